#include "model/purge/left_out_judge.h"

using namespace Qt::StringLiterals;

namespace comity {

using Time = PeopleChunk::Time;

LeftOutJudge::LeftOutJudge(
    const PeopleColumns &columns, const PurgeFacts &facts, const PurgeRequest &request)
    : m_columns(columns)
    , m_facts(facts)
    , m_request(request)
    , m_oldFollow(request.asOf, request.zone, request.newFollowDays)
    , m_oldContact(request.asOf, request.zone, recentContactDays)
    , m_never(columns.marks().facts.value(u"no-purge="_s))
    , m_met(columns.marks().met)
    , m_customers(columns.marks().facts.value(u"role=customer"_s))
{
    const PeopleMarks &marks = columns.marks();
    for (const PeopleMarks::ListMark &list : marks.lists) {
        if (list.kind == u"protected") {
            for (const Pk pk : list.people) {
                m_protected.insert(pk);
            }
        }
    }
}

std::optional<qint64> snoozedUntil(
    const PeopleColumns &columns, const PurgeFacts &facts, const PurgeRequest &request, Pk pk)
{
    const PeopleMarks::TriageMark *const mark = columns.marks().triageOf(pk);
    const qint64 until = std::max(facts.settledBy(request.kind).snoozedUntil.value(number(pk), 0),
        mark != nullptr && mark->state == u's' ? mark->until : 0);
    return until > request.asOf ? std::optional(until) : std::nullopt;
}

/// What the user said of them, as far as it goes before what lists and messages tell.
std::optional<LeftOut> LeftOutJudge::byHand(const PeopleChunk &chunk, std::size_t row) const
{
    const Pk pk = chunk.pk(row);
    if (m_never.contains(pk)) {
        return LeftOut::OptedOutOfPurge;
    }
    if (chunk.has(row, PeopleChunk::IsProtected) || m_protected.contains(pk)) {
        return LeftOut::Protected;
    }
    if (m_columns.marks().targets().contains(pk)) {
        return LeftOut::Target;
    }
    return std::nullopt;
}

/// What networks and messages tell of us and them.
std::optional<LeftOut> LeftOutJudge::byContact(Pk pk) const
{
    if (m_facts.blocked.contains(pk)) {
        return LeftOut::Blocked;
    }
    if (m_facts.muted.contains(pk)) {
        return LeftOut::Muted;
    }
    if (m_facts.owed.contains(pk)) {
        return LeftOut::Owed;
    }
    if (isRecentContact(pk)) {
        return LeftOut::RecentContact;
    }
    return m_met.contains(pk) ? std::optional(LeftOut::Met) : std::nullopt;
}

/// What plans before this one left.
std::optional<LeftOut> LeftOutJudge::byHistory(Pk pk) const
{
    if (m_facts.settledBy(m_request.kind).reviewed.contains(pk)) {
        return LeftOut::Reviewed;
    }
    if (snoozedUntil(m_columns, m_facts, m_request, pk)) {
        return LeftOut::Snoozed;
    }
    if (m_request.kind == PurgeKind::Unfollow && m_facts.unfollowedBefore.contains(pk)) {
        return LeftOut::UnfollowedBefore;
    }
    return m_facts.inOpenBatch.contains(pk) ? std::optional(LeftOut::InOpenBatch) : std::nullopt;
}

std::optional<LeftOut> LeftOutJudge::leftOutOf(
    const PeopleChunk &chunk, std::size_t row, std::optional<int> percent) const
{
    const Pk pk = chunk.pk(row);
    if (const auto code = byHand(chunk, row)) {
        return code;
    }
    if (const auto code = byContact(pk)) {
        return code;
    }
    if (chunk.has(row, PeopleChunk::IsLearnOnly)) {
        return LeftOut::LearnOnly;
    }
    if (m_customers.contains(pk)) {
        return LeftOut::Customer;
    }
    if (isNewFollow(chunk, row)) {
        return LeftOut::NewFollow;
    }
    if (percent.value_or(-1) >= m_request.likelyPercent) {
        return LeftOut::Likely;
    }
    return byHistory(pk);
}

/// They wrote to us or we to them within the days.
bool LeftOutJudge::isRecentContact(Pk pk) const
{
    const auto last = m_facts.lastContact.constFind(number(pk));
    return last != m_facts.lastContact.cend() && !m_oldContact.holds(DatePrecision::Exact, *last);
}

/// True only when it is proved that the follow, ours or theirs, began within the days: by a date,
/// or because an earlier complete list of those days lacks them.
bool LeftOutJudge::isNewFollow(const PeopleChunk &chunk, std::size_t row) const
{
    const bool isTheirs = m_request.kind == PurgeKind::RemoveFollower;
    const Time time = isTheirs ? Time::TheySince : Time::WeSince;
    const DatePrecision precision = chunk.precision(row, time);
    if (m_request.newFollowDays == 0 || precision == DatePrecision::None) {
        return false;
    }
    if (precision != DatePrecision::Bounded) {
        return !m_oldFollow.holds(precision, (isTheirs ? chunk.theySince : chunk.weSince).at(row));
    }
    const Dated since = m_columns.time(chunk, row, time);
    return since.notBefore && !m_oldFollow.holds(DatePrecision::Exact, *since.notBefore);
}

} // namespace comity
