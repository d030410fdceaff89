#include "ui/people/people_page.h"

#include "model/people/identity_merge.h"
#include "ui/common/search_field.h"
#include "ui/common/setting_keys.h"
#include "ui/people/filter/facet_row.h"
#include "ui/people/filter/filter_bar.h"
#include "ui/people/filter/noted_filter.h"
#include "ui/people/filter/number_filter_dialog.h"
#include "ui/people/filter/people_finder.h"
#include "ui/people/pane/detail_dock.h"
#include "ui/people/pane/detail_pane.h"
#include "ui/people/pane/person_head.h"
#include "ui/people/pane/sheet_desk.h"
#include "ui/people/pane/sheet_form.h"
#include "ui/people/people_acts.h"
#include "ui/people/people_choice.h"
#include "ui/people/people_export.h"
#include "ui/people/people_lists.h"
#include "ui/people/persons/persons_desk.h"
#include "ui/people/table/action_bar.h"
#include "ui/people/table/people_table_model.h"
#include "ui/people/table/people_table_view.h"
#include "ui/people/table/row_menu.h"

#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QShortcut>
#include <QToolButton>
#include <algorithm>

using namespace Qt::StringLiterals;

// What the page lets people do to those who are chosen.

namespace comity::ui {

void PeoplePage::wireActs()
{
    auto *copy = new QShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), m_table);
    copy->setContext(Qt::WidgetWithChildrenShortcut);
    connect(copy, &QShortcut::activated, this, [this] { m_acts->copyHandles(m_choice->meant()); });
    connect(m_actions, &ActionBar::copyHandlesAsked, this,
        [this] { m_acts->copyHandles(m_choice->meant()); });
    auto *write = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_E), this);
    write->setContext(Qt::WidgetWithChildrenShortcut);
    connect(write, &QShortcut::activated, this, &PeoplePage::exportPeople);
    connect(m_actions, &ActionBar::exportAsked, this, &PeoplePage::exportPeople);
    connect(m_actions, &ActionBar::addToListAsked, this,
        [this] { m_lists->addToList(m_choice->meant()); });
    connect(&m_bar->saveButton(), &QPushButton::clicked, this, &PeoplePage::saveAsSmartList);
    connect(m_actions, &ActionBar::writeAsked, this, [this] { writeTo(m_choice->meant()); });
    connect(m_actions, &ActionBar::planPurgeAsked, this, [this] { planPurge(m_choice->meant()); });
    connect(m_actions, &ActionBar::clearAsked, this, [this] { m_choice->clear(); });
    connect(m_actions, &ActionBar::factAsked, this,
        [this](PersonFact fact, bool holds) { m_acts->setFact(fact, m_choice->people(), holds); });
    const PersonHead *head = &m_detail->pane().head();
    // What stands in the pane of somebody is about them, whoever is checked.
    const auto shown = [this] {
        const auto person = m_detail->pane().person();
        return person ? std::vector<Pk> {*person} : m_choice->meant();
    };
    connect(
        head, &PersonHead::addToListAsked, this, [this, shown] { m_lists->addToList(shown()); });
    connect(head, &PersonHead::menuAsked, this,
        [this, shown](const QPoint &at) { popUp(rowMenu(shown()), at); });
    connect(head, &PersonHead::protectAsked, this, [this](bool isProtected) {
        if (const auto person = m_detail->pane().person()) {
            m_acts->setFact(PersonFact::Protected, {*person}, isProtected);
        }
    });
    connect(m_acts, &PeopleActs::begun, this, &PeoplePage::showDetail);
    wirePersons();
}

void PeoplePage::wirePersons()
{
    connect(m_actions, &ActionBar::compareAsked, this,
        [this] { m_persons->compare(m_choice->people()); });
    connect(&m_detail->pane().sheet(), &SheetForm::rhythmAsked, this, [this] {
        if (const auto person = m_detail->pane().person()) {
            m_persons->keepInTouch({*person});
        }
    });
    connect(m_persons, &PersonsDesk::told, m_bar, &FilterBar::tell);
    connect(m_persons, &PersonsDesk::snoozed, this, &PeoplePage::chooseNextRow);
    connect(&m_bar->moreButton(), &QToolButton::clicked, this, &PeoplePage::showMore);
}

/// Who was dealt with gives way to the next, so that a morning goes on by the keyboard.
void PeoplePage::chooseNextRow()
{
    const int next = m_table->currentIndex().row() + 1;
    if (m_choice->count() == 0 && next > 0 && next < m_model->rowCount()) {
        m_table->selectRow(next);
    }
}

