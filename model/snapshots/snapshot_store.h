#pragma once

#include "model/base/dated.h"
#include "model/base/ids.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <SQLiteCpp/Database.h>
#include <optional>
#include <vector>

namespace comity::snapshots {

/// Everyone on one list of one account at one time. Stored once: a correction is a new snapshot.
/// Only `complete` and `why` may change, as other lists come and go.
struct Snapshot
{
    SnapshotId id = {};
    ImportId import = {};
    AccountId account = {};
    QString list; ///< a ListKind as text: followers, following, connections or a side list
    QString name; ///< of an our_list
    Dated takenAt;
    qint64 rows = 0;
    bool isFromTable = false; ///< of some tool, not the network's own export: often cut off
    bool ownComplete = false; ///< what the export itself tells
    QString ownCode;
    QStringList ownArguments;
    std::optional<bool> overruled; ///< what the user said
    bool isComplete = false;
    QString incompleteCode; ///< code of resources/language/en/warnings.yml, empty when complete
    QStringList incompleteArguments;
    QByteArray members; ///< member_blob.h
    QByteArray since; ///< member_blob.h, may be null
    QByteArray options; ///< a line a member, as the export has it; null where it has none

    /// Tells the lists of an account apart.
    QString listKey() const { return name.isEmpty() ? list : list + u':' + name; }
    bool isSideList() const;
};

/// Orders by time taken, then by import: the later one is the newer.
bool isOlder(const Snapshot &a, const Snapshot &b);

/// Two lists within this many days of each other are of the same days (architecture.md §4).
constexpr int pairDays = 3;
bool areOfTheSameDays(const Dated &a, const Dated &b);

/// The snapshots of an account whose imports are not undone, oldest first, with the people of
/// repaired rows (repaired_rows.h).
std::vector<Snapshot> liveSnapshots(SQLite::Database &database, AccountId account);

/// Accounts that an import has lists of.
std::vector<AccountId> accountsOf(SQLite::Database &database, ImportId import);

SnapshotId insert(SQLite::Database &writer, const Snapshot &snapshot);

/// JSON array text of a list of texts and back: how arguments of codes are stored.
std::string packTexts(const QStringList &texts);
QStringList unpackTexts(const QString &json);

} // namespace comity::snapshots
