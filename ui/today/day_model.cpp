#include "ui/today/day_model.h"

#include "model/base/text_fold.h"
#include "ui/common/due_text.h"
#include "ui/common/formatting.h"
#include "ui/common/identity_text.h"
#include "ui/common/tiles.h"
#include "ui/common/tool_tip.h"
#include "ui/today/day_item_icon.h"

#include <QDateTime>
#include <QLocale>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {

using goals::DayGroup;
using goals::DayItem;

namespace {

/// A detractor's case ends by how it went, and what Comity sees goes when it is done.
bool isCheckable(const DayItem &item)
{
    return item.task || (item.owed && item.owed->kind != followups::ObligationKind::Detractor);
}

/// Whether it is done by writing to them.
bool isForTheirEyes(const DayItem &item)
{
    return item.group == DayGroup::Replies || item.group == DayGroup::Thanks;
}

/// Whether two are the same thing, read at different times.
bool isLike(const DayItem &a, const DayItem &b)
{
    if (a.owed || b.owed) {
        return a.owed && b.owed && a.owed->id == b.owed->id;
    }
    return a.code == b.code && a.person.pk == b.person.pk && a.account == b.account
        && a.network == b.network && a.list == b.list && a.experiment == b.experiment
        && a.task == b.task && a.draft == b.draft;
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
    lay();
    endResetModel();
}

void DayModel::hold(int at)
{
    const DayItem *const one = item(at);
    if (one == nullptr || !one->owed || isDone(at)) {
        return;
    }
    std::size_t place = 0;
    for (int above = at - 1; above >= 0 && !isHead(above); --above) {
        ++place;
    }
    Held held {*one, place};
    beginResetModel();
    const auto after
        = std::ranges::find_if(m_held, [place](const Held &other) { return other.place > place; });
    m_held.insert(after, std::move(held));
    lay();
    endResetModel();
}

void DayModel::letGo(FactId owed)
{
    beginResetModel();
    m_held.remove_if([owed](const Held &held) { return held.item.owed->id == owed; });
    lay();
    endResetModel();
}

void DayModel::letAllGo()
{
    beginResetModel();
    m_held.clear();
    lay();
    endResetModel();
}

bool DayModel::isHeld(const DayItem &item) const
{
    return std::ranges::any_of(
        m_held, [&item](const Held &held) { return isLike(held.item, item); });
}

void DayModel::lay()
{
    m_rows.clear();
    for (int group = 0; group < int(DayGroup::Done); ++group) {
        layGroup(static_cast<DayGroup>(group));
    }
    if (!m_rows.empty()) {
        layDone(); // of a day with nothing left to do, Follow-ups tells
    }
}

void DayModel::layGroup(DayGroup group)
{
    std::vector<Row> rows;
    for (const DayItem &one : m_ground->day.due) {
        if (one.group == group && !isHeld(one)) {
            rows.push_back({group, &one, false, 0});
        }
    }
    const auto count = static_cast<int>(rows.size());
    for (const Held &held : m_held) {
        if (held.item.group == group) {
            const auto place = static_cast<std::ptrdiff_t>(std::min(held.place, rows.size()));
            rows.insert(rows.begin() + place, {group, &held.item, true, 0});
        }
    }
    if (!rows.empty()) {
        m_rows.push_back({group, nullptr, false, count});
        m_rows.insert(m_rows.end(), rows.begin(), rows.end());
    }
}

void DayModel::layDone()
{
    const std::size_t head = m_rows.size();
    for (const DayItem &one : m_ground->day.done) {
        if (isHeld(one)) {
            continue;
        }
        if (m_rows.size() == head) {
            m_rows.push_back({DayGroup::Done, nullptr, false, 0});
        }
        ++m_rows[head].count;
        m_rows.push_back({DayGroup::Done, &one, true, 0});
    }
}

bool DayModel::isHead(int at) const
{
    return at >= 0 && at < rowCount() && row(at).item == nullptr;
}

bool DayModel::isDone(int at) const
{
    return at >= 0 && at < rowCount() && row(at).isDone;
}

bool DayModel::isEmpty() const
{
    return m_rows.empty();
}

const DayItem *DayModel::item(int at) const
{
    return at < 0 || at >= rowCount() ? nullptr : row(at).item;
}

int DayModel::rowOf(FactId owed) const
{
    for (int at = 0; at < rowCount(); ++at) {
        const DayItem *const one = item(at);
        if (one != nullptr && one->owed && one->owed->id == owed) {
            return at;
        }
    }
    return -1;
}

int DayModel::rowLike(const DayItem &like) const
{
    for (int at = 0; at < rowCount(); ++at) {
        if (item(at) != nullptr && isLike(*item(at), like)) {
            return at;
        }
    }
    return -1;
}

bool DayModel::isTouch(const DayItem &item)
{
    return item.group == DayGroup::Touches && number(item.person.pk) != 0;
}

bool DayModel::isStopped(const DayItem &item) const
{
    return m_ground->stopped.contains(number(item.person.pk));
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
    if (isForTheirEyes(item) && isStopped(item)) {
        return tr("See details");
    }
    switch (item.group) {
    case DayGroup::Replies:
        return tr("Draft reply");
    case DayGroup::Detractors:
        return tr("Open case");
    case DayGroup::Thanks:
        return tr("Draft note");
    case DayGroup::Filing:
        return tr("File them");
    case DayGroup::Drafts:
        return tr("Open draft");
    case DayGroup::Touches:
        return item.code == u"opening" ? tr("See opening")
            : item.code == u"touch"    ? tr("See ideas")
                                       : tr("See guests");
    case DayGroup::Housekeeping:
    case DayGroup::Done:
        break;
    }
    if (item.code == u"watch") {
        return tr("See note");
    }
    return item.code == u"batch"      ? tr("Work through")
        : item.experiment.has_value() ? tr("Judge it")
        : item.task.has_value()       ? tr("See guests")
                                      : tr("How to export");
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
    if (one == nullptr || role != Qt::CheckStateRole || !isCheckable(*one)) {
        return false;
    }
    if (isDone(index.row()) == (value.toInt() == Qt::Checked)) {
        return false;
    }
    isDone(index.row()) ? Q_EMIT reopenAsked(index.row()) : Q_EMIT doneAsked(index.row());
    return true;
}

QVariant DayModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const Row &at = row(index.row());
    if (at.item == nullptr) {
        return headData(at, role);
    }
    if (role == IsDoneRole) {
        return at.isDone;
    }
    if (role == Qt::AccessibleTextRole && index.column() == Check) {
        return spokenOf(at);
    }
    switch (index.column()) {
    case Check:
        return role == Qt::CheckStateRole && isCheckable(*at.item)
            ? QVariant(int(at.isDone ? Qt::Checked : Qt::Unchecked))
            : QVariant();
    case What:
        return whatData(*at.item, role);
    case Due:
        return dueData(at, role);
    default:
        return role == Qt::DisplayRole && !at.isDone ? verbOf(*at.item) : QVariant();
    }
}

