#include "model/base/civil_day.h"
#include "model/db/binding.h"
#include "model/goals/list_series.h"
#include "model/goals/reply_history.h"
#include "model/goals/series_sources.h"
#include "model/snapshots/member_blob.h"
#include "model/snapshots/repaired_rows.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace comity::goals {
namespace {

using Members = std::optional<std::vector<Pk>>;

const ListSeries *listOf(const AccountSeries &all, const QString &list)
{
    const auto found = std::ranges::find(all.lists, list, &ListSeries::list);
    return found == all.lists.end() ? nullptr : &*found;
}

/// Those on a stored list, sorted.
class MemberReader
{
public:
    MemberReader(SQLite::Database &database, AccountId account)
        : m_query(database, "SELECT rows, members FROM snapshot WHERE id = ?1")
        , m_repaired(database, account)
    {
    }

    Members operator()(SnapshotId id)
    {
        m_query.reset();
        m_query.bind(1, static_cast<int64_t>(number(id)));
        if (!m_query.executeStep()) {
            return {};
        }
        snapshots::Snapshot one;
        one.id = id;
        one.rows = m_query.getColumn(0).getInt64();
        one.members = db::blob(m_query.getColumn(1));
        m_repaired.applyTo(one);
        return snapshots::decodeSorted(one.members);
    }

private:
    SQLite::Statement m_query;
    snapshots::RepairedRows m_repaired;
};

std::vector<Observation> sizes(const ListSeries &list, const QTimeZone &zone)
{
    std::vector<Observation> seen;
    for (const ListPoint &point : list.points) {
        seen.push_back({civilDay(point.takenAt, zone), double(point.rows), 0, !point.isComplete});
    }
    return seen;
}

std::vector<Observation> changes(const ListSeries &list, bool isGain, const QTimeZone &zone)
{
    std::vector<Observation> seen;
    for (const ListInterval &one : list.intervals) {
        seen.push_back({civilDay(list.points[one.to].takenAt, zone),
            double(isGain ? one.gained : one.lost), 0, false});
    }
    return seen;
}

qint64 countCommon(const std::vector<Pk> &these, const std::vector<Pk> &those)
{
    qint64 count = 0;
    auto other = those.begin();
    for (const Pk pk : these) {
        other = std::lower_bound(other, those.end(), pk);
        count += other != those.end() && *other == pk ? 1 : 0;
    }
    return count;
}

/// Of looks that hold both lists whole: the mutuals among those whom we follow.
Result<std::vector<Observation>> mutuals(SQLite::Database &database, const AccountSeries &all,
    const SeriesQuery &query, const JobContext &job)
{
    std::vector<Observation> seen;
    const ListSeries *followers = listOf(all, u"followers"_s);
    const ListSeries *following = listOf(all, u"following"_s);
    if (followers == nullptr || following == nullptr) {
        return seen;
    }
    const auto ours = static_cast<std::size_t>(following - all.lists.data());
    const auto theirs = static_cast<std::size_t>(followers - all.lists.data());
    MemberReader read(database, *query.account);
    for (const Look &look : all.looks) {
        if (job.isStopped()) {
            return failure(Error::Code::Cancelled);
        }
        if (!look.points[ours] || !look.points[theirs]) {
            continue;
        }
        const ListPoint &out = following->points[*look.points[ours]];
        const ListPoint &in = followers->points[*look.points[theirs]];
        const Members we = out.isComplete && in.isComplete ? read(out.id) : std::nullopt;
        const Members they = we ? read(in.id) : std::nullopt;
        if (they && !we->empty()) {
            seen.push_back({civilDay(look.takenAt, query.zone), double(countCommon(*we, *they)),
                double(we->size()), false});
        }
    }
    return seen;
}

/// When we turned to people: by person, in rising order of time.
using Turned = std::unordered_map<quint32, std::vector<qint64>>;

Turned turnedTo(SQLite::Database &database, std::optional<AccountId> account)
{
    SQLite::Statement query(database,
        "SELECT coalesce(profile.person, profile.pk), act.at FROM ("
        " SELECT correspondent.pk AS pk, message.at AS at FROM message"
        "  JOIN correspondent ON correspondent.id = message.correspondent"
        "  WHERE message.direction = 'out' AND message.at IS NOT NULL"
        "   AND (?1 IS NULL OR message.account = ?1) AND correspondent.link IS NOT 'name'"
        " UNION ALL SELECT pk, at FROM touch"
        " UNION ALL SELECT pk, at FROM handover WHERE state = 'sent') AS act"
        " JOIN profile ON profile.pk = act.pk ORDER BY act.at");
    db::bindOrNull(query, 1, account ? std::optional(number(*account)) : std::nullopt);
    Turned turned;
    while (query.executeStep()) {
        turned[query.getColumn(0).getUInt()].push_back(query.getColumn(1).getInt64());
    }
    return turned;
}

/// The person of each profile that is one of several.
std::unordered_map<quint32, quint32> personsOf(SQLite::Database &database)
{
    SQLite::Statement query(database, "SELECT pk, person FROM profile WHERE person IS NOT NULL");
    std::unordered_map<quint32, quint32> persons;
    while (query.executeStep()) {
        persons.emplace(query.getColumn(0).getUInt(), query.getColumn(1).getUInt());
    }
    return persons;
}

Result<std::vector<Observation>> unloved(SQLite::Database &database, const AccountSeries &all,
    const SeriesQuery &query, const JobContext &job)
{
    std::vector<Observation> seen;
    const ListSeries *followers = listOf(all, u"followers"_s);
    const auto span = messageSpan(database, *query.account);
    if (followers == nullptr || !span) {
        return seen; // without messages nobody knows to whom we turned
    }
    const Turned turned = turnedTo(database, query.account);
    const auto persons = personsOf(database);
    MemberReader read(database, *query.account);
    for (const ListPoint &point : followers->points) {
        if (job.isStopped()) {
            return failure(Error::Code::Cancelled);
        }
        // Messages tell of the whole year before it; a list that is a day older than the newest
        // message is of the same days.
        const bool isTold = point.takenAt.at - yearSeconds >= span->from
            && point.takenAt.at <= span->until + snapshots::pairDays * qint64 {86'400};
        const Members members = point.isComplete && isTold ? read(point.id) : std::nullopt;
        if (!members || members->empty()) {
            continue;
        }
        const qint64 until = point.takenAt.at;
        const auto isUnloved = [&](Pk pk) {
            const auto person = persons.find(number(pk));
            const auto found = turned.find(person == persons.end() ? number(pk) : person->second);
            if (found == turned.end()) {
                return true;
            }
            const auto at = std::ranges::lower_bound(found->second, until - yearSeconds);
            return at == found->second.end() || *at > until;
        };
        std::vector<Pk> people;
        std::ranges::copy_if(*members, std::back_inserter(people), isUnloved);
        if (!seen.empty()) {
            seen.back().people.clear();
        }
        seen.push_back({civilDay(point.takenAt, query.zone), double(people.size()),
            double(members->size()), false, std::move(people)});
    }
    return seen;
}

} // namespace

Result<std::vector<Observation>> observedOnLists(
    SQLite::Database &database, const SeriesQuery &query, const JobContext &job)
{
    const auto all = listSeries(database, *query.account, job);
    if (!all) {
        return tl::unexpected(all.error());
    }
    if (query.variable == Variable::Mutuals || query.variable == Variable::MutualShare) {
        return mutuals(database, *all, query, job);
    }
    if (query.variable == Variable::Unloved) {
        return unloved(database, *all, query, job);
    }
    const bool isOfFollowing = query.variable == Variable::Following;
    const ListSeries *list = listOf(*all, isOfFollowing ? u"following"_s : u"followers"_s);
    if (list == nullptr) {
        list = listOf(*all, u"connections"_s); // where following is mutual by nature
    }
    if (list == nullptr) {
        return std::vector<Observation> {};
    }
    if (query.variable == Variable::Gained || query.variable == Variable::Lost) {
        return changes(*list, query.variable == Variable::Gained, query.zone);
    }
    return sizes(*list, query.zone);
}

} // namespace comity::goals
