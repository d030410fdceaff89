#include "model/db/change_set.h"

#include <SQLiteCpp/Exception.h>
#include <memory>
#include <sqlite3.h>

namespace comity::db {
namespace {

void check(int code)
{
    if (code != SQLITE_OK) {
        throw SQLite::Exception(sqlite3_errstr(code), code);
    }
}

struct FreeBytes
{
    void operator()(void *bytes) const { sqlite3_free(bytes); }
};
using Bytes = std::unique_ptr<void, FreeBytes>;

struct EndSession
{
    void operator()(sqlite3_session *session) const { sqlite3session_delete(session); }
};
using Session = std::unique_ptr<sqlite3_session, EndSession>;

struct EndWalk
{
    void operator()(sqlite3_changeset_iter *walk) const { sqlite3changeset_finalize(walk); }
};
using Walk = std::unique_ptr<sqlite3_changeset_iter, EndWalk>;

ChangeSet changesOf(sqlite3_session *session)
{
    int size = 0;
    void *bytes = nullptr;
    check(sqlite3session_changeset(session, &size, &bytes));
    const Bytes owned(bytes);
    return ChangeSet(QByteArray(static_cast<const char *>(bytes), size));
}

/// A conflict is about one row, but for what else stands on a row.
int passOver(void *skipped, int conflict, sqlite3_changeset_iter * /*row*/)
{
    // Something else stands on a row that was to go: nothing is done.
    if (conflict == SQLITE_CHANGESET_FOREIGN_KEY) {
        return SQLITE_CHANGESET_ABORT;
    }
    ++*static_cast<qint64 *>(skipped);
    return SQLITE_CHANGESET_OMIT;
}

} // namespace

ChangeSet ChangeSet::inverted() const
{
    int size = 0;
    void *bytes = nullptr;
    check(sqlite3changeset_invert(
        static_cast<int>(m_bytes.size()), m_bytes.constData(), &size, &bytes));
    const Bytes owned(bytes);
    return ChangeSet(QByteArray(static_cast<const char *>(bytes), size));
}

void ChangeSet::forEachRow(const std::function<void(const QByteArray &, qint64, bool)> &visit) const
{
    sqlite3_changeset_iter *raw = nullptr;
    QByteArray bytes = m_bytes; // the walk reads from a buffer that it may not change
    check(sqlite3changeset_start(&raw, static_cast<int>(bytes.size()), bytes.data()));
    const Walk walk(raw);
    while (sqlite3changeset_next(raw) == SQLITE_ROW) {
        const char *table = nullptr;
        int columns = 0;
        int operation = 0;
        check(sqlite3changeset_op(raw, &table, &columns, &operation, nullptr));
        sqlite3_value *value = nullptr;
        check(operation == SQLITE_INSERT ? sqlite3changeset_new(raw, 0, &value)
                                         : sqlite3changeset_old(raw, 0, &value));
        if (value != nullptr) {
            visit(table, sqlite3_value_int64(value), operation == SQLITE_INSERT);
        }
    }
}

ChangeSet recorded(
    SQLite::Database &writer, const QList<QByteArray> &tables, const std::function<void()> &work)
{
    sqlite3_session *raw = nullptr;
    check(sqlite3session_create(writer.getHandle(), "main", &raw));
    const Session session(raw);
    for (const QByteArray &table : tables) {
        check(sqlite3session_attach(raw, table.constData()));
    }
    work();
    return changesOf(raw);
}

qint64 apply(SQLite::Database &writer, const ChangeSet &changes)
{
    if (changes.isEmpty()) {
        return 0;
    }
    qint64 skipped = 0;
    QByteArray bytes = changes.bytes();
    const int code = sqlite3changeset_apply(writer.getHandle(), static_cast<int>(bytes.size()),
        bytes.data(), nullptr, passOver, &skipped);
    if ((code & 0xff) == SQLITE_CONSTRAINT) {
        qint64 all = 0;
        changes.forEachRow([&all](const QByteArray &, qint64, bool) { ++all; });
        return all;
    }
    check(code);
    return skipped;
}

} // namespace comity::db
