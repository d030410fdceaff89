#pragma once

#include "model/base/clock.h"
#include "model/import/stager.h"

namespace comity {

/// Finds out whose lists the staged ones are, which of two exports of one list holds, how complete
/// each is by its own account, and packs them as snapshots. AccountUnknown and AccountMismatch name
/// the file. `fileTime` is when a container was written, for lists without a date of their own.
Result<std::vector<StagedAccount>> stageAccounts(SQLite::Database &database, Stager &stager,
    const ImportRequest &request, const Clock &clock, std::vector<formats::Notice> &warnings);

} // namespace comity
