#include "ui/purge/plan_edit_command.h"

#include "model/purge/purge_plan_store.h"

namespace comity::ui {

namespace {

/// Opening a plan again while another is open would leave the account with two.
bool isInTheWay(SQLite::Database &writer, const PlanEdit &edit, std::optional<AccountId> account)
{
    if (!edit.closing || edit.closing->to || !account) {
        return false;
    }
    const std::optional<PlanDocument> open = PurgePlanStore(writer).open(*account);
    return open && open->planId != edit.closing->plan;
}

} // namespace

PlanEditCommand::PlanEditCommand(WorkspaceSession &session, const QString &text, PlanEdit inverse,
    std::optional<AccountId> account, Told told)
    : QUndoCommand(text)
    , m_session(session)
    , m_edit(std::make_shared<PlanEdit>(std::move(inverse)))
    , m_account(account)
    , m_told(std::move(told))
{
}

void PlanEditCommand::redo()
{
    if (!m_isPushed) {
        m_isPushed = true;
        return;
    }
    turn();
}

void PlanEditCommand::turn()
{
    m_session.edit(
        &m_session,
        [edit = m_edit, account = m_account](SQLite::Database &writer) -> Result<PlanEditOutcome> {
            if (isInTheWay(writer, *edit, account)) {
                return failure(
                    Error::Code::OpenBatchExists, {QString::number(number(edit->closing->plan))});
            }
            Result<PlanEditOutcome> outcome = plan_edits::apply(writer, *edit);
            if (outcome) {
                *edit = outcome->inverse;
            }
            return outcome;
        },
        [told = m_told](const Result<PlanEditOutcome> &outcome) { told(outcome); });
}

} // namespace comity::ui
