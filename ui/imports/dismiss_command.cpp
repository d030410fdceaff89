#include "ui/imports/dismiss_command.h"

#include "model/import/import_history.h"

#include <QCoreApplication>

namespace comity::ui {

DismissCommand::DismissCommand(WorkspaceSession &session, qint64 row, qint64 at)
    : QUndoCommand(QCoreApplication::translate("comity::ui::DismissCommand", "dismiss a row"))
    , m_session(session)
    , m_row(row)
    , m_at(at)
{
}

void DismissCommand::write(WorkspaceSession &session, QObject *receiver, qint64 row,
    std::optional<qint64> at, std::function<void(Result<qint64>)> done)
{
    session.edit(
        receiver,
        [row, at](SQLite::Database &writer) -> Result<qint64> {
            dismissRow(writer, row, at);
            return row;
        },
        std::move(done));
}

void DismissCommand::undo()
{
    m_isDone = false;
    write(m_session, &m_session, m_row, std::nullopt, [](const Result<qint64> &) {});
}

void DismissCommand::redo()
{
    if (!m_isDone) {
        write(m_session, &m_session, m_row, m_at, [](const Result<qint64> &) {});
    }
    m_isDone = true;
}

} // namespace comity::ui
