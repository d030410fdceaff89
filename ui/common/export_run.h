#pragma once

#include "model/export/export_files.h"
#include "ui/common/workspace_session.h"

#include <QObject>

class QPushButton;

namespace comity::ui {

class FileTarget;
class JobStrip;
class Notice;

/// What dialogs that write files share: the act, the strip of the job with its `Cancel`, and what
/// went wrong. Writes on a worker to where a FileTarget says, never over the workspace, and asks
/// before a file is replaced. A cancelled job leaves no half file.
class ExportRun : public QObject
{
    Q_OBJECT

public:
    /// Writes to a path; on a worker.
    using Write = std::function<Result<void>(SQLite::Database &database, const QString &path,
        ExportFiles &files, const JobContext &job)>;

    /// Both outlive it.
    ExportRun(WorkspaceSession &session, FileTarget &target, QObject *parent);

    /// For the dialog to place; the strip and the notice hide themselves.
    QPushButton *act() const { return m_act; }
    JobStrip *strip() const { return m_strip; }
    Notice *trouble() const { return m_trouble; }

    /// Whether there is something to begin with: else the act is out of use.
    void setReady(bool isReady);
    /// Begins. `name` is that of the job: plain, for people.
    void start(const QString &name, const Write &write);
    /// False when nothing runs.
    bool cancel();
    bool isRunning() const { return m_job != 0; }
    /// Where the run that began last writes to, whatever the target says since.
    const QString &path() const { return m_path; }

Q_SIGNALS:
    /// The act was chosen: start() is due.
    void asked();
    void runningChanged(bool isRunning);
    /// All is written, and where to is remembered.
    void written(const comity::ExportFiles &files);

private:
    void run(const QString &name, const Write &write, const QString &path, bool overwrites);
    void setRunning(bool isRunning);
    void tell(const Error &error);

    WorkspaceSession &m_session;
    FileTarget &m_target;
    QString m_path;
    int m_job = 0;
    bool m_isReady = true;
    QPushButton *m_act;
    JobStrip *m_strip;
    Notice *m_trouble;
};

} // namespace comity::ui
