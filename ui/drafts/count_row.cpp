#include "ui/drafts/count_row.h"

#include "ui/common/comity_style.h"
#include "ui/common/formatting.h"
#include "ui/common/meter_bar.h"
#include "ui/common/row_delegate.h"
#include "ui/common/severity_shape.h"
#include "ui/common/tool_tip.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace comity::ui {
namespace {

constexpr int padding = 16;
constexpr int shapePixels = 14;
constexpr int barWidth = 56;
constexpr int gap = 10;

} // namespace

CountRow::CountRow(const QString &label, qint64 people, QWidget *parent)
    : QAbstractButton(parent)
    , m_people(people)
{
    setText(label);
    setFocusPolicy(people > 0 ? Qt::StrongFocus : Qt::NoFocus);
    setEnabled(people > 0);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    describe();
}

void CountRow::setSeverity(Severity severity)
{
    m_severity = severity;
    describe();
    update();
}

void CountRow::setShare(double share)
{
    m_share = share;
    update();
}

void CountRow::setMuted(bool isMuted)
{
    m_isMuted = isMuted;
    update();
}

void CountRow::describe()
{
    setAccessibleName(spoken({m_severity ? severityWord(*m_severity) : QString(), text(),
        tr("%Ln people", nullptr, static_cast<int>(qMin<qint64>(m_people, 1'000'000'000)))}));
    setPlainToolTip(this, m_people > 0 ? tr("Shows who they are") : QString());
}

QSize CountRow::sizeHint() const
{
    const int line = QFontMetrics(fontFor(TextStyle::Body)).height();
    return {scaled(240), qMax(scaled(26), line + scaled(8))};
}

QSize CountRow::minimumSizeHint() const
{
    return {scaled(160), sizeHint().height()};
}

void CountRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up) {
        focusNextPrevChild(event->key() == Qt::Key_Down);
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void CountRow::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isEnabled() && (underMouse() || isDown())) {
        painter.fillRect(rect(), color(isDown() ? Token::Track : Token::Hover, palette()));
    }
    const auto place
        = [this](const QRect &part) { return QStyle::visualRect(layoutDirection(), rect(), part); };
    QRect free = rect().adjusted(scaled(padding), 0, -scaled(padding), 0);
    if (m_severity) {
        const int side = scaled(shapePixels);
        const QRect shape(free.left(), free.center().y() - side / 2 + 1, side, side);
        drawSeverity(painter, place(shape), *m_severity, schemeOf(palette()));
        free.setLeft(shape.right() + scaled(gap));
    }
    const QColor ink = color(m_people > 0 ? Token::Text : Token::Muted, palette());
    const QString figure = numberText(m_people);
    const int width = QFontMetrics(fontFor(TextStyle::Name)).horizontalAdvance(figure) + 2;
    const QRect number(free.right() - width, free.top(), width + 1, free.height());
    drawText(painter, place(number), figure, TextStyle::Name, ink,
        QStyle::visualAlignment(layoutDirection(), Qt::AlignRight) | Qt::AlignVCenter);
    free.setRight(number.left() - scaled(gap));
    if (m_share >= 0) {
        // The figures are as wide as the widest of them: bars begin below each other.
        const int least = QFontMetrics(fontFor(TextStyle::Name)).horizontalAdvance(u'0') * 5;
        const int right
            = qMin(free.right(), rect().right() - scaled(padding) - least - scaled(gap));
        const int height = scaled(4);
        const QRect bar(
            right - scaled(barWidth), free.center().y() - height / 2 + 1, scaled(barWidth), height);
        drawMeter(painter, place(bar), m_share,
            color(m_isMuted ? Token::Chart5 : Token::AccentFill, palette()), palette(),
            layoutDirection());
        free.setRight(bar.left() - scaled(gap));
    }
    drawText(painter, place(free), text(), TextStyle::Body,
        color(m_isMuted        ? Token::Muted
                : m_people > 0 ? Token::Text
                               : Token::Muted,
            palette()),
        QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter);
    if (hasFocus()) {
        drawFocusRing(painter, rect().adjusted(1, 1, -1, -1), scaled(4), palette());
    }
}

} // namespace comity::ui
