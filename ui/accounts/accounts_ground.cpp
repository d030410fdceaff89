#include "ui/accounts/accounts_ground.h"

#include "model/accounts/account_records.h"
#include "model/accounts/accounts_store.h"
#include "model/base/civil_time.h"
#include "model/db/connection.h"
#include "model/db/db_error.h"
#include "model/followups/service_level.h"
#include "model/goals/reply_history.h"
#include "model/messages/exchange.h"
#include "model/networks/catalogue.h"
#include "model/networks/limit_store.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

/// The first names of those who look after our accounts.
QStringList colleaguesOf(const std::vector<AccountRecord> &records)
{
    QStringList names;
    for (const AccountRecord &record : records) {
        const QString first = record.owner.section(u' ', 0, 0, QString::SectionSkipEmpty);
        if (!first.isEmpty() && !names.contains(first)) {
            names += first;
        }
    }
    return names;
}

constexpr qint64 daySeconds = 86'400;
constexpr qint64 measuredDays = 90;

/// How often what the charter promises was kept in the last ninety days, by the clock and not by
/// hours on duty: that is how who asks will count.
Result<PromiseStanding> promiseOf(
    SQLite::Database &database, const AccountRecord &record, qint64 asOf)
{
    PromiseStanding standing;
    const auto promised = readCharter(record.charter).promisedMinutes;
    if (!promised) {
        return standing;
    }
    standing.minutes = *promised;
    standing.percentWanted
        = followups::serviceLevelOf(database, followups::ObligationKind::Reply).percent;
    const qint64 span = qint64 {60} * *promised;
    const auto history
        = goals::replyHistory(database, record.account.id, asOf - measuredDays * daySeconds, asOf);
    if (!history) {
        return tl::unexpected(history.error());
    }
    for (const goals::OwedOnce &owed : *history) {
        const bool isKept = owed.answeredAt && *owed.answeredAt <= owed.askedAt + span;
        if (isKept || owed.askedAt + span <= asOf) {
            ++standing.owed;
            standing.kept += isKept ? 1 : 0;
        }
    }
    return standing;
}

/// Names and words of the groups: any of them in a bio says whom it is for.
QStringList wordsOf(const std::vector<AccountGroup> &people)
{
    QStringList words;
    for (const AccountGroup &group : people) {
        words += group.name;
        words += group.words;
    }
    return words;
}

/// The log, the groups and the promise of an account.
Result<void> readLog(SQLite::Database &database, AccountStanding &standing, qint64 asOf)
{
    const Account &account = standing.record.account;
    standing.people = accountGroups(database, account.id);
    for (const AccountGroup &group : standing.people) {
        standing.groups += group.name;
    }
    standing.health = healthEntries(database, account.id);
    standing.pause = pauseAdvice(standing.health, dateIn(zoneOrSystem(account.timeZone), asOf));
    auto promise = promiseOf(database, standing.record, asOf);
    if (!promise) {
        return tl::unexpected(promise.error());
    }
    standing.promise = *promise;
    return {};
}

} // namespace

Result<AccountsGround> readAccounts(const QString &path, qint64 asOf)
{
    return db::guarded(path, [&]() -> Result<AccountsGround> {
        const auto database = db::connect(path, db::Use::Job);
        const std::vector<AccountRecord> records = accountRecords(*database);
        const std::vector<AccountOverview> overviews = AccountsStore(*database).overviews();
        const networks::LimitStore limits(*database);
        std::vector<Account> all;
        for (const AccountRecord &record : records) {
            all.push_back(record.account);
        }
        AccountsGround ground;
        ground.asOf = asOf;
        for (const AccountRecord &record : records) {
            const AccountId id = record.account.id;
            const auto overview = std::ranges::find_if(
                overviews, [id](const AccountOverview &one) { return one.account.id == id; });
            AccountStanding standing;
            standing.record = record;
            if (overview != overviews.end()) {
                standing.hasConnections = !overview->followers && overview->connections;
                standing.followers
                    = standing.hasConnections ? overview->connections : overview->followers;
                standing.newestImport = overview->newestTakenAt;
            }
            if (auto logged = readLog(*database, standing, asOf); !logged) {
                return tl::unexpected(logged.error());
            }
            ProfileGround profile {record, all, colleaguesOf(records), wordsOf(standing.people)};
            if (const auto *const network
                = networks::Catalogue::builtIn().find(record.account.network)) {
                profile.limits = limits.limits(*network);
                const auto post
                    = std::ranges::find(profile.limits, u"post-length"_s, &networks::Limit::id);
                standing.postLimit = post == profile.limits.end() ? 0 : post->value;
            }
            profile.lastPost = messages::lastPublicWord(*database, id, asOf);
            profile.newestImport = standing.newestImport;
            profile.asOf = asOf;
            profile.zone = zoneOrSystem(record.account.timeZone);
            standing.checkup = checkProfile(profile);
            ground.accounts.push_back(std::move(standing));
        }
        return ground;
    });
}

} // namespace comity::ui
