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
    QWidget *makeBody();
    QWidget *makeFoot();
    void wire();
    /// With what is still to be answered; `row` or the last becomes the current one.
    void fill(int row);
    void showCurrent();
    void answer(bool isTaken);
    void take(const ListSuggestion &suggestion);
    /// Of the last answer, which failed, changed nothing or is taken back.
    void putBack();
    void finishTold(const QString &sentence);
    void finishFailed(const QString &sentence);
    void takeBack();

    WorkspaceSession &m_session;
    ListActs &m_acts;
    std::vector<ListSuggestion> m_all;
    std::vector<ListSuggestion> m_suggestions; ///< beside the rows
    std::vector<AnsweredSuggestion> m_answers; ///< the last one can be taken back
    bool m_isSaving = false; ///< the last of them
    int m_takenBack = 0; ///< so many undos have not said yet that they are done
    QListWidget *m_view;
    QListWidget *m_people;
    PlainLabel *m_act;
    UndoBar *m_undoBar;
    QPushButton *m_take;
    QPushButton *m_refuse;
};

/// "7 people have one of these in their bio: journalist, reporter".
QString ruleText(const ListSuggestion &suggestion);

} // namespace comity::ui
