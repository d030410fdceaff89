#pragma once

#include "model/lists/people_list.h"

#include <QAbstractListModel>
#include <vector>

namespace comity::ui {

/// The left pane: groups, their lists, and the parts of those that overflowed. People are dropped
/// on a list; a list is dropped on another of its group to take its place.
class ListsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class RowKind { Group, List, Part, Note };
    enum Role : int {
        RowKindRole = Qt::UserRole + 100, ///< RowKind as int
        IconNameRole,
        CountRole, ///< QString at the end of the row
        ShareRole, ///< double: how full; below 0 where no meter is drawn
        WarnRole, ///< bool: nothing fits any more, or people are told
    };

    using QAbstractListModel::QAbstractListModel;

    void setLists(const std::vector<PeopleList> &lists);
    const std::vector<PeopleList> &lists() const { return m_lists; }

    /// The list of a row; null for groups and notes.
    const PeopleList *listAt(int row) const;
    /// 0 for a whole list.
    int partAt(int row) const;
    /// -1 for one that is not there.
    int rowOf(ListId list, int part = 0) const;
    int firstListRow() const;
    /// In the order of the pane, with `list` `step` places further within its group.
    std::vector<ListId> movedBy(ListId list, int step) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    Qt::DropActions supportedDropActions() const override;
    Qt::DropActions supportedDragActions() const override { return Qt::MoveAction; }
    bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
        const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
        const QModelIndex &parent) override;

Q_SIGNALS:
    void peopleDropped(
        const comity::PeopleList &list, const std::vector<comity::Pk> &people, bool isMove);
    void orderAsked(const std::vector<comity::ListId> &order);

private:
    struct Row
    {
        RowKind kind = RowKind::Group;
        QString title = {};
        std::size_t list = 0; ///< into m_lists
        int part = 0;
    };

    /// The lists of its group in their order.
    std::vector<ListId> groupOf(ListId list) const;
    void addGroup(const QString &title, const std::vector<ListKind> &kinds);
    QVariant listData(const Row &row, int role) const;

    std::vector<PeopleList> m_lists;
    std::vector<Row> m_rows;
};

} // namespace comity::ui
