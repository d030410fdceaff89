#pragma once

#include "model/accounts/account_health.h"

#include <SQLiteCpp/Database.h>

namespace comity {

/// A group of people that an account is for: a name, and words by which a bio may mean them.
struct AccountGroup
{
    QString name;
    QStringList words = {};

    bool operator==(const AccountGroup &) const = default;
};

/// In their order. Throws SQLite::Exception.
std::vector<AccountGroup> accountGroups(SQLite::Database &database, AccountId account);
/// Newest first. Throws SQLite::Exception.
std::vector<HealthEntry> healthEntries(SQLite::Database &database, AccountId account);

/// What is done to them by hand; parts of editByHand(), which makes each one step that can be
/// undone. They throw SQLite::Exception.
namespace account_edits {

/// Puts `groups` in the place of those of the account; those without a name are left out.
void setGroups(
    SQLite::Database &writer, AccountId account, const std::vector<AccountGroup> &groups);
/// Adds an entry; its id is not looked at. `now` in UTC seconds.
void logHealth(SQLite::Database &writer, const HealthEntry &entry, qint64 now);
void removeHealth(SQLite::Database &writer, qint64 id);

} // namespace account_edits
} // namespace comity
