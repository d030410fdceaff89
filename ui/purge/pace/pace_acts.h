#pragma once

#include "model/purge/pace.h"
#include "ui/common/edit_acts.h"

namespace comity::ui {

class PlanDesk;

/// Sets the pace of the account that is planned; every change is one undo entry.
class PaceActs : public EditActs
{
    Q_OBJECT

public:
    PaceActs(WorkspaceSession &session, const PlanDesk &desk, QObject *parent = nullptr);

    void setPace(const Pace &pace);
    /// Asks for a number of follows; nothing takes the goal away.
    void askForGoal(QWidget *parent);

private:
    void askForGoal(QWidget *parent, const QString &label);

    WorkspaceSession &m_session;
    const PlanDesk &m_desk;
};

/// "Monday", "Mon, Thu", "Every day"; with the days between where they are more than one.
QString paceText(const Pace &pace);

} // namespace comity::ui
