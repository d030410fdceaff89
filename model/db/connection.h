#pragma once

#include <QString>
#include <SQLiteCpp/Database.h>
#include <memory>

namespace comity::db {

/// What a connection is for: it decides the rights and how long it waits for a lock.
enum class Use {
    Peek, ///< mode=ro, to look at a file that may not be ours
    Reader, ///< query_only, 50 ms: the GUI thread
    Job, ///< query_only, 30 s: reads on a worker thread
    Writer, ///< 30 s, 64 MiB page cache
};

/// A connection with this project's settings: foreign keys on, DEFENSIVE, no double-quoted texts,
/// trusted_schema off, cell_size_check on. Used by one thread at a time. Throws SQLite::Exception.
std::unique_ptr<SQLite::Database> connect(const QString &path, Use use);

/// The same settings for a database in memory.
std::unique_ptr<SQLite::Database> connectInMemory();

/// The file behind a connection, for what is said of an error; empty for one in memory.
QString pathOf(SQLite::Database &database);

/// One number of a query without parameters.
qint64 queryNumber(SQLite::Database &database, const char *sql);

/// Moves when any other connection, of this process or another, has committed since.
qint64 dataVersion(SQLite::Database &database);

} // namespace comity::db
