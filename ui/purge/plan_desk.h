#pragma once

#include "model/purge/purge_plan_store.h"
#include "model/purge/purge_planner.h"
#include "ui/common/workspace_session.h"
#include "ui/purge/purge_ground.h"

#include <QObject>
#include <memory>

namespace comity::ui {

/// The plan that is being made for the chosen account: what is asked for and what comes of it.
/// Nothing is stored before storeBatch(). Every change is worked out again by a job over the
/// columns; an answer to an outdated question, or about another account, is dropped.
class PlanDesk : public QObject
{
    Q_OBJECT

public:
    explicit PlanDesk(WorkspaceSession &session, QObject *parent = nullptr);

    /// Null until the account's facts were read.
    const PurgeGround *ground() const { return m_ground.get(); }
    /// Null until the first answer; while a newer one is worked out, the last one.
    const PurgeProposal *proposal() const { return m_proposal.get(); }
    const PurgeRequest &request() const { return m_request; }
    bool leavesOutNewFollows() const { return m_leavesOutNewFollows; }
    bool leavesOutLikely() const { return m_leavesOutLikely; }
    int newFollowDays() const { return m_newFollowDays; }

    /// Whom the plan is about. What was chosen one by one is let go of.
    void setKind(PurgeKind kind);
    void setReason(PurgeReason reason, bool isAsked);
    void setMatchAll(bool matchAll);
    void setStaleDays(int days);
    void setNewFollowDays(int days);
    void setLeavesOutNewFollows(bool isOn);
    void setLeavesOutLikely(bool isOn);
    /// Plans only these, each for being chosen; nobody: everybody who is followed. They are let go
    /// of when another account is chosen.
    void setChosen(std::vector<Pk> people);
    const std::vector<Pk> &chosen() const { return m_chosen; }
    /// Up to PurgeGround::largestBatch.
    void setBatch(int batch);
    /// Back to what a plan of this network begins with.
    void reset();
    /// Reads everything anew: after a failure.
    void refresh();

    /// Stores the batch of this request, worked out over the columns of now; stored() follows.
    void storeBatch(PurgePlanStore::WhenOpen whenOpen);

Q_SIGNALS:
    void groundChanged();
    /// By one of the setters.
    void requestChanged();
    void planned();
    void stored(const comity::PlanDocument &plan);
    void failed(const comity::Error &error);

private:
    void followAccount();
    void readGround();
    void takeGround(Result<PurgeGround> ground);
    void plan();
    void change();
    PurgeRequest requestNow() const;
    void startRequest(const PurgeGround &ground);

    WorkspaceSession &m_session;
    std::optional<AccountId> m_account;
    std::shared_ptr<const PurgeGround> m_ground;
    std::shared_ptr<const PurgeProposal> m_proposal;
    std::shared_ptr<const KeyOrder> m_keys; ///< of the people that the ground was read with
    PurgeRequest m_request;
    std::vector<Pk> m_chosen;
    bool m_leavesOutNewFollows = true;
    bool m_leavesOutLikely = true;
    int m_newFollowDays = PurgeRequest {}.newFollowDays;
    JobHandle m_groundJob;
    JobHandle m_planJob;
    int m_groundQuestion = 0;
    int m_planQuestion = 0;
};

} // namespace comity::ui
