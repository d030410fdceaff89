#include "model/standing/chunk_reader.h"

#include <algorithm>

namespace comity {
namespace {

using Time = PeopleChunk::Time;
constexpr quint32 chunkRows = 65'536;
constexpr int noDate = -1;

/// Of two relations to one profile the closer one is shown under all accounts.
constexpr int distance(Relation relation)
{
    constexpr std::array<int, relationCount> order {0, 2, 4, 3, 5, 1, 6, 7, 8};
    return order.at(static_cast<std::size_t>(relation));
}

bool isOnAList(const RelationHalves &halves)
{
    return halves.theyFollow == Half::Yes || halves.weFollow == Half::Yes
        || halves.connected == Half::Yes;
}

Half halfFrom(char letter)
{
    return letter == 0 ? Half::Unknown : letter == 'y' ? Half::Yes : Half::No;
}

DatePrecision precisionFrom(char letter)
{
    switch (letter) {
    case 0:
        return DatePrecision::Exact;
    case 'd':
        return DatePrecision::Day;
    case 'l':
        return DatePrecision::Local;
    default:
        return DatePrecision::None;
    }
}

constexpr quint32 fitted(qint64 number)
{
    return static_cast<quint32>(std::clamp<qint64>(number, 0, NumberColumn::unknown - 1));
}

std::string relationSql(const ChunkBasis &basis)
{
    std::string sql = "SELECT pk, they_follow, they_first, they_left, we_follow, we_first, ";
    sql += basis.hasTheirDates ? "they_at, they_precision, " : "NULL, NULL, ";
    sql += basis.hasOurDates ? "we_at, we_precision" : "NULL, NULL";
    if (basis.hasConnections) {
        sql += ", connected, connected_first, connected_left, connected_at, connected_precision";
    }
    return sql + " FROM relation WHERE account = ?1 AND pk BETWEEN ?2 AND ?3 ORDER BY pk";
}

constexpr const char *numberSql
    = "SELECT pk, followers, following, posts, joined_at, last_post_at, last_post_precision,"
      " verified, protected FROM profile_num WHERE pk BETWEEN ?1 AND ?2 ORDER BY pk";

} // namespace

ChunkReader::ChunkReader(SQLite::Database &database, const ChunkBasis &basis)
    : m_basis(basis)
    , m_profiles(database, "SELECT pk FROM profile WHERE pk BETWEEN ?1 AND ?2 ORDER BY pk")
    , m_relations(database, relationSql(basis))
    , m_numbers(database, numberSql)
{
}

std::shared_ptr<PeopleChunk> ChunkReader::read(quint32 index)
{
    const quint32 base = index * chunkRows;
    m_drafts.assign(chunkRows, {});
    if (m_basis.everybody) {
        markEverybody(base);
    }
    for (const AccountBasis &account : m_basis.accounts) {
        readRelations(base, account);
        addContacts(base, account);
    }
    auto chunk = chunkFromDrafts(base);
    if (chunk) {
        readNumbers(*chunk);
        putHandFacts(m_basis.facts, *chunk);
        for (const AccountBasis &account : m_basis.accounts) {
            putContacts(account, *chunk);
        }
    }
    return chunk;
}

/// Who wrote to us or to whom we wrote is somebody, on a list or not.
void ChunkReader::addContacts(quint32 base, const AccountBasis &account)
{
    auto fact = std::ranges::lower_bound(account.contacts, Pk {base}, {}, &ContactFact::pk);
    for (; fact != account.contacts.end() && number(fact->pk) - base < chunkRows; ++fact) {
        Draft &draft = m_drafts[number(fact->pk) - base];
        draft.isPresent = draft.isPresent || fact->last.has_value(); // who is only blocked is not
    }
}

void ChunkReader::putContacts(const AccountBasis &account, PeopleChunk &chunk)
{
    auto fact = std::ranges::lower_bound(account.contacts, chunk.pk(0), {}, &ContactFact::pk);
    const Pk last = chunk.pk(chunk.size() - 1);
    for (; fact != account.contacts.end() && fact->pk <= last; ++fact) {
        const std::size_t row = chunk.rowOf(fact->pk);
        if (row == chunk.size()) {
            continue;
        }
        const quint32 before = chunk.lastContact.at(row);
        if (fact->last && (before == NumberColumn::unknown || fitted(*fact->last) > before)) {
            chunk.lastContact.set(row, fitted(*fact->last), chunk.size());
        }
        const quint32 engaged = chunk.engaged.at(row);
        if (fact->engaged != NumberColumn::unknown
            && (engaged == NumberColumn::unknown || fact->engaged > engaged)) {
            chunk.engaged.set(row, fact->engaged, chunk.size());
        }
        for (const auto &[flag, isOn] :
            {std::pair(PeopleChunk::TheyWrote, fact->theyWrote),
                {PeopleChunk::WeWrote, fact->weWrote}, {PeopleChunk::IsBlocked, fact->isBlocked}}) {
            if (isOn) {
                chunk.setFlag(row, flag, true);
            }
        }
    }
}

void ChunkReader::markEverybody(quint32 base)
{
    m_profiles.reset();
    m_profiles.bind(1, base);
    m_profiles.bind(2, qint64 {base} + chunkRows - 1);
    while (m_profiles.next()) {
        m_drafts[static_cast<std::size_t>(m_profiles.number(0) - base)].isPresent = true;
    }
    m_profiles.reset();
}

void ChunkReader::readRelations(quint32 base, const AccountBasis &account)
{
    m_relations.reset();
    m_relations.bind(1, account.id);
    m_relations.bind(2, base);
    m_relations.bind(3, qint64 {base} + chunkRows - 1);
    while (m_relations.next()) {
        const qint64 number = m_relations.number(0);
        const Pk pk {static_cast<quint32>(number)};
        Draft &kept = m_drafts[static_cast<std::size_t>(number - base)];
        Draft draft = draftFromRow();
        draft.isNew = kept.isNew
            || (draft.halves.theyFollow == Half::Yes && account.newFollowers.contains(pk))
            || (draft.halves.connected == Half::Yes && account.newConnections.contains(pk));
        if (!kept.isPresent
            || distance(inOneWord(draft.halves)) < distance(inOneWord(kept.halves))) {
            kept = draft;
        }
        kept.isNew = draft.isNew;
        kept.wasListed = true;
    }
    m_relations.reset();
}

ChunkReader::Draft ChunkReader::draftFromRow()
{
    Draft draft;
    draft.isPresent = true;
    draft.halves.theyFollow = halfFrom(m_relations.letter(1));
    draft.halves.weFollow = halfFrom(m_relations.letter(4));
    draft.halves.theyLeft = draft.halves.theyFollow != Half::Yes && m_relations.number(3) != 0;
    draft.they = timeFromRow(2, m_basis.hasTheirDates ? 6 : noDate, draft.halves.theyFollow);
    draft.we = timeFromRow(5, m_basis.hasOurDates ? 8 : noDate, draft.halves.weFollow);
    if (m_basis.hasConnections) {
        draft.halves.connected = halfFrom(m_relations.letter(10));
        draft.halves.connectionEnded
            = draft.halves.connected != Half::Yes && m_relations.number(12) != 0;
        draft.connected = timeFromRow(11, 13, draft.halves.connected);
    }
    return draft;
}

/// `first` and `at` are the columns of the list that begins the half and of the stated date, which
/// may be noDate.
ChunkReader::DraftTime ChunkReader::timeFromRow(int first, int at, Half half)
{
    if (at != noDate) {
        if (const auto stated = m_relations.maybeNumber(at)) {
            return {precisionFrom(m_relations.letter(at + 1)), fitted(*stated)};
        }
    }
    const quint32 bounds
        = half == Half::Yes ? beginningOf(m_relations.number(first)) : NumberColumn::unknown;
    return bounds == NumberColumn::unknown ? DraftTime {}
                                           : DraftTime {DatePrecision::Bounded, bounds};
}

quint32 ChunkReader::beginningOf(qint64 snapshot)
{
    if (snapshot != m_lastSnapshot) {
        m_lastSnapshot = snapshot;
        m_lastBeginning = m_basis.beginnings.value(snapshot, NumberColumn::unknown);
    }
    return m_lastBeginning;
}

std::shared_ptr<PeopleChunk> ChunkReader::chunkFromDrafts(quint32 base) const
{
    const auto count = static_cast<std::size_t>(
        std::ranges::count_if(m_drafts, [](const Draft &draft) { return draft.isPresent; }));
    if (count == 0) {
        return nullptr;
    }
    auto chunk = std::make_shared<PeopleChunk>();
    chunk->base = base;
    chunk->low.reserve(count);
    chunk->state.assign(count, 0);
    for (std::size_t i = 0; i < m_drafts.size(); ++i) {
        if (m_drafts[i].isPresent) {
            chunk->low.push_back(static_cast<quint16>(i));
        }
    }
    for (std::size_t row = 0; row < count; ++row) {
        const Draft &draft = m_drafts[chunk->low[row]];
        chunk->setRelation(row, draft.halves);
        chunk->setTime(row, Time::TheySince, draft.they.precision, draft.they.value);
        chunk->setTime(row, Time::WeSince, draft.we.precision, draft.we.value);
        chunk->setTime(row, Time::ConnectedSince, draft.connected.precision, draft.connected.value);
        chunk->setFlag(row, PeopleChunk::IsNew, draft.isNew);
        chunk->setFlag(row, PeopleChunk::IsOffLists, draft.wasListed && !isOnAList(draft.halves));
        chunk->setFlag(
            row, PeopleChunk::HasLeft, draft.halves.theyLeft || draft.halves.connectionEnded);
    }
    return chunk;
}

void ChunkReader::readNumbers(PeopleChunk &chunk)
{
    m_numbers.reset();
    m_numbers.bind(1, number(chunk.pk(0)));
    m_numbers.bind(2, number(chunk.pk(chunk.size() - 1)));
    std::size_t row = 0;
    const auto put = [&](NumberColumn &column, int from) {
        if (const auto value = m_numbers.maybeNumber(from)) {
            column.set(row, fitted(*value), chunk.size());
        }
    };
    while (m_numbers.next()) {
        const auto pk = static_cast<quint32>(m_numbers.number(0));
        while (row < chunk.size() && number(chunk.pk(row)) < pk) {
            ++row;
        }
        if (row == chunk.size() || number(chunk.pk(row)) != pk) {
            continue;
        }
        put(chunk.followers, 1);
        put(chunk.following, 2);
        put(chunk.posts, 3);
        if (const auto joined = m_numbers.maybeNumber(4)) {
            if (chunk.joinedDay.empty()) {
                chunk.joinedDay.assign(chunk.size(), 0);
            }
            const qint64 day = *joined / 86'400;
            chunk.joinedDay[row] = static_cast<quint16>(std::clamp<qint64>(day, 0, 65'534) + 1);
        }
        if (const auto posted = m_numbers.maybeNumber(5)) {
            chunk.setTime(row, Time::LastPost, precisionFrom(m_numbers.letter(6)), fitted(*posted));
        }
        // Off until here, as for most people they stay.
        if (m_numbers.number(7) != 0) {
            chunk.setFlag(row, PeopleChunk::IsVerified, true);
        }
        if (m_numbers.number(8) != 0) {
            chunk.setFlag(row, PeopleChunk::HidesPosts, true);
        }
    }
    m_numbers.reset();
}

void putHandFacts(const std::vector<HandFact> &facts, PeopleChunk &chunk)
{
    for (quint32 &state : chunk.state) {
        state &= ~quint32 {PeopleChunk::IsProtected | PeopleChunk::IsLearnOnly};
    }
    auto fact = std::ranges::lower_bound(facts, chunk.pk(0), {}, &HandFact::pk);
    for (; fact != facts.end() && (number(fact->pk) & ~0xFFFFU) == chunk.base; ++fact) {
        const std::size_t row = chunk.rowOf(fact->pk);
        if (row != chunk.size()) {
            chunk.setFlag(row, PeopleChunk::IsProtected, fact->isProtected);
            chunk.setFlag(row, PeopleChunk::IsLearnOnly, fact->isLearnOnly);
        }
    }
}

} // namespace comity
