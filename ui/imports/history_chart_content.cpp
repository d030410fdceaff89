#include "ui/imports/history_chart_content.h"

#include "ui/common/formatting.h"
#include "ui/common/plural.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

using goals::AccountSeries;
using goals::ListInterval;
using goals::ListPoint;
using goals::ListSeries;
using Kind = ChartTable::Kind;

/// What tr() needs in a file of functions.
struct HistoryChartContent
{
    Q_DECLARE_TR_FUNCTIONS(HistoryChartContent)

public:
    static QString name(const QString &list)
    {
        return list == u"followers" ? tr("Followers")
            : list == u"following"  ? tr("Following")
                                    : tr("Connections");
    }
    static QString cameTitle(const QString &list)
    {
        return list == u"followers" ? tr("New followers")
            : list == u"following"  ? tr("Newly followed")
                                    : tr("New connections");
    }
    static QString wentTitle(const QString &list)
    {
        return list == u"followers" ? tr("Followers who left")
            : list == u"following"  ? tr("No longer followed")
                                    : tr("Connections gone");
    }
    static LineChart lines(const AccountSeries &series, const QTimeZone &zone);
    static BarChart bars(const ListSeries &list, const QTimeZone &zone);
    static ChartTable table(const AccountSeries &series, const QTimeZone &zone);
    static QVariant notes(const AccountSeries &series, const goals::Look &look);
    static QString takeaway(const AccountSeries &series, const QTimeZone &zone);
    static QString change(const ListSeries &list, const QTimeZone &zone);
    static QString withoutChange(const AccountSeries &series);
};

LineChart HistoryChartContent::lines(const AccountSeries &series, const QTimeZone &zone)
{
    LineChart chart;
    chart.hollowMeaning = tr("Not the whole list, at least so many");
    for (const ListSeries &list : series.lists) {
        ChartLine line {name(list.list), int(chart.lines.size()), {}};
        for (std::size_t at = 0; at < list.points.size(); ++at) {
            const ListPoint &point = list.points[at];
            line.points.push_back({point.takenAt.at, double(point.rows), !point.isComplete,
                list.isJoined(at), dateText(point.takenAt, zone)});
        }
        chart.lines.push_back(std::move(line));
    }
    return chart;
}

BarChart HistoryChartContent::bars(const ListSeries &list, const QTimeZone &zone)
{
    BarChart chart {cameTitle(list.list), wentTitle(list.list), {}};
    for (const ListInterval &interval : list.intervals) {
        chart.spans.push_back({dateText(list.points[interval.from].takenAt, zone),
            dateText(list.points[interval.to].takenAt, zone), interval.gained, interval.lost});
    }
    return chart;
}

ChartTable HistoryChartContent::table(const AccountSeries &series, const QTimeZone &zone)
{
    ChartTable table;
    table.columns.push_back({tr("Date"), Kind::Text});
    for (const ListSeries &list : series.lists) {
        table.columns.push_back({name(list.list), Kind::Number});
        table.columns.push_back({cameTitle(list.list), Kind::Change});
        table.columns.push_back({wentTitle(list.list), Kind::Change});
    }
    table.columns.push_back({tr("Note"), Kind::Text});
    for (const goals::Look &look : series.looks) {
        std::vector<QVariant> row {dateText(look.takenAt, zone)};
        for (std::size_t at = 0; at < series.lists.size(); ++at) {
            const ListSeries &list = series.lists[at];
            const auto point = look.points[at];
            const ListInterval *interval = point ? list.endingAt(*point) : nullptr;
            row.push_back(point ? QVariant(list.points[*point].rows) : QVariant());
            row.push_back(interval ? QVariant(interval->gained) : QVariant());
            row.push_back(interval ? QVariant(-interval->lost) : QVariant());
        }
        row.push_back(notes(series, look));
        table.rows.push_back(std::move(row));
    }
    return table;
}

QVariant HistoryChartContent::notes(const AccountSeries &series, const goals::Look &look)
{
    QStringList notes;
    for (std::size_t at = 0; at < series.lists.size(); ++at) {
        const auto point = look.points[at];
        if (point && !series.lists[at].points[*point].isComplete) {
            notes += tr("%1: not the whole list").arg(name(series.lists[at].list));
        }
    }
    return notes.join(u"; ");
}

/// Between the first and the last of the complete lists that follow each other without a gap in
/// what is known.
QString HistoryChartContent::change(const ListSeries &list, const QTimeZone &zone)
{
    qint64 gained = 0;
    qint64 lost = 0;
    auto first = list.intervals.end();
    do {
        --first;
        gained += first->gained;
        lost += first->lost;
    } while (first != list.intervals.begin() && std::prev(first)->to == first->from);
    const ListPoint &from = list.points[first->from];
    const ListPoint &to = list.points[list.intervals.back().to];
    return tr("%1 went from %2 to %3 between %4 and %5: %6 new, %7 left", "Followers went from …")
        .arg(name(list.list), numberText(from.rows), numberText(to.rows),
            dateText(from.takenAt, zone), dateText(to.takenAt, zone), numberText(gained),
            numberText(lost));
}

QString HistoryChartContent::withoutChange(const AccountSeries &series)
{
    const bool isAnyComplete = std::ranges::any_of(series.lists, [](const ListSeries &list) {
        return std::ranges::any_of(list.points, &ListPoint::isComplete);
    });
    return isAnyComplete
        ? tr("Only one list is complete so far, so who came and who left is not known.")
        : tr("No list is complete, so who came and who left is not known.");
}

QString HistoryChartContent::takeaway(const AccountSeries &series, const QTimeZone &zone)
{
    const auto told = std::ranges::find_if(
        series.lists, [](const ListSeries &list) { return !list.intervals.empty(); });
    if (told == series.lists.end()) {
        return withoutChange(series);
    }
    const qint64 incomplete = std::ranges::count(told->points, false, &ListPoint::isComplete);
    const QString sentence = change(*told, zone);
    return incomplete == 0
        ? sentence + u'.'
        : tr("%1; %2.", "a sentence and what it leaves out")
              .arg(sentence, tr("%Ln incomplete lists are left out", nullptr, plural(incomplete)));
}

} // namespace

ChartContent historyChartContent(const AccountSeries &series, const QTimeZone &zone)
{
    ChartContent content;
    if (series.lists.empty()) {
        return content;
    }
    content.table = HistoryChartContent::table(series, zone);
    if (series.looks.size() < 2) {
        content.emptyTitle = HistoryChartContent::tr("Two imports make a trend");
        content.emptySentence = HistoryChartContent::tr(
            "The first is of %1. The next one shows who came and who left.")
                                    .arg(dateText(series.looks.front().takenAt, zone));
        return content;
    }
    content.takeaway = HistoryChartContent::takeaway(series, zone);
    content.charts.emplace_back(HistoryChartContent::lines(series, zone));
    if (!series.lists.front().intervals.empty()) {
        content.charts.emplace_back(HistoryChartContent::bars(series.lists.front(), zone));
    }
    return content;
}

} // namespace comity::ui
