#include "ui/drafts/drafts_page.h"

#include "model/accounts/accounts_store.h"
#include "model/base/civil_time.h"
#include "model/base/text_fold.h"
#include "model/drafts/campaigns_store.h"
#include "model/lists/lists_store.h"
#include "model/networks/catalogue.h"
#include "model/networks/channel.h"
#include "model/networks/limit_store.h"
#include "ui/common/notice.h"
#include "ui/common/pane_splitter.h"
#include "ui/common/pause_notice.h"
#include "ui/common/typography.h"
#include "ui/common/undo_bar.h"
#include "ui/drafts/answer_pane.h"
#include "ui/drafts/copying/clipboard_guard.h"
#include "ui/drafts/copying/copy_runner.h"
#include "ui/drafts/desk/copy_desk.h"
#include "ui/drafts/desk/draft_acts.h"
#include "ui/drafts/desk/draft_middle.h"
#include "ui/drafts/desk/outcome_desk.h"
#include "ui/drafts/editor/draft_editor.h"
#include "ui/drafts/findings/findings_view.h"
#include "ui/drafts/head/answered_line.h"
#include "ui/drafts/head/draft_head.h"
#include "ui/drafts/head/goal_question.h"
#include "ui/drafts/list/drafts_pane.h"
#include "ui/drafts/menu/draft_menu.h"
#include "ui/drafts/recipients/recipients_pane.h"

#include <QListView>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {
namespace {

constexpr int listWidth = 236;
constexpr int answerWidth = 364;
constexpr int recipientsWidth = 480;
constexpr int restTickMs = 1'000;

/// What the user set of them, too: meters go by the limits of the workspace.
ChannelLimits limitsOf(SQLite::Database &database, const std::vector<Account> &accounts)
{
    ChannelLimits limits;
    for (const Account &account : accounts) {
        if (const auto *network = networks::Catalogue::builtIn().find(account.network)) {
            limits[network->code] = networks::LimitStore(database).limits(*network);
        }
    }
    return limits;
}

/// The channels of the networks that we have accounts on, in the order of the catalogue, then mail.
QStringList channelsOf(const std::vector<Account> &accounts, bool isForMeters)
{
    QStringList names;
    for (const networks::Channel &channel : networks::Channel::named()) {
        const bool isThere = std::ranges::any_of(
            accounts, [&](const Account &account) { return account.network == channel.network(); });
        if (isForMeters ? isThere && channel.isPost() : isThere || channel.network().isEmpty()) {
            names += channel.name();
        }
    }
    for (const Account &account : accounts) {
        for (const auto kind : {networks::ChannelKind::Message, networks::ChannelKind::Post}) {
            const auto other = networks::Channel::of(account.network, kind);
            const bool isMissing = other && !names.contains(other->name())
                && (!isForMeters || kind == networks::ChannelKind::Post);
            if (isMissing) {
                names += other->name();
            }
        }
    }
    return names;
}

} // namespace

DraftsPage::DraftsPage(WorkspaceSession &session, QSettings *settings, QWidget *parent)
    : Page(parent)
    , m_session(session)
    , m_desk(new DraftDesk(session, this))
    , m_acts(new DraftActs(session, this))
    , m_list(new DraftsPane)
    , m_middle(new DraftMiddle(session, *m_desk))
    , m_goal(new GoalQuestion(*m_desk))
    , m_answer(new AnswerPane)
    , m_runner(new CopyRunner(session.clock(), QTimeZone::systemTimeZone()))
    , m_copying(new CopyDesk(session, *m_desk, *m_acts, *m_runner, this))
    , m_outcome(new OutcomeDesk(session, *m_desk, *m_acts, *m_answer->outcome(), settings, this))
    , m_clipboard(new ClipboardGuard(session.clock(), this))
    , m_splitter(
          new PaneSplitter(Qt::Horizontal, settings, session.settingsKey(u"splitters/drafts"_s)))
    , m_faces(new QStackedWidget)
    , m_undoBar(new UndoBar)
{
    m_middle->addBelowHead(new AnsweredLine(*m_desk));
    m_middle->addBelowHead(m_goal);
    setObjectName(u"draftsPage"_s);
    m_list->setWritable(session.isWritable());
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_middle);
    m_splitter->addWidget(m_answer);
    m_splitter->setDefaults({listWidth, 0, answerWidth});
    m_faces->addWidget(m_splitter);
    m_faces->addWidget(m_runner);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    auto *pause = new PauseNotice(session, PauseOf::Anything);
    connect(pause, &PauseNotice::accountAsked, this, &DraftsPage::accountAsked);
    column->addWidget(pause);
    column->addWidget(m_faces, 1);
    column->addWidget(m_undoBar);
    connectList();
    connectHead();
    connectAnswer();
    connectActs();
    connectCopying();
    connectOutcome();
    addShortcuts();
    fillMenu();
    fillMore(settings);
    connect(&session, &WorkspaceSession::changed, this, &DraftsPage::readGround);
    connect(&m_restTimer, &QTimer::timeout, this, [this] {
        if (isVisible() && m_list->model().isCooling()) {
            m_list->model().setMoment(
                m_session.clock()().toSecsSinceEpoch(), QTimeZone::systemTimeZone());
        }
    });
    m_restTimer.start(restTickMs);
    showNothing();
    readGround();
}

