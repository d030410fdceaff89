#include "model/goals/series.h"

#include "model/db/db_error.h"
#include "model/goals/series_sources.h"

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace comity::goals {
namespace {

constexpr std::array variableNames {"followers", "following", "mutuals", "mutual-share", "gained",
    "lost", "messages-in", "messages-out", "replies-in-time", "asks", "answers", "silence",
    "ignored", "unloved", "two-way"};
static_assert(variableNames.size() == variableCount);

bool isOfLists(Variable variable)
{
    return variable <= Variable::Lost || variable == Variable::Unloved;
}

double valueOf(const SeriesQuery &query, const Observation &one)
{
    return isShare(query.variable) ? 100 * one.value / one.whole : one.value;
}

/// Several observations of one bin in one value.
struct Gathered
{
    double sum = 0;
    double whole = 0;
    double values = 0; ///< of all together
    double lowest = 0;
    double highest = 0;
    Observation last = {};
    int count = 0;
    bool isPartial = false;

    void take(double value, const Observation &one)
    {
        sum += one.value;
        whole += one.whole;
        values += value;
        lowest = count == 0 ? value : std::min(lowest, value);
        highest = count == 0 ? value : std::max(highest, value);
        last = one;
        ++count;
        isPartial = isPartial || one.isPartial;
    }
};

void settle(SeriesPoint &point, const SeriesQuery &query, Operation operation, const Gathered &all)
{
    const bool isOfShare = isShare(query.variable);
    switch (operation) {
    case Operation::Last:
        point.value = valueOf(query, all.last);
        break;
    case Operation::Sum:
        point.value = isOfShare ? 100 * all.sum / all.whole : all.sum;
        break;
    case Operation::Mean:
        point.value = all.values / all.count;
        break;
    case Operation::Lowest:
        point.value = all.lowest;
        break;
    case Operation::Highest:
        point.value = all.highest;
        break;
    }
    point.isPartial = operation == Operation::Last ? all.last.isPartial : all.isPartial;
    if (isOfShare && operation == Operation::Last) {
        point.part = std::llround(all.last.value);
        point.whole = std::llround(all.last.whole);
    } else if (isOfShare && operation == Operation::Sum) {
        point.part = std::llround(all.sum);
        point.whole = std::llround(all.whole);
    }
}

/// A number of people that stands may be followed over weeks without an import; what happened in
/// such weeks is not known.
void join(std::vector<SeriesPoint> &points, bool isStanding)
{
    const SeriesPoint *before = nullptr;
    for (SeriesPoint &point : points) {
        if (point.value) {
            point.isJoined = before != nullptr
                && (isStanding ? !before->isPartial && !point.isPartial
                               : before->until.addDays(1) == point.from);
            before = &point;
        }
    }
}

Result<std::vector<Observation>> observed(
    SQLite::Database &database, const SeriesQuery &query, const JobContext &job)
{
    return isOfLists(query.variable) ? observedOnLists(database, query, job)
                                     : observedInMessages(database, query, job);
}

} // namespace

QString toText(Variable variable)
{
    return QString::fromLatin1(variableNames.at(static_cast<std::size_t>(variable)));
}

std::optional<Variable> variableFromText(QStringView text)
{
    for (int i = 0; i < variableCount; ++i) {
        if (text == QLatin1StringView(variableNames.at(static_cast<std::size_t>(i)))) {
            return static_cast<Variable>(i);
        }
    }
    return {};
}

bool isShare(Variable variable)
{
    return variable == Variable::MutualShare || variable == Variable::RepliesInTime
        || variable == Variable::Ignored || variable == Variable::Unloved
        || variable == Variable::TwoWay;
}

bool isStanding(Variable variable)
{
    return variable <= Variable::MutualShare || variable == Variable::Silence
        || variable == Variable::Unloved;
}

QDate binStart(Bin bin, QDate day)
{
    switch (bin) {
    case Bin::Day:
        break;
    case Bin::Week:
        return day.addDays(1 - day.dayOfWeek());
    case Bin::Month:
        return {day.year(), day.month(), 1};
    }
    return day;
}

QDate nextBin(Bin bin, QDate start)
{
    switch (bin) {
    case Bin::Day:
        break;
    case Bin::Week:
        return start.addDays(7);
    case Bin::Month:
        return start.addMonths(1);
    }
    return start.addDays(1);
}

std::vector<Operation> operationsOf(Variable variable)
{
    if (isStanding(variable)) {
        return {Operation::Last, Operation::Mean, Operation::Lowest, Operation::Highest};
    }
    if (isShare(variable)) {
        return {Operation::Sum};
    }
    return {Operation::Sum, Operation::Mean, Operation::Lowest, Operation::Highest};
}

bool Series::hasValues() const
{
    return last() != nullptr;
}

const SeriesPoint *Series::last() const
{
    const auto found = std::find_if(points.rbegin(), points.rend(),
        [](const SeriesPoint &point) { return point.value.has_value(); });
    return found == points.rend() ? nullptr : &*found;
}

const SeriesPoint *Series::first() const
{
    const auto found = std::ranges::find_if(
        points, [](const SeriesPoint &point) { return point.value.has_value(); });
    return found == points.end() ? nullptr : &*found;
}

std::vector<SeriesPoint> binned(
    const SeriesQuery &query, const std::vector<Observation> &observations)
{
    const Operation operation = query.operation.value_or(operationsOf(query.variable).front());
    std::vector<SeriesPoint> points;
    auto one = observations.begin();
    for (QDate start = binStart(query.bin, query.from); start <= query.until;) {
        const QDate next = nextBin(query.bin, start);
        SeriesPoint point {start, next.addDays(-1), {}, {}, {}, false, false};
        Gathered all;
        for (; one != observations.end() && one->day < next; ++one) {
            if (one->day >= start && (!isShare(query.variable) || one->whole > 0)) {
                all.take(valueOf(query, *one), *one);
            } else if (one->day >= start && !isStanding(query.variable)) {
                all.sum += one->value; // of two sides only one, and still of the whole
                all.isPartial = all.isPartial || one->isPartial;
            }
        }
        if (all.count > 0) {
            settle(point, query, operation, all);
        }
        points.push_back(point);
        start = next;
    }
    join(points, isStanding(query.variable));
    return points;
}

Result<Series> seriesOf(SQLite::Database &database, const SeriesQuery &query, const JobContext &job)
{
    const std::vector<Operation> operations = operationsOf(query.variable);
    const Operation operation = query.operation.value_or(operations.front());
    if (!query.from.isValid() || !query.until.isValid() || query.until < query.from
        || std::ranges::find(operations, operation) == operations.end()) {
        return failure(Error::Code::Usage, {u"series "_s + toText(query.variable)});
    }
    return db::guarded(QString::fromStdString(database.getFilename()), [&]() -> Result<Series> {
        Series series {query, {}, {}, {}};
        std::vector<Observation> observations;
        if (isOfLists(query.variable) && !query.account) {
            series.lack = u"needs-account"_s;
        } else {
            auto found = observed(database, query, job);
            if (!found) {
                return tl::unexpected(found.error());
            }
            observations = *std::move(found);
        }
        series.points = binned(query, observations);
        const SeriesPoint *last = series.last();
        if (operation == Operation::Last && last != nullptr && !observations.empty()
            && observations.back().day >= last->from && observations.back().day <= last->until) {
            series.people = std::move(observations.back().people);
        }
        if (series.lack.isEmpty() && !series.hasValues()) {
            series.lack = isOfLists(query.variable) ? u"needs-lists"_s : u"needs-messages"_s;
        }
        return series;
    });
}

} // namespace comity::goals
