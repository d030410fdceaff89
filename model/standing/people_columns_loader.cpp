#include "model/standing/people_columns_loader.h"

#include "model/base/civil_time.h"
#include "model/db/binding.h"
#include "model/db/connection.h"
#include "model/db/workspace_file.h"
#include "model/snapshots/member_blob.h"
#include "model/standing/account_lists.h"
#include "model/standing/chunk_bytes.h"
#include "model/standing/engagement.h"
#include "model/standing/list_order.h"

#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <algorithm>
#include <atomic>
#include <exception>
#include <optional>
#include <thread>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

/// Fewer people are read from their rows in no time.
constexpr std::size_t chunksWorthKeeping = 2;

std::vector<qint64> visibleAccounts(SQLite::Database &database)
{
    std::vector<qint64> out;
    SQLite::Statement query(database, "SELECT account FROM v_accounts ORDER BY account");
    while (query.executeStep()) {
        out.push_back(query.getColumn(0).getInt64());
    }
    return out;
}

QString zoneOf(SQLite::Database &database, qint64 account)
{
    SQLite::Statement query(database, "SELECT time_zone FROM account WHERE id = ?1");
    query.bind(1, static_cast<int64_t>(account));
    return query.executeStep() ? db::text(query.getColumn(0)) : QString();
}

/// A guess by name alone is no contact here: it shows where the person is looked at.
std::vector<ContactFact> contactsOf(SQLite::Database &database, qint64 account)
{
    SQLite::Statement query(database,
        "SELECT pk, max(last), max(they), max(we), max(blocked) FROM ("
        " SELECT pk, max(coalesce(last_in, 0), coalesce(last_out, 0)) AS last,"
        "  messages_in > 0 AS they, messages_out > 0 AS we, 0 AS blocked"
        "  FROM contact WHERE account = ?1 AND is_guess = 0"
        " UNION ALL SELECT pk, NULL, 0, 0, 1 FROM side_list"
        "  WHERE account = ?1 AND list = 'blocked') GROUP BY pk ORDER BY pk");
    query.bind(1, static_cast<int64_t>(account));
    const std::vector<Engagement> engaged
        = engagementsWith(database, AccountId {account}, zoneOrSystem(zoneOf(database, account)));
    auto engagement = engaged.begin();
    std::vector<ContactFact> out;
    while (query.executeStep()) {
        const auto last = query.getColumn(1).isNull() ? 0 : query.getColumn(1).getInt64();
        const Pk pk {query.getColumn(0).getUInt()};
        out.push_back({pk, last > 0 ? std::optional<qint64>(last) : std::nullopt,
            query.getColumn(2).getInt() != 0, query.getColumn(3).getInt() != 0,
            query.getColumn(4).getInt() != 0});
        while (engagement != engaged.end() && engagement->pk < pk) {
            ++engagement;
        }
        if (engagement != engaged.end() && engagement->pk == pk) {
            out.back().engaged = engagement->hasConversation
                ? PeopleChunk::always
                : static_cast<quint32>(std::clamp(
                    *engagement->secondDay, qint64 {0}, qint64 {PeopleChunk::always} - 1));
        }
    }
    return out;
}

} // namespace

PeopleColumnsLoader::PeopleColumnsLoader(
    SQLite::Database &database, std::optional<AccountId> account, const JobContext &job)
    : m_database(database)
    , m_account(account)
    , m_job(job)
{
}

Result<PeopleColumns::Version> PeopleColumnsLoader::load(SQLite::Database *second)
{
    std::optional<SQLite::Transaction> transaction(m_database);
    std::shared_ptr<PeopleColumns> columns(new PeopleColumns);
    columns->m_account = m_account;
    columns->m_generation = db::WorkspaceFile::generation(m_database);
    columns->m_basis = readBasis();
    db::CacheFile file(m_database, cacheName());
    const bool isKept = takeKept(file, *columns);
    if (!isKept && !readAll(second, *columns)) {
        return failure(Error::Code::Cancelled);
    }
    for (const auto &chunk : columns->m_chunks) {
        columns->m_size += chunk->size();
    }
    readMarks(*columns);
    transaction.reset();
    // A commit between the beginnings of the two transactions made a mixture, which the caller sees
    // and throws away.
    const bool isOfOneContent
        = second == nullptr || db::WorkspaceFile::generation(*second) == columns->m_generation;
    if (!isKept && isOfOneContent) {
        keep(file, *columns);
    }
    return columns;
}

