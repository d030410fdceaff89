#include "ui/insights/insights_page.h"

#include "model/lists/people_list.h"
#include "ui/charts/chart_card.h"
#include "ui/common/empty_state.h"
#include "ui/common/notice.h"
#include "ui/common/plain_label.h"
#include "ui/common/scrolling_pane.h"
#include "ui/common/setting_keys.h"
#include "ui/common/undo_bar.h"
#include "ui/insights/card_grid.h"
#include "ui/insights/insights_acts.h"
#include "ui/insights/insights_cards.h"
#include "ui/insights/insights_head.h"

#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QShowEvent>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>
#include <utility>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

enum Face { NotRead, Cards, Empty };
constexpr int waitBeforeWordsMs = 150;

} // namespace

InsightsPage::InsightsPage(WorkspaceSession &session, QSettings *settings, QWidget *parent)
    : Page(parent)
    , m_session(session)
    , m_settings(settings)
    , m_acts(new InsightsActs(session, this))
{
    setObjectName(u"insightsPage"_s);
    createParts();
    if (m_settings) {
        m_head->setPeriod(insightsPeriodFromText(
            m_settings->value(m_session.settingsKey(u"insights/period"_s)).toString()));
    } else {
        m_head->setPeriod(InsightsPeriod::Year);
    }
    wire();
    addShortcuts();
}

InsightsPage::~InsightsPage()
{
    m_job.cancel();
    m_habitsJob.cancel();
}

void InsightsPage::createParts()
{
    m_head = new InsightsHead(m_session.isWritable());
    m_trouble = new Notice(this);
    m_trouble->setObjectName(u"troubleNotice"_s);
    m_trouble->hide();
    m_alert = new Notice(this);
    m_alert->setObjectName(u"complacencyNotice"_s);
    m_alert->hide();
    m_undoBar = new UndoBar(this);
    m_grid = new CardGrid;
    m_cards = new InsightsCards(*m_grid, m_session.prompts(), m_session.wording(), this);
    m_scroll = new ScrollingPane(m_grid);
    m_scroll->setObjectName(u"insightsScroll"_s);
    m_pages = new QStackedWidget;
    m_pages->insertWidget(NotRead, makeWaiting());
    m_pages->insertWidget(Cards, m_scroll);
    m_pages->insertWidget(Empty, makeEmpty());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (QWidget *part : std::initializer_list<QWidget *> {m_head, m_trouble, m_alert}) {
        column->addWidget(part);
    }
    column->addWidget(m_pages, 1);
    column->addWidget(m_undoBar);
}

/// Says that something is read, where that takes long enough to be seen.
QWidget *InsightsPage::makeWaiting()
{
    auto *waiting = new QWidget;
    m_waiting = new PlainLabel({}, TextStyle::Body, Tone::Muted);
    m_waiting->setObjectName(u"insightsWaiting"_s);
    m_waiting->hide();
    auto *column = new QVBoxLayout(waiting);
    column->addWidget(m_waiting, 0, Qt::AlignCenter);
    QTimer::singleShot(waitBeforeWordsMs, m_waiting, &QWidget::show);
    return waiting;
}

EmptyState *InsightsPage::makeEmpty()
{
    auto *state = new EmptyState(u"office-chart-line"_s, tr("Two imports make a trend"),
        tr("The first one says how things stand, the next one draws the first line. Export your "
           "lists, your posts and your messages again every few weeks."));
    state->setObjectName(u"insightsEmpty"_s);
    QPushButton *import = state->addButton(tr("&Import…"), u"document-import"_s);
    QPushButton *guide = state->addButton(tr("&How to export"), u"help-contents"_s);
    QPushButton *demo = state->addButton(tr("Open the &demo"), u"office-chart-line"_s);
    import->setObjectName(u"insightsImport"_s);
    guide->setObjectName(u"insightsGuide"_s);
    demo->setObjectName(u"insightsDemo"_s);
    connect(import, &QPushButton::clicked, this, &InsightsPage::importAsked);
    connect(guide, &QPushButton::clicked, this, &InsightsPage::guideAsked);
    connect(demo, &QPushButton::clicked, this, &InsightsPage::demoAsked);
    return state;
}

