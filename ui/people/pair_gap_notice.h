#pragma once

#include "ui/common/notice.h"
#include "ui/common/workspace_session.h"

namespace comity::ui {

/// Says why the words that need both lists of an account are withheld, and what would help: shown
/// while they are, on networks where one side can follow alone.
class PairGapNotice : public Notice
{
    Q_OBJECT

public:
    explicit PairGapNotice(WorkspaceSession &session, QWidget *parent = nullptr);

    /// Looks again; `isAsked` is false where the question makes no sense (nobody there, all
    /// accounts).
    void look(bool isAsked);

private:
    WorkspaceSession &m_session;
    JobHandle m_job;
};

} // namespace comity::ui
