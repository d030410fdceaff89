#include "ui/insights/insights_content.h"

#include "model/base/civil_time.h"
#include "ui/common/formatting.h"
#include "ui/common/plural.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

// The cards about what we said, and what came of it.

namespace comity::ui {

namespace {

using goals::MixPeriod;
using goals::PostSort;
using Kind = ChartTable::Kind;

/// Promotion stands last, at the end that the goal cuts.
constexpr std::array sorts {
    PostSort::Conversation, PostSort::Sharing, PostSort::Own, PostSort::Promotion};
constexpr std::array looks {0, 2, 4, 1};

/// What tr() needs in a file of functions.
struct PostContent
{
    Q_DECLARE_TR_FUNCTIONS(PostContent)

public:
    static QString sortName(PostSort sort)
    {
        switch (sort) {
        case PostSort::Promotion:
            return tr("Promotion");
        case PostSort::Sharing:
            return tr("Sharing");
        case PostSort::Conversation:
            return tr("Conversation");
        case PostSort::Own:
            return tr("Own");
        }
        Q_UNREACHABLE();
    }
    /// "May", or "4 May" for a week; with the year where it is another than today's.
    static QString periodName(const InsightsScope &scope, const MixPeriod &period)
    {
        const bool isWeek = scope.period == InsightsPeriod::Month;
        const QString format = isWeek ? tr("d MMM", "day") : tr("MMM", "month");
        const bool isOldYear = period.from.addYears(1) <= scope.until;
        return QLocale().toString(period.from, isOldYear ? format + u" yyyy"_s : format);
    }
    /// By all messages of the goal.
    static QString standing(const goals::OutcomeGoal &goal)
    {
        const auto reached = goal.number.reached;
        return tr("%1 of %2", "reached of a goal's number")
            .arg(reached ? numberText(qint64(*reached)) : unknownText(),
                numberText(qint64(goal.number.wanted)));
    }
    static QString perDay(const InsightsScope &scope, const MixPeriod &period)
    {
        const QDate last = qMin(period.until, scope.until);
        const double days = double(period.from.daysTo(last)) + 1;
        return ratioText(double(period.mix.total()) / days);
    }
};

/// Whole per cent of each sort that are a hundred together: promotion as the model says it, and
/// what rounding leaves over for those of the others that lost most by it.
std::vector<int> sharesOf(const goals::ContentMix &mix)
{
    std::vector<int> shares;
    int left = 100;
    for (const PostSort sort : sorts) {
        shares.push_back(sort == PostSort::Promotion
                ? mix.percent(sort).value_or(0)
                : static_cast<int>(mix.of(sort) * 100 / mix.total()));
        left -= shares.back();
    }
    std::array others {0U, 1U, 2U};
    std::ranges::stable_sort(others, std::greater(),
        [&mix](unsigned at) { return mix.of(sorts[at]) * 100 % mix.total(); });
    for (const unsigned at : others) {
        if (left > 0) {
            ++shares[at];
            --left;
        }
    }
    return shares;
}

MixChart::Row mixRow(const InsightsScope &scope, const MixPeriod &period, qint64 id)
{
    MixChart::Row row;
    row.name = PostContent::periodName(scope, period);
    if (period.mix.total() == 0) {
        row.tip = period.mix.isKnown ? PostContent::tr("Nothing was posted")
                                     : PostContent::tr("Not in any import yet");
        return row;
    }
    row.id = id;
    row.shares = sharesOf(period.mix);
    row.tip = PostContent::tr("%Ln posts, %1 a day", nullptr, plural(period.mix.total()))
                  .arg(PostContent::perDay(scope, period));
    return row;
}

ChartTable postTable(const InsightsScope &scope, const goals::PostMix &posts)
{
    ChartTable table;
    table.columns.push_back({scope.period == InsightsPeriod::Month ? PostContent::tr("Week from")
                                                                   : PostContent::tr("Month from"),
        Kind::Text});
    for (const PostSort sort : sorts) {
        table.columns.push_back({PostContent::sortName(sort), Kind::Number});
    }
    table.columns.push_back({PostContent::tr("Promotion, share"), Kind::Share});
    table.columns.push_back({PostContent::tr("Posts a day"), Kind::Text});
    for (const MixPeriod &period : posts.periods) {
        std::vector<QVariant> row {dateText(period.from)};
        for (const PostSort sort : sorts) {
            row.push_back(period.mix.isKnown ? QVariant(period.mix.of(sort)) : QVariant());
        }
        const auto share = period.mix.percent(PostSort::Promotion);
        row.push_back(share ? QVariant(qint64(*share)) : QVariant());
        row.push_back(period.mix.isKnown ? PostContent::perDay(scope, period) : unknownText());
        table.rows.push_back(std::move(row));
        const auto id = static_cast<qint64>(table.ids.size());
        table.ids.push_back(period.mix.total() > 0 ? id : noPart);
    }
    return table;
}

/// What the goal counts, what all its messages reached, and what is wanted: at its newest alone, so
/// that a sum over the rows counts no goal twice.
std::vector<QVariant> goalCells(const goals::OutcomeRow &one)
{
    if (!one.goal || !one.goal->isToldHere) {
        return {one.goal ? PostContent::tr("same goal", "as a later message") : QString(), {}, {}};
    }
    const drafts::Objective &number = one.goal->number;
    return {number.what, number.reached ? QVariant(qint64(*number.reached)) : QVariant(),
        qint64(number.wanted)};
}

OutcomeChart::Row outcomeRow(const goals::OutcomeRow &one)
{
    OutcomeChart::Row row;
    row.name = one.title.isEmpty() ? PostContent::tr("Untitled") : one.title;
    row.negative = one.negative;
    row.positive = one.positive;
    row.end = !one.goal         ? PostContent::tr("no goal")
        : !one.goal->isToldHere ? PostContent::tr("same goal", "as a later message")
                                : PostContent::standing(*one.goal);
    row.isStrong = one.goal && one.goal->isToldHere && one.goal->isMet();
    if (one.goal && one.goal->isToldHere && !one.goal->number.reached) {
        row.tip = PostContent::tr("%1: nobody wrote down how many yet").arg(one.goal->number.what);
    }
    row.id = number(one.draft);
    return row;
}

} // namespace

ChartContent postContent(
    const InsightsScope &scope, const goals::PostMix &posts, const Wording &wording)
{
    ChartContent content;
    const QString sentence = goals::sentenceOf(posts, wording, QLocale());
    std::vector<MixChart::Row> rows;
    qint64 id = 0;
    for (const MixPeriod &period : posts.periods) {
        // What lies before the first post that imports tell of is no gap.
        if (period.mix.isKnown || !rows.empty()) {
            rows.push_back(mixRow(scope, period, id));
        }
        ++id;
    }
    const bool hasPosts = std::ranges::any_of(
        posts.periods, [](const MixPeriod &one) { return one.mix.total() > 0; });
    if (!hasPosts) {
        content.emptyTitle = rows.empty() ? PostContent::tr("Your posts are not in any import yet")
                                          : PostContent::tr("Nothing posted");
        content.emptySentence = sentence;
        return content;
    }
    MixChart chart;
    for (std::size_t at = 0; at < sorts.size(); ++at) {
        chart.parts.push_back({PostContent::sortName(sorts[at]), looks[at]});
    }
    chart.rows = std::move(rows);
    chart.most = posts.wanted;
    chart.goalText = PostContent::tr("goal: promotion under %1").arg(percentText(posts.wanted));
    content.takeaway = sentence;
    content.table = postTable(scope, posts);
    content.charts.emplace_back(std::move(chart));
    return content;
}

ChartContent outcomeContent(const InsightsTrends &trends, const Wording &wording)
{
    ChartContent content;
    const QString sentence = goals::sentenceOf(trends.outcomes, wording, QLocale());
    if (trends.outcomes.empty()) {
        content.emptyTitle = PostContent::tr("Nothing handed over in these days");
        content.emptySentence = PostContent::tr(
            "What you hand over in Drafts stands here, with what came back for it.");
        return content;
    }
    OutcomeChart chart;
    chart.negative = PostContent::tr("negative");
    chart.positive = PostContent::tr("positive");
    chart.endTitle = PostContent::tr("reached vs goal");
    content.table.columns = {{PostContent::tr("Message"), Kind::Text},
        {PostContent::tr("First sent"), Kind::Text}, {PostContent::tr("Asked"), Kind::Number},
        {PostContent::tr("Positive"), Kind::Number}, {PostContent::tr("Negative"), Kind::Number},
        {PostContent::tr("Conversions"), Kind::Number}, {PostContent::tr("Goal"), Kind::Text},
        {PostContent::tr("Reached"), Kind::Number}, {PostContent::tr("Wanted"), Kind::Number}};
    for (const goals::OutcomeRow &one : trends.outcomes) {
        chart.rows.push_back(outcomeRow(one));
        content.table.rows.push_back({chart.rows.back().name,
            dateText(dateIn(trends.scope.zone, one.sentAt)), qint64(one.asked),
            qint64(one.positive), qint64(one.negative), qint64(one.conversions)});
        const auto goal = goalCells(one);
        content.table.rows.back().insert(content.table.rows.back().end(), goal.begin(), goal.end());
        content.table.ids.push_back(number(one.draft));
    }
    content.takeaway = sentence;
    content.charts.emplace_back(std::move(chart));
    return content;
}

ChartContent readingContent()
{
    ChartContent content;
    content.emptyTitle = PostContent::tr("Reading…");
    content.emptySentence = PostContent::tr("Every post of these days is looked at.");
    return content;
}

ChartContent unreadContent()
{
    ChartContent content;
    content.emptyTitle = PostContent::tr("Your posts could not be read");
    content.emptySentence = PostContent::tr("“Read again” above looks once more.");
    return content;
}

} // namespace comity::ui
