#pragma once

#include <QWidget>
#include <vector>

namespace comity::ui {

/// What the shapes of a chart mean: each drawn as in the chart, with its word. The words wrap to
/// as many lines as they need.
class ChartLegend : public QWidget
{
    Q_OBJECT

public:
    enum class Shape {
        Marker, ///< on its line
        HollowMarker,
        Bar,
        HatchedBar,
        Dot,
        HollowSquare,
        Triangle,
        Density, ///< from few to many
    };
    struct Entry
    {
        Shape shape = Shape::Marker;
        int look = 0;
        QString text;
        bool operator==(const Entry &) const = default;
    };

    explicit ChartLegend(QWidget *parent = nullptr);

    void setEntries(const std::vector<Entry> &entries);
    /// All of them beside each other.
    QSize sizeHint() const override;

private:
    std::vector<Entry> m_entries;
};

} // namespace comity::ui
