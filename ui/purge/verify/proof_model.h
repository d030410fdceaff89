#pragma once

#include "model/purge/plan_document.h"
#include "ui/purge/verify/proof_words.h"

#include <QAbstractTableModel>

namespace comity::ui {

/// The people of one batch who were ticked as unfollowed, with what lists have told of each since.
class ProofModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Person, Followed, Ticked, Result, ColumnCount };

    explicit ProofModel(PurgeTelling telling, QObject *parent = nullptr);

    /// Of `items` those that are ticked as done; whoever needs a look stands above.
    void setItems(const std::vector<PlanItem> &items, const PurgeTelling &telling);
    const PlanItem *item(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString display(const PlanItem &item, int column) const;

    std::vector<PlanItem> m_items;
    PurgeTelling m_telling;
};

} // namespace comity::ui
