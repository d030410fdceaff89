#include "ui/common/edit_command.h"

namespace comity::ui {

EditCommand::EditCommand(const QString &text, WorkspaceSession &session, db::ChangeSet changes,
    QObject *receiver, Told told)
    : QUndoCommand(text)
    , m_session(session)
    , m_next(std::make_shared<db::ChangeSet>(std::move(changes)))
    , m_receiver(receiver)
    , m_told(std::move(told))
{
}

void EditCommand::redo()
{
    if (m_isSaved) {
        m_isSaved = false;
        return;
    }
    turn();
}

void EditCommand::turn()
{
    m_session.edit(
        &m_session,
        [next = m_next](SQLite::Database &writer) -> Result<HandEdit> {
            auto edit = comity::undo(writer, *next);
            if (edit) {
                *next = edit->changes;
            }
            return edit;
        },
        [receiver = m_receiver, told = m_told](const Result<HandEdit> &edit) {
            if (receiver) {
                told(edit);
            }
        });
}

} // namespace comity::ui
