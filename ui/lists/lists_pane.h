#pragma once

#include "model/lists/people_list.h"

#include <QFrame>
#include <vector>

class QListView;
class QPushButton;

namespace comity::ui {

class ListsModel;
class PlainLabel;

/// The left pane: how many lists there are, `New list`, and the lists.
class ListsPane : public QFrame
{
    Q_OBJECT

public:
    explicit ListsPane(QWidget *parent = nullptr);

    void setLists(const std::vector<PeopleList> &lists);
    void setWritable(bool isWritable);
    ListsModel &model() { return *m_model; }
    QListView &view() { return *m_view; }

    /// The chosen list; null while none is there.
    const PeopleList *list() const;
    int part() const;
    void choose(ListId list, int part = 0);

Q_SIGNALS:
    void chosen();
    void newAsked();
    /// Global position, on the current list.
    void menuAsked(const QPoint &at);

private:
    ListsModel *m_model;
    QListView *m_view;
    PlainLabel *m_count;
    QPushButton *m_new;
};

} // namespace comity::ui
