#include "model/import/tables/mapping_store.h"

#include "model/db/binding.h"
#include "model/import/formats/mapping_file.h"

#include <SQLiteCpp/Statement.h>

namespace comity {

QHash<QString, formats::ColumnMapping> MappingStore::all() const
{
    QHash<QString, formats::ColumnMapping> mappings;
    SQLite::Statement query(m_database, "SELECT fingerprint, mapping FROM csv_mapping");
    while (query.executeStep()) {
        const auto mapping = formats::mappingFromJson(db::text(query.getColumn(1)).toUtf8(), {});
        if (mapping) {
            mappings.insert(db::text(query.getColumn(0)), *mapping);
        }
    }
    return mappings;
}

void MappingStore::save(const QString &fingerprint, const formats::ColumnMapping &mapping)
{
    SQLite::Statement write(m_database,
        "INSERT INTO csv_mapping (fingerprint, mapping) VALUES (?1, ?2)"
        " ON CONFLICT (fingerprint) DO UPDATE SET mapping = excluded.mapping");
    db::bind(write, 1, fingerprint);
    db::bind(write, 2, QString::fromUtf8(formats::toJson(mapping)));
    write.exec();
}

void MappingStore::forget(const QString &fingerprint)
{
    SQLite::Statement remove(m_database, "DELETE FROM csv_mapping WHERE fingerprint = ?1");
    db::bind(remove, 1, fingerprint);
    remove.exec();
}

} // namespace comity
