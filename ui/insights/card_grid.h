#pragma once

#include <QWidget>
#include <vector>

namespace comity::ui {

/// Cards in rows of 120 units, as wide as drawn in a wide window; in a narrower one two beside each
/// other, then one. Rows share the height; where it is too low for them the grid is taller than
/// what it stands in, which scrolls.
class CardGrid : public QWidget
{
    Q_OBJECT

public:
    explicit CardGrid(QWidget *parent = nullptr);

    /// Takes the card over. `units` of 120; rows are filled one after the other. `half` is its
    /// width where two stand beside each other: 60 or 120. `height` is the least, at 100 %.
    void addCard(QWidget *card, int units, int half, int height);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Cell
    {
        QWidget *card = nullptr;
        int units = 0;
        int half = 0;
        int height = 0;
    };
    struct Row
    {
        std::vector<std::pair<QWidget *, int>> cards = {}; ///< with their units
        int height = 0;
    };
    std::vector<Row> rows() const;
    void place();

    std::vector<Cell> m_cells;
};

} // namespace comity::ui
