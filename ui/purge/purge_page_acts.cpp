#include "ui/common/add_to_list.h"
#include "ui/common/add_to_list_dialog.h"
#include "ui/common/list_acts.h"
#include "ui/common/notice.h"
#include "ui/common/undo_bar.h"
#include "ui/purge/batch_pane.h"
#include "ui/purge/batch_table.h"
#include "ui/purge/export_plan_dialog.h"
#include "ui/purge/mirror/mirror_step.h"
#include "ui/purge/purge_middle.h"
#include "ui/purge/purge_page.h"
#include "ui/purge/purge_questions.h"

#include <algorithm>

// What the user does about the batch on the Purge page.

namespace comity::ui {

void PurgePage::review()
{
    const auto store = [this](PurgePlanStore::WhenOpen whenOpen) {
        m_mirror->before([this, whenOpen] { m_desk->storeBatch(whenOpen); });
    };
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
    } else if (decision == Decision::LearnOnly) {
        learnFrom(rows);
    } else if (decision == Decision::Demote) {
        demote(rows);
    } else if (decision == Decision::Snooze) {
        PurgeQuestions::askForDays(m_session.prompts(), this,
            [this, rows](int days) { settle(rows, Decision::Snooze, days); });
    } else {
        settle(rows, *decision, 0);
    }
}

/// Of followers only whom we follow as well: the others stay as they are, and it is said.
void PurgePage::learnFrom(const std::vector<int> &rows)
{
    std::vector<int> followed = rows;
    std::erase_if(followed, [this](int row) {
        const PlanItem &item = m_batch->document()->items.at(static_cast<std::size_t>(row));
        return !canBeLearntFrom(item.consequences, m_batch->document()->kind);
    });
    if (!followed.empty()) {
        settle(followed, Decision::LearnOnly, 0);
    }
    if (followed.size() < rows.size()) {
        m_middle->message()->show(Severity::Note,
            tr("You do not follow %Ln of them, so they cannot be followed only to learn.", nullptr,
                static_cast<int>(rows.size() - followed.size())));
    }
}

void PurgePage::settle(const std::vector<int> &rows, Decision decision, int snoozeDays)
{
    m_batch->decide(rows, decision, snoozeDays);
    goOn(rows);
}

/// Only private lists and watch lists: nobody is told of them.
void PurgePage::demote(const std::vector<int> &rows)
{
    const auto people = static_cast<int>(rows.size());
    auto *dialog = new AddToListDialog(m_batch->document()->kind == PurgeKind::RemoveFollower
            ? tr("Remove %Ln followers, and keep them on a list", nullptr, people)
            : tr("Unfollow %Ln people, and keep them on a list", nullptr, people),
        this);
    readLists(m_session, dialog, [dialog](const std::vector<PeopleList> &lists) {
        std::vector<PeopleList> quiet;
        std::ranges::copy_if(lists, std::back_inserter(quiet), [](const PeopleList &list) {
            return list.settings.kind == ListKind::Private || list.settings.kind == ListKind::Watch;
        });
        dialog->setLists(quiet);
    });
    const std::optional<PlanId> plan = m_batch->document()->planId;
    connect(dialog, &AddToListDialog::chosen, this,
        [this, plan, rows](const PeopleList &list) { demoteTo(plan, rows, list); });
    connect(dialog, &AddToListDialog::newAsked, this, [this, plan, rows](const QString &name) {
        PeopleList list;
        list.settings.name = name;
        list.settings.kind = ListKind::Private;
        // Acts of its own: a list that another dialog makes, or that cannot be made, is none of it.
        auto *acts = new ListActs(m_session, this);
        connect(acts, &ListActs::created, this, [this, plan, rows, list](ListId id) mutable {
            list.id = id;
            demoteTo(plan, rows, list);
        });
        connect(acts, &ListActs::created, acts, &QObject::deleteLater);
        connect(acts, &ListActs::failed, this, &PurgePage::fail);
        connect(acts, &ListActs::failed, acts, &QObject::deleteLater);
        acts->create(list.settings);
    });
    dialog->open();
}

/// Rows are those of `plan`: of another batch they are somebody else.
void PurgePage::demoteTo(
    std::optional<PlanId> plan, const std::vector<int> &rows, const PeopleList &list)
{
    if (!m_batch->document() || m_batch->document()->planId != plan) {
        return;
    }
    m_batch->demote(rows, list);
    focusStep();
    goOn(rows);
}

void PurgePage::exportBatch()
{
    if (!m_batch->document()) {
        return;
    }
    auto *dialog = new ExportPlanDialog(m_session, m_settings, *m_batch, this);
    connect(dialog, &ExportPlanDialog::told, this,
        [this](const QString &sentence) { m_middle->message()->show(Severity::Ok, sentence); });
    connect(dialog, &QDialog::finished, this, &PurgePage::focusStep);
    dialog->open();
}

void PurgePage::goOn(const std::vector<int> &rows)
{
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
