#pragma once

#include "model/base/ids.h"
#include "model/snapshots/field.h"
#include "model/snapshots/seen_blob.h"

#include <QString>
#include <SQLiteCpp/Database.h>
#include <optional>
#include <vector>

namespace comity {

/// Which import the present value of a field comes from: the newest that is not undone and states
/// it. Used on the thread of its connection; throws SQLite::Exception. Reads an import's blob when
/// it is first asked about one.
class ValueSources
{
public:
    /// For the profiles of one network, by code.
    ValueSources(SQLite::Database &database, const QString &network);

    struct Source
    {
        ImportId import = {};
        QString format; ///< x-archive, csv, …
        qint64 takenAt = 0; ///< UTC seconds

        /// `csv:2026-05-11`.
        QString text() const;
    };

    /// Nothing when no live import states the field for this profile.
    std::optional<Source> sourceOf(Pk pk, snapshots::Field field) const;
    /// The same without a copy; null for nothing. Lives as long as these sources.
    const Source *find(Pk pk, snapshots::Field field) const;

    /// The import after `import` in time that states the field for this profile.
    std::optional<Source> nextStating(Pk pk, snapshots::Field field, ImportId import) const;
    /// When an import's lists were taken; nothing for one that is undone or not of this network.
    std::optional<qint64> takenAt(ImportId import) const;
    /// Its place among the imports, 0 the oldest; -1 where takenAt() gives nothing.
    qint64 ageOf(ImportId import) const;

private:
    struct Entry
    {
        Source source;
        mutable bool isRead = false;
        mutable std::optional<snapshots::Seen> seen;
    };
    const std::optional<snapshots::Seen> &seenOf(const Entry &entry) const;
    bool states(const Entry &entry, Pk pk, snapshots::Field field) const;

    SQLite::Database &m_database;
    QString m_network;
    std::vector<Entry> m_newestFirst;
};

} // namespace comity
