#pragma once

#include "ui/charts/chart_table.h"

#include <QString>
#include <optional>
#include <variant>
#include <vector>

namespace comity::ui {

// What the charts draw. Texts are the window's own sentences or strangers' words, and always plain.
// A part with an id can be opened: the card then says partActivated(id), and the page shows whom
// the part counts.

/// The id of a part that opens nothing.
constexpr qint64 noPart = -1;

/// One value at one time.
struct ChartPoint
{
    qint64 at = 0; ///< UTC seconds
    double value = 0;
    bool isHollow = false; ///< the list was not complete: at least so many
    bool isJoined = false; ///< a line runs here from the point before; else the gap stays a gap
    QString date = {}; ///< as shown, for the tool tip; empty: none
    qint64 id = noPart;
};

struct ChartLine
{
    QString name = {};
    int look = 0; ///< index into the looks of chart_style.h
    std::vector<ChartPoint> points = {}; ///< oldest first
};

/// A dashed rule across the values, with its text.
struct ChartRule
{
    enum class Kind { Goal, Limit };
    double value = 0;
    QString text = {}; ///< "Follow limit", "Goal 55%"
    Kind kind = Kind::Goal;
};

/// What explains a bend in a line: a tick on the line of time, with its text as tool tip, and
/// beside the tick where there is room.
struct ChartNote
{
    qint64 at = 0; ///< UTC seconds
    QString text = {};
};

/// Values over time, one line a series.
struct LineChart
{
    enum class EndLabel { None, Value, NameAndValue };

    std::vector<ChartLine> lines = {};
    QString hollowMeaning = {}; ///< in the legend once a point is hollow
    bool isShare = false; ///< the values are per cent
    bool isFilled = false; ///< the area below the first line
    EndLabel endLabel
        = EndLabel::None; ///< None: the legend names the lines and their newest values
    std::vector<ChartRule> rules = {};
    std::vector<ChartNote> notes = {}; ///< in the order of time
};

/// What came and what went between two times.
struct ChartSpan
{
    QString from = {}; ///< dates as shown
    QString to = {};
    qint64 came = 0;
    qint64 went = 0;
    qint64 id = noPart;
};

/// Bars upwards for what came, hatched ones downwards for what went. Of more spans than fit the
/// newest are drawn, and the legend says of how many.
struct BarChart
{
    QString came = {};
    QString went = {};
    std::vector<ChartSpan> spans = {}; ///< oldest first
};

/// Somebody, by two numbers of theirs.
struct ScatterDot
{
    qint64 id = noPart; ///< pk
    qint64 across = 0;
    qint64 up = 0;
    int kind = 0; ///< index into ScatterChart::kinds
    bool isTarget = false;
    bool isSelected = false;
    QString name = {}; ///< a stranger's
};

/// How many people are in a cell of a tenth of a power of ten each way: of n the cell
/// floor(10 log10 n), and the first for n below 1.
struct ScatterCell
{
    int across = 0;
    int up = 0;
    qint64 count = 0;
};

/// Where one number is so many times the other.
struct ScatterRule
{
    double upForOneAcross = 1;
    QString text = {}; ///< "50 to 1"
};

/// People by two numbers, both by powers of ten.
struct ScatterChart
{
    enum class Mark { Dot, HollowSquare, Triangle };
    struct Kind
    {
        QString name = {};
        Mark mark = Mark::Dot;
    };

    QString across = {}; ///< titles of the axes
    QString up = {};
    std::vector<Kind> kinds = {};
    /// All of them, or with cells those alone that are to be seen as points.
    std::vector<ScatterDot> dots = {};
    std::vector<ScatterCell> cells = {}; ///< not empty: a density below the dots
    QString cellMeaning = {}; ///< in the legend where there are cells
    std::vector<ScatterRule> rules = {};
};

/// Upright columns, each with its number above it and its name below.
struct ColumnChart
{
    enum class Look {
        Plain,
        Hatched, ///< over what is good
        Unknown, ///< track fill and a dotted outline
    };
    struct Column
    {
        QString name = {};
        qint64 value = 0;
        Look look = Look::Plain;
        QString tip = {}; ///< empty: the name and the value
        qint64 id = noPart;
    };
    std::vector<Column> columns = {};
};

/// Lying bars, each with its name before it and its number behind it. As many as fit are drawn;
/// what is left out is told below them.
struct RowChart
{
    struct Row
    {
        QString name = {};
        qint64 value = 0;
        QString tip = {}; ///< empty: the name and the value
        qint64 id = noPart;
    };
    std::vector<Row> rows = {};
};

/// What a whole is made of, in per cent, row by row. The last part is the one with a goal: hatched,
/// and its share stands at the end of the row.
struct MixChart
{
    struct Part
    {
        QString name = {};
        int look = 0; ///< index into the looks of chart_style.h
    };
    struct Row
    {
        QString name = {};
        std::vector<int> shares = {}; ///< whole per cent, one a part; empty: not known
        QString tip = {};
        qint64 id = noPart;
    };
    std::vector<Part> parts = {};
    std::vector<Row> rows = {};
    std::optional<int> most = {}; ///< per cent that the last part is to stay under
    QString goalText = {}; ///< "goal: promotion under 20%"
};

/// What came back, against to the left and for to the right, and a text at the end of the row.
struct OutcomeChart
{
    struct Row
    {
        QString name = {};
        qint64 negative = 0;
        qint64 positive = 0;
        QString end = {}; ///< "4 of 3"
        bool isStrong = false; ///< the goal is met
        QString tip = {};
        qint64 id = noPart;
    };
    QString negative = {}; ///< words below the sides
    QString positive = {};
    QString endTitle = {};
    std::vector<Row> rows = {};
};

using Chart = std::variant<LineChart, BarChart, ScatterChart, ColumnChart, RowChart, MixChart,
    OutcomeChart>;

/// All that a chart card shows.
struct ChartContent
{
    QString takeaway = {}; ///< one sentence, computed from the numbers
    std::vector<Chart> charts = {}; ///< side by side
    ChartTable table = {};
    /// Not empty: a grey frame with these texts in place of the charts.
    QString emptyTitle = {};
    QString emptySentence = {};
};

} // namespace comity::ui
