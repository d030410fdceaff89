#pragma once

#include "model/lists/list_sets.h"
#include "model/lists/people_list.h"
#include "ui/common/framed_dialog.h"
#include "ui/common/workspace_session.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;

namespace comity::ui {

class PlainLabel;

/// Two lists make a third: who is on both, on one and not on the other, or on either; as they are
/// now, or as a smart list that follows them. Says how many that are before it is made.
class SetsDialog : public FramedDialog
{
    Q_OBJECT

public:
    /// `lists` without the smart ones; `first` is chosen to begin with.
    SetsDialog(WorkspaceSession &session, std::vector<PeopleList> lists, ListId first,
        QWidget *parent = nullptr);

Q_SIGNALS:
    void makeAsked(const QString &name, const std::vector<comity::Pk> &people);
    /// A smart list with this query.
    void smartAsked(const QString &name, const QString &query);

private:
    QWidget *makeForm();
    void makeFoot();
    void look();
    void check();
    ListSet set() const;
    QString query() const;

    WorkspaceSession &m_session;
    std::vector<PeopleList> m_lists;
    QComboBox *m_first;
    QComboBox *m_operation;
    QComboBox *m_second;
    QLineEdit *m_name;
    QCheckBox *m_isSmart;
    PlainLabel *m_count;
    QPushButton *m_make;
    std::vector<Pk> m_people;
    int m_question = 0;
};

} // namespace comity::ui
