#pragma once

#include "model/base/clock.h"
#include "model/base/wording.h"
#include "ui/common/prompts.h"
#include "ui/common/workspace_session.h"
#include "ui/shell/main_window.h"

#include <QObject>

namespace comity {

/// Backing up, restoring and compacting, as jobs that the window shows.
class WorkspaceChores : public QObject
{
    Q_OBJECT

public:
    /// All outlive the chores.
    WorkspaceChores(
        ui::MainWindow &window, const Wording &wording, ui::Prompts &prompts, const Clock &clock);

    /// The dialog asked before a file is replaced.
    void backUp(ui::WorkspaceSession &session, const QString &target);
    /// The automatic one, when it is due.
    void backUpOfTheDay(ui::WorkspaceSession &session);
    void compact(ui::WorkspaceSession &session);
    /// Nobody has the workspace open.
    void restore(const QString &backup, const QString &workspace);

    /// Asks for a file and saves to it what can be read of a damaged workspace.
    void repair(const QString &damaged);

Q_SIGNALS:
    void repaired(const QString &copy);
    /// Done or not: the workspace can be opened again.
    void restored(const QString &workspace);

private:
    void tell(const QString &title, const QString &body);
    void tell(const Error &error);
    void repairInto(const QString &damaged, const QString &copy);

    ui::MainWindow &m_window;
    const Wording &m_wording;
    ui::Prompts &m_prompts;
    const Clock &m_clock;
};

} // namespace comity
