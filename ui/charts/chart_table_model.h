#pragma once

#include "ui/charts/chart_content.h"

#include <QAbstractTableModel>

namespace comity::ui {

/// The numbers of a chart as rows, in the order that the table asks for.
class ChartTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setTable(ChartTable table);
    const ChartTable &table() const { return m_table; }
    /// What a row opens, or noPart.
    qint64 idOf(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::size_t indexOf(int row) const;
    const QVariant &cell(int row, int column) const;
    QString text(int row, int column) const;
    ChartTable::Kind kind(int column) const;

    ChartTable m_table;
};

} // namespace comity::ui
