#include "model/purge/purge_planner.h"

#include "model/db/db_error.h"
#include "model/standing/staleness.h"

#include <algorithm>

namespace comity {
namespace {

using Time = PeopleChunk::Time;
constexpr quint32 unknown = NumberColumn::unknown;
constexpr int lopsidedRatio = 50; ///< followers for each one they follow

/// Somebody who fits, with what decides the place in the order.
struct Fitting
{
    qint64 followed = 0; ///< Dated::sortKey()
    quint32 depth = 0; ///< place from the bottom of the list order; 0 is the oldest
    Pk pk = {};
    ReasonSet reasons;
    qint8 percent = -1; ///< of a follow-back; below 0 without a number
};

bool isOlder(const Fitting &a, const Fitting &b)
{
    return a.followed != b.followed ? a.followed < b.followed : a.depth < b.depth;
}

bool isBefore(const Fitting &a, const Fitting &b)
{
    return isOlder(a, b) || (!isOlder(b, a) && number(a.pk) < number(b.pk));
}

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
        , m_stale(request.asOf, request.zone, request.staleDays)
        , m_oldFollow(request.asOf, request.zone, request.newFollowDays)
        , m_oldContact(request.asOf, request.zone, recentContactDays)
        , m_days(request.asOf, request.zone)
    {
        m_proposal.isReady = facts.isReady();
    }

    bool scan(const JobContext &job);
    PurgeProposal finish(const KeyOrder *keys);

private:
    void look(const PeopleChunk &chunk, std::size_t row);
    void countKnown(const PeopleChunk &chunk, std::size_t row, ReasonSet holding);
    ReasonSet reasonsOf(const PeopleChunk &chunk, std::size_t row) const;
    bool fits(ReasonSet asked) const;
    bool onlyRelationIsMissing(const PeopleChunk &chunk, std::size_t row, ReasonSet asked) const;
    std::optional<LeftOut> leftOutOf(
        const PeopleChunk &chunk, std::size_t row, std::optional<int> percent) const;
    bool isRecentContact(Pk pk) const;
    bool isNewFollow(const PeopleChunk &chunk, std::size_t row) const;
    std::optional<int> percentOf(const PeopleChunk &chunk, std::size_t row) const;
    void orderFirst(std::size_t count);
    void orderWithinTies(const KeyOrder &keys, std::size_t count);
    void orderTie(const KeyOrder &keys, std::size_t begin, std::size_t end, std::size_t count);

