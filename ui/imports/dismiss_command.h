#pragma once

#include "ui/common/workspace_session.h"

#include <QUndoCommand>

namespace comity::ui {

/// Puts a rejected row aside. Pushed once the first dismissing is saved, so the first redo does
/// nothing.
class DismissCommand : public QUndoCommand
{
public:
    /// `at` is UTC seconds.
    DismissCommand(WorkspaceSession &session, qint64 row, qint64 at);

    void undo() override;
    void redo() override;

    /// Writes it: no time takes the row up again. `done` is called on the thread of `receiver`.
    static void write(WorkspaceSession &session, QObject *receiver, qint64 row,
        std::optional<qint64> at, std::function<void(Result<qint64>)> done);

private:
    WorkspaceSession &m_session;
    qint64 m_row;
    qint64 m_at;
    bool m_isDone = true;
};

} // namespace comity::ui
