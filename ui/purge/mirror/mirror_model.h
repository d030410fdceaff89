#pragma once

#include "model/purge/mirror.h"
#include "ui/purge/purge_telling.h"

#include <QAbstractTableModel>

namespace comity::ui {

/// People whom we left in silence, who waits longest first.
class MirrorModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Person, Waiting, Words, Where, ColumnCount };

    explicit MirrorModel(PurgeTelling telling, QObject *parent = nullptr);

    void setEntries(std::vector<MirrorEntry> entries, const PurgeTelling &telling);
    const MirrorEntry *entry(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString display(const MirrorEntry &entry, int column) const;

    std::vector<MirrorEntry> m_entries;
    PurgeTelling m_telling;
};

} // namespace comity::ui
