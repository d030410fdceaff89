#pragma once

#include "model/purge/plan_edits.h"
#include "ui/common/workspace_session.h"

#include <QUndoCommand>
#include <functional>
#include <memory>

namespace comity::ui {

/// An edit of a purge plan or of a fact about people that was committed, on the undo stack. Taking
/// it back, and doing it again, is an edit of its own on the writer's thread; `told` hears what
/// came of it. Push it when the commit has succeeded: the first redo() does nothing.
class PlanEditCommand : public QUndoCommand
{
public:
    using Told = std::function<void(const Result<PlanEditOutcome> &)>;

    PlanEditCommand(WorkspaceSession &session, const QString &text, PlanEdit inverse,
        std::optional<AccountId> account, Told told);

    void undo() override { turn(); }
    void redo() override;

private:
    void turn();

    WorkspaceSession &m_session;
    /// What turns the edit now. Read and written on the writer's thread alone, where turns follow
    /// each other, so that undo and redo in quick succession each meet the state before them.
    std::shared_ptr<PlanEdit> m_edit;
    std::optional<AccountId> m_account; ///< of the plan that a closing is about
    Told m_told;
    bool m_isPushed = false;
};

} // namespace comity::ui
