#pragma once

#include "ui/common/workspace_session.h"

#include <QTest>

namespace comity::tests {

/// Waits until every edit begun by now is written and stands on the undo stack: what an edit wrote
/// can be read a moment before it can be undone. False after half a minute.
inline bool editsAreDone(ui::WorkspaceSession &session)
{
    // The writer takes one job after the other, and this one is the last.
    bool isDone = false;
    session.save(
        &session.undoStack(), [](SQLite::Database &) -> Result<int> { return 0; },
        [&isDone](const Result<int> &) { isDone = true; });
    return QTest::qWaitFor([&isDone] { return isDone; }, 30'000);
}

/// Undoes the edit begun last, as Ctrl+Z does once it is on the stack.
inline void undoLast(ui::WorkspaceSession &session)
{
    QVERIFY(editsAreDone(session));
    session.undoStack().undo();
}

} // namespace comity::tests
