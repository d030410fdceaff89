#pragma once

#include "model/targets/follow_gate.h"
#include "model/targets/target.h"

#include <SQLiteCpp/Database.h>
#include <optional>
#include <vector>

namespace comity {

/// Target lists in the workspace. For the thread of the connection; throws SQLite::Exception.
/// Edits: target_edits.h.
class TargetsStore
{
public:
    explicit TargetsStore(SQLite::Database &database);

    /// The members of a target list in rising order of pk, each with the touches, openings and
    /// messages of all profiles of the person. Who has none of these is a member all the same.
    std::vector<Target> onList(ListId list) const;
    /// One member; nothing for who is not on the list.
    std::optional<Target> target(ListId list, Pk pk) const;
    /// What is known of somebody who is on no target list: touches, openings and messages.
    Target person(Pk pk) const;

    /// What was decided about following the person, newest first.
    std::vector<LoggedDecision> decisions(Pk pk) const;
    /// What the imports tell of a candidate, the user's tick being left open.
    FollowFacts followFacts(Pk pk) const;

private:
    SQLite::Database &m_database;
};

} // namespace comity
