#pragma once

#include "ui/common/table_view.h"

class QPushButton;

namespace comity::ui {

class HistoryModel;

/// The history of imports. The current row carries Undo, unless it is undone; Delete does the same.
class HistoryTable : public TableView
{
    Q_OBJECT

public:
    explicit HistoryTable(HistoryModel &model, QWidget *parent = nullptr);

    /// Why nothing can be undone now; empty when it can.
    void setHindrance(const QString &why);

Q_SIGNALS:
    void undoAsked(int row);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void putUndo(int row);
    void askUndo(int row);
    void setWidths();

    HistoryModel &m_history;
    QString m_hindrance;
    int m_undoRow = -1;
};

} // namespace comity::ui
