#include "ui/followups/followups_model.h"

#include "model/base/text_fold.h"
#include "ui/common/formatting.h"
#include "ui/common/tiles.h"
#include "ui/common/tokens.h"
#include "ui/common/tool_tip.h"
#include "ui/followups/followup_words.h"

using namespace Qt::StringLiterals;

namespace comity::ui {

using followups::Obligation;

FollowupsModel::FollowupsModel(const Wording &wording, QObject *parent)
    : QAbstractTableModel(parent)
    , m_wording(wording)
    , m_ground(std::make_shared<FollowupsGround>())
{
}

void FollowupsModel::setGround(std::shared_ptr<const FollowupsGround> ground)
{
    m_ground = std::move(ground);
    fill();
}

void FollowupsModel::setView(followups::FollowupView view)
{
    m_view = view;
    fill();
}

void FollowupsModel::fill()
{
    beginResetModel();
    m_rows.clear();
    std::size_t head = 0;
    for (const followups::ListedObligation &one :
        followups::listed(m_ground->owed, m_view, m_ground->asOf, m_ground->zone)) {
        if (m_rows.empty() || m_rows[head].group != one.group) {
            head = m_rows.size();
            m_rows.push_back({one.group, 0});
        }
        m_rows[head].index -= 1;
        m_rows.push_back({one.group, static_cast<int>(one.index)});
    }
    endResetModel();
}

bool FollowupsModel::isHead(int row) const
{
    return row >= 0 && row < rowCount() && m_rows[static_cast<std::size_t>(row)].index < 0;
}

const Obligation *FollowupsModel::obligation(int row) const
{
    if (row < 0 || row >= rowCount() || isHead(row)) {
        return nullptr;
    }
    return &m_ground->owed[static_cast<std::size_t>(m_rows[static_cast<std::size_t>(row)].index)];
}

int FollowupsModel::rowOf(FactId id) const
{
    for (int row = 0; row < rowCount(); ++row) {
        const Obligation *const one = obligation(row);
        if (one != nullptr && one->id == id) {
            return row;
        }
    }
    return -1;
}

std::vector<Obligation> FollowupsModel::shownOpen() const
{
    std::vector<Obligation> out;
    for (int row = 0; row < rowCount(); ++row) {
        const Obligation *const one = obligation(row);
        if (one != nullptr && one->isOpen(m_ground->asOf)) {
            out.push_back(*one);
        }
    }
    return out;
}

int FollowupsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FollowupsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FollowupsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Kind:
        return tr("Kind");
    case Person:
        return tr("Person and subject");
    case From:
        return tr("From");
    case Due:
        return tr("Due");
    default:
        return {};
    }
}

Qt::ItemFlags FollowupsModel::flags(const QModelIndex &index) const
{
    if (!index.isValid()) {
        return Qt::NoItemFlags;
    }
    const Obligation *const one = obligation(index.row());
    if (one == nullptr) {
        return Qt::ItemIsEnabled;
    }
    const bool isCheckable
        = index.column() == Check && one->kind != followups::ObligationKind::Detractor;
    const Qt::ItemFlags plain = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return isCheckable ? plain | Qt::ItemIsUserCheckable : plain;
}

bool FollowupsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const Obligation *const one = obligation(index.row());
    if (one == nullptr || role != Qt::CheckStateRole || index.column() != Check) {
        return false;
    }
    Q_EMIT checkAsked(*one, value.toInt() == Qt::Checked);
    return true;
}

QVariant FollowupsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    if (row.index < 0) {
        return headData(row, role);
    }
    const Obligation &one = *obligation(index.row());
    if (role == KeyRole) {
        return number(one.id);
    }
    if (role == Qt::AccessibleTextRole && index.column() == Check) {
        return spoken(one);
    }
    return cellData(one, index.column(), role);
}

QVariant FollowupsModel::headData(const Row &row, int role) const
{
    const QString word = m_wording.sentence(u"followups", QString(u"group-"_s + toText(row.group)));
    switch (role) {
    case IsHeadRole:
        return true;
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return tr("%1 %2", "a group and how many are in it").arg(word, numberText(-row.index));
    default:
        return {};
    }
}

QVariant FollowupsModel::cellData(const Obligation &one, int column, int role) const
{
    if (role == ToneRole && one.doneAt) {
        return int(Tone::Muted);
    }
    switch (column) {
    case Check:
        if (role == Qt::CheckStateRole) {
            return int(one.doneAt ? Qt::Checked : Qt::Unchecked);
        }
        return {};
    case Kind:
        if (role == IconRole) {
            return FollowupWords::iconName(one.kind);
        }
        return role == Qt::DisplayRole ? kindText(one.kind) : QVariant();
    case Person:
        return personData(one, role);
    case From:
        if (role == ToneRole) {
            return int(Tone::Muted);
        }
        return role == Qt::DisplayRole ? FollowupWords::from(one) : QVariant();
    default:
        return dueData(one, role);
    }
}

QVariant FollowupsModel::personData(const Obligation &one, int role) const
{
    const OwedPerson person = m_ground->personOf(one);
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return person.name.isEmpty() ? person.handle : person.name;
    case HandleRole:
        return person.handle;
    case SecondLineRole:
        return singleLine(one.subject);
    case NetworkRole:
        return person.network;
    case MonogramRole:
        return monogramOf(person.name, person.handle);
    case FlagRole:
        return int(m_ground->isStopped(one) ? RowFlag::Stop : RowFlag::None);
    case Qt::ToolTipRole:
        return plainToolTip(
            one.evidence.isEmpty() ? one.subject : QString(one.subject + u'\n' + one.evidence));
    default:
        return {};
    }
}

QVariant FollowupsModel::dueData(const Obligation &one, int role) const
{
    const DueWords words = FollowupWords::due(one, *m_ground);
    switch (role) {
    case Qt::DisplayRole:
        return words.text;
    case SecondLineRole:
        return words.second;
    case ShapeRole:
        return words.shape ? QVariant(int(*words.shape)) : QVariant();
    case ToneRole:
        return int(words.shape ? toneOf(*words.shape) : Tone::Normal);
    default:
        return {};
    }
}

QString FollowupsModel::kindText(followups::ObligationKind kind) const
{
    return m_wording.sentence(u"followups", QString(u"kind-"_s + toText(kind)));
}

QString FollowupsModel::spoken(const Obligation &one) const
{
    const OwedPerson person = m_ground->personOf(one);
    const DueWords words = FollowupWords::due(one, *m_ground);
    return ui::spoken({kindText(one.kind), person.name.isEmpty() ? person.handle : person.name,
        networkName(person.network), singleLine(one.subject), FollowupWords::from(one), words.text,
        words.second, m_ground->isStopped(one) ? tr("asked you to stop") : QString()});
}

} // namespace comity::ui
