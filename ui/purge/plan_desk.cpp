#include "ui/purge/plan_desk.h"

#include "model/purge/plan_maker.h"
#include "model/purge/reason_judge.h"

namespace comity::ui {

namespace {

Result<PlanDocument> planAndStore(SQLite::Database &writer, const PurgeGround &ground,
    const PeopleColumns &columns, const PurgeRequest &request, PurgePlanStore::WhenOpen whenOpen)
{
    Result<PurgeFacts> facts = PurgeFacts::load(writer, ground.account.id);
    if (!facts) {
        return tl::unexpected(facts.error());
    }
    facts->numberedHandles = ground.facts.numberedHandles;
    facts->defaultPictures = ground.facts.defaultPictures;
    facts->emptyBios = ground.facts.emptyBios;
    facts->calibration = ground.facts.calibration;
    if (request.kind == PurgeKind::RemoveFollower && ground.signsFor != request.kind) {
        readTextSigns(writer, columns, request, *facts);
    }
    const KeyOrder keys(db::pathOf(writer));
    const Result<PurgeProposal> proposal = planPurge(columns, *facts, request, &keys);
    if (!proposal) {
        return tl::unexpected(proposal.error());
    }
    const PlanDocument plan
        = makeDocument(writer, ground.account, *proposal, *facts, request, request.asOf);
    return PurgePlanStore::store(writer, plan, whenOpen, request.asOf);
}

} // namespace

PlanDesk::PlanDesk(WorkspaceSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    connect(&session, &WorkspaceSession::accountChanged, this, &PlanDesk::followAccount);
    connect(&session, &WorkspaceSession::changed, this, &PlanDesk::readGround);
    m_account = session.account();
    readGround();
}

void PlanDesk::setChosen(std::vector<Pk> people)
{
    if (m_chosen != people) {
        m_chosen = std::move(people);
        if (!m_chosen.empty()) {
            m_request.kind = PurgeKind::Unfollow;
        }
        change();
    }
}

void PlanDesk::setKind(PurgeKind kind)
{
    if (m_request.kind == kind) {
        return;
    }
    m_request.kind = kind;
    m_chosen.clear();
    if (kind == PurgeKind::RemoveFollower && m_ground != nullptr && m_ground->signsFor != kind) {
        Q_EMIT requestChanged();
        readGround(); // and plans with it
    } else {
        change();
    }
}

void PlanDesk::followAccount()
{
    if (m_session.account() == m_account) {
        return;
    }
    if (m_account) {
        m_chosen.clear(); // they were chosen among the people of another account
    }
    m_account = m_session.account();
    m_request.kind = PurgeKind::Unfollow;
    ++m_groundQuestion;
    ++m_planQuestion;
    m_groundJob.cancel();
    m_planJob.cancel();
    m_ground = nullptr;
    m_proposal = nullptr;
    m_keys = nullptr;
    Q_EMIT groundChanged();
}

void PlanDesk::refresh()
{
    readGround();
}

void PlanDesk::readGround()
{
    if (!m_account || m_session.columns() == nullptr) {
        return;
    }
    m_groundJob.cancel();
    const int question = ++m_groundQuestion;
    m_groundJob = m_session.read(
        this,
        [path = m_session.file().path(), account = *m_account, columns = m_session.columns(),
            asOf = m_session.clock()().toSecsSinceEpoch(), kind = m_request.kind,
            before = m_ground](const JobContext &job) {
            return loadGround(path, *columns, account, asOf, kind, before.get(), job);
        },
        [this, question](Result<PurgeGround> ground) {
            if (question == m_groundQuestion) {
                takeGround(std::move(ground));
            }
        });
}

void PlanDesk::takeGround(Result<PurgeGround> ground)
{
    if (!ground) {
        if (ground.error().code != Error::Code::Cancelled) {
            Q_EMIT failed(ground.error());
        }
        return;
    }
    const bool isFirst = m_ground == nullptr;
    m_ground = std::make_shared<const PurgeGround>(std::move(*ground));
    // Imports change keys; reading them again costs nothing until two people tie.
    m_keys = std::make_shared<const KeyOrder>(m_session.file().path());
    if (isFirst) {
        startRequest(*m_ground);
    }
    Q_EMIT groundChanged();
    plan();
}

void PlanDesk::startRequest(const PurgeGround &ground)
{
    m_request = {};
    m_request.batch = ground.batch;
    m_leavesOutNewFollows = true;
    m_leavesOutLikely = true;
    m_newFollowDays = m_request.newFollowDays;
    if (ground.open) {
        readOptions(ground.open->options, m_request);
        m_request.batch = qBound(1, m_request.batch, ground.largestBatch);
        m_leavesOutNewFollows = m_request.newFollowDays > 0;
        m_leavesOutLikely = m_request.likelyPercent < neverLikely;
        if (m_leavesOutNewFollows) {
            m_newFollowDays = m_request.newFollowDays;
        }
    }
}

PurgeRequest PlanDesk::requestNow() const
{
    PurgeRequest request = m_request;
    request.chosen = m_chosen;
    request.newFollowDays = m_leavesOutNewFollows ? m_newFollowDays : 0;
    request.likelyPercent = m_leavesOutLikely ? likelyFromPercent : neverLikely;
    request.asOf = m_session.clock()().toSecsSinceEpoch();
    request.zone = m_ground->zone;
    return request;
}

void PlanDesk::plan()
{
    const PeopleColumns::Version columns = m_session.columns();
    if (m_ground == nullptr || columns == nullptr || columns->account() != m_account) {
        return;
    }
    m_planJob.cancel();
    const int question = ++m_planQuestion;
    m_request = requestNow();
    m_planJob = m_session.read(
        this,
        [columns, ground = m_ground, keys = m_keys, request = m_request](
            const JobContext &job) -> Result<PurgeProposal> {
            return planPurge(*columns, ground->facts, request, keys.get(), job);
        },
        [this, question](Result<PurgeProposal> proposal) {
            if (question != m_planQuestion) {
                return;
            }
            if (proposal) {
                m_proposal = std::make_shared<const PurgeProposal>(std::move(*proposal));
                Q_EMIT planned();
            } else if (proposal.error().code != Error::Code::Cancelled) {
                Q_EMIT failed(proposal.error());
            }
        });
}

void PlanDesk::change()
{
    Q_EMIT requestChanged();
    plan();
}

void PlanDesk::setReason(PurgeReason reason, bool isAsked)
{
    if (m_request.reasons.contains(reason) == isAsked) {
        return;
    }
    if (isAsked) {
        m_request.reasons.insert(reason);
    } else {
        m_request.reasons.remove(reason);
    }
    change();
}

void PlanDesk::setMatchAll(bool matchAll)
{
    if (m_request.matchAll != matchAll) {
        m_request.matchAll = matchAll;
        change();
    }
}

void PlanDesk::setStaleDays(int days)
{
    if (m_request.staleDays != days) {
        m_request.staleDays = days;
        change();
    }
}

void PlanDesk::setNewFollowDays(int days)
{
    if (m_newFollowDays != days) {
        m_newFollowDays = days;
        change();
    }
}

void PlanDesk::setLeavesOutNewFollows(bool isOn)
{
    if (m_leavesOutNewFollows != isOn) {
        m_leavesOutNewFollows = isOn;
        change();
    }
}

void PlanDesk::setLeavesOutLikely(bool isOn)
{
    if (m_leavesOutLikely != isOn) {
        m_leavesOutLikely = isOn;
        change();
    }
}

void PlanDesk::setBatch(int batch)
{
    if (m_request.batch != batch) {
        m_request.batch = batch;
        change();
    }
}

void PlanDesk::reset()
{
    if (m_ground == nullptr) {
        return;
    }
    m_chosen.clear();
    const PurgeKind kind = m_request.kind;
    m_request = {};
    m_request.kind = kind;
    m_request.batch = m_ground->batch;
    m_leavesOutNewFollows = true;
    m_leavesOutLikely = true;
    m_newFollowDays = m_request.newFollowDays;
    change();
}

void PlanDesk::storeBatch(PurgePlanStore::WhenOpen whenOpen)
{
    const PeopleColumns::Version columns = m_session.columns();
    if (m_ground == nullptr || columns == nullptr || columns->account() != m_account) {
        return;
    }
    m_session.edit(
        this,
        [columns, ground = m_ground, request = requestNow(), whenOpen](
            SQLite::Database &writer) -> Result<PlanDocument> {
            return planAndStore(writer, *ground, *columns, request, whenOpen);
        },
        [this, account = m_account](const Result<PlanDocument> &plan) {
            if (account != m_account) {
                return; // stored all the same, and found when that account is chosen again
            }
            if (plan) {
                Q_EMIT stored(*plan);
            } else {
                Q_EMIT failed(plan.error());
            }
        });
}

} // namespace comity::ui
