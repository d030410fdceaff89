#include "model/purge/release.h"

#include "model/db/binding.h"
#include "model/db/connection.h"
#include "model/db/db_error.h"

#include <SQLiteCpp/Statement.h>

namespace comity {
namespace {

/// Everything that items say of these people under one decision, gone.
PlanEdit withoutDecision(SQLite::Database &database, AccountId account, PurgeKind kind,
    Decision decision, const std::vector<Pk> &people)
{
    PlanEdit edit;
    SQLite::Statement items(database,
        "SELECT purge_item.id, purge_item.decided_at, purge_item.snoozed_until, purge_item.done,"
        " purge_item.done_at FROM purge_item JOIN purge_plan ON purge_plan.id = purge_item.plan"
        " WHERE purge_item.pk = ?1 AND purge_plan.account = ?2 AND purge_item.decision = ?3"
        " AND purge_plan.kind = ?4");
    for (const Pk pk : people) {
        items.reset();
        items.bind(1, static_cast<int64_t>(number(pk)));
        items.bind(2, static_cast<int64_t>(number(account)));
        db::bind(items, 3, toText(decision));
        db::bind(items, 4, toText(kind));
        while (items.executeStep()) {
            PlanEdit::Change change;
            change.item = PlanItemId {items.getColumn(0).getInt64()};
            change.from.decision = decision;
            change.from.decidedAt = db::maybeNumber(items.getColumn(1));
            change.from.snoozedUntil = db::maybeNumber(items.getColumn(2));
            change.from.done = tickFromText(db::text(items.getColumn(3)));
            change.from.doneAt = db::maybeNumber(items.getColumn(4));
            edit.changes.push_back(change);
        }
    }
    return edit;
}

PlanEdit withoutFact(SQLite::Database &database, PersonFact fact, const std::vector<Pk> &people)
{
    PlanEdit edit;
    edit.facts.push_back(editFor(database, fact, people, false, 0));
    return edit;
}

PlanEdit editOf(SQLite::Database &database, AccountId account, PurgeKind kind, LeftOut code,
    const std::vector<Pk> &people)
{
    switch (code) {
    case LeftOut::Protected:
        return withoutFact(database, PersonFact::Protected, people);
    case LeftOut::OptedOutOfPurge:
        return withoutFact(database, PersonFact::NoPurge, people);
    case LeftOut::LearnOnly:
        return withoutFact(database, PersonFact::LearnOnly, people);
    case LeftOut::Reviewed:
        return withoutDecision(database, account, kind, Decision::Keep, people);
    case LeftOut::Snoozed:
        return withoutDecision(database, account, kind, Decision::Snooze, people);
    default:
        Q_UNREACHABLE();
    }
}

} // namespace

bool canRelease(LeftOut code)
{
    return code == LeftOut::OptedOutOfPurge || code == LeftOut::Protected
        || code == LeftOut::LearnOnly || code == LeftOut::Reviewed || code == LeftOut::Snoozed;
}

Result<PlanEditOutcome> release(SQLite::Database &writer, AccountId account, PurgeKind kind,
    LeftOut code, const std::vector<Pk> &people)
{
    Q_ASSERT(canRelease(code));
    return db::guarded(db::pathOf(writer),
        [&] { return plan_edits::apply(writer, editOf(writer, account, kind, code, people)); });
}

} // namespace comity