QVariant DayModel::headData(const Row &row, int role) const
{
    const QString word = goals::DayWords(m_wording, QLocale()).group(row.group);
    switch (role) {
    case IsHeadRole:
        return true;
    case CountRole:
        return numberText(row.count);
    case Qt::DisplayRole:
        return word;
    case Qt::AccessibleTextRole:
        return tr("%1 %2", "a group and how many are in it").arg(word, numberText(row.count));
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
    case FlagRole:
        return int(isStopped(item) ? RowFlag::Stop : RowFlag::None);
    case Qt::ToolTipRole:
        return plainToolTip(QString(
            titleOf(item) + u'\n' + goals::DayWords(m_wording, QLocale()).itemDetail(item)));
    default:
        return {};
    }
}

QVariant DayModel::dueData(const Row &row, int role) const
{
    const DayItem &item = *row.item;
    const bool isStale = item.code == u"stale-import";
    const bool hasDay = item.owed || item.due.hasValue();
    const DueText due = row.isDone ? DueText {doneText(item), {}}
        : isStale                  ? DueText {tr("Stale"), Severity::Warn}
        : !hasDay                  ? DueText {}
                                   : dueText(item.due, m_ground->asOf, m_ground->zone);
    switch (role) {
    case Qt::DisplayRole:
        return due.text;
    case ShapeRole:
        return due.shape ? QVariant(int(*due.shape)) : QVariant();
    case ToneRole:
        return int(due.shape ? toneOf(*due.shape) : row.isDone ? Tone::Muted : Tone::Normal);
    default:
        return {};
    }
}

QString DayModel::doneText(const DayItem &item) const
{
    if (!item.owed->doneAt) {
        return tr("Done");
    }
    return tr("Done %1", "a time of day")
        .arg(QLocale().toString(
            QDateTime::fromSecsSinceEpoch(*item.owed->doneAt, m_ground->zone).time(),
            QLocale::ShortFormat));
}

QString DayModel::spokenOf(const Row &row) const
{
    const DayItem &item = *row.item;
    return ui::spoken(
        {titleOf(item), number(item.person.pk) == 0 ? QString() : networkName(item.network),
            goals::DayWords(m_wording, QLocale()).itemDetail(item),
            dueData(row, Qt::DisplayRole).toString(),
            isStopped(item) ? tr("asked you to stop") : QString(),
            row.isDone ? QString() : verbOf(item)});
}

} // namespace comity::ui
