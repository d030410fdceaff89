#include "model/purge/reason_judge.h"

#include "model/base/civil_time.h"
#include "model/db/row_reader.h"

using namespace Qt::StringLiterals;

namespace comity {
namespace {

using Time = PeopleChunk::Time;
constexpr quint32 unknown = NumberColumn::unknown;
constexpr int lopsidedRatio = 50; ///< followers for each one they follow

std::optional<qint64> known(quint32 value)
{
    return value == unknown ? std::nullopt : std::optional<qint64>(value);
}

} // namespace

ReasonJudge::ReasonJudge(
    const PeopleColumns &columns, const PurgeFacts &facts, const PurgeRequest &request)
    : m_facts(facts)
    , m_stale(request.asOf, request.zone, request.staleDays)
    , m_today(QDate(1970, 1, 1).daysTo(dateIn(request.zone, request.asOf)))
    , m_outOfProfile(columns.marks().facts.value(u"fit=neither"_s))
{
}

bool ReasonJudge::isLopsided(const PeopleChunk &chunk, std::size_t row) const
{
    const quint32 followers = chunk.followers.at(row);
    const quint32 following = chunk.following.at(row);
    if (followers == unknown || following == unknown) {
        return false;
    }
    return following > 0 ? followers > qint64 {lopsidedRatio} * following
                         : followers >= lopsidedRatio;
}

AutomationFacts ReasonJudge::factsOf(const PeopleChunk &chunk, std::size_t row) const
{
    AutomationFacts facts;
    facts.followers = known(chunk.followers.at(row));
    facts.following = known(chunk.following.at(row));
    facts.posts = known(chunk.posts.at(row));
    if (!chunk.joinedDay.empty() && chunk.joinedDay[row] > 0) {
        facts.ageDays = std::max<qint64>(0, m_today - (chunk.joinedDay[row] - 1));
    }
    if (m_facts.hasMessages) {
        facts.hasSpoken
            = chunk.has(row, PeopleChunk::TheyWrote) || chunk.has(row, PeopleChunk::WeWrote);
    }
    facts.hasNumberedHandle = m_facts.numberedHandles.contains(chunk.pk(row));
    facts.hasDefaultPicture = m_facts.defaultPictures.contains(chunk.pk(row));
    facts.hasEmptyBio = m_facts.emptyBios.contains(chunk.pk(row));
    return facts;
}

ReasonSet ReasonJudge::reasonsOf(const PeopleChunk &chunk, std::size_t row) const
{
    ReasonSet reasons;
    if (m_facts.isReady() && chunk.theyFollow(row) == Half::No
        && !m_facts.removed.contains(chunk.pk(row))) {
        reasons.insert(PurgeReason::NotFollowingBack);
    }
    if (m_stale.holds(chunk.precision(row, Time::LastPost), chunk.lastPost.at(row))) {
        reasons.insert(PurgeReason::Stale);
    }
    if (chunk.posts.at(row) == 0 && chunk.precision(row, Time::LastPost) == DatePrecision::None) {
        reasons.insert(PurgeReason::NeverPosted);
    }
    if (isLopsided(chunk, row)) {
        reasons.insert(PurgeReason::Lopsided);
    }
    if (signsOf(factsOf(chunk, row)).count() >= signsThatTell) {
        reasons.insert(PurgeReason::LooksAutomated);
    }
    if (m_outOfProfile.contains(chunk.pk(row))) {
        reasons.insert(PurgeReason::OutOfProfile);
    }
    if (m_facts.gone.contains(chunk.pk(row))) {
        reasons.insert(PurgeReason::Gone);
    }
    return reasons;
}

AutomationFacts automationFactsFor(
    const PeopleColumns &columns, const PurgeFacts &facts, const PurgeRequest &request, Pk pk)
{
    const auto [chunk, row] = columns.placeOf(pk);
    return chunk == nullptr ? AutomationFacts()
                            : ReasonJudge(columns, facts, request).factsOf(*chunk, row);
}

void readTextSigns(SQLite::Database &database, const PeopleColumns &columns,
    const PurgeRequest &request, PurgeFacts &facts)
{
    const ReasonJudge judge(columns, facts, request);
    db::RowReader rows(
        database, "SELECT coalesce(seen_handle, handle), avatar, bio FROM profile WHERE pk = ?1");
    const bool withFollowers = request.kind == PurgeKind::RemoveFollower;
    columns.forEach([&](const PeopleChunk &chunk, std::size_t row) {
        const bool isLookedAt = chunk.weFollow(row) == Half::Yes
            || (withFollowers && chunk.theyFollow(row) != Half::No);
        if (!isLookedAt || signsOf(judge.factsOf(chunk, row)).isEmpty()) {
            return;
        }
        rows.reset();
        rows.bind(1, number(chunk.pk(row)));
        if (!rows.next()) {
            return;
        }
        if (isNumberedHandle(rows.string(0))) {
            facts.numberedHandles.insert(chunk.pk(row));
        }
        if (isDefaultPicture(rows.string(1))) {
            facts.defaultPictures.insert(chunk.pk(row));
        }
        if (isEmptyBio(rows.string(2))) {
            facts.emptyBios.insert(chunk.pk(row));
        }
    });
}

} // namespace comity
