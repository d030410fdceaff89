#pragma once

#include "model/lists/list_suggestions.h"
#include "ui/common/framed_dialog.h"
#include "ui/common/workspace_session.h"

#include <vector>

class QListWidget;
class QPushButton;

namespace comity::ui {

class ListActs;
class PlainLabel;
class UndoBar;

/// "Lists to begin with": what people on no list have in common, with the rule and who it is, to
/// take or to refuse for good. Enter takes, N refuses; Ctrl+Z takes the last answer back.
class ListSuggestionsDialog : public FramedDialog
{
    Q_OBJECT

public:
    /// Both outlive it.
    ListSuggestionsDialog(WorkspaceSession &session, ListActs &acts,
        const std::vector<ListSuggestion> &suggestions, QWidget *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Answered
    {
        ListSuggestion suggestion;
        int row = 0;
    };

    QWidget *makeBody();
    QWidget *makeFoot();
    void wire();
    void put(int row, const ListSuggestion &suggestion);
    void showCurrent();
    void answer(bool isTaken);
    void take(const ListSuggestion &suggestion);
    /// Of the last answer, which failed or is taken back.
    void putBack();
    void takeBack();

    WorkspaceSession &m_session;
    ListActs &m_acts;
    std::vector<ListSuggestion> m_suggestions; ///< beside the rows
    std::vector<Answered> m_answers;
    bool m_isSaving = false; ///< the last of them
    QListWidget *m_view;
    QListWidget *m_people;
    PlainLabel *m_act;
    UndoBar *m_undoBar;
    QPushButton *m_take;
    QPushButton *m_refuse;
};

/// "7 people say in their bio: journalist or reporter".
QString ruleText(const ListSuggestion &suggestion);

} // namespace comity::ui
