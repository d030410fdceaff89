#include "ui/insights/series_content.h"

#include "model/base/civil_time.h"
#include "model/goals/trend_cards.h"
#include "ui/common/formatting.h"
#include "ui/common/named_people.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

using goals::Operation;
using goals::Series;
using goals::SeriesPoint;
using goals::Variable;
using Kind = ChartTable::Kind;

/// What tr() needs in a file of functions.
struct SeriesContent
{
    Q_DECLARE_TR_FUNCTIONS(SeriesContent)

public:
    static QString name(Variable variable)
    {
        switch (variable) {
        case Variable::Followers:
            return tr("Followers");
        case Variable::Following:
            return tr("Following");
        case Variable::Mutuals:
            return tr("Mutuals");
        case Variable::MutualShare:
            return tr("Mutual share");
        case Variable::Gained:
            return tr("Came");
        case Variable::Lost:
            return tr("Left");
        case Variable::MessagesIn:
            return tr("From people");
        case Variable::MessagesOut:
            return tr("From you");
        case Variable::RepliesInTime:
            return tr("Replies in time");
        case Variable::Asks:
            return tr("Asks and offers");
        case Variable::Answers:
            return tr("Replies given");
        case Variable::Silence:
            return tr("Waiting");
        case Variable::Ignored:
            return tr("Ignored");
        case Variable::Unloved:
            return tr("Unloved");
        case Variable::TwoWay:
            return tr("Two-way ratio");
        }
        Q_UNREACHABLE();
    }
    static void addColumns(ChartTable &table, const Series &series);
    static void addCells(
        std::vector<QVariant> &row, const Series &series, const SeriesPoint &point);
};

bool isMean(const Series &series)
{
    return series.query.operation == Operation::Mean;
}

void SeriesContent::addColumns(ChartTable &table, const Series &series)
{
    const Variable variable = series.query.variable;
    const bool isShare = goals::isShare(variable);
    table.columns.push_back({name(variable),
        isShare              ? Kind::Share
            : isMean(series) ? Kind::Text
                             : Kind::Number});
    if (isShare && !isMean(series)) {
        table.columns.push_back(
            {tr("%1, of these", "a share: how many").arg(name(variable)), Kind::Number});
        table.columns.push_back(
            {tr("%1, of all", "a share: of how many").arg(name(variable)), Kind::Number});
    }
}

void SeriesContent::addCells(
    std::vector<QVariant> &row, const Series &series, const SeriesPoint &point)
{
    const auto known = [](const auto &value) { return value ? QVariant(*value) : QVariant(); };
    if (goals::isShare(series.query.variable)) {
        row.push_back(known(point.value));
        if (!isMean(series)) {
            row.push_back(known(point.part));
            row.push_back(known(point.whole));
        }
    } else if (isMean(series)) {
        row.emplace_back(point.value ? decimalText(*point.value, 1) : unknownText());
    } else {
        row.push_back(point.value ? QVariant(qint64(std::llround(*point.value))) : QVariant());
    }
}

ChartLine lineOf(const Series &series, int look)
{
    ChartLine line {SeriesContent::name(series.query.variable), look, {}};
    for (const SeriesPoint &point : series.points) {
        if (point.value) {
            line.points.push_back({noonUtc(point.from), *point.value, point.isPartial,
                point.isJoined && !line.points.empty(), dateText(point.from)});
        }
    }
    if (canBeNamed(series.people) && !line.points.empty()) {
        line.points.back().id = newestPart;
    }
    return line;
}

ChartTable tableOf(const std::vector<Series> &all)
{
    ChartTable table;
    table.columns
        = {{SeriesContent::tr("From"), Kind::Text}, {SeriesContent::tr("To"), Kind::Text}};
    for (const Series &series : all) {
        SeriesContent::addColumns(table, series);
    }
    table.columns.push_back({SeriesContent::tr("Note"), Kind::Text});
    for (std::size_t at = 0; at < all.front().points.size(); ++at) {
        const SeriesPoint &first = all.front().points[at];
        std::vector<QVariant> row {dateText(first.from), dateText(first.until)};
        bool isPartial = false;
        for (const Series &series : all) {
            SeriesContent::addCells(row, series, series.points[at]);
            isPartial = isPartial || (series.points[at].value && series.points[at].isPartial);
        }
        row.emplace_back(isPartial ? SeriesContent::tr("not told whole") : QString());
        table.rows.push_back(std::move(row));
        const bool isNewest = &first == all.front().last() && canBeNamed(all.front().people);
        table.ids.push_back(isNewest ? newestPart : noPart);
    }
    return table;
}

