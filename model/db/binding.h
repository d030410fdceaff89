#pragma once

#include "model/base/dated.h"

#include <QByteArray>
#include <QString>
#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Statement.h>
#include <optional>
#include <string_view>

namespace comity::db {

/// Binds text, or NULL for a null QString. Copies.
void bind(SQLite::Statement &statement, int index, const QString &text);
/// Binds text, or NULL when it is empty. Copies; loops over many rows keep a std::string for each
/// column and call bindNoCopy instead.
void bindOrNull(SQLite::Statement &statement, int index, std::string_view text);
void bindOrNull(SQLite::Statement &statement, int index, std::optional<qint64> number);
/// Binds the bytes; they must outlive the step.
void bindBlob(SQLite::Statement &statement, int index, const QByteArray &bytes);

/// A null QString for NULL.
QString text(const SQLite::Column &column);
std::optional<qint64> maybeNumber(const SQLite::Column &column);
QByteArray blob(const SQLite::Column &column);

/// A time and its precision from two columns; NULL beside a time means exact.
Dated dated(const SQLite::Column &at, const SQLite::Column &precision);
/// The other way round; `index` and `index + 1`.
void bindDated(SQLite::Statement &statement, int index, const Dated &time);

} // namespace comity::db
