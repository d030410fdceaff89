#include "ui/common/fact_command.h"

namespace comity::ui {

FactCommand::FactCommand(const QString &text, WorkspaceSession &session, PersonFactEdit inverse,
    QObject *receiver, Told told)
    : QUndoCommand(text)
    , m_session(session)
    , m_next(std::make_shared<PersonFactEdit>(std::move(inverse)))
    , m_receiver(receiver)
    , m_told(std::move(told))
{
}

void FactCommand::redo()
{
    if (m_isSaved) {
        m_isSaved = false;
        return;
    }
    turn();
}

void FactCommand::turn()
{
    m_session.edit(
        &m_session,
        [next = m_next](SQLite::Database &writer) -> Result<PersonFactOutcome> {
            auto outcome = apply(writer, *next);
            if (outcome) {
                *next = outcome->inverse;
            }
            return outcome;
        },
        [receiver = m_receiver, told = m_told](const Result<PersonFactOutcome> &outcome) {
            if (receiver) {
                told(outcome);
            }
        });
}

} // namespace comity::ui
