#include "ui/common/notice.h"
#include "ui/common/undo_bar.h"
#include "ui/purge/batch_pane.h"
#include "ui/purge/batch_table.h"
#include "ui/purge/purge_middle.h"
#include "ui/purge/purge_page.h"
#include "ui/purge/purge_questions.h"

// What the user does about the batch on the Purge page.

namespace comity::ui {

void PurgePage::review()
{
    const auto store = [this](PurgePlanStore::WhenOpen whenOpen) { m_desk->storeBatch(whenOpen); };
    if (m_batch->tally().decided() == 0) {
        store(PurgePlanStore::WhenOpen::Refuse);
        return;
    }
    PurgeQuestions::askToReplace(m_session.prompts(), this, m_batch->tally(),
        [store] { store(PurgePlanStore::WhenOpen::Close); });
}

void PurgePage::closeBatch()
{
    if (m_batch->tally().undecided() == 0) {
        m_batch->close();
        return;
    }
    PurgeQuestions::askToClose(
        m_session.prompts(), this, m_batch->tally(), [this] { m_batch->close(); });
}

void PurgePage::decide(const std::vector<int> &rows, DecisionMark mark)
{
    if (!m_session.isWritable() || rows.empty()) {
        return;
    }
    m_middle->message()->hide();
    const auto decision = decisionOf(mark);
    if (!decision) {
        m_batch->clearDecision(rows);
    } else if (decision == Decision::Snooze) {
        PurgeQuestions::askForDays(m_session.prompts(), this,
            [this, rows](int days) { settle(rows, Decision::Snooze, days); });
    } else {
        settle(rows, *decision, 0);
    }
}

void PurgePage::settle(const std::vector<int> &rows, Decision decision, int snoozeDays)
{
    m_batch->decide(rows, decision, snoozeDays);
    // Where all are decided the focus stays on the last one.
    m_middle->batch()->table()->goTo(m_middle->batch()->table()->nextUndecided(rows.back()));
}

void PurgePage::undo()
{
    m_undoBar->hide();
    if (m_session.undoStack().canUndo()) {
        m_session.undoStack().undo();
    }
}

} // namespace comity::ui
