#include "ui/people/people_page.h"

#include "ui/common/search_field.h"
#include "ui/people/action_bar.h"
#include "ui/people/detail_dock.h"
#include "ui/people/detail_pane.h"
#include "ui/people/facet_row.h"
#include "ui/people/filter_bar.h"
#include "ui/people/people_acts.h"
#include "ui/people/people_choice.h"
#include "ui/people/people_finder.h"
#include "ui/people/people_lists.h"
#include "ui/people/people_table_model.h"
#include "ui/people/people_table_view.h"
#include "ui/people/row_menu.h"
#include "ui/people/sheet_desk.h"

#include <QMenu>
#include <QPushButton>
#include <QShortcut>

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
    connect(m_actions, &ActionBar::addToListAsked, this,
        [this] { m_lists->addToList(m_choice->meant()); });
    connect(&m_bar->saveButton(), &QPushButton::clicked, this, &PeoplePage::saveAsSmartList);
    connect(m_actions, &ActionBar::clearAsked, this, [this] { m_choice->clear(); });
    connect(m_actions, &ActionBar::factAsked, this,
        [this](PersonFact fact, bool holds) { m_acts->setFact(fact, m_choice->people(), holds); });
    connect(&m_detail->pane(), &DetailPane::protectAsked, this, [this](bool isProtected) {
        if (const auto person = m_detail->pane().person()) {
            m_acts->setFact(PersonFact::Protected, {*person}, isProtected);
        }
    });
    connect(m_acts, &PeopleActs::begun, this, &PeoplePage::showDetail);
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

void PeoplePage::actOnLetter(QChar letter)
{
    if (letter == u'P') {
        m_acts->toggleProtection(m_choice->meant());
    } else if (letter == u'L') {
        m_lists->addToList(m_choice->meant());
    } else if (letter == u'O') {
        m_detail->openProfile();
    } else {
        m_sheetDesk->actOnLetter(letter, m_choice->meant(), *m_table);
    }
}

void PeoplePage::showMenu(const QPoint &at)
{
    const std::vector<Pk> people = m_choice->meant();
    auto *menu
        = new RowMenu(*m_acts, people, people.size() == 1 && m_detail->canOpenProfile(), this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu, &RowMenu::openAsked, m_detail, &DetailDock::openProfile);
    connect(menu, &RowMenu::copyRowsAsked, this,
        [this, people] { m_acts->copyRows(people, m_table->shownColumns(), today()); });
    menu->popup(at);
}

} // namespace comity::ui
