#pragma once

#include "model/accounts/account_health.h"
#include "ui/common/notice.h"
#include "ui/common/run_job.h"

namespace comity::ui {

class WorkspaceSession;

/// "Pause until 3 June": what the pause word says of advice.
QString pauseWord(const PauseAdvice &advice);

/// Says on a page that an account of ours is to rest from what is done there, why, and where its
/// log is. Of the chosen account, or under all of them of the one that rests longest; hidden while
/// none does.
class PauseNotice : public Notice
{
    Q_OBJECT

public:
    /// `session` outlives it.
    PauseNotice(WorkspaceSession &session, PauseOf of, QWidget *parent = nullptr);
    ~PauseNotice() override;

Q_SIGNALS:
    void accountAsked(comity::AccountId account);

private:
    struct Resting
    {
        AccountId account {};
        QString name = {};
        PauseAdvice advice = {};
    };

    void read();
    void tell(const std::optional<Resting> &resting);

    WorkspaceSession &m_session;
    PauseOf m_of;
    JobHandle m_job;
    std::optional<AccountId> m_shown;
    int m_question = 0;
};

} // namespace comity::ui
