#include "model/export/dump_object.h"

#include "model/db/binding.h"

namespace comity {

void put(QJsonObject &object, const QString &name, const QString &text)
{
    if (!text.isEmpty()) {
        object.insert(name, text);
    }
}

void put(QJsonObject &object, const QString &name, const SQLite::Column &column)
{
    if (column.isInteger()) {
        object.insert(name, static_cast<qint64>(column.getInt64()));
    } else if (!column.isNull()) {
        object.insert(name, db::text(column));
    }
}

void putTime(QJsonObject &object, const QString &name, const SQLite::Column &at,
    const SQLite::Column &precision)
{
    put(object, name, isoText(db::dated(at, precision)));
}

std::string orderedByAll(SQLite::Database &database, const std::string &sql)
{
    const SQLite::Statement query(database, sql);
    std::string ordered = sql + " ORDER BY 1";
    for (int i = 2; i <= query.getColumnCount(); ++i) {
        ordered += ',' + std::to_string(i);
    }
    return ordered;
}

QJsonObject rowObject(SQLite::Statement &query)
{
    QJsonObject object;
    for (int i = 0; i < query.getColumnCount(); ++i) {
        put(object, QString::fromUtf8(query.getColumnName(i)), query.getColumn(i));
    }
    return object;
}

} // namespace comity
