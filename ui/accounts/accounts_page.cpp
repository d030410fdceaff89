#include "ui/accounts/accounts_page.h"

#include "model/base/civil_time.h"
#include "ui/accounts/account_acts.h"
#include "ui/accounts/account_form.h"
#include "ui/accounts/accounts_pane.h"
#include "ui/accounts/accounts_side.h"
#include "ui/accounts/channels/channels_column.h"
#include "ui/accounts/charter_card.h"
#include "ui/accounts/checkup_pane.h"
#include "ui/common/empty_state.h"
#include "ui/common/notice.h"
#include "ui/common/pane_splitter.h"
#include "ui/common/undo_bar.h"

#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int paneWidth = 236; ///< px at 100 %
constexpr int sideWidth = 442;

Prompts::Question discardQuestion()
{
    return {AccountsPage::tr("Discard what you typed?"),
        AccountsPage::tr("The changes to this account are not saved yet."),
        AccountsPage::tr("Discard"), AccountsPage::tr("Go on typing")};
}

} // namespace

AccountsPage::AccountsPage(WorkspaceSession &session, QSettings *settings, QWidget *parent)
    : Page(parent)
    , m_session(session)
    , m_acts(new AccountActs(session, this))
{
    setObjectName(u"accountsPage"_s);
    createParts(settings);
    wire();
}

AccountsPage::~AccountsPage()
{
    // The view speaks while it goes, after the page's own parts have gone.
    m_pane->disconnect(this);
}

void AccountsPage::createParts(QSettings *settings)
{
    m_pane = new AccountsPane(m_session.isWritable(), this);
    m_form = new AccountForm(m_session.wording(), m_session.isWritable(), this);
    m_form->setToday(dateIn(QTimeZone::systemTimeZone(), m_session.clock()().toSecsSinceEpoch()));
    m_checkup = new CheckupPane(m_session.wording(), m_session.isWritable());
    m_middle = new QStackedWidget;
    m_middle->addWidget(m_checkup);
    m_middle->addWidget(m_form);
    m_side = new AccountsSide;
    m_channels = new ChannelsColumn(m_session, *m_side);
    m_trouble = new Notice(this);
    m_trouble->setObjectName(u"troubleNotice"_s);
    m_trouble->hide();
    m_undoBar = new UndoBar(this);
    createEmpty();
    auto *splitter = new PaneSplitter(
        Qt::Horizontal, settings, m_session.settingsKey(u"splitters/accounts-columns"_s), this);
    splitter->addWidget(m_pane);
    splitter->addWidget(m_middle);
    splitter->addWidget(m_side);
    splitter->setDefaults({paneWidth, 0, m_side->isEmpty() ? 1 : sideWidth});
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(splitter);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_trouble);
    column->addWidget(m_stack, 1);
    column->addWidget(m_undoBar);
}

void AccountsPage::createEmpty()
{
    m_empty = new EmptyState(u"user-properties"_s, tr("Add the account you look after"),
        tr("Or import an export of it: that adds the account by itself."), this);
    m_empty->setObjectName(u"noAccounts"_s);
    QPushButton *first = m_empty->addButton(tr("&Add account"), u"list-add"_s);
    first->setObjectName(u"firstAccountButton"_s);
    first->setEnabled(m_session.isWritable());
    connect(first, &QPushButton::clicked, this, &AccountsPage::addAccount);
}

void AccountsPage::wire()
{
    connect(&m_session, &WorkspaceSession::changed, this, &AccountsPage::follow);
    wireActs();
    connect(m_pane, &AccountsPane::chosen, this, &AccountsPage::showCurrent);
    connect(m_pane, &AccountsPane::addAsked, this, &AccountsPage::addAccount);
    connect(m_pane, &AccountsPane::orderAsked, this, &AccountsPage::reorder);
    connect(m_pane, &AccountsPane::editAsked, this, &AccountsPage::openForm);
    connect(m_checkup, &CheckupPane::editAsked, this, &AccountsPage::openForm);
    wireProfile();
    connect(m_form, &AccountForm::saveAsked, this, &AccountsPage::save);
    connect(m_form, &AccountForm::archiveAsked, m_acts, &AccountActs::archive);
    connect(m_form, &AccountForm::factAsked, this, &AccountsPage::changeFact);
    connect(m_form, &AccountForm::discardAsked, this, &AccountsPage::discard);
    connect(m_channels, &ChannelsColumn::done, m_undoBar, &UndoBar::show);
    connect(m_channels, &ChannelsColumn::failed, this, &AccountsPage::showTrouble);
    connect(m_undoBar, &UndoBar::undoAsked, this, [this] { m_session.undoStack().undo(); });
    auto *add
        = new QShortcut(QKeySequence::New, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(add, &QShortcut::activated, this, &AccountsPage::addAccount);
    auto *keep
        = new QShortcut(QKeySequence::Save, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(keep, &QShortcut::activated, this, [this] {
        if (isFormOpen()) {
            findChild<QPushButton *>(u"saveAccountButton"_s)->click();
        }
    });
}

void AccountsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_isOld) {
        read();
    }
}

void AccountsPage::hideEvent(QHideEvent *event)
{
    m_checkup->charter()->flush();
    Page::hideEvent(event);
}

void AccountsPage::setRoom(Room room)
{
    m_room = room;
    m_side->setVisible(room != Room::Narrow && !m_side->isEmpty());
}

void AccountsPage::toggleDetail()
{
    m_side->setVisible(m_side->isHidden() && !m_side->isEmpty());
}

