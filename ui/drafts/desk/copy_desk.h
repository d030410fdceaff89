#pragma once

#include "model/drafts/readiness.h"
#include "model/people/profile_reading.h"
#include "ui/drafts/copying/copy_run.h"
#include "ui/drafts/desk/draft_desk.h"

#include <QHash>

namespace comity::ui {

class CopyRunner;
class DraftActs;

/// Hands the open draft over by the runner: tells it whom and what, keeps what is done. Nobody who
/// is opted out is offered, and nobody twice; the workspace decides that anew before each step.
class CopyDesk : public QObject
{
    Q_OBJECT

public:
    CopyDesk(WorkspaceSession &session, DraftDesk &desk, DraftActs &acts, CopyRunner &runner,
        QObject *parent = nullptr);

    /// From the first who is still to get it; begun() follows.
    void begin(const drafts::Readiness &readiness);
    bool isRunning() const { return m_isRunning; }
    void end();
    /// What holds the draft by now.
    void setReadiness(const drafts::Readiness &readiness);

Q_SIGNALS:
    void begun();
    void failed(const comity::Error &error);

private:
    struct Stored
    {
        drafts::CopyList list;
        std::vector<drafts::Handover> handovers;
        QHash<quint32, ProfileReading> read; ///< by pk, what is kept of the person
    };

    void follow();
    void readStored();
    void take(const Stored &stored);
    CopyRun runOf(const Stored &stored) const;
    bool hadIt(Pk pk) const;
    CopyPerson tell(Pk pk) const;
    CopyHalt halt() const;
    const review::Recipient *recipientOf(Pk pk) const;
    qint64 now() const { return m_session.clock()().toSecsSinceEpoch(); }

    WorkspaceSession &m_session;
    DraftDesk &m_desk;
    DraftActs &m_acts;
    CopyRunner &m_runner;
    drafts::Readiness m_readiness;
    QHash<quint32, quint32> m_rows; ///< of the answer, by pk
    QHash<quint32, qint64> m_readAt; ///< by pk, for this draft
    QHash<quint32, ProfileReading> m_read; ///< by pk, for whatever reason
    int m_question = 0;
    bool m_isRunning = false;
};

} // namespace comity::ui
