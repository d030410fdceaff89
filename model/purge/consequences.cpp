#include "model/purge/consequences.h"

#include "model/accounts/accounts_store.h"
#include "model/base/civil_time.h"
#include "model/base/text_fold.h"
#include "model/db/binding.h"
#include "model/networks/catalogue.h"
#include "model/people/meetings.h"
#include "model/people/tag_rhythms.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

QString dayText(QDate day)
{
    return day.toString(Qt::ISODate);
}

bool hasRule(QStringView network, QStringView id)
{
    const networks::Network *const known = networks::Catalogue::builtIn().find(network);
    return known != nullptr && known->rule(id) != nullptr;
}

/// A statement about one person: ?1 is one of their profiles, ?2 the account where it is asked for.
SQLite::Statement about(
    SQLite::Database &database, const char *sql, Pk pk, std::optional<AccountId> account = {})
{
    SQLite::Statement query(database,
        std::string("WITH own (pk) AS (SELECT pk FROM profile WHERE pk = ?1 UNION"
                    " SELECT pk FROM profile WHERE person ="
                    "  (SELECT person FROM profile WHERE pk = ?1)) ")
            + sql);
    query.bind(1, static_cast<int64_t>(number(pk)));
    if (account) {
        query.bind(2, static_cast<int64_t>(number(*account)));
    }
    return query;
}

} // namespace

std::vector<Consequence> consequencesOf(
    const ConsequenceFacts &facts, QStringView network, PurgeKind kind)
{
    const bool isRemoval = kind == PurgeKind::RemoveFollower;
    std::vector<Consequence> out;
    if (isRemoval && facts.weFollow) {
        out.push_back({u"you-follow-them"_s});
    }
    if (facts.waitingSince.isValid()) {
        out.push_back({u"owed"_s, {dayText(facts.waitingSince)}});
    }
    for (const QString &list : facts.targetLists) {
        out.push_back({u"on-target-list"_s, {list}});
    }
    if (facts.isCustomer) {
        out.push_back({u"customer"_s});
    }
    for (const QString &list : facts.lists) {
        out.push_back({u"on-list"_s, {list}});
    }
    if (messagesNeedMutual(network) && facts.followEachOther && facts.directMessages > 0) {
        out.push_back({u"messages-may-close"_s});
    }
    if (facts.metOn.isValid()) {
        out.push_back({u"met"_s, {facts.metAt, dayText(facts.metOn)}});
    }
    if (facts.rhythm) {
        out.push_back({u"rhythm"_s, {QString::number(facts.rhythm->ideal)}});
    }
    if (facts.lastMessage.isValid()) {
        out.push_back({u"last-message"_s, {dayText(facts.lastMessage)}});
    }
    if (facts.publicMessages > 0) {
        out.push_back({u"public-messages"_s, {QString::number(facts.publicMessages)}});
    }
    if (facts.notes > 0) {
        out.push_back({u"notes"_s, {QString::number(facts.notes)}});
    }
    if (isRemoval && hasFollowersOnlyPosts(network)) {
        out.push_back({u"followers-only-posts"_s});
    }
    if (isRemoval) {
        out.push_back({u"may-follow-again"_s});
    }
    return out;
}

bool canBeLearntFrom(const std::vector<Consequence> &consequences, PurgeKind kind)
{
    return kind == PurgeKind::Unfollow
        || std::ranges::any_of(
            consequences, [](const Consequence &one) { return one.code == u"you-follow-them"; });
}

bool isOfEveryRemoval(const Consequence &consequence)
{
    return consequence.code == u"followers-only-posts" || consequence.code == u"may-follow-again";
}

bool messagesNeedMutual(QStringView network)
{
    return hasRule(network, u"messages-need-mutual");
}

bool hasFollowersOnlyPosts(QStringView network)
{
    return hasRule(network, u"followers-only-posts");
}

ConsequenceReader::ConsequenceReader(SQLite::Database &database, AccountId account)
    : m_database(database)
    , m_account(account)
{
    const auto own = AccountsStore(database).account(account);
    m_network = own ? own->network : QString();
    m_zone = zoneOrSystem(own ? own->timeZone : QString());
}

void ConsequenceReader::readLists(Pk pk, ConsequenceFacts &facts) const
{
    SQLite::Statement query = about(m_database,
        "SELECT DISTINCT list.name, list.kind = 'target' FROM own"
        " JOIN list_member AS member ON member.pk = own.pk JOIN list ON list.id = member.list"
        " ORDER BY list.position, list.id",
        pk);
    while (query.executeStep()) {
        (query.getColumn(1).getInt() != 0 ? facts.targetLists : facts.lists)
            += db::text(query.getColumn(0));
    }
}

