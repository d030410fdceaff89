#pragma once

#include <QString>
#include <QVariant>
#include <vector>

namespace comity::ui {

/// One value at one time.
struct ChartPoint
{
    qint64 at = 0; ///< UTC seconds
    qint64 value = 0;
    bool isHollow = false; ///< the list was not complete: at least so many
    bool isJoined = false; ///< a line runs here from the point before; else the gap stays a gap
};

struct ChartLine
{
    QString name;
    int look = 0; ///< index into the looks of chart_style.h
    std::vector<ChartPoint> points; ///< oldest first
};

/// Values over time, one line a series.
struct LineChart
{
    std::vector<ChartLine> lines;
    QString hollowMeaning; ///< in the legend once a point is hollow
};

/// What came and what went between two times.
struct ChartSpan
{
    QString from; ///< dates as shown
    QString to;
    qint64 came = 0;
    qint64 went = 0;
};

/// Bars upwards for what came, hatched ones downwards for what went. Of more spans than fit the
/// newest are drawn, and the legend says of how many.
struct BarChart
{
    QString came;
    QString went;
    std::vector<ChartSpan> spans; ///< oldest first
};

/// The same numbers as text: what screen readers get and what is exported.
struct ChartTable
{
    enum class Kind { Text, Number, Change };
    struct Column
    {
        QString title;
        Kind kind = Kind::Text;
    };
    std::vector<Column> columns;
    /// QString or qint64 by the kind of the column; invalid: unknown.
    std::vector<std::vector<QVariant>> rows;

    bool operator==(const ChartTable &) const = default;
};
inline bool operator==(const ChartTable::Column &a, const ChartTable::Column &b)
{
    return a.title == b.title && a.kind == b.kind;
}

/// All that a chart card shows.
struct ChartContent
{
    QString takeaway; ///< one sentence, computed from the numbers
    LineChart lines;
    BarChart bars;
    ChartTable table;
    /// Not empty: a grey frame with these texts in place of the charts.
    QString emptyTitle;
    QString emptySentence;
};

} // namespace comity::ui
