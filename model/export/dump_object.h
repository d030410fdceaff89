#pragma once

#include <QJsonObject>
#include <SQLiteCpp/Statement.h>
#include <string>

namespace comity {

/// Puts a value in, unless there is none: what is unknown is left out of a line of the dump.
void put(QJsonObject &object, const QString &name, const QString &text);
void put(QJsonObject &object, const QString &name, const SQLite::Column &column);
void putTime(QJsonObject &object, const QString &name, const SQLite::Column &at,
    const SQLite::Column &precision);

/// The name of an account of ours, as column `account` of a query of a table `row`.
inline constexpr const char *accountColumn
    = "(SELECT network.code || ':' || coalesce(handle, account.key)"
      " FROM account JOIN network ON network.id = account.network"
      " WHERE account.id = row.account) AS account";

/// A query in the order of every column from the first on: rows with the same values are the same
/// line, so the dump does not depend on the order in which they were written.
std::string orderedByAll(SQLite::Database &database, const std::string &sql);

/// All columns of the row at hand, by name.
QJsonObject rowObject(SQLite::Statement &query);

} // namespace comity
