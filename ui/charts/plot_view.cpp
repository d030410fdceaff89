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

void PlotView::putBar(QPainter &painter, const QRectF &rect, int look, BarFill fill)
{
    drawBar(painter, rect, look, fill, palette());
}

void PlotView::redraw()
{
    m_isNew = true;
    update();
}

void PlotView::paintEvent(QPaintEvent * /*event*/)
{
    if (m_isNew) {
        m_pieces.clear();
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paint(painter);
    m_isNew = false;
}

void PlotView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    redraw();
}

/// Another font, language or direction.
void PlotView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    redraw();
}

} // namespace comity::ui
