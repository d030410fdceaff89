#pragma once

#include "ui/purge/purge_telling.h"
#include "ui/purge/work/work_state.h"

#include <QAbstractTableModel>

namespace comity::ui {

/// What was worked through today, the newest first. One column.
class WorkLogModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit WorkLogModel(PurgeTelling telling, QObject *parent = nullptr);

    struct Entry
    {
        int item = 0; ///< its row on the batch
        QString name = {};
        WorkState state = WorkState::Done;
        qint64 at = 0; ///< UTC seconds
    };
    /// `items` are rows of the batch that were worked on; those of earlier days are left out.
    void setEntries(
        const PlanDocument &batch, const std::vector<int> &items, const PurgeTelling &telling);
    const std::vector<Entry> &entries() const { return m_entries; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    PurgeTelling m_telling;
    std::vector<Entry> m_entries;
};

} // namespace comity::ui
