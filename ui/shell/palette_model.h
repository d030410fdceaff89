#pragma once

#include "ui/common/table_roles.h"
#include "ui/shell/palette_item.h"

#include <QAbstractListModel>
#include <vector>

namespace comity::ui {

/// What the palette offers, in groups under headings, which cannot be chosen.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role : int { HintRole = FirstFreeRole, KeysRole, IsHeadingRole, TypedRole };

    using QAbstractListModel::QAbstractListModel;

    /// `typed` is shown stronger where it stands in the rows.
    void setItems(std::vector<PaletteItem> items, const QString &typed);
    const PaletteItem *itemAt(int row) const;
    const QString &typed() const { return m_typed; }
    /// The next row that can be chosen from `row` on, by steps of 1 or −1; -1 when there is none.
    int choiceFrom(int row, int step) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    std::vector<PaletteItem> m_items;
    QString m_typed;
};

} // namespace comity::ui
