#pragma once

#include "model/import/import_history.h"
#include "ui/common/table_roles.h"

#include <QAbstractTableModel>
#include <QDate>
#include <QTimeZone>

namespace comity::ui {

/// Every import, newest first; undone ones stay, muted.
class HistoryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { When, File, Format, Rows, New, Left, Changed, Rejected, Undo, ColumnCount };
    /// True for an import that is undone.
    static constexpr int UndoneRole = FirstFreeRole;

    explicit HistoryModel(QObject *parent = nullptr);

    /// `today` and `zone` decide how dates are written.
    void setEntries(std::vector<ImportEntry> entries, QDate today, const QTimeZone &zone);
    const ImportEntry &entry(int row) const { return m_entries[static_cast<std::size_t>(row)]; }
    /// Imports that count: those that are not undone.
    int liveCount() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString whenText(const ImportEntry &entry) const;
    QString sentence(const ImportEntry &entry) const;

    std::vector<ImportEntry> m_entries;
    QDate m_today;
    QTimeZone m_zone;
};

} // namespace comity::ui
