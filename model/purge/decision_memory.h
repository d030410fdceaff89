#pragma once

#include "model/base/wording.h"
#include "model/purge/plan_document.h"

#include <QTimeZone>
#include <SQLiteCpp/Database.h>

namespace comity {

/// What was once decided about somebody on a plan, and what came of it.
struct EarlierDecision
{
    PlanId plan = {};
    PurgeKind kind = PurgeKind::Unfollow; ///< of that plan
    bool planIsOpen = false;
    Pk pk = {}; ///< the profile that stood on the plan
    Decision decision = Decision::Keep;
    qint64 decidedAt = 0; ///< UTC seconds, as the other times
    std::optional<qint64> snoozedUntil = {};
    std::optional<DemotedTo> demotedTo = {};
    std::optional<Tick> done = {};
    std::optional<qint64> doneAt = {};
    Proof proof = Proof::Unproved;
};

/// All that was decided about one person on the plans of an account, over all profiles of theirs.
struct DecisionMemory
{
    Pk pk = {}; ///< the profile that was asked about
    std::vector<EarlierDecision> newestFirst = {};
};

/// Of those about whom anything was decided, in the order in which they are asked about; what
/// stands on the open plan is among it. Reads only; throws SQLite::Exception.
std::vector<DecisionMemory> decisionMemory(
    SQLite::Database &database, AccountId account, const std::vector<Pk> &people);

/// "2026-05-14: you decided to unfollow them; done on 2026-05-15; a later list proves it". `zone`
/// is of the account: whose civil days count.
QString sentenceOf(const EarlierDecision &decision, const Wording &wording, const QTimeZone &zone,
    const QLocale &locale = QLocale::c());

} // namespace comity
