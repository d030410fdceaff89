#pragma once

#include "model/import/stage/staged_preview.h"
#include "ui/common/table_roles.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QItemSelection>

namespace comity::ui {

class WorkspaceSession;

/// The people of one tab of a preview, or those of them that match a filter. Rows are read a page
/// at a time as they come into sight; nothing is done for the others. The ticks are the preview's
/// own, so they outlive filters and tabs.
class PreviewModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Check, Person, Relationship, Note, ColumnCount };
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

    /// Whether the rows of this part can be left out of the import.
    bool hasTicks() const;
    /// Of the rows shown.
    Qt::CheckState checkState() const;
    void tickAll(bool isTicked);
    void tick(const QItemSelection &rows, bool isTicked);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void ticksChanged();
    /// Other rows are ticked, or other rows are shown.
    void checkStateChanged();

private:
    using Rows = std::vector<StagedPreview::Row>;

    const StagedPreview::Row *row(int row) const;
    quint32 position(int row) const;
    RowTicks *ticks() const;
    bool isTicked(int row) const;
    void tickRows(int first, int last, bool isTicked);
    void tellTicks();
    void countOff();
    QVariant personData(const StagedPreview::Row &row, int role) const;
    QString note(const StagedPreview::Row &row) const;
    QString handleOf(const StagedPreview::Row &row) const;

    WorkspaceSession &m_session;
    StagedPreview::Shared m_preview;
    StagedPreview::Part m_part = StagedPreview::Part::New;
    std::optional<std::vector<quint32>> m_matches;
    mutable QCache<int, Rows> m_pages;
    int m_off = 0; ///< rows shown that are not ticked
};

} // namespace comity::ui
