#include "ui/lists/lists_model.h"

#include "model/base/text_fold.h"
#include "ui/common/formatting.h"
#include "ui/common/list_words.h"
#include "ui/common/people_mime.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr char listMime[] = "application/x-comity-list";
constexpr double meterFrom = 0.6;

bool isIn(const std::vector<ListKind> &kinds, ListKind kind)
{
    return std::ranges::find(kinds, kind) != kinds.end();
}

/// Kinds that stand in one group of the pane.
const std::vector<std::vector<ListKind>> &groups()
{
    static const std::vector<std::vector<ListKind>> all {{ListKind::Target},
        {ListKind::Private, ListKind::Watch}, {ListKind::Public}, {ListKind::Smart},
        {ListKind::Protected}};
    return all;
}

QString shortCount(qint64 count, std::optional<qint64> limit)
{
    return limit ? QString(numberText(count) + u'/' + numberText(*limit)) : numberText(count);
}

} // namespace

void ListsModel::setLists(const std::vector<PeopleList> &lists)
{
    beginResetModel();
    m_lists = lists;
    m_rows.clear();
    const QStringList titles {tr("Target lists"), tr("Private lists"), tr("Public lists"),
        tr("Smart lists"), tr("Safety")};
    for (std::size_t i = 0; i < groups().size(); ++i) {
        addGroup(titles.at(static_cast<qsizetype>(i)), groups()[i]);
    }
    endResetModel();
}

void ListsModel::addGroup(const QString &title, const std::vector<ListKind> &kinds)
{
    std::vector<Row> rows;
    for (std::size_t i = 0; i < m_lists.size(); ++i) {
        const PeopleList &list = m_lists[i];
        if (!isIn(kinds, list.settings.kind)) {
            continue;
        }
        rows.push_back({RowKind::List, {}, i, 0});
        if (list.parts.size() > 1) {
            for (const PartCount &part : list.parts) {
                rows.push_back({RowKind::Part, {}, i, part.part});
            }
        }
    }
    if (rows.empty()) {
        return;
    }
    m_rows.push_back({RowKind::Group, title, 0, 0});
    m_rows.insert(m_rows.end(), rows.begin(), rows.end());
    if (kinds.front() == ListKind::Public) {
        m_rows.push_back({RowKind::Note,
            tr("People are told when they are added to a public list. Keep groupings private."), 0,
            0});
    }
}

const PeopleList *ListsModel::listAt(int row) const
{
    if (row < 0 || row >= rowCount()) {
        return nullptr;
    }
    const Row &one = m_rows[static_cast<std::size_t>(row)];
    return one.kind == RowKind::List || one.kind == RowKind::Part ? &m_lists[one.list] : nullptr;
}

int ListsModel::partAt(int row) const
{
    return row < 0 || row >= rowCount() ? 0 : m_rows[static_cast<std::size_t>(row)].part;
}

int ListsModel::rowOf(ListId list, int part) const
{
    for (int row = 0; row < rowCount(); ++row) {
        const PeopleList *one = listAt(row);
        if (one && one->id == list && partAt(row) == part) {
            return row;
        }
    }
    return -1;
}

int ListsModel::firstListRow() const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (listAt(row)) {
            return row;
        }
    }
    return -1;
}

std::vector<ListId> ListsModel::groupOf(ListId list) const
{
    const auto self = std::ranges::find(m_lists, list, &PeopleList::id);
    std::vector<ListId> group;
    for (const std::vector<ListKind> &kinds : groups()) {
        if (self == m_lists.end() || !isIn(kinds, self->settings.kind)) {
            continue;
        }
        for (const PeopleList &one : m_lists) {
            if (isIn(kinds, one.settings.kind)) {
                group.push_back(one.id);
            }
        }
    }
    return group;
}

std::vector<ListId> ListsModel::movedBy(ListId list, int step) const
{
    std::vector<ListId> group = groupOf(list);
    const auto at = std::ranges::find(group, list);
    const std::ptrdiff_t to = (at - group.begin()) + step;
    if (at == group.end() || to < 0 || to >= std::ssize(group)) {
        return {};
    }
    group.erase(at);
    group.insert(group.begin() + to, list);
    // The places of the group are filled in its new order; other groups keep theirs.
    std::vector<ListId> order;
    std::size_t next = 0;
    for (const PeopleList &one : m_lists) {
        const bool isOfGroup = std::ranges::find(group, one.id) != group.end();
        order.push_back(isOfGroup ? group[next++] : one.id);
    }
    return order;
}

int ListsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ListsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == RowKindRole) {
        return int(row.kind);
    }
    if (row.kind == RowKind::Group || row.kind == RowKind::Note) {
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? QVariant(row.title)
                                                                         : QVariant();
    }
    return listData(row, role);
}

QVariant ListsModel::listData(const Row &row, int role) const
{
    const PeopleList &list = m_lists[row.list];
    const auto part = std::ranges::find(list.parts, row.part, &PartCount::part);
    const bool isPart = row.kind == RowKind::Part && part != list.parts.end();
    const bool isParent = !isPart && list.parts.size() > 1;
    const std::optional<qint64> count = isPart ? std::optional(part->count) : list.count;
    const std::optional<qint64> limit = isParent ? std::nullopt : list.limitValue();
    const qint64 taken = isPart ? part->taken : list.parts.empty() ? 0 : list.parts.front().taken;
    const double share
        = limit ? static_cast<double>(taken) / static_cast<double>(qMax<qint64>(*limit, 1)) : 0;
    const QString name = singleLine(isPart ? part->name : list.settings.name);
    switch (role) {
    case Qt::DisplayRole:
        return name;
    case Qt::AccessibleTextRole:
        return spoken({name, listBadge(list.settings.kind), listCountText(count, limit)});
    case IconNameRole:
        return isParent ? u"go-down"_s : listIcon(list.settings.kind);
    case CountRole:
        return count ? shortCount(*count, limit) : unknownText();
    case ShareRole:
        return share >= meterFrom ? share : -1.0;
    case WarnRole:
        return share >= 1 || list.settings.kind == ListKind::Public;
    default:
        return {};
    }
}

Qt::ItemFlags ListsModel::flags(const QModelIndex &index) const
{
    const PeopleList *list = index.isValid() ? listAt(index.row()) : nullptr;
    if (!list) {
        return Qt::NoItemFlags;
    }
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDropEnabled;
    if (partAt(index.row()) == 0) {
        flags |= Qt::ItemIsDragEnabled;
    }
    return flags;
}

QStringList ListsModel::mimeTypes() const
{
    return {QLatin1String(peopleMime), QLatin1String(listMime)};
}

QMimeData *ListsModel::mimeData(const QModelIndexList &indexes) const
{
    const PeopleList *list = indexes.isEmpty() ? nullptr : listAt(indexes.first().row());
    if (!list) {
        return nullptr;
    }
    auto *data = new QMimeData;
    data->setData(QLatin1String(listMime), QByteArray::number(number(list->id)));
    return data;
}

Qt::DropActions ListsModel::supportedDropActions() const
{
    return Qt::CopyAction | Qt::MoveAction;
}

bool ListsModel::canDropMimeData(const QMimeData *data, Qt::DropAction /*action*/, int /*row*/,
    int /*column*/, const QModelIndex &parent) const
{
    const PeopleList *target = parent.isValid() ? listAt(parent.row()) : nullptr;
    if (!target) {
        return false;
    }
    return data->hasFormat(QLatin1String(peopleMime)) ? !target->isSmart()
                                                      : data->hasFormat(QLatin1String(listMime));
}

bool ListsModel::dropMimeData(
    const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent)) {
        return false;
    }
    const PeopleList target = *listAt(parent.row());
    if (data->hasFormat(QLatin1String(peopleMime))) {
        const bool isMove
            = action == Qt::MoveAction && data->hasFormat(QLatin1String(fromListMime));
        Q_EMIT peopleDropped(target, peopleIn(*data), isMove);
        return true;
    }
    const ListId moved {data->data(QLatin1String(listMime)).toLongLong()};
    const std::vector<ListId> group = groupOf(moved);
    const auto from = std::ranges::find(group, moved);
    const auto to = std::ranges::find(group, target.id);
    if (from == group.end() || to == group.end() || from == to) {
        return false; // a list stays in its group
    }
    Q_EMIT orderAsked(movedBy(moved, static_cast<int>(to - from)));
    return true;
}

} // namespace comity::ui
