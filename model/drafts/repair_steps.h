#pragma once

#include "model/drafts/draft_ids.h"
#include "model/people/hand_edit.h"

#include <QString>
#include <set>

namespace comity::drafts {

/// What is to be done when a draft that went out was a mistake (S4.110), in this order.
enum class RepairStep : quint8 { Wait, DropBystander, Apologise, NotAimed, Listen, Learn };
/// `wait`, `drop-bystander`, `apologise`, `not-aimed`, `listen`, `learn`.
QString toText(RepairStep step);

/// What was done of it for a draft. Throws SQLite::Exception.
std::set<RepairStep> repairSteps(SQLite::Database &database, DraftId draft);

/// Done at a moment, UTC seconds, or not done after all. Usage for a draft that is not there.
Result<HandEdit> tickRepairStep(
    SQLite::Database &writer, DraftId draft, RepairStep step, bool isDone, qint64 at);

} // namespace comity::drafts
