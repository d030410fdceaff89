#pragma once

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
    QStringList groups = {}; ///< as ProfileGround has them
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