DraftsPage::~DraftsPage() = default;

QString DraftsPage::title() const
{
    return tr("Drafts");
}

QString DraftsPage::subtitle() const
{
    return tr("Checked on this computer as you type");
}

QString DraftsPage::iconName() const
{
    return u"document-edit"_s;
}

std::optional<qint64> DraftsPage::badge() const
{
    const int writing = m_list->model().writing();
    return writing > 0 ? std::optional<qint64>(writing) : std::nullopt;
}

bool DraftsPage::isAtRest() const
{
    return (!m_desk->draft() || !m_desk->isStale()) && m_outcome->isAtRest();
}

void DraftsPage::setRoom(Room room)
{
    const bool isNarrow = room == Room::Narrow;
    if (isNarrow != m_isNarrow) {
        m_isNarrow = isNarrow;
        m_answer->setVisible(!isNarrow);
        widenAnswer();
    }
}

void DraftsPage::activate()
{
    m_more->lookAtPreferences();
    m_list->model().setMoment(m_session.clock()().toSecsSinceEpoch(), QTimeZone::systemTimeZone());
    if (m_desk->draft()) {
        m_middle->editor()->setFocus();
        // Time has passed: who sleeps now, what has cooled off.
        m_desk->reviewAgain();
    } else {
        m_list->view()->setFocus();
    }
}

void DraftsPage::toggleDetail()
{
    m_answer->setVisible(m_answer->isHidden());
}

bool DraftsPage::dismiss()
{
    if (m_faces->currentWidget() == m_runner) {
        m_copying->end();
        m_faces->setCurrentWidget(m_splitter);
        m_middle->editor()->setFocus();
        return true;
    }
    if (m_middle->closePreview()) {
        return true;
    }
    if (!m_middle->message()->isHidden()) {
        m_middle->message()->hide();
        return true;
    }
    if (m_isNarrow && !m_answer->isHidden()) {
        m_answer->hide();
        return true;
    }
    return false;
}

/// Recipients want more room than findings, where there is some and the user has not chosen another
/// width. In a narrow window the answer takes the place of the list, not that of the text.
void DraftsPage::widenAnswer()
{
    const bool isWide = !m_isNarrow && m_answer->tab() == AnswerPane::Recipients;
    m_list->setVisible(!m_isNarrow || m_answer->isHidden());
    m_splitter->changeDefaults({listWidth, 0, isWide ? recipientsWidth : answerWidth});
}

QList<QWidget *> DraftsPage::panes() const
{
    if (m_faces->currentWidget() == m_runner) {
        return {m_runner};
    }
    return {m_list->view(), m_middle->editor(), m_answer};
}

QList<Page::Shortcut> DraftsPage::shortcuts() const
{
    return {{tr("Ctrl+N", "keys"), tr("New draft")},
        {tr("F8, Shift+F8", "keys"), tr("Next finding, the one before")},
        {tr("Alt+Enter", "keys"), tr("First fix of the finding")},
        {tr("Ctrl+Shift+S", "keys"), tr("Who gets it, and splitting")},
        {tr("Delete", "key"), tr("Take the selected recipients out")},
        {tr("Ctrl+Enter", "keys"), tr("Copy for the next person")},
        {tr("Ctrl+Shift+P", "keys"), tr("The text as each person gets it")},
        {tr("F2", "key"), tr("Rename the draft")}};
}

void DraftsPage::readGround()
{
    const int asked = ++m_question;
    m_session.read(
        this,
        [path = m_session.file().path()](const JobContext &) {
            return db::guarded(path, [&]() -> Result<Ground> {
                const auto database = db::connect(path, db::Use::Job);
                const std::vector<Account> accounts = AccountsStore(*database).inUse();
                return Ground {drafts::DraftsStore(*database).all(), ListsStore(*database).all(),
                    channelsOf(accounts, false), channelsOf(accounts, true),
                    limitsOf(*database, accounts), drafts::CampaignsStore(*database).all()};
            });
        },
        [this, asked](Result<Ground> ground) {
            if (asked == m_question) {
                takeGround(std::move(ground));
            }
        });
}

