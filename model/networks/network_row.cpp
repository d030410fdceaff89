#include "model/networks/network_row.h"

#include "model/db/binding.h"

#include <SQLiteCpp/Statement.h>

namespace comity::networks {

qint64 networkRow(SQLite::Database &writer, const QString &code)
{
    SQLite::Statement put(writer, "INSERT OR IGNORE INTO network (code) VALUES (?1)");
    db::bind(put, 1, code);
    put.exec();
    SQLite::Statement find(writer, "SELECT id FROM network WHERE code = ?1");
    db::bind(find, 1, code);
    find.executeStep();
    return find.getColumn(0).getInt64();
}

} // namespace comity::networks
