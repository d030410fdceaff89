#pragma once

#include "model/base/dated.h"
#include "model/base/ids.h"

#include <SQLiteCpp/Database.h>
#include <optional>
#include <vector>

namespace comity {

/// What the lists tell of a follow of theirs and of ours.
struct FollowBackFacts
{
    Dated theySince = {}; ///< as an export states it; none where it does not
    Dated firstSeen = {}; ///< when the list was taken that shows their follow first
    Dated lastWithout = {}; ///< the last complete list before, which lacks them; none without one
    std::optional<qint64> addedAt = {}; ///< to a target list, UTC seconds
    Dated weSince = {}; ///< our own follow, as an export states it
    Dated weSeen = {}; ///< when the list was taken that shows our follow first
};

/// Whether they came to us after we turned to them. Only what the lists prove counts: they were
/// missing from a complete list, and either the list that shows them first was taken after they
/// became a target, or we followed them while they did not follow us.
bool hasFollowedBack(const FollowBackFacts &facts);

/// A target who follows an account of ours back.
struct FollowBack
{
    Pk member = {}; ///< on the list
    Pk profile = {}; ///< who follows: the same, or another profile of the person
    ListId list = {};
    AccountId account = {};
    Dated when = {}; ///< stated, else between the two lists
    Dated firstSeen = {}; ///< when the list was taken that shows it first
    ImportId import = {}; ///< which brought that list
    bool weFollow = false; ///< as far as is known; without it they came, and came not back
};

/// Members of target lists of whom that holds, newest first; `since`: only those whose list was
/// taken at or after this moment, UTC seconds. Nothing of it is stored, so it goes with the undo of
/// an import. For the thread of the connection; throws SQLite::Exception.
std::vector<FollowBack> followedBack(
    SQLite::Database &database, std::optional<qint64> since = {}, std::optional<ListId> list = {});

} // namespace comity
