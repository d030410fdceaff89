#include "ui/purge/verify/batches_model.h"

#include "ui/common/formatting.h"
#include "ui/common/table_roles.h"
#include "ui/common/tool_tip.h"

namespace comity::ui {

BatchesModel::BatchesModel(const PurgeTelling &telling, QObject *parent)
    : QAbstractTableModel(parent)
    , m_words(telling)
{
}

void BatchesModel::setBatches(std::vector<BatchProof> batches, const PurgeTelling &telling)
{
    beginResetModel();
    m_batches = std::move(batches);
    m_words = ProofWords(telling);
    endResetModel();
}

int BatchesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_batches.size());
}

int BatchesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1;
}

QVariant BatchesModel::data(const QModelIndex &index, int role) const
{
    const BatchProof &batch = m_batches.at(static_cast<std::size_t>(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return m_words.day(batch);
    case SecondLineRole:
        return m_words.result(batch);
    case Qt::ToolTipRole:
        return plainToolTip(
            spoken({m_words.day(batch), m_words.result(batch), m_words.checked(batch)}));
    case Qt::AccessibleTextRole:
        return spoken({m_words.day(batch), m_words.result(batch), m_words.checked(batch)});
    case KeyRole:
        return number(batch.plan);
    default:
        return {};
    }
}

} // namespace comity::ui
