#include "ui/purge/reopening_model.h"

#include "model/export/purge/plan_paper.h"
#include "ui/common/formatting.h"
#include "ui/common/table_roles.h"

#include <array>

using namespace Qt::StringLiterals;

namespace comity::ui {

ReopeningModel::ReopeningModel(
    PurgeKind kind, const Wording &wording, const QTimeZone &zone, QObject *parent)
    : QAbstractTableModel(parent)
    , m_kind(kind)
    , m_wording(wording)
    , m_zone(zone)
{
}

void ReopeningModel::setChanges(std::vector<PlanReopening::Change> changes)
{
    beginResetModel();
    m_changes = std::move(changes);
    endResetModel();
}

int ReopeningModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_changes.size());
}

int ReopeningModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QString ReopeningModel::text(const PlanReopening::Change &change, int column) const
{
    const PlanItem &item = change.item;
    switch (column) {
    case Now:
        return decisionWords(item, m_kind, m_wording, m_zone);
    case Then: {
        PlanItem then;
        then.decision = change.to.decision;
        then.snoozedUntil = change.to.snoozedUntil;
        then.demotedTo = item.demotedTo;
        then.done = change.to.done;
        return decisionWords(then, m_kind, m_wording, m_zone);
    }
    default:
        return !item.name.isEmpty() ? item.name : item.handle.isEmpty() ? item.key : item.handle;
    }
}

QVariant ReopeningModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const PlanReopening::Change &change = m_changes.at(static_cast<std::size_t>(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return text(change, index.column());
    case NameRole:
        return change.item.name;
    case HandleRole:
        return change.item.handle;
    case KeyRole:
        return change.item.key;
    case Qt::AccessibleTextRole:
        return index.column() == Person
            ? spoken({text(change, Person), text(change, Now), text(change, Then)})
            : text(change, index.column());
    default:
        return {};
    }
}

QVariant ReopeningModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    const std::array titles {tr("Person"), tr("In Comity"), tr("In the file")};
    return section >= 0 && section < static_cast<int>(ColumnCount)
        ? titles.at(static_cast<std::size_t>(section))
        : QString();
}

} // namespace comity::ui
