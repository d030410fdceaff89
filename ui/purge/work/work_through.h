#pragma once

#include "ui/purge/purge_telling.h"

#include <QObject>
#include <optional>

class QSettings;

namespace comity::ui {

class OpenBatch;
class PlanDesk;
class WorkFace;
class WorkList;
class WorkLog;
class WorkLogModel;
class WorkModel;
class WorkspaceSession;

/// The third step: the batch is worked through in the browser, one person at a time, and ticked
/// here. Makes the three panes of it; the page puts them in their places and owns them.
class WorkThrough : public QObject
{
    Q_OBJECT

public:
    /// All references must outlive it. `settings` keeps whether the next profile opens by itself;
    /// may be null.
    WorkThrough(WorkspaceSession &session, const PlanDesk &desk, OpenBatch &batch,
        const PurgeTelling &telling, QSettings *settings, QObject *parent);

    WorkList *list() const { return m_list; }
    WorkFace *face() const { return m_face; }
    WorkLog *log() const { return m_log; }

    /// The step comes into sight: goes to who is next.
    void begin(const PurgeTelling &telling);
    /// What is stored or known changed.
    void refresh(const PurgeTelling &telling);

Q_SIGNALS:
    void reviewAsked();
    void importAsked();
    void closeAsked();
    /// Ctrl+Z in the list.
    void undoAsked();
    /// So many were ticked without a pause.
    void pauseDue(int inARow);

private:
    void connectPanes();
    void read();
    void showCurrent();
    void showLog();
    void tick(Tick tick);
    void keep();
    void unkeep(int row);
    void takeBack(int itemRow);
    void goOn(int row);
    int current() const;
    /// Of the open batch.
    PurgeKind kind() const;
    bool canAct() const;

    WorkspaceSession &m_session;
    const PlanDesk &m_desk;
    OpenBatch &m_batch;
    PurgeTelling m_telling;
    QSettings *m_settings;
    WorkModel *m_model;
    WorkLogModel *m_logModel;
    WorkList *m_list;
    WorkFace *m_face;
    WorkLog *m_log;
    bool m_opensNext = false;
    bool m_isAtEnd = false; ///< all are worked on, and nobody was chosen since
    bool m_isReading = false;
    int m_inARow = 0;
};

} // namespace comity::ui
