#include "model/purge/calibration.h"

#include "model/standing/staleness.h"

#include <algorithm>

namespace comity {
namespace {

using Time = PeopleChunk::Time;
constexpr qint64 daySeconds = 86'400;
constexpr quint32 unknown = NumberColumn::unknown;

/// The ends between which something happened, in UTC seconds. A civil date is a day long, and a
/// wall clock of unknown zone may hang anywhere.
struct Span
{
    std::optional<qint64> first = {};
    std::optional<qint64> last = {};
};

Span spanOf(const Dated &time)
{
    switch (time.precision) {
    case DatePrecision::Exact:
        return {time.at, time.at};
    case DatePrecision::Day:
    case DatePrecision::Local:
        return {time.at - daySeconds, time.at + daySeconds};
    case DatePrecision::Bounded:
        return {time.notBefore, time.notAfter};
    default:
        return {};
    }
}

/// Adds up follows that were answered or not.
class Tally
{
public:
    Tally(const PeopleColumns &columns, const PurgeFacts &facts, const PurgeRequest &request)
        : m_columns(columns)
        , m_facts(facts)
        , m_asOf(request.asOf)
        , m_zone(request.zone)
    {
        countDated();
    }

    void take(const PeopleChunk &chunk, std::size_t row)
    {
        if (chunk.weFollow(row) != Half::Yes || chunk.followers.at(row) == unknown
            || chunk.following.at(row) == unknown || chunk.has(row, PeopleChunk::HasLeft)) {
            return;
        }
        const std::optional<qint64> followed
            = spanOf(m_columns.time(chunk, row, Time::WeSince)).last;
        if (!followed || *followed > m_asOf - daysToAnswer * daySeconds) {
            return;
        }
        if (chunk.theyFollow(row) == Half::Yes) {
            const auto answered = spanOf(m_columns.time(chunk, row, Time::TheySince)).first;
            if (answered && *answered >= *followed) {
                add(chunk, row, *followed, true);
            }
        } else if (chunk.theyFollow(row) == Half::No && couldTell(*followed)
            && !m_facts.removed.contains(chunk.pk(row))) {
            add(chunk, row, *followed, false);
        }
    }

    void takeUnfollowed(Pk pk, qint64 followed)
    {
        const auto [chunk, row] = m_columns.placeOf(pk);
        if (chunk != nullptr && chunk->weFollow(row) != Half::Yes && !m_facts.removed.contains(pk)
            && chunk->theyFollow(row) == Half::No && chunk->followers.at(row) != unknown
            && chunk->following.at(row) != unknown && followed <= m_asOf - daysToAnswer * daySeconds
            && couldTell(followed)) {
            add(*chunk, row, followed, false);
        }
    }

    Calibration finish() const
    {
        Calibration out = m_out;
        if (out.follows >= leastFollows && out.followBacks >= leastFollowBacks
            && out.predicted > 0) {
            out.scale = std::clamp(
                static_cast<double>(out.followBacks) / out.predicted, leastScale, mostScale);
        }
        return out;
    }

private:
    /// Where exports date who follows us, any order can be told; else only an answer between two
    /// lists can.
    void countDated()
    {
        qint64 followers = 0;
        qint64 dated = 0;
        m_columns.forEach([&](const PeopleChunk &chunk, std::size_t row) {
            if (chunk.theyFollow(row) == Half::Yes) {
                const DatePrecision precision = chunk.precision(row, Time::TheySince);
                ++followers;
                dated += precision != DatePrecision::None && precision != DatePrecision::Bounded
                    ? 1
                    : 0;
            }
        });
        m_isDated = followers > 0 && dated == followers;
    }

    /// Whether an answer to a follow of that time would be seen as one.
    bool couldTell(qint64 followed) const
    {
        const auto later = std::ranges::lower_bound(m_facts.followersTakenAt, followed);
        const auto lists = m_facts.followersTakenAt.end() - later;
        return lists >= (m_isDated ? 1 : 2);
    }

    void add(const PeopleChunk &chunk, std::size_t row, qint64 followed, bool isAnswered)
    {
        LikelihoodFacts facts;
        facts.followers = chunk.followers.at(row);
        facts.following = chunk.following.at(row);
        facts.daysSinceLastPost = DayCount(followed, m_zone)
                                      .since(chunk.precision(row, Time::LastPost),
                                          m_columns.sortKey(chunk, row, Time::LastPost));
        m_out.predicted += likelihoodShare(facts).value_or(0);
        ++m_out.follows;
        m_out.followBacks += isAnswered ? 1 : 0;
    }

    const PeopleColumns &m_columns;
    const PurgeFacts &m_facts;
    qint64 m_asOf;
    QTimeZone m_zone;
    bool m_isDated = false;
    Calibration m_out;
};

} // namespace

Calibration calibrationOf(
    const PeopleColumns &columns, const PurgeFacts &facts, const PurgeRequest &request)
{
    Tally tally(columns, facts, request);
    columns.forEach(
        [&tally](const PeopleChunk &chunk, std::size_t row) { tally.take(chunk, row); });
    for (const auto &[pk, followed] : facts.unanswered) {
        tally.takeUnfollowed(pk, followed);
    }
    return tally.finish();
}

} // namespace comity
