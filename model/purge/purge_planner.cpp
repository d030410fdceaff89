#include "model/purge/purge_planner.h"

#include "model/db/db_error.h"
#include "model/purge/left_out_judge.h"
#include "model/purge/plan_order.h"
#include "model/purge/reason_judge.h"
#include "model/standing/staleness.h"

#include <algorithm>
#include <future>
#include <span>

namespace comity {
namespace {

using Time = PeopleChunk::Time;
constexpr quint32 unknown = NumberColumn::unknown;
constexpr std::size_t chunksForTwoThreads = 4;
constexpr std::size_t itemsForTwoThreads = 1U << 14;

LikelihoodFacts likelihoodFacts(const Glance &glance, const DayCount &days)
{
    LikelihoodFacts facts;
    facts.followers = glance.followers;
    facts.following = glance.following;
    facts.daysSinceLastPost = days.since(glance.lastPost);
    facts.neverPosted = glance.posts == 0;
    facts.answerIsUnknown = glance.theyFollow == Half::Unknown;
    if (!facts.answerIsUnknown) {
        facts.daysWithoutAnswer = days.since(glance.weSince);
    }
    return facts;
}

class Planner
{
public:
    Planner(const PeopleColumns &columns, const PurgeFacts &facts, const PurgeRequest &request)
        : m_columns(columns)
        , m_facts(facts)
        , m_request(request)
        , m_reasons(columns, facts, request)
        , m_leftOut(columns, facts, request)
        , m_days(request.asOf, request.zone)
        , m_isOfFollowers(request.kind == PurgeKind::RemoveFollower)
    {
        m_proposal.kind = request.kind;
        m_proposal.isReady = facts.whyNot(request.kind).code.isEmpty();
        choose();
    }

    using Chunks = std::span<const std::shared_ptr<const PeopleChunk>>;
    bool scan(Chunks chunks, const JobContext &job);
    /// Takes over what another planner of the same plan found in the chunks behind.
    void append(Planner &&behind);
    PurgeProposal finish(const KeyOrder *keys);

private:
    void choose();
    void nameNotFollowed();
    template <typename Visit>
    void forPersonsWithOneOf(const PkSet &people, Visit visit) const;
    bool isLookedAt(const PeopleChunk &chunk, std::size_t row) const;
    Time followTime() const { return m_isOfFollowers ? Time::TheySince : Time::WeSince; }
    void look(const PeopleChunk &chunk, std::size_t row);
    void countKnown(const PeopleChunk &chunk, std::size_t row, ReasonSet holding);
    bool fits(ReasonSet asked) const;
    bool onlyRelationIsMissing(const PeopleChunk &chunk, std::size_t row, ReasonSet asked) const;
    std::optional<int> percentOf(const PeopleChunk &chunk, std::size_t row) const;
    PurgeCandidate candidateOf(const Fitting &fitting) const;

