#pragma once

#include "model/base/result.h"
#include "ui/purge/review_head.h"

class QSettings;
class QStackedWidget;

namespace comity::ui {

class BatchPane;
class Notice;
class OpenBatch;
class PlanDesk;
class PurgeTelling;
class WorkspaceSession;

/// The middle of the page: head, what has to be said, and the people of the step.
class PurgeMiddle : public QFrame
{
    Q_OBJECT

public:
    /// `work` and `verify` are what stands there in those two steps.
    PurgeMiddle(WorkspaceSession &session, const PlanDesk &desk, const OpenBatch &batch,
        const PurgeTelling &telling, QWidget *work, QWidget *verify, QSettings *settings,
        QWidget *parent = nullptr);

    ReviewHead *head() const { return m_head; }
    /// What holds as long as the workspace and the lists are so.
    Notice *banner() const { return m_banner; }
    /// What came of the last act.
    Notice *message() const { return m_message; }
    BatchPane *batch() const { return m_batchPane; }

    /// Review and work only while a batch is open. Fails where names cannot be read.
    Result<void> show(ReviewHead::Step step, const PurgeTelling &telling);
    /// What can be gone to and done now.
    void showHead(ReviewHead::Step step);
    /// The desk has its ground. What later lists proved is told in the plan and the review.
    void showBanner(ReviewHead::Step step, const PurgeTelling &telling);
    /// True while the banner asks for an import, and not for a look at what was proved.
    bool asksForImport() const { return m_asksForImport; }

private:
    Result<void> showPlan(const PurgeTelling &telling);

    WorkspaceSession &m_session;
    const PlanDesk &m_desk;
    const OpenBatch &m_batch;
    ReviewHead *m_head;
    Notice *m_banner;
    Notice *m_message;
    BatchPane *m_batchPane;
    QWidget *m_work;
    QWidget *m_verify;
    QStackedWidget *m_faces;
    bool m_asksForImport = false;
};

} // namespace comity::ui