void ConsequenceReader::readByHand(Pk pk, ConsequenceFacts &facts) const
{
    SQLite::Statement query = about(m_database,
        "SELECT EXISTS (SELECT 1 FROM own JOIN person_fact AS fact ON fact.pk = own.pk"
        "  WHERE fact.field = 'role' AND fact.value = 'customer'),"
        " (SELECT count(*) FROM own JOIN note ON note.pk = own.pk)",
        pk);
    if (query.executeStep()) {
        facts.isCustomer = query.getColumn(0).getInt() != 0;
        facts.notes = query.getColumn(1).getInt64();
    }
    const std::vector<Meeting> meetings = meetingsOf(m_database, pk);
    if (!meetings.empty()) {
        facts.metAt = meetings.front().event;
        const Dated &at = meetings.front().at;
        // Days and wall clocks stand as they were written down.
        facts.metOn
            = dateIn(at.precision == DatePrecision::Exact ? m_zone : QTimeZone::utc(), at.at);
    }
    facts.rhythm = rhythmOf(pk);
}

/// An own rhythm goes before one of a list, that before one of a tag; of several the shortest
/// holds.
std::optional<Rhythm> ConsequenceReader::rhythmOf(Pk pk) const
{
    SQLite::Statement query = about(m_database,
        "SELECT 0 AS scope, fact.value, 0, 0, NULL FROM own"
        " JOIN person_fact AS fact ON fact.pk = own.pk AND fact.field = 'keep-in-touch'"
        " UNION ALL SELECT 1, NULL, list.ideal_days, list.longest_days, NULL FROM own"
        " JOIN list_member AS member ON member.pk = own.pk JOIN list ON list.id = member.list"
        " WHERE list.ideal_days IS NOT NULL"
        " UNION ALL SELECT 2, NULL, 0, 0, tag.tag FROM own JOIN tag ON tag.pk = own.pk"
        " ORDER BY scope",
        pk);
    const auto ofTags = tagRhythms(m_database);
    std::optional<Rhythm> shortest;
    int scopeOfShortest = -1;
    while (query.executeStep()) {
        const int scope = query.getColumn(0).getInt();
        std::optional<Rhythm> rhythm;
        if (scope == 0) {
            rhythm = rhythmFromText(db::text(query.getColumn(1)));
        } else if (scope == 1) {
            rhythm = Rhythm {query.getColumn(2).getInt(), query.getColumn(3).getInt()};
        } else if (const auto tag = ofTags.find(folded(query.getColumn(4).getString()));
                   tag != ofTags.end()) {
            rhythm = tag->second;
        }
        if (shortest && scope > scopeOfShortest) {
            break;
        }
        if (rhythm && (!shortest || rhythm->ideal < shortest->ideal)) {
            shortest = rhythm;
            scopeOfShortest = scope;
        }
    }
    return shortest;
}

/// A guess by a name alone decides nothing (architecture.md §5), and what was said in a group was
/// not said to each other.
void ConsequenceReader::readMessages(Pk pk, ConsequenceFacts &facts) const
{
    SQLite::Statement halves = about(m_database,
        "SELECT they_follow = 'yes' FROM relation WHERE account = ?2 AND pk = ?1"
        " AND we_follow = 'yes' AND EXISTS (SELECT 1 FROM own)",
        pk, m_account);
    facts.weFollow = halves.executeStep();
    facts.followEachOther = facts.weFollow && halves.getColumn(0).getInt() != 0;
    SQLite::Statement waiting = about(m_database,
        "SELECT min(contact.waiting_since) FROM own JOIN contact ON contact.pk = own.pk"
        " WHERE contact.account = ?2 AND contact.is_guess = 0",
        pk, m_account);
    if (waiting.executeStep() && !waiting.getColumn(0).isNull()) {
        facts.waitingSince = dateIn(m_zone, waiting.getColumn(0).getInt64());
    }
    SQLite::Statement counts = about(m_database,
        "SELECT message.kind = 'direct', count(*), max(message.at) FROM own"
        " JOIN correspondent ON correspondent.pk = own.pk AND correspondent.account = ?2"
        "  AND correspondent.link <> 'name'"
        " JOIN message ON message.correspondent = correspondent.id"
        " WHERE message.kind IN ('direct', 'reply', 'mention', 'comment')"
        "  AND message.direction IN ('in', 'out')"
        "  AND (message.thread IS NULL OR message.thread NOT IN"
        "   (SELECT thread FROM import_thread WHERE is_group = 1))"
        " GROUP BY 1",
        pk, m_account);
    std::optional<qint64> last;
    while (counts.executeStep()) {
        (counts.getColumn(0).getInt() != 0 ? facts.directMessages : facts.publicMessages)
            = counts.getColumn(1).getInt64();
        if (!counts.getColumn(2).isNull()) {
            last = std::max<qint64>(last.value_or(0), counts.getColumn(2).getInt64());
        }
    }
    if (last) {
        facts.lastMessage = dateIn(m_zone, *last);
    }
}

ConsequenceFacts ConsequenceReader::factsOf(Pk pk) const
{
    ConsequenceFacts facts;
    readLists(pk, facts);
    readByHand(pk, facts);
    readMessages(pk, facts);
    return facts;
}

std::vector<Consequence> ConsequenceReader::of(Pk pk, PurgeKind kind) const
{
    return consequencesOf(factsOf(pk), m_network, kind);
}

QStringList sentencesOf(
    const std::vector<Consequence> &consequences, const Wording &wording, const QLocale &locale)
{
    QStringList out;
    for (const Consequence &one : consequences) {
        out += wording.sentence(u"consequences", one.code, one.arguments, locale);
    }
    return out;
}

} // namespace comity
