#pragma once

#include "model/base/ids.h"
#include "model/base/result.h"
#include "model/jobs/job_context.h"

#include <QStringList>
#include <SQLiteCpp/Database.h>
#include <vector>

namespace comity {

/// What went with a person, and what stands elsewhere.
struct ErasureReceipt
{
    qint64 persons = 0;
    qint64 profiles = 0;
    qint64 relations = 0;
    qint64 lists = 0; ///< followers, following, …: of how many the person was taken out
    qint64 messages = 0;
    qint64 factsByHand = 0; ///< notes, tags, memberships of lists, touches, …
    qint64 planItems = 0;
    qint64 rejectedRows = 0; ///< whose text named the person: emptied
    qint64 mentions = 0; ///< texts of others in which the person's name was blotted out
    bool optedOutIsKept = false; ///< they had asked not to be written to, and that still holds
    QStringList backups = {}; ///< automatic ones that held the person: deleted
    QStringList backupsLeft = {}; ///< automatic ones that could not be deleted
    bool isRewritten = true; ///< false: no room for it on the disk, so the file may hold traces
    bool isJournalClear
        = true; ///< false: so may the journal; another program has the workspace open, or as above
};

/// The profiles of the person that a profile belongs to, in rising order; empty when it is not
/// there. Throws SQLite::Exception.
std::vector<Pk> profilesOfPerson(SQLite::Database &database, Pk pk);

/// Removes everything about a person for good (architecture.md §4, "Erase"): profiles, relations,
/// what imports said, messages, hand facts, plan items; empties rejected rows that name them, takes
/// them out of the lists that are kept, and blots their names out of texts of others. A keyed hash
/// is kept, so that later imports pass them over and an opt-out still holds. Then the file is
/// rewritten and automatic backups that hold them are deleted. Cannot be undone. Nothing is
/// done for a profile that is not there. Long; a cancel before the change is saved leaves
/// everything as it was.
Result<ErasureReceipt> erasePerson(
    SQLite::Database &writer, Pk pk, qint64 now, const JobContext &job);

/// The same for several at once: all or none of them. The workspace is gone through, its backups
/// are looked into and the file is rewritten once, however many they are. The receipt counts them
/// together: a list or a text that held two of them is one.
Result<ErasureReceipt> erasePeople(
    SQLite::Database &writer, const std::vector<Pk> &pks, qint64 now, const JobContext &job);

} // namespace comity
