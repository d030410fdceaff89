#include "ui/purge/purge_page.h"

#include "model/purge/reason_judge.h"
#include "ui/common/identity_text.h"
#include "ui/common/notice.h"
#include "ui/common/pane_splitter.h"
#include "ui/common/typography.h"
#include "ui/common/undo_bar.h"
#include "ui/purge/batch_pane.h"
#include "ui/purge/batch_table.h"
#include "ui/purge/headroom_block.h"
#include "ui/purge/person_block.h"
#include "ui/purge/plan_pane.h"
#include "ui/purge/purge_middle.h"
#include "ui/purge/purge_questions.h"
#include "ui/purge/purge_states.h"
#include "ui/purge/who_and_why.h"
#include "ui/purge/why_pane.h"

#include <QResizeEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {
namespace {

constexpr int planWidth = 242;
constexpr int whyWidth = 264;
constexpr int narrowBelow = 920; ///< the window without its rail (ui.md §3)

} // namespace

PurgePage::PurgePage(WorkspaceSession &session, QSettings *settings, QWidget *parent)
    : Page(parent)
    , m_session(session)
    , m_desk(new PlanDesk(session, this))
    , m_batch(new OpenBatch(session, this))
    , m_states(new PurgeStates(session.wording()))
    , m_planPane(new PlanPane(*m_desk, session.wording(), session.prompts()))
    , m_middle(new PurgeMiddle(session, *m_desk, *m_batch, telling(), settings))
    , m_whyPane(new WhyPane)
    , m_undoBar(new UndoBar)
    , m_whoAndWhy(new WhoAndWhy(session, *m_desk, *m_batch, this))
{
    setObjectName(u"purgePage"_s);
    auto *splitter
        = new PaneSplitter(Qt::Horizontal, settings, session.settingsKey(u"splitters/purge"_s));
    splitter->addWidget(m_planPane);
    splitter->addWidget(m_middle);
    splitter->addWidget(m_whyPane);
    splitter->setDefaults({planWidth, 0, whyWidth});
    m_states->setWork(splitter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_states, 1);
    column->addWidget(m_undoBar);

    connectDesk();
    connectBatch();
    connectTable();
    refresh();
}

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
    connect(m_states, &PurgeStates::accountAsked, this,
        [this](AccountId account) { m_session.chooseAccount(account); });
    connect(m_states, &PurgeStates::retryAsked, this, [this] {
        m_hasFailed = false;
        m_states->showLoading();
        m_session.reload();
    });
    connect(m_middle->banner(), &Notice::actionAsked, this, &PurgePage::importAsked);
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
    connect(m_middle->head(), &ReviewHead::closeAsked, this, &PurgePage::closeBatch);
    connect(m_middle->head(), &ReviewHead::stepChosen, this,
        [this](int step) { setStep(static_cast<ReviewHead::Step>(step)); });
}

void PurgePage::connectTable()
{
    BatchTable *const table = m_middle->batch()->table();
    connect(table, &BatchTable::decisionAsked, this, &PurgePage::decide);
    connect(table, &BatchTable::profileAsked, m_whyPane->person(), &PersonBlock::openProfile);
    connect(table, &BatchTable::undoAsked, this, &PurgePage::undo);
    connect(table, &BatchTable::currentRowChanged, this, &PurgePage::showPerson);
    connect(table, &TableView::rowOpened, this, [this] { m_whyPane->setVisible(true); });
}

QString PurgePage::title() const
{
    return tr("Purge");
}

QString PurgePage::subtitle() const
{
    return tr("Small, kind clear-outs that keep room to follow");
}

QString PurgePage::iconName() const
{
    return u"edit-clear-all"_s;
}

std::optional<qint64> PurgePage::badge() const
{
    const int undecided = m_batch->tally().undecided();
    return undecided > 0 ? std::optional<qint64>(undecided) : std::nullopt;
}

void PurgePage::activate()
{
    if (m_states->isAtWork()) {
        m_middle->batch()->table()->setFocus();
    }
}

void PurgePage::toggleDetail()
{
    m_whyPane->setVisible(m_whyPane->isHidden());
}

bool PurgePage::dismiss()
{
    if (!m_middle->message()->isHidden()) {
        m_middle->message()->hide();
        return true;
    }
    if (m_isNarrow && !m_whyPane->isHidden()) {
        m_whyPane->hide();
        return true;
    }
    if (m_middle->batch()->table()->chosenRows().size() > 1) {
        m_middle->batch()->table()->goTo(m_middle->batch()->table()->currentIndex().row());
        return true;
    }
    return false;
}

QList<QWidget *> PurgePage::panes() const
{
    return {m_planPane, m_middle->batch()->table(), m_whyPane};
}

