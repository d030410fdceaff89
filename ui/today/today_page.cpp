#include "ui/today/today_page.h"

#include "model/goals/round_pace.h"
#include "ui/common/chip.h"
#include "ui/common/clear_layout.h"
#include "ui/common/due_text.h"
#include "ui/common/key_hint.h"
#include "ui/common/notice.h"
#include "ui/common/pane_splitter.h"
#include "ui/common/plain_label.h"
#include "ui/common/plural.h"
#include "ui/common/scrolling_pane.h"
#include "ui/common/undo_bar.h"
#include "ui/today/day_model.h"
#include "ui/today/day_side.h"
#include "ui/today/day_table.h"
#include "ui/today/scoreboard_view.h"
#include "ui/today/today_acts.h"
#include "ui/today/today_empty.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int sideWidth = 316;
/// The goals take no more of the page than this, in per cent, and scroll beyond it.
constexpr int mostOfPage = 45;
constexpr std::size_t mostChips = 3;

} // namespace

TodayPage::TodayPage(WorkspaceSession &session, QSettings *settings, QWidget *parent)
    : Page(parent)
    , m_session(session)
    , m_acts(new TodayActs(session, this))
    , m_model(new DayModel(session.wording(), this))
{
    setObjectName(u"todayPage"_s);
    createParts(settings);
    wire();
    wireTable();
    read();
}

TodayPage::~TodayPage()
{
    // The table speaks while it goes, after the page's own parts have gone.
    m_table->disconnect(this);
}

QString TodayPage::subtitle() const
{
    return m_ground ? QLocale().toString(m_ground->today(), tr("dddd d MMMM", "today")) : QString();
}

std::optional<qint64> TodayPage::badge() const
{
    const auto count = m_ground ? static_cast<qint64>(m_ground->day.due.size()) : 0;
    return count > 0 ? std::optional(count) : std::nullopt;
}

void TodayPage::createParts(QSettings *settings)
{
    m_trouble = new Notice(this);
    m_trouble->setObjectName(u"troubleNotice"_s);
    m_trouble->hide();
    m_undoBar = new UndoBar(this);
    m_board = new ScoreboardView(m_session.wording(), m_session.isWritable());
    m_boardPane = new ScrollingPane(m_board);
    m_side = new DaySide(m_session.wording(), m_session.isWritable());
    m_splitter = new PaneSplitter(
        Qt::Horizontal, settings, m_session.settingsKey(u"splitters/today"_s), this);
    m_splitter->addWidget(makeMiddle());
    m_splitter->addWidget(m_side);
    m_splitter->setDefaults({0, sideWidth});
    auto *day = new QWidget;
    auto *dayColumn = new QVBoxLayout(day);
    dayColumn->setContentsMargins(0, 0, 0, 0);
    dayColumn->setSpacing(0);
    dayColumn->addWidget(m_boardPane);
    dayColumn->addWidget(m_splitter, 1);
    auto *empty = new TodayEmpty;
    connect(empty, &TodayEmpty::importAsked, this, &TodayPage::importAsked);
    connect(empty, &TodayEmpty::guideAsked, this, &TodayPage::guideAsked);
    connect(empty, &TodayEmpty::demoAsked, this, &TodayPage::demoAsked);
    m_pages = new QStackedWidget;
    m_pages->addWidget(new QWidget); // until it is read
    m_pages->addWidget(day);
    m_pages->addWidget(empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_trouble);
    column->addWidget(m_pages, 1);
    column->addWidget(m_undoBar);
}

QWidget *TodayPage::makeMiddle()
{
    m_table = new DayTable(*m_model, this);
    m_done = new DayDone;
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_done);
    auto *middle = new QFrame;
    middle->setProperty("kind", u"page"_s);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(m_stack, 1);
    return middle;
}

