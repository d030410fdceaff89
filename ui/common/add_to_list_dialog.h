#pragma once

#include "model/lists/people_list.h"
#include "ui/common/framed_dialog.h"

class QListView;
class QPushButton;

namespace comity::ui {

class ListChoiceModel;
class PlainLabel;
class SearchField;

/// Puts people on a list: type to find one, or to make it (ui.md §9). The lists come later by
/// setLists(), for they are counted on a worker.
class AddToListDialog : public FramedDialog
{
    Q_OBJECT

public:
    /// `title` says the act: "Add 3 people to a list".
    AddToListDialog(const QString &title, QWidget *parent = nullptr);

    void setLists(const std::vector<PeopleList> &lists);
    /// Only lists that are there, where people are moved.
    void setOnlyExisting();

Q_SIGNALS:
    void chosen(const comity::PeopleList &list);
    /// A private list of this name that is not there yet.
    void newAsked(const QString &name);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeHead(const QString &title);
    void makeFoot();
    void filter();
    void showChoice();
    void choose();

    ListChoiceModel *m_model;
    SearchField *m_search;
    QListView *m_view;
    PlainLabel *m_note;
    QPushButton *m_choose;
};

} // namespace comity::ui
