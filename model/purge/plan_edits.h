#pragma once

#include "model/base/result.h"
#include "model/people/person_facts.h"
#include "model/purge/demotion.h"
#include "model/purge/purge_codes.h"

#include <SQLiteCpp/Database.h>
#include <optional>
#include <vector>

namespace comity {

/// What stands on items of a plan, changed: the shape of an edit and of its inverse. Items and
/// plans are never renumbered, so their ids are stable keys.
struct PlanEdit
{
    struct State
    {
        std::optional<Decision> decision = {};
        std::optional<qint64> decidedAt = {}; ///< UTC seconds, as the other times
        std::optional<qint64> snoozedUntil = {};
        std::optional<Tick> done = {};
        std::optional<qint64> doneAt = {};
        std::optional<ListId> demotedTo = {};
        bool operator==(const State &) const = default;
    };
    struct Change
    {
        PlanItemId item = {};
        State from = {};
        State to = {};
    };
    /// Closing a plan or opening it again.
    struct Closing
    {
        PlanId plan = {};
        std::optional<qint64> from = {};
        std::optional<qint64> to = {};
    };
    std::vector<Change> changes = {};
    std::vector<PersonFactEdit> facts = {}; ///< of a decision to protect or to learn only
    std::vector<Demotion> demotions = {};
    std::optional<Closing> closing = {};
    qint64 generation = 0; ///< of the workspace after the edit that this one takes back
};

/// What came of an edit.
struct PlanEditOutcome
{
    PlanEdit inverse;
    std::vector<Pk> changedFacts; ///< whose facts by hand changed: columns need a new version
    qint64 skipped = 0; ///< items and facts that no longer hold what the edit left
    qint64 generation = 0;
};

/// Edits of stored plans; each is one transaction on a writer and gives what takes it back. Items
/// that do not exist or whose plan is closed are NoSuchPlan, and nothing is changed then.
namespace plan_edits {

/// Somebody who is snoozed without a word on how long may be suggested again after so many days.
constexpr int usualSnoozeDays = 90;

/// `snoozeDays` is read with Decision::Snooze alone. A decision other than the one that was there
/// takes an earlier tick back, and what the earlier decision wrote: a fact by hand, a place on a
/// list. To demote, there is demote(). Followers whom we do not follow are skipped by
/// Decision::LearnOnly.
Result<PlanEditOutcome> decide(SQLite::Database &writer, const std::vector<PlanItemId> &items,
    Decision decision, qint64 now, int snoozeDays = usualSnoozeDays);
/// Decides to unfollow these people and puts them on a list at once. Who is on it already stays as
/// they are there. NoSuchList; ListNotForDemoting for a list that is neither private nor watched.
Result<PlanEditOutcome> demote(
    SQLite::Database &writer, const std::vector<PlanItemId> &items, ListId list, qint64 now);
Result<PlanEditOutcome> clearDecision(
    SQLite::Database &writer, const std::vector<PlanItemId> &items);

/// Only items that are decided to be unfollowed, or demoted, are ticked; the others are skipped.
Result<PlanEditOutcome> tick(
    SQLite::Database &writer, const std::vector<PlanItemId> &items, Tick tick, qint64 now);
Result<PlanEditOutcome> clearTick(SQLite::Database &writer, const std::vector<PlanItemId> &items);

/// What one item is to hold, whatever it holds now.
struct Revision
{
    PlanItemId item = {};
    std::optional<Decision> decision = {};
    std::optional<qint64> snoozedUntil = {}; ///< of Decision::Snooze
    std::optional<Tick> done = {}; ///< passed over unless the decision is to unfollow
    std::optional<ListId> demotedTo = {}; ///< of Decision::Demote; without it that is passed over
};
/// Decisions and ticks of many items in one edit, each as decide(), demote() and tick() would
/// change it.
Result<PlanEditOutcome> revise(
    SQLite::Database &writer, const std::vector<Revision> &revisions, qint64 now);

Result<PlanEditOutcome> close(SQLite::Database &writer, PlanId plan, qint64 now);

/// Takes an edit back, or does it again.
Result<PlanEditOutcome> apply(SQLite::Database &writer, const PlanEdit &edit);

} // namespace plan_edits
} // namespace comity
