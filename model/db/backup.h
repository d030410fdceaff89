#pragma once

#include "model/base/clock.h"
#include "model/base/result.h"
#include "model/jobs/job_context.h"

namespace comity::db {

/// Copies a workspace by SQLite's online backup into `target` (mode 0600), which appears whole or
/// not at all. Refuses an existing target unless `overwrite`. Long.
Result<void> backUp(
    const QString &source, const QString &target, bool overwrite, const JobContext &job);

/// The folder of the automatic backups: `FILE-backups`.
QString backupFolder(const QString &workspace);

/// Makes an automatic backup named by time and reason and keeps the newest seven. Long.
Result<QString> backUpAutomatically(
    const QString &workspace, const QString &reason, const Clock &clock, const JobContext &job);

/// True when the last automatic backup is of an earlier day and something changed since.
bool dailyBackupIsDue(const QString &workspace, const Clock &clock);

/// Puts `backup` in the place of `workspace` after backing the latter up. The caller holds the
/// lock and has no other connection open. Long; a cancel leaves the workspace as it was.
Result<void> restore(
    const QString &backup, const QString &workspace, const Clock &clock, const JobContext &job);

} // namespace comity::db