    const PeopleColumns &m_columns;
    const PurgeFacts &m_facts;
    const PurgeRequest &m_request;
    Staleness m_stale;
    Staleness m_oldFollow;
    Staleness m_oldContact;
    DayCount m_days;
    std::vector<Fitting> m_fitting;
    PurgeProposal m_proposal;
};

bool Planner::scan(const JobContext &job)
{
    for (const auto &chunk : m_columns.chunks()) {
        if (job.isStopped()) {
            return false;
        }
        for (std::size_t row = 0; row < chunk->size(); ++row) {
            if (chunk->weFollow(row) == Half::Yes) {
                look(*chunk, row);
            }
        }
    }
    return true;
}

void Planner::look(const PeopleChunk &chunk, std::size_t row)
{
    const ReasonSet holding = reasonsOf(chunk, row);
    countKnown(chunk, row, holding);
    const ReasonSet asked = holding.both(m_request.reasons);
    const bool fitting = fits(asked);
    const bool relationMissing = !fitting && onlyRelationIsMissing(chunk, row, asked);
    if (!fitting && !relationMissing) {
        return;
    }
    const std::optional<int> percent = percentOf(chunk, row);
    std::optional<LeftOut> code = leftOutOf(chunk, row, percent);
    if (!code && relationMissing) {
        code = LeftOut::RelationUnknown;
    }
    if (code) {
        m_proposal.leftOut[static_cast<std::size_t>(*code)].push_back(chunk.pk(row));
        return;
    }
    const quint32 rank = chunk.listRank.at(row);
    m_fitting.push_back({m_columns.sortKey(chunk, row, Time::WeSince),
        rank == unknown ? unknown : unknown - 1 - rank, chunk.pk(row), asked,
        static_cast<qint8>(percent.value_or(-1))});
}

void Planner::countKnown(const PeopleChunk &chunk, std::size_t row, ReasonSet holding)
{
    ++m_proposal.following;
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

ReasonSet Planner::reasonsOf(const PeopleChunk &chunk, std::size_t row) const
{
    ReasonSet reasons;
    if (m_facts.isReady() && chunk.theyFollow(row) == Half::No) {
        reasons.insert(PurgeReason::NotFollowingBack);
    }
    if (m_stale.holds(chunk.precision(row, Time::LastPost), chunk.lastPost.at(row))) {
        reasons.insert(PurgeReason::Stale);
    }
    if (chunk.posts.at(row) == 0 && chunk.precision(row, Time::LastPost) == DatePrecision::None) {
        reasons.insert(PurgeReason::NeverPosted);
    }
    const quint32 followers = chunk.followers.at(row);
    const quint32 following = chunk.following.at(row);
    if (followers != unknown && following != unknown) {
        const bool lopsided = following > 0 ? followers > qint64 {lopsidedRatio} * following
                                            : followers >= lopsidedRatio;
        if (lopsided) {
            reasons.insert(PurgeReason::Lopsided);
        }
    }
    return reasons;
}

bool Planner::fits(ReasonSet asked) const
{
    return m_request.matchAll ? !asked.isEmpty() && asked == m_request.reasons : !asked.isEmpty();
}

/// Somebody who would fit if it were known that they do not follow back.
bool Planner::onlyRelationIsMissing(
    const PeopleChunk &chunk, std::size_t row, ReasonSet asked) const
{
    if (!m_facts.isReady() || !m_request.reasons.contains(PurgeReason::NotFollowingBack)
        || chunk.theyFollow(row) != Half::Unknown) {
        return false;
    }
    asked.insert(PurgeReason::NotFollowingBack);
    return !m_request.matchAll || asked == m_request.reasons;
}

std::optional<LeftOut> Planner::leftOutOf(
    const PeopleChunk &chunk, std::size_t row, std::optional<int> percent) const
{
    const Pk pk = chunk.pk(row);
    if (chunk.has(row, PeopleChunk::IsProtected)) {
        return LeftOut::Protected;
    }
    if (m_facts.blocked.contains(pk)) {
        return LeftOut::Blocked;
    }
    if (m_facts.muted.contains(pk)) {
        return LeftOut::Muted;
    }
    if (isRecentContact(pk)) {
        return LeftOut::RecentContact;
    }
    if (chunk.has(row, PeopleChunk::IsLearnOnly)) {
        return LeftOut::LearnOnly;
    }
    if (isNewFollow(chunk, row)) {
        return LeftOut::NewFollow;
    }
    if (percent.value_or(-1) >= m_request.likelyPercent) {
        return LeftOut::Likely;
    }
    if (m_facts.reviewed.contains(pk)) {
        return LeftOut::Reviewed;
    }
    if (m_facts.snoozedUntil.value(number(pk), 0) > m_request.asOf) {
        return LeftOut::Snoozed;
    }
    if (m_facts.unfollowedBefore.contains(pk)) {
        return LeftOut::UnfollowedBefore;
    }
    if (m_facts.inOpenBatch.contains(pk)) {
        return LeftOut::InOpenBatch;
    }
    return std::nullopt;
}

/// They wrote to us or we to them within the days.
bool Planner::isRecentContact(Pk pk) const
{
    const auto last = m_facts.lastContact.constFind(number(pk));
    return last != m_facts.lastContact.cend() && !m_oldContact.holds(DatePrecision::Exact, *last);
}

/// True only when it is proved that we followed them within the days: by a date, or because an
/// earlier complete list of those days lacks them.
bool Planner::isNewFollow(const PeopleChunk &chunk, std::size_t row) const
{
    const DatePrecision precision = chunk.precision(row, Time::WeSince);
    if (precision == DatePrecision::None) {
        return false;
    }
    if (precision != DatePrecision::Bounded) {
        return !m_oldFollow.holds(precision, chunk.weSince.at(row));
    }
    const Dated since = m_columns.time(chunk, row, Time::WeSince);
    return since.notBefore && !m_oldFollow.holds(DatePrecision::Exact, *since.notBefore);
}

std::optional<int> Planner::percentOf(const PeopleChunk &chunk, std::size_t row) const
{
    // No number, whatever the dates say; the dates cost more than this look.
    if (chunk.theyFollow(row) == Half::Yes || chunk.followers.at(row) == unknown
        || chunk.following.at(row) == unknown) {
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
    return likelihoodPercent(facts);
}

/// Puts the people within a group of equal dates and depths in the order of their keys, as far as a
/// group reaches into the first `count`.
void Planner::orderWithinTies(const KeyOrder &keys, std::size_t count)
{
    for (std::size_t begin = 0; begin < count;) {
        std::size_t end = begin + 1;
        while (end < m_fitting.size() && !isOlder(m_fitting[begin], m_fitting[end])) {
            ++end;
        }
        if (end - begin > 1) {
            orderTie(keys, begin, end, std::min(end, count) - begin);
        }
        begin = end;
    }
}

/// Brings the first `count` of [begin, end) into the order of their keys.
void Planner::orderTie(const KeyOrder &keys, std::size_t begin, std::size_t end, std::size_t count)
{
    std::vector<Pk> people;
    people.reserve(end - begin);
    for (std::size_t i = begin; i < end; ++i) {
        people.push_back(m_fitting[i].pk);
    }
    const std::vector<Pk> first = keys.first(people, count);
    QHash<quint32, std::size_t> places;
    places.reserve(static_cast<qsizetype>(first.size()));
    for (std::size_t i = 0; i < first.size(); ++i) {
        places.insert(number(first[i]), i);
    }
    std::vector<Fitting> ordered(first.size());
    for (std::size_t i = begin; i < end; ++i) {
        if (const auto place = places.constFind(number(m_fitting[i].pk)); place != places.cend()) {
            ordered[*place] = m_fitting[i];
        }
    }
    std::ranges::copy(ordered, m_fitting.begin() + static_cast<std::ptrdiff_t>(begin));
}

/// Sorts no more than is asked for: the first `count` and everybody who ties with the last of them.
void Planner::orderFirst(std::size_t count)
{
    if (count == 0) {
        return;
    }
    if (count == m_fitting.size()) {
        std::ranges::sort(m_fitting, isBefore);
        return;
    }
    const auto last = m_fitting.begin() + static_cast<std::ptrdiff_t>(count) - 1;
    std::nth_element(m_fitting.begin(), last, m_fitting.end(), isOlder);
    const Fitting edge = *last;
    const auto end = std::partition(
        last, m_fitting.end(), [&edge](const Fitting &one) { return !isOlder(edge, one); });
    std::sort(m_fitting.begin(), end, isBefore);
}

PurgeProposal Planner::finish(const KeyOrder *keys)
{
    m_proposal.fit = static_cast<qint64>(m_fitting.size());
    const std::size_t count = m_request.everyone
        ? m_fitting.size()
        : std::min(m_fitting.size(), static_cast<std::size_t>(std::max(m_request.batch, 0)));
    orderFirst(count);
    if (keys != nullptr) {
        orderWithinTies(*keys, count);
    }
    m_proposal.items.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        PurgeCandidate candidate;
        candidate.pk = m_fitting[i].pk;
        candidate.reasons = m_fitting[i].reasons;
        candidate.glance = m_columns.find(candidate.pk).value_or(Glance {});
        if (m_fitting[i].percent >= 0) {
            candidate.percent = m_fitting[i].percent;
        }
        m_proposal.items.push_back(candidate);
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
        if (!planner.scan(job)) {
            return failure(Error::Code::Cancelled);
        }
        return planner.finish(keys);
    });
}

std::optional<Likelihood> likelihoodFor(const Glance &glance, qint64 asOf, const QTimeZone &zone)
{
    if (glance.theyFollow == Half::Yes) {
        return std::nullopt;
    }
    return likelihoodOf(likelihoodFacts(glance, DayCount(asOf, zone)));
}

} // namespace comity
