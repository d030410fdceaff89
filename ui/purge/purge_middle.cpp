#include "ui/purge/purge_middle.h"

#include "model/db/db_error.h"
#include "model/purge/follower_signs.h"
#include "model/purge/plan_maker.h"
#include "ui/common/notice.h"
#include "ui/purge/batch_pane.h"
#include "ui/purge/open_batch.h"
#include "ui/purge/plan_desk.h"
#include "ui/purge/verify/proof_words.h"

#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

/// Whether any reason can be checked for anybody.
bool isAnythingKnown(const PurgeGround &ground, const PurgeProposal &proposal)
{
    return ground.facts.isReady() || proposal.lastPostKnown > 0 || proposal.postsKnown > 0
        || proposal.countsKnown > 0;
}

/// Why a plan with nobody on it does not say that there is nobody; empty when it does.
QString tooLittleKnown(const PurgeGround &ground, const PurgeProposal &proposal)
{
    if (proposal.kind == PurgeKind::Unfollow) {
        return proposal.lookedAt == 0 || isAnythingKnown(ground, proposal)
            ? QString()
            : PurgeMiddle::tr("No reason to part can be checked with what is imported. Import both "
                              "lists of one export, and a table with last posts if you have one.");
    }
    if (!proposal.isReady) {
        return PurgeMiddle::tr("Who follows you is not in any import. Import an export that holds "
                               "your followers.");
    }
    if (proposal.lookedAt > 0 && proposal.countsKnown == 0) {
        return PurgeMiddle::tr("No sign of automation can be checked with what is imported. Import "
                               "a table of your followers with their numbers.");
    }
    // A list that is not whole says nothing of the followers whom it lacks.
    return ground.facts.followers
        ? QString()
        : PurgeMiddle::tr("Nobody on your list of followers looks automated by enough signs, but "
                          "the list is not complete: of the others nothing can be said. Import an "
                          "export that holds all your followers.");
}

} // namespace

PurgeMiddle::PurgeMiddle(WorkspaceSession &session, const PlanDesk &desk, const OpenBatch &batch,
    const PurgeTelling &telling, QWidget *work, QWidget *verify, QSettings *settings,
    QWidget *parent)
    : QFrame(parent)
    , m_session(session)
    , m_desk(desk)
    , m_batch(batch)
    , m_head(new ReviewHead)
    , m_banner(new Notice)
    , m_message(new Notice)
    , m_batchPane(new BatchPane(telling, settings))
    , m_work(work)
    , m_verify(verify)
    , m_faces(new QStackedWidget)
{
    setProperty("kind", u"page"_s);
    m_banner->setObjectName(u"purgeBanner"_s);
    m_message->setObjectName(u"purgeMessage"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (QWidget *part : std::initializer_list<QWidget *> {m_head, m_banner, m_message}) {
        column->addWidget(part);
    }
    for (QWidget *face : std::initializer_list<QWidget *> {m_batchPane, m_work, m_verify}) {
        m_faces->addWidget(face);
    }
    column->addWidget(m_faces, 1);
}

void PurgeMiddle::showHead(ReviewHead::Step step)
{
    const PurgeProposal *const proposal = m_desk.proposal();
    const OpenBatch::Tally tally = m_batch.tally();
    const PurgeGround *const ground = m_desk.ground();
    m_head->setStep(step,
        {m_batch.document().has_value(), tally.unfollow, tally.toWork(),
            ground != nullptr && !ground->proofs.empty()});
    m_head->setCanReview(m_session.isWritable() && proposal != nullptr && proposal->fit > 0);
}

Result<void> PurgeMiddle::show(ReviewHead::Step step, const PurgeTelling &telling)
{
    showHead(step);
    m_faces->setCurrentWidget(step == ReviewHead::Work ? m_work
            : step == ReviewHead::Verify               ? m_verify
                                                       : m_batchPane);
    if (step == ReviewHead::Work || step == ReviewHead::Verify) {
        return {};
    }
    if (step == ReviewHead::Review) {
        const PlanDocument &batch = *m_batch.document();
        m_batchPane->showBatch(batch, telling.of(batch.kind), m_session.isWritable());
        return {};
    }
    return showPlan(telling);
}

Result<void> PurgeMiddle::showPlan(const PurgeTelling &telling)
{
    const PurgeGround *const ground = m_desk.ground();
    const PurgeProposal *const proposal = m_desk.proposal();
    if (ground == nullptr || proposal == nullptr) {
        return {};
    }
    const bool isOfFollowers = proposal->kind == PurgeKind::RemoveFollower;
    const QString unknown = proposal->fit == 0 ? tooLittleKnown(*ground, *proposal) : QString();
    if (!unknown.isEmpty()) {
        m_batchPane->showNothingKnown(unknown);
        return {};
    }
    if (proposal->fit == 0) {
        m_batchPane->showNobody(isOfFollowers
                ? tr("No follower whose numbers are known looks automated by enough signs, but for "
                     "those who are left out: the numbers at the side say who and why.")
                : !m_desk.chosen().empty()
                ? tr("Nobody whom you chose can be planned. The numbers at the side say who is "
                     "left out, and why.")
                : m_desk.request().reasons.isEmpty()
                ? tr("No reason is chosen. Choose one at the side.")
                : tr("Nobody you follow fits this plan. Fewer days, or another reason, may find "
                     "somebody; it may also be that all is well."));
        return {};
    }
    auto items = db::guarded(m_session.file().path(), [&]() -> Result<std::vector<PlanItem>> {
        SQLite::Database &reader = m_session.file().reader();
        std::vector<PlanItem> shown = planItems(reader, ground->account.network, proposal->items);
        if (isOfFollowers) {
            fillSigns(reader, ground->account, m_desk.request().asOf, shown);
        }
        return shown;
    });
    if (!items) {
        return tl::unexpected(items.error());
    }
    m_batchPane->showPlan(
        std::move(*items), proposal->fit, telling.of(proposal->kind), ground->facts.hasListOrder);
    return {};
}

void PurgeMiddle::showBanner(ReviewHead::Step step, const PurgeTelling &telling)
{
    const PurgeGround &ground = *m_desk.ground();
    const bool isReady = ground.facts.whyNot(telling.kind()).code.isEmpty();
    const QString proved = step == ReviewHead::Plan || step == ReviewHead::Review
        ? ProofWords(telling).banner(ground.proofs)
        : QString();
    m_asksForImport = false;
    if (!m_session.isWritable()) {
        m_banner->show(Severity::Warn,
            tr("This workspace is open for reading only: plans can be looked at, and nothing can "
               "be decided."));
    } else if (!isReady && step == ReviewHead::Plan) {
        m_asksForImport = true;
        const QString what = telling.isOfFollowers()
            ? tr("Who follows you cannot be said. %1 %2")
            : tr("Who does not follow back cannot be said. %1 %2");
        m_banner->show(Severity::Warn,
            what.arg(telling.whyNotReady(ground.facts), telling.howToGetReady(ground.facts)),
            tr("&Import…"));
    } else if (!proved.isEmpty()) {
        const auto isChecked = [](const BatchProof &batch) { return batch.checkedAt.isKnown(); };
        const auto newest = std::ranges::find_if(ground.proofs, isChecked);
        m_banner->show(severityOf(*newest), proved, tr("Show &who"));
    } else {
        m_banner->hide();
    }
}

} // namespace comity::ui
