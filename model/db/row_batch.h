#pragma once

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <functional>
#include <string>
#include <vector>

namespace comity::db {

/// Inserts rows by the dozen. One statement for many rows keeps SQLite's cursor where the last row
/// went, instead of walking down the tree for each: half the time of a million rows in key order.
/// Call flush() at the end; what was not flushed is not inserted. Throws SQLite::Exception.
template <typename Row>
class RowBatch
{
public:
    /// Binds a row to the parameters from `first` on. What is bound without a copy must stay in
    /// the row until it is flushed.
    using Bind = std::function<void(SQLite::Statement &statement, int first, const Row &row)>;

    /// `insert` ends before VALUES: `INSERT INTO t (a, b)`.
    RowBatch(SQLite::Database &writer, std::string insert, int columns, Bind bind)
        : m_writer(writer)
        , m_insert(std::move(insert))
        , m_columns(columns)
        , m_bind(std::move(bind))
        , m_rows(rowsAtOnce)
        , m_full(writer, sqlFor(rowsAtOnce))
    {
    }

    /// The slot of the next row. It holds an earlier row: fill all of it.
    Row &next()
    {
        if (m_used == m_rows.size()) {
            insert(m_full);
        }
        return m_rows[m_used++];
    }

    void flush()
    {
        if (m_used == m_rows.size()) {
            insert(m_full);
        } else if (m_used > 0) {
            SQLite::Statement rest(m_writer, sqlFor(m_used));
            insert(rest);
        }
    }

private:
    static constexpr std::size_t rowsAtOnce = 32;

    std::string sqlFor(std::size_t rows) const
    {
        std::string row = "(?";
        for (int i = 1; i < m_columns; ++i) {
            row += ",?";
        }
        row += ')';
        std::string sql = m_insert + " VALUES " + row;
        for (std::size_t i = 1; i < rows; ++i) {
            sql += ',' + row;
        }
        return sql;
    }

    void insert(SQLite::Statement &statement)
    {
        int first = 1;
        for (std::size_t i = 0; i < m_used; ++i) {
            m_bind(statement, first, m_rows[i]);
            first += m_columns;
        }
        statement.exec();
        statement.reset();
        m_used = 0;
    }

    SQLite::Database &m_writer;
    std::string m_insert;
    int m_columns;
    Bind m_bind;
    std::vector<Row> m_rows;
    std::size_t m_used = 0;
    SQLite::Statement m_full;
};

} // namespace comity::db
