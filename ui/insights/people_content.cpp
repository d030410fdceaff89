#include "ui/insights/insights_content.h"

#include "ui/common/formatting.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

// The cards about people as they are now.

namespace comity::ui {

namespace {

using goals::LastPostCard;
using goals::ScatterPoint;
using Kind = ChartTable::Kind;

/// What tr() needs in a file of functions.
struct PeopleContent
{
    Q_DECLARE_TR_FUNCTIONS(PeopleContent)

public:
    static QString nobodyYet() { return tr("Nobody to draw yet"); }
    static QString kindName(ScatterPoint::Kind kind)
    {
        switch (kind) {
        case ScatterPoint::Kind::Mutual:
            return tr("Mutual");
        case ScatterPoint::Kind::Followed:
            return tr("You follow");
        case ScatterPoint::Kind::Automated:
            return tr("Automated?");
        }
        Q_UNREACHABLE();
    }
    static ChartTable pointTable(const InsightsTrends &trends);
    static ChartTable cellTable(const goals::ScatterCard &card);
    static QString columnName(std::size_t at);
};

/// The least number in a cell of goals::scatterCell().
qint64 leastOf(int cell)
{
    return cell == 0 ? 0 : std::llround(std::ceil(std::pow(10.0, cell / 10.0) - 1e-9));
}

ChartTable PeopleContent::pointTable(const InsightsTrends &trends)
{
    ChartTable table;
    table.order = ChartTable::Order::AsGiven;
    table.columns = {{tr("Person"), Kind::Text}, {tr("Following"), Kind::Number},
        {tr("Followers"), Kind::Number}, {tr("Kind"), Kind::Text}};
    for (const ScatterPoint &one : trends.scatter.points) {
        table.rows.push_back(
            {trends.names.value(number(one.pk)), one.following, one.followers, kindName(one.kind)});
        table.ids.push_back(number(one.pk));
    }
    return table;
}

ChartTable PeopleContent::cellTable(const goals::ScatterCard &card)
{
    ChartTable table;
    table.order = ChartTable::Order::AsGiven;
    table.columns = {{tr("Following, from"), Kind::Number}, {tr("Followers, from"), Kind::Number},
        {tr("People"), Kind::Number}};
    for (const goals::ScatterCell &cell : card.cells) {
        table.rows.push_back({leastOf(cell.following), leastOf(cell.followers), cell.count});
    }
    return table;
}

QString PeopleContent::columnName(std::size_t at)
{
    return at < LastPostCard::upTo.size() ? u"≤ "_s + numberText(qint64(LastPostCard::upTo[at]))
                                          : tr("Older");
}

} // namespace

ChartContent scatterContent(const InsightsTrends &trends, const Wording &wording)
{
    const goals::ScatterCard &card = trends.scatter;
    ChartContent content;
    const QString sentence = goals::sentenceOf(card, wording, QLocale());
    if (card.known == 0) {
        content.emptyTitle = PeopleContent::nobodyYet();
        content.emptySentence = sentence;
        return content;
    }
    ScatterChart chart;
    chart.across = PeopleContent::tr("Following");
    chart.up = PeopleContent::tr("Followers");
    const auto addKind = [&chart](ScatterPoint::Kind kind, ScatterChart::Mark mark) {
        chart.kinds.push_back({PeopleContent::kindName(kind), mark});
    };
    addKind(ScatterPoint::Kind::Mutual, ScatterChart::Mark::Dot);
    addKind(ScatterPoint::Kind::Followed, ScatterChart::Mark::HollowSquare);
    addKind(ScatterPoint::Kind::Automated, ScatterChart::Mark::Triangle);
    for (const ScatterPoint &one : card.points) {
        chart.dots.push_back({number(one.pk), one.following, one.followers,
            static_cast<int>(one.kind), one.isTarget, false, trends.names.value(number(one.pk))});
    }
    for (const goals::ScatterCell &cell : card.cells) {
        chart.cells.push_back({cell.following, cell.followers, cell.count});
    }
    chart.cellMeaning = PeopleContent::tr("The darker, the more people");
    chart.rules = {{50, PeopleContent::tr("50 to 1")}, {1, PeopleContent::tr("Equal")},
        {0.02, PeopleContent::tr("1 to 50")}};
    content.takeaway = sentence;
    content.table
        = card.cells.empty() ? PeopleContent::pointTable(trends) : PeopleContent::cellTable(card);
    content.charts.emplace_back(std::move(chart));
    return content;
}

ChartContent lastPostContent(const InsightsTrends &trends, const Wording &wording)
{
    const LastPostCard &card = trends.lastPost;
    ChartContent content;
    const QString sentence = goals::sentenceOf(card, wording, QLocale());
    const bool isKnown = card.never > 0
        || std::ranges::any_of(card.counts, [](qint64 count) { return count > 0; });
    if (!isKnown) {
        content.emptyTitle = PeopleContent::nobodyYet();
        content.emptySentence = sentence;
        return content;
    }
    using Look = ColumnChart::Look;
    ColumnChart chart;
    content.table.order = ChartTable::Order::AsGiven;
    content.table.columns = {{PeopleContent::tr("Days since last post"), Kind::Text},
        {PeopleContent::tr("People"), Kind::Number}};
    const auto add = [&](const QString &name, qint64 count, Look look, qint64 id) {
        chart.columns.push_back({name, count, look, {}, id});
        content.table.rows.push_back({name, count});
        content.table.ids.push_back(id);
    };
    for (std::size_t at = 0; at < card.counts.size(); ++at) {
        const bool isStale
            = at >= LastPostCard::upTo.size() || LastPostCard::upTo[at] > card.staleDays;
        add(PeopleContent::columnName(at), card.counts[at], isStale ? Look::Hatched : Look::Plain,
            static_cast<qint64>(at));
    }
    add(PeopleContent::tr("Never"), card.never, Look::Hatched, noPart);
    add(PeopleContent::tr("Unknown"), card.unknown, Look::Unknown, noPart);
    content.takeaway = sentence;
    content.charts.emplace_back(std::move(chart));
    return content;
}

PeopleQuery lastPostQuery(qint64 id)
{
    const auto at = static_cast<std::size_t>(id);
    NumberCondition days {NumberCondition::Field::DaysSincePost, {}, {}, {}};
    if (at > 0) {
        days.least = qint64(LastPostCard::upTo.at(at - 1)) + 1;
    }
    if (at < LastPostCard::upTo.size()) {
        days.most = LastPostCard::upTo[at];
    }
    PeopleQuery query;
    query.relations = {Relation::Mutual, Relation::NotFollowingBack, Relation::YouFollow};
    query.numbers.push_back(days);
    return query;
}

ChartContent listContent(const InsightsTrends &trends, const Wording &wording)
{
    const goals::ListCard &card = trends.lists;
    ChartContent content;
    const QString sentence = goals::sentenceOf(card, wording, QLocale());
    if (card.rows.empty()) {
        content.emptyTitle
            = card.all == 0 ? PeopleContent::nobodyYet() : PeopleContent::tr("No list yet");
        content.emptySentence = card.all == 0
            ? sentence
            : PeopleContent::tr("Group people you treat alike: in People, L adds them to a list.");
        return content;
    }
    RowChart chart;
    content.table.order = ChartTable::Order::AsGiven;
    content.table.columns
        = {{PeopleContent::tr("List"), Kind::Text}, {PeopleContent::tr("People"), Kind::Number}};
    for (const goals::ListCard::Row &row : card.rows) {
        chart.rows.push_back({row.name, row.people, {}, number(row.list)});
        content.table.rows.push_back({row.name, row.people});
        content.table.ids.push_back(number(row.list));
    }
    content.table.rows.push_back({PeopleContent::tr("On no list"), card.onNoList});
    content.table.ids.push_back(noListPart);
    content.takeaway = sentence;
    content.charts.emplace_back(std::move(chart));
    return content;
}

} // namespace comity::ui