void PeoplePage::addPageActs(QMenu &menu)
{
    menu.addAction(tr("&Possibly the same person…"), m_persons, &PersonsDesk::suggest)
        ->setObjectName(u"suggestPersons"_s);
    QAction *match = menu.addAction(
        tr("&Match a file of customers…"), m_persons, &PersonsDesk::matchCustomers);
    match->setObjectName(u"matchCustomers"_s);
    match->setEnabled(m_session.isWritable());
    QAction *scores
        = menu.addAction(tr("Take over &scores…"), m_persons, &PersonsDesk::takeOverScores);
    scores->setObjectName(u"takeOverScores"_s);
    scores->setEnabled(m_session.isWritable());
    if (const PeopleColumns::Version columns = m_session.columns()) {
        QMenu *noted = menu.addMenu(tr("Filter by what you &noted"));
        noted->setObjectName(u"notedFilter"_s);
        fillNotedFilter(
            *noted, columns->marks(), m_bar->facets().facets(), [this](const Facets &facets) {
                m_bar->facets().setFacets(facets);
                ask();
            });
    }
    menu.addAction(tr("Filter by a num&ber…"), this, &PeoplePage::askForNumber)
        ->setObjectName(u"numberFilterAct"_s);
    addStaleMenu(menu);
    QAction *unfiled = menu.addAction(
        tr("People to be &filed, one by one\tU"), this, [this] { setUnfiled(true); });
    unfiled->setObjectName(u"goThroughUnfiled"_s);
}

void PeoplePage::askForNumber()
{
    QStringList scores;
    if (const PeopleColumns::Version columns = m_session.columns()) {
        for (const PeopleMarks::ScoreMark &one : columns->marks().scores) {
            if (!scores.contains(one.name, Qt::CaseInsensitive)) {
                scores += one.name;
            }
        }
    }
    scores.sort(Qt::CaseInsensitive);
    auto *dialog = new NumberFilterDialog(scores, this);
    connect(dialog, &NumberFilterDialog::conditionAsked, this,
        [this](const NumberCondition &condition) {
            Facets next = m_bar->facets().facets();
            if (std::ranges::find(next.numbers, condition) == next.numbers.end()) {
                next.numbers.push_back(condition);
                m_bar->facets().setFacets(next);
                ask();
            }
        });
    connect(dialog, &QDialog::finished, m_table, [this] { m_table->setFocus(); });
    dialog->open();
}

void PeoplePage::addStaleMenu(QMenu &menu)
{
    QMenu *days = menu.addMenu(tr("S&tale after"));
    days->setObjectName(u"staleAfter"_s);
    for (const int choice : {30, 60, usualStaleDays, 180, 365}) {
        QAction *action = days->addAction(tr("%Ln days without a post", nullptr, choice), this,
            [this, choice] { setStaleDays(choice); });
        action->setCheckable(true);
        action->setChecked(choice == m_staleDays);
    }
}

void PeoplePage::setStaleDays(int days)
{
    m_staleDays = days;
    if (m_settings) {
        m_settings->setValue(staleDaysKey(), days);
    }
    m_bar->facets().setStaleDays(days);
    ask();
}

void PeoplePage::showMore()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"moreMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addPageActs(*menu);
    // From a dialog the focus goes back to the people.
    connect(menu, &QMenu::triggered, m_table, [this] { m_table->setFocus(Qt::OtherFocusReason); });
    const QToolButton &button = m_bar->moreButton();
    menu->popup(button.mapToGlobal(QPoint(0, button.height())));
}

void PeoplePage::saveAsSmartList()
{
    const std::shared_ptr<PeopleAnswer> &answer = m_finder->answer();
    if (answer && isFiltered()) {
        m_lists->saveAsSmartList(answer->query,
            wordsOf(m_bar->facets().facets(), answer->query.search), m_model->rowCount(),
            answer->skipped);
    }
}

void PeoplePage::exportPeople()
{
    if (!m_session.columns() || m_model->order().empty()) {
        return;
    }
    auto *dialog = new ExportDialog(m_session, m_settings,
        peopleSubject(m_session, m_choice->people(), m_model->order(), isFiltered() || m_isUnfiled,
            m_table->shownColumns()),
        this);
    connect(dialog, &ExportDialog::told, &m_bar->filter(),
        [this](const QString &sentence) { m_bar->tell(sentence); });
    connect(dialog, &QDialog::finished, m_table, [this] { m_table->setFocus(); });
    dialog->open();
}

