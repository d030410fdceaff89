#pragma once

#include "model/accounts/channel_map.h"

#include <QAbstractTableModel>

namespace comity::ui {

/// The map as rows: a signpost or a copy each, then channels that lead nowhere and destinations
/// that nothing leads to.
class ChannelMapModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { From, To, Why, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setMap(const ChannelMap &map);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        QString from = {};
        QString purpose = {};
        QString to = {};
        QString why = {};
        bool isCopy = false;
    };

    QString textAt(const Row &row, int column) const;

    std::vector<Row> m_rows;
};

} // namespace comity::ui
