#include "ui/purge/pace/pace_calendar.h"

#include "ui/common/formatting.h"
#include "ui/common/row_delegate.h"

#include <QPainter>
#include <QStyle>
#include <algorithm>

namespace comity::ui {

namespace {

constexpr int columns = 7;

bool holds(const std::vector<QDate> &days, QDate day)
{
    return std::ranges::find(days, day) != days.end();
}

} // namespace

PaceCalendar::PaceCalendar(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Calendar of batches"));
}

void PaceCalendar::setDays(Days days)
{
    m_days = std::move(days);
    if (!m_month.isValid()) {
        m_month = m_days.today;
    }
    describe();
}

void PaceCalendar::setMonth(QDate month)
{
    m_month = month;
    describe();
}

/// What the drawing says, for those who listen.
void PaceCalendar::describe()
{
    QStringList parts;
    const auto add = [this, &parts](const std::vector<QDate> &days, const QString &what) {
        QStringList texts;
        for (const QDate day : days) {
            if (day.month() == m_month.month() && day.year() == m_month.year()) {
                texts += dateText(day, locale());
            }
        }
        if (!texts.isEmpty()) {
            parts += what.arg(QLocale().createSeparatedList(texts));
        }
    };
    add(m_days.done, tr("Worked through on %1."));
    add(m_days.planned, tr("Next batches on %1."));
    setAccessibleDescription(parts.join(u' '));
    updateGeometry(); // a month has four to six weeks
    update();
}

int PaceCalendar::rowHeight() const
{
    return std::max(scaled(24), QFontMetrics(fontFor(TextStyle::Caption)).height() + scaled(8));
}

QSize PaceCalendar::sizeHint() const
{
    const QDate begin(m_month.year(), m_month.month(), 1);
    const int before = m_month.isValid()
        ? (begin.dayOfWeek() - locale().firstDayOfWeek() + columns) % columns
        : 0;
    const int days = m_month.isValid() ? m_month.daysInMonth() : 0;
    const int weeks = (before + days + columns - 1) / columns;
    return {scaled(26) * columns, rowHeight() * (1 + weeks)};
}

QRect PaceCalendar::cell(int column, int row) const
{
    const int left = width() * column / columns;
    const int right = width() * (column + 1) / columns;
    return QStyle::visualRect(
        layoutDirection(), rect(), QRect(left, rowHeight() * row, right - left, rowHeight()));
}

void PaceCalendar::drawDay(QPainter &painter, const QRect &rect, QDate day) const
{
    const bool isDone = holds(m_days.done, day);
    const bool isPlanned = holds(m_days.planned, day);
    const SeverityColors ok = severityColors(Severity::Ok, schemeOf(palette()));
    const QRectF box = QRectF(rect).adjusted(1.5, 1.5, -1.5, -1.5);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::NoBrush);
    if (isDone) {
        painter.setBrush(ok.soft);
    }
    if (day == m_days.today) {
        painter.setBrush(isDone ? ok.soft : color(Token::AccentSoft, palette()));
        painter.setPen(QPen(color(Token::Accent, palette()), 1));
    } else if (day == m_days.goal) {
        painter.setPen(QPen(color(Token::Accent, palette()), 1, Qt::DashLine));
    }
    painter.drawRoundedRect(box, scaled(4), scaled(4));
    const bool isFar = day.dayOfWeek() > 5 && !isDone && !isPlanned && day != m_days.today;
    drawText(painter, rect.adjusted(0, 0, 0, -scaled(3)), locale().toString(day.day()),
        TextStyle::Caption, color(isFar ? Token::Muted : Token::Text, palette()), Qt::AlignCenter);
    if (isDone || isPlanned) {
        const int width = scaled(12);
        painter.fillRect(
            QRect(rect.center().x() - width / 2 + 1, rect.bottom() - scaled(5), width, scaled(3)),
            isDone ? ok.fill : color(Token::AccentFill, palette()));
    }
}

void PaceCalendar::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QLocale language = locale();
    const int first = language.firstDayOfWeek();
    for (int column = 0; column < columns; ++column) {
        const int day = (first - 1 + column) % columns + 1;
        drawText(painter, cell(column, 0), language.standaloneDayName(day, QLocale::NarrowFormat),
            TextStyle::Caption, color(Token::Muted, palette()), Qt::AlignCenter);
    }
    const QDate begin(m_month.year(), m_month.month(), 1);
    int column = (begin.dayOfWeek() - first + columns) % columns;
    int row = 1;
    for (QDate day = begin; day.isValid() && day.month() == begin.month(); day = day.addDays(1)) {
        drawDay(painter, cell(column, row), day);
        if (++column == columns) {
            column = 0;
            ++row;
        }
    }
}

} // namespace comity::ui
