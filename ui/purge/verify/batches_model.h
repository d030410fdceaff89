#pragma once

#include "ui/purge/verify/proof_words.h"

#include <QAbstractTableModel>

namespace comity::ui {

/// The batches of an account with ticks, the newest first: the day, and what lists say of it. One
/// column of two lines.
class BatchesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit BatchesModel(const PurgeTelling &telling, QObject *parent = nullptr);

    void setBatches(std::vector<BatchProof> batches, const PurgeTelling &telling);
    const std::vector<BatchProof> &batches() const { return m_batches; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<BatchProof> m_batches;
    ProofWords m_words;
};

} // namespace comity::ui
