#pragma once

#include <QByteArray>
#include <QList>
#include <SQLiteCpp/Database.h>
#include <functional>
#include <vector>

namespace comity::db {

/// Rows that were inserted, changed and deleted, by primary key with old and new values: what an
/// undo needs. Made and read by SQLite's session extension; the bytes mean nothing elsewhere.
/// Everything here throws SQLite::Exception.
class ChangeSet
{
public:
    ChangeSet() = default;
    explicit ChangeSet(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
    }

    bool isEmpty() const { return m_bytes.isEmpty(); }
    const QByteArray &bytes() const { return m_bytes; }

    /// What takes these changes back.
    ChangeSet inverted() const;

    /// Calls `visit(table, value, isInsert)` with the first column of every row, which must be an
    /// integer and part of the primary key, and whether the row came to be.
    void forEachRow(const std::function<void(const QByteArray &, qint64, bool)> &visit) const;

private:
    QByteArray m_bytes;
};

/// Runs `work`, inside the caller's transaction, and gives what it changed in these tables. What a
/// row is in the end counts: a row that comes and goes is no change.
ChangeSet recorded(
    SQLite::Database &writer, const QList<QByteArray> &tables, const std::function<void()> &work);

/// Makes these changes, inside the caller's transaction. A row that is no longer as it was before
/// them is passed over. Gives how many were.
qint64 apply(SQLite::Database &writer, const ChangeSet &changes);

} // namespace comity::db
