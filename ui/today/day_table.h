#pragma once

#include "ui/common/table_view.h"

namespace comity::ui {

class DayModel;

/// What is due, with the heads of groups as rows that are passed over. Enter does what the button
/// of the row says, D is done, S puts off, O opens the person.
class DayTable : public TableView
{
    Q_OBJECT

public:
    explicit DayTable(DayModel &model, QWidget *parent = nullptr);

    /// Selects a row, or the first one below it that is no head, or else the last one.
    void goTo(int row);

Q_SIGNALS:
    void actAsked(int row);
    void doneAsked();
    void snoozeAsked();
    void personAsked();
    void undoAsked();

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    int besideHead(int row, int step) const;

    DayModel &m_day;
};

} // namespace comity::ui
