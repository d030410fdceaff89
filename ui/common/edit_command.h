#pragma once

#include "model/people/hand_edit.h"
#include "ui/common/workspace_session.h"

#include <QUndoCommand>
#include <functional>
#include <memory>

namespace comity::ui {

/// An edit by hand that is saved already, on the undo stack: undo takes it back on the writer, redo
/// does it again. Rows that were changed since are passed over.
class EditCommand : public QUndoCommand
{
public:
    /// Called on the GUI thread after each undo and redo.
    using Told = std::function<void(const Result<HandEdit> &)>;

    /// `receiver` gets `told` while it lives. `session` outlives the command.
    EditCommand(const QString &text, WorkspaceSession &session, db::ChangeSet changes,
        QObject *receiver, Told told);

    void undo() override { turn(); }
    /// The first is the push of what was saved.
    void redo() override;

private:
    void turn();

    WorkspaceSession &m_session;
    /// What the next undo or redo takes back. Touched by the writer's thread alone, where edits
    /// follow one another, so an undo right after a redo finds its outcome.
    std::shared_ptr<db::ChangeSet> m_next;
    QPointer<QObject> m_receiver;
    Told m_told;
    bool m_isSaved = true;
};

} // namespace comity::ui
