#pragma once

#include "ui/common/workspace_session.h"

namespace comity::ui {

class FilterBar;
class HandActs;
class ListActs;
class Notice;
class PeopleActs;
class PeopleTableModel;
class UndoBar;

/// What the page shows of an act: rows that wait for it, the way back, a word, or what went wrong.
class ActFeedback : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        PeopleActs &acts;
        HandActs &hand;
        ListActs &lists;
        PeopleTableModel &model;
        FilterBar &bar;
        UndoBar &undoBar;
        Notice &trouble;
    };

    /// The parts outlive it.
    ActFeedback(WorkspaceSession &session, const Parts &parts, QObject *parent);

    void showTrouble(const Error &error);

private:
    void showDone(const QString &sentence);

    WorkspaceSession &m_session;
    Parts m_parts;
    int m_undoIndex = -1; ///< of the stack, while the undo bar speaks of its top
};

} // namespace comity::ui
