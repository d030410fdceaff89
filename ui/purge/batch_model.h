#pragma once

#include "ui/purge/purge_telling.h"

#include <QAbstractTableModel>
#include <functional>
#include <vector>

namespace comity::ui {

/// The people of one batch, oldest follow first: a stored one with decisions, or what a plan would
/// give. At most a few hundred rows, so all of them are held.
class BatchModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Position,
        Person,
        Followed,
        Reason,
        LastPost,
        Ratio,
        FollowsBack,
        Decided,
        ColumnCount,
    };

    /// What stands in the place of a likelihood; empty where there is one to guess.
    using Standing = std::function<QString(const PlanItem &)>;

    explicit BatchModel(PurgeTelling telling, QObject *parent = nullptr);

    void setItems(std::vector<PlanItem> items, const PurgeTelling &telling);
    void setStanding(Standing standing) { m_standing = std::move(standing); }
    void setItem(int row, const PlanItem &item);
    const PurgeTelling &telling() const { return m_telling; }
    const PlanItem *item(int row) const;
    /// The row of a person, or -1.
    int rowOf(Pk pk) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVariant display(const PlanItem &item, int row, int column) const;
    QVariant toolTip(const PlanItem &item, int column) const;
    QVariant delegated(const PlanItem &item, int row, int column, int role) const;

    QString standing(const PlanItem &item) const;

    std::vector<PlanItem> m_items;
    Standing m_standing;
    PurgeTelling m_telling;
};

} // namespace comity::ui
