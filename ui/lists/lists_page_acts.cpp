#include "ui/lists/lists_page.h"

#include "model/accounts/accounts_store.h"
#include "model/base/civil_time.h"
#include "model/base/text_fold.h"
#include "model/db/connection.h"
#include "model/people/people_store.h"
#include "ui/common/add_to_list.h"
#include "ui/common/add_to_list_dialog.h"
#include "ui/common/fact_acts.h"
#include "ui/common/icons.h"
#include "ui/common/identity_text.h"
#include "ui/common/list_acts.h"
#include "ui/common/plural.h"
#include "ui/common/tiles.h"
#include "ui/lists/add_people_dialog.h"
#include "ui/lists/list_dialog.h"
#include "ui/lists/list_menu.h"
#include "ui/lists/list_subject.h"
#include "ui/lists/lists_model.h"
#include "ui/lists/lists_pane.h"
#include "ui/lists/members_model.h"
#include "ui/lists/members_table.h"
#include "ui/lists/paste_dialog.h"
#include "ui/lists/sets_dialog.h"
#include "ui/lists/targets/target_view.h"

#include <QClipboard>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

// What is done with lists and people: the dialogs and menus of the page.
namespace comity::ui {

namespace {

QStringList namesBut(const std::vector<PeopleList> &lists, ListId self)
{
    QStringList names;
    for (const PeopleList &one : lists) {
        if (one.id != self) {
            names += one.settings.name;
        }
    }
    return names;
}

std::vector<PeopleList> notSmart(std::vector<PeopleList> lists)
{
    std::erase_if(lists, [](const PeopleList &one) { return one.isSmart(); });
    return lists;
}

} // namespace

QDate ListsPage::today() const
{
    const ListsGround now = ground();
    return dateIn(now.zone, now.now);
}

void ListsPage::makeList(const std::vector<Pk> &people)
{
    if (!m_session.isWritable()) {
        return;
    }
    auto *dialog = new ListDialog({}, AccountsStore(m_session.file().reader()).inUse(),
        namesBut(m_pane->model().lists(), ListId {}), today(), this);
    connect(dialog, &ListDialog::settled, this,
        [this, people](const ListSettings &settings) { m_acts->create(settings, people); });
    dialog->open();
}

void ListsPage::editList(bool asksForResult)
{
    const PeopleList *shown = list();
    if (!shown) {
        return;
    }
    auto *dialog = new ListDialog(*shown, AccountsStore(m_session.file().reader()).inUse(),
        namesBut(m_pane->model().lists(), shown->id), today(), this);
    connect(dialog, &ListDialog::settled, this, &ListsPage::saveSettings);
    connect(dialog, &QDialog::finished, this, [this] { shownTable().setFocus(); });
    dialog->open();
    if (asksForResult) {
        dialog->askForResult();
    }
}

void ListsPage::saveSettings(const ListSettings &settings)
{
    const PeopleList *shown = list();
    if (!shown) {
        return;
    }
    const bool becomesPublic = settings.kind == ListKind::Public
        && shown->settings.kind != ListKind::Public && shown->count.value_or(0) > 0;
    if (becomesPublic) {
        confirmPublic(settings);
    } else {
        m_acts->change(shown->id, settings);
    }
}

void ListsPage::askPublic(bool isPublic)
{
    if (const PeopleList *shown = list()) {
        ListSettings settings = shown->settings;
        settings.kind = isPublic ? ListKind::Public : ListKind::Private;
        saveSettings(settings);
    }
}

void ListsPage::confirmPublic(const ListSettings &settings)
{
    const PeopleList *shown = list();
    m_session.prompts().ask(this,
        {.title = tr("Make “%1” public?").arg(singleLine(settings.name)),
            .body = tr("%Ln people would be told they are on it once the list is public on their "
                       "network. That cannot be taken back.",
                nullptr, plural(shown->count.value_or(0))),
            .act = tr("Make public"),
            .cancel = tr("Keep private"),
            .isGrave = true},
        [this, id = shown->id, settings](bool isSure) {
            if (isSure) {
                m_acts->change(id, settings);
            }
        });
}

void ListsPage::combine()
{
    const PeopleList *shown = list();
    if (!shown) {
        return;
    }
    auto *dialog = new SetsDialog(m_session, notSmart(m_pane->model().lists()), shown->id, this);
    connect(dialog, &SetsDialog::makeAsked, this,
        [this](const QString &name, const std::vector<Pk> &people) {
            m_acts->create({.name = name}, people);
        });
    connect(
        dialog, &SetsDialog::smartAsked, this, [this](const QString &name, const QString &query) {
            m_acts->create({.name = name, .kind = ListKind::Smart, .query = query}, {});
        });
    connect(dialog, &QDialog::finished, this, [this] { shownTable().setFocus(); });
    dialog->open();
}

void ListsPage::findPeople()
{
    const PeopleList *shown = list();
    if (!shown || shown->isSmart() || !m_session.isWritable()) {
        return;
    }
    if (!m_session.columns()) {
        addPeople({}); // nobody is there to be found
        return;
    }
    auto *dialog = new AddPeopleDialog(m_session, *shown, this);
    connect(dialog, &AddPeopleDialog::addAsked, this,
        [this, one = *shown](const std::vector<Pk> &people) { m_acts->add(one, people); });
    connect(dialog, &AddPeopleDialog::pasteAsked, this,
        [this](const QString &text) { addPeople(text.toUtf8()); });
    connect(dialog, &QDialog::finished, this, [this] { shownTable().setFocus(); });
    dialog->open();
}

void ListsPage::addPeople(const QByteArray &text, const QString &path)
{
    const PeopleList *shown = list();
    if (!shown || shown->isSmart() || !m_session.isWritable()) {
        return;
    }
    auto *dialog = new PasteDialog(m_session, *shown, this);
    connect(dialog, &PasteDialog::addAsked, this,
        [this, one = *shown](
            const std::vector<PastedHandle> &handles) { m_acts->addHandles(one, handles); });
    dialog->open();
    if (!text.isEmpty()) {
        dialog->setText(text);
    }
    if (!path.isEmpty()) {
        dialog->readFile(path);
    }
}

void ListsPage::actOnLetter(QChar letter)
{
    if (letter == u'L') {
        addChosenToList();
    } else if (letter == u'M') {
        moveChosen();
    } else if (letter == u'D') {
        lookedAtChosen();
    } else if (letter == u'F' && !showsTargets()) {
        judgeCurrent();
    } else if (letter == u'W') {
        selectPeople(m_model->answer().turn);
    } else if (letter == u'P') {
        m_facts->toggleProtection(chosenPeople());
    }
}

void ListsPage::addChosenToList()
{
    addToList(m_session, *m_acts, chosenPeople(), this);
}

void ListsPage::lookedAtChosen()
{
    const PeopleList *shown = list();
    const std::vector<Pk> people = chosenPeople();
    if (!shown || shown->settings.kind != ListKind::Watch || people.empty()
        || !m_session.isWritable()) {
        return;
    }
    std::vector<Pk> due = m_model->answer().due;
    std::erase_if(due, [&people](Pk pk) { return std::ranges::find(people, pk) != people.end(); });
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (std::ranges::binary_search(due, m_model->pkAt(row))) {
            m_table->setCurrentIndex(m_model->index(row, 0));
            m_table->selectRow(row);
            break;
        }
    }
    m_acts->markLookedAt(*shown, people);
}

