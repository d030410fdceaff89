#pragma once

#include "ui/purge/purge_telling.h"
#include "ui/purge/work/work_state.h"

#include <QAbstractTableModel>
#include <map>

namespace comity::ui {

/// The people of a batch who are decided to be unfollowed, in the order of the batch, and those
/// who were kept while working: they stay in sight, so that it can be taken back. One column; at
/// most a few hundred rows.
class WorkModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit WorkModel(PurgeTelling telling, QObject *parent = nullptr);

    /// The plan as it is now; another plan begins anew.
    void setBatch(const PlanDocument &batch, const PurgeTelling &telling);

    /// The person of a row is about to be kept.
    void remember(int row);
    /// How somebody stood who was kept here; null for anybody else.
    const PlanItem *keptFrom(int row) const;

    /// Where a row stands on the batch.
    int itemRow(int row) const { return m_rows.at(static_cast<std::size_t>(row)); }
    /// -1 for who is not worked on.
    int rowOfItem(int itemRow) const;
    const PlanItem &item(int row) const;
    WorkState state(int row) const { return workStateOf(item(row)); }

    /// The next one from below `row` on, or else from the top, that is not worked on yet; -1 for
    /// none. Skipped ones are not to do again by themselves.
    int nextToDo(int row) const;
    int worked() const;
    int count(WorkState state) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    PurgeTelling m_telling;
    std::optional<PlanId> m_plan;
    std::vector<PlanItem> m_items;
    std::vector<int> m_rows; ///< into m_items
    std::map<qint64, PlanItem> m_kept; ///< by item: those kept here, as they stood before
};

} // namespace comity::ui