/// Reads the rows of everybody; false when it was cancelled.
bool PeopleColumnsLoader::readAll(SQLite::Database *second, PeopleColumns &columns)
{
    m_basis = {};
    m_basis.everybody = !m_account.has_value();
    m_basis.facts = readHandFacts();
    BoundsTable bounds;
    std::vector<AccountLists> lists;
    for (const qint64 account :
        m_account ? std::vector<qint64> {number(*m_account)} : visibleAccounts(m_database)) {
        const AccountLists &own = lists.emplace_back(m_database, AccountId {account});
        m_basis.accounts.push_back({account, own.newcomers(u"followers"_s),
            own.newcomers(u"connections"_s), contactsOf(m_database, account)});
        for (const snapshots::Snapshot &one : own.snapshots()) {
            const bool isDated = !one.since.isEmpty();
            m_basis.hasConnections = m_basis.hasConnections || one.list == u"connections";
            m_basis.hasTheirDates = m_basis.hasTheirDates || (isDated && one.list == u"followers");
            m_basis.hasOurDates = m_basis.hasOurDates || (isDated && one.list == u"following");
            m_basis.beginnings.insert(number(one.id), bounds.indexOf(own.boundsFrom(one.id)));
        }
    }
    Chunks chunks;
    if (!readChunks(second, chunks)) {
        return false;
    }
    // Under all accounts a date may be of another account than the list, so order says nothing.
    const snapshots::Snapshot *const ordered
        = m_account && !lists.empty() ? lists.front().newestOrdered() : nullptr;
    if (ordered != nullptr) {
        if (const auto members = snapshots::decode(ordered->members)) {
            applyListOrder(*members, ordered->takenAt.at, chunks, bounds);
        }
    }
    std::ranges::copy_if(chunks, std::back_inserter(columns.m_chunks),
        [](const auto &chunk) { return chunk != nullptr; });
    columns.m_bounds = std::make_shared<const std::vector<Bounds>>(bounds.take());
    return true;
}

QString PeopleColumnsLoader::cacheName() const
{
    return m_account ? u"columns-%1"_s.arg(number(*m_account)) : u"columns"_s;
}

bool PeopleColumnsLoader::takeKept(db::CacheFile &file, PeopleColumns &columns)
{
    auto kept = chunksFrom(file.read());
    if (!kept || kept->chunks.empty()) {
        return false;
    }
    columns.m_chunks = std::move(kept->chunks);
    columns.m_bounds = std::make_shared<const std::vector<Bounds>>(std::move(kept->bounds));
    return true;
}

void PeopleColumnsLoader::keep(const db::CacheFile &file, const PeopleColumns &columns)
{
    if (columns.m_chunks.size() >= chunksWorthKeeping) {
        file.write(m_database, bytesOf(columns.m_chunks, *columns.m_bounds));
    }
}

bool PeopleColumnsLoader::readChunks(SQLite::Database *second, Chunks &chunks)
{
    const qint64 last = db::queryNumber(m_database, "SELECT max(pk) FROM profile");
    chunks.resize(static_cast<std::size_t>(last >> 16) + 1);
    std::atomic<quint32> next = 0;
    const auto work = [&](SQLite::Database &database) {
        ChunkReader reader(database, m_basis);
        for (quint32 i = next++; i < chunks.size() && !m_job.isStopped(); i = next++) {
            chunks[i] = reader.read(i);
        }
    };
    if (second == nullptr || chunks.size() < 2) {
        work(m_database);
        return !m_job.isStopped();
    }
    std::exception_ptr trouble;
    {
        const std::jthread helper([&] {
            try {
                work(*second);
            } catch (...) {
                trouble = std::current_exception();
            }
        });
        work(m_database);
    }
    if (trouble) {
        std::rethrow_exception(trouble);
    }
    return !m_job.isStopped();
}

