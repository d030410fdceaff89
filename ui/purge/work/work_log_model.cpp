#include "ui/purge/work/work_log_model.h"

#include "model/base/civil_time.h"

#include <QDateTime>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {

WorkLogModel::WorkLogModel(PurgeTelling telling, QObject *parent)
    : QAbstractTableModel(parent)
    , m_telling(std::move(telling))
{
}

void WorkLogModel::setEntries(
    const PlanDocument &batch, const std::vector<int> &items, const PurgeTelling &telling)
{
    beginResetModel();
    m_telling = telling;
    m_entries.clear();
    for (const int row : items) {
        const PlanItem &item = batch.items.at(static_cast<std::size_t>(row));
        const auto at = workedAt(item);
        if (at && dateIn(telling.zone(), *at) == telling.today()) {
            m_entries.push_back({row, telling.name(item), workStateOf(item), *at});
        }
    }
    // Of one second, who stands further down on the batch came later.
    std::ranges::sort(m_entries, [](const Entry &a, const Entry &b) {
        return a.at != b.at ? a.at > b.at : a.item > b.item;
    });
    endResetModel();
}

int WorkLogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int WorkLogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1;
}

QVariant WorkLogModel::data(const QModelIndex &index, int role) const
{
    const Entry &entry = m_entries.at(static_cast<std::size_t>(index.row()));
    const QDateTime at = QDateTime::fromSecsSinceEpoch(entry.at, m_telling.zone());
    const QString word = workWord(entry.state).toLower() + u' '
        + at.time().toString(u"HH:mm"_s);
    switch (role) {
    case Qt::DisplayRole:
        return entry.name;
    case Qt::AccessibleTextRole:
        return QString(entry.name + u", "_s + word);
    case WorkStateRole:
        return static_cast<int>(entry.state);
    case WorkWordRole:
        return word;
    case IsLogRole:
        return true;
    default:
        return {};
    }
}

} // namespace comity::ui
