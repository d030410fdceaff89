#pragma once

#include "model/purge/mirror.h"
#include "ui/common/run_job.h"

#include <QObject>
#include <QPointer>
#include <functional>

class QWidget;

namespace comity::ui {

class ListActs;
class MirrorDialog;
class PlanDesk;
class WorkspaceSession;

/// Keeps whom we left in silence beside the plan, and shows them before a batch opens.
class MirrorStep : public QObject
{
    Q_OBJECT

public:
    /// `window` becomes the parent of dialogs. All must outlive it.
    MirrorStep(WorkspaceSession &session, const PlanDesk &desk, ListActs &lists, QWidget *window);

    const std::vector<MirrorEntry> &entries() const { return m_entries; }
    /// Shows them and does `goOn` when the user goes on; without anybody at once.
    void before(std::function<void()> goOn);
    /// Shows them to be looked at.
    void show();

Q_SIGNALS:
    /// entries() are those of the plan of now.
    void changed();

private:
    void read();
    void open(bool goesOn, std::function<void()> goOn);

    WorkspaceSession &m_session;
    const PlanDesk &m_desk;
    ListActs &m_lists;
    QWidget *m_window;
    std::vector<MirrorEntry> m_entries;
    std::function<void()> m_waiting; ///< what goes on once they are read
    bool m_isReading = false;
    QPointer<MirrorDialog> m_dialog;
    JobHandle m_job;
    int m_question = 0;
};

} // namespace comity::ui
