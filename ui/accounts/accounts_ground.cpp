#include "ui/accounts/accounts_ground.h"

#include "model/accounts/account_records.h"
#include "model/accounts/accounts_store.h"
#include "model/base/civil_time.h"
#include "model/db/connection.h"
#include "model/db/db_error.h"
#include "model/messages/exchange.h"
#include "model/networks/catalogue.h"
#include "model/networks/limit_store.h"

#include <algorithm>

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
            ProfileGround profile {record, all, colleaguesOf(records), standing.groups};
            if (const auto *const network
                = networks::Catalogue::builtIn().find(record.account.network)) {
                profile.limits = limits.limits(*network);
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
