#include "ui/today/today_ground.h"

#include "model/accounts/accounts_store.h"
#include "model/base/civil_time.h"
#include "model/db/connection.h"
#include "model/db/db_error.h"
#include "model/followups/service_level.h"
#include "model/goals/day_items.h"
#include "model/goals/round_pace.h"
#include "model/lists/lists_store.h"
#include "ui/common/identity_text.h"

#include <algorithm>

namespace comity::ui {

namespace {

constexpr std::size_t mostWins = 300;
constexpr int mostDays = 400;

const Account *find(const std::vector<Account> &accounts, AccountId id)
{
    const auto found = std::ranges::find(accounts, id, &Account::id);
    return found == accounts.end() ? nullptr : &*found;
}

QTimeZone zoneOf(const std::vector<Account> &accounts, std::optional<AccountId> account)
{
    const Account *own = account ? find(accounts, *account) : nullptr;
    return account ? zoneOrSystem(own ? own->timeZone : QString()) : QTimeZone::systemTimeZone();
}

/// How much is due for each account of ours, and for all together.
void putCounts(SQLite::Database &database, const goals::DayScope &scope, TodayGround &ground)
{
    std::vector<std::optional<AccountId>> accounts {std::nullopt};
    for (const Account &one : ground.accounts) {
        accounts.emplace_back(one.id);
    }
    for (const std::optional<AccountId> &one : accounts) {
        goals::DayScope other = scope;
        other.account = one;
        other.zone = zoneOf(ground.accounts, one);
        goals::Day day;
        if (one != scope.account) {
            putDue(database, other, day);
        }
        ground.dueOf[one]
            = static_cast<qint64>(one == scope.account ? ground.day.due.size() : day.due.size());
    }
}

void putStopped(const PeopleColumns &columns, TodayGround &ground)
{
    const std::vector<Pk> &optedOut = columns.marks().optedOut;
    for (const auto *items : {&ground.day.due, &ground.day.done}) {
        for (const goals::DayItem &one : *items) {
            if (std::ranges::binary_search(optedOut, one.person.pk)) {
                ground.stopped.insert(number(one.person.pk));
            }
        }
    }
}

} // namespace

QDate TodayGround::today() const
{
    return dateIn(zone, asOf);
}

QString TodayGround::accountName(AccountId id) const
{
    const Account *one = find(accounts, id);
    return one == nullptr ? QString() : accountText(one->network, one->handle, one->name, one->key);
}

QString TodayGround::networkOf(AccountId id) const
{
    const Account *one = find(accounts, id);
    return one == nullptr ? QString() : one->network;
}

Result<TodayGround> readToday(const QString &path, std::optional<AccountId> account,
    const PeopleColumns::Version &columns, qint64 asOf, const JobContext &job)
{
    return db::guarded(path, [&]() -> Result<TodayGround> {
        const auto database = db::connect(path, db::Use::Job);
        TodayGround ground;
        ground.asOf = asOf;
        ground.account = account;
        ground.accounts = AccountsStore(*database).inUse();
        ground.zone = zoneOf(ground.accounts, account);
        const bool areOwn = columns && columns->account() == account;
        goals::DayScope scope {path, account, areOwn ? columns : nullptr, ground.zone, asOf};
        auto day = goals::readDay(*database, scope, job);
        if (!day) {
            return tl::unexpected(day.error());
        }
        ground.day = *std::move(day);
        if (ground.accounts.size() > 1) {
            putCounts(*database, scope, ground);
        }
        for (const PeopleList &list : ListsStore(*database).all()) {
            ground.lists.push_back({list.id, list.settings.name, list.settings.kind, list.count});
        }
        ground.secondsForEach = goals::secondsForEach(*database, asOf);
        ground.repliesWithin = serviceLevelOf(*database, followups::ObligationKind::Reply).minutes;
        if (columns) {
            putStopped(*columns, ground);
        }
        if (!areOwn) {
            return ground; // what rests on them is not known yet
        }
        const auto kept = goals::GoalsStore(*database).scores(ground.today(), 1);
        ground.toKeep = goals::scoresOfToday(ground.day.board, ground.today());
        std::erase_if(ground.toKeep, [&kept](const goals::DayScore &one) {
            return std::ranges::find(kept, one) != kept.end();
        });
        return ground;
    });
}

Result<std::vector<goals::Win>> readWins(
    const QString &path, std::optional<AccountId> account, qint64 asOf)
{
    return db::guarded(path, [&]() -> Result<std::vector<goals::Win>> {
        const auto database = db::connect(path, db::Use::Job);
        const goals::DayScope scope {
            path, account, {}, zoneOf(AccountsStore(*database).inUse(), account), asOf};
        return goals::winsOf(*database, scope, mostWins);
    });
}

Result<std::vector<goals::Experiment>> readExperiments(
    const QString &path, std::optional<AccountId> account)
{
    return db::guarded(path, [&]() -> Result<std::vector<goals::Experiment>> {
        const auto database = db::connect(path, db::Use::Job);
        return goals::experiments(*database, account);
    });
}

Result<std::vector<goals::DayMark>> readEarlierDays(const QString &path, QDate today)
{
    return db::guarded(path, [&]() -> Result<std::vector<goals::DayMark>> {
        return goals::GoalsStore(*db::connect(path, db::Use::Job)).marksBefore(today, mostDays);
    });
}

Result<std::vector<goals::Goal>> withBeginnings(const QString &path,
    std::optional<AccountId> account, const PeopleColumns::Version &columns, qint64 asOf,
    std::vector<goals::Goal> goals, const JobContext &job)
{
    // The others have theirs from the scoreboard; a list that was just chosen has none.
    const auto lacksBeginning = [asOf](const goals::Goal &goal) {
        return goal.setAt == asOf && !goal.began && goal.list;
    };
    if (std::ranges::none_of(goals, lacksBeginning)) {
        return goals;
    }
    auto own = columns && columns->account() == account ? Result<PeopleColumns::Version>(columns)
                                                        : PeopleColumns::load(path, account, job);
    if (!own) {
        return tl::unexpected(own.error());
    }
    return db::guarded(path, [&]() -> Result<std::vector<goals::Goal>> {
        const auto database = db::connect(path, db::Use::Job);
        const goals::DayScope scope {
            path, account, *own, zoneOf(AccountsStore(*database).inUse(), account), asOf};
        for (goals::Goal &goal : goals) {
            if (!lacksBeginning(goal)) {
                continue;
            }
            const auto reading = goals::readingOf(*database, goal, scope, {}, job);
            if (!reading) {
                return tl::unexpected(reading.error());
            }
            goal.began = reading->value;
        }
        return std::move(goals);
    });
}

} // namespace comity::ui
