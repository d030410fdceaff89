#include "model/export/row_salvage.h"

#include "model/db/binding.h"

#include <sqlite3.h>

namespace comity {
namespace {

/// Beyond every id that this program gives out.
constexpr qint64 lastPossibleId = qint64 {1} << 48;
constexpr qint64 rowsBetweenReports = 1'000;

struct Columns
{
    std::string names;
    std::string keysBackwards;
    int count = 0;
};

Columns columnsOf(SQLite::Database &database, const std::string &table)
{
    Columns out;
    SQLite::Statement query(database, "SELECT name, pk FROM pragma_table_info(?1) ORDER BY cid");
    query.bind(1, table);
    while (query.executeStep()) {
        const std::string name = query.getColumn(0).getString();
        out.names += (out.count++ > 0 ? ", " : "") + name;
        if (query.getColumn(1).getInt() > 0) {
            out.keysBackwards += (out.keysBackwards.empty() ? "" : ", ") + name + " DESC";
        }
    }
    return out;
}

std::string insertInto(SQLite::Database &whole, const std::string &table)
{
    const Columns columns = columnsOf(whole, table);
    std::string places;
    for (int i = 1; i <= columns.count; ++i) {
        places += (i > 1 ? ", ?" : "?") + std::to_string(i);
    }
    return "INSERT OR IGNORE INTO " + table + " (" + columns.names + ") VALUES (" + places + ")";
}

void bindLike(SQLite::Statement &put, int index, const SQLite::Column &value)
{
    switch (value.getType()) {
    case SQLITE_INTEGER:
        put.bind(index, value.getInt64());
        break;
    case SQLITE_FLOAT:
        put.bind(index, value.getDouble());
        break;
    case SQLITE_TEXT:
        put.bind(index, value.getString());
        break;
    case SQLITE_BLOB:
        put.bind(index, value.getBlob(), value.getBytes());
        break;
    default:
        put.bind(index);
    }
}

} // namespace

RowSalvage::RowSalvage(
    SQLite::Database &damaged, SQLite::Database &whole, const std::string &table, bool hasRowIds)
    : m_damaged(damaged)
    , m_whole(whole)
    , m_table(table)
    , m_hasRowIds(hasRowIds)
    , m_put(whole, insertInto(whole, table))
{
    const Columns columns = columnsOf(whole, table);
    m_columns = columns.names;
    m_keys = columns.keysBackwards;
    m_columnCount = columns.count;
}

void RowSalvage::run(const JobContext &job)
{
    if (m_hasRowIds) {
        byRowId(job);
    } else {
        fromBothEnds(job);
    }
}

std::unique_ptr<SQLite::Statement> RowSalvage::read(const std::string &rest)
{
    try {
        return std::make_unique<SQLite::Statement>(m_damaged,
            "SELECT " + m_columns + (m_hasRowIds ? ", rowid" : ", 0") + " FROM " + m_table
                + " NOT INDEXED " + rest);
    } catch (const SQLite::Exception &) {
        m_lostSome = true; // the damaged file does not have the table, or not this column
        return nullptr;
    }
}

void RowSalvage::byRowId(const JobContext &job)
{
    const auto rows = read("WHERE rowid >= ?1 ORDER BY rowid");
    qint64 from = 0;
    qint64 skip = 1;
    while (rows && from < lastPossibleId) {
        const qint64 savedBefore = m_saved;
        m_lastRowId = from - 1;
        rows->tryReset();
        rows->bind(1, static_cast<int64_t>(from));
        if (copy(*rows, job)) {
            return;
        }
        // How many rows an unreadable page held nobody knows: the steps behind it grow.
        skip = m_saved > savedBefore ? 1 : skip * 2;
        from = m_lastRowId + 1 + skip;
    }
}

void RowSalvage::fromBothEnds(const JobContext &job)
{
    for (const std::string &order : {std::string(), "ORDER BY " + m_keys}) {
        const auto rows = read(order);
        if (rows && copy(*rows, job)) {
            return;
        }
    }
}

bool RowSalvage::copy(SQLite::Statement &rows, const JobContext &job)
{
    for (;;) {
        const int code = rows.tryExecuteStep();
        if (code == SQLITE_DONE) {
            return true;
        }
        if ((code & 0xFF) == SQLITE_INTERRUPT) {
            throw SQLite::Exception("stopped", SQLITE_INTERRUPT);
        }
        if (code != SQLITE_ROW) {
            m_lostSome = true;
            return false;
        }
        if (m_saved % rowsBetweenReports == 0) {
            if (job.isStopped()) {
                throw SQLite::Exception("stopped", SQLITE_INTERRUPT);
            }
            job.say({QStringLiteral("repairing"), m_saved, 0});
        }
        m_lastRowId = rows.getColumn(m_columnCount).getInt64();
        put(rows);
    }
}

void RowSalvage::put(SQLite::Statement &row)
{
    m_put.tryReset();
    for (int i = 0; i < m_columnCount; ++i) {
        bindLike(m_put, i + 1, row.getColumn(i));
    }
    const int code = m_put.tryExecuteStep();
    if (code == SQLITE_DONE) {
        m_saved += m_whole.getChanges(); // 0 for a row that the other end gave before
    } else if ((code & 0xFF) == SQLITE_CONSTRAINT || (code & 0xFF) == SQLITE_MISMATCH) {
        m_lostSome = true; // a value that no program of ours writes
    } else {
        throw SQLite::Exception("salvage", code);
    }
}

} // namespace comity
