#include "ui/common/list_acts.h"
#include "ui/common/notice.h"
#include "ui/common/undo_bar.h"
#include "ui/purge/batch_pane.h"
#include "ui/purge/batch_table.h"
#include "ui/purge/headroom_block.h"
#include "ui/purge/mirror/mirror_step.h"
#include "ui/purge/pace/pace_acts.h"
#include "ui/purge/pace/pace_block.h"
#include "ui/purge/person_block.h"
#include "ui/purge/person_history.h"
#include "ui/purge/plan_pane.h"
#include "ui/purge/purge_middle.h"
#include "ui/purge/purge_page.h"
#include "ui/purge/purge_states.h"
#include "ui/purge/verify/verify_step.h"
#include "ui/purge/who_and_why.h"
#include "ui/purge/why_pane.h"
#include "ui/purge/work/work_through.h"

#include <QStackedWidget>

// What the parts of the Purge page tell each other.

namespace comity::ui {

void PurgePage::connectDesk()
{
    connect(m_desk, &PlanDesk::groundChanged, this, &PurgePage::showGround);
    connect(m_desk, &PlanDesk::planned, this, &PurgePage::refresh);
    connect(m_desk, &PlanDesk::failed, this, &PurgePage::fail);
    connect(m_desk, &PlanDesk::requestChanged, this, [this] {
        m_planPane->refresh(telling());
        setStep(ReviewHead::Plan);
    });
    connect(m_desk, &PlanDesk::stored, this, [this](const PlanDocument &plan) {
        m_batch->show(plan);
        setStep(ReviewHead::Review);
        m_middle->batch()->table()->setFocus();
    });
    connect(m_planPane, &PlanPane::whoAsked, m_whoAndWhy, &WhoAndWhy::open);
    connect(&m_session, &WorkspaceSession::accountChanged, this, [this] {
        if (m_desk->ground() == nullptr) {
            refresh();
        }
    });
    connect(&m_session, &WorkspaceSession::loadFailed, this, &PurgePage::showFailure);
    connect(m_states, &PurgeStates::importAsked, this, &PurgePage::importAsked);
    connect(m_states, &PurgeStates::followersAsked, m_desk,
        [this] { m_desk->setKind(PurgeKind::RemoveFollower); });
    connect(m_states, &PurgeStates::accountAsked, this,
        [this](AccountId account) { m_session.chooseAccount(account); });
    connect(m_states, &PurgeStates::retryAsked, this, [this] {
        m_hasFailed = false;
        m_states->showLoading();
        m_session.reload();
    });
    connect(m_middle->banner(), &Notice::actionAsked, this, [this] {
        if (m_middle->asksForImport()) {
            Q_EMIT importAsked();
        } else {
            setStep(ReviewHead::Verify);
            focusStep();
        }
    });
}

void PurgePage::connectBatch()
{
    connect(m_batch, &OpenBatch::replaced, this, &PurgePage::showMiddle);
    connect(m_batch, &OpenBatch::rowChanged, this, [this](int row) {
        if (m_step == ReviewHead::Review) {
            m_middle->batch()->updateRow(
                row, m_batch->document()->items.at(static_cast<std::size_t>(row)));
            showPerson();
        }
    });
    connect(m_batch, &OpenBatch::tallyChanged, this, &PurgePage::showTally);
    connect(m_batch, &OpenBatch::failed, this, &PurgePage::fail);
    connect(m_batch, &OpenBatch::acted, this, [this](const QString &sentence) {
        m_undoIndex = m_session.undoStack().index();
        m_undoBar->show(sentence);
    });
    connect(m_batch, &OpenBatch::turned, this, [this](qint64 skipped) {
        m_undoBar->hide();
        if (skipped > 0) {
            m_middle->message()->show(
                Severity::Note, tr("Some of it was changed since and was left as it is now."));
        }
    });
    connect(m_undoBar, &UndoBar::undoAsked, this, [this] {
        if (m_undoIndex == m_session.undoStack().index()) {
            undo();
        }
    });
    connect(m_middle->head(), &ReviewHead::reviewAsked, this, &PurgePage::review);
    connect(m_middle->batch(), &BatchPane::closeAsked, this, &PurgePage::closeBatch);
    connect(m_middle->head(), &ReviewHead::stepChosen, this, [this](int step) {
        setStep(static_cast<ReviewHead::Step>(step));
        focusStep();
    });
}

void PurgePage::connectTable()
{
    BatchTable *const table = m_middle->batch()->table();
    connect(table, &BatchTable::decisionAsked, this, &PurgePage::decide);
    connect(table, &BatchTable::profileAsked, m_whyPane->person(), &PersonBlock::openProfile);
    connect(table, &BatchTable::undoAsked, this, &PurgePage::undo);
    connect(table, &BatchTable::currentRowChanged, this, &PurgePage::showPerson);
    connect(table, &TableView::rowOpened, this, [this] { m_end->setVisible(true); });
}

void PurgePage::connectWork()
{
    connect(m_work, &WorkThrough::reviewAsked, this, [this] {
        setStep(ReviewHead::Review);
        focusStep();
    });
    connect(m_work, &WorkThrough::importAsked, this, &PurgePage::importAsked);
    connect(m_work, &WorkThrough::closeAsked, this, &PurgePage::closeBatch);
    connect(m_work, &WorkThrough::undoAsked, this, &PurgePage::undo);
    connect(m_work, &WorkThrough::pauseDue, this, [this](int inARow) {
        m_middle->message()->show(Severity::Note,
            tr("That was %Ln in a row. A pause of ten minutes keeps this calm; the batch waits.",
                nullptr, inARow));
    });
    connect(m_planPane, &PlanPane::paceChosen, m_paceActs, &PaceActs::setPace);
    connect(m_whyPane->headroom(), &HeadroomBlock::goalAsked, this,
        [this] { m_paceActs->askForGoal(this); });
    connect(m_paceActs, &PaceActs::done, this, [this](const QString &sentence) {
        m_undoIndex = m_session.undoStack().index();
        m_undoBar->show(sentence);
    });
    connect(m_paceActs, &PaceActs::failed, this, &PurgePage::fail);
    connect(m_history, &PersonHistory::told, this, &PurgePage::showPerson);
    connect(&m_session, &WorkspaceSession::changed, m_history, &PersonHistory::forget);
    connect(m_mirror, &MirrorStep::changed, this,
        [this] { m_planPane->showWaiting(static_cast<qint64>(m_mirror->entries().size())); });
    connect(m_planPane, &PlanPane::waitingAsked, m_mirror, &MirrorStep::show);
    connect(m_middle->head(), &ReviewHead::exportAsked, this, &PurgePage::exportBatch);
    connect(m_lists, &ListActs::failed, this, &PurgePage::fail);
    connect(m_lists, &ListActs::done, this, [this](const QString &sentence) {
        m_undoIndex = m_session.undoStack().index();
        m_undoBar->show(sentence);
    });
    connect(m_verify, &VerifyStep::importAsked, this, &PurgePage::importAsked);
    connect(m_verify, &VerifyStep::currentChanged, this, &PurgePage::showPerson);
    connect(m_verify, &VerifyStep::batchShown, this, &PurgePage::showTally);
    connect(m_verify, &VerifyStep::failed, this, &PurgePage::fail);
}

/// Whom the step is about, and how many of them go: with the plan, or with the batch. Of what is
/// verified the lists tell already.
std::pair<PurgeKind, qint64> PurgePage::whoLeaves() const
{
    if (m_step == ReviewHead::Verify) {
        return {m_verify->kind(), 0};
    }
    if (m_step != ReviewHead::Plan && m_batch->document()) {
        return {m_batch->document()->kind, m_batch->tally().leaving()};
    }
    const PurgeProposal *const proposal = m_desk->proposal();
    return proposal == nullptr
        ? std::pair(m_desk->request().kind, qint64 {0})
        : std::pair(proposal->kind, static_cast<qint64>(proposal->items.size()));
}

void PurgePage::showTally()
{
    m_middle->showHead(m_step);
    if (m_step == ReviewHead::Review && m_batch->document()) {
        m_middle->batch()->showTally(m_batch->tally());
    }
    const PurgeGround *const ground = m_desk->ground();
    if (ground != nullptr) {
        const PurgeProposal *const proposal = m_desk->proposal();
        const auto [kind, leaving] = whoLeaves();
        m_whyPane->headroom()->show(*ground, leaving, kind);
        m_whyPane->headroom()->setWritable(m_session.isWritable());
        m_whyPane->pace()->show(*ground, proposal == nullptr ? 0 : proposal->fit,
            m_desk->request().batch, telling().today(),
            proposal == nullptr ? m_desk->request().kind : proposal->kind);
    }
    Q_EMIT headChanged();
}

} // namespace comity::ui
