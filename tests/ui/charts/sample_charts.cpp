#include "tests/ui/charts/sample_charts.h"

#include <cmath>
#include <random>

using namespace Qt::StringLiterals;

namespace comity::tests {

namespace {

using namespace ui;
using Kind = ChartTable::Kind;

constexpr qint64 day = 86'400;
constexpr qint64 firstLook = 1'746'000'000; // 30 April 2025

QString dayText(int month)
{
    return u"day %1"_s.arg(month * 30);
}

ChartLine monthly(const QString &name, int look, const std::vector<int> &values)
{
    ChartLine line {name, look, {}};
    for (std::size_t at = 0; at < values.size(); ++at) {
        const auto month = int(at);
        line.points.push_back(
            {firstLook + month * 30 * day, double(values[at]), false, at > 0, dayText(month)});
    }
    return line;
}

} // namespace

ChartContent growthSample()
{
    ChartContent content;
    content.takeaway = u"One batch since 2 March gave back 60 places. Followers grow by about 31 a "
                       "month."_s;
    LineChart chart;
    chart.endLabel = LineChart::EndLabel::NameAndValue;
    chart.hollowMeaning = u"Not the whole list, at least so many"_s;
    chart.lines = {monthly(u"Followers"_s, 0,
                       {1810, 1850, 1871, 1902, 1940, 1978, 2004, 2031, 2077, 2102, 2140, 2183}),
        monthly(u"Following"_s, 1,
            {2105, 2140, 2160, 2214, 2260, 2301, 2333, 2360, 2391, 2410, 2380, 2352})};
    chart.lines[0].points[6].isJoined = false;
    chart.lines[0].points[5].isHollow = true;
    chart.lines[0].points[5].isJoined = false;
    chart.rules = {{2500, u"Follow limit"_s, ChartRule::Kind::Limit}};
    chart.notes = {{firstLook + 130 * day, u"“Paste papers” went out to 88"_s},
        {firstLook + 290 * day, u"40 worked through"_s}};
    content.table.columns
        = {{u"Date"_s, Kind::Text}, {u"Followers"_s, Kind::Number}, {u"Following"_s, Kind::Number}};
    for (std::size_t at = 0; at < chart.lines[0].points.size(); ++at) {
        content.table.rows.push_back({dayText(int(at)), qint64(chart.lines[0].points[at].value),
            qint64(chart.lines[1].points[at].value)});
    }
    content.charts = {chart};
    return content;
}

ChartContent changesSample()
{
    ChartContent content;
    content.takeaway = u"More arrive than leave, every time but one."_s;
    BarChart chart {u"New followers"_s, u"Followers who left"_s, {}};
    const std::vector<std::pair<int, int>> numbers {
        {41, 12}, {33, 18}, {57, 9}, {28, 31}, {46, 0}, {62, 15}, {39, 22}, {44, 13}};
    content.table.columns
        = {{u"Until"_s, Kind::Text}, {u"New"_s, Kind::Change}, {u"Left"_s, Kind::Change}};
    for (std::size_t at = 0; at < numbers.size(); ++at) {
        const auto [came, went] = numbers[at];
        const auto month = int(at);
        chart.spans.push_back({dayText(month), dayText(month + 1), came, went, qint64(at) + 100});
        content.table.rows.push_back({dayText(month + 1), qint64(came), qint64(-went)});
        content.table.ids.push_back(qint64(at) + 100);
    }
    content.charts = {chart};
    return content;
}

ChartContent mutualSample()
{
    ChartContent content;
    content.takeaway = u"Six points up in a year."_s;
    LineChart chart;
    chart.isShare = true;
    chart.isFilled = true;
    chart.endLabel = LineChart::EndLabel::Value;
    chart.lines = {monthly(u"Mutual share"_s, 0, {38, 38, 39, 41, 40, 42, 42, 43, 43, 44, 44, 44})};
    chart.lines[0].points[3].value = 40.6;
    chart.rules = {{50, u"Goal 50%"_s, ChartRule::Kind::Goal}};
    content.table.columns = {{u"Date"_s, Kind::Text}, {u"Mutual share"_s, Kind::Share}};
    for (std::size_t at = 0; at < chart.lines[0].points.size(); ++at) {
        content.table.rows.push_back({dayText(int(at)), chart.lines[0].points[at].value});
    }
    content.charts = {chart};
    return content;
}

ChartContent scatterSample(int people)
{
    ChartContent content;
    content.takeaway = u"Triangles follow many and few follow them."_s;
    ScatterChart chart;
    chart.across = u"Following"_s;
    chart.up = u"Followers"_s;
    chart.kinds = {{u"Mutual"_s, ScatterChart::Mark::Dot},
        {u"You follow"_s, ScatterChart::Mark::HollowSquare},
        {u"Automated?"_s, ScatterChart::Mark::Triangle}};
    chart.cellMeaning = u"Few to many people"_s;
    chart.rules = {{50, u"50 to 1"_s}, {1, u"Equal"_s}, {0.02, u"1 to 50"_s}};
    std::mt19937 chance(20); // the same on every machine; distributions of the library are not
    const auto part = [&chance] { return double(chance() % 10'000) / 10'000; };
    content.table.columns = {
        {u"Person"_s, Kind::Text}, {u"Following"_s, Kind::Number}, {u"Followers"_s, Kind::Number}};
    content.table.order = ChartTable::Order::AsGiven;
    for (int at = 0; at < people; ++at) {
        const double across = 1.2 + (part() + part() + part()) * 0.9;
        const int kind = at % 17 == 0 ? 2 : at % 3 == 0 ? 1 : 0;
        const double up = kind == 2 ? across - 1.4 - part() * 0.3 : across + (part() - 0.5) * 1.6;
        ScatterDot dot {at + 1, qint64(std::pow(10, across)), qint64(std::pow(10, up)), kind,
            at % 40 == 0, at == 81, u"Binder %1"_s.arg(at + 1)};
        content.table.rows.push_back({dot.name, dot.across, dot.up});
        content.table.ids.push_back(dot.id);
        chart.dots.push_back(dot);
    }
    content.charts = {chart};
    return content;
}

ChartContent lastPostSample()
{
    ChartContent content;
    content.takeaway = u"306 are stale. 212 have no known date."_s;
    using Look = ColumnChart::Look;
    ColumnChart chart;
    chart.columns
        = {{u"≤ 7"_s, 1108, Look::Plain, u"Last post up to 7 days ago: 1,108 people"_s, 1},
            {u"≤ 30"_s, 530, Look::Plain, {}, 2}, {u"≤ 60"_s, 214, Look::Plain, {}, 3},
            {u"≤ 90"_s, 96, Look::Plain, {}, 4}, {u"≤ 180"_s, 131, Look::Hatched, {}, 5},
            {u"≤ 365"_s, 94, Look::Hatched, {}, 6}, {u"Older"_s, 80, Look::Hatched, {}, 7},
            {u"Never"_s, 1, Look::Hatched, {}, 8}, {u"Unknown"_s, 212, Look::Unknown, {}, 9}};
    content.table.columns = {{u"Days"_s, Kind::Text}, {u"People"_s, Kind::Number}};
    content.table.order = ChartTable::Order::AsGiven;
    for (const ColumnChart::Column &column : chart.columns) {
        content.table.rows.push_back({column.name, column.value});
        content.table.ids.push_back(column.id);
    }
    content.charts = {chart};
    return content;
}

ChartContent listsSample()
{
    ChartContent content;
    content.takeaway = u"904 people are on no list."_s;
    RowChart chart;
    chart.rows = {{u"Subscribers"_s, 402, {}, 1}, {u"Paper makers of the old town"_s, 77, {}, 2},
        {u"Partners"_s, 31, {}, 3}, {u"<b>Friends</b>"_s, 12, {}, 4}, {u"Press"_s, 2, {}, 5},
        {u"New list"_s, 0, {}, 6}};
    content.table.columns = {{u"List"_s, Kind::Text}, {u"People"_s, Kind::Number}};
    content.table.order = ChartTable::Order::AsGiven;
    for (const RowChart::Row &row : chart.rows) {
        content.table.rows.push_back({row.name, row.value});
        content.table.ids.push_back(row.id);
    }
    content.charts = {chart};
    return content;
}

ChartContent mixSample()
{
    ChartContent content;
    content.takeaway = u"Promotion passed 20% in June."_s;
    MixChart chart;
    chart.parts = {{u"Conversation"_s, 0}, {u"Sharing"_s, 2}, {u"Own"_s, 4}, {u"Promotion"_s, 1}};
    chart.rows = {{u"Mar"_s, {41, 27, 20, 12}, {}, 1}, {u"Apr"_s, {38, 25, 19, 18}, {}, 2},
        {u"May"_s, {}, {}, 3}, {u"Jun"_s, {33, 26, 19, 22}, {}, 4},
        {u"Jul"_s, {30, 24, 18, 28}, {}, 5}};
    chart.most = 20;
    chart.goalText = u"goal: promotion under 20%"_s;
    content.table.columns = {{u"Month"_s, Kind::Text}};
    for (const MixChart::Part &part : chart.parts) {
        content.table.columns.push_back({part.name, Kind::Share});
    }
    for (const MixChart::Row &row : chart.rows) {
        std::vector<QVariant> cells {row.name};
        for (std::size_t at = 0; at < chart.parts.size(); ++at) {
            cells.push_back(row.shares.empty() ? QVariant() : QVariant(row.shares[at]));
        }
        content.table.rows.push_back(cells);
    }
    content.charts = {chart};
    return content;
}

ChartContent outcomeSample()
{
    ChartContent content;
    content.takeaway = u"Two messages met their goal. The survey did not."_s;
    OutcomeChart chart;
    chart.negative = u"negative"_s;
    chart.positive = u"positive"_s;
    chart.endTitle = u"conversions of goal"_s;
    chart.rows = {{u"Marbling evening"_s, 0, 14, u"6 of 5"_s, true, {}, 1},
        {u"Where to buy board"_s, 1, 9, u"no goal"_s, false, {}, 2},
        {u"Survey of members"_s, 5, 3, u"1 of 12"_s, false, {}, 3},
        {u"Guild open day, the second one"_s, 2, 19, u"8 of 8"_s, true, {}, 4}};
    content.table.columns = {{u"Message"_s, Kind::Text}, {u"Negative"_s, Kind::Number},
        {u"Positive"_s, Kind::Number}, {u"Conversions"_s, Kind::Text}};
    for (const OutcomeChart::Row &row : chart.rows) {
        content.table.rows.push_back({row.name, row.negative, row.positive, row.end});
        content.table.ids.push_back(row.id);
    }
    content.charts = {chart};
    return content;
}

} // namespace comity::tests
