#include "model/snapshots/relation_row.h"

#include "model/db/binding.h"
#include "model/db/interrupt_on_stop.h"

namespace comity::snapshots {
namespace {

constexpr int columnsAHalf = 5;

HalfRow halfFrom(const db::RowReader &rows, int column)
{
    HalfRow half;
    if (const char state = rows.letter(column); state != 0) {
        half.state = state == 'y' ? HalfRow::State::Yes : HalfRow::State::No;
    }
    half.since = rows.dated(column + 1, column + 2);
    half.first = SnapshotId {rows.number(column + 3)};
    half.left = SnapshotId {rows.number(column + 4)};
    return half;
}

void bindId(SQLite::Statement &statement, int index, SnapshotId id)
{
    if (id == SnapshotId {}) {
        statement.bind(index);
    } else {
        statement.bind(index, static_cast<int64_t>(number(id)));
    }
}

void bindHalf(SQLite::Statement &statement, int index, const HalfRow &half)
{
    static const std::string yes = "yes";
    static const std::string no = "no";
    if (half.state == HalfRow::State::Unknown) {
        statement.bind(index);
    } else {
        statement.bindNoCopy(index, half.state == HalfRow::State::Yes ? yes : no);
    }
    db::bindDated(statement, index + 1, half.since);
    bindId(statement, index + 3, half.first);
    bindId(statement, index + 4, half.left);
}

} // namespace

RelationWriter::RelationWriter(SQLite::Database &writer, AccountId account)
    : m_account(account)
    , m_stored(writer,
          "SELECT pk, they_follow, they_at, they_precision, they_first, they_left,"
          " we_follow, we_at, we_precision, we_first, we_left,"
          " connected, connected_at, connected_precision, connected_first, connected_left"
          " FROM relation WHERE account = ?1 ORDER BY pk")
    , m_insert(writer,
          "INSERT OR REPLACE INTO relation (account, pk,"
          " they_follow, they_at, they_precision, they_first, they_left,"
          " we_follow, we_at, we_precision, we_first, we_left,"
          " connected, connected_at, connected_precision, connected_first, connected_left)",
          2 + 3 * columnsAHalf,
          [account](SQLite::Statement &put, int first, const RelationRow &row) {
              put.bind(first, static_cast<int64_t>(number(account)));
              put.bind(first + 1, static_cast<int64_t>(number(row.pk)));
              bindHalf(put, first + 2, row.they);
              bindHalf(put, first + 2 + columnsAHalf, row.we);
              bindHalf(put, first + 2 + 2 * columnsAHalf, row.connected);
          })
    , m_delete(writer, "DELETE FROM relation WHERE account = ?1 AND pk = ?2")
{
    m_stored.bind(1, number(account));
    m_wasEmpty = !readStored();
    if (m_wasEmpty) {
        m_stored.reset(); // nothing to read alongside: rows go straight in
    }
}

bool RelationWriter::readStored()
{
    m_hasCurrent = !m_wasEmpty && m_stored.next();
    if (m_hasCurrent) {
        m_current.pk = Pk {static_cast<quint32>(m_stored.number(0))};
        m_current.they = halfFrom(m_stored, 1);
        m_current.we = halfFrom(m_stored, 1 + columnsAHalf);
        m_current.connected = halfFrom(m_stored, 1 + 2 * columnsAHalf);
    }
    return m_hasCurrent;
}

void RelationWriter::put(const RelationRow &row)
{
    if (m_wasEmpty) {
        m_insert.next() = row;
    } else {
        compare(row);
    }
}

void RelationWriter::compare(const RelationRow &row)
{
    while (m_hasCurrent && m_current.pk < row.pk) {
        m_removed.push_back(m_current.pk);
        readStored();
    }
    if (m_hasCurrent && m_current.pk == row.pk) {
        if (m_current != row) {
            m_changed.push_back(row);
        }
        readStored();
    } else {
        m_changed.push_back(row);
    }
}

void RelationWriter::readToEnd()
{
    while (m_hasCurrent) {
        m_removed.push_back(m_current.pk);
        readStored();
    }
    m_stored.reset();
}

void RelationWriter::write(const JobContext &job)
{
    constexpr qint64 rowsBetweenChecks = 10'000;
    qint64 done = 0;
    const auto check = [&] {
        if (++done % rowsBetweenChecks == 0) {
            db::throwIfStopped(job);
        }
    };
    readToEnd();
    for (const Pk pk : m_removed) {
        check();
        remove(pk);
    }
    for (const RelationRow &row : m_changed) {
        check();
        m_insert.next() = row;
    }
    m_insert.flush();
    m_removed.clear();
    m_changed.clear();
}

qint64 RelationWriter::differences()
{
    readToEnd();
    return static_cast<qint64>(m_removed.size() + m_changed.size());
}

void RelationWriter::remove(Pk pk)
{
    m_delete.reset();
    m_delete.bind(1, static_cast<int64_t>(number(m_account)));
    m_delete.bind(2, static_cast<int64_t>(number(pk)));
    m_delete.exec();
}

} // namespace comity::snapshots
