#include "model/goals/day.h"

#include "model/accounts/accounts_store.h"
#include "model/base/civil_time.h"
#include "model/db/binding.h"
#include "model/db/connection.h"
#include "model/db/db_error.h"
#include "model/goals/day_items.h"
#include "model/goals/list_series.h"
#include "model/goals/wins.h"
#include "model/networks/catalogue.h"
#include "model/networks/headroom.h"
#include "model/networks/limit_store.h"
#include "model/purge/pace_store.h"
#include "model/purge/plan_maker.h"
#include "model/purge/purge_plan_store.h"
#include "model/targets/followed_back.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <array>
#include <set>

using namespace Qt::StringLiterals;

namespace comity::goals {
namespace {

constexpr std::array groups {
    "replies", "detractors", "thanks", "filing", "touches", "housekeeping", "drafts", "done"};
static_assert(groups.size() == dayGroupCount);
constexpr qint64 weekSeconds = qint64 {7} * 86'400;
constexpr std::size_t winsShown = 5;

/// Of those who left: who had waited for a word of ours as that list was taken.
std::vector<Pk> leftInSilence(
    SQLite::Database &database, AccountId account, const NewestChange &change)
{
    SQLite::Statement query(database,
        "SELECT pk FROM contact WHERE account = ?1 AND is_guess = 0 AND waiting_since < ?2");
    query.bind(1, static_cast<int64_t>(number(account)));
    query.bind(2, static_cast<int64_t>(change.takenAt.at - weekSeconds));
    std::vector<Pk> people;
    while (query.executeStep()) {
        const Pk pk {query.getColumn(0).getUInt()};
        if (std::ranges::binary_search(change.lost, pk)) {
            people.push_back(pk);
        }
    }
    return people;
}

/// When the newest complete list of who follows us was taken.
std::optional<Dated> newestListTaken(SQLite::Database &database, AccountId account)
{
    SQLite::Statement query(database,
        "SELECT snapshot.taken_at, snapshot.taken_precision FROM snapshot"
        " JOIN import ON import.id = snapshot.import"
        " WHERE snapshot.account = ?1 AND snapshot.list IN ('followers', 'connections')"
        "  AND snapshot.complete = 1 AND import.undone_at IS NULL"
        " ORDER BY snapshot.taken_at DESC LIMIT 1");
    query.bind(1, static_cast<int64_t>(number(account)));
    return query.executeStep() ? std::optional(db::dated(query.getColumn(0), query.getColumn(1)))
                               : std::nullopt;
}

/// Of the account that is looked at, else of the one that was imported last.
void putSince(SQLite::Database &database, const DayScope &scope, Day &day)
{
    std::optional<AccountOverview> newest;
    for (const AccountOverview &one : AccountsStore(database).overviews()) {
        const bool isMeant
            = scope.account ? one.account.id == *scope.account : !one.account.isArchived;
        if (isMeant && one.newestTakenAt.hasValue()
            && (!newest || newest->newestTakenAt.at < one.newestTakenAt.at)) {
            newest = one;
        }
    }
    if (!newest) {
        return;
    }
    const auto listTaken = newestListTaken(database, newest->account.id);
    SinceImport since {
        newest->account.id, listTaken.value_or(newest->newestTakenAt), {}, {}, {}, {}, {}};
    if (const auto change = newestChange(database, newest->account.id)) {
        since.isNew = static_cast<qint64>(change->gained.size());
        since.left = change->lost;
        since.hasLeft = static_cast<qint64>(since.left.size());
        since.leftInSilence = leftInSilence(database, newest->account.id, *change);
        std::set<Pk> back; // by who follows, whatever lists they are on
        for (const FollowBack &one : followedBack(database, since.takenAt.at)) {
            if (one.account == newest->account.id) {
                back.insert(one.profile);
            }
        }
        since.targetsBack = std::vector<Pk>(back.begin(), back.end());
    }
    day.since = since;
}

void putRoad(SQLite::Database &database, const DayScope &scope, Day &day)
{
    if (!scope.account) {
        return;
    }
    const auto own = AccountsStore(database).overview(*scope.account);
    const Pace pace = comity::paceOf(database, *scope.account);
    const auto *network = own ? networks::Catalogue::builtIn().find(own->account.network) : nullptr;
    const auto plan = PurgePlanStore(database).open(*scope.account);
    if (network == nullptr || !pace.headroomGoal || !own->following || !plan) {
        return;
    }
    const auto room = networks::headroom(networks::LimitStore(database).limits(*network),
        *own->following, own->followers, networks::Leaving {});
    const int batch = purgeBatch(database, own->account.network);
    const std::vector<QDate> sessions = clearOutDays(database, *scope.account, scope.zone);
    const auto last = sessions.empty() ? std::nullopt : std::optional(sessions.back());
    if (!room.left) {
        return;
    }
    auto road = roadToGoal(pace, *room.left, plan->fit, batch, scope.today(), last);
    if (road && !road->days.empty()) {
        day.road = HeadroomRoad {
            *scope.account, *room.left, *pace.headroomGoal, batch, *std::move(road)};
    }
}

} // namespace

QString toText(DayGroup group)
{
    return QString::fromLatin1(groups.at(static_cast<std::size_t>(group)));
}

Result<Day> readDay(SQLite::Database &database, const DayScope &scope, const JobContext &job)
{
    return db::guarded(scope.path, [&]() -> Result<Day> {
        Day day;
        auto board = scoreboard(database, scope, job);
        if (!board) {
            return tl::unexpected(board.error());
        }
        day.board = *std::move(board);
        putDue(database, scope, day);
        putSince(database, scope, day);
        putRoad(database, scope, day);
        day.wins = winsOf(database, scope, winsShown);
        day.mark = GoalsStore(database).mark(scope.today());
        day.hasImports = db::queryNumber(database,
                             "SELECT EXISTS (SELECT 1 FROM import WHERE undone_at IS NULL)")
            != 0;
        return day;
    });
}

} // namespace comity::goals