std::optional<PeopleColumns::Version> PeopleColumnsLoader::refresh(const PeopleColumns &before)
{
    const SQLite::Transaction transaction(m_database);
    if (readBasis() != before.m_basis) {
        return std::nullopt;
    }
    std::shared_ptr<PeopleColumns> columns(new PeopleColumns(before));
    columns->m_generation = db::WorkspaceFile::generation(m_database);
    const std::vector<HandFact> facts = readHandFacts();
    for (std::shared_ptr<const PeopleChunk> &chunk : columns->m_chunks) {
        PeopleChunk flags; // without the numbers, which most edits leave alone
        flags.base = chunk->base;
        flags.low = chunk->low;
        flags.state = chunk->state;
        putHandFacts(facts, flags);
        if (flags.state != chunk->state) {
            auto renewed = std::make_shared<PeopleChunk>(*chunk);
            renewed->state = std::move(flags.state);
            chunk = std::move(renewed);
        }
    }
    readMarks(*columns);
    return columns;
}

void PeopleColumnsLoader::readMarks(PeopleColumns &columns)
{
    columns.m_marks = PeopleMarks::load(m_database);
    columns.m_besides = {};
    columns.m_hasBesides = false;
    if (m_account) {
        return;
    }
    for (const std::vector<Pk> &person : columns.m_marks->persons) {
        std::optional<Glance> closest;
        for (const Pk pk : person) {
            const std::optional<Glance> one = columns.find(pk);
            if (one && (!closest || one->relation < closest->relation)) {
                closest = one;
            }
        }
        for (const Pk pk : person) {
            if (closest && pk != closest->pk) {
                columns.m_besides.insert(pk);
                columns.m_hasBesides = true;
            }
        }
    }
}

QByteArray PeopleColumnsLoader::readBasis()
{
    QByteArray basis;
    const auto put = [&](const char *sql) {
        SQLite::Statement query(m_database, sql);
        while (query.executeStep()) {
            basis += QByteArray::number(query.getColumn(0).getInt64());
            basis += query.getColumn(1).getInt() != 0 ? '+' : '-';
        }
        basis += '/';
    };
    put("SELECT id, undone_at IS NULL FROM import ORDER BY id");
    put("SELECT id, complete FROM snapshot ORDER BY id");
    put("SELECT account, 1 FROM v_accounts ORDER BY account");
    // Who was erased is in no text and no order any more; somebody may be erased twice.
    put("SELECT value, 1 FROM meta WHERE name = 'erasures'");
    put("SELECT count(*), 1 FROM erased");
    return basis;
}

std::vector<HandFact> PeopleColumnsLoader::readHandFacts()
{
    // What is said of one profile holds for its person and reaches the others by way of it.
    SQLite::Statement query(m_database,
        "SELECT reached.pk, max(said.field = 'protected'), max(said.field = 'learn-only') FROM ("
        "  SELECT pk, field FROM person_fact WHERE field IN ('protected', 'learn-only')"
        "  UNION ALL SELECT member.pk, 'protected' FROM list CROSS JOIN list_member AS member"
        "   ON member.list = list.id WHERE list.kind = 'protected') AS said"
        " CROSS JOIN profile ON profile.pk = said.pk"
        " CROSS JOIN profile AS reached ON reached.pk = said.pk OR reached.person = profile.person"
        " GROUP BY reached.pk ORDER BY reached.pk");
    std::vector<HandFact> facts;
    while (query.executeStep()) {
        facts.push_back({Pk {query.getColumn(0).getUInt()}, query.getColumn(1).getInt() != 0,
            query.getColumn(2).getInt() != 0});
    }
    return facts;
}

} // namespace comity
