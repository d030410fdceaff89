#include "ui/people/people_choice.h"

#include "ui/people/table/people_table_model.h"
#include "ui/people/table/people_table_view.h"

namespace comity::ui {

PeopleChoice::PeopleChoice(PeopleTableModel &model, PeopleTableView &table)
    : m_model(model)
    , m_table(table)
{
}

qint64 PeopleChoice::count() const
{
    if (m_model.checkedCount() > 0) {
        return m_model.checkedCount();
    }
    qint64 rows = 0;
    for (const QItemSelectionRange &range : m_table.selectionModel()->selection()) {
        rows += range.height();
    }
    return rows > 1 && !m_model.order().empty() ? rows : 0;
}

bool PeopleChoice::isEverybody() const
{
    return count() > 0 && count() == static_cast<qint64>(m_model.order().size());
}

std::vector<Pk> PeopleChoice::people() const
{
    if (m_model.checkedCount() > 0) {
        return m_model.checkedPeople();
    }
    std::vector<Pk> people;
    if (count() > 0) {
        for (const QItemSelectionRange &range : m_table.selectionModel()->selection()) {
            for (int row = range.top(); row <= range.bottom(); ++row) {
                people.push_back(m_model.pkAt(row));
            }
        }
    }
    return people;
}

std::vector<Pk> PeopleChoice::meant() const
{
    std::vector<Pk> chosen = people();
    const QModelIndex current = m_table.currentIndex();
    if (chosen.empty() && current.isValid() && !m_model.order().empty()) {
        chosen.push_back(m_model.pkAt(current.row()));
    }
    return chosen;
}

void PeopleChoice::clear()
{
    m_model.checkEverybody(false);
    const QModelIndex current = m_table.currentIndex();
    if (count() > 0 && current.isValid()) {
        m_table.selectionModel()->select(
            current, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
}

} // namespace comity::ui
