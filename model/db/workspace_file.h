#pragma once

#include "model/base/clock.h"
#include "model/base/result.h"
#include "model/db/connection.h"
#include "model/jobs/job_context.h"

#include <QLockFile>
#include <memory>

namespace comity::db {

/// An open `.comity` file: SQLite with our application_id, WAL, mode 0600. Holds the lock that
/// makes this process the only writer, or none when read-only. Movable; lives on one thread, but
/// connect() may be called from any.
class WorkspaceFile
{
public:
    enum class Access { ReadWrite, ReadOnly };
    struct Options
    {
        Access access = Access::ReadWrite;
        /// Runs quick_check: for a file that this computer opens for the first time.
        bool verify = false;
    };

    WorkspaceFile(WorkspaceFile &&other) noexcept = default;
    WorkspaceFile &operator=(WorkspaceFile &&other) noexcept;
    /// Leaves no -wal and -shm beside the file when nobody else has it open.
    ~WorkspaceFile();

    /// Makes an empty workspace. Refuses a path where something stands.
    static Result<WorkspaceFile> create(const QString &path, const Clock &clock);

    /// Opens a workspace: looks at it read-only first, refuses what is newer, foreign, damaged or
    /// locked without touching it, backs it up and migrates it when it is older.
    static Result<WorkspaceFile> open(const QString &path, const Options &options,
        const Clock &clock, const JobContext &job = {});

    /// The lock that makes its holder the only writer, for what replaces the file (db::restore).
    /// WorkspaceLocked names who holds it.
    static Result<std::unique_ptr<QLockFile>> lock(const QString &path);

    const QString &path() const { return m_path; }
    bool isWritable() const { return m_lock != nullptr; }
    /// A random id that the file keeps for life.
    QString id() const;

    /// The connection of the thread that opened the file; query_only.
    SQLite::Database &reader() const { return *m_reader; }
    /// A further connection. Use::Writer only when isWritable().
    std::unique_ptr<SQLite::Database> connect(Use use) const { return db::connect(m_path, use); }

    /// Counts every committed change of content; grows by one a transaction (meta.generation).
    static qint64 generation(SQLite::Database &database);
    /// What a change may have touched.
    enum class Changed {
        Anything,
        PlansAlone, ///< a plan was stored, and nothing about people
    };
    static void bumpGeneration(SQLite::Database &writer, Changed changed = Changed::Anything);

private:
    WorkspaceFile() = default;
    void close();

    QString m_path;
    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<SQLite::Database> m_reader;
};

} // namespace comity::db
