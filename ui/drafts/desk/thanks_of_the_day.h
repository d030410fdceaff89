#pragma once

#include "ui/common/workspace_session.h"

#include <QDate>

namespace comity::ui {

/// Owes a thank-you to everybody whom a goal was sent to whose day is over (S2.23), once the
/// workspace is open and again on the first change of each day. Nothing stands on the undo stack
/// for it: a day that is over stays so.
class ThanksOfTheDay : public QObject
{
    Q_OBJECT

public:
    ThanksOfTheDay(WorkspaceSession &session, QObject *parent);

private:
    void look();

    WorkspaceSession &m_session;
    QDate m_lookedOn; ///< by the clock of this machine
};

} // namespace comity::ui
