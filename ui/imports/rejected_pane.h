#pragma once

#include "ui/common/tokens.h"
#include "ui/common/workspace_session.h"

#include <QFrame>

class QPushButton;

namespace comity::ui {

class PlainLabel;
class RejectedList;
class RejectedModel;

/// The rejected rows that are kept: read them, export them, put them aside.
class RejectedPane : public QFrame
{
    Q_OBJECT

public:
    explicit RejectedPane(WorkspaceSession &session, QWidget *parent = nullptr);

    void refresh();
    QWidget *list() const;

Q_SIGNALS:
    /// A row was put aside; the page offers the way back.
    void dismissed(const QString &sentence);
    void told(comity::ui::Severity severity, const QString &sentence);

private:
    QWidget *makeHead();
    QWidget *makeLegend();
    void showCounts();
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
    QPushButton *m_dismiss;
    qint64 m_total = 0;
};

} // namespace comity::ui
