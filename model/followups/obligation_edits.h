#pragma once

#include "model/followups/obligation.h"
#include "model/people/hand_edit.h"

#include <SQLiteCpp/Database.h>

namespace comity::followups {

// Each is one undoable edit, a transaction of its own on a writer. Times are UTC seconds. Usage for
// an obligation that is not there.

struct AddedObligations
{
    std::vector<FactId> ids = {}; ///< in the order of what was given
    HandEdit edit = {};
};
/// Ids are given. ValueRefused for one without a subject.
Result<AddedObligations> addObligations(
    SQLite::Database &writer, const std::vector<Obligation> &obligations);
/// Who and what it is: subject, evidence, account and due time.
Result<HandEdit> changeObligation(SQLite::Database &writer, const Obligation &obligation);
/// Usage for a detractor's case: advance() alone closes it.
Result<HandEdit> markDone(SQLite::Database &writer, const std::vector<FactId> &ids, qint64 now);
/// Wakes it as well; a closed case of a detractor goes on where they were answered.
Result<HandEdit> reopen(SQLite::Database &writer, const std::vector<FactId> &ids);
/// Until a moment; none wakes it.
Result<HandEdit> snooze(
    SQLite::Database &writer, const std::vector<FactId> &ids, std::optional<qint64> until);
/// One more attempt to reach a detractor that stayed without an answer; Usage for anything else.
/// What was to be tried again in this case is done, and where `again` is known, it is owed anew
/// (S0.36).
Result<HandEdit> logAttempt(
    SQLite::Database &writer, FactId id, qint64 now, const Dated &again = {});
/// Takes a detractor's case to a stage. Resolved and AgreedToDiffer end it, and with it what was to
/// be tried again: Usage while fewer than two attempts were made and they were not heard (S0.36).
Result<HandEdit> advance(SQLite::Database &writer, FactId id, CaseStage stage, qint64 now);

/// Inside the caller's editByHand(); gives its id. Throws SQLite::Exception.
FactId putObligation(SQLite::Database &writer, const Obligation &obligation);

/// What messages show to be owed to somebody, over all their profiles, is answered by what we did
/// at a moment, UTC seconds. Inside the caller's editByHand(). Throws SQLite::Exception.
void answerReplies(SQLite::Database &writer, Pk pk, qint64 at);
/// What answerReplies() did at that moment was no answer.
void takeBackAnswers(SQLite::Database &writer, Pk pk, qint64 at);

} // namespace comity::followups
