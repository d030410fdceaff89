#pragma once

#include "model/base/ids.h"
#include "model/base/result.h"

#include <SQLiteCpp/Database.h>
#include <vector>

namespace comity {

/// A place on a list that goes with a decision to demote: given, or taken back.
struct Demotion
{
    Pk pk = {};
    ListId list = {};
    qint64 at = 0; ///< UTC seconds of the decision; the place has the same
    bool isOn = true;
};

/// What takes demotions back, whose places changed, and how many were passed over because the place
/// is no longer the decision's, or the list or the person is gone.
struct DemotionOutcome
{
    std::vector<Demotion> inverse = {};
    std::vector<Pk> changed = {};
    qint64 skipped = 0;
};

/// Whether people may be demoted to a list: NoSuchList, ListNotForDemoting.
Result<void> checkDemoting(SQLite::Database &database, ListId list);

/// Whether the place that a decision gave still stands as it gave it.
bool stillStands(SQLite::Database &database, const Demotion &demotion);

/// Inside the caller's transaction; throws SQLite::Exception and leaves the generation to the
/// caller. Who is on a list already stays there as they are, and nothing takes that back.
DemotionOutcome applyWithin(SQLite::Database &writer, const std::vector<Demotion> &demotions);

} // namespace comity
