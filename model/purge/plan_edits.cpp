#include "model/purge/plan_edits.h"

#include "model/db/binding.h"
#include "model/db/connection.h"
#include "model/db/db_error.h"
#include "model/db/workspace_file.h"
#include "model/purge/item_table.h"
#include "model/purge/proof_derivation.h"

#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <algorithm>

namespace comity::plan_edits {
namespace {

constexpr qint64 daySeconds = 86'400;
using State = PlanEdit::State;

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

/// What an item's decision wrote at the same moment, taken back: a fact by hand, a place on a list.
void dropWrittenBy(SQLite::Database &database, const StoredItem &item, PlanEdit &edit)
{
    if (item.state.demotedTo && item.state.decidedAt) {
        const Demotion back {item.pk, *item.state.demotedTo, *item.state.decidedAt, false};
        if (stillStands(database, back)) {
            edit.demotions.push_back(back);
        }
    }
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

void applyDemotions(SQLite::Database &writer, const PlanEdit &edit, PlanEditOutcome &outcome)
{
    DemotionOutcome done = applyWithin(writer, edit.demotions);
    outcome.skipped += done.skipped;
    outcome.changedFacts.insert(
        outcome.changedFacts.end(), done.changed.begin(), done.changed.end());
    outcome.inverse.demotions = std::move(done.inverse);
}

bool isEmpty(const PlanEdit &edit)
{
    return edit.changes.empty() && edit.facts.empty() && edit.demotions.empty() && !edit.closing;
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
        applyDemotions(writer, *edit, outcome);
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

/// The state of an item that was decided about anew, and what goes with it.
State decided(SQLite::Database &writer, const StoredItem &item, const State &to, PlanEdit &edit)
{
    dropWrittenBy(writer, item, edit);
    const qint64 at = to.decidedAt.value_or(0);
    if (const auto fact = factOf(to.decision)) {
        const PersonFactEdit set = editFor(writer, *fact, {item.pk}, true, at);
        if (!set.changes.empty()) {
            edit.facts.push_back(set);
        }
    }
    if (to.demotedTo) {
        edit.demotions.push_back({item.pk, *to.demotedTo, at, true});
    }
    return to;
}

/// The state of an item as a revision wants it.
State revised(SQLite::Database &writer, const StoredItem &item, const Revision &revision,
    qint64 now, PlanEdit &edit)
{
    State to = item.state;
    const bool isPlaceless = revision.decision == Decision::Demote && !revision.demotedTo;
    const bool isOtherDay
        = revision.decision == Decision::Snooze && revision.snoozedUntil != item.state.snoozedUntil;
    const bool isOtherList
        = revision.decision == Decision::Demote && revision.demotedTo != item.state.demotedTo;
    const bool isOther = revision.decision != item.state.decision || isOtherDay || isOtherList;
    if (isOther && !isPlaceless) {
        if (revision.decision) {
            State wanted;
            wanted.decision = revision.decision;
            wanted.decidedAt = now;
            if (revision.decision == Decision::Snooze) {
                wanted.snoozedUntil = revision.snoozedUntil;
            } else if (revision.decision == Decision::Demote) {
                wanted.demotedTo = revision.demotedTo;
            }
            to = decided(writer, item, wanted, edit);
        } else {
            dropWrittenBy(writer, item, edit);
            to = State {};
        }
    }
    if (to.decision && isToUnfollow(*to.decision) && to.done != revision.done) {
        to.done = revision.done;
        to.doneAt = revision.done ? std::optional<qint64>(now) : std::nullopt;
    }
    return to;
}

/// To follow somebody only to learn from them makes no sense where we do not follow them.
bool canBe(const StoredItem &item, std::optional<Decision> decision)
{
    return decision != Decision::LearnOnly || item.canBeLearntFrom;
}

/// Decides alike on all of whom it can be; who is so decided on already keeps their date.
Result<PlanEditOutcome> settle(
    SQLite::Database &writer, const std::vector<PlanItemId> &ids, const State &to)
{
    qint64 refused = 0;
    auto outcome = changeStates(writer, ids, [&](const StoredItem &item, PlanEdit &edit) {
        if (!canBe(item, to.decision)) {
            ++refused;
            return item.state;
        }
        const bool again
            = item.state.decision == to.decision && item.state.demotedTo == to.demotedTo;
        return again && to.decision != Decision::Snooze ? item.state
                                                        : decided(writer, item, to, edit);
    });
    if (outcome) {
        outcome->skipped += refused;
    }
    return outcome;
}

} // namespace

Result<PlanEditOutcome> decide(SQLite::Database &writer, const std::vector<PlanItemId> &items,
    Decision decision, qint64 now, int snoozeDays)
{
    Q_ASSERT(decision != Decision::Demote);
    State to;
    to.decision = decision;
    to.decidedAt = now;
    if (decision == Decision::Snooze) {
        to.snoozedUntil = now + snoozeDays * daySeconds;
    }
    return settle(writer, items, to);
}

Result<PlanEditOutcome> demote(
    SQLite::Database &writer, const std::vector<PlanItemId> &items, ListId list, qint64 now)
{
    return db::guarded(db::pathOf(writer), [&]() -> Result<PlanEditOutcome> {
        if (const auto fits = checkDemoting(writer, list); !fits) {
            return tl::unexpected(fits.error());
        }
        State to;
        to.decision = Decision::Demote;
        to.decidedAt = now;
        to.demotedTo = list;
        return settle(writer, items, to);
    });
}

Result<PlanEditOutcome> clearDecision(
    SQLite::Database &writer, const std::vector<PlanItemId> &items)
{
    return changeStates(writer, items, [&](const StoredItem &item, PlanEdit &edit) {
        dropWrittenBy(writer, item, edit);
        return State {};
    });
}

Result<PlanEditOutcome> tick(
    SQLite::Database &writer, const std::vector<PlanItemId> &items, Tick tick, qint64 now)
{
    qint64 undecided = 0;
    auto outcome = changeStates(writer, items, [&](const StoredItem &item, PlanEdit &) {
        State to = item.state;
        if (!isToUnfollow(to.decision.value_or(Decision::Keep))) {
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
        // The list that holds already may be gone by now; another one has to be fit for it.
        const bool isOther = wanted->demotedTo && wanted->demotedTo != item.state.demotedTo;
        const bool cannotBe = isOther && !checkDemoting(writer, *wanted->demotedTo);
        if (cannotBe || !canBe(item, wanted->decision)) {
            return item.state;
        }
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