void ListsPage::judgeCurrent()
{
    const int row = m_table->currentIndex().row();
    if (const PersonRow *const person = m_model->personAt(row); person && m_session.isWritable()) {
        m_targets->judge(*person, [this, row] {
            if (row + 1 < m_model->rowCount()) {
                m_table->setCurrentIndex(m_model->index(row + 1, 0));
                m_table->selectRow(row + 1);
            }
        });
    }
}

void ListsPage::exportList()
{
    const PeopleList *shown = list();
    if (!shown) {
        return;
    }
    auto *dialog = new ExportDialog(m_session, m_settings,
        listSubject(m_session, *shown, m_pane->part(), chosenPeople(), m_table->shownColumns()),
        this);
    connect(dialog, &ExportDialog::told, this, &ListsPage::tell);
    connect(dialog, &QDialog::finished, this, [this] { shownTable().setFocus(); });
    dialog->open();
}

void ListsPage::removeChosen()
{
    const PeopleList *shown = list();
    const std::vector<Pk> people = chosenPeople();
    if (shown && !shown->isSmart() && !people.empty()) {
        m_acts->remove(*shown, people);
    }
}

void ListsPage::moveChosen()
{
    const PeopleList *shown = list();
    const std::vector<Pk> people = chosenPeople();
    if (!shown || shown->isSmart() || people.empty() || !m_session.isWritable()) {
        return;
    }
    const int count = plural(static_cast<qint64>(people.size()));
    auto *dialog = new AddToListDialog(tr("Move %Ln people to a list", nullptr, count), this);
    connect(dialog, &AddToListDialog::chosen, this,
        [this, from = *shown, people](const PeopleList &to) { m_acts->move(from, to, people); });
    dialog->setOnlyExisting();
    dialog->setLists(m_pane->model().lists());
    dialog->open();
}

