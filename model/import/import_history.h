#pragma once

#include "model/base/ids.h"
#include "model/import/formats/records.h"

#include <SQLiteCpp/Database.h>
#include <optional>
#include <vector>

namespace comity {

/// One line of the history of imports.
struct ImportEntry
{
    ImportId id {};
    qint64 madeAt = 0;
    QString source;
    QString format;
    QString network; ///< of its first account
    QStringList accounts; ///< handles, or names where there is no handle
    std::vector<AccountId> accountIds;
    Dated takenAt;
    qint64 bytes = 0;
    qint64 rows = 0;
    qint64 added = 0;
    qint64 left = 0;
    qint64 changed = 0;
    qint64 rejected = 0;
    std::optional<qint64> undoneAt;
    /// The rejected row that this import repairs, if it is a repair: its file and line.
    struct RepairedPlace
    {
        QString path;
        qint64 line = 0;
    };
    std::optional<RepairedPlace> repairs;
    qint64 repairCount = 0; ///< rows of this import that are repaired; they go when it is undone
    bool isUndone() const { return undoneAt.has_value(); }
};

/// Newest first, undone ones included.
std::vector<ImportEntry> importHistory(SQLite::Database &database);

/// A kept row that could not be read.
struct KeptRow
{
    qint64 id = 0;
    ImportId import {};
    QString path;
    formats::RejectedRow row;
};
/// The rejected rows of imports that are not undone, newest import first, without dismissed and
/// repaired ones.
std::vector<KeptRow> keptRows(SQLite::Database &database, qint64 atMost);
/// One of them.
std::optional<KeptRow> keptRow(SQLite::Database &database, qint64 id);
qint64 keptRowCount(SQLite::Database &database);
/// Marks a kept row as dealt with, or as open again; in a transaction of its own.
void dismissRow(SQLite::Database &writer, qint64 id, std::optional<qint64> at);

} // namespace comity
