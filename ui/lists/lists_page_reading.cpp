#include "ui/lists/lists_page.h"

#include "model/accounts/accounts_store.h"
#include "model/base/civil_time.h"
#include "ui/common/empty_state.h"
#include "ui/common/plain_label.h"
#include "ui/lists/health_line.h"
#include "ui/lists/list_head.h"
#include "ui/lists/lists_model.h"
#include "ui/lists/lists_pane.h"
#include "ui/lists/member_bar.h"
#include "ui/lists/members_model.h"
#include "ui/lists/members_table.h"
#include "ui/lists/relation_line.h"

#include <QStackedWidget>

using namespace Qt::StringLiterals;

// What the page reads, and how the answers come on the screen.
namespace comity::ui {

ListsGround ListsPage::ground() const
{
    ListsGround ground;
    ground.path = m_session.file().path();
    ground.columns = m_session.columns();
    ground.now = m_session.clock()().toSecsSinceEpoch();
    const auto account = m_session.account()
        ? AccountsStore(m_session.file().reader()).account(*m_session.account())
        : std::nullopt;
    ground.zone = zoneOrSystem(account ? account->timeZone : QString());
    return ground;
}

void ListsPage::readLists()
{
    const int question = ++m_listsQuestion;
    m_session.read(
        this, [ground = ground()](const JobContext &job) { return readAllLists(ground, job); },
        [this, question](const Result<std::vector<PeopleList>> &lists) {
            if (question != m_listsQuestion) {
                return;
            }
            if (lists) {
                showLists(*lists);
            } else if (lists.error().code != Error::Code::Cancelled) {
                showTrouble(lists.error());
            }
        });
}

void ListsPage::showLists(const std::vector<PeopleList> &lists)
{
    m_stack->setCurrentIndex(lists.empty() ? 1 : 0);
    m_pane->setLists(lists);
    if (m_wanted && m_pane->model().rowOf(*m_wanted) >= 0) {
        m_pane->choose(*m_wanted);
        m_wanted.reset();
    }
    Q_EMIT headChanged();
}

const PeopleList *ListsPage::list() const
{
    return m_pane->list();
}

void ListsPage::openList(ListId list)
{
    if (m_pane->model().rowOf(list) >= 0) {
        m_pane->choose(list);
    } else {
        m_wanted = list;
        readLists();
    }
}

void ListsPage::showList()
{
    const PeopleList *shown = list();
    showTargets();
    if (!shown) {
        m_model->clear();
        return;
    }
    const bool isOther
        = m_model->answer().list != shown->id || m_model->answer().part != m_pane->part();
    if (isOther) {
        m_told->hide();
        m_health->hide();
        m_relations->hide();
    }
    m_head->show(*shown, m_pane->part(), m_session.isWritable(), today());
    m_bar->setSmart(shown->isSmart());
    showChosenCount();
    m_table->setTakesText(m_session.isWritable() && !shown->isSmart());
    readPeople();
}

void ListsPage::readPeople()
{
    const PeopleList *shown = list();
    if (!shown) {
        return;
    }
    const int question = ++m_peopleQuestion;
    const MembersQuestion asked {
        shown->id, m_pane->part(), m_table->sort(), m_table->isDescending()};
    m_session.read(
        this,
        [ground = ground(), asked](
            const JobContext &job) { return readMembers(ground, asked, job); },
        [this, question](Result<MembersAnswer> answer) {
            if (question != m_peopleQuestion) {
                return;
            }
            if (answer) {
                showPeople(std::move(*answer));
            } else if (answer.error().code != Error::Code::Cancelled) {
                showTrouble(answer.error());
            }
        });
}

void ListsPage::showPeople(MembersAnswer answer)
{
    const PeopleList *shown = list();
    if (!shown || shown->id != answer.list) {
        return;
    }
    const bool isSame
        = m_model->answer().list == answer.list && m_model->answer().part == answer.part;
    const std::vector<Pk> kept = isSame ? chosenPeople() : std::vector<Pk>();
    const int row = m_table->currentIndex().row();
    const std::optional<Pk> current = isSame && row >= 0 && row < m_model->rowCount()
        ? std::optional(m_model->pkAt(row))
        : std::nullopt;
    m_model->setAnswer(std::move(answer), shown->settings.name, ground());
    m_health->show(m_model->answer(), shown->isSmart());
    m_relations->show(m_model->answer());
    showCover(shown->isSmart());
    if (current && m_model->rowCount() > 0) {
        // Who was taken off leaves the next one in the place.
        const int now = m_model->rowOf(*current);
        const int next = now >= 0 ? now : qMin(row, m_model->rowCount() - 1);
        m_table->selectionModel()->setCurrentIndex(
            m_model->index(next, 0), QItemSelectionModel::NoUpdate);
    }
    if (!showsTargets()) {
        selectPeople(kept);
        if (isSame && chosenPeople().empty() && m_table->currentIndex().isValid()) {
            // Whoever stands in the place of who was taken off is meant by the next key.
            m_table->selectRow(m_table->currentIndex().row());
        }
    }
}

void ListsPage::showCover(bool isSmart)
{
    const bool isEmpty = m_model->rowCount() == 0;
    m_nobody->setTexts(isSmart ? tr("Nobody fits") : tr("This list is empty"),
        isSmart ? tr("Nobody among the people of the chosen account fits its conditions now.")
                : tr("Paste or drop handles here, or add people from the People page."));
    m_table->setCover(isEmpty ? m_nobody : nullptr);
}

} // namespace comity::ui
