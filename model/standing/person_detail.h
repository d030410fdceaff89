#pragma once

#include "model/base/dated.h"
#include "model/people/person_row.h"
#include "model/people/relation.h"

#include <SQLiteCpp/Database.h>
#include <optional>
#include <vector>

namespace comity {

/// How one account of ours stands to a profile.
struct AccountRelation
{
    AccountId account = {};
    QString label = {}; ///< `x:demo_owner`
    RelationHalves halves = {};
    Relation relation = Relation::Unknown;
    Dated theySince = {}; ///< while they follow; bounded by lists where no export states it
    Dated weSince = {};
    Dated connectedSince = {};
    Dated leftBy = {}; ///< when the list was taken that first lacked them; none while they are here
};

/// One profile with everything a detail pane shows at once.
struct PersonDetail
{
    PersonRow row;
    std::vector<AccountRelation> relations; ///< accounts in their order; only those with a relation
    bool isInAnyImport = false; ///< false: its imports are undone and a fact by hand keeps it
};

/// Nothing for somebody who is not in the workspace. A millisecond or two; throws
/// SQLite::Exception. The dates here do not use the order of the list, which PeopleColumns knows:
/// where it has a narrower one, that one holds.
std::optional<PersonDetail> detailOf(SQLite::Database &database, Pk pk);

} // namespace comity
