#pragma once

#include "model/base/ids.h"
#include "model/purge/purge_codes.h"

#include <QObject>
#include <QPointer>
#include <vector>

class QWidget;

namespace comity::ui {

class LeftOutDialog;
class OpenBatch;
class PlanDesk;
class WorkspaceSession;

/// Opens the people whom a plan leaves out, keeps them up to date while the dialog stands open, and
/// takes back what leaves them out.
class WhoAndWhy : public QObject
{
    Q_OBJECT

public:
    /// `window` becomes the parent of dialogs.
    WhoAndWhy(WorkspaceSession &session, PlanDesk &desk, OpenBatch &batch, QWidget *window);

    void open(LeftOut code);

private:
    void fill();
    void release(LeftOut code, const std::vector<Pk> &people);

    WorkspaceSession &m_session;
    PlanDesk &m_desk;
    OpenBatch &m_batch;
    QWidget *m_window;
    QPointer<LeftOutDialog> m_dialog;
};

} // namespace comity::ui
