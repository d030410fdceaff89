#pragma once

#include "model/goals/wins.h"
#include "ui/common/edit_acts.h"

namespace comity::ui {

/// Notes what went well, each an entry on the undo stack.
class WinActs : public EditActs
{
    Q_OBJECT

public:
    explicit WinActs(WorkspaceSession &session, QObject *parent = nullptr);

    void noteWin(const goals::NotedWin &win);
    void dropWin(FactId win);
};

} // namespace comity::ui
