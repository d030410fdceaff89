#pragma once

#include "model/lists/people_list.h"

#include <QAbstractListModel>
#include <vector>

namespace comity::ui {

/// The lists that people can be put on, for choosing one: those whose name holds what is typed,
/// and the offer to make one of that name. For TwoLineDelegate.
class ListChoiceModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /// Smart lists are left out.
    void setLists(const std::vector<PeopleList> &lists);
    void setFilter(const QString &text);
    /// Whether a list of the name that is typed can be made; true at first.
    void setOffersNew(bool offersNew) { m_offersNew = offersNew; }

    /// Null for the row that makes a new list.
    const PeopleList *listAt(int row) const;
    /// What the last row would make; empty without one.
    QString newName() const { return m_newName; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    void filter();

    std::vector<PeopleList> m_lists;
    std::vector<std::size_t> m_shown;
    QString m_text;
    bool m_offersNew = true;
    QString m_newName;
};

} // namespace comity::ui
