#pragma once

#include "model/accounts/account.h"
#include "model/base/result.h"

#include <SQLiteCpp/Database.h>
#include <vector>

namespace comity {

/// Our accounts: those made by hand and those that an import which is not undone knows. Reading
/// is for the thread of the connection and throws SQLite::Exception.
class AccountsStore
{
public:
    explicit AccountsStore(SQLite::Database &database);

    std::vector<Account> all() const;
    /// The same without those that are archived: to choose from.
    std::vector<Account> inUse() const;
    std::vector<AccountOverview> overviews() const;
    std::optional<Account> account(AccountId id) const;
    std::optional<AccountOverview> overview(AccountId id) const;

    /// By `network:handle` or `network:key`; the handle with or without @, in any case of letters.
    /// NoSuchAccount for everything else.
    Result<Account> find(const QString &label) const;

    /// Adds an account by hand, or makes one that only undone imports knew visible again. Gives the
    /// account that stands already when it does. `label` is `network:handle`; the caller has seen
    /// to it that the network is one we know. One transaction on a writer.
    static Result<AccountId> add(SQLite::Database &writer, const QString &label);

    /// Sets or, with a null text, clears the zone whose days count for this account. Gives the
    /// zone that stood there, which takes the edit back. One transaction on a writer.
    static Result<QString> setTimeZone(
        SQLite::Database &writer, AccountId id, const QString &ianaName);

private:
    SQLite::Database &m_database;
};

} // namespace comity
