#pragma once

#include "model/people/identity_suggestions.h"
#include "ui/common/framed_dialog.h"
#include "ui/common/workspace_session.h"

#include <vector>

class QListView;
class QPushButton;
class QStackedWidget;

namespace comity::ui {

class ComparisonGrid;
class EmptyState;
class HandActs;
class MeterBar;
class PlainLabel;
class SuggestionsModel;
class UndoBar;

/// "Possibly the same person": pairs with their reasons, to accept, to refuse for good, or to leave
/// for later. Enter accepts, N refuses, Space leaves; Ctrl+Z takes the last answer back.
class SuggestionsDialog : public FramedDialog
{
    Q_OBJECT

public:
    /// Both outlive it. look() or setSuggestions() follows.
    SuggestionsDialog(WorkspaceSession &session, HandActs &acts, QWidget *parent);
    /// Ends the search.
    ~SuggestionsDialog() override;

    /// Searches everybody; a job with progress.
    void look();
    void setSuggestions(std::vector<IdentitySuggestion> suggestions);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Answer { Same, Different, Later };
    struct Answered
    {
        IdentitySuggestion suggestion;
        int row = 0;
        Answer answer = Answer::Later;
    };

    QWidget *makeLooking();
    QWidget *makePairs();
    QWidget *makeFoot();
    void wire();
    void showProgress(int job);
    void showState();
    void showPair();
    void answer(Answer answer);
    void finishAnswer(const QString &sentence);
    void takeBack();
    void tell(const QString &sentence);

    WorkspaceSession &m_session;
    HandActs &m_acts;
    SuggestionsModel *m_model;
    QStackedWidget *m_stack;
    QListView *m_view;
    ComparisonGrid *m_grid;
    PlainLabel *m_step;
    MeterBar *m_bar;
    EmptyState *m_empty;
    PlainLabel *m_note;
    UndoBar *m_undoBar;
    QPushButton *m_same;
    QPushButton *m_different;
    QPushButton *m_later;
    std::vector<Answered> m_answers; ///< the last one can be taken back
    bool m_isSaving = false; ///< the last of them
    int m_takenBack = 0; ///< so many undos have not said yet that they are done
    int m_job = 0;
    int m_question = 0; ///< of the pair that is read
};

} // namespace comity::ui
