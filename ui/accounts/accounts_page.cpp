#include "ui/accounts/accounts_page.h"

#include "model/base/civil_time.h"
#include "ui/accounts/account_fact_dialog.h"
#include "ui/accounts/account_form.h"
#include "ui/accounts/accounts_pane.h"
#include "ui/common/edit_command.h"
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

constexpr int paneWidth = 236;

} // namespace

AccountsPage::AccountsPage(WorkspaceSession &session, QSettings *settings, QWidget *parent)
    : Page(parent)
    , m_session(session)
{
    setObjectName(u"accountsPage"_s);
    createParts(settings);
    wire();
    read();
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
    m_trouble = new Notice(this);
    m_trouble->setObjectName(u"troubleNotice"_s);
    m_trouble->hide();
    m_undoBar = new UndoBar(this);
    m_empty = new EmptyState(u"user-properties"_s, tr("Add the account you look after"),
        tr("Or import an export of it: that adds the account by itself."), this);
    m_empty->setObjectName(u"noAccounts"_s);
    QPushButton *first = m_empty->addButton(tr("&Add account"), u"list-add"_s);
    first->setObjectName(u"firstAccountButton"_s);
    first->setEnabled(m_session.isWritable());
    connect(first, &QPushButton::clicked, this, &AccountsPage::addAccount);
    auto *splitter = new PaneSplitter(
        Qt::Horizontal, settings, m_session.settingsKey(u"splitters/accounts"_s), this);
    splitter->addWidget(m_pane);
    splitter->addWidget(m_form);
    splitter->setDefaults({paneWidth, 0});
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

void AccountsPage::wire()
{
    connect(&m_session, &WorkspaceSession::changed, this, &AccountsPage::read);
    connect(m_pane, &AccountsPane::chosen, this, &AccountsPage::showCurrent);
    connect(m_pane, &AccountsPane::addAsked, this, &AccountsPage::addAccount);
    connect(m_pane, &AccountsPane::orderAsked, this, &AccountsPage::reorder);
    connect(m_form, &AccountForm::saveAsked, this, &AccountsPage::save);
    connect(m_form, &AccountForm::archiveAsked, this, &AccountsPage::archive);
    connect(m_form, &AccountForm::factAsked, this, &AccountsPage::changeFact);
    connect(m_form, &AccountForm::discardAsked, this, &AccountsPage::discard);
    connect(m_undoBar, &UndoBar::undoAsked, this, [this] { m_session.undoStack().undo(); });
    auto *add
        = new QShortcut(QKeySequence::New, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(add, &QShortcut::activated, this, &AccountsPage::addAccount);
    auto *keep
        = new QShortcut(QKeySequence::Save, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(keep, &QShortcut::activated, this,
        [this] { findChild<QPushButton *>(u"saveAccountButton"_s)->click(); });
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
    return false;
}

QList<QWidget *> AccountsPage::panes() const
{
    return {m_pane, m_form};
}

QList<Page::Shortcut> AccountsPage::shortcuts() const
{
    return {{tr("Ctrl+N"), tr("Add an account")}, {tr("Ctrl+S"), tr("Save the account")},
        {tr("Alt+↑ Alt+↓"), tr("Move the account up or down")}};
}

void AccountsPage::read()
{
    const int question = ++m_question;
    m_session.read(
        this,
        [path = m_session.file().path()](const JobContext &) {
            return db::guarded(path, [&]() -> Result<std::vector<AccountRecord>> {
                return accountRecords(*db::connect(path, db::Use::Job));
            });
        },
        [this, question](Result<std::vector<AccountRecord>> records) {
            if (question != m_question) {
                return;
            }
            if (records) {
                showAccounts(*std::move(records));
            } else {
                showTrouble(records.error());
            }
        });
}

void AccountsPage::showAccounts(std::vector<AccountRecord> records)
{
    const auto wanted = std::exchange(m_wanted, std::nullopt);
    const bool isGone = m_shown && std::ranges::none_of(records, [this](const AccountRecord &one) {
        return one.account.id == *m_shown;
    });
    m_isSettled = m_isSettled || wanted.has_value() || (isGone && !m_form->isNew());
    const bool isTyping = m_form->isNew() && !m_isSettled;
    m_stack->setCurrentIndex(records.empty() && !isTyping ? 1 : 0);
    m_pane->setAccounts(std::move(records), wanted);
}

/// What was typed and not saved is given up only when the user says so.
void AccountsPage::showCurrent()
{
    const AccountRecord *record = m_pane->current();
    if (record == nullptr) {
        return;
    }
    const bool isTyped = !m_isSettled && m_form->hasChanges();
    if (!isTyped) {
        showRecord(*record);
        return;
    }
    if (m_form->isNew()) {
        return;
    }
    if (m_shown == record->account.id) {
        m_form->followFacts(*record);
        return;
    }
    const AccountId asked = record->account.id;
    m_pane->choose(*m_shown);
    m_session.prompts().ask(this,
        {tr("Discard what you typed?"), tr("The changes to this account are not saved yet."),
            tr("Discard"), tr("Go on typing")},
        [this, asked](bool isYes) {
            if (isYes) {
                m_isSettled = true;
                m_pane->choose(asked);
            }
        });
}

void AccountsPage::showRecord(const AccountRecord &record)
{
    m_shown = record.account.id;
    m_form->showAccount(record, m_pane->accounts());
    m_isSettled = false;
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
    m_form->showNew(m_pane->accounts());
}

void AccountsPage::edit(const QString &text, const QString &sentence,
    std::function<Result<AccountId>(SQLite::Database &)> work, bool keepsTyping)
{
    struct Done
    {
        HandEdit edit;
        AccountId id {};
    };
    m_trouble->hide();
    m_session.edit(
        this,
        [work = std::move(work)](SQLite::Database &writer) -> Result<Done> {
            Done done;
            const auto edited = editByHand(writer, [&]() -> Result<void> {
                return work(writer).map([&done](AccountId id) { done.id = id; });
            });
            if (!edited) {
                return tl::unexpected(edited.error());
            }
            done.edit = *edited;
            return done;
        },
        [this, text, sentence, keepsTyping](const Result<Done> &done) {
            if (!done) {
                showTrouble(done.error());
                return;
            }
            if (!keepsTyping) {
                m_wanted = done->id;
            }
            read();
            if (!done->edit.changes.isEmpty()) {
                m_session.undoStack().push(new EditCommand(text, m_session, done->edit.changes,
                    this, [this](const Result<HandEdit> &turned) {
                        if (!turned) {
                            showTrouble(turned.error());
                        }
                        // What was typed since then is kept.
                        m_isSettled = m_isSettled || !m_form->hasChanges();
                        read();
                    }));
                m_undoBar->show(sentence);
            }
        });
}

void AccountsPage::save(const AccountRecord &record)
{
    const bool isNew = m_form->isNew();
    edit(isNew ? tr("add an account") : tr("edit an account"),
        isNew ? tr("Account added") : tr("Account saved"),
        [record, isNew](SQLite::Database &writer) -> Result<AccountId> {
            if (isNew) {
                return account_edits::add(writer, record);
            }
            return account_edits::save(writer, record).map([&record] { return record.account.id; });
        });
}

void AccountsPage::archive(AccountId id, bool isArchived)
{
    const qint64 now = m_session.clock()().toSecsSinceEpoch();
    edit(isArchived ? tr("archive an account") : tr("bring an account back"),
        isArchived ? tr("Account archived") : tr("Account brought back"),
        [id, isArchived, now](SQLite::Database &writer) -> Result<AccountId> {
            return account_edits::archive(
                writer, id, isArchived ? std::optional(now) : std::nullopt)
                .map([id] { return id; });
        });
}

void AccountsPage::changeFact(const QString &name)
{
    const AccountRecord *record = m_pane->current();
    if (record == nullptr) {
        return;
    }
    const AccountId id = record->account.id;
    const QDate today
        = dateIn(zoneOrSystem(record->account.timeZone), m_session.clock()().toSecsSinceEpoch());
    auto *dialog = new AccountFactDialog(*record, name, today, this);
    const auto tell = [this, id, name](const QString &value, qint64 at) {
        edit(
            tr("change what an account says of itself"), tr("Saved"),
            [id, name, value, at](SQLite::Database &writer) -> Result<AccountId> {
                account_edits::tellFact(writer, id, name, value, at);
                return id;
            },
            true);
    };
    connect(dialog, &AccountFactDialog::told, this, tell);
    connect(
        dialog, &AccountFactDialog::removeAsked, this, [tell](qint64 at) { tell(QString(), at); });
    dialog->open();
}

void AccountsPage::reorder(const std::vector<AccountId> &ids)
{
    const AccountRecord *current = m_pane->current();
    const AccountId shown = current == nullptr ? ids.front() : current->account.id;
    edit(tr("reorder the accounts"), tr("Accounts reordered"),
        [ids, shown](SQLite::Database &writer) -> Result<AccountId> {
            account_edits::reorder(writer, ids);
            return shown;
        });
}

void AccountsPage::showTrouble(const Error &error)
{
    m_trouble->show(Severity::Stop, m_session.wording().explain(error).happened);
}

} // namespace comity::ui