QWidget *TodayPage::makeHead()
{
    m_dueCount = new PlainLabel({}, TextStyle::Body, Tone::Muted);
    m_dueCount->setObjectName(u"dueCount"_s);
    m_dueCount->setElided(true);
    m_chips = new QHBoxLayout;
    m_chips->setSpacing(scaled(6));
    auto *head = new QFrame;
    head->setProperty("kind", u"head"_s);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(scaled(14), scaled(8), scaled(14), scaled(8));
    row->setSpacing(scaled(8));
    row->addWidget(new PlainLabel(tr("Due"), TextStyle::Strong));
    row->addWidget(m_dueCount, 1);
    row->addWidget(new KeyHint(u"D"_s, tr("done")));
    row->addWidget(new KeyHint(u"S"_s, tr("snooze")));
    row->addLayout(m_chips);
    return head;
}

void TodayPage::wire()
{
    auto *minute = new QTimer(this);
    connect(minute, &QTimer::timeout, this, &TodayPage::lookAtClock);
    minute->start(60'000);
    connect(&m_session, &WorkspaceSession::changed, this, &TodayPage::read);
    connect(&m_session, &WorkspaceSession::accountChanged, this, &TodayPage::read);
    connect(m_board, &ScoreboardView::heightChanged, this, &TodayPage::fitBoard);
    connect(m_board, &ScoreboardView::goalsAsked, this, &TodayPage::editGoals);
    connect(m_board, &ScoreboardView::scoreAsked, this, &TodayPage::openScore);
    connect(m_undoBar, &UndoBar::undoAsked, this, [this] { m_session.undoStack().undo(); });
    connect(m_acts, &EditActs::failed, this, &TodayPage::showTrouble);
    connect(m_acts, &EditActs::done, this, [this](const QString &sentence) {
        m_trouble->hide();
        m_undoBar->show(sentence);
        read();
    });
    connect(m_acts, &EditActs::told, this, [this](const QString &sentence) {
        m_trouble->show(Severity::Note, sentence);
        keepingRow([this] { m_model->letAllGo(); }); // it may have been taken back
        read();
    });
}

void TodayPage::read()
{
    const int question = ++m_question;
    m_session.read(
        this,
        [path = m_session.file().path(), account = m_session.account(),
            columns = m_session.columns(), asOf = m_session.clock()().toSecsSinceEpoch()](
            const JobContext &job) { return readToday(path, account, columns, asOf, job); },
        [this, question](Result<TodayGround> ground) {
            if (question != m_question) {
                return;
            }
            if (ground) {
                takeGround(std::make_shared<const TodayGround>(*std::move(ground)));
            } else if (ground.error().code != Error::Code::Cancelled) {
                m_trouble->show(
                    Severity::Stop, m_session.wording().explain(ground.error()).happened);
            }
        });
}

void TodayPage::takeGround(std::shared_ptr<const TodayGround> ground)
{
    const bool isFirst = m_ground == nullptr;
    m_ground = std::move(ground);
    const goals::Day &day = m_ground->day;
    const bool hasNothing = !day.hasImports && day.due.empty();
    m_pages->setCurrentIndex(hasNothing ? 2 : 1);
    m_board->setGround(*m_ground);
    m_side->setGround(*m_ground);
    keepingRow([this] { m_model->setGround(m_ground); });
    showAccounts();
    showDue();
    showSide();
    fitBoard();
    keepScores();
    fillDialogs();
    Q_EMIT headChanged();
    if (isFirst && isVisible()) {
        activate();
    }
}

void TodayPage::showAccounts()
{
    const auto *focused = qobject_cast<Chip *>(focusWidget());
    const bool hadFocus = focused != nullptr && focused->hasFocus();
    clearLayout(*m_chips);
    if (m_ground->accounts.size() < 2) {
        return;
    }
    const auto add = [this, hadFocus](const QString &label, std::optional<AccountId> account) {
        auto *chip = new Chip(label);
        chip->setCheckable(true);
        chip->setChecked(m_session.account() == account);
        chip->setCount(m_ground->dueOf.at(account));
        connect(chip, &Chip::chosen, this, [this, account] { m_session.chooseAccount(account); });
        m_chips->addWidget(chip);
        if (hadFocus && chip->isChecked()) {
            chip->setFocus();
        }
        return chip;
    };
    add(tr("All accounts"), {})->setObjectName(u"chipAllAccounts"_s);
    for (const AccountId account : chipAccounts()) {
        add(m_ground->accountName(account), account)
            ->setObjectName(m_session.account() == account
                    ? u"chipAccount"_s
                    : u"chipAccount%1"_s.arg(number(account)));
    }
}

/// The chosen account and those for which most is due: the switcher has the others.
std::vector<AccountId> TodayPage::chipAccounts() const
{
    std::vector<AccountId> accounts;
    for (const Account &one : m_ground->accounts) {
        if (m_session.account() == one.id || m_ground->dueOf.at(one.id) > 0) {
            accounts.push_back(one.id);
        }
    }
    std::ranges::stable_sort(accounts, std::ranges::greater(), [this](AccountId id) {
        return std::pair(m_session.account() == id, m_ground->dueOf.at(id));
    });
    accounts.resize(std::min(accounts.size(), mostChips));
    return accounts;
}

/// "10 things until Sunday, about 40 minutes": the time by the user's own pace, once it is known.
QString TodayPage::countText() const
{
    const auto count = static_cast<qint64>(m_ground->day.due.size());
    if (count == 0) {
        return {};
    }
    const QString things = tr("%Ln things until Sunday", nullptr, plural(count));
    return m_ground->secondsForEach
        ? tr("%1, about %Ln minutes", "what is due and how long it takes",
            goals::minutesFor(count, *m_ground->secondsForEach))
              .arg(things)
        : things;
}

void TodayPage::showDue()
{
    const bool hadFocus = m_table->hasFocus();
    m_dueCount->setText(countText());
    const auto &next = m_ground->day.next;
    m_done->setNext(next ? tr("%1, %2", "what comes next and when")
                               .arg(m_model->titleOf(*next),
                                   dueText(next->due, m_ground->asOf, m_ground->zone).text)
                         : QString());
    m_stack->setCurrentWidget(m_model->isEmpty() ? static_cast<QWidget *>(m_done) : m_table);
    if (hadFocus && !m_model->isEmpty()) {
        m_table->setFocus();
    }
}

void TodayPage::showSide()
{
    m_side->setVisible(m_isSideWanted);
}

/// The goals as they are, up to a share of the page.
void TodayPage::fitBoard()
{
    m_boardPane->setFixedHeight(
        qMin(m_board->sizeHint().height(), qMax(scaled(60), height() * mostOfPage / 100)));
}

void TodayPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    fitBoard();
}

