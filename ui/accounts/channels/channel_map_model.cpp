#include "ui/accounts/channels/channel_map_model.h"

#include "model/base/text_fold.h"
#include "model/goals/channel_words.h"
#include "ui/common/formatting.h"
#include "ui/common/table_roles.h"
#include "ui/common/tokens.h"
#include "ui/common/tool_tip.h"

using namespace Qt::StringLiterals;

namespace comity::ui {

void ChannelMapModel::setMap(const ChannelMap &map)
{
    beginResetModel();
    m_rows.clear();
    const auto from = [&map](std::size_t i) {
        Row row;
        row.from = goals::ChannelWords::nameOf(map, i);
        row.purpose = singleLine(map.channels[i].purpose);
        return row;
    };
    for (const ChannelMap::Link &link : map.signposts) {
        Row row = from(link.from);
        row.to = singleLine(map.destinations[link.to].name);
        row.why = singleLine(map.destinations[link.to].why);
        m_rows.push_back(row);
    }
    for (const ChannelMap::Link &link : map.crossPosts) {
        Row row = from(link.from);
        row.to = goals::ChannelWords::nameOf(map, link.to);
        row.isCopy = true;
        m_rows.push_back(row);
    }
    for (const std::size_t i : map.deadEnds()) {
        m_rows.push_back(from(i));
    }
    for (const std::size_t i : map.unreached()) {
        Row row;
        row.to = singleLine(map.destinations[i].name);
        row.why = singleLine(map.destinations[i].why);
        m_rows.push_back(row);
    }
    endResetModel();
}

int ChannelMapModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ChannelMapModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ChannelMapModel::textAt(const Row &row, int column) const
{
    switch (column) {
    case From:
        return row.from.isEmpty() ? tr("No channel") : row.from;
    case To:
        return row.to.isEmpty() ? tr("Nowhere") : row.to;
    default:
        return row.isCopy ? tr("Copies itself there") : row.why;
    }
}

QVariant ChannelMapModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return textAt(row, column);
    case SecondLineRole:
        return column == From ? QVariant(row.purpose) : QVariant();
    case ToneRole: {
        const bool isMissing = (column == From && row.from.isEmpty())
            || (column == To && row.to.isEmpty()) || (column == Why && row.isCopy);
        return int(isMissing ? Tone::Warn : column == Why ? Tone::Muted : Tone::Normal);
    }
    case Qt::ToolTipRole:
        return plainToolTip(textAt(row, column));
    case Qt::AccessibleTextRole:
        return column != From
            ? QVariant(textAt(row, column))
            : QVariant(spoken({textAt(row, From), row.purpose, textAt(row, To), textAt(row, Why)}));
    default:
        return {};
    }
}

QVariant ChannelMapModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case From:
        return tr("Channel");
    case To:
        return tr("Leads to");
    case Why:
        return tr("Why");
    default:
        return {};
    }
}

} // namespace comity::ui
