#include "ui/purge/verify/proof_model.h"

#include "model/base/civil_time.h"
#include "ui/common/formatting.h"
#include "ui/common/table_roles.h"
#include "ui/common/tool_tip.h"

#include <algorithm>

namespace comity::ui {

namespace {

/// Who is still followed first, then who came back, then who is not proved, then who is gone.
int urgencyOf(Proof proof)
{
    switch (proof) {
    case Proof::StillFollowed:
        return 0;
    case Proof::CameBack:
        return 1;
    case Proof::NotInFile:
        return 2;
    case Proof::Unproved:
        return 3;
    case Proof::FollowedUs:
        return 4;
    case Proof::Gone:
        return 5;
    }
    Q_UNREACHABLE();
}

} // namespace

ProofModel::ProofModel(PurgeTelling telling, QObject *parent)
    : QAbstractTableModel(parent)
    , m_telling(std::move(telling))
{
}

void ProofModel::setItems(const std::vector<PlanItem> &items, const PurgeTelling &telling)
{
    beginResetModel();
    m_telling = telling;
    m_items.clear();
    std::ranges::copy_if(items, std::back_inserter(m_items),
        [](const PlanItem &item) { return item.done == Tick::Done; });
    std::ranges::stable_sort(
        m_items, {}, [](const PlanItem &item) { return urgencyOf(item.proof); });
    endResetModel();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

const PlanItem *ProofModel::item(int row) const
{
    return row < 0 || row >= rowCount() ? nullptr : &m_items.at(static_cast<std::size_t>(row));
}

int ProofModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

int ProofModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString ProofModel::display(const PlanItem &item, int column) const
{
    switch (column) {
    case Person:
        return m_telling.name(item);
    case Followed:
        return m_telling.followed(item);
    case Ticked:
        return item.doneAt ? dateTimeText(*item.doneAt, m_telling.zone(), m_telling.today())
                           : unknownText();
    case Result:
        return ProofWords::word(item.proof, m_telling.kind());
    default:
        return {};
    }
}

QVariant ProofModel::data(const QModelIndex &index, int role) const
{
    const PlanItem *const one = item(index.row());
    if (one == nullptr) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return display(*one, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == Person ? spoken({m_telling.name(*one), m_telling.handle(*one),
                   display(*one, Ticked), display(*one, Result)})
                                        : display(*one, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(index.column() == Result
                ? ProofWords::meaning(one->proof, m_telling.kind())
                : display(*one, index.column()));
    case NameRole:
        return one->name;
    case HandleRole:
        return m_telling.handle(*one);
    case ToneRole:
        return static_cast<int>(
            index.column() == Result ? ProofWords::tone(one->proof) : Tone::Normal);
    case SecondLineRole:
        return index.column() == Result ? ProofWords::meaning(one->proof, m_telling.kind())
                                        : QString();
    case KeyRole:
        return number(one->pk);
    default:
        return {};
    }
}

QVariant ProofModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Person:
        return tr("Person", "column");
    case Followed:
        return m_telling.isOfFollowers() ? tr("Since", "column: since when they follow us")
                                         : tr("Followed", "column: when we followed them");
    case Ticked:
        return tr("Ticked", "column: when it was ticked as done");
    default:
        return tr("Result", "column: what later lists say");
    }
}

} // namespace comity::ui
