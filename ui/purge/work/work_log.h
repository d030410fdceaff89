#pragma once

#include <QFrame>

class QPushButton;

namespace comity::ui {

class PlainLabel;
class TableView;
class WorkLogModel;

/// The pane at the end while a batch is worked through: what was done today, and when a pause is
/// due.
class WorkLog : public QFrame
{
    Q_OBJECT

public:
    explicit WorkLog(WorkLogModel *model, QWidget *parent = nullptr);

    /// `inARow` unfollows without a pause; `left` are still to come.
    void showPause(int inARow, int left);
    void setUndoable(bool isUndoable);

Q_SIGNALS:
    void undoAsked();

private:
    TableView *m_table;
    PlainLabel *m_empty;
    QPushButton *m_undo;
    QFrame *m_line;
    PlainLabel *m_pauseTitle;
    PlainLabel *m_pause;
};

} // namespace comity::ui
