#include "ui/people/people_page.h"

#include "ui/people/filter/filter_bar.h"
#include "ui/people/filter/people_finder.h"
#include "ui/people/pane/hand_acts.h"
#include "ui/people/pane/sheet_desk.h"
#include "ui/people/people_choice.h"
#include "ui/people/people_lists.h"
#include "ui/people/persons/persons_desk.h"
#include "ui/people/table/people_table_model.h"
#include "ui/people/table/people_table_view.h"
#include "ui/people/table/table_covers.h"
#include "ui/people/unfiled_bar.h"

#include <QPushButton>

#include <algorithm>
#include <utility>

// The people to be filed, gone through one by one by the keyboard.

namespace comity::ui {

void PeoplePage::wireUnfiled()
{
    connect(&m_bar->unfiledButton(), &QPushButton::clicked, this, &PeoplePage::setUnfiled);
    connect(m_unfiled, &UnfiledBar::keepAsked, this, [this] { decide(TriageState::Reviewed); });
    connect(m_unfiled, &UnfiledBar::neverAsked, this, [this] { decide(TriageState::Never); });
    connect(
        m_unfiled, &UnfiledBar::listAsked, this, [this] { m_lists->addToList(m_choice->meant()); });
    connect(m_unfiled, &UnfiledBar::snoozeAsked, this,
        [this] { m_persons->snooze(m_choice->meant()); });
    connect(m_unfiled, &UnfiledBar::planAsked, this, [this] { planPurge(m_choice->meant()); });
    connect(m_unfiled, &UnfiledBar::nextAsked, this, &PeoplePage::goOn);
    connect(m_unfiled, &UnfiledBar::leaveAsked, this, [this] { setUnfiled(false); });
    connect(m_unfiled, &UnfiledBar::suggestionsAsked, m_lists, &PeopleLists::showSuggestions);
    connect(m_lists, &PeopleLists::suggestionsFound, m_unfiled, &UnfiledBar::setSuggestions);
    connect(m_lists, &PeopleLists::suggestionsLeft, this, [this] {
        m_lists->lookForSuggestions(m_isUnfiled ? m_model->order() : std::vector<Pk>());
        m_table->setFocus(Qt::OtherFocusReason);
    });
    connect(m_covers, &TableCovers::everybodyAsked, this, [this] { setUnfiled(false); });
}

void PeoplePage::setUnfiled(bool isOn)
{
    m_isUnfiled = isOn;
    const std::vector<Pk> toPlan = std::exchange(m_toPlan, {});
    m_progress.begin();
    m_looksForLists = isOn;
    m_bar->unfiledButton().setChecked(isOn);
    m_unfiled->setProgress(0, 0);
    m_unfiled->setVisible(isOn);
    m_choice->clear();
    if (isOn) {
        // From the first of them on, whoever was looked at before.
        m_table->setCurrentIndex({});
    } else {
        m_lists->lookForSuggestions({});
    }
    ask();
    m_table->setFocus(Qt::OtherFocusReason);
    if (!isOn && !toPlan.empty()) {
        Q_EMIT planPurgeAsked(toPlan);
    }
}

/// After each answer: who is left, and back to whom a decision was taken back about.
void PeoplePage::followUnfiled()
{
    if (!m_isUnfiled) {
        return;
    }
    const std::optional<Pk> returned
        = m_progress.follow(m_finder->answer()->query, m_model->order());
    m_unfiled->setProgress(m_progress.decided(), m_progress.total());
    if (std::exchange(m_looksForLists, false)) {
        m_lists->lookForSuggestions(m_model->order());
    }
    const int row = returned ? m_model->rowOf(*returned) : -1;
    if (row >= 0) {
        m_table->selectRow(row);
    } else if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0) {
        m_table->selectRow(0);
    }
}

bool PeoplePage::actOnUnfiled(QChar letter)
{
    if (letter == u'U') {
        setUnfiled(!m_isUnfiled);
    } else if (m_isUnfiled && letter == u'K') {
        decide(TriageState::Reviewed);
    } else if (m_isUnfiled && letter == u'X') {
        decide(TriageState::Never);
    } else if (m_isUnfiled && letter == u'I') {
        m_lists->showSuggestions();
    } else if (m_isUnfiled && letter == u'J') {
        goOn();
    } else {
        return false;
    }
    return true;
}

void PeoplePage::decide(TriageState state)
{
    const std::vector<Pk> people = m_choice->meant();
    if (!people.empty()) {
        m_sheetDesk->acts().setTriage(people, state);
    }
    m_table->setFocus(Qt::OtherFocusReason);
}

/// While people are being filed they are gathered, and planned when the filing ends: a plan each
/// would end it every time.
void PeoplePage::planPurge(const std::vector<Pk> &people)
{
    if (people.empty()) {
        return;
    }
    if (!m_isUnfiled) {
        Q_EMIT planPurgeAsked(people);
        return;
    }
    for (const Pk pk : people) {
        if (std::ranges::find(m_toPlan, pk) == m_toPlan.end()) {
            m_toPlan.push_back(pk);
        }
    }
    m_bar->tell(tr("%Ln people to plan when you are done", nullptr, int(m_toPlan.size())));
    goOn();
}

void PeoplePage::goOn()
{
    chooseNextRow();
    m_table->setFocus(Qt::OtherFocusReason);
}

} // namespace comity::ui
