#include "ui/accounts/channels/map_items.h"

#include "ui/common/row_delegate.h"
#include "ui/common/tokens.h"
#include "ui/common/typography.h"

#include <QPainter>
#include <QWidget>
#include <cmath>

namespace comity::ui {

namespace {

constexpr int radius = 6; ///< px at 100 %, as all here
constexpr int padding = 10;
constexpr int headLength = 8;
constexpr int headWidth = 4; ///< to each side

} // namespace

MapBox::MapBox(const QRectF &rect, const QString &name, const QString &word, bool isDestination)
    : m_rect(rect)
    , m_name(name)
    , m_word(word)
    , m_isDestination(isDestination)
{
    setZValue(1);
}

QRectF MapBox::boundingRect() const
{
    return m_rect.adjusted(-2, -2, 2, 2);
}

void MapBox::paint(QPainter *painter, const QStyleOptionGraphicsItem * /*option*/, QWidget *widget)
{
    const QPalette palette = widget->palette();
    painter->setRenderHint(QPainter::Antialiasing);
    const Token edge = m_isCurrent ? Token::AccentMark
        : m_isDestination          ? Token::AccentLine
                                   : Token::Line2;
    painter->setPen(QPen(color(edge, palette), m_isCurrent ? 2 : 1));
    painter->setBrush(color(m_isDestination ? Token::AccentSoft : Token::Base, palette));
    painter->drawRoundedRect(m_rect.adjusted(0.5, 0.5, -0.5, -0.5), scaled(radius), scaled(radius));
    const QRect inner
        = m_rect.toAlignedRect().adjusted(scaled(padding), 0, -scaled(padding) / 2, 0);
    if (m_word.isEmpty()) {
        drawText(*painter, inner, m_name, TextStyle::Name, color(Token::Text, palette));
        return;
    }
    const auto [upper, lower] = twoLines(inner, TextStyle::Name, TextStyle::Caption);
    drawText(*painter, upper, m_name, TextStyle::Name, color(Token::Text, palette));
    drawText(*painter, lower, m_word, TextStyle::Caption, color(Token::Muted, palette));
}

MapLink::MapLink(const QPointF &from, const QPointF &to, qreal bow, bool isCopy)
    : m_isCopy(isCopy)
{
    // Of a copy both ends are on the same side; the head points to the box either way.
    const qreal towards = isCopy ? (bow < 0 ? 1 : -1) : (bow < 0 ? -1 : 1);
    const QPointF neck = to - QPointF(towards * scaled(headLength), 0);
    m_path.moveTo(from);
    m_path.cubicTo(from + QPointF(bow, 0), neck + QPointF(isCopy ? bow : -bow, 0), neck);
    m_head << to << neck + QPointF(0, scaled(headWidth)) << neck - QPointF(0, scaled(headWidth));
}

QRectF MapLink::boundingRect() const
{
    return m_path.boundingRect().united(m_head.boundingRect()).adjusted(-2, -2, 2, 2);
}

void MapLink::paint(QPainter *painter, const QStyleOptionGraphicsItem * /*option*/, QWidget *widget)
{
    const QPalette palette = widget->palette();
    const QColor ink = m_isCopy ? severityColors(Severity::Warn, schemeOf(palette)).fill
                                : color(m_isStrong ? Token::AccentMark : Token::Ctl, palette);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(
        QPen(ink, m_isStrong ? 2 : 1.5, m_isCopy ? Qt::DashLine : Qt::SolidLine, Qt::FlatCap));
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(m_path);
    painter->setPen(Qt::NoPen);
    painter->setBrush(ink);
    painter->drawPolygon(m_head);
}

} // namespace comity::ui