void PeoplePage::actOnLetter(QChar letter)
{
    if (actOnUnfiled(letter)) {
        return;
    }
    if (letter == u'P') {
        m_acts->toggleProtection(m_choice->meant());
    } else if (letter == u'L') {
        m_lists->addToList(m_choice->meant());
    } else if (letter == u'O') {
        m_detail->openProfile();
    } else if (letter == u'W') {
        writeTo(m_choice->meant());
    } else if (letter == u'G') {
        planPurge(m_choice->meant());
    } else if (letter == u'C') {
        m_persons->compare(m_choice->meant());
    } else if (letter == u'M') {
        m_persons->merge(m_choice->meant());
    } else if (letter == u'S') {
        m_persons->snooze(m_choice->meant());
    } else {
        m_sheetDesk->actOnLetter(letter, m_choice->meant(), *m_table);
    }
}

void PeoplePage::writeTo(const std::vector<Pk> &people)
{
    if (!people.empty() && m_session.isWritable()) {
        Q_EMIT writeAsked(people);
    }
}

/// For the palette, which also finds what is about nobody in particular.
std::unique_ptr<QMenu> PeoplePage::actsMenu()
{
    std::unique_ptr<QMenu> menu = rowMenu(m_choice->meant());
    if (!menu) {
        menu = std::make_unique<QMenu>();
    }
    if (m_model->rowCount() > 0) {
        addPageActs(*menu);
    }
    return menu;
}

std::unique_ptr<QMenu> PeoplePage::rowMenu(const std::vector<Pk> &people)
{
    if (people.empty()) {
        return nullptr;
    }
    auto menu = std::make_unique<RowMenu>(
        *m_acts, people, people.size() == 1 && m_detail->canOpenProfile());
    menu->addPersonActs(*m_persons, people);
    connect(menu.get(), &RowMenu::openAsked, m_detail, &DetailDock::openProfile);
    connect(menu.get(), &RowMenu::copyRowsAsked, this,
        [this, people] { m_acts->copyRows(people, m_table->shownColumns(), today()); });
    connect(menu.get(), &RowMenu::writeAsked, this, [this, people] { writeTo(people); });
    connect(menu.get(), &RowMenu::followupAsked, this,
        [this, people] { Q_EMIT followupAsked(people); });
    connect(menu.get(), &RowMenu::planPurgeAsked, this, [this, people] { planPurge(people); });
    connect(menu.get(), &RowMenu::exportAsked, this, &PeoplePage::exportPeople);
    connect(
        menu.get(), &RowMenu::addToListAsked, this, [this, people] { m_lists->addToList(people); });
    return menu;
}

void PeoplePage::showMenu(const QPoint &at)
{
    popUp(rowMenu(m_choice->meant()), at);
}

void PeoplePage::popUp(std::unique_ptr<QMenu> made, const QPoint &at)
{
    if (QMenu *menu = made.release()) {
        menu->setParent(this, menu->windowFlags());
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(at);
    }
}

void PeoplePage::showPerson(Pk person)
{
    m_wanted = person;
    const PeopleColumns::Version columns = m_session.columns();
    if (columns && columns->account() && !columns->placeOf(person).first) {
        m_session.chooseAccount(std::nullopt);
    } else if (!m_finder->isAsking() && m_finder->answer()) {
        showWanted();
    }
}

void PeoplePage::showPeople(const PeopleQuery &query)
{
    if (m_isUnfiled) {
        setUnfiled(false);
    }
    m_wanted.reset();
    m_choice->clear();
    m_bar->filter().clear();
    m_bar->facets().setFacets(facetsOf(query));
    ask();
}

void PeoplePage::showUnfiled()
{
    m_wanted.reset();
    m_bar->filter().clear();
    m_bar->facets().setFacets({});
    if (m_isUnfiled) {
        ask(); // who was gathered to be planned stays so
    } else {
        setUnfiled(true);
    }
}

void PeoplePage::showWanted()
{
    if (!m_wanted) {
        return;
    }
    int row = m_model->rowOf(*m_wanted);
    if (row < 0) {
        // Under all accounts one row stands for all profiles of a person.
        const auto profiles
            = db::guarded(m_session.file().path(), [&]() -> Result<std::vector<Identity>> {
                  return identitiesOf(m_session.file().reader(), *m_wanted);
              });
        for (std::size_t i = 0; profiles && row < 0 && i < profiles->size(); ++i) {
            row = m_model->rowOf((*profiles)[i].pk);
        }
    }
    if (row < 0 && m_isUnfiled) {
        setUnfiled(false); // asks anew
        return;
    }
    if (row < 0 && isFiltered()) {
        clearFilters();
        return;
    }
    m_wanted.reset();
    if (row >= 0) {
        m_choice->clear();
        m_table->selectRow(row);
        m_table->scrollTo(m_model->index(row, 0), QAbstractItemView::PositionAtCenter);
        m_table->setFocus(Qt::OtherFocusReason);
    }
}

} // namespace comity::ui
