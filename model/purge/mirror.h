#pragma once

#include "model/base/dated.h"
#include "model/base/ids.h"
#include "model/import/formats/records.h"
#include "model/purge/purge_planner.h"

#include <SQLiteCpp/Database.h>
#include <vector>

namespace comity {

/// Whoever left within as many days is still a recent leaver.
constexpr int recentLeaverDays = 180;

/// Somebody whom *we* left in silence: a task to repair, before anybody is unfollowed (S3.6, S3.7,
/// S3.10). Texts are a stranger's: plain, always.
struct MirrorEntry
{
    enum class Kind : quint8 {
        Candidate, ///< fits the plan
        Leaver, ///< followed us, and left
    };
    Pk pk = {};
    QString key = {};
    QString handle = {};
    QString name = {};
    QString url = {}; ///< of the profile; empty where the network has none
    Kind kind = Kind::Candidate;
    qint64 waitingSince = 0; ///< UTC seconds of their message that has waited longest
    formats::MessageKind message = formats::MessageKind::Direct; ///< what that message was
    QString excerpt = {}; ///< of it, one line; empty where it has no text
    Dated leftAt = {}; ///< of a leaver: between the lists around it
};

/// Whom a plan would have suggested but for our silence, and whom it suggests: to be given to
/// mirrorOf().
std::vector<Pk> mirrorCandidates(const PurgeProposal &proposal);

/// Among these candidates and those who left the account within recentLeaverDays of `asOf` (UTC
/// seconds), whoever we owe a reply by the rules of model/followups; who waits longest comes first.
/// Thanks, farewells and what was ticked off wait for nothing, and a link by a name alone counts
/// for nothing. A read for a worker; throws SQLite::Exception.
std::vector<MirrorEntry> mirrorOf(
    SQLite::Database &database, AccountId account, const std::vector<Pk> &candidates, qint64 asOf);

} // namespace comity
