#pragma once

#include "model/base/clock.h"
#include "model/import/stage/stager.h"

namespace comity {

/// Whether it must be asked whose a list of `network` is: neither the file nor the request says so,
/// and it could be one of several accounts, or none is known to ask for. `network` may be empty.
bool isOwnerOpen(SQLite::Database &database, const ImportRequest &request,
    const formats::Owner &owner, const QString &network);

/// Finds out whose lists the staged ones are, which of two exports of one list holds, how complete
/// each is by its own account, and packs them as snapshots. NoSuchAccount and AccountMismatch name
/// the account; no owner is open any more. `fileTime` is when a container was written, for lists
/// without a date of their own.
Result<std::vector<StagedAccount>> stageAccounts(SQLite::Database &database, Stager &stager,
    const ImportRequest &request, const Clock &clock, std::vector<formats::Notice> &warnings);

} // namespace comity
