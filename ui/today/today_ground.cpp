#include "ui/today/today_ground.h"

#include "model/accounts/accounts_store.h"
#include "model/base/civil_time.h"
#include "model/db/connection.h"
#include "model/db/db_error.h"
#include "model/followups/service_level.h"
#include "ui/common/identity_text.h"

#include <algorithm>

namespace comity::ui {

namespace {

const Account *find(const std::vector<Account> &accounts, AccountId id)
{
    const auto found = std::ranges::find(accounts, id, &Account::id);
    return found == accounts.end() ? nullptr : &*found;
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
        ground.accounts = AccountsStore(*database).inUse();
        if (account) {
            const Account *own = find(ground.accounts, *account);
            ground.zone = zoneOrSystem(own ? own->timeZone : QString());
        }
        goals::DayScope scope {path, account, columns, ground.zone, asOf};
        auto day = goals::readDay(*database, scope, job);
        if (!day) {
            return tl::unexpected(day.error());
        }
        ground.day = *std::move(day);
        ground.repliesWithin = serviceLevelOf(*database, followups::ObligationKind::Reply).minutes;
        const auto kept = goals::GoalsStore(*database).scores(ground.today(), 1);
        ground.toKeep = goals::scoresOfToday(ground.day.board, ground.today());
        std::erase_if(ground.toKeep, [&kept](const goals::DayScore &one) {
            return std::ranges::find(kept, one) != kept.end();
        });
        return ground;
    });
}

} // namespace comity::ui
