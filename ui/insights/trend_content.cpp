#include "ui/insights/insights_content.h"

#include "model/base/civil_time.h"
#include "ui/common/formatting.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

// The cards that follow lists over time.

namespace comity::ui {

namespace {

using goals::ListInterval;
using goals::ListPoint;
using goals::ListSeries;
using goals::SeriesPoint;
using Kind = ChartTable::Kind;

/// A limit that is further away than this is no part of the picture: it would flatten the lines.
constexpr double nearLimit = 0.6;

/// What tr() needs in a file of functions.
struct TrendContent
{
    Q_DECLARE_TR_FUNCTIONS(TrendContent)

public:
    static QString name(const QString &list)
    {
        return list == u"followers" ? tr("Followers")
            : list == u"following"  ? tr("Following")
                                    : tr("Connections");
    }
    static bool lacksTrend(const InsightsTrends &trends, std::size_t points, ChartContent &content);
};

/// Says why there is no line; false where there is one.
bool TrendContent::lacksTrend(
    const InsightsTrends &trends, std::size_t points, ChartContent &content)
{
    if (points >= 2) {
        return false;
    }
    if (!trends.scope.account) {
        content.emptyTitle = tr("One account at a time");
        content.emptySentence = tr("Choose an account above: each has lists of its own.");
        return true;
    }
    content.emptyTitle = tr("Two imports make a trend");
    content.emptySentence = points == 0 && trends.growth.lists.looks.empty()
        ? tr("Import the lists of this account, and again in some weeks.")
        : trends.growth.lists.looks.size() < 2
        ? tr("The next import draws the first line.")
        : tr("These days hold too few imports. A longer period shows more.");
    return true;
}

/// Whose comings and goings are told: as goals::GrowthCard::followerChanges() has it.
const ListSeries &changingList(const goals::GrowthCard &card)
{
    const std::vector<ListSeries> &lists = card.lists.lists;
    const auto followers = std::ranges::find(lists, u"followers"_s, &ListSeries::list);
    return followers != lists.end() ? *followers : lists.back();
}

/// An incomplete list beside a complete one of its day tells less of that day, and is not drawn.
bool isToldBetter(const goals::GrowthCard &card, const ListSeries &list, const ListPoint &point)
{
    const auto day = civilDate(point.takenAt, card.zone);
    return !point.isComplete && std::ranges::any_of(list.points, [&](const ListPoint &other) {
        return other.isComplete && civilDate(other.takenAt, card.zone) == day;
    });
}

struct Drawn
{
    ChartLine line = {};
    qint64 most = 0;
};

/// 0 to 2: followers, following, connections.
qint64 growthPart(const QString &list)
{
    return list == u"followers" ? 0 : list == u"following" ? 1 : 2;
}

Drawn lineOf(const goals::GrowthCard &card, const ListSeries &list, int look)
{
    Drawn drawn {{TrendContent::name(list.list), look, {}}, 0};
    const ListPoint *before = nullptr;
    for (const ListPoint &point : list.points) {
        if (!card.holds(point.takenAt) || isToldBetter(card, list, point)) {
            continue;
        }
        const bool isJoined = before != nullptr && before->isComplete && point.isComplete;
        drawn.line.points.push_back({point.takenAt.at, double(point.rows), !point.isComplete,
            isJoined, dateText(point.takenAt, card.zone)});
        before = &point;
        drawn.most = qMax(drawn.most, point.rows);
        if (&point == &list.points.back()) {
            drawn.line.points.back().id = growthPart(list.list); // as the people are now
        }
    }
    return drawn;
}

ChartTable growthTable(const goals::GrowthCard &card, const Wording &wording)
{
    ChartTable table;
    table.columns.push_back({TrendContent::tr("Date"), Kind::Text});
    for (const ListSeries &list : card.lists.lists) {
        table.columns.push_back({TrendContent::name(list.list), Kind::Number});
    }
    table.columns.push_back({TrendContent::tr("Note"), Kind::Text});
    std::vector<std::pair<qint64, std::vector<QVariant>>> rows;
    for (const goals::Look &look : card.lists.looks) {
        if (!card.holds(look.takenAt)) {
            continue;
        }
        std::vector<QVariant> row {dateText(look.takenAt, card.zone)};
        QStringList notes;
        for (std::size_t at = 0; at < card.lists.lists.size(); ++at) {
            const ListSeries &list = card.lists.lists[at];
            const auto point = look.points[at];
            row.push_back(point ? QVariant(list.points[*point].rows) : QVariant());
            if (point && !list.points[*point].isComplete) {
                notes += TrendContent::tr("%1: not the whole list")
                             .arg(TrendContent::name(list.list));
            }
        }
        row.emplace_back(notes.join(u"; "));
        rows.emplace_back(look.takenAt.at, std::move(row));
    }
    for (const goals::Annotation &note : card.notes) {
        std::vector<QVariant> row {dateText(note.at, card.zone)};
        row.resize(card.lists.lists.size() + 1);
        row.emplace_back(goals::sentenceOf(note, wording, QLocale()));
        rows.emplace_back(note.at.at, std::move(row));
    }
    std::ranges::stable_sort(rows, {}, &std::pair<qint64, std::vector<QVariant>>::first);
    std::ranges::transform(
        rows, std::back_inserter(table.rows), &std::pair<qint64, std::vector<QVariant>>::second);
    // The newest row opens those whom its first number counts.
    if (!card.lists.looks.empty()) {
        const qint64 newest = card.lists.looks.back().takenAt.at;
        table.ids.assign(rows.size(), noPart);
        for (std::size_t at = 0; at < rows.size(); ++at) {
            if (rows[at].first == newest) {
                table.ids[at] = growthPart(card.lists.lists.front().list);
            }
        }
    }
    return table;
}

} // namespace

ChartContent growthContent(const InsightsTrends &trends, const Wording &wording)
{
    const goals::GrowthCard &card = trends.growth;
    ChartContent content;
    LineChart chart;
    chart.endLabel = LineChart::EndLabel::NameAndValue;
    chart.hollowMeaning = TrendContent::tr("Not the whole list, at least so many");
    std::size_t points = 0;
    qint64 most = 0;
    for (const ListSeries &list : card.lists.lists) {
        Drawn drawn = lineOf(card, list, list.list == u"following" ? 1 : 0);
        points = qMax(points, drawn.line.points.size());
        most = list.list == u"following" ? drawn.most : most;
        if (!drawn.line.points.empty()) {
            chart.lines.push_back(std::move(drawn.line));
        }
    }
    if (!card.lists.lists.empty()) {
        content.table = growthTable(card, wording);
    }
    if (TrendContent::lacksTrend(trends, points, content)) {
        return content;
    }
    if (card.limit && double(most) >= nearLimit * double(*card.limit)) {
        chart.rules.push_back(
            {double(*card.limit), TrendContent::tr("Follow limit"), ChartRule::Kind::Limit});
    }
    for (const goals::Annotation &note : card.notes) {
        chart.notes.push_back({note.at.at, goals::sentenceOf(note, wording, QLocale())});
    }
    content.takeaway = goals::growthSentence(card, wording, QLocale());
    content.charts.emplace_back(std::move(chart));
    return content;
}

ChartContent changesContent(const InsightsTrends &trends, const Wording &wording)
{
    const goals::GrowthCard &card = trends.growth;
    const std::vector<ListInterval> changes = card.followerChanges();
    ChartContent content;
    if (changes.empty()) {
        TrendContent::lacksTrend(trends, 0, content);
        return content;
    }
    const ListSeries &list = changingList(card);
    const bool isOfConnections = list.list == u"connections";
    BarChart chart {TrendContent::tr("Came"), TrendContent::tr("Left"), {}};
    content.table.columns = {{TrendContent::tr("From"), Kind::Text},
        {TrendContent::tr("To"), Kind::Text},
        {isOfConnections ? TrendContent::tr("New connections") : TrendContent::tr("New followers"),
            Kind::Change},
        {isOfConnections ? TrendContent::tr("Connections gone")
                         : TrendContent::tr("Followers who left"),
            Kind::Change}};
    for (const ListInterval &one : changes) {
        const QString from = dateText(list.points[one.from].takenAt, card.zone);
        const QString to = dateText(list.points[one.to].takenAt, card.zone);
        chart.spans.push_back({from, to, one.gained, one.lost, noPart});
        content.table.rows.push_back({from, to, one.gained, -one.lost});
        content.table.ids.push_back(noPart);
    }
    // Whoever came with the newest list of all, or one that it repeats, can be shown.
    const bool isNewest = list.intervals.back().to + 1 == list.points.size()
        && std::ranges::all_of(list.intervals, [&changes](const ListInterval &one) {
               return one.to <= changes.back().to || (one.gained == 0 && one.lost == 0);
           });
    if (isNewest) {
        chart.spans.back().id = newestSpan;
        content.table.ids.back() = newestSpan;
    }
    content.takeaway = goals::changesSentence(card, wording, QLocale());
    content.charts.emplace_back(std::move(chart));
    return content;
}

PeopleQuery trendQuery(qint64 id)
{
    PeopleQuery query;
    switch (id) {
    case 0:
        query.relations = {Relation::Mutual, Relation::Fan, Relation::FollowsYou};
        break;
    case 1:
        query.relations = {Relation::Mutual, Relation::NotFollowingBack, Relation::YouFollow};
        break;
    case mutualPart:
        query.relations = {Relation::Mutual};
        break;
    default:
        query.relations = {Relation::Connected};
    }
    return query;
}

ChartContent mutualContent(const InsightsTrends &trends, const Wording &wording)
{
    ChartContent content;
    LineChart chart;
    chart.isShare = true;
    chart.isFilled = true;
    chart.endLabel = LineChart::EndLabel::Value;
    ChartLine line {TrendContent::tr("Mutual share"), 0, {}};
    content.table.columns = {{TrendContent::tr("Date"), Kind::Text},
        {TrendContent::tr("Mutual share"), Kind::Share}, {TrendContent::tr("Mutual"), Kind::Number},
        {TrendContent::tr("You follow"), Kind::Number}};
    for (const SeriesPoint &point : trends.mutual.points) {
        if (!point.value) {
            continue;
        }
        const QString day = dateText(point.from);
        line.points.push_back({noonUtc(point.from), *point.value, point.isPartial,
            point.isJoined && !line.points.empty(), day});
        content.table.rows.push_back(
            {day, *point.value, point.part ? QVariant(*point.part) : QVariant(),
                point.whole ? QVariant(*point.whole) : QVariant()});
    }
    content.takeaway = goals::mutualSentence(trends.mutual, wording, QLocale());
    if (TrendContent::lacksTrend(trends, line.points.size(), content)) {
        if (line.points.empty()) {
            content.takeaway.clear();
        }
        return content;
    }
    line.points.back().id = mutualPart;
    content.table.ids.assign(content.table.rows.size(), noPart);
    content.table.ids.back() = mutualPart;
    chart.lines.push_back(std::move(line));
    if (trends.mutualGoal) {
        chart.rules.push_back({double(*trends.mutualGoal),
            TrendContent::tr("Goal %1").arg(percentText(int(*trends.mutualGoal))),
            ChartRule::Kind::Goal});
    }
    content.charts.emplace_back(std::move(chart));
    return content;
}

} // namespace comity::ui
