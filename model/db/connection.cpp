#include "model/db/connection.h"

#include <QFile>
#include <QFileInfo>
#include <QUrl>
#include <SQLiteCpp/Statement.h>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace comity::db {
namespace {

void configure(SQLite::Database &database)
{
    sqlite3 *const handle = database.getHandle();
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_extended_result_codes(handle, 1);
    database.exec("PRAGMA foreign_keys = ON; PRAGMA cell_size_check = ON;"
                  "PRAGMA temp_store = MEMORY;");
}

std::string uriFor(const QString &path, Use use)
{
    const bool readOnly = use != Use::Writer;
    QUrl url = QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath());
    QString text = QString::fromLatin1(url.toEncoded());
    text += readOnly ? u"?mode=ro"_s : u"?mode=rw"_s;
    // A WAL file in a folder without write rights can only be read as unchanging; one that is only
    // looked at for a moment is, so that the look leaves no -shm behind.
    const QFileInfo file(path);
    if (readOnly && !QFile::exists(path + u"-wal"_s)
        && (use == Use::Peek || !QFileInfo(file.absolutePath()).isWritable())) {
        text += u"&immutable=1"_s;
    }
    return text.toStdString();
}

/// SQLite counts the bytes of every allocation under one lock unless it is told not to before its
/// first use: three per cent of an import, for a number that nobody reads.
void leaveMemoryUncounted()
{
    [[maybe_unused]] static const int once = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

} // namespace

std::unique_ptr<SQLite::Database> connect(const QString &path, Use use)
{
    leaveMemoryUncounted();
    const bool writes = use == Use::Writer;
    // One thread at a time uses a connection, so SQLite need not lock it for each cell that is
    // read: that halves what a million rows cost.
    const int flags = (writes ? SQLite::OPEN_READWRITE : SQLite::OPEN_READONLY) | SQLite::OPEN_URI
        | SQLite::OPEN_NOMUTEX;
    const int busyMs = use == Use::Reader || use == Use::Peek ? 50 : 30'000;
    auto database = std::make_unique<SQLite::Database>(uriFor(path, use), flags, busyMs);
    configure(*database);
    if (writes) {
        database->exec("PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536;"
                       "PRAGMA secure_delete = ON;");
    } else {
        database->exec("PRAGMA query_only = ON; PRAGMA cache_size = -16384;");
    }
    return database;
}

std::unique_ptr<SQLite::Database> connectInMemory()
{
    leaveMemoryUncounted();
    auto database = std::make_unique<SQLite::Database>(
        ":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    configure(*database);
    return database;
}

QString pathOf(SQLite::Database &database)
{
    return QFile::decodeName(sqlite3_db_filename(database.getHandle(), "main"));
}

qint64 queryNumber(SQLite::Database &database, const char *sql)
{
    SQLite::Statement query(database, sql);
    return query.executeStep() ? query.getColumn(0).getInt64() : 0;
}

qint64 dataVersion(SQLite::Database &database)
{
    return queryNumber(database, "PRAGMA data_version");
}

} // namespace comity::db