QList<Page::Shortcut> PurgePage::shortcuts() const
{
    return {{u"U"_s, tr("Unfollow")}, {u"K"_s, tr("Keep")}, {u"S"_s, tr("Snooze")},
        {u"P"_s, tr("Protect")}, {u"L"_s, tr("Follow to learn only")},
        {tr("Backspace", "key"), tr("Clear the decision")}, {u"O"_s, tr("Open profile")}};
}

void PurgePage::planChosen(std::vector<Pk> people)
{
    m_desk->setChosen(std::move(people));
    setStep(ReviewHead::Plan);
}

void PurgePage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const bool isNarrow = event->size().width() < scaled(narrowBelow);
    if (isNarrow != m_isNarrow) {
        m_isNarrow = isNarrow;
        m_whyPane->setVisible(!isNarrow);
    }
}

PurgeTelling PurgePage::telling() const
{
    const PurgeGround *const ground = m_desk->ground();
    return {m_session.wording(), ground == nullptr ? QTimeZone::utc() : ground->zone,
        m_session.clock()().toSecsSinceEpoch(),
        ground == nullptr ? QString() : ground->account.network};
}

const PlanItem *PurgePage::currentItem() const
{
    return m_middle->batch()->model().item(m_middle->batch()->table()->currentIndex().row());
}

/// Decides what the page is: work, or what stands in its place.
void PurgePage::refresh()
{
    if (m_hasFailed) {
        return;
    }
    if (!m_session.account()) {
        m_states->showNoAccount(m_session.file());
        return;
    }
    const PurgeGround *const ground = m_desk->ground();
    const PurgeProposal *const proposal = m_desk->proposal();
    if (ground == nullptr || proposal == nullptr) {
        m_states->showLoading();
        return;
    }
    if (!ground->facts.following && proposal->following == 0 && !ground->open) {
        const Account &account = ground->account;
        m_states->showImportFirst(
            accountText(account.network, account.handle, account.name, account.key));
        return;
    }
    m_states->showWork();
    m_planPane->refresh(telling());
    m_middle->showBanner(telling());
    showMiddle();
}

void PurgePage::showGround()
{
    const PurgeGround *const ground = m_desk->ground();
    const std::optional<AccountId> account
        = ground == nullptr ? std::nullopt : std::optional(ground->account.id);
    const bool isAnother = account != m_shownAccount;
    m_hasFailed = false;
    m_shownAccount = account;
    m_batch->follow(ground);
    if (isAnother) {
        m_middle->message()->hide();
        m_undoBar->hide();
        m_step = m_batch->document() ? ReviewHead::Review : ReviewHead::Plan;
    }
    refresh();
}

void PurgePage::setStep(ReviewHead::Step step)
{
    m_step = step;
    showMiddle();
}

void PurgePage::showMiddle()
{
    if (m_step == ReviewHead::Review && !m_batch->document()) {
        m_step = ReviewHead::Plan;
    }
    const auto shown = m_middle->show(m_step, telling());
    if (!shown) {
        fail(shown.error());
    }
    showTally();
    showPerson();
}

void PurgePage::showTally()
{
    if (m_step == ReviewHead::Review && m_batch->document()) {
        m_middle->batch()->showTally(m_batch->tally());
    }
    const PurgeGround *const ground = m_desk->ground();
    if (ground != nullptr) {
        const PurgeProposal *const proposal = m_desk->proposal();
        const qint64 planned
            = proposal == nullptr ? 0 : static_cast<qint64>(proposal->items.size());
        m_whyPane->headroom()->show(
            *ground, m_step == ReviewHead::Review ? m_batch->tally().leaving() : planned);
    }
    Q_EMIT headChanged();
}

void PurgePage::showPerson()
{
    const PlanItem *const item = currentItem();
    const PeopleColumns::Version columns = m_session.columns();
    const PurgeGround *const ground = m_desk->ground();
    if (item == nullptr || columns == nullptr || ground == nullptr) {
        m_whyPane->person()->clear();
        return;
    }
    m_whyPane->person()->show(*item, columns->find(item->pk),
        automationFactsFor(*columns, ground->facts, m_desk->request(), item->pk), telling());
}

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

/// Stands until it is tried again, or another reading succeeds.
void PurgePage::showFailure(const Error &error)
{
    m_hasFailed = true;
    m_states->showError(error);
}

void PurgePage::fail(const Error &error)
{
    if (m_desk->ground() == nullptr) {
        showFailure(error);
        return;
    }
    const Wording::Explanation said = m_session.wording().explain(error);
    m_middle->message()->show(
        Severity::Stop, QString(said.happened + u' ' + said.unharmed).trimmed());
}

} // namespace comity::ui
