#pragma once

#include "ui/common/table_roles.h"
#include "ui/lists/targets/target_words.h"

#include <QAbstractTableModel>

namespace comity::ui {

/// The members of a target list. Sorted in memory: a list that somebody cares for is short.
class TargetTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Person, Relationship, Why, Cadence, LastTouch, NextOpening, Meter, ColumnCount };
    enum Role : int {
        TicksRole = FirstFreeRole, ///< TargetMeterDelegate: int, 0 to TooMuch::most
    };

    explicit TargetTableModel(TargetWords words, QObject *parent = nullptr);

    /// From which people are dragged.
    void setList(ListId list) { m_list = list; }
    /// Takes a sheet over, in the order that is set. The same people keep their rows' indexes.
    void setSheet(TargetSheet sheet, const TargetWords &words);
    const TargetSheet &sheet() const { return m_sheet; }
    const TargetWords &words() const { return m_words; }

    /// Null out of bounds.
    const TargetRow *row(int row) const;
    /// -1 for who is not on the list.
    int rowOf(Pk pk) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::CopyAction; }
    Qt::DropActions supportedDragActions() const override
    {
        return Qt::CopyAction | Qt::MoveAction;
    }
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
        const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
        const QModelIndex &parent) override;

Q_SIGNALS:
    /// A text or an address was dropped on somebody: an opening.
    void openingDropped(comity::Pk pk, const QString &quote, const QString &url);

private:
    QString display(const TargetRow &row, int column) const;
    QString toolTip(const TargetRow &row, int column) const;
    QVariant delegated(const TargetRow &row, int column, int role) const;
    std::vector<TargetRow> sorted(std::vector<TargetRow> rows) const;

    ListId m_list = {};
    TargetSheet m_sheet;
    TargetWords m_words;
    int m_column = NextOpening;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

} // namespace comity::ui
