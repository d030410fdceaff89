#pragma once

#include <QWidget>
#include <optional>

class QAction;
class QMenu;
class QPushButton;

namespace comity::ui {

class DraftActs;
class DraftDesk;
class PlainLabel;
class WorkspaceSession;

/// When the open draft is to go out: a line that is there while a time is planned, with the way to
/// another one and to none. The review judges by the time that is planned.
class SendPlan : public QWidget
{
    Q_OBJECT

public:
    /// All of them outlive it.
    SendPlan(
        WorkspaceSession &session, DraftDesk &desk, DraftActs &acts, QWidget *parent = nullptr);

    /// "Send time…".
    void addTo(QMenu &menu, QAction *before);
    void choose();

private:
    void follow();
    void plan(std::optional<qint64> at);

    WorkspaceSession &m_session;
    DraftDesk &m_desk;
    DraftActs &m_acts;
    PlainLabel *m_text;
    QPushButton *m_change;
    QPushButton *m_clear;
};

} // namespace comity::ui
