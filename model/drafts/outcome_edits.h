#pragma once

#include "model/drafts/outcome.h"
#include "model/people/hand_edit.h"

namespace comity::drafts {

// Each is one undoable edit, a transaction of its own on a writer.

/// What the user says of an outcome.
struct OutcomeEntry
{
    OutcomeKind kind = OutcomeKind::Thanks;
    Dated at = {};
    QString note = {};
    std::optional<qint64> worth = {}; ///< of each of the people, as in Outcome
    QString worthUnit = {};
    QString source = {};
};

/// The same outcome of several people of a draft. Who is offended becomes a detractor's case, once
/// for each person while it is open (S0.38). Usage for people the draft was not handed to, for a
/// time that is unknown, only bounded, or after `now`, and for a worth below nothing.
Result<HandEdit> logOutcome(SQLite::Database &writer, DraftId draft, const std::vector<Pk> &people,
    const OutcomeEntry &entry, qint64 now);
/// The case of a detractor stays: whoever felt hurt is not forgotten with a tick.
Result<HandEdit> removeOutcome(SQLite::Database &writer, Pk pk, FactId outcome);
/// Takes what an import shows; kept as such.
Result<HandEdit> takeSuggestions(
    SQLite::Database &writer, DraftId draft, const std::vector<OutcomeSuggestion> &suggestions);

} // namespace comity::drafts