/// What the goals stand at today, for the line of the last weeks. Nobody else shows it, so that
/// nothing is read again for it; and what could not be kept is not tried again until it differs.
void TodayPage::keepScores()
{
    const std::vector<goals::DayScore> &scores = m_ground->toKeep;
    if (scores.empty() || !m_session.isWritable() || scores == m_lostScores) {
        return;
    }
    m_session.save(
        this,
        [scores](SQLite::Database &writer) -> Result<void> {
            goals::keepScores(writer, scores);
            return {};
        },
        [this, scores](const Result<void> &kept) {
            if (!kept) {
                m_lostScores = scores;
                m_trouble->show(Severity::Stop, m_session.wording().explain(kept.error()).happened);
            }
        });
}

void TodayPage::setRoom(Room room)
{
    m_room = room;
    m_isSideWanted = room != Room::Narrow;
    showSide();
}

void TodayPage::activate()
{
    if (m_ground == nullptr) {
        return;
    }
    if (m_stack->currentWidget() == m_table) {
        m_table->setFocus();
    }
}

void TodayPage::toggleDetail()
{
    m_isSideWanted = m_side->isHidden();
    showSide();
}

bool TodayPage::dismiss()
{
    if (m_room == Room::Narrow && m_side->isVisible()) {
        toggleDetail();
        return true;
    }
    return false;
}

QList<QWidget *> TodayPage::panes() const
{
    return {m_board, m_table, m_side};
}

QList<Page::Shortcut> TodayPage::shortcuts() const
{
    return {{tr("Enter"), tr("Do what the button of the row says")}, {tr("D"), tr("Done")},
        {tr("S"), tr("Put off")}, {tr("O"), tr("Open the person")}};
}

void TodayPage::showTrouble(const Error &error)
{
    m_trouble->show(Severity::Stop, m_session.wording().explain(error).happened);
}

} // namespace comity::ui
