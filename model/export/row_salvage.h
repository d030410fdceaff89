#pragma once

#include "model/jobs/job_context.h"

#include <QString>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <memory>
#include <string>

namespace comity {

/// Copies the rows of one table that can still be read from a damaged database into a whole one.
class RowSalvage
{
public:
    /// The table as the whole database has it; both outlive the salvage.
    RowSalvage(SQLite::Database &damaged, SQLite::Database &whole, const std::string &table,
        bool hasRowIds);

    /// Reads forwards; after an unreadable place it goes on behind it, by row id or, in a table
    /// without them, from the other end. Throws for trouble with the whole database and for a stop.
    void run(const JobContext &job);

    qint64 rowsSaved() const { return m_saved; }
    bool lostSome() const { return m_lostSome; }

private:
    /// True when the statement was read to its end.
    bool copy(SQLite::Statement &rows, const JobContext &job);
    /// The table's rows from the damaged database; null when it cannot even be asked.
    std::unique_ptr<SQLite::Statement> read(const std::string &rest);
    void byRowId(const JobContext &job);
    void fromBothEnds(const JobContext &job);
    void put(SQLite::Statement &row);

    SQLite::Database &m_damaged;
    SQLite::Database &m_whole;
    std::string m_table;
    bool m_hasRowIds;
    std::string m_columns; ///< comma-separated
    std::string m_keys; ///< `a DESC, b DESC`: the primary key backwards
    SQLite::Statement m_put;
    int m_columnCount = 0;
    qint64 m_lastRowId = 0;
    qint64 m_saved = 0;
    bool m_lostSome = false;
};

} // namespace comity
