#include "ui/purge/batch_model.h"

#include "ui/common/formatting.h"
#include "ui/common/table_roles.h"
#include "ui/common/tokens.h"
#include "ui/common/tool_tip.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

/// Followers for each one they follow; nothing where that cannot be divided.
std::optional<double> ratioOf(const PlanItem &item)
{
    if (!item.followers || item.following.value_or(0) == 0) {
        return std::nullopt;
    }
    return static_cast<double>(*item.followers) / static_cast<double>(*item.following);
}

} // namespace

BatchModel::BatchModel(PurgeTelling telling, QObject *parent)
    : QAbstractTableModel(parent)
    , m_telling(std::move(telling))
{
}

void BatchModel::setItems(std::vector<PlanItem> items, const PurgeTelling &telling)
{
    // The same people: whoever reads the table keeps place and selection.
    const bool isSameKind = m_telling.kind() == telling.kind();
    if (isSameKind && !m_items.empty()
        && std::ranges::equal(m_items, items, {}, &PlanItem::pk, &PlanItem::pk)) {
        m_items = std::move(items);
        m_telling = telling;
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_items = std::move(items);
    m_telling = telling;
    endResetModel();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

void BatchModel::setItem(int row, const PlanItem &item)
{
    m_items.at(static_cast<std::size_t>(row)) = item;
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

const PlanItem *BatchModel::item(int row) const
{
    return row >= 0 && row < rowCount() ? &m_items[static_cast<std::size_t>(row)] : nullptr;
}

int BatchModel::rowOf(Pk pk) const
{
    const auto found = std::ranges::find(m_items, pk, &PlanItem::pk);
    return found == m_items.end() ? -1 : static_cast<int>(found - m_items.begin());
}

int BatchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

int BatchModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant BatchModel::data(const QModelIndex &index, int role) const
{
    const PlanItem *one = item(index.row());
    if (!index.isValid() || one == nullptr) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return display(*one, index.row(), index.column());
    case Qt::AccessibleTextRole:
        return index.column() == Position || index.column() == Person
            ? QVariant(m_telling.row(*one, standing(*one)))
            : display(*one, index.row(), index.column());
    case Qt::ToolTipRole:
        return toolTip(*one, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == Position || index.column() == Ratio
            ? QVariant::fromValue(int(Qt::AlignRight | Qt::AlignVCenter))
            : QVariant();
    default:
        return delegated(*one, index.row(), index.column(), role);
    }
}

QVariant BatchModel::display(const PlanItem &item, int row, int column) const
{
    switch (column) {
    case Position:
        return numberText(row + 1);
    case Person:
        return m_telling.name(item);
    case Followed:
        return m_telling.followed(item);
    case Reason:
        return m_telling.mainReason(item.reasons);
    case LastPost:
        return m_telling.lastPost(item);
    case Ratio: {
        const auto ratio = ratioOf(item);
        return ratio ? ratioText(*ratio) : unknownText();
    }
    case FollowsBack:
        if (m_telling.isOfFollowers()) {
            return m_telling.signCount(item);
        }
        if (const QString standing = this->standing(item); !standing.isEmpty()) {
            return standing;
        }
        return item.percent
            ? QString(percentText(*item.percent) + u' ' + m_telling.likelihoodWord(item.percent))
            : unknownText();
    case Decided:
        return m_telling.decision(item);
    default:
        return {};
    }
}

QString BatchModel::standing(const PlanItem &item) const
{
    return m_standing ? m_standing(item) : QString();
}

QVariant BatchModel::toolTip(const PlanItem &item, int column) const
{
    if (column == FollowsBack && m_telling.isOfFollowers()) {
        return plainToolTip(m_telling.signs(item));
    }
    const bool isUnknown = (column == Followed && !item.followedAt.isKnown())
        || (column == LastPost && m_telling.lastPost(item) == unknownText())
        || (column == Ratio && !(item.followers && item.following))
        || (column == FollowsBack && !item.percent);
    if (column == FollowsBack && !standing(item).isEmpty()) {
        return {}; // the word says it
    }
    if (isUnknown) {
        return plainToolTip(unknownMeaning());
    }
    if (column == Ratio && !ratioOf(item)) {
        return plainToolTip(tr("They follow nobody"));
    }
    if (column == LastPost && item.lastPostAt.isKnown()) {
        return plainToolTip(dateText(item.lastPostAt, m_telling.zone()));
    }
    if (column == Followed && item.followedAt.precision == DatePrecision::Bounded) {
        return plainToolTip(
            tr("Told from the lists: after one without them, before one with them"));
    }
    if (column == Person) {
        return plainToolTip(spoken({m_telling.name(item), m_telling.handle(item)}));
    }
    if (column == Reason) {
        return plainToolTip(
            spoken({m_telling.mainReason(item.reasons), m_telling.furtherReasons(item.reasons)}));
    }
    return column == Decided && item.decision == Decision::Snooze
        ? QVariant(plainToolTip(m_telling.decision(item)))
        : QVariant();
}

QVariant BatchModel::delegated(const PlanItem &item, int row, int column, int role) const
{
    switch (role) {
    case RawRole:
        if (column == Position) {
            return qint64 {row + 1};
        }
        if (const auto ratio = ratioOf(item); column == Ratio && ratio) {
            return *ratio;
        }
        return {};
    case NameRole:
        return item.name;
    case HandleRole:
        return m_telling.handle(item);
    case SecondLineRole:
        return column == Reason ? m_telling.furtherReasons(item.reasons) : QVariant();
    case ToneRole: {
        const bool isUnknown = (column == Followed || column == LastPost)
            && display(item, row, column).toString() == unknownText();
        return int(column == Position || isUnknown ? Tone::Muted : Tone::Normal);
    }
    case LikelihoodRole:
        return item.percent && standing(item).isEmpty() ? QVariant(*item.percent) : QVariant();
    case LikelihoodWordRole:
        if (const QString standing = this->standing(item); !standing.isEmpty()) {
            return standing;
        }
        return m_telling.isOfFollowers() ? m_telling.signCount(item)
                                         : m_telling.likelihoodWord(item.percent);
    case DecisionRole:
        return int(markOf(item.decision));
    case KeyRole:
        return number(item.pk);
    default:
        return {};
    }
}

QVariant BatchModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return section == Position || section == Ratio
            ? QVariant::fromValue(int(Qt::AlignRight | Qt::AlignVCenter))
            : QVariant();
    }
    if (role != Qt::DisplayRole) {
        return role == Qt::ToolTipRole && section == Ratio
            ? QVariant(plainToolTip(tr("Followers for each one they follow")))
            : QVariant();
    }
    switch (section) {
    case Person:
        return tr("Person", "column");
    case Followed:
        return m_telling.isOfFollowers() ? tr("Since", "column: since when they follow us")
                                         : tr("Followed", "column: when we followed them");
    case Reason:
        return tr("Reason", "column");
    case LastPost:
        return tr("Last post", "column");
    case Ratio:
        return tr("Ratio", "column: followers for each one they follow");
    case FollowsBack:
        return m_telling.isOfFollowers() ? tr("Signs", "column: how many of automation")
                                         : tr("Follows back?", "column: how likely");
    case Decided:
        return tr("Decision", "column");
    default:
        return QString(u'#');
    }
}

} // namespace comity::ui
