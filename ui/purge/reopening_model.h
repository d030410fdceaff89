#pragma once

#include "model/base/wording.h"
#include "model/export/purge/plan_reopening.h"

#include <QAbstractTableModel>
#include <QTimeZone>

namespace comity::ui {

/// What a plan file would change: who, what stands now, and what the file asks for.
class ReopeningModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Person, Now, Then, ColumnCount };

    /// `wording` must outlive the model. Dates are days of `zone`.
    ReopeningModel(
        PurgeKind kind, const Wording &wording, const QTimeZone &zone, QObject *parent = nullptr);

    void setChanges(std::vector<PlanReopening::Change> changes);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const PlanReopening::Change &change, int column) const;

    PurgeKind m_kind;
    const Wording &m_wording;
    QTimeZone m_zone;
    std::vector<PlanReopening::Change> m_changes;
};

} // namespace comity::ui
