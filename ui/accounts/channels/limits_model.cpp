#include "ui/accounts/channels/limits_model.h"

#include "ui/common/formatting.h"
#include "ui/common/limit_words.h"
#include "ui/common/table_roles.h"
#include "ui/common/tiles.h"
#include "ui/common/tokens.h"
#include "ui/common/tool_tip.h"

namespace comity::ui {

void LimitsModel::setNetworks(std::vector<NetworkLimits> networks)
{
    beginResetModel();
    m_networks = std::move(networks);
    endResetModel();
}

int LimitsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_networks.empty()
        ? 0
        : static_cast<int>(networks::limitsInUse().size());
}

int LimitsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1 + static_cast<int>(m_networks.size());
}

const networks::LimitInUse &LimitsModel::at(int row, int column) const
{
    return m_networks.at(static_cast<std::size_t>(column - 1))
        .limits.at(static_cast<std::size_t>(row));
}

QString LimitsModel::spokenRow(int row) const
{
    QStringList parts {limitName(networks::limitsInUse().at(row))};
    for (int column = 1; column < columnCount(); ++column) {
        const networks::LimitInUse &one = at(row, column);
        const QString value = one.isYours() ? tr("%1, set by you").arg(numberText(one.now->value))
                                            : limitText(one.now);
        parts += tr("%1: %2", "a network and its limit")
                     .arg(networkName(m_networks[static_cast<std::size_t>(column - 1)].network),
                         value);
    }
    return spoken(parts);
}

QVariant LimitsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const int row = index.row();
    if (index.column() == 0) {
        return role == Qt::DisplayRole       ? QVariant(limitName(networks::limitsInUse().at(row)))
            : role == Qt::AccessibleTextRole ? QVariant(spokenRow(row))
                                             : QVariant();
    }
    const networks::LimitInUse &one = at(row, index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return limitText(one.now);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignRight | Qt::AlignVCenter);
    case ToneRole:
        return int(one.now ? Tone::Normal : Tone::Muted);
    case Qt::ToolTipRole:
        return plainToolTip(
            one.now ? limitOrigin(*one.now) : tr("No source that Comity knows tells of a limit."));
    default:
        return {};
    }
}

QVariant LimitsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return int((section == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    return section == 0 ? tr("Limit")
                        : networkName(m_networks[static_cast<std::size_t>(section - 1)].network);
}

} // namespace comity::ui
