#pragma once

#include "model/people/person_facts.h"
#include "ui/common/workspace_session.h"

#include <QUndoCommand>
#include <functional>
#include <memory>

namespace comity::ui {

/// An edit of a fact about people that is saved already, on the undo stack: undo runs its inverse
/// on the writer, redo the inverse of that. People whose fact was changed since are passed over.
class FactCommand : public QUndoCommand
{
public:
    /// Called on the GUI thread after each undo and redo.
    using Told = std::function<void(const Result<PersonFactOutcome> &)>;

    /// `receiver` gets `told` while it lives. `session` outlives the command.
    FactCommand(const QString &text, WorkspaceSession &session, PersonFactEdit inverse,
        QObject *receiver, Told told);

    void undo() override { turn(); }
    /// The first is the push of what was saved.
    void redo() override;

private:
    void turn();

    WorkspaceSession &m_session;
    /// What the next undo or redo runs. Touched by the writer's thread alone, where edits follow
    /// one another, so an undo right after a redo finds its outcome.
    std::shared_ptr<PersonFactEdit> m_next;
    QPointer<QObject> m_receiver;
    Told m_told;
    bool m_isSaved = true;
};

} // namespace comity::ui