void ListsPage::copyChosen(bool asHandles)
{
    const std::vector<Pk> people = chosenPeople();
    m_session.read(
        this,
        [path = m_session.file().path(), people, asHandles](const JobContext &) {
            return db::guarded(path, [&]() -> Result<QString> {
                const auto database = db::connect(path, db::Use::Job);
                QStringList lines;
                for (const PersonRow &row : PeopleStore(*database).rows(people)) {
                    const QString handle = handleText(row.network, row.handle, row.key);
                    lines += asHandles ? handle
                                       : QStringList {singleLine(row.name), handle,
                                           networkName(row.network), singleLine(row.bio)}
                                             .join(u'\t');
                }
                return lines.join(u'\n');
            });
        },
        [this, count = plural(static_cast<qint64>(people.size()))](const Result<QString> &text) {
            if (!text) {
                showTrouble(text.error());
            } else if (count > 0) {
                QGuiApplication::clipboard()->setText(*text);
                tell(tr("%Ln people copied", nullptr, count));
            }
        });
}

void ListsPage::showPeopleMenu(const QPoint &at)
{
    const PeopleList *shown = list();
    const std::vector<Pk> people = chosenPeople();
    if (!shown || people.empty()) {
        return;
    }
    auto *menu = new QMenu(this);
    menu->setObjectName(u"peopleMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillPeopleMenu(*menu);
    menu->popup(at);
}

void ListsPage::fillPeopleMenu(QMenu &menu)
{
    const PeopleList *shown = list();
    const std::vector<Pk> people = chosenPeople();
    if (!shown || people.empty()) {
        return;
    }
    bool isEnabled = m_session.isWritable();
    const auto add = [&](const QString &text, const QString &name, const QString &iconName) {
        QAction *action = menu.addAction(text);
        action->setObjectName(name);
        action->setEnabled(isEnabled);
        action->setIcon(icon(iconName, Tone::Muted));
        return action;
    };
    connect(add(tr("&Add to a list…"), u"addToList"_s, u"list-add"_s), &QAction::triggered, this,
        &ListsPage::addChosenToList);
    if (!shown->isSmart()) {
        connect(add(tr("&Move to a list…"), u"moveToList"_s, u"go-next"_s), &QAction::triggered,
            this, &ListsPage::moveChosen);
        if (shown->settings.kind == ListKind::Watch) {
            connect(add(tr("&Looked at today\tD"), u"lookedAt"_s, u"view-visible"_s),
                &QAction::triggered, this, &ListsPage::lookedAtChosen);
        }
        connect(add(tr("&Take off the list"), u"removeFromList"_s, u"list-remove"_s),
            &QAction::triggered, this, &ListsPage::removeChosen);
    }
    if (!showsTargets()) {
        connect(add(tr("&Follow candidate…\tF"), u"judgeMember"_s, u"list-add-user"_s),
            &QAction::triggered, this, &ListsPage::judgeCurrent);
    }
    connect(add(tr("&Protect or unprotect"), u"protectMembers"_s, u"security-high"_s),
        &QAction::triggered, this, [this] { m_facts->toggleProtection(chosenPeople()); });
    connect(add(tr("Add a follow-&up…"), u"addFollowupFor"_s, u"dialog-messages"_s),
        &QAction::triggered, this, [this] { Q_EMIT followupAsked(chosenPeople()); });
    menu.addSeparator();
    isEnabled = true; // nothing of the workspace changes below
    connect(add(tr("Copy &handles"), u"copyHandles"_s, u"edit-copy"_s), &QAction::triggered, this,
        [this] { copyChosen(true); });
    connect(add(tr("E&xport…"), u"exportMembers"_s, u"document-export"_s), &QAction::triggered,
        this, &ListsPage::exportList);
}

} // namespace comity::ui