    const PeopleColumns &m_columns;
    const PurgeFacts &m_facts;
    const PurgeRequest &m_request;
    ReasonJudge m_reasons;
    LeftOutJudge m_leftOut;
    DayCount m_days;
    bool m_isOfFollowers;
    PkSet m_chosen; ///< with all profiles of each
    PkSet m_chosenAndFollowed;
    std::vector<Fitting> m_fitting;
    PurgeProposal m_proposal;
};

/// Calls visit(pk) for every profile of the persons of whom one profile is in `people`.
template <typename Visit>
void Planner::forPersonsWithOneOf(const PkSet &people, Visit visit) const
{
    for (const std::vector<Pk> &profiles : m_columns.marks().persons) {
        if (std::ranges::any_of(profiles, [&](Pk pk) { return people.contains(pk); })) {
            std::ranges::for_each(profiles, visit);
        }
    }
}

/// Whoever was chosen may be known by another profile than the one that is followed.
void Planner::choose()
{
    if (m_request.chosen.empty() || m_isOfFollowers) {
        return;
    }
    m_chosen = PkSet(m_request.chosen);
    forPersonsWithOneOf(PkSet(m_request.chosen), [this](Pk pk) { m_chosen.insert(pk); });
}

void Planner::nameNotFollowed()
{
    if (m_isOfFollowers) {
        return;
    }
    PkSet followed = m_chosenAndFollowed;
    forPersonsWithOneOf(m_chosenAndFollowed, [&](Pk pk) { followed.insert(pk); });
    std::ranges::copy_if(m_request.chosen, std::back_inserter(m_proposal.notFollowed),
        [&](Pk pk) { return !followed.contains(pk); });
}

bool Planner::scan(Chunks chunks, const JobContext &job)
{
    for (const auto &chunk : chunks) {
        if (job.isStopped()) {
            return false;
        }
        for (std::size_t row = 0; row < chunk->size(); ++row) {
            if (isLookedAt(*chunk, row)) {
                look(*chunk, row);
            }
        }
    }
    return true;
}

void Planner::append(Planner &&behind)
{
    const auto putBehind
        = [](auto &all, const auto &more) { all.insert(all.end(), more.begin(), more.end()); };
    putBehind(m_fitting, behind.m_fitting);
    for (std::size_t i = 0; i < m_proposal.leftOut.size(); ++i) {
        putBehind(m_proposal.leftOut[i], behind.m_proposal.leftOut[i]);
    }
    for (std::size_t i = 0; i < m_proposal.reasonCounts.size(); ++i) {
        m_proposal.reasonCounts[i] += behind.m_proposal.reasonCounts[i];
    }
    m_proposal.lookedAt += behind.m_proposal.lookedAt;
    m_proposal.lastPostKnown += behind.m_proposal.lastPostKnown;
    m_proposal.postsKnown += behind.m_proposal.postsKnown;
    m_proposal.countsKnown += behind.m_proposal.countsKnown;
    behind.m_chosenAndFollowed.forEach([this](Pk pk) { m_chosenAndFollowed.insert(pk); });
}

/// Of followers also those of whom it is not known, to be told apart: no list says no of them.
bool Planner::isLookedAt(const PeopleChunk &chunk, std::size_t row) const
{
    return m_isOfFollowers ? chunk.theyFollow(row) != Half::No : chunk.weFollow(row) == Half::Yes;
}

void Planner::look(const PeopleChunk &chunk, std::size_t row)
{
    const ReasonSet holding = m_reasons.reasonsOf(chunk, row);
    if (!m_isOfFollowers || chunk.theyFollow(row) == Half::Yes) {
        countKnown(chunk, row, holding);
    }
    const bool isChosen = m_chosen.contains(chunk.pk(row));
    if (!isChosen && !m_isOfFollowers && !m_request.chosen.empty()) {
        return;
    }
    ReasonSet asked = holding.both(m_request.asked());
    if (isChosen) {
        asked.insert(PurgeReason::ByHand);
        m_chosenAndFollowed.insert(chunk.pk(row));
    }
    const bool isUnknown = m_isOfFollowers && chunk.theyFollow(row) == Half::Unknown;
    const bool fitting = !isUnknown && (isChosen || fits(asked));
    const bool relationMissing = !fitting && onlyRelationIsMissing(chunk, row, asked);
    if (!fitting && !relationMissing) {
        return;
    }
    const std::optional<int> percent = percentOf(chunk, row);
    std::optional<LeftOut> code = m_leftOut.leftOutOf(chunk, row, percent);
    if (!code && relationMissing) {
        code = LeftOut::RelationUnknown;
    }
    if (code) {
        m_proposal.leftOut[static_cast<std::size_t>(*code)].push_back(chunk.pk(row));
        return;
    }
    const quint32 rank = m_isOfFollowers ? unknown : chunk.listRank.at(row);
    m_fitting.push_back({m_columns.sortKey(chunk, row, followTime()),
        rank == unknown ? unknown : unknown - 1 - rank, chunk.pk(row), static_cast<quint16>(row),
        asked, static_cast<qint8>(percent.value_or(-1))});
}

void Planner::countKnown(const PeopleChunk &chunk, std::size_t row, ReasonSet holding)
{
    ++m_proposal.lookedAt;
    const bool postKnown = chunk.precision(row, Time::LastPost) != DatePrecision::None;
    m_proposal.lastPostKnown += postKnown ? 1 : 0;
    m_proposal.postsKnown += chunk.posts.at(row) != unknown ? 1 : 0;
    const bool countsKnown
        = chunk.followers.at(row) != unknown && chunk.following.at(row) != unknown;
    m_proposal.countsKnown += countsKnown ? 1 : 0;
    for (int i = 0; i < purgeReasonCount; ++i) {
        const bool holds = holding.contains(static_cast<PurgeReason>(i));
        m_proposal.reasonCounts[static_cast<std::size_t>(i)] += holds ? 1 : 0;
    }
}

bool Planner::fits(ReasonSet asked) const
{
    return !asked.isEmpty() && (!m_request.matchAll || asked == m_request.asked());
}

/// Somebody who would fit if it were known that they do not follow back; of followers, that they
/// follow us.
bool Planner::onlyRelationIsMissing(
    const PeopleChunk &chunk, std::size_t row, ReasonSet asked) const
{
    if (m_isOfFollowers) {
        return fits(asked);
    }
    if (!m_facts.isReady() || !m_request.reasons.contains(PurgeReason::NotFollowingBack)
        || chunk.theyFollow(row) != Half::Unknown) {
        return false;
    }
    asked.insert(PurgeReason::NotFollowingBack);
    return !m_request.matchAll || asked == m_request.reasons;
}

std::optional<int> Planner::percentOf(const PeopleChunk &chunk, std::size_t row) const
{
    // No number, whatever the dates say; the dates cost more than this look.
    if (m_isOfFollowers || chunk.theyFollow(row) == Half::Yes || chunk.followers.at(row) == unknown
        || chunk.following.at(row) == unknown || m_facts.removed.contains(chunk.pk(row))) {
        return std::nullopt;
    }
    LikelihoodFacts facts;
    facts.followers = chunk.followers.at(row);
    facts.following = chunk.following.at(row);
    const auto daysSince = [&](Time time) {
        return m_days.since(chunk.precision(row, time), m_columns.sortKey(chunk, row, time));
    };
    facts.daysSinceLastPost = daysSince(Time::LastPost);
    if (chunk.theyFollow(row) == Half::No) {
        facts.daysWithoutAnswer = daysSince(Time::WeSince);
    }
    return likelihoodPercent(facts, m_facts.calibration.scale);
}

PurgeCandidate Planner::candidateOf(const Fitting &fitting) const
{
    const auto known = [](quint32 value) {
        return value == unknown ? std::nullopt : std::optional<qint64>(value);
    };
    const auto chunk = std::ranges::lower_bound(m_columns.chunks(), number(fitting.pk) & ~0xFFFFU,
        {}, [](const auto &one) { return one->base; });
    const PeopleChunk &place = **chunk;
    PurgeCandidate candidate;
    candidate.pk = fitting.pk;
    candidate.reasons = fitting.reasons;
    candidate.followedAt = m_columns.time(place, fitting.row, followTime());
    candidate.lastPostAt = m_columns.time(place, fitting.row, Time::LastPost);
    candidate.followers = known(place.followers.at(fitting.row));
    candidate.following = known(place.following.at(fitting.row));
    if (fitting.percent >= 0) {
        candidate.percent = fitting.percent;
    }
    return candidate;
}

PurgeProposal Planner::finish(const KeyOrder *keys)
{
    m_proposal.fit = static_cast<qint64>(m_fitting.size());
    nameNotFollowed();
    const std::size_t count = m_request.everyone
        ? m_fitting.size()
        : std::min(m_fitting.size(), static_cast<std::size_t>(std::max(m_request.batch, 0)));
    orderFirst(m_fitting, count, keys);
    m_proposal.items.resize(count);
    const auto make = [this](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            m_proposal.items[i] = candidateOf(m_fitting[i]);
        }
    };
    if (count < itemsForTwoThreads) {
        make(0, count);
    } else {
        auto behind = std::async(make, count / 2, count);
        make(0, count / 2);
        behind.get();
    }
    return std::move(m_proposal);
}

} // namespace

