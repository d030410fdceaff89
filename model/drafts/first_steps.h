#pragma once

#include "model/drafts/draft_ids.h"
#include "model/followups/obligation.h"
#include "model/people/hand_edit.h"

namespace comity::drafts {

/// What is to be done with somebody before a draft asks anything of them.
struct FirstStep
{
    QString subject = {};
    Dated dueAt = {};
};

/// Notes a step with each of these people, once a person and once for each draft while it is open:
/// they are tried again by then (ObligationKind::Retry). Nothing is noted for who asked us to stop.
/// One undoable edit. Usage where nothing is left to note, and for a draft that is not there.
Result<HandEdit> noteFirst(SQLite::Database &writer, DraftId draft, const std::vector<Pk> &people,
    const FirstStep &step, qint64 now);

/// Give-backs to these people whose day is over at a moment in UTC seconds, over all their
/// profiles; what is due first comes first. Throws SQLite::Exception.
std::vector<followups::Obligation> latePromises(
    SQLite::Database &database, const std::vector<Pk> &people, qint64 asOf);

} // namespace comity::drafts
