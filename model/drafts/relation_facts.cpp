#include "model/drafts/relation_facts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::drafts {
namespace {

using review::Known;
using review::Recipient;

// A follow of which only bounds are known is told where they decide whether it is recent.
constexpr qint64 daySeconds = 86'400;
constexpr qint64 nearSeconds = 7 * daySeconds;
constexpr qint64 longAgoSeconds = 30 * daySeconds;

/// Any yes is one; a no is that of all profiles.
class HalfOfAll
{
public:
    void take(Half half)
    {
        m_isYes = m_isYes || half == Half::Yes;
        m_isNo = m_isNo && half == Half::No;
        m_isAny = true;
    }
    Known<bool> answer() const
    {
        if (m_isYes) {
            return true;
        }
        return m_isAny && m_isNo ? Known<bool>(false) : Known<bool>();
    }

private:
    bool m_isAny = false;
    bool m_isYes = false;
    bool m_isNo = true;
};

bool decidesWhetherRecent(const Dated &time, qint64 asOf)
{
    if (time.precision != DatePrecision::Bounded) {
        return time.isKnown();
    }
    const bool isLongAgo = time.notAfter && *time.notAfter <= asOf - longAgoSeconds;
    return isLongAgo
        || (time.notBefore && time.notAfter && *time.notAfter - *time.notBefore <= nearSeconds);
}

} // namespace

RelationFacts::RelationFacts(
    const PeopleColumns &columns, const AccountKnowledge &knowledge, qint64 asOf)
    : m_columns(columns)
    , m_knowledge(knowledge)
    , m_stages(columns, asOf)
    , m_customers(columns.marks().facts.value(u"role=customer"_s))
    , m_met(columns.marks().met)
    , m_asOf(asOf)
{
}

void RelationFacts::putRelation(const std::vector<Pk> &there, Recipient &recipient) const
{
    const auto orNo
        = [](Half half, bool isNo) { return half == Half::Unknown && isNo ? Half::No : half; };
    HalfOfAll they;
    HalfOfAll we;
    HalfOfAll connected;
    for (const Pk pk : there) {
        const auto [chunk, row] = m_columns.placeOf(pk);
        const bool isHere = chunk != nullptr;
        // Whoever stands in the columns has the halves of the lists; whoever does not is on none.
        const bool isOff = !isHere && m_knowledge.hasBothLists;
        they.take(orNo(isHere ? chunk->theyFollow(row) : Half::Unknown, isOff));
        we.take(orNo(isHere ? chunk->weFollow(row) : Half::Unknown, isOff));
        connected.take(
            orNo(isHere ? chunk->connected(row) : Half::Unknown, m_knowledge.hasAllConnections));
    }
    recipient.followsUs = they.answer();
    recipient.weFollow = we.answer();
    recipient.connected = connected.answer();
    recipient.followedUsAt = sinceOf(there);
    if (recipient.followsUs.is(false) && recipient.connected.is(false)) {
        recipient.followedUsAt = Known<Dated>::none();
    }
}

Known<Dated> RelationFacts::sinceOf(const std::vector<Pk> &there) const
{
    for (const auto time : {PeopleChunk::Time::TheySince, PeopleChunk::Time::ConnectedSince}) {
        for (const Pk pk : there) {
            const auto [chunk, row] = m_columns.placeOf(pk);
            if (chunk == nullptr) {
                continue;
            }
            const bool holds = time == PeopleChunk::Time::TheySince
                ? chunk->theyFollow(row) == Half::Yes
                : chunk->connected(row) == Half::Yes;
            const Dated since = holds ? m_columns.time(*chunk, row, time) : Dated();
            if (since.isKnown() && decidesWhetherRecent(since, m_asOf)) {
                return since;
            }
        }
    }
    return {};
}

Stage RelationFacts::computed(
    const AudiencePerson &person, const ExchangeFacts &exchange, const Recipient &recipient) const
{
    Stage stage = Stage::None;
    const bool follows = recipient.followsUs.is(true) || recipient.connected.is(true);
    for (const Pk pk : person.profiles) {
        stage = std::max(stage, m_stages.computed(pk));
        if (m_customers.contains(pk)) {
            return Stage::Conversion;
        }
        if (m_met.contains(pk) || exchange.isEngaged) {
            stage = std::max(stage, Stage::Engagement);
        } else if (follows && exchange.in > 0) {
            stage = std::max(stage, Stage::Branding);
        } else if (follows || recipient.weFollow.is(true)
            || m_columns.marks().onAnyList().contains(pk)) {
            stage = std::max(stage, Stage::Exposure);
        }
    }
    return stage;
}

void RelationFacts::putStage(
    const AudiencePerson &person, const ExchangeFacts &exchange, Recipient &recipient) const
{
    const auto own
        = std::ranges::find_if(person.profiles, [this](Pk pk) { return m_stages.isByHand(pk); });
    if (own != person.profiles.end()) {
        recipient.stage = m_stages.of(*own);
        return;
    }
    // Less than engaged is certain only where messages and follows are.
    const Stage stage = computed(person, exchange, recipient);
    const bool knowsFollows = !recipient.followsUs.isUnknown() && !recipient.connected.isUnknown();
    const bool isCertain = stage >= Stage::Engagement
        || (!recipient.messagesIn.isUnknown() && m_knowledge.hasMessages
            && (stage == Stage::Branding || knowsFollows
                || (stage == Stage::Exposure && exchange.in == 0)));
    if (isCertain) {
        recipient.stage = stage;
    }
}

} // namespace comity::drafts
