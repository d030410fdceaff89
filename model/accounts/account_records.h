#pragma once

#include "model/accounts/account_record.h"
#include "model/base/result.h"

#include <SQLiteCpp/Database.h>

namespace comity {

/// Our accounts in their order, archived ones too. Those that only undone imports know are not
/// among them. Throws SQLite::Exception.
std::vector<AccountRecord> accountRecords(SQLite::Database &database);
std::optional<AccountRecord> accountRecord(SQLite::Database &database, AccountId id);

/// What is done to accounts by hand. Each is a part of editByHand(), which makes it one step that
/// can be undone; they throw SQLite::Exception.
namespace account_edits {

/// Adds an account, or makes one that only undone imports knew visible again; its id in the record
/// is not looked at. The record has no problems (account_check.h).
AccountId add(SQLite::Database &writer, const AccountRecord &record);
/// Writes everything but facts, archive and order. From then on the account stays when its imports
/// are undone. NoSuchAccount.
Result<void> save(SQLite::Database &writer, const AccountRecord &record);
/// `at` in UTC seconds; none brings it back. NoSuchAccount.
Result<void> archive(SQLite::Database &writer, AccountId id, std::optional<qint64> at);
/// The accounts in this order; those that are not named follow in theirs.
void reorder(SQLite::Database &writer, const std::vector<AccountId> &ids);
/// What the account says of itself from `at` on (UTC seconds); an empty value takes away what was
/// told by hand for that second.
void tellFact(
    SQLite::Database &writer, AccountId id, const QString &name, const QString &value, qint64 at);

/// NoSuchAccount.
Result<void> setCharter(SQLite::Database &writer, AccountId id, const QString &text);
/// `text` stands in a pinned post since that day, its noon UTC. NoSuchAccount.
Result<void> pinCharter(
    SQLite::Database &writer, AccountId id, const QString &text, qint64 publishedAt);
/// Takes away what was told by hand of whatever an import that is not undone tells as well.
void followImports(SQLite::Database &writer, AccountId id);

} // namespace account_edits
} // namespace comity
