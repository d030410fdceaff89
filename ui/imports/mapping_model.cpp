#include "ui/imports/mapping_model.h"

#include "model/base/text_fold.h"
#include "ui/common/formatting.h"
#include "ui/imports/mapping_words.h"

using namespace Qt::StringLiterals;

namespace comity::ui {

MappingModel::MappingModel(MappingCheck &check, QObject *parent)
    : QAbstractTableModel(parent)
    , m_check(check)
{
    count();
}

void MappingModel::count()
{
    m_counted.clear();
    for (int column = 0; column < m_check.columnCount(); ++column) {
        m_counted.push_back(m_check.check(column));
    }
}

void MappingModel::refresh()
{
    beginResetModel();
    count();
    endResetModel();
}

int MappingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_counted.size());
}

int MappingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

int MappingModel::chosen(int row) const
{
    const auto field = m_check.field(row);
    return m_check.isUnsettled(row) ? mustChoose : field ? static_cast<int>(*field) : leftOut;
}

QString MappingModel::text(int row, int column) const
{
    switch (column) {
    case Header: {
        const QString name = singleLine(m_check.header(row));
        return name.isEmpty() ? tr("Column %1").arg(numberText(row + 1)) : name;
    }
    case Target:
        return m_check.isUnsettled(row) ? tr("Choose…") : fieldName(m_check.field(row));
    case FirstValue:
        return singleLine(m_check.firstValue(row));
    default:
        return columnResult(m_check, row, m_counted.at(static_cast<std::size_t>(row))).text;
    }
}

QVariant MappingModel::data(const QModelIndex &index, int role) const
{
    const int row = index.row();
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::EditRole:
    case FieldRole:
        return chosen(row);
    case SeverityRole:
        return static_cast<int>(
            columnResult(m_check, row, m_counted.at(static_cast<std::size_t>(row))).severity);
    case CanChooseRole:
        return !m_check.isRepeated(row);
    case ToneRole:
        return static_cast<int>(index.column() == FirstValue ? Tone::Muted : Tone::Normal);
    case Qt::AccessibleTextRole:
        return index.column() != Header
            ? text(row, index.column())
            : tr("%1 goes to %2, first value %3, %4")
                  .arg(text(row, Header), text(row, Target),
                      text(row, FirstValue).isEmpty() ? unknownText() : text(row, FirstValue),
                      text(row, Outcome));
    default:
        return {};
    }
}

QVariant MappingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Header:
        return tr("Column in file");
    case Target:
        return tr("Goes to");
    case FirstValue:
        return tr("First value");
    default:
        return tr("Result");
    }
}

Qt::ItemFlags MappingModel::flags(const QModelIndex &index) const
{
    const bool canChoose = index.column() == Target && !m_check.isRepeated(index.row());
    return QAbstractTableModel::flags(index) | (canChoose ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

bool MappingModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || index.column() != Target || value.toInt() == mustChoose) {
        return false;
    }
    const int field = value.toInt();
    m_check.setField(index.row(),
        field == leftOut ? std::nullopt : std::optional(static_cast<formats::Field>(field)));
    count();
    // Another column may have lost the field.
    Q_EMIT dataChanged(this->index(0, 0), this->index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT edited();
    return true;
}

} // namespace comity::ui