void AccountsPage::activate()
{
    m_pane->view()->setFocus();
}

bool AccountsPage::dismiss()
{
    if (m_form->isNew() && m_stack->currentWidget() != m_empty) {
        discard();
        return true;
    }
    if (isFormOpen()) {
        leaveForm();
        return true;
    }
    if (m_room == Room::Narrow && !m_side->isHidden()) {
        m_side->hide();
        return true;
    }
    return false;
}

QList<QWidget *> AccountsPage::panes() const
{
    QList<QWidget *> all {m_pane, m_middle->currentWidget()};
    if (!m_side->isHidden()) {
        all += m_side;
    }
    return all;
}

QList<Page::Shortcut> AccountsPage::shortcuts() const
{
    return {{tr("Ctrl+N"), tr("Add an account")}, {tr("Enter"), tr("Edit the account")},
        {tr("Ctrl+S"), tr("Save the account")},
        {tr("Alt+↑ Alt+↓"), tr("Move the account up or down")}};
}

/// What nobody sees is read when it is looked at.
void AccountsPage::follow()
{
    m_isOld = true;
    if (isVisible()) {
        read();
    }
}

void AccountsPage::read()
{
    m_isOld = false;
    const int question = ++m_question;
    m_session.read(
        this,
        [path = m_session.file().path(), asOf = m_session.clock()().toSecsSinceEpoch()](
            const JobContext &) { return readAccounts(path, asOf); },
        [this, question](Result<AccountsGround> ground) {
            if (question != m_question) {
                return;
            }
            if (ground) {
                showAccounts(std::move(ground->accounts));
            } else {
                showTrouble(ground.error());
            }
        });
}

void AccountsPage::showAccounts(std::vector<AccountStanding> accounts)
{
    const auto wanted = std::exchange(m_wanted, std::nullopt);
    const bool isGone = m_shown
        && std::ranges::none_of(accounts,
            [this](const AccountStanding &one) { return one.record.account.id == *m_shown; });
    m_isSettled = m_isSettled || wanted.has_value() || (isGone && !m_form->isNew());
    if (m_isSettled) {
        closeForm();
    }
    const bool isTyping = m_form->isNew() && !m_isSettled;
    m_stack->setCurrentIndex(accounts.empty() && !isTyping ? 1 : 0);
    m_pane->setAccounts(std::move(accounts), wanted);
    if (m_isFormAsked) {
        openForm();
    }
    if (isTyping && !m_form->isNew()) {
        addAccount(); // nothing was typed yet, and what came was shown in its place
    }
}

/// What was typed and not saved is given up only when the user says so.
void AccountsPage::showCurrent()
{
    const AccountStanding *standing = m_pane->current();
    if (standing == nullptr) {
        return;
    }
    const AccountId asked = standing->record.account.id;
    const bool isTyped = !m_isSettled && m_form->hasChanges();
    if (!isTyped) {
        showRecord(*standing);
        return;
    }
    if (m_form->isNew()) {
        return;
    }
    if (m_shown == asked) {
        m_form->followFacts(standing->record);
        m_checkup->show(*standing);
        return;
    }
    m_pane->choose(*m_shown);
    m_session.prompts().ask(this, discardQuestion(), [this, asked](bool isYes) {
        if (isYes) {
            m_isSettled = true;
            m_pane->choose(asked);
        }
    });
}

void AccountsPage::showRecord(const AccountStanding &standing)
{
    const AccountId id = standing.record.account.id;
    if (m_shown != id) {
        closeForm();
    }
    m_shown = id;
    m_checkup->show(standing);
    m_form->showAccount(standing.record, m_pane->records());
    m_isSettled = false;
}

void AccountsPage::openForm()
{
    const bool isThere = m_pane->current() != nullptr;
    m_isFormAsked = !isThere && m_stack->currentIndex() == 0; // else there are none
    if (isThere) {
        m_middle->setCurrentWidget(m_form);
        m_form->focusFirst();
    }
}

void AccountsPage::closeForm()
{
    if (isFormOpen()) {
        m_middle->setCurrentWidget(m_checkup);
        m_pane->view()->setFocus();
    }
}

void AccountsPage::leaveForm()
{
    if (!m_form->hasChanges()) {
        discard();
        return;
    }
    m_session.prompts().ask(this, discardQuestion(), [this](bool isYes) {
        if (isYes) {
            discard();
        }
    });
}

bool AccountsPage::isFormOpen() const
{
    return m_middle->currentWidget() == m_form;
}

void AccountsPage::discard()
{
    m_isSettled = true;
    m_form->showAccount({}, {}); // no new account any more
    showAccounts(m_pane->accounts());
}

void AccountsPage::addAccount()
{
    m_shown.reset();
    m_isSettled = false;
    m_stack->setCurrentIndex(0);
    m_middle->setCurrentWidget(m_form);
    m_form->showNew(m_pane->records());
}

void AccountsPage::showAccount(AccountId id)
{
    if (m_isOld || m_pane->accounts().empty()) {
        m_wanted = id; // once they are read
    } else {
        m_pane->choose(id);
    }
}

void AccountsPage::openLimits()
{
    m_side->setVisible(!m_side->isEmpty());
    m_channels->openLimits();
}

void AccountsPage::openWatch(const QString &network)
{
    m_side->setVisible(!m_side->isEmpty());
    m_channels->openWatch(network);
}

void AccountsPage::showTrouble(const Error &error)
{
    m_trouble->show(Severity::Stop, m_session.wording().explain(error).happened);
}

} // namespace comity::ui
