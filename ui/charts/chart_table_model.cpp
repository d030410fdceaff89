#include "ui/charts/chart_table_model.h"

#include "ui/common/formatting.h"
#include "ui/common/table_roles.h"
#include "ui/common/tool_tip.h"

namespace comity::ui {

void ChartTableModel::setTable(ChartTable table)
{
    if (table == m_table) {
        return;
    }
    beginResetModel();
    m_table = std::move(table);
    endResetModel();
}

int ChartTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int ChartTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.columns.size());
}

std::size_t ChartTableModel::indexOf(int row) const
{
    const auto index = static_cast<std::size_t>(row);
    return m_table.order == ChartTable::Order::AsGiven ? index : m_table.rows.size() - 1 - index;
}

const QVariant &ChartTableModel::cell(int row, int column) const
{
    return m_table.rows[indexOf(row)][static_cast<std::size_t>(column)];
}

qint64 ChartTableModel::idOf(int row) const
{
    return m_table.ids.empty() ? noPart : m_table.ids[indexOf(row)];
}

ChartTable::Kind ChartTableModel::kind(int column) const
{
    return m_table.columns[static_cast<std::size_t>(column)].kind;
}

QString ChartTableModel::text(int row, int column) const
{
    const QVariant &value = cell(row, column);
    if (kind(column) == ChartTable::Kind::Text) {
        return value.toString();
    }
    if (!value.isValid()) {
        return unknownText();
    }
    switch (kind(column)) {
    case ChartTable::Kind::Change:
        return signedText(value.toLongLong());
    case ChartTable::Kind::Share:
        return percentText(qRound(value.toDouble()));
    case ChartTable::Kind::Text:
    case ChartTable::Kind::Number:
        break;
    }
    return numberText(value.toLongLong());
}

QVariant ChartTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const int row = index.row();
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case RawRole:
        return cell(row, index.column());
    case Qt::ToolTipRole:
        return kind(index.column()) == ChartTable::Kind::Text
            ? plainToolTip(text(row, index.column()))
            : cell(row, index.column()).isValid() ? QString()
                                                  : plainToolTip(unknownMeaning());
    case Qt::AccessibleTextRole: {
        if (index.column() > 0) {
            return text(row, index.column());
        }
        QStringList parts {text(row, 0)};
        for (int column = 1; column < columnCount(); ++column) {
            const QString value = text(row, column);
            if (!value.isEmpty() && value != unknownText()) {
                parts += headerData(column, Qt::Horizontal, Qt::DisplayRole).toString() + u' '
                    + value;
            }
        }
        return spoken(parts);
    }
    default:
        return {};
    }
}

QVariant ChartTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return int(kind(section) == ChartTable::Kind::Text ? Qt::AlignLeft | Qt::AlignVCenter
                                                           : Qt::AlignRight | Qt::AlignVCenter);
    }
    return role == Qt::DisplayRole
        ? QVariant(m_table.columns[static_cast<std::size_t>(section)].title)
        : QVariant();
}

} // namespace comity::ui
