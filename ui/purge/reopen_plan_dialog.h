#pragma once

#include "model/export/purge/plan_reopening.h"
#include "ui/common/framed_dialog.h"
#include "ui/common/workspace_session.h"

class QPlainTextEdit;

namespace comity::ui {

class Notice;
class OpenBatch;
class PlainLabel;
class ReopeningModel;
class TableView;

/// What a table of the open batch that was changed elsewhere would change here, before anything
/// is: who, from what, to what, and each row that cannot be followed with the reason. The act is
/// one edit of the batch, which one undo takes back.
class ReopenPlanDialog : public FramedDialog
{
    Q_OBJECT

public:
    /// Reads the file on a worker. `session` and `batch` outlive the dialog.
    ReopenPlanDialog(WorkspaceSession &session, OpenBatch &batch, const QString &path,
        QWidget *parent = nullptr);

private:
    void readFile(const QString &path);
    void show(const Result<PlanReopening> &reopening);
    void apply();
    QStringList sentences() const;

    WorkspaceSession &m_session;
    OpenBatch &m_batch;
    PlanReopening m_reopening;
    PurgeKind m_kind;
    PlainLabel *m_summary;
    ReopeningModel *m_model;
    TableView *m_table;
    QPlainTextEdit *m_troubles;
    QWidget *m_troublesPart;
    Notice *m_failure;
    QPushButton *m_act;
};

} // namespace comity::ui
