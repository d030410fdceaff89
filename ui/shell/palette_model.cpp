#include "ui/shell/palette_model.h"

#include "ui/common/formatting.h"

namespace comity::ui {

void PaletteModel::setItems(std::vector<PaletteItem> items, const QString &typed)
{
    beginResetModel();
    m_items = std::move(items);
    m_typed = typed;
    endResetModel();
}

const PaletteItem *PaletteModel::itemAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_items[static_cast<std::size_t>(row)] : nullptr;
}

int PaletteModel::choiceFrom(int row, int step) const
{
    for (; const PaletteItem *item = itemAt(row); row += step) {
        if (item->kind != PaletteItem::Kind::Heading) {
            return row;
        }
    }
    return -1;
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    const PaletteItem *item = itemAt(index.row());
    if (!item) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return item->text;
    case Qt::AccessibleTextRole:
        return spoken({item->text, item->hint, item->keys.join(u'+')});
    case HintRole:
        return item->hint;
    case Qt::DecorationRole:
        return item->icon;
    case KeysRole:
        return item->keys;
    case IsHeadingRole:
        return item->kind == PaletteItem::Kind::Heading;
    case TypedRole:
        return m_typed;
    default:
        return {};
    }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex &index) const
{
    const PaletteItem *item = itemAt(index.row());
    return item && item->kind != PaletteItem::Kind::Heading
        ? Qt::ItemIsEnabled | Qt::ItemIsSelectable
        : Qt::NoItemFlags;
}

} // namespace comity::ui
