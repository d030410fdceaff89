#include "model/goals/list_series.h"

#include "model/db/binding.h"
#include "model/db/db_error.h"
#include "model/snapshots/member_blob.h"
#include "model/snapshots/repaired_rows.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace comity::goals {
namespace {

using Members = std::optional<std::vector<Pk>>;

/// Those of `these` who are not among `those`; all sorted.
std::vector<Pk> missing(const std::vector<Pk> &these, const std::vector<Pk> &those)
{
    std::vector<Pk> rest;
    std::ranges::set_difference(these, those, std::back_inserter(rest));
    return rest;
}

qint64 countMissing(const std::vector<Pk> &these, const std::vector<Pk> &those)
{
    return static_cast<qint64>(missing(these, those).size());
}

Result<ListSeries> seriesOf(
    SQLite::Database &database, AccountId account, const QString &list, const JobContext &job)
{
    SQLite::Statement query(database,
        "SELECT snapshot.id, snapshot.taken_at, snapshot.taken_precision, snapshot.rows,"
        " snapshot.complete, CASE WHEN snapshot.complete OR snapshot.id IN"
        " (SELECT snapshot FROM repaired_row) THEN snapshot.members END"
        " FROM snapshot JOIN import ON import.id = snapshot.import"
        " WHERE snapshot.account = ?1 AND snapshot.list = ?2 AND import.undone_at IS NULL"
        " ORDER BY snapshot.taken_at, snapshot.import, snapshot.id");
    query.bind(1, static_cast<int64_t>(number(account)));
    query.bind(2, list.toStdString());
    const snapshots::RepairedRows repaired(database, account);
    ListSeries series {list, {}, {}};
    std::optional<std::size_t> before;
    Members then;
    while (query.executeStep()) {
        if (job.isStopped()) {
            return failure(Error::Code::Cancelled);
        }
        const std::size_t at = series.points.size();
        snapshots::Snapshot one;
        one.id = SnapshotId {query.getColumn(0).getInt64()};
        one.rows = query.getColumn(3).getInt64();
        one.members = db::blob(query.getColumn(5));
        repaired.applyTo(one);
        series.points.push_back({one.id, db::dated(query.getColumn(1), query.getColumn(2)),
            one.rows, query.getColumn(4).getInt() != 0});
        if (!series.points.back().isComplete) {
            continue;
        }
        Members now = snapshots::decodeSorted(one.members);
        if (before && then && now) {
            series.intervals.push_back(
                {*before, at, countMissing(*now, *then), countMissing(*then, *now)});
        }
        before = at;
        then = std::move(now);
    }
    return series;
}

/// Walks all lists together from the oldest on.
std::vector<Look> looksOf(const std::vector<ListSeries> &lists)
{
    struct Place
    {
        std::size_t list = 0;
        std::size_t point = 0;
    };
    std::vector<Place> all;
    for (std::size_t list = 0; list < lists.size(); ++list) {
        for (std::size_t point = 0; point < lists[list].points.size(); ++point) {
            all.push_back({list, point});
        }
    }
    const auto takenAt
        = [&lists](const Place &place) { return lists[place.list].points[place.point].takenAt; };
    std::ranges::stable_sort(all, {}, [&](const Place &place) { return takenAt(place).at; });
    std::vector<Look> looks;
    for (const Place &place : all) {
        const bool isNew = looks.empty() || looks.back().points[place.list].has_value()
            || !snapshots::areOfTheSameDays(looks.back().takenAt, takenAt(place));
        if (isNew) {
            looks.push_back({takenAt(place), {}});
            looks.back().points.resize(lists.size());
        }
        looks.back().points[place.list] = place.point;
    }
    return looks;
}

struct Listed
{
    Dated takenAt = {};
    std::vector<Pk> people = {};
};

/// The newest complete list of a kind, and the complete one before it of other days.
std::vector<Listed> newestTwo(SQLite::Database &database, AccountId account, const char *list)
{
    SQLite::Statement query(database,
        "SELECT snapshot.id, snapshot.taken_at, snapshot.taken_precision, snapshot.members"
        " FROM snapshot JOIN import ON import.id = snapshot.import"
        " WHERE snapshot.account = ?1 AND snapshot.list = ?2 AND snapshot.complete = 1"
        "  AND import.undone_at IS NULL"
        " ORDER BY snapshot.taken_at DESC, snapshot.import DESC, snapshot.id DESC");
    query.bind(1, static_cast<int64_t>(number(account)));
    query.bind(2, list);
    const snapshots::RepairedRows repaired(database, account);
    std::vector<Listed> two;
    while (two.size() < 2 && query.executeStep()) {
        const Dated takenAt = db::dated(query.getColumn(1), query.getColumn(2));
        if (!two.empty() && snapshots::areOfTheSameDays(takenAt, two.front().takenAt)) {
            continue;
        }
        snapshots::Snapshot one;
        one.id = SnapshotId {query.getColumn(0).getInt64()};
        one.members = db::blob(query.getColumn(3));
        repaired.applyTo(one);
        auto people = snapshots::decodeSorted(one.members);
        if (!people) {
            return {};
        }
        two.push_back({takenAt, *std::move(people)});
    }
    return two;
}

} // namespace

std::optional<NewestChange> newestChange(SQLite::Database &database, AccountId account)
{
    std::vector<Listed> newest;
    for (const char *list : {"followers", "connections"}) {
        std::vector<Listed> two = newestTwo(database, account, list);
        if (!two.empty()
            && (newest.empty() || newest.front().takenAt.at < two.front().takenAt.at)) {
            newest = std::move(two);
        }
    }
    if (newest.size() < 2) {
        return {};
    }
    return NewestChange {newest[0].takenAt, missing(newest[0].people, newest[1].people),
        missing(newest[1].people, newest[0].people)};
}

bool ListSeries::isJoined(std::size_t point) const
{
    return point > 0 && points[point - 1].isComplete && points[point].isComplete;
}

const ListInterval *ListSeries::endingAt(std::size_t point) const
{
    const auto found = std::ranges::lower_bound(intervals, point, {}, &ListInterval::to);
    return found != intervals.end() && found->to == point ? &*found : nullptr;
}

Result<AccountSeries> listSeries(
    SQLite::Database &database, AccountId account, const JobContext &job)
{
    return db::guarded(
        QString::fromStdString(database.getFilename()), [&]() -> Result<AccountSeries> {
            AccountSeries out;
            for (const QString &list : {u"followers"_s, u"following"_s, u"connections"_s}) {
                auto series = seriesOf(database, account, list, job);
                if (!series) {
                    return tl::unexpected(series.error());
                }
                if (!series->points.empty()) {
                    out.lists.push_back(std::move(*series));
                }
            }
            out.looks = looksOf(out.lists);
            return out;
        });
}

} // namespace comity::goals
