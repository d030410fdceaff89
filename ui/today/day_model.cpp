#include "ui/today/day_model.h"

#include "model/base/text_fold.h"
#include "ui/common/due_text.h"
#include "ui/common/formatting.h"
#include "ui/common/identity_text.h"
#include "ui/common/tiles.h"
#include "ui/common/tool_tip.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace comity::ui {

using goals::DayGroup;
using goals::DayItem;

namespace {

QString iconOf(const DayItem &item)
{
    if (item.code == u"give-back") {
        return u"swap-panels"_s;
    }
    if (item.code == u"retry") {
        return u"view-refresh"_s;
    }
    if (item.code == u"batch") {
        return u"edit-clear-all"_s;
    }
    switch (item.group) {
    case DayGroup::Replies:
        return u"dialog-messages"_s;
    case DayGroup::Detractors:
        return u"mail-flag"_s;
    case DayGroup::Thanks:
        return u"love"_s;
    case DayGroup::Touches:
        return u"crosshairs"_s;
    case DayGroup::Housekeeping:
        break;
    }
    return u"document-import"_s;
}

/// A detractor's case ends by how it went, and what Comity sees goes when it is done.
bool isCheckable(const DayItem &item)
{
    return item.owed && item.owed->kind != followups::ObligationKind::Detractor;
}

} // namespace

DayModel::DayModel(const Wording &wording, QObject *parent)
    : QAbstractTableModel(parent)
    , m_wording(wording)
    , m_ground(std::make_shared<TodayGround>())
{
}

void DayModel::setGround(std::shared_ptr<const TodayGround> ground)
{
    beginResetModel();
    m_ground = std::move(ground);
    m_rows.clear();
    std::size_t head = 0;
    const std::vector<DayItem> &due = m_ground->day.due;
    for (std::size_t i = 0; i < due.size(); ++i) {
        if (m_rows.empty() || m_rows[head].group != due[i].group) {
            head = m_rows.size();
            m_rows.push_back({due[i].group, 0});
        }
        m_rows[head].index -= 1;
        m_rows.push_back({due[i].group, static_cast<int>(i)});
    }
    endResetModel();
}

bool DayModel::isHead(int row) const
{
    return row >= 0 && row < rowCount() && m_rows[static_cast<std::size_t>(row)].index < 0;
}

const DayItem *DayModel::item(int row) const
{
    if (row < 0 || row >= rowCount() || isHead(row)) {
        return nullptr;
    }
    return &m_ground->day
                .due[static_cast<std::size_t>(m_rows[static_cast<std::size_t>(row)].index)];
}

int DayModel::rowOf(FactId owed) const
{
    for (int row = 0; row < rowCount(); ++row) {
        const DayItem *const one = item(row);
        if (one != nullptr && one->owed && one->owed->id == owed) {
            return row;
        }
    }
    return -1;
}

QString DayModel::nameOf(const DayItem &item) const
{
    return nameText(item.person.network, item.person.name, item.person.handle, item.person.key);
}

QString DayModel::titleOf(const DayItem &item) const
{
    return goals::DayWords(m_wording, QLocale())
        .item(item, nameOf(item), networkName(item.network));
}

QString DayModel::verbOf(const DayItem &item) const
{
    if (item.code == u"give-back") {
        return tr("Mark kept");
    }
    switch (item.group) {
    case DayGroup::Replies:
        return tr("Draft reply");
    case DayGroup::Detractors:
        return tr("Open case");
    case DayGroup::Thanks:
        return tr("Draft note");
    case DayGroup::Touches:
        return item.code == u"opening" ? tr("See opening") : tr("See ideas");
    case DayGroup::Housekeeping:
        break;
    }
    return item.code == u"batch" ? tr("Work through") : tr("How to export");
}

int DayModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int DayModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

Qt::ItemFlags DayModel::flags(const QModelIndex &index) const
{
    if (!index.isValid()) {
        return Qt::NoItemFlags;
    }
    const DayItem *const one = item(index.row());
    if (one == nullptr) {
        return Qt::ItemIsEnabled;
    }
    const Qt::ItemFlags plain = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return index.column() == Check && isCheckable(*one) ? plain | Qt::ItemIsUserCheckable : plain;
}

bool DayModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const DayItem *const one = item(index.row());
    if (one == nullptr || role != Qt::CheckStateRole || !isCheckable(*one)
        || value.toInt() != Qt::Checked) {
        return false;
    }
    Q_EMIT doneAsked(index.row());
    return true;
}

QVariant DayModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    if (row.index < 0) {
        return headData(row, role);
    }
    const DayItem &one = *item(index.row());
    if (role == Qt::AccessibleTextRole && index.column() == Check) {
        return spokenOf(one);
    }
    switch (index.column()) {
    case Check:
        return role == Qt::CheckStateRole && isCheckable(one) ? QVariant(int(Qt::Unchecked))
                                                              : QVariant();
    case What:
        return whatData(one, role);
    case Due:
        return dueData(one, role);
    default:
        return role == Qt::DisplayRole ? verbOf(one) : QVariant();
    }
}

QVariant DayModel::headData(const Row &row, int role) const
{
    const QString word = goals::DayWords(m_wording, QLocale()).group(row.group);
    switch (role) {
    case IsHeadRole:
        return true;
    case CountRole:
        return numberText(-row.index);
    case Qt::DisplayRole:
        return word;
    case Qt::AccessibleTextRole:
        return tr("%1 %2", "a group and how many are in it").arg(word, numberText(-row.index));
    default:
        return {};
    }
}

QVariant DayModel::whatData(const DayItem &item, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return titleOf(item);
    case SecondLineRole:
        return goals::DayWords(m_wording, QLocale()).itemDetail(item);
    case NetworkRole:
        return item.network;
    case MonogramRole:
        return number(item.person.pk) == 0 ? QString()
                                           : monogramOf(item.person.name, item.person.handle);
    case IconRole:
        return iconOf(item);
    case Qt::ToolTipRole:
        return plainToolTip(QString(
            titleOf(item) + u'\n' + goals::DayWords(m_wording, QLocale()).itemDetail(item)));
    default:
        return {};
    }
}

QVariant DayModel::dueData(const DayItem &item, int role) const
{
    const bool isStale = item.code == u"stale-import";
    const DueText due = isStale ? DueText {tr("Stale"), Severity::Warn}
                                : dueText(item.due, m_ground->asOf, m_ground->zone);
    switch (role) {
    case Qt::DisplayRole:
        return due.text;
    case ShapeRole:
        return due.shape ? QVariant(int(*due.shape)) : QVariant();
    case ToneRole:
        return int(due.shape ? toneOf(*due.shape) : Tone::Normal);
    default:
        return {};
    }
}

QString DayModel::spokenOf(const DayItem &item) const
{
    return ui::spoken(
        {titleOf(item), number(item.person.pk) == 0 ? QString() : networkName(item.network),
            goals::DayWords(m_wording, QLocale()).itemDetail(item),
            dueData(item, Qt::DisplayRole).toString(), verbOf(item)});
}

} // namespace comity::ui
