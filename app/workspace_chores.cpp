#include "app/workspace_chores.h"

#include "model/db/backup.h"
#include "model/db/compact.h"
#include "model/export/repair_copy.h"
#include "model/import/erase/restore_workspace.h"
#include "ui/common/formatting.h"
#include "ui/common/job_board.h"
#include "ui/common/plural.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

const QString backupIcon = u"document-save"_s;

} // namespace

WorkspaceChores::WorkspaceChores(
    ui::MainWindow &window, const Wording &wording, ui::Prompts &prompts, const Clock &clock)
    : m_window(window)
    , m_wording(wording)
    , m_prompts(prompts)
    , m_clock(clock)
{
}

void WorkspaceChores::backUp(ui::WorkspaceSession &session, const QString &target)
{
    session.run(
        this, tr("Backing up"), backupIcon, false,
        [source = session.file().path(), target](
            const JobContext &job) { return db::backUp(source, target, true, job); },
        [this, target](const Result<void> &done) {
            if (done) {
                tell(tr("Backed up"), tr("The workspace is copied to %1.").arg(target));
            } else {
                tell(done.error());
            }
        });
}

void WorkspaceChores::backUpOfTheDay(ui::WorkspaceSession &session)
{
    const QString path = session.file().path();
    if (!session.isWritable() || !db::dailyBackupIsDue(path, m_clock)) {
        return;
    }
    session.run(
        this, tr("Backing up"), backupIcon, false,
        [path, clock = m_clock](const JobContext &job) {
            return db::backUpAutomatically(path, u"daily"_s, clock, job);
        },
        [this](const Result<QString> &done) {
            if (!done) {
                tell(done.error());
            }
        });
}

void WorkspaceChores::compact(ui::WorkspaceSession &session)
{
    session.run(
        this, tr("Compacting"), u"archive-extract"_s, true,
        [path = session.file().path()](const JobContext &job) { return db::compact(path, job); },
        [this](const Result<qint64> &done) {
            if (done) {
                tell(tr("Compacted"),
                    tr("The workspace takes %1 less on the disk.")
                        .arg(ui::bytesText(std::max<qint64>(0, *done))));
            } else {
                tell(done.error());
            }
        });
}

void WorkspaceChores::restore(const QString &backup, const QString &workspace)
{
    const auto board = std::make_shared<int>(0);
    const auto handle = ui::runJob(
        QThreadPool::globalInstance(), this,
        [backup, workspace, clock = m_clock](const JobContext &job) -> Result<void> {
            const auto lock = db::WorkspaceFile::lock(workspace);
            if (!lock) {
                return tl::unexpected(lock.error());
            }
            return restoreWorkspace(backup, workspace, clock, job).map([](const CarriedOver &) {});
        },
        [this, board](const Progress &progress) { m_window.jobs().setProgress(*board, progress); },
        [this, board, workspace](const Result<void> &done) {
            m_window.jobs().end(*board);
            Q_EMIT restored(workspace);
            if (!done) {
                tell(done.error());
            }
        });
    *board = m_window.jobs().begin(tr("Restoring"), u"document-revert"_s, handle);
}

void WorkspaceChores::repair(const QString &damaged)
{
    const QFileInfo file(damaged);
    m_prompts.chooseSaveFile(&m_window,
        {tr("Save the repaired copy"),
            file.dir().filePath(tr("%1 repaired.comity").arg(file.completeBaseName())),
            {tr("Workspaces (*.comity)")}, tr("Repair")},
        [this, damaged](const QString &copy) { repairInto(damaged, copy); });
}

void WorkspaceChores::repairInto(const QString &damaged, const QString &copy)
{
    const auto board = std::make_shared<int>(0);
    const auto handle = ui::runJob(
        QThreadPool::globalInstance(), this,
        [damaged, copy, clock = m_clock](
            const JobContext &job) { return repairCopy(damaged, copy, clock, job); },
        [this, board](const Progress &progress) { m_window.jobs().setProgress(*board, progress); },
        [this, board, copy](const Result<RepairReport> &done) {
            m_window.jobs().end(*board);
            if (!done) {
                tell(done.error());
                return;
            }
            Q_EMIT repaired(copy);
            tell(tr("Repaired"),
                done->tablesWithLosses.isEmpty()
                    ? tr("Everything could be read. The damaged file stays as it was.")
                    : tr("What could be read is in the copy: %Ln rows. Some of these are lost: %1. "
                         "The damaged file stays as it was.",
                        nullptr, ui::plural(done->rowsSaved))
                          .arg(done->tablesWithLosses.join(u", "_s)));
        });
    *board = m_window.jobs().begin(tr("Repairing a copy"), u"document-save"_s, handle);
}

void WorkspaceChores::tell(const QString &title, const QString &body)
{
    m_prompts.tell(&m_window, title, body);
}

void WorkspaceChores::tell(const Error &error)
{
    if (error.code == Error::Code::Cancelled) {
        return;
    }
    const auto told = m_wording.explain(error);
    tell(told.happened, QString(told.unharmed + u' ' + told.advice));
}

} // namespace comity
