#pragma once

#include <QJsonObject>
#include <SQLiteCpp/Statement.h>

namespace comity {

/// Puts a value in, unless there is none: what is unknown is left out of a line of the dump.
void put(QJsonObject &object, const QString &name, const QString &text);
void put(QJsonObject &object, const QString &name, const SQLite::Column &column);
void putTime(QJsonObject &object, const QString &name, const SQLite::Column &at,
    const SQLite::Column &precision);

/// All columns of the row at hand, by name.
QJsonObject rowObject(SQLite::Statement &query);

} // namespace comity
