#pragma once

#include "model/base/result.h"
#include "model/standing/people_columns.h"
#include "model/standing/stage_evidence.h"

namespace comity {

/// A stage with everything that speaks for it.
struct StageStory
{
    Stage stage = Stage::None; ///< which holds: what is set by hand, else what the data say
    bool isByHand = false;
    Stage computed = Stage::None; ///< what the data say
    std::vector<StageEvidence> byHand = {}; ///< that it was set, and when
    std::vector<StageEvidence> evidence = {}; ///< of `computed`, the newest first

    bool operator==(const StageStory &) const = default;
};

/// Of one person in the columns of `account`, at `asOf` (UTC seconds); days are those of `zone`.
/// A few milliseconds more than evidenceOf(): a worker's job. Throws SQLite::Exception.
StageStory stageStoryOf(SQLite::Database &database, const PeopleColumns &columns, Pk pk,
    std::optional<AccountId> account, qint64 asOf, const QTimeZone &zone);

} // namespace comity