void DraftsPage::takeGround(Result<Ground> ground)
{
    if (!ground) {
        fail(ground.error());
        return;
    }
    m_lists = std::move(ground->lists);
    m_channels = std::move(ground->channels);
    m_middle->head()->setCampaigns(ground->campaigns);
    m_goal->setGoals(ground->campaigns);
    m_campaigns = std::move(ground->campaigns);
    m_middle->setChannels(m_channels, ground->metered, std::move(ground->limits));
    m_list->model().setMoment(m_session.clock()().toSecsSinceEpoch(), QTimeZone::systemTimeZone());
    m_list->setDrafts(ground->drafts);
    if (m_toOpen && m_list->model().rowOf(*m_toOpen) >= 0) {
        m_list->choose(*std::exchange(m_toOpen, std::nullopt));
        m_middle->editor()->setFocus();
    }
    if (const auto draft = m_list->draft(); draft && !m_desk->draft()) {
        m_desk->open(draft);
    }
    m_desk->reviewOthers(ground->drafts);
    showEnd();
    tellRecovered();
    Q_EMIT headChanged();
}

/// What was still open when Comity ended without its leave.
void DraftsPage::tellRecovered()
{
    if (std::exchange(m_wasRecoveryTold, true) || !m_session.isWritable()) {
        return;
    }
    const auto left = drafts::DraftsStore(m_session.file().reader()).leftOpen();
    for (const drafts::Draft &draft : left) {
        // Told once; whoever writes in it again is known again.
        m_session.save(
            this, [id = draft.id](SQLite::Database &writer) { return drafts::leave(writer, id); },
            [this](const Result<void> &done) {
                if (!done) {
                    fail(done.error());
                }
            });
    }
    const auto open = m_desk->draft();
    const auto found = std::ranges::find_if(left, [&](const drafts::Draft &draft) {
        return draft.writingSince
            && (!open || draft.id != open->id || draft.writingSince < draft.editedAt);
    });
    if (found == left.end()) {
        return;
    }
    const QString title = found->title.isEmpty() ? tr("Untitled draft") : singleLine(found->title);
    const QString at
        = QLocale().toString(QDateTime::fromSecsSinceEpoch(found->editedAt).time(), u"HH:mm:ss"_s);
    m_middle->message()->show(Severity::Note,
        tr("Comity ended while “%1” was being written. Everything up to %2 is here.")
            .arg(title, at));
}

void DraftsPage::showStanding(drafts::DraftId draft, const ReviewAnswer &answer)
{
    const review::Review &review = answer.told->review;
    // Nothing is written, so nothing is ready.
    if (answer.told->draft->text.trimmed().isEmpty()) {
        m_list->model().setStanding(draft, std::nullopt);
        return;
    }
    m_list->model().setStanding(draft,
        DraftStanding {review::toldVerdict(review),
            answer.told->groups.empty() ? 0 : review.recipients, answer.coolsUntil});
}

void DraftsPage::showAnswer()
{
    const ReviewAnswer *answer = m_desk->answer();
    if (answer == nullptr || !m_desk->draft() || m_desk->text().trimmed().isEmpty()) {
        showNothing();
        if (answer != nullptr && m_desk->draft()) {
            showStanding(m_desk->draft()->id, *answer);
        }
        return;
    }
    QStringList gaps = answer->gaps;
    if (!answer->strangers.isEmpty()) {
        gaps += tr("Nobody in the workspace is called %1.")
                    .arg(singleLine(answer->strangers.join(u", "_s)));
    }
    if (const QString load = loadSentence(); !load.isEmpty()) {
        gaps += load;
    }
    const QTimeZone zone = QTimeZone::systemTimeZone();
    m_answer->showReview(
        answer->told, gaps, dateIn(zone, m_session.clock()().toSecsSinceEpoch()), zone);
    m_answer->recipients()->setRemarks(answer->remarks);
    if (answer->composition) {
        m_answer->recipients()->setComposition(*answer->composition);
    }
    showEnd();
    m_answer->setStale(m_desk->isStale());
    showStanding(m_desk->draft()->id, *answer);
}

void DraftsPage::showNothing()
{
    m_answer->showNothing(m_desk->draft() ? tr("The review comes as you write.")
                                          : tr("Choose a draft, or begin a new one."));
}

std::vector<Pk> DraftsPage::profilesOf(const std::vector<quint32> &rows) const
{
    std::vector<Pk> people;
    const ReviewAnswer *answer = m_desk->answer();
    if (answer != nullptr) {
        for (const quint32 row : rows) {
            people.push_back(answer->people.at(row));
        }
    }
    return people;
}

} // namespace comity::ui
