#include "ui/purge/purge_page.h"

#include "model/base/civil_time.h"
#include "model/purge/plan_maker.h"
#include "model/purge/reason_judge.h"
#include "ui/common/formatting.h"
#include "ui/common/identity_text.h"
#include "ui/common/list_acts.h"
#include "ui/common/notice.h"
#include "ui/common/pane_splitter.h"
#include "ui/common/pause_notice.h"
#include "ui/common/table_view.h"
#include "ui/common/typography.h"
#include "ui/common/undo_bar.h"
#include "ui/purge/batch_pane.h"
#include "ui/purge/batch_table.h"
#include "ui/purge/mirror/mirror_step.h"
#include "ui/purge/pace/pace_acts.h"
#include "ui/purge/person_block.h"
#include "ui/purge/person_history.h"
#include "ui/purge/plan_pane.h"
#include "ui/purge/purge_middle.h"
#include "ui/purge/purge_states.h"
#include "ui/purge/verify/verify_step.h"
#include "ui/purge/who_and_why.h"
#include "ui/purge/why_pane.h"
#include "ui/purge/work/work_face.h"
#include "ui/purge/work/work_list.h"
#include "ui/purge/work/work_log.h"
#include "ui/purge/work/work_through.h"

#include <QLineEdit>
#include <QResizeEvent>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <utility>

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
    , m_settings(settings)
    , m_desk(new PlanDesk(session, this))
    , m_batch(new OpenBatch(session, this))
    , m_states(new PurgeStates(session.wording()))
    , m_lists(new ListActs(session, this))
    , m_mirror(new MirrorStep(session, *m_desk, *m_lists, this))
    , m_history(new PersonHistory(session, *m_desk, this))
    , m_paceActs(new PaceActs(session, *m_desk, this))
    , m_planPane(new PlanPane(*m_desk, session.wording(), session.prompts(), session.isWritable()))
    , m_work(new WorkThrough(session, *m_desk, *m_batch, telling(), settings, this))
    , m_verify(new VerifyStep(session, *m_desk, telling(), settings, this))
    , m_middle(new PurgeMiddle(
          session, *m_desk, *m_batch, telling(), m_work->face(), m_verify->face(), settings))
    , m_whyPane(new WhyPane)
    , m_start(new QStackedWidget)
    , m_end(new QStackedWidget)
    , m_undoBar(new UndoBar)
    , m_whoAndWhy(new WhoAndWhy(session, *m_desk, *m_batch, this))
{
    setObjectName(u"purgePage"_s);
    auto *splitter
        = new PaneSplitter(Qt::Horizontal, settings, session.settingsKey(u"splitters/purge"_s));
    for (QWidget *pane :
        std::initializer_list<QWidget *> {m_planPane, m_work->list(), m_verify->list()}) {
        m_start->addWidget(pane);
    }
    for (QWidget *pane : std::initializer_list<QWidget *> {m_whyPane, m_work->log()}) {
        m_end->addWidget(pane);
    }
    splitter->addWidget(m_start);
    splitter->addWidget(m_middle);
    splitter->addWidget(m_end);
    splitter->setDefaults({planWidth, 0, whyWidth});
    m_states->setWork(splitter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *pause = new PauseNotice(session, PauseOf::Following);
    connect(pause, &PauseNotice::accountAsked, this, &PurgePage::accountAsked);
    column->addWidget(pause);
    column->addWidget(m_states, 1);
    column->addWidget(m_undoBar);

    m_middle->batch()->setStanding([this](const PlanItem &item) { return standingWord(item); });
    connectDesk();
    connectBatch();
    connectTable();
    connectWork();
    refresh();
}

QString PurgePage::title() const
{
    return tr("Purge");
}

QString PurgePage::subtitle() const
{
    if (m_step == ReviewHead::Work && m_batch->document()) {
        return tr("Working through the batch of %1")
            .arg(dateText(dateIn(telling().zone(), m_batch->document()->madeAt)));
    }
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
    m_isFocusDue = !m_states->isAtWork();
    if (!m_isFocusDue) {
        focusStep();
    }
}

void PurgePage::focusStep()
{
    if (m_step == ReviewHead::Work) {
        m_work->list()->table()->setFocus();
    } else if (m_step == ReviewHead::Verify) {
        m_verify->table()->setFocus();
    } else {
        m_middle->batch()->table()->setFocus();
    }
}

void PurgePage::toggleDetail()
{
    m_end->setVisible(m_end->isHidden());
}

bool PurgePage::dismiss()
{
    if (!m_middle->message()->isHidden()) {
        m_middle->message()->hide();
        return true;
    }
    if (m_isNarrow && !m_end->isHidden()) {
        m_end->hide();
        return true;
    }
    if (m_step == ReviewHead::Work) {
        setStep(ReviewHead::Review);
        focusStep();
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
    QWidget *const middle = m_step == ReviewHead::Work ? static_cast<QWidget *>(m_work->face())
        : m_step == ReviewHead::Verify                 ? m_verify->table()
                                                       : m_middle->batch()->table();
    return {m_start->currentWidget(), middle, m_end->currentWidget()};
}

QList<Page::Shortcut> PurgePage::shortcuts() const
{
    return {{u"U"_s, tr("Unfollow, or remove as a follower")}, {u"K"_s, tr("Keep")},
        {u"S"_s, tr("Snooze")}, {u"P"_s, tr("Protect")},
        {u"L"_s, tr("Follow to learn only, whom you follow")},
        {u"M"_s, tr("Unfollow or remove, and keep on a list")},
        {tr("Backspace", "key"), tr("Clear the decision")}, {u"O"_s, tr("Open profile")},
        {u"D"_s, tr("Work through: unfollowed or removed")}, {u"S"_s, tr("Work through: skip")}};
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
        m_end->setVisible(!isNarrow);
    }
}

PurgeTelling PurgePage::telling() const
{
    const PurgeGround *const ground = m_desk->ground();
    return PurgeTelling(m_session.wording(), ground == nullptr ? QTimeZone::utc() : ground->zone,
        m_session.clock()().toSecsSinceEpoch(),
        ground == nullptr ? QString() : ground->account.network)
        .of(kind());
}

PurgeKind PurgePage::kind() const
{
    if (m_step == ReviewHead::Plan) {
        return m_desk->request().kind;
    }
    if (m_step == ReviewHead::Verify) {
        return m_verify->kind();
    }
    return m_batch->document() ? m_batch->document()->kind : PurgeKind::Unfollow;
}

const PlanItem *PurgePage::currentItem() const
{
    if (m_step == ReviewHead::Verify) {
        return m_verify->currentItem();
    }
    return m_middle->batch()->model().item(m_middle->batch()->table()->currentIndex().row());
}

/// What stands in the place of a likelihood, by what is known now.
QString PurgePage::standingWord(const PlanItem &item) const
{
    const PeopleColumns::Version columns = m_session.columns();
    const PurgeGround *const ground = m_desk->ground();
    return columns == nullptr || ground == nullptr
        ? QString()
        : telling().standingWord(
            item, columns->find(item.pk), ground->facts.removed.contains(item.pk));
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
    if (m_desk->request().kind == PurgeKind::Unfollow && !ground->facts.following
        && proposal->lookedAt == 0 && !ground->open) {
        const Account &account = ground->account;
        m_states->showImportFirst(
            accountText(account.network, account.handle, account.name, account.key),
            ground->facts.followers && canRemoveFollowers(account.network));
        return;
    }
    m_states->showWork();
    m_planPane->refresh(telling());
    m_work->refresh(telling());
    if (m_step == ReviewHead::Verify) {
        m_verify->refresh(telling());
    }
    showMiddle();
    // Whoever came while the page was read finds the table, but for who is writing by now.
    if (std::exchange(m_isFocusDue, false) && isVisible()
        && qobject_cast<QLineEdit *>(window()->focusWidget()) == nullptr) {
        focusStep();
    }
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
    const bool begins = step == ReviewHead::Work && m_step != ReviewHead::Work;
    if (step != m_step) {
        m_middle->message()->hide();
    }
    m_step = step;
    if (begins) {
        m_work->begin(telling());
    } else if (step == ReviewHead::Verify) {
        m_verify->refresh(telling());
    }
    showMiddle();
}

bool PurgePage::canBeAt(ReviewHead::Step step) const
{
    switch (step) {
    case ReviewHead::Plan:
        return true;
    case ReviewHead::Review:
    case ReviewHead::Work:
        return m_batch->document().has_value();
    case ReviewHead::Verify:
        return m_desk->ground() != nullptr && !m_desk->ground()->proofs.empty();
    }
    Q_UNREACHABLE();
}

void PurgePage::showMiddle()
{
    if (!canBeAt(m_step)) {
        m_step = ReviewHead::Plan;
    }
    const bool isWork = m_step == ReviewHead::Work;
    m_start->setCurrentWidget(isWork       ? static_cast<QWidget *>(m_work->list())
            : m_step == ReviewHead::Verify ? m_verify->list()
                                           : m_planPane);
    m_end->setCurrentWidget(isWork ? static_cast<QWidget *>(m_work->log()) : m_whyPane);
    if (m_desk->ground() != nullptr) {
        m_middle->showBanner(m_step, telling());
    }
    const auto shown = m_middle->show(m_step, telling());
    if (!shown) {
        fail(shown.error());
    }
    showTally();
    showPerson();
}

void PurgePage::showPerson()
{
    const PlanItem *const item = currentItem();
    const PeopleColumns::Version columns = m_session.columns();
    const PurgeGround *const ground = m_desk->ground();
    if (item == nullptr || columns == nullptr || ground == nullptr) {
        m_whyPane->person()->clear();
        m_history->ask(nullptr);
        return;
    }
    m_history->ask(item);
    m_whyPane->person()->show(m_history->withSources(*item), columns->find(item->pk),
        automationFactsFor(*columns, ground->facts, m_desk->request(), item->pk), ground->facts,
        telling());
    m_whyPane->person()->showHistory(m_history->lines());
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
