#include "ui/charts/row_layout.h"

#include "ui/charts/chart_paint.h"

namespace comity::ui {

namespace {

constexpr qreal barOfPitch = 0.7;
constexpr int thickestBar = 18;
constexpr qreal namesAtMost = 0.4;

} // namespace

QRectF RowLayout::band(std::size_t row, qreal left, qreal width) const
{
    return {left, middle(row) - bar / 2, width, bar};
}

RowLayout rowLayout(std::size_t rows, qreal top, qreal bottom, int usual, ChartRoom room)
{
    RowLayout layout;
    layout.top = top;
    const qreal least = chartTextHeight() + 2;
    const auto fit = std::size_t(qMax(1.0, (bottom - top) / least));
    layout.isCut = rows > fit;
    layout.rows = layout.isCut ? qMax<std::size_t>(1, fit - 1) : rows;
    const qreal height = bottom - top - (layout.isCut ? least : 0);
    const int times = room == ChartRoom::Large ? 2 : 1;
    if (layout.rows > 0) {
        layout.pitch = qBound(least, height / qreal(layout.rows), qreal(scaled(usual * times)));
    }
    layout.bar = qMin(layout.pitch * barOfPitch, qreal(scaled(thickestBar * times)));
    return layout;
}

qreal nameWidth(qreal widest, qreal width)
{
    return qMin(widest + 2, width * namesAtMost);
}

} // namespace comity::ui