QString takeawayOf(const std::vector<Series> &all, const Wording &wording)
{
    if (all.size() == 1) {
        return goals::seriesSentence(all.front(), wording, QLocale());
    }
    QStringList sentences;
    for (const Series &series : all) {
        sentences += SeriesContent::tr("%1: %2", "a series and what its numbers say")
                         .arg(SeriesContent::name(series.query.variable),
                             goals::seriesSentence(series, wording, QLocale()));
    }
    return sentences.join(u' ');
}

} // namespace

std::vector<SeriesChoice> seriesChoices()
{
    return {
        {{Variable::Asks, Variable::Answers}, SeriesContent::tr("Asks against answers"),
            SeriesContent::tr(
                "Messages and posts of yours that offer or ask for something, beside the "
                "replies that you gave where one was owed.")},
        {{Variable::TwoWay}, SeriesContent::tr("Two-way ratio"),
            SeriesContent::tr("Turns in which you answered, for a hundred in which they answered "
                              "you.")},
        {{Variable::Ignored}, SeriesContent::tr("Ignored"),
            SeriesContent::tr("Of the times you came to somebody: no word back within two weeks.")},
        {{Variable::Unloved}, SeriesContent::tr("Unloved"),
            SeriesContent::tr("Of your followers: no word or touch of yours in a year.")},
        {{Variable::Silence}, SeriesContent::tr("Waiting for an answer"),
            SeriesContent::tr(
                "People’s messages of a year that wait for an answer as the day ends.")},
        {{Variable::RepliesInTime}, SeriesContent::tr("Replies in time"),
            SeriesContent::tr("Of the replies that fell due: given within the service level.")},
        {{Variable::MessagesIn, Variable::MessagesOut}, SeriesContent::tr("Messages both ways"),
            SeriesContent::tr("Messages from people to you, and yours to them; groups left out.")},
        {{Variable::Followers, Variable::Following}, SeriesContent::tr("Followers and following"),
            SeriesContent::tr("As complete lists of your imports have them.")},
        {{Variable::Gained, Variable::Lost}, SeriesContent::tr("Who came and who left"),
            SeriesContent::tr(
                "Followers since the complete list before, on the day it shows them.")},
        {{Variable::Mutuals}, SeriesContent::tr("Mutuals"),
            SeriesContent::tr("People on both lists of one day.")},
        {{Variable::MutualShare}, SeriesContent::tr("Mutual share"),
            SeriesContent::tr("Of those whom you follow: they follow you.")},
    };
}

QString operationName(Operation operation)
{
    switch (operation) {
    case Operation::Last:
        return SeriesContent::tr("As it ended");
    case Operation::Sum:
        return SeriesContent::tr("All of it");
    case Operation::Mean:
        return SeriesContent::tr("A day on average");
    case Operation::Lowest:
        return SeriesContent::tr("The lowest");
    case Operation::Highest:
        return SeriesContent::tr("The highest");
    }
    Q_UNREACHABLE();
}

ChartContent seriesContent(const SeriesGround &ground, const Wording &wording)
{
    ChartContent content;
    content.takeaway = takeawayOf(ground.series, wording);
    if (std::ranges::none_of(ground.series, &Series::hasValues)) {
        content.takeaway.clear();
        content.emptyTitle = SeriesContent::tr("Not known yet");
        content.emptySentence = goals::seriesSentence(ground.series.front(), wording, QLocale());
        return content;
    }
    LineChart chart;
    chart.isShare = goals::isShare(ground.series.front().query.variable);
    chart.endLabel
        = ground.series.size() > 1 ? LineChart::EndLabel::NameAndValue : LineChart::EndLabel::Value;
    chart.hollowMeaning = chart.isShare ? SeriesContent::tr("Not told whole")
                                        : SeriesContent::tr("Not told whole, at least so many");
    for (const Series &series : ground.series) {
        chart.lines.push_back(lineOf(series, static_cast<int>(chart.lines.size())));
    }
    for (const goals::Annotation &note : ground.notes) {
        chart.notes.push_back({note.at.at, goals::sentenceOf(note, wording, QLocale())});
    }
    content.table = tableOf(ground.series);
    content.charts.emplace_back(std::move(chart));
    return content;
}

} // namespace comity::ui
