#pragma once

#include "model/import/repair/row_repair.h"
#include "ui/common/workspace_session.h"

#include <QUndoCommand>
#include <memory>

namespace comity::ui {

/// Puts the person of a rejected row on its list. Pushed once the repair is saved, so the first
/// redo does nothing; undo takes that import back.
class RepairCommand : public QUndoCommand
{
public:
    using Failed = std::function<void(const QString &sentence)>;

    /// `failed` is told what went wrong in an undo or redo; it may come at any later time.
    RepairCommand(
        WorkspaceSession &session, const RowRepair &repair, ImportId saved, Failed failed);

    void undo() override;
    void redo() override;

    /// Saves it. `done` is called on the thread of `receiver` with the import, or with a sentence
    /// that says why there is none.
    static void write(WorkspaceSession &session, QObject *receiver, const RowRepair &repair,
        std::function<void(ImportId saved, const QString &trouble)> done);

private:
    WorkspaceSession &m_session;
    RowRepair m_repair;
    std::shared_ptr<ImportId> m_saved; ///< outlives the command while a redo runs
    Failed m_failed;
    bool m_isDone = true;
};

} // namespace comity::ui