void InsightsPage::wire()
{
    connect(&m_session, &WorkspaceSession::changed, this, &InsightsPage::follow);
    connect(&m_session, &WorkspaceSession::loadFailed, this, [this] {
        if (isVisible() && m_isOld) {
            read();
        }
    });
    connect(m_head, &InsightsHead::periodChosen, this, [this] {
        if (m_settings) {
            m_settings->setValue(
                m_session.settingsKey(u"insights/period"_s), toText(m_head->period()));
        }
        read();
    });
    connect(m_head, &InsightsHead::accountChosen, this,
        [this](std::optional<AccountId> account) { m_session.chooseAccount(account); });
    connect(m_head, &InsightsHead::reportAsked, this, &InsightsPage::openReport);
    connect(m_head, &InsightsHead::seriesAsked, this, &InsightsPage::openSeries);
    connect(m_head, &InsightsHead::capacityAsked, this, &InsightsPage::openCapacity);
    connect(m_head, &InsightsHead::companyAsked, this, &InsightsPage::openCompany);
    connect(m_head, &InsightsHead::copyAsked, this, &InsightsPage::copyImage);
    connect(m_head, &InsightsHead::exportAsked, this, &InsightsPage::exportTables);
    connect(m_trouble, &Notice::actionAsked, this, &InsightsPage::read);
    connect(m_alert, &Notice::actionAsked, this, &InsightsPage::followupsAsked);
    connect(m_cards, &InsightsCards::partActivated, this, &InsightsPage::openPart);
    connect(m_head, &InsightsHead::goalAsked, this, &InsightsPage::editGoal);
    connect(m_cards, &InsightsCards::exported, this, &InsightsPage::tellWritten);
    connect(m_cards, &InsightsCards::exportFailed, this, &InsightsPage::showTrouble);
    connect(m_undoBar, &UndoBar::undoAsked, this, [this] { m_session.undoStack().undo(); });
    connect(m_acts, &EditActs::failed, this, &InsightsPage::showTrouble);
    connect(m_acts, &EditActs::done, this, [this](const QString &sentence) {
        m_trouble->hide();
        m_undoBar->show(sentence);
    });
}

/// What nobody sees is read when it is looked at: every post and message is gone through.
void InsightsPage::follow()
{
    m_isOld = true;
    if (!isVisible()) {
        return;
    }
    if (m_session.columns()) {
        read();
    } else {
        awaitPeople();
    }
}

/// The people of another account are on their way; what is shown is of the one before.
void InsightsPage::awaitPeople()
{
    stopReading();
    QTimer::singleShot(waitBeforeWordsMs, this, [this, asked = m_question] {
        if (asked == m_question && m_isOld) {
            m_waiting->setText(tr("Reading your imports…"));
            m_pages->setCurrentIndex(NotRead);
        }
    });
}

void InsightsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_isOld && (m_session.columns() || !m_session.isLoading())) {
        read();
    }
}

InsightsQuestion InsightsPage::question() const
{
    InsightsQuestion question;
    question.path = m_session.file().path();
    question.account = m_session.account();
    question.columns = m_session.columns();
    question.period = m_head->period();
    const int stale = m_settings ? m_settings->value(staleDaysKey()).toInt() : 0;
    question.staleDays = stale > 0 ? stale : usualStaleDays;
    question.asOf = m_session.clock()().toSecsSinceEpoch();
    return question;
}

void InsightsPage::stopReading()
{
    m_job.cancel();
    m_habitsJob.cancel();
    m_isReading = false;
    m_isReadingHabits = false;
    ++m_question;
}

