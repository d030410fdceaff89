#include "model/purge/plan_edits.h"

#include "model/db/binding.h"
#include "model/db/connection.h"
#include "model/db/db_error.h"
#include "model/db/workspace_file.h"
#include "model/purge/proof_derivation.h"

#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <algorithm>

namespace comity::plan_edits {
namespace {

constexpr qint64 daySeconds = 86'400;
using State = PlanEdit::State;

struct StoredItem
{
    PlanItemId id = {};
    Pk pk = {};
    bool planIsOpen = false;
    State state = {};
};

/// Reads and writes what stands on items.
class ItemTable
{
public:
    explicit ItemTable(SQLite::Database &database)
        : m_read(database,
            "SELECT purge_item.pk, purge_plan.closed_at IS NULL, purge_item.decision,"
            " purge_item.decided_at, purge_item.snoozed_until, purge_item.done, purge_item.done_at"
            " FROM purge_item JOIN purge_plan ON purge_plan.id = purge_item.plan"
            " WHERE purge_item.id = ?1")
        , m_write(database,
              "UPDATE purge_item SET decision = ?2, decided_at = ?3, snoozed_until = ?4,"
              " done = ?5, done_at = ?6, proof = NULL WHERE id = ?1")
    {
    }

    std::optional<StoredItem> read(PlanItemId id)
    {
        m_read.reset();
        m_read.bind(1, static_cast<int64_t>(number(id)));
        if (!m_read.executeStep()) {
            return std::nullopt;
        }
        StoredItem item;
        item.id = id;
        item.pk = Pk {m_read.getColumn(0).getUInt()};
        item.planIsOpen = m_read.getColumn(1).getInt() != 0;
        item.state.decision = decisionFromText(db::text(m_read.getColumn(2)));
        item.state.decidedAt = db::maybeNumber(m_read.getColumn(3));
        item.state.snoozedUntil = db::maybeNumber(m_read.getColumn(4));
        item.state.done = tickFromText(db::text(m_read.getColumn(5)));
        item.state.doneAt = db::maybeNumber(m_read.getColumn(6));
        m_read.reset();
        return item;
    }

