#include "model/purge/purge_plan_store.h"

#include "model/accounts/accounts_store.h"
#include "model/db/binding.h"
#include "model/db/connection.h"
#include "model/db/db_error.h"
#include "model/db/workspace_file.h"
#include "model/purge/follower_signs.h"
#include "model/purge/plan_maker.h"

#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <cmath>

namespace comity {
namespace {

struct OpenPlan
{
    PlanId id;
    bool hasDecisions = false;
};

std::optional<OpenPlan> openPlanOf(SQLite::Database &database, AccountId account)
{
    SQLite::Statement query(database,
        "SELECT id, EXISTS (SELECT 1 FROM purge_item"
        "  WHERE purge_item.plan = purge_plan.id AND purge_item.decision IS NOT NULL)"
        " FROM purge_plan WHERE account = ?1 AND closed_at IS NULL ORDER BY id DESC LIMIT 1");
    query.bind(1, static_cast<int64_t>(number(account)));
    if (!query.executeStep()) {
        return std::nullopt;
    }
    return OpenPlan {PlanId {query.getColumn(0).getInt64()}, query.getColumn(1).getInt() != 0};
}

void runForPlan(SQLite::Database &writer, const char *sql, PlanId plan)
{
    SQLite::Statement statement(writer, sql);
    statement.bind(1, static_cast<int64_t>(number(plan)));
    statement.exec();
}

Result<void> makeRoom(
    SQLite::Database &writer, AccountId account, PurgePlanStore::WhenOpen whenOpen, qint64 now)
{
    const std::optional<OpenPlan> open = openPlanOf(writer, account);
    if (!open) {
        return {};
    }
    if (!open->hasDecisions) {
        runForPlan(writer, "DELETE FROM purge_item WHERE plan = ?1", open->id);
        runForPlan(writer, "DELETE FROM purge_plan WHERE id = ?1", open->id);
        return {};
    }
    if (whenOpen == PurgePlanStore::WhenOpen::Refuse) {
        return failure(Error::Code::OpenBatchExists, {QString::number(number(open->id))});
    }
    SQLite::Statement close(writer, "UPDATE purge_plan SET closed_at = ?2 WHERE id = ?1");
    close.bind(1, static_cast<int64_t>(number(open->id)));
    close.bind(2, static_cast<int64_t>(now));
    close.exec();
    return {};
}

QString leftOutText(const std::vector<PlanDocument::LeftOutCount> &counts)
{
    QStringList words;
    for (const PlanDocument::LeftOutCount &one : counts) {
        words << toText(one.code) + u':' + QString::number(one.count);
    }
    return words.isEmpty() ? QStringLiteral("") : words.join(u',');
}

std::vector<PlanDocument::LeftOutCount> leftOutFrom(const QString &text)
{
    std::vector<PlanDocument::LeftOutCount> counts;
    for (const QString &word : text.split(u',', Qt::SkipEmptyParts)) {
        if (const auto code = leftOutFromText(word.section(u':', 0, 0))) {
            counts.push_back({*code, word.section(u':', 1).toLongLong()});
        }
    }
    return counts;
}

PlanId insertPlan(SQLite::Database &writer, const PlanDocument &plan)
{
    SQLite::Statement put(writer,
        "INSERT INTO purge_plan (account, made_at, as_of, options, fit, left_out, kind)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
    put.bind(1, static_cast<int64_t>(number(plan.accountId)));
    put.bind(2, static_cast<int64_t>(plan.madeAt));
    put.bind(3, static_cast<int64_t>(plan.asOf));
    db::bind(put, 4, plan.options);
    put.bind(5, static_cast<int64_t>(plan.fit));
    db::bind(put, 6, leftOutText(plan.leftOut));
    db::bind(put, 7, toText(plan.kind));
    put.exec();
    return PlanId {writer.getLastInsertRowid()};
}

void insertItems(SQLite::Database &writer, PlanDocument &plan)
{
    SQLite::Statement put(writer,
        "INSERT INTO purge_item (plan, position, pk, reasons, followed_at, followed_not_before,"
        " followed_precision, last_post_at, last_post_precision, last_post_source, likelihood)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)");
    int64_t position = 0;
    for (PlanItem &item : plan.items) {
        const Dated &followed = item.followedAt;
        put.reset();
        put.clearBindings();
        put.bind(1, static_cast<int64_t>(number(*plan.planId)));
        put.bind(2, ++position);
        put.bind(3, static_cast<int64_t>(number(item.pk)));
        db::bind(put, 4, item.reasons.joined());
        db::bindOrNull(
            put, 5, followed.hasValue() ? std::optional<qint64>(followed.at) : followed.notAfter);
        db::bindOrNull(put, 6, followed.notBefore);
        db::bind(put, 7, toText(followed.precision));
        db::bindDated(put, 8, item.lastPostAt);
        db::bind(put, 10, item.lastPostSource);
        if (item.percent) {
            put.bind(11, *item.percent / 100.0);
        }
        put.exec();
        item.id = PlanItemId {writer.getLastInsertRowid()};
    }
}

PlanItem itemFrom(SQLite::Statement &query)
{
    PlanItem item;
    item.id = PlanItemId {query.getColumn(0).getInt64()};
    item.pk = Pk {query.getColumn(1).getUInt()};
    item.reasons = ReasonSet::fromJoined(db::text(query.getColumn(2)));
    const std::optional<qint64> at = db::maybeNumber(query.getColumn(3));
    const std::optional<qint64> notBefore = db::maybeNumber(query.getColumn(4));
    const DatePrecision precision = datePrecisionFromText(db::text(query.getColumn(5)));
    item.followedAt = precision == DatePrecision::Bounded
        ? Dated::between(notBefore, at)
        : Dated {at ? precision : DatePrecision::None, at.value_or(0), {}, {}};
    item.lastPostAt = db::dated(query.getColumn(6), query.getColumn(7));
    item.lastPostSource = db::text(query.getColumn(8));
    if (!query.getColumn(9).isNull()) {
        item.percent = static_cast<int>(std::lround(query.getColumn(9).getDouble() * 100));
    }
    item.decision = decisionFromText(db::text(query.getColumn(10)));
    item.decidedAt = db::maybeNumber(query.getColumn(11));
    item.snoozedUntil = db::maybeNumber(query.getColumn(12));
    item.done = tickFromText(db::text(query.getColumn(13)));
    item.doneAt = db::maybeNumber(query.getColumn(14));
    return item;
}

std::vector<PlanItem> itemsOf(SQLite::Database &database, PlanId plan)
{
    SQLite::Statement query(database,
        "SELECT item.id, item.pk, item.reasons, item.followed_at, item.followed_not_before,"
        " item.followed_precision, item.last_post_at, item.last_post_precision,"
        " item.last_post_source, item.likelihood, item.decision, item.decided_at,"
        " item.snoozed_until, item.done, item.done_at, num.followers, num.following, item.proof,"
        " item.demoted_to, list.name"
        " FROM purge_item AS item LEFT JOIN profile_num AS num ON num.pk = item.pk"
        " LEFT JOIN list ON list.id = item.demoted_to"
        " WHERE item.plan = ?1 ORDER BY item.position");
    query.bind(1, static_cast<int64_t>(number(plan)));
    std::vector<PlanItem> items;
    while (query.executeStep()) {
        PlanItem &item = items.emplace_back(itemFrom(query));
        item.followers = db::maybeNumber(query.getColumn(15));
        item.following = db::maybeNumber(query.getColumn(16));
        item.proof = proofFromText(db::text(query.getColumn(17))).value_or(Proof::Unproved);
        if (const auto list = db::maybeNumber(query.getColumn(18))) {
            item.demotedTo = DemotedTo {ListId {*list}, db::text(query.getColumn(19))};
        }
    }
    return items;
}

} // namespace

PurgePlanStore::PurgePlanStore(SQLite::Database &database)
    : m_database(database)
{
}

std::optional<PlanDocument> PurgePlanStore::open(AccountId account) const
{
    const std::optional<OpenPlan> open = openPlanOf(m_database, account);
    if (!open) {
        return std::nullopt;
    }
    Result<PlanDocument> found = plan(open->id);
    return found ? std::optional<PlanDocument>(std::move(*found)) : std::nullopt;
}

Result<PlanDocument> PurgePlanStore::plan(PlanId id) const
{
    SQLite::Statement query(m_database,
        "SELECT purge_plan.account, purge_plan.made_at, purge_plan.as_of, purge_plan.options,"
        " purge_plan.fit, purge_plan.closed_at, network.code, account.handle, account.key,"
        " purge_plan.left_out, purge_plan.kind, account.time_zone"
        " FROM purge_plan JOIN account ON account.id = purge_plan.account"
        " JOIN network ON network.id = account.network WHERE purge_plan.id = ?1");
    query.bind(1, static_cast<int64_t>(number(id)));
    if (!query.executeStep()) {
        return failure(Error::Code::NoSuchPlan, {QString::number(number(id))});
    }
    Account account;
    account.network = db::text(query.getColumn(6));
    account.handle = db::text(query.getColumn(7));
    account.key = db::text(query.getColumn(8));
    PlanDocument plan;
    plan.planId = id;
    plan.accountId = AccountId {query.getColumn(0).getInt64()};
    plan.account = account.label();
    plan.madeAt = query.getColumn(1).getInt64();
    plan.asOf = query.getColumn(2).getInt64();
    plan.options = db::text(query.getColumn(3));
    plan.fit = query.getColumn(4).getInt64();
    plan.closedAt = db::maybeNumber(query.getColumn(5));
    plan.leftOut = leftOutFrom(db::text(query.getColumn(9)));
    plan.kind = purgeKindFromText(db::text(query.getColumn(10))).value_or(PurgeKind::Unfollow);
    account.timeZone = db::text(query.getColumn(11));
    account.id = plan.accountId;
    PurgeRequest request;
    readOptions(plan.options, request);
    plan.batch = request.batch;
    const Result<PurgeFacts> facts = PurgeFacts::load(m_database, plan.accountId);
    if (!facts) {
        return tl::unexpected(facts.error());
    }
    sayWhetherReady(*facts, plan);
    plan.items = itemsOf(m_database, id);
    fillTexts(m_database, account.network, plan.items);
    if (plan.kind == PurgeKind::RemoveFollower) {
        fillSigns(m_database, account, plan.asOf, plan.items);
        fillSignSources(m_database, account.network, plan.items);
    }
    fillConsequences(m_database, plan.accountId, plan.items, plan.kind);
    plan.headroom = headroomOf(m_database, account.network, *facts,
        leavingBy(plan.kind, static_cast<qint64>(plan.items.size())));
    return plan;
}

std::optional<PlanId> PurgePlanStore::planOf(PlanItemId item) const
{
    SQLite::Statement query(m_database, "SELECT plan FROM purge_item WHERE id = ?1");
    query.bind(1, static_cast<int64_t>(number(item)));
    return query.executeStep() ? std::optional<PlanId>(PlanId {query.getColumn(0).getInt64()})
                               : std::nullopt;
}

Result<PlanDocument> PurgePlanStore::store(
    SQLite::Database &writer, const PlanDocument &plan, WhenOpen whenOpen, qint64 now)
{
    return db::guarded(db::pathOf(writer), [&]() -> Result<PlanDocument> {
        SQLite::Transaction transaction(writer);
        if (const auto room = makeRoom(writer, plan.accountId, whenOpen, now); !room) {
            return tl::unexpected(room.error());
        }
        PlanDocument stored = plan;
        stored.planId = insertPlan(writer, plan);
        insertItems(writer, stored);
        db::WorkspaceFile::bumpGeneration(writer, db::WorkspaceFile::Changed::PlansAlone);
        transaction.commit();
        return stored;
    });
}

} // namespace comity
