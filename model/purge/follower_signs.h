#pragma once

#include "model/accounts/account.h"
#include "model/purge/plan_document.h"

#include <SQLiteCpp/Database.h>

namespace comity {

/// Whether messages of an account, or of any, are imported: without them nobody is known to be
/// silent.
bool hasMessages(SQLite::Database &database, std::optional<AccountId> account);

/// Says of each by which signs they look automated, with the numbers. Days are those of the
/// account's zone up to `asOf` (UTC seconds). Reads only, some tens of microseconds each; throws
/// SQLite::Exception.
void fillSigns(
    SQLite::Database &database, const Account &account, qint64 asOf, std::vector<PlanItem> &items);

/// Says of each sign where its numbers are known from. Decodes what imports state: for a worker.
void fillSignSources(
    SQLite::Database &database, const QString &network, std::vector<PlanItem> &items);

} // namespace comity
