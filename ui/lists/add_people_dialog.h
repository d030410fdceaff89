#pragma once

#include "model/lists/people_list.h"
#include "model/people/person_row.h"
#include "ui/common/framed_dialog.h"
#include "ui/common/workspace_session.h"
#include "ui/lists/people_choices.h"

namespace comity::ui {

class NameSearch;
class PlainLabel;
class SearchField;
class TableView;

/// Finds people by name or handle and chooses several for a list, all on the keyboard: Enter
/// chooses the current one, Ctrl+Enter adds whoever is chosen. Handles of people whom no import
/// knows are pasted, in a dialog of their own.
class AddPeopleDialog : public FramedDialog
{
    Q_OBJECT

public:
    AddPeopleDialog(WorkspaceSession &session, const PeopleList &list, QWidget *parent = nullptr);

Q_SIGNALS:
    void addAsked(const std::vector<comity::Pk> &people);
    /// To paste handles instead; `text` is what was pasted here already.
    void pasteAsked(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeHead();
    void dressTable();
    void search();
    void show(const QString &text, const std::vector<PersonRow> &people);
    void showChoice();
    void chooseCurrent();
    bool actOnKey(const QKeyEvent &event);
    void add();
    void pasteInstead(const QString &text);

    WorkspaceSession &m_session;
    ListId m_list;
    NameSearch *m_names;
    PeopleChoices *m_model;
    SearchField *m_search;
    TableView *m_table;
    PlainLabel *m_note;
    QPushButton *m_add;
    QString m_answered; ///< the text whose hits are shown
    QString m_entered; ///< Enter came before the hits of this text did
};

} // namespace comity::ui