Result<PurgeProposal> planPurge(const PeopleColumns &columns, const PurgeFacts &facts,
    const PurgeRequest &request, const KeyOrder *keys, const JobContext &job)
{
    const QString path = keys != nullptr ? keys->path() : QString();
    return db::guarded(path, [&]() -> Result<PurgeProposal> {
        Planner planner(columns, facts, request);
        const std::span all(columns.chunks());
        if (all.size() < chunksForTwoThreads) {
            return planner.scan(all, job) ? Result<PurgeProposal>(planner.finish(keys))
                                          : failure(Error::Code::Cancelled);
        }
        Planner behind(columns, facts, request);
        auto half = std::async([&] { return behind.scan(all.subspan(all.size() / 2), job); });
        const bool isDone = planner.scan(all.first(all.size() / 2), job);
        if (!half.get() || !isDone) {
            return failure(Error::Code::Cancelled);
        }
        planner.append(std::move(behind));
        return planner.finish(keys);
    });
}

std::optional<Likelihood> likelihoodFor(
    const Glance &glance, qint64 asOf, const QTimeZone &zone, const Calibration &calibration)
{
    if (glance.theyFollow == Half::Yes) {
        return std::nullopt;
    }
    return likelihoodOf(likelihoodFacts(glance, DayCount(asOf, zone)), calibration);
}

} // namespace comity
