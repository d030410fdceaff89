#pragma once

#include "model/base/dated.h"

#include <SQLiteCpp/Database.h>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3_stmt;

namespace comity::db {

/// Reads very many rows through SQLite's own functions: an SQLite::Column costs an atomic count
/// per cell, which a million rows feel. Throws SQLite::Exception; one thread at a time.
class RowReader
{
public:
    RowReader(SQLite::Database &database, const std::string &sql);

    void bind(int index, qint64 value);
    /// Steps to the next row; false at the end.
    bool next();
    /// Ready to be bound and stepped again.
    void reset();

    bool isNull(int column) const;
    /// 0 for NULL.
    qint64 number(int column) const;
    /// 0 for NULL.
    double real(int column) const;
    std::optional<qint64> maybeNumber(int column) const;
    bool isInteger(int column) const;
    /// A time and its precision; NULL beside a time means exact.
    Dated dated(int at, int precision) const;
    /// Bytes of a text; true until the next step. Empty for NULL.
    std::string_view text(int column) const;
    /// A text as it is shown; null for NULL.
    QString string(int column) const;
    /// The first byte of a text, which tells fixed words apart; 0 for NULL and an empty one.
    char letter(int column) const;

private:
    struct Finalize
    {
        void operator()(sqlite3_stmt *statement) const;
    };
    SQLite::Database &m_database;
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
};

} // namespace comity::db
