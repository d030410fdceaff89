#include "ui/charts/plot_view.h"

#include "ui/common/typography.h"

#include <QPainter>
#include <algorithm>
#include <ranges>

namespace comity::ui {

PlotView::PlotView(QWidget *parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

QSize PlotView::sizeHint() const
{
    return {scaled(320), scaled(160)};
}

QSize PlotView::minimumSizeHint() const
{
    return {scaled(160), scaled(90)};
}

std::optional<ChartPart> PlotView::partAt(const QPointF &place) const
{
    const auto above = m_pieces | std::views::reverse;
    const auto found = std::ranges::find_if(
        above, [&place](const Piece &piece) { return piece.box.contains(place); });
    return found == above.end() ? std::nullopt : std::optional(found->part);
}

void PlotView::addPiece(const QRectF &box, const QString &text, qint64 id)
{
    m_pieces.push_back({box, {text, id}});
}

void PlotView::putBar(QPainter &painter, const QRectF &rect, int look, BarFill fill)
{
    drawBar(painter, rect, look, fill, palette());
    m_bars.push_back(rect);
}

void PlotView::paintEvent(QPaintEvent * /*event*/)
{
    m_pieces.clear();
    m_bars.clear();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paint(painter);
}

} // namespace comity::ui
