#include "model/db/workspace_file.h"

#include "model/db/backup.h"
#include "model/db/binding.h"
#include "model/db/cache_file.h"
#include "model/db/db_error.h"
#include "model/db/interrupt_on_stop.h"
#include "model/db/migrator.h"
#include "model/db/new_workspace.h"

#include <QFile>
#include <QFileInfo>
#include <SQLiteCpp/Statement.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace comity::db {
namespace {

using Code = Error::Code;

QString lockHolder(const QLockFile &lock)
{
    qint64 pid = 0;
    QString host;
    QString program;
    return lock.getLockInfo(&pid, &host, &program)
        ? u"%1 (process %2)"_s.arg(program, QString::number(pid))
        : u"another program"_s;
}

/// An empty file of mode 0600 from its first moment on; false when something stands there.
bool makePrivateFile(const QString &path)
{
    const int file = ::open(
        QFile::encodeName(path).constData(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    return file >= 0 && ::close(file) == 0;
}

/// What the read-only look finds; nothing but this is done to a newer or foreign file.
Result<int> peekVersion(const QString &path)
{
    const QFileInfo file(path);
    if (!file.exists()) {
        return failure(Code::WorkspaceMissing, {path});
    }
    if (!file.isFile() || !file.isReadable()) {
        return failure(Code::FileUnreadable, {path});
    }
    return guarded(path, [&]() -> Result<int> {
        const auto peek = db::connect(path, Use::Peek);
        if (queryNumber(*peek, "PRAGMA application_id") != applicationId) {
            return failure(Code::ForeignDatabase, {path});
        }
        const int version = versionOf(*peek);
        if (version > currentVersion()) {
            return failure(Code::NewerDatabase,
                {path, QString::number(version), QString::number(currentVersion())});
        }
        return version;
    });
}

Result<void> verifyWhole(const QString &path, const JobContext &job)
{
    return guarded(path, [&]() -> Result<void> {
        const auto database = db::connect(path, Use::Job);
        const InterruptOnStop interrupt(*database, job.stop);
        SQLite::Statement check(*database, "PRAGMA quick_check(1)");
        if (!check.executeStep() || text(check.getColumn(0)) != u"ok") {
            return failure(Code::DamagedDatabase, {path}, u"quick_check"_s);
        }
        return {};
    });
}

} // namespace

WorkspaceFile &WorkspaceFile::operator=(WorkspaceFile &&other) noexcept
{
    close();
    m_path = std::move(other.m_path);
    m_lock = std::move(other.m_lock);
    m_reader = std::move(other.m_reader);
    return *this;
}

WorkspaceFile::~WorkspaceFile()
{
    close();
}

void WorkspaceFile::close()
{
    if (m_reader == nullptr) {
        return;
    }
    m_reader.reset();
    // A connection that may not write cannot tidy up: the last one to close must be one that may.
    // What somebody else left in the journal is for whoever writes next.
    const QFileInfo journal(m_path + u"-wal"_s);
    const bool isOurs = m_lock != nullptr || journal.size() == 0;
    if (!journal.exists() || !isOurs || !QFileInfo(m_path).isWritable()) {
        return;
    }
    try {
        versionOf(*db::connect(m_path, Use::Writer));
    } catch (const SQLite::Exception &) {
        // Two empty files stay behind, and the next one to open the workspace finds them.
    }
}

Result<std::unique_ptr<QLockFile>> WorkspaceFile::lock(const QString &path)
{
    auto lock = std::make_unique<QLockFile>(path + u".lock"_s);
    lock->setStaleLockTime(0);
    if (!lock->tryLock(0)) {
        if (lock->error() == QLockFile::LockFailedError) {
            return failure(Code::WorkspaceLocked, {path, lockHolder(*lock)});
        }
        return failure(Code::WorkspaceReadOnly, {path});
    }
    return lock;
}

Result<WorkspaceFile> WorkspaceFile::create(const QString &path, const Clock &clock)
{
    auto lock = WorkspaceFile::lock(path);
    if (!lock) {
        return tl::unexpected(lock.error());
    }
    if (QFileInfo::exists(path) || QFileInfo(path).isSymLink()) {
        return failure(Code::WorkspaceExists, {path});
    }
    if (!makePrivateFile(path)) {
        return failure(Code::WorkspaceReadOnly, {path});
    }
    auto made = guarded(path, [&]() -> Result<WorkspaceFile> {
        const auto writer = db::connect(path, Use::Writer);
        writer->exec("PRAGMA application_id = " + std::to_string(applicationId));
        writer->exec("PRAGMA journal_mode = WAL");
        layOut(*writer, clock);
        WorkspaceFile file;
        file.m_path = path;
        file.m_lock = std::move(*lock);
        file.m_reader = db::connect(path, Use::Reader);
        return file;
    });
    if (!made) {
        for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s}) {
            QFile::remove(path + suffix);
        }
    }
    return made;
}

Result<WorkspaceFile> WorkspaceFile::open(
    const QString &path, const Options &options, const Clock &clock, const JobContext &job)
{
    const Result<int> version = peekVersion(path);
    if (!version) {
        return tl::unexpected(version.error());
    }
    int stored = *version;
    WorkspaceFile file;
    file.m_path = path;
    if (options.access == Access::ReadWrite) {
        auto lock = WorkspaceFile::lock(path);
        if (!lock) {
            return tl::unexpected(lock.error());
        }
        file.m_lock = std::move(*lock);
        if (!QFileInfo(path).isWritable()) {
            return failure(Code::WorkspaceReadOnly, {path});
        }
    }
    if (options.verify) {
        if (const auto whole = verifyWhole(path, job); !whole) {
            return tl::unexpected(whole.error());
        }
    }
    if (stored < currentVersion() && !file.isWritable()) {
        // Whoever only reads brings it up to date all the same, and needs the lock for that moment.
        const auto updated = open(path, {Access::ReadWrite, false}, clock, job);
        if (!updated) {
            return tl::unexpected(updated.error());
        }
        stored = currentVersion();
    }
    if (stored < currentVersion()) {
        if (const auto whole = verifyWhole(path, job); !whole) {
            return tl::unexpected(whole.error());
        }
        const auto kept = backUpAutomatically(path, u"before-update"_s, clock, job);
        if (!kept) {
            return tl::unexpected(kept.error());
        }
    }
    return guarded(path, [&]() -> Result<WorkspaceFile> {
        if (stored < currentVersion()) {
            const auto writer = db::connect(path, Use::Writer);
            migrate(*writer);
            CacheFile::renewStamp(*writer);
        }
        file.m_reader = db::connect(path, Use::Reader);
        if (!hasOnlyOurSchema(*file.m_reader)) {
            return failure(Code::ForeignDatabase, {path}, u"schema"_s);
        }
        return std::move(file);
    });
}

QString WorkspaceFile::id() const
{
    SQLite::Statement query(*m_reader, "SELECT value FROM meta WHERE name = 'workspace_id'");
    return query.executeStep() ? text(query.getColumn(0)) : QString();
}

qint64 WorkspaceFile::generation(SQLite::Database &database)
{
    return queryNumber(database, "SELECT value FROM meta WHERE name = 'generation'");
}

void WorkspaceFile::bumpGeneration(SQLite::Database &writer, Changed changed)
{
    writer.exec("UPDATE meta SET value = value + 1 WHERE name = 'generation'");
    if (changed == Changed::Anything) {
        CacheFile::renewStamp(writer);
    } else {
        CacheFile::carryStamp(writer);
    }
}

} // namespace comity::db