    void write(PlanItemId id, const State &state)
    {
        m_write.reset();
        m_write.bind(1, static_cast<int64_t>(number(id)));
        db::bind(m_write, 2, state.decision ? toText(*state.decision) : QString());
        db::bindOrNull(m_write, 3, state.decidedAt);
        db::bindOrNull(m_write, 4, state.snoozedUntil);
        db::bind(m_write, 5, state.done ? toText(*state.done) : QString());
        db::bindOrNull(m_write, 6, state.doneAt);
        m_write.exec();
    }

private:
    SQLite::Statement m_read;
    SQLite::Statement m_write;
};

Result<std::vector<StoredItem>> readOpen(
    SQLite::Database &database, const std::vector<PlanItemId> &ids)
{
    ItemTable table(database);
    std::vector<StoredItem> items;
    for (const PlanItemId id : ids) {
        const auto item = table.read(id);
        if (!item || !item->planIsOpen) {
            return failure(Error::Code::NoSuchPlan, {QString::number(number(id))});
        }
        items.push_back(*item);
    }
    return items;
}

std::optional<PersonFact> factOf(std::optional<Decision> decision)
{
    switch (decision.value_or(Decision::Keep)) {
    case Decision::Protect:
        return PersonFact::Protected;
    case Decision::LearnOnly:
        return PersonFact::LearnOnly;
    default:
        return std::nullopt;
    }
}

/// The fact by hand that an item's decision wrote at the same moment, taken back.
void dropFactOf(SQLite::Database &database, const StoredItem &item, PlanEdit &edit)
{
    const auto fact = factOf(item.state.decision);
    if (!fact) {
        return;
    }
    PersonFactEdit drop = editFor(database, *fact, {item.pk}, false, 0);
    std::erase_if(drop.changes,
        [&](const PersonFactEdit::Change &change) { return change.from != item.state.decidedAt; });
    if (!drop.changes.empty()) {
        edit.facts.push_back(drop);
    }
}

void applyItems(SQLite::Database &writer, const PlanEdit &edit, PlanEditOutcome &outcome)
{
    ItemTable table(writer);
    for (const PlanEdit::Change &change : edit.changes) {
        const auto item = table.read(change.item);
        if (!item || item->state != change.from) {
            ++outcome.skipped;
            continue;
        }
        table.write(change.item, change.to);
        outcome.inverse.changes.push_back({change.item, change.to, change.from});
    }
}

void applyFacts(SQLite::Database &writer, const PlanEdit &edit, PlanEditOutcome &outcome)
{
    for (const PersonFactEdit &fact : edit.facts) {
        PersonFactOutcome done = applyWithin(writer, fact);
        outcome.skipped += done.skipped;
        outcome.changedFacts.insert(
            outcome.changedFacts.end(), done.changed.begin(), done.changed.end());
        if (!done.inverse.changes.empty()) {
            outcome.inverse.facts.insert(outcome.inverse.facts.begin(), done.inverse);
        }
    }
}

void applyClosing(
    SQLite::Database &writer, const PlanEdit::Closing &closing, PlanEditOutcome &outcome)
{
    SQLite::Statement put(
        writer, "UPDATE purge_plan SET closed_at = ?2 WHERE id = ?1 AND closed_at IS ?3");
    put.bind(1, static_cast<int64_t>(number(closing.plan)));
    db::bindOrNull(put, 2, closing.to);
    db::bindOrNull(put, 3, closing.from);
    if (put.exec() == 1) {
        outcome.inverse.closing = PlanEdit::Closing {closing.plan, closing.to, closing.from};
    } else {
        ++outcome.skipped;
    }
}

bool isEmpty(const PlanEdit &edit)
{
    return edit.changes.empty() && edit.facts.empty() && !edit.closing;
}

/// What was ticked a moment ago cannot be proved yet; what is ticked once more, can.
enum class Ticks : quint8 { AreNew, MayBeOld };

void proveAgain(SQLite::Database &writer, const PlanEdit &edit)
{
    std::vector<AccountId> accounts;
    SQLite::Statement account(writer,
        "SELECT purge_plan.account FROM purge_item"
        " JOIN purge_plan ON purge_plan.id = purge_item.plan WHERE purge_item.id = ?1");
    for (const PlanEdit::Change &change : edit.changes) {
        account.reset();
        account.bind(1, static_cast<int64_t>(number(change.item)));
        if (account.executeStep()) {
            const AccountId id {account.getColumn(0).getInt64()};
            if (std::ranges::find(accounts, id) == accounts.end()) {
                accounts.push_back(id);
            }
        }
    }
    account.reset();
    for (const AccountId id : accounts) {
        deriveProofs(writer, id);
    }
}

/// Runs what `makeEdit` asks for, in the same transaction as its reading.
template <typename MakeEdit>
Result<PlanEditOutcome> run(
    SQLite::Database &writer, MakeEdit &&makeEdit, Ticks ticks = Ticks::AreNew)
{
    return db::guarded(db::pathOf(writer), [&]() -> Result<PlanEditOutcome> {
        SQLite::Transaction transaction(writer);
        const Result<PlanEdit> edit = makeEdit();
        if (!edit) {
            return tl::unexpected(edit.error());
        }
        PlanEditOutcome outcome;
        applyItems(writer, *edit, outcome);
        applyFacts(writer, *edit, outcome);
        if (edit->closing) {
            applyClosing(writer, *edit->closing, outcome);
        }
        if (ticks == Ticks::MayBeOld) {
            proveAgain(writer, outcome.inverse);
        }
        if (!isEmpty(outcome.inverse)) {
            db::WorkspaceFile::bumpGeneration(writer);
        }
        outcome.generation = db::WorkspaceFile::generation(writer);
        outcome.inverse.generation = outcome.generation;
        transaction.commit();
        return outcome;
    });
}

/// Makes the new state of every item by `next`; an item that stays as it is is no change.
template <typename Next>
Result<PlanEditOutcome> changeStates(
    SQLite::Database &writer, const std::vector<PlanItemId> &ids, Next &&next)
{
    return run(writer, [&]() -> Result<PlanEdit> {
        const auto items = readOpen(writer, ids);
        if (!items) {
            return tl::unexpected(items.error());
        }
        PlanEdit edit;
        for (const StoredItem &item : *items) {
            const State to = next(item, edit);
            if (to != item.state) {
                edit.changes.push_back({item.id, item.state, to});
            }
        }
        return edit;
    });
}

/// The state of an item that was decided about anew, and the facts that go with it.
State decided(SQLite::Database &writer, const StoredItem &item, Decision decision, qint64 now,
    std::optional<qint64> snoozedUntil, PlanEdit &edit)
{
    State to;
    to.decision = decision;
    to.decidedAt = now;
    if (decision == Decision::Snooze) {
        to.snoozedUntil = snoozedUntil;
    }
    dropFactOf(writer, item, edit);
    if (const auto fact = factOf(decision)) {
        const PersonFactEdit set = editFor(writer, *fact, {item.pk}, true, now);
        if (!set.changes.empty()) {
            edit.facts.push_back(set);
        }
    }
    return to;
}

/// The state of an item as a revision wants it.
State revised(SQLite::Database &writer, const StoredItem &item, const Revision &revision,
    qint64 now, PlanEdit &edit)
{
    State to = item.state;
    const bool isOtherDay
        = revision.decision == Decision::Snooze && revision.snoozedUntil != item.state.snoozedUntil;
    if (revision.decision != item.state.decision || isOtherDay) {
        if (revision.decision) {
            to = decided(writer, item, *revision.decision, now, revision.snoozedUntil, edit);
        } else {
            dropFactOf(writer, item, edit);
            to = State {};
        }
    }
    if (to.decision == Decision::Unfollow && to.done != revision.done) {
        to.done = revision.done;
        to.doneAt = revision.done ? std::optional<qint64>(now) : std::nullopt;
    }
    return to;
}

} // namespace

Result<PlanEditOutcome> decide(SQLite::Database &writer, const std::vector<PlanItemId> &items,
    Decision decision, qint64 now, int snoozeDays)
{
    return changeStates(writer, items, [&](const StoredItem &item, PlanEdit &edit) {
        const bool again = item.state.decision == decision;
        if (again && decision != Decision::Snooze) {
            return item.state;
        }
        const State to = decided(writer, item, decision, now, now + snoozeDays * daySeconds, edit);
        return to;
    });
}

Result<PlanEditOutcome> clearDecision(
    SQLite::Database &writer, const std::vector<PlanItemId> &items)
{
    return changeStates(writer, items, [&](const StoredItem &item, PlanEdit &edit) {
        dropFactOf(writer, item, edit);
        return State {};
    });
}

Result<PlanEditOutcome> tick(
    SQLite::Database &writer, const std::vector<PlanItemId> &items, Tick tick, qint64 now)
{
    qint64 undecided = 0;
    auto outcome = changeStates(writer, items, [&](const StoredItem &item, PlanEdit &) {
        State to = item.state;
        if (to.decision != Decision::Unfollow) {
            ++undecided;
            return to;
        }
        if (to.done != tick) {
            to.done = tick;
            to.doneAt = now;
        }
        return to;
    });
    if (outcome) {
        outcome->skipped += undecided;
    }
    return outcome;
}

Result<PlanEditOutcome> clearTick(SQLite::Database &writer, const std::vector<PlanItemId> &items)
{
    return changeStates(writer, items, [](const StoredItem &item, PlanEdit &) {
        State to = item.state;
        to.done = std::nullopt;
        to.doneAt = std::nullopt;
        return to;
    });
}

Result<PlanEditOutcome> revise(
    SQLite::Database &writer, const std::vector<Revision> &revisions, qint64 now)
{
    std::vector<PlanItemId> items;
    for (const Revision &revision : revisions) {
        items.push_back(revision.item);
    }
    return changeStates(writer, items, [&](const StoredItem &item, PlanEdit &edit) {
        const auto wanted = std::ranges::find(revisions, item.id, &Revision::item);
        return revised(writer, item, *wanted, now, edit);
    });
}

Result<PlanEditOutcome> close(SQLite::Database &writer, PlanId plan, qint64 now)
{
    return run(writer, [&]() -> Result<PlanEdit> {
        SQLite::Statement open(
            writer, "SELECT 1 FROM purge_plan WHERE id = ?1 AND closed_at IS NULL");
        open.bind(1, static_cast<int64_t>(number(plan)));
        if (!open.executeStep()) {
            return failure(Error::Code::NoSuchPlan, {QString::number(number(plan))});
        }
        PlanEdit edit;
        edit.closing = PlanEdit::Closing {plan, std::nullopt, now};
        return edit;
    });
}

Result<PlanEditOutcome> apply(SQLite::Database &writer, const PlanEdit &edit)
{
    return run(
        writer, [&]() -> Result<PlanEdit> { return edit; }, Ticks::MayBeOld);
}

} // namespace comity::plan_edits
