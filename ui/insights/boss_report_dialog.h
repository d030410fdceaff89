#pragma once

#include "model/export/reports/report_paper.h"
#include "ui/common/framed_dialog.h"
#include "ui/common/workspace_session.h"
#include "ui/insights/insights_ground.h"

class QSettings;
class QVBoxLayout;

namespace comity::ui {

class ExportRun;
class FileTarget;
class Notice;
class PlainLabel;

/// The report for the boss as a sheet of paper: `account` is what it is about, in words.
ReportPaper bossPaper(const goals::BossFacts &facts, const QString &account, const Wording &wording,
    const QLocale &locale);

/// The report for the boss: read in the dialog as it will stand on paper, then saved as a PDF of
/// one page. The numbers are read by a worker once the dialog is open; a file that stands there is
/// replaced only when that was agreed to.
class BossReportDialog : public FramedDialog
{
    Q_OBJECT

public:
    /// `settings` keeps the folder; may be null. Session and settings outlive it.
    BossReportDialog(WorkspaceSession &session, QSettings *settings,
        const InsightsQuestion &question, const QString &account, QWidget *parent = nullptr);

    void reject() override;

private:
    QWidget *makeBody();
    QWidget *makeWhere();
    void take(const Result<goals::BossFacts> &facts);
    void showPaper();
    void save();

    WorkspaceSession &m_session;
    QString m_account;
    FileTarget *m_target;
    ExportRun *m_run;
    Notice *m_done;
    PlainLabel *m_reading;
    QVBoxLayout *m_sheet = nullptr;
    ReportPaper m_paper;
    JobHandle m_job;
};

} // namespace comity::ui
