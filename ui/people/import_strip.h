#pragma once

#include "ui/common/job_strip.h"
#include "ui/common/workspace_session.h"

namespace comity::ui {

/// The strip of the first job of the session, once it has run for a second: the table below shows
/// what was before it.
class ImportStrip : public JobStrip
{
    Q_OBJECT

public:
    explicit ImportStrip(WorkspaceSession &session, QWidget *parent = nullptr);

    /// True from the second on that a job has run for.
    bool isShowing() const { return m_shown != 0; }

Q_SIGNALS:
    void showingChanged();

private:
    void follow();
    void showFirst();
    const RunningJob *find(int id) const;

    WorkspaceSession &m_session;
    int m_awaited = 0; ///< its second is not over yet
    int m_shown = 0; ///< 0 for none
};

} // namespace comity::ui
