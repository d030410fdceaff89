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

QJsonObject rowObject(SQLite::Statement &query)
{
    QJsonObject object;
    for (int i = 0; i < query.getColumnCount(); ++i) {
        put(object, QString::fromUtf8(query.getColumnName(i)), query.getColumn(i));
    }
    return object;
}

} // namespace comity
