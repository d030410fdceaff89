#pragma once

#include "ui/common/table_view.h"

namespace comity::ui {

class FollowupsModel;

/// What is owed, with the heads of groups as rows that are passed over. D is done, S is snooze, O
/// opens the person, T is an attempt to reach them, F2 changes it, E writes the calendar file.
class FollowupsTable : public TableView
{
    Q_OBJECT

public:
    explicit FollowupsTable(FollowupsModel &model, QWidget *parent = nullptr);

    /// Selects a row, or the first one below it that is no head, or else the last one.
    void goTo(int row);

Q_SIGNALS:
    void doneAsked();
    void snoozeAsked();
    void exportAsked();
    void personAsked();
    void attemptAsked();
    void changeAsked();
    void undoAsked();
    void currentRowChanged();

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void layOutHeads();
    int besideHead(int row, int step) const;

    FollowupsModel &m_followups;
};

} // namespace comity::ui
