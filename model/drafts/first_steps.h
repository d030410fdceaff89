#pragma once

#include "model/drafts/draft_ids.h"
#include "model/followups/obligation.h"
#include "model/people/hand_edit.h"

#include <QTimeZone>

namespace comity::drafts {

/// What is to be done with somebody before a draft asks anything of them.
struct FirstStep
{
    QString subject = {};
    Dated dueAt = {};
};

/// With whom a step of a draft is to be noted: once a person, and not where it is open already.
struct StepPeople
{
    std::vector<Pk> whom = {}; ///< one profile a person
    int leftAlone = 0; ///< they asked us to stop
};
/// Usage where nobody is left, with the reason, and for a draft that is not there. Throws
/// SQLite::Exception.
Result<StepPeople> peopleForStep(SQLite::Database &database, DraftId draft,
    const std::vector<Pk> &people, const QString &subject);

/// Notes a step with each of peopleForStep(): they are tried again by then (ObligationKind::Retry).
/// One undoable edit.
Result<HandEdit> noteFirst(SQLite::Database &writer, DraftId draft, const std::vector<Pk> &people,
    const FirstStep &step, qint64 now);

/// What these people wait for us to say, over all their profiles: answers, then what settles a
/// case. What was put off stands behind what is open at a moment in UTC seconds; else what is due
/// first comes first. Throws SQLite::Exception.
std::vector<followups::Obligation> answersOwed(
    SQLite::Database &database, const std::vector<Pk> &people, qint64 asOf);

/// Give-backs to these people whose day in `zone` is over at a moment in UTC seconds, as a draft
/// that goes out then is told (overdue-promise), over all their profiles; what is due first comes
/// first. Throws SQLite::Exception.
std::vector<followups::Obligation> latePromises(SQLite::Database &database,
    const std::vector<Pk> &people, qint64 moment, const QTimeZone &zone);

} // namespace comity::drafts
