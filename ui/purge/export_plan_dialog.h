#pragma once

#include "model/export/purge/plan_export.h"
#include "ui/common/framed_dialog.h"
#include "ui/common/workspace_session.h"

#include <map>

class QRadioButton;
class QSettings;

namespace comity::ui {

class ExportRun;
class FileTarget;
class Notice;
class OpenBatch;
class PlainLabel;

/// The open batch as a file: a checklist to print, a table, a PDF, or, where that may be, a
/// following CSV of everybody kept, which says first what it does. Runs on a worker with its
/// progress and `Cancel` in the dialog, asks before it replaces a file, and stays open with what
/// went wrong. From here a table that was changed elsewhere is read again (ReopenPlanDialog).
///
/// How a page shows it, with a batch open:
///     auto *dialog = new ExportPlanDialog(session, settings, batch, this);
///     connect(dialog, &ExportPlanDialog::told, …); // one sentence, for the line of the page
///     dialog->open();
/// Reading a table again is an edit of `batch` like any other: undo entry, undo bar, columns.
class ExportPlanDialog : public FramedDialog
{
    Q_OBJECT

public:
    /// `batch` has a stored document. `settings` keeps the folder; may be null. All outlive it.
    ExportPlanDialog(WorkspaceSession &session, QSettings *settings, OpenBatch &batch,
        QWidget *parent = nullptr);

    void reject() override;

Q_SIGNALS:
    /// Written; the dialog closes.
    void told(const QString &sentence);

private:
    QWidget *makeForm();
    void addChoice(QWidget *form, PlanFormat format, const QString &text, const QString &about);
    void judgeMastodon();
    void takeJudgement(const Result<Dated> &may);
    void follow();
    void start();
    void finish(const ExportFiles &files);
    void reopen();
    PlanFormat format() const;

    WorkspaceSession &m_session;
    OpenBatch &m_batch;
    PlanDocument m_plan;
    Account m_account;
    Dated m_listTakenAt; ///< of the list that a following CSV would be made of
    JobHandle m_judge;
    bool m_judgesLater = false; ///< once nothing is written
    int m_question = 0; ///< of the judgement that runs: answers to older ones are dropped
    std::map<PlanFormat, QRadioButton *> m_choices;
    std::map<PlanFormat, PlainLabel *> m_abouts;
    FileTarget *m_target;
    Notice *m_warning;
    ExportRun *m_run;
    QPushButton *m_reopen;
    QWidget *m_form = nullptr;
};

} // namespace comity::ui
