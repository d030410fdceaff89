#pragma once

#include "model/import/staged_preview.h"
#include "ui/common/table_roles.h"

#include <QAbstractTableModel>
#include <QCache>

namespace comity::ui {

class WorkspaceSession;

/// The people of one tab of a preview, or those of them that match a filter. Rows are read a page
/// at a time as they come into sight; nothing is done for the others.
class PreviewModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Person, Relationship, Note, ColumnCount };
    enum Role : int {
        RenameRole = FirstFreeRole, ///< RenameDelegate::Offer as int
    };

    explicit PreviewModel(WorkspaceSession &session, QObject *parent = nullptr);

    /// Null clears. Shows everybody of the part.
    void show(StagedPreview::Shared preview, StagedPreview::Part part);
    StagedPreview::Part part() const { return m_part; }
    /// Positions within the part; none for everybody.
    void setMatches(std::optional<std::vector<quint32>> matches);
    /// That the person of the row may be, or was said to be, one under another handle; null where
    /// nothing is offered, also in rows that are not read yet. True until the next call.
    const RenameOffer *offer(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    using Rows = std::vector<StagedPreview::Row>;

    const StagedPreview::Row *row(int row) const;
    QVariant personData(const StagedPreview::Row &row, int role) const;
    QString note(const StagedPreview::Row &row) const;
    QString handleOf(const StagedPreview::Row &row) const;

    WorkspaceSession &m_session;
    StagedPreview::Shared m_preview;
    StagedPreview::Part m_part = StagedPreview::Part::New;
    std::optional<std::vector<quint32>> m_matches;
    mutable QCache<int, Rows> m_pages;
};

} // namespace comity::ui
