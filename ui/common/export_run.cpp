#include "ui/common/export_run.h"

#include "ui/common/buttons.h"
#include "ui/common/file_target.h"
#include "ui/common/job_strip.h"
#include "ui/common/notice.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace comity::ui {

ExportRun::ExportRun(WorkspaceSession &session, FileTarget &target, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_target(target)
    , m_act(makeButton(tr("&Export"), ButtonKind::Primary))
    , m_strip(new JobStrip)
    , m_trouble(new Notice)
{
    m_act->setObjectName(u"exportAct"_s);
    m_trouble->setObjectName(u"exportTrouble"_s);
    m_trouble->hide();
    connect(m_act, &QPushButton::clicked, this, &ExportRun::asked);
    connect(m_strip, &JobStrip::cancelAsked, this, &ExportRun::cancel);
    connect(&session, &WorkspaceSession::jobProgressed, this, [this](int id) {
        for (const RunningJob &job : m_session.jobs()) {
            if (job.id == id && id == m_job) {
                m_strip->setProgress(job.progress);
            }
        }
    });
}

void ExportRun::setReady(bool isReady)
{
    m_isReady = isReady;
    m_act->setEnabled(isReady && m_job == 0);
}

void ExportRun::start(const QString &name, const Write &write)
{
    run(name, write, m_target.path(), m_target.isAgreed());
}

void ExportRun::run(const QString &name, const Write &write, const QString &path, bool overwrites)
{
    m_trouble->hide();
    m_path = path;
    if (QFileInfo(path) == QFileInfo(m_session.file().path())) {
        m_trouble->show(Severity::Stop, tr("This is the workspace itself. Choose another name."));
        return;
    }
    setRunning(true);
    m_strip->begin(name, u"document-export"_s);
    m_job = m_session.run(
        this, name, u"document-export"_s, false,
        [file = m_session.file().path(), write, path, overwrites](const JobContext &job) {
            return db::guarded(file, [&]() -> Result<ExportFiles> {
                const auto database = db::connect(file, db::Use::Job);
                ExportFiles files(overwrites);
                return write(*database, path, files, job).map([&files] { return files; });
            });
        },
        [this, name, write, path](const Result<ExportFiles> &files) {
            setRunning(false);
            if (files) {
                m_target.remember();
                Q_EMIT written(*files);
                return;
            }
            m_act->setFocus();
            if (files.error().code == Error::Code::WorkspaceExists) {
                m_target.askToReplace(files.error().arguments.value(0),
                    [this, name, write, path] { run(name, write, path, true); });
            } else {
                tell(files.error());
            }
        });
}

bool ExportRun::cancel()
{
    if (m_job == 0) {
        return false;
    }
    m_session.cancelJob(m_job);
    return true;
}

void ExportRun::setRunning(bool isRunning)
{
    if (!isRunning) {
        m_job = 0;
        m_strip->end();
    }
    m_act->setEnabled(m_isReady && !isRunning);
    Q_EMIT runningChanged(isRunning);
}

void ExportRun::tell(const Error &error)
{
    if (error.code == Error::Code::Cancelled) {
        m_trouble->show(Severity::Note, tr("Export cancelled. No file was left half written."));
        return;
    }
    const Wording::Explanation why = m_session.wording().explain(error);
    m_trouble->show(Severity::Stop, QStringList {why.happened, why.advice}.join(u' '));
}

} // namespace comity::ui
