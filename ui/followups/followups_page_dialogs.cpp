#include "ui/followups/followups_page.h"

#include "model/base/civil_time.h"
#include "model/base/text_fold.h"
#include "model/db/connection.h"
#include "model/followups/due_order.h"
#include "model/people/people_store.h"
#include "ui/common/icons.h"
#include "ui/common/notice.h"
#include "ui/common/plural.h"
#include "ui/common/pop_up.h"
#include "ui/common/repair_desk.h"
#include "ui/common/snooze_dialog.h"
#include "ui/common/table_rows.h"
#include "ui/followups/followup_acts.h"
#include "ui/followups/followup_pane.h"
#include "ui/followups/followup_words.h"
#include "ui/followups/followups_model.h"
#include "ui/followups/followups_table.h"
#include "ui/followups/service_level_dialog.h"

#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <algorithm>

using namespace Qt::StringLiterals;

// The dialogs and menus of the page.

namespace comity::ui {

using followups::Obligation;
using followups::ObligationKind;

void FollowupsPage::addShortcuts()
{
    auto *make = new QShortcut(QKeySequence::New, this);
    make->setContext(Qt::WidgetWithChildrenShortcut);
    connect(make, &QShortcut::activated, this, [this] { addFor({}); });
}

void FollowupsPage::addFor(const std::vector<Pk> &people)
{
    if (!isRead()) {
        m_wantedFor = people;
        return;
    }
    Obligation owed;
    owed.account = m_session.account();
    askFor(owed, people);
}

/// The account that is chosen, or the only one of ours where they are.
std::optional<AccountId> FollowupsPage::usualAccount(const std::vector<PersonRow> &people) const
{
    if (m_session.account() || people.empty()) {
        return m_session.account();
    }
    std::optional<AccountId> found;
    for (const Account &one : m_ground->accounts) {
        if (one.network == people.front().network) {
            if (found) {
                return {};
            }
            found = one.id;
        }
    }
    return found;
}

void FollowupsPage::askFor(const Obligation &owed, const std::vector<Pk> &people)
{
    if (!m_session.isWritable()) {
        return;
    }
    if (people.empty()) {
        openDialog({.owed = owed});
        return;
    }
    m_session.read(
        this,
        [path = m_session.file().path(), people](const JobContext &) {
            return db::guarded(path, [&]() -> Result<std::vector<PersonRow>> {
                const auto database = db::connect(path, db::Use::Job);
                return PeopleStore(*database).rows(people);
            });
        },
        [this, owed](const Result<std::vector<PersonRow>> &rows) {
            if (!rows) {
                showTrouble(rows.error());
                return;
            }
            FollowupDialog::Start start {.owed = owed, .people = *rows};
            if (!start.owed.account) {
                start.owed.account = usualAccount(*rows);
            }
            openDialog(start);
        });
}

void FollowupsPage::openDialog(const FollowupDialog::Start &start)
{
    auto *dialog = new FollowupDialog(m_session, *m_ground, start, this);
    connect(dialog, &FollowupDialog::entered, this, [this](const std::vector<Obligation> &owed) {
        if (number(owed.front().id) != 0) {
            m_acts->change(owed.front());
            return;
        }
        m_acts->add(owed);
    });
    connect(dialog, &QDialog::finished, m_table, [this] { m_table->setFocus(); });
    dialog->open();
}

void FollowupsPage::changeCurrent()
{
    if (const auto *one = current(); one != nullptr && !one->doneAt) {
        askFor(*one, {one->pk});
    }
}

void FollowupsPage::askLevel()
{
    if (!m_session.isWritable() || !isRead()) {
        return;
    }
    auto *dialog = new ServiceLevelDialog(m_session.wording(), m_ground->levels, this);
    connect(dialog, &ServiceLevelDialog::levelsSet, m_acts, &FollowupActs::setLevels);
    dialog->open();
}

/// A new task, for somebody did not answer what this one was about.
void FollowupsPage::tryAgain()
{
    if (const auto *one = current()) {
        Obligation again;
        again.kind = ObligationKind::Retry;
        again.account = one->account;
        again.subject = one->subject;
        again.attempts = one->attempts + 1;
        askFor(again, {one->pk});
    }
}

void FollowupsPage::askAttempt()
{
    const auto *const one = current();
    if (one == nullptr || one->kind != ObligationKind::Detractor || one->doneAt
        || !m_session.isWritable()) {
        return;
    }
    const OwedPerson person = m_ground->personOf(*one);
    auto *dialog = new SnoozeDialog(
        tr("%1 did not answer. One attempt closes no case: choose when to try again.", "a person")
            .arg(singleLine(person.name.isEmpty() ? person.handle : person.name)),
        dateIn(m_ground->zone, m_ground->asOf), this,
        {.title = tr("Try again on"), .act = tr("&Note it"), .without = tr("&Only the attempt")});
    const auto note = [this, id = one->id](const Dated &again) { m_acts->logAttempt(id, again); };
    connect(dialog, &SnoozeDialog::snoozeAsked, this,
        [note](const QDate &day) { note(Dated::day(noonUtc(day))); });
    connect(dialog, &SnoozeDialog::withoutAsked, this, [note] { note({}); });
    dialog->open();
}

/// What was done to mend the draft that offended them.
void FollowupsPage::showRepair()
{
    const auto *const one = current();
    if (one == nullptr || !one->draft) {
        return;
    }
    m_mended = one->id;
    m_repair->open(drafts::DraftId {*one->draft}, {},
        {.draftsApology = canDraftTo(*one), .notesLesson = false}, this);
}

bool FollowupsPage::canDraftTo(const Obligation &one) const
{
    return m_canDraft && m_session.isWritable() && !one.doneAt && !m_ground->isStopped(one);
}

/// What Enter does: the next step towards them, or a look at them.
void FollowupsPage::actOnRow()
{
    const auto *const one = current();
    if (one != nullptr && canDraftTo(*one)) {
        Q_EMIT draftAsked(one->id);
    } else {
        openPerson();
    }
}

void FollowupsPage::openPerson()
{
    if (const auto *one = current()) {
        Q_EMIT personAsked(one->pk);
    }
}

std::unique_ptr<QMenu> FollowupsPage::actsMenu()
{
    auto menu = std::make_unique<QMenu>();
    menu->setObjectName(u"followupMenu"_s);
    const auto *const one = current();
    if (one != nullptr && m_stack->currentWidget() == m_table) {
        addRowActs(*menu);
        menu->addSeparator();
    }
    QAction *add
        = menu->addAction(icon(u"list-add"_s, Tone::Muted), tr("&Add a follow-up…\tCtrl+N"));
    add->setObjectName(u"actAdd"_s);
    add->setEnabled(m_session.isWritable());
    connect(add, &QAction::triggered, this, [this] { addFor({}); });
    QAction *level = menu->addAction(tr("Service &level…"));
    level->setObjectName(u"actLevel"_s);
    level->setEnabled(m_session.isWritable());
    connect(level, &QAction::triggered, this, &FollowupsPage::askLevel);
    QAction *write
        = menu->addAction(icon(u"view-calendar"_s, Tone::Muted), tr("&Export for a calendar…\tE"));
    write->setObjectName(u"actExport"_s);
    write->setEnabled(m_export->isEnabled());
    connect(write, &QAction::triggered, this, &FollowupsPage::exportShown);
    return menu;
}

/// Those of the rows that are chosen, each with its key.
void FollowupsPage::addRowActs(QMenu &menu)
{
    const Obligation one = *current();
    const bool isWritable = m_session.isWritable();
    const bool isOpen = !one.doneAt;
    const bool isCase = one.kind == ObligationKind::Detractor;
    const auto add = [&](const QString &text, const QString &name, const QString &iconName,
                         bool isEnabled, auto act) {
        QAction *action = iconName.isEmpty() ? menu.addAction(text)
                                             : menu.addAction(icon(iconName, Tone::Muted), text);
        action->setObjectName(name);
        action->setEnabled(isEnabled);
        connect(action, &QAction::triggered, this, act);
    };
    if (m_canDraft) {
        add(FollowupWords::draftAct(one.kind) + tr("\tEnter"), u"actDraft"_s, u"document-edit"_s,
            canDraftTo(one), [this, id = one.id] { Q_EMIT draftAsked(id); });
    }
    add(tr("&Open the person\tO"), u"actPerson"_s, u"user"_s, true, [this] { openPerson(); });
    menu.addSeparator();
    if (isOpen) {
        add(tr("Mark &done\tD"), u"actDone"_s, u"checkmark"_s, isWritable, [this] { markDone(); });
    } else {
        add(tr("Open a&gain"), u"actReopen"_s, u"edit-undo"_s, isWritable, [this] {
            const std::vector<FactId> ids = chosenIds(true);
            keepPlace();
            m_acts->reopen(ids);
        });
    }
    if (followups::isSnoozed(one, m_ground->asOf)) {
        add(tr("&Bring back now"), u"actWake"_s, u"clock"_s, isWritable, [this] {
            const std::vector<FactId> ids = chosenIds(false);
            keepPlace();
            m_acts->wake(ids);
        });
    }
    add(tr("&Snooze until…\tS"), u"actSnooze"_s, u"clock"_s, isWritable && isOpen,
        [this] { snooze(); });
    add(tr("&Change…\tF2"), u"actChange"_s, u"edit-rename"_s, isWritable && isOpen,
        [this] { changeCurrent(); });
    if (isCase) {
        add(tr("&Tried to reach them…\tT"), u"actAttempt"_s, u"view-refresh"_s,
            isWritable && isOpen, [this] { askAttempt(); });
    } else {
        add(tr("No answer: &try again…"), u"actRetry"_s, u"view-refresh"_s, isWritable,
            [this] { tryAgain(); });
    }
    menu.addSeparator();
    add(tr("Copy ro&ws\tCtrl+C"), u"actCopy"_s, u"edit-copy"_s, true,
        [this] { Q_EMIT m_table->copyAsked(); });
}

void FollowupsPage::showMenu(const QPoint &at)
{
    if (current() == nullptr) {
        return;
    }
    popUp(actsMenu(), this, at);
}

} // namespace comity::ui
