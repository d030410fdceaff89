#include "ui/purge/work/work_model.h"

#include "ui/common/formatting.h"

#include <algorithm>

namespace comity::ui {

WorkModel::WorkModel(PurgeTelling telling, QObject *parent)
    : QAbstractTableModel(parent)
    , m_telling(std::move(telling))
{
}

void WorkModel::setBatch(const PlanDocument &batch, const PurgeTelling &telling)
{
    if (m_plan != batch.planId) {
        m_plan = batch.planId;
        m_kept.clear();
    }
    m_telling = telling;
    std::vector<int> rows;
    for (int row = 0; row < static_cast<int>(batch.items.size()); ++row) {
        const PlanItem &item = batch.items.at(static_cast<std::size_t>(row));
        const bool isKeptHere = item.decision == Decision::Keep
            && m_kept.contains(number(item.id.value_or(PlanItemId {})));
        if (isToUnfollow(item) || isKeptHere) {
            rows.push_back(row);
        }
    }
    if (rows == m_rows && m_items.size() == batch.items.size()) {
        m_items = batch.items;
        if (!m_rows.empty()) {
            Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(m_rows.size()) - 1, 0));
        }
        return;
    }
    beginResetModel();
    m_items = batch.items;
    m_rows = std::move(rows);
    endResetModel();
}

void WorkModel::remember(int row)
{
    const PlanItem &one = item(row);
    m_kept.insert_or_assign(number(one.id.value_or(PlanItemId {})), one);
}

const PlanItem *WorkModel::keptFrom(int row) const
{
    const auto found = m_kept.find(number(item(row).id.value_or(PlanItemId {})));
    return state(row) != WorkState::Kept || found == m_kept.end() ? nullptr : &found->second;
}

int WorkModel::rowOfItem(int itemRow) const
{
    const auto found = std::ranges::find(m_rows, itemRow);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

const PlanItem &WorkModel::item(int row) const
{
    return m_items.at(static_cast<std::size_t>(itemRow(row)));
}

int WorkModel::nextToDo(int row) const
{
    const int rows = rowCount();
    for (int step = 1; step <= rows; ++step) {
        const int next = (row + step) % rows;
        if (state(next) == WorkState::ToDo) {
            return next;
        }
    }
    return -1;
}

int WorkModel::worked() const
{
    return rowCount() - count(WorkState::ToDo);
}

int WorkModel::count(WorkState wanted) const
{
    int found = 0;
    for (int row = 0; row < rowCount(); ++row) {
        found += state(row) == wanted ? 1 : 0;
    }
    return found;
}

int WorkModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int WorkModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1;
}

QVariant WorkModel::data(const QModelIndex &index, int role) const
{
    const PlanItem &person = item(index.row());
    const WorkState state = workStateOf(person);
    switch (role) {
    case Qt::DisplayRole:
        return m_telling.name(person);
    case Qt::AccessibleTextRole:
        return spoken({m_telling.name(person), m_telling.handle(person),
            state == WorkState::ToDo ? tr("to do") : workWord(state)});
    case WorkStateRole:
        return static_cast<int>(state);
    case WorkWordRole:
        return workWord(state);
    case KeyRole:
        return number(person.id.value_or(PlanItemId {}));
    default:
        return {};
    }
}

} // namespace comity::ui
