#pragma once

#include "model/accounts/account_log_store.h"
#include "model/accounts/charter_check.h"
#include "model/accounts/profile_check.h"
#include "model/base/result.h"

#include <vector>

namespace comity::ui {

/// One of our accounts as the page shows it.
struct AccountStanding
{
    AccountRecord record = {};
    ProfileCheckup checkup = {};
    std::optional<qint64> followers = {}; ///< or connections where the network has no followers
    bool hasConnections = false;
    Dated newestImport = {};
    QStringList groups = {}; ///< the names of `people`
    std::vector<AccountGroup> people = {}; ///< whom it is for
    std::vector<HealthEntry> health = {}; ///< newest first
    std::optional<PauseAdvice> pause = {}; ///< what to leave alone today
    PromiseStanding promise = {}; ///< of the time that the charter promises, if it does
    qint64 postLimit = 0; ///< characters of a post; 0 where none is known
};

/// What the page shows, read in one go.
struct AccountsGround
{
    std::vector<AccountStanding> accounts = {}; ///< in their order, archived ones last
    qint64 asOf = 0; ///< UTC seconds
};

/// With a connection of its own: a worker's job.
Result<AccountsGround> readAccounts(const QString &path, qint64 asOf);

} // namespace comity::ui
