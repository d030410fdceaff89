#include "ui/common/list_acts.h"
#include "ui/common/plain_label.h"
#include "ui/common/table_rows.h"
#include "ui/common/undo_bar.h"
#include "ui/lists/lists_page.h"
#include "ui/lists/lists_pane.h"
#include "ui/lists/member_bar.h"
#include "ui/lists/members_model.h"
#include "ui/lists/members_table.h"
#include "ui/lists/targets/target_view.h"

#include <QMenu>
#include <QStackedWidget>
#include <algorithm>

// A list of targets in place of the table of members, and whom either has chosen.
namespace comity::ui {

void ListsPage::wireTargets()
{
    connect(m_targets, &TargetView::done, this, [this](const QString &sentence) {
        m_undoIndex = m_session.undoStack().index();
        m_told->hide();
        m_undoBar->show(sentence);
    });
    connect(m_targets, &TargetView::told, this, &ListsPage::tell);
    connect(m_targets, &TargetView::resultAsked, this, [this] { editList(true); });
    connect(m_targets, &TargetView::failed, this, &ListsPage::showTrouble);
    connect(m_targets->table(), &TargetTable::deleteAsked, this, &ListsPage::removeChosen);
    connect(m_targets->table(), &TargetTable::menuMade, this,
        [this](QMenu *menu) { fillPeopleMenu(*menu); });
    connect(m_targets->table(), &TableView::letterPressed, this, &ListsPage::actOnLetter);
    connect(m_targets->table()->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &ListsPage::showChosenCount);
}

QTableView &ListsPage::shownTable() const
{
    return showsTargets() ? static_cast<QTableView &>(*m_targets->table()) : *m_table;
}

bool ListsPage::showsTargets() const
{
    return m_members->currentWidget() == m_targets;
}

void ListsPage::showTargets()
{
    const PeopleList *shown = list();
    if (shown && shown->settings.kind == ListKind::Target) {
        m_members->setCurrentWidget(m_targets);
        m_targets->showList({shown->id, shown->settings.purpose, shown->settings.account});
    } else {
        m_members->setCurrentIndex(0);
        m_targets->clear();
    }
}

void ListsPage::openTarget(ListId list, Pk person)
{
    openList(list);
    m_targets->goTo({list, person});
}

void ListsPage::logTouch(ListId list, Pk person)
{
    openList(list);
    m_targets->goTo({list, person, true});
}

void ListsPage::showChosenCount()
{
    qint64 rows = 0;
    const QItemSelection chosen = shownTable().selectionModel()->selection();
    for (const QItemSelectionRange &range : chosen) {
        rows += range.height();
    }
    m_bar->setChosen(rows > 1 ? rows : 0, rows == shownTable().model()->rowCount());
}

std::vector<Pk> ListsPage::chosenPeople() const
{
    if (showsTargets()) {
        return m_targets->chosen();
    }
    std::vector<Pk> people;
    for (const int row : selectedRows(*m_table)) {
        if (row < m_model->rowCount()) {
            people.push_back(m_model->pkAt(row));
        }
    }
    return people;
}

void ListsPage::selectPeople(const std::vector<Pk> &people)
{
    if (showsTargets()) {
        m_targets->select(people);
        return;
    }
    std::vector<int> rows;
    for (const Pk pk : people) {
        if (const int row = m_model->rowOf(pk); row >= 0) {
            rows.push_back(row);
        }
    }
    std::ranges::sort(rows);
    QItemSelection chosen;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        // Rows that follow each other are one range: a list may have thousands.
        const std::size_t first = i;
        while (i + 1 < rows.size() && rows[i + 1] == rows[i] + 1) {
            ++i;
        }
        chosen.append(QItemSelectionRange(
            m_model->index(rows[first], 0), m_model->index(rows[i], m_model->columnCount() - 1)));
    }
    m_table->selectionModel()->select(chosen, QItemSelectionModel::ClearAndSelect);
    if (!chosen.isEmpty() && !m_table->hasFocus()) {
        m_table->scrollTo(chosen.first().topLeft());
    }
}

} // namespace comity::ui
