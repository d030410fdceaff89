#pragma once

#include "ui/accounts/channels/channels_ground.h"

#include <QAbstractTableModel>

namespace comity::ui {

/// The limits that Comity works by as rows, a column for each network in use.
class LimitsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setNetworks(std::vector<NetworkLimits> networks);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const networks::LimitInUse &at(int row, int column) const;
    QString spokenRow(int row) const;

    std::vector<NetworkLimits> m_networks;
};

} // namespace comity::ui
