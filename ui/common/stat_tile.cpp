#include "ui/common/stat_tile.h"

#include "ui/common/comity_style.h"
#include "ui/common/formatting.h"
#include "ui/common/row_delegate.h"
#include "ui/common/severity_shape.h"
#include "ui/common/tabular_text.h"
#include "ui/common/tool_tip.h"

#include <QPainter>

namespace comity::ui {

StatTile::StatTile(const QString &label, QWidget *parent)
    : QAbstractButton(parent)
    , m_figure(unknownText())
{
    setText(label);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    describe();
}

void StatTile::setFigure(qint64 figure)
{
    m_figure = numberText(figure, locale());
    describe();
}

void StatTile::setNote(const QString &note)
{
    m_note = note;
    describe();
}

void StatTile::setWarning(bool isWarning)
{
    m_isWarning = isWarning;
    update();
}

void StatTile::describe()
{
    setAccessibleName(spoken({text() + QLatin1Char(' ') + m_figure, m_note}));
    setPlainToolTip(this, m_note);
    update();
}

QSize StatTile::sizeHint() const
{
    const int lines = QFontMetrics(fontFor(TextStyle::Figure)).height()
        + QFontMetrics(fontFor(TextStyle::Body)).height()
        + QFontMetrics(fontFor(TextStyle::Caption)).height();
    return {scaled(160), qMax(scaled(74), lines + scaled(18))};
}

QSize StatTile::minimumSizeHint() const
{
    return {scaled(96), sizeHint().height()};
}

void StatTile::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal pen = isChecked() ? 2 : 1;
    const QRectF frame = QRectF(rect()).adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2);
    painter.setPen(QPen(color(isChecked() ? Token::AccentFill : Token::Line2, palette()), pen));
    painter.setBrush(color(isChecked() ? Token::AccentSoft
            : underMouse()             ? Token::Hover
                                       : Token::Base,
        palette()));
    painter.drawRoundedRect(frame, scaled(8), scaled(8));

    const QRect content = rect().adjusted(scaled(13), scaled(8), -scaled(13), -scaled(8));
    const auto place
        = [&](const QRect &part) { return QStyle::visualRect(layoutDirection(), content, part); };
    const Qt::Alignment start
        = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter;
    const int figure = QFontMetrics(fontFor(TextStyle::Figure)).height();
    const int label = QFontMetrics(fontFor(TextStyle::Body)).height();
    QRect line(content.left(), content.top(), content.width(), figure);
    QRect number = line;
    if (m_isWarning) {
        const QRect mark(line.left(), line.center().y() - scaled(8), scaled(16), scaled(16));
        drawSeverity(painter, place(mark), Severity::Warn, schemeOf(palette()));
        number.setLeft(line.left() + scaled(22));
    }
    drawTabular(
        painter, place(number), m_figure, TextStyle::Figure, color(Token::Text, palette()), start);
    line = QRect(content.left(), line.bottom() + 1, content.width(), label);
    drawText(painter, place(line), text(), TextStyle::Small, color(Token::Text, palette()), start);
    line = QRect(
        content.left(), line.bottom() + 1, content.width(), content.bottom() - line.bottom());
    drawText(
        painter, place(line), m_note, TextStyle::Caption, color(Token::Muted, palette()), start);
    if (hasFocus()) {
        drawFocusRing(painter, rect().adjusted(2, 2, -2, -2), scaled(6), palette());
    }
}

} // namespace comity::ui