void InsightsPage::read()
{
    stopReading();
    m_isOld = false;
    m_isReading = true;
    m_readError.reset();
    endReadWords();
    m_waiting->setText(tr("Reading your imports…"));
    const int asked = m_question;
    const InsightsQuestion question = this->question();
    m_job = m_session.read(
        this, [question](const JobContext &job) { return readTrends(question, job); },
        [this, asked, question](Result<InsightsTrends> trends) {
            if (asked != m_question) {
                return;
            }
            m_isReading = false;
            if (!trends) {
                failRead(trends.error());
                return;
            }
            take(*std::move(trends));
            if (m_trends->scope.hasImports) {
                goOn(question, asked);
            }
        });
}

void InsightsPage::goOn(const InsightsQuestion &question, int asked)
{
    m_isReadingHabits = true;
    m_habitsJob = m_session.read(
        this, [question](const JobContext &job) { return readHabits(question, job); },
        [this, asked](Result<InsightsHabits> habits) {
            if (asked != m_question) {
                return;
            }
            m_isReadingHabits = false;
            if (habits) {
                takeHabits(*std::move(habits));
            } else {
                failRead(habits.error());
            }
        });
}

void InsightsPage::take(InsightsTrends trends)
{
    const bool isSameQuestion = m_trends && m_trends->scope.account == trends.scope.account
        && m_trends->scope.period == trends.scope.period;
    m_trends = std::move(trends);
    if (isSameQuestion && m_habits) {
        m_trends->scatter = m_habits->scatter; // until it is looked at anew
    }
    m_head->setScope(m_trends->scope);
    m_head->setUseful(m_trends->scope.hasImports);
    m_cards->setTrends(*m_trends);
    if (!isSameQuestion) {
        m_habits.reset();
        m_cards->setReading();
        m_alert->hide();
    }
    m_pages->setCurrentIndex(m_trends->scope.hasImports ? Cards : Empty);
    Q_EMIT headChanged();
}

void InsightsPage::takeHabits(InsightsHabits habits)
{
    m_habits = std::move(habits);
    endReadWords();
    m_trends->scatter = m_habits->scatter;
    m_cards->setHabits(*m_trends, *m_habits);
    if (m_habits->answers.isAlert()) {
        m_alert->show(Severity::Warn,
            goals::sentenceOf(m_habits->answers, m_session.wording(), QLocale()),
            tr("See who &waits"));
    } else {
        m_alert->hide();
    }
}

void InsightsPage::showTrouble(const Error &error)
{
    if (error.code != Error::Code::Cancelled) {
        m_isAboutReading = false;
        m_trouble->show(Severity::Stop, m_session.wording().explain(error).happened);
    }
}

void InsightsPage::failRead(const Error &error)
{
    if (error.code == Error::Code::Cancelled) {
        return;
    }
    m_readError = error;
    m_waiting->setText(tr("Your imports could not be read."));
    if (!m_habits) {
        m_cards->setUnread();
    }
    showReadTrouble(error);
}

void InsightsPage::showReadTrouble(const Error &error)
{
    m_isAboutReading = true;
    m_trouble->show(Severity::Stop, m_session.wording().explain(error).happened, tr("Read &again"));
}

/// What was said of the read before holds no more; other words stay.
void InsightsPage::endReadWords()
{
    if (std::exchange(m_isAboutReading, false)) {
        m_trouble->hide();
    }
}

bool InsightsPage::dismiss()
{
    if (m_trouble->isVisible()) {
        m_trouble->hide();
        return true;
    }
    return false;
}

void InsightsPage::activate()
{
    if (m_pages->currentIndex() == Cards) {
        m_cards->card(InsightsCard::Growth).setFocus(Qt::OtherFocusReason);
    }
}

QList<QWidget *> InsightsPage::panes() const
{
    return {m_head, m_scroll};
}

QList<Page::Shortcut> InsightsPage::shortcuts() const
{
    return {{tr("Enter"), tr("Enlarge the card")}, {tr("Tab"), tr("Next card")},
        {tr("Shift+F10"), tr("Show as table, copy, export")},
        {tr("Ctrl+E"), tr("Export the numbers of all cards")},
        {tr("Ctrl+P"), tr("Report in plain words")}};
}

std::unique_ptr<QMenu> InsightsPage::actsMenu()
{
    return m_head->makeMenu();
}

} // namespace comity::ui
