#include "ui/common/win_acts.h"

namespace comity::ui {

WinActs::WinActs(WorkspaceSession &session, QObject *parent)
    : EditActs(session, parent)
{
}

void WinActs::noteWin(const goals::NotedWin &win)
{
    run(tr("note a win"), tr("The win is noted"),
        [win, at = now()](SQLite::Database &writer) { return goals::noteWin(writer, win, at); });
}

void WinActs::dropWin(FactId win)
{
    run(tr("take a win away"), tr("The win is taken away"),
        [win](SQLite::Database &writer) { return goals::dropWin(writer, win); });
}

} // namespace comity::ui
