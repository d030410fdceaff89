#include "ui/people/pane/sheet_desk.h"

#include "ui/people/pane/about_form.h"
#include "ui/people/pane/account_words.h"
#include "ui/people/pane/detail_dock.h"
#include "ui/people/pane/detail_pane.h"
#include "ui/people/pane/hand_acts.h"
#include "ui/people/pane/notes_view.h"
#include "ui/people/pane/permission_dialog.h"
#include "ui/people/pane/sheet_form.h"

#include <QAbstractItemView>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace comity::ui {

SheetDesk::SheetDesk(WorkspaceSession &session, DetailDock &dock, QWidget &page)
    : QObject(&page)
    , m_session(session)
    , m_dock(dock)
    , m_pane(dock.pane())
    , m_page(page)
    , m_acts(new HandActs(session, this))
{
    wireSheet();
    wireNotes();
}

std::vector<Pk> SheetDesk::person() const
{
    const auto pk = m_pane.person();
    return pk ? std::vector<Pk> {*pk} : std::vector<Pk> {};
}

void SheetDesk::wireSheet()
{
    SheetForm *sheet = &m_pane.sheet();
    connect(sheet, &SheetForm::permissionAsked, this, &SheetDesk::askForPermission);
    connect(sheet, &SheetForm::valueAsked, this, [this](HandField field, const QString &value) {
        m_acts->setValue(person(), field, value);
    });
    AboutForm *about = &m_pane.about();
    connect(about, &AboutForm::valueAsked, this, [this](HandField field, const QString &value) {
        m_acts->setValue(person(), field, value);
    });
    connect(about, &AboutForm::reasonAsked, this,
        [this](HandField field, const QString &value, const QString &reason) {
            m_acts->setValue(person(), field, value, reason);
        });
    connect(about, &AboutForm::meetingAsked, this, [this](const QString &event, const QDate &day) {
        m_acts->addMeeting(person(), event, day);
    });
    connect(about, &AboutForm::meetingRemoved, m_acts, &HandActs::removeMeeting);
    connect(about, &AboutForm::guessAccepted, this,
        [this](const PlaceGuess &guess, const QString &location) {
            for (const Pk pk : person()) {
                m_acts->acceptGuess(pk, guess, location);
            }
        });
    connect(sheet, &SheetForm::tagsAsked, this,
        [this](const QStringList &tags) { m_acts->addTags(person(), tags); });
    connect(sheet, &SheetForm::tagRemoved, this,
        [this](const QString &tag) { m_acts->removeTag(person(), tag); });
    connect(sheet, &SheetForm::splitAsked, m_acts, [this](Pk pk) { m_acts->split({pk}); });
}

void SheetDesk::wireNotes()
{
    NotesView *notes = &m_pane.notes();
    connect(notes, &NotesView::addAsked, this,
        [this](const QString &text, bool isPinned) { m_acts->addNote(person(), text, isPinned); });
    connect(notes, &NotesView::changeAsked, m_acts, &HandActs::changeNote);
    connect(notes, &NotesView::removeAsked, m_acts, &HandActs::removeNote);
}

void SheetDesk::askForPermission()
{
    const std::vector<Pk> people = person();
    if (people.empty() || !m_session.isWritable()) {
        return;
    }
    const Today today {accountWordsOf(m_session).zone, m_session.clock()().toSecsSinceEpoch()};
    auto *dialog = new PermissionDialog(m_pane.personName(), today, &m_page);
    connect(dialog, &PermissionDialog::recordAsked, this,
        [this, people](const PermissionEntry &entry) { m_acts->record(people, entry); });
    dialog->open();
}

void SheetDesk::actOnLetter(QChar letter, const std::vector<Pk> &people, QAbstractItemView &table)
{
    if (letter == u'N') {
        m_dock.enter();
        m_pane.writeNote();
    } else if (letter == u'T') {
        showTriage(people, table);
    }
}

/// What is decided, by a letter each.
void SheetDesk::showTriage(const std::vector<Pk> &people, QAbstractItemView &table)
{
    if (people.empty() || !m_session.isWritable()) {
        return;
    }
    auto *menu = new QMenu(&m_page);
    menu->setObjectName(u"triageMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString &text, TriageState state, int days) {
        menu->addAction(
            text, this, [this, people, state, days] { m_acts->setTriage(people, state, days); });
    };
    add(tr("&Reviewed"), TriageState::Reviewed, 0);
    add(tr("Snooze for a &week"), TriageState::Snoozed, 7);
    add(tr("Snooze for a &month"), TriageState::Snoozed, 30);
    add(tr("&Never ask again"), TriageState::Never, 0);
    const QRect row = table.visualRect(table.currentIndex());
    menu->popup(table.viewport()->mapToGlobal(row.center()));
}

} // namespace comity::ui
