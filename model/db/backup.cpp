#include "model/db/backup.h"

#include "model/db/connection.h"
#include "model/db/db_error.h"
#include "model/db/migrator.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/Statement.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace comity::db {
namespace {

using Code = Error::Code;
constexpr int kept = 7;
constexpr int pagesAStep = 4096;

/// Copies page by page so that a stop is seen within milliseconds.
Result<void> copyPages(SQLite::Database &from, const QString &target, const JobContext &job)
{
    SQLite::Database to(target.toStdString(), SQLite::OPEN_READWRITE);
    SQLite::Backup backup(to, from);
    int code = SQLITE_OK;
    while (code != SQLITE_DONE) {
        if (job.isStopped()) {
            return failure(Code::Cancelled);
        }
        code = backup.executeStep(pagesAStep);
        const int total = backup.getTotalPageCount();
        job.say({u"copying"_s, total - backup.getRemainingPageCount(), total});
    }
    return {};
}

QStringList automaticBackups(const QString &workspace)
{
    return QDir(backupFolder(workspace))
        .entryList({u"*.comity"_s}, QDir::Files, QDir::Name | QDir::Reversed);
}

void removeWithJournal(const QString &path)
{
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s, u"-journal"_s}) {
        QFile::remove(path + suffix);
    }
}

bool makeEmptyPrivate(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(),
        O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0600);
    return file >= 0 && ::close(file) == 0;
}

} // namespace

Result<void> backUp(
    const QString &source, const QString &target, bool overwrite, const JobContext &job)
{
    if (QFileInfo::exists(target) && !overwrite) {
        return failure(Code::WorkspaceExists, {target});
    }
    const QString part = target + u".part"_s;
    removeWithJournal(part);
    if (!makeEmptyPrivate(part)) {
        return failure(Code::WorkspaceReadOnly, {target});
    }
    Result<void> done = guarded(target, [&]() -> Result<void> {
        const auto from = connect(source, Use::Job);
        return copyPages(*from, part, job);
    });
    if (done
        && ::rename(QFile::encodeName(part).constData(), QFile::encodeName(target).constData())
            != 0) {
        done = failure(Code::WorkspaceReadOnly, {target});
    }
    if (!done) {
        removeWithJournal(part);
    }
    return done;
}

QString backupFolder(const QString &workspace)
{
    return workspace + u"-backups"_s;
}

Result<QString> backUpAutomatically(
    const QString &workspace, const QString &reason, const Clock &clock, const JobContext &job)
{
    const QString folder = backupFolder(workspace);
    if (!QDir().mkpath(folder)) {
        return failure(Code::WorkspaceReadOnly, {folder});
    }
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const QString stamp = clock().toUTC().toString(u"yyyy-MM-dd'T'HH-mm-ss-zzz'Z'"_s);
    const QString target = folder + u'/' + stamp + u'-' + reason + u".comity"_s;
    if (const auto done = backUp(workspace, target, true, job); !done) {
        return tl::unexpected(done.error());
    }
    const QStringList all = automaticBackups(workspace);
    for (const QString &old : all.mid(kept)) {
        QFile::remove(folder + u'/' + old);
    }
    return target;
}

bool dailyBackupIsDue(const QString &workspace, const Clock &clock)
{
    const QStringList all = automaticBackups(workspace);
    const QString today = clock().toUTC().toString(u"yyyy-MM-dd"_s);
    const auto generationOf = [](const QString &path) -> qint64 {
        try {
            return queryNumber(
                *connect(path, Use::Peek), "SELECT value FROM meta WHERE name = 'generation'");
        } catch (const SQLite::Exception &) {
            return -1; // an unreadable backup is as good as none: a new one is due
        }
    };
    if (all.isEmpty()) {
        return generationOf(workspace) > 0;
    }
    // Not only the newest: a clock that was set back must not make one at every start.
    if (std::ranges::any_of(all, [&today](const QString &one) { return one.startsWith(today); })) {
        return false;
    }
    return generationOf(workspace) != generationOf(backupFolder(workspace) + u'/' + all.first());
}

Result<void> restore(
    const QString &backup, const QString &workspace, const Clock &clock, const JobContext &job)
{
    const auto fits = guarded(backup, [&]() -> Result<void> {
        if (!QFileInfo::exists(backup)) {
            return failure(Code::WorkspaceMissing, {backup});
        }
        const auto peek = connect(backup, Use::Peek);
        if (queryNumber(*peek, "PRAGMA application_id") != applicationId) {
            return failure(Code::ForeignDatabase, {backup});
        }
        if (const int version = versionOf(*peek); version > currentVersion()) {
            return failure(Code::NewerDatabase,
                {backup, QString::number(version), QString::number(currentVersion())});
        }
        SQLite::Statement check(*peek, "PRAGMA quick_check(1)");
        if (!check.executeStep() || check.getColumn(0).getString() != "ok") {
            return failure(Code::DamagedDatabase, {backup});
        }
        return {};
    });
    if (!fits) {
        return fits;
    }
    if (QFileInfo::exists(workspace)) {
        const auto keptCopy = backUpAutomatically(workspace, u"before-restore"_s, clock, job);
        if (!keptCopy) {
            return tl::unexpected(keptCopy.error());
        }
    }
    // The old journal must not be replayed into the restored file.
    const auto flushed = guarded(workspace, [&]() -> Result<void> {
        if (QFileInfo::exists(workspace)) {
            connect(workspace, Use::Writer)->exec("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        return {};
    });
    if (!flushed && flushed.error().code != Code::DamagedDatabase
        && flushed.error().code != Code::NotADatabase) {
        return flushed;
    }
    QFile::remove(workspace + u"-wal"_s);
    QFile::remove(workspace + u"-shm"_s);
    return backUp(backup, workspace, true, job).and_then([&]() -> Result<void> {
        return guarded(workspace, [&]() -> Result<void> {
            connect(workspace, Use::Writer)->exec("PRAGMA journal_mode = WAL");
            return {};
        });
    });
}

} // namespace comity::db
