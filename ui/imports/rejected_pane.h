#pragma once

#include "model/import/repair/row_repair.h"
#include "ui/common/tokens.h"
#include "ui/common/workspace_session.h"

#include <QFrame>

class QPushButton;

namespace comity::ui {

class PlainLabel;
class RejectedList;
class RejectedModel;

/// The rejected rows that are kept: read them, repair them, export them, put them aside.
class RejectedPane : public QFrame
{
    Q_OBJECT

public:
    explicit RejectedPane(WorkspaceSession &session, QWidget *parent = nullptr);

    void refresh();
    QWidget *list() const;

Q_SIGNALS:
    /// A row was repaired or put aside, by the newest entry of the undo stack; the page offers the
    /// way back.
    void settled(const QString &sentence);
    void told(comity::ui::Severity severity, const QString &sentence);

private:
    QWidget *makeHead();
    QWidget *makeLegend();
    void showCounts();
    void showActs();
    /// Why the current row cannot be repaired; empty when it can.
    QString repairHindrance() const;
    void showMenu(const QPoint &at);
    void repairCurrent();
    void writeRepair(const RowRepair &repair, const QString &place);
    void dismissCurrent();
    void exportRows();
    void writeRows(const QString &target);

    WorkspaceSession &m_session;
    RejectedModel *m_model;
    RejectedList *m_list;
    PlainLabel *m_count;
    PlainLabel *m_hint;
    PlainLabel *m_more;
    QPushButton *m_export;
    QPushButton *m_repair;
    QPushButton *m_dismiss;
    qint64 m_total = 0;
};

} // namespace comity::ui
