#pragma once

#include "model/import/formats/read_options.h"

#include <SQLiteCpp/Database.h>

namespace comity {

/// How the columns of tables were read before, by the fingerprint of their header
/// (formats::headerFingerprint). A preference: undoing an import leaves it. Throws
/// SQLite::Exception.
class MappingStore
{
public:
    explicit MappingStore(SQLite::Database &database)
        : m_database(database)
    {
    }

    /// Without those that this version cannot read.
    QHash<QString, formats::ColumnMapping> all() const;
    /// Within the caller's transaction, if there is one. Replaces what was there.
    void save(const QString &fingerprint, const formats::ColumnMapping &mapping);
    void forget(const QString &fingerprint);

private:
    SQLite::Database &m_database;
};

} // namespace comity
