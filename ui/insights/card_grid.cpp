#include "ui/insights/card_grid.h"

#include "ui/common/typography.h"

#include <QEvent>
#include <QStyle>
#include <numeric>

namespace comity::ui {

namespace {

constexpr int units = 120;
constexpr int gap = 12;
constexpr int margin = 12;
/// Below these widths, at 100 %, the cards of a row as drawn are too narrow, and two of them.
constexpr int wideFrom = 1000;
constexpr int halfFrom = 620;

} // namespace

CardGrid::CardGrid(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("insightsGrid"));
}

void CardGrid::addCard(QWidget *card, int cardUnits, int half, int height)
{
    card->setParent(this);
    m_cells.push_back({card, cardUnits, half, height});
    place();
}

std::vector<CardGrid::Row> CardGrid::rows() const
{
    std::vector<Row> rows;
    int used = units;
    for (const Cell &cell : m_cells) {
        const int wide = width() >= scaled(wideFrom) ? cell.units
            : width() >= scaled(halfFrom)            ? cell.half
                                                     : units;
        if (used + wide > units) {
            rows.emplace_back();
            used = 0;
        }
        used += wide;
        rows.back().cards.emplace_back(cell.card, wide);
        rows.back().height = qMax(rows.back().height, scaled(cell.height));
    }
    return rows;
}

void CardGrid::place()
{
    const std::vector<Row> all = rows();
    if (all.empty()) {
        return;
    }
    const int least = std::accumulate(
        all.begin(), all.end(), 0, [](int sum, const Row &row) { return sum + row.height; });
    const int gaps = scaled(gap) * (static_cast<int>(all.size()) - 1) + 2 * scaled(margin);
    setMinimumHeight(least + gaps);
    const int more = qMax(0, height() - least - gaps);
    int y = scaled(margin);
    for (const Row &row : all) {
        const int rowHeight = row.height + more * row.height / least;
        const int room
            = width() - 2 * scaled(margin) - scaled(gap) * (static_cast<int>(row.cards.size()) - 1);
        int used = 0;
        int at = 0;
        for (const auto &[card, cardUnits] : row.cards) {
            const int left = room * used / units;
            used += cardUnits;
            const int x = scaled(margin) + left + scaled(gap) * at++;
            const QRect place(x, y, room * used / units - left, rowHeight);
            card->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
        }
        y += rowHeight + scaled(gap);
    }
}

void CardGrid::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

bool CardGrid::event(QEvent *event)
{
    const bool isHandled = QWidget::event(event);
    if (event->type() == QEvent::LayoutDirectionChange || event->type() == QEvent::FontChange) {
        place();
    }
    return isHandled;
}

} // namespace comity::ui
