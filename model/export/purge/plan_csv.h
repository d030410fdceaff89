#pragma once

#include "model/export/purge/plan_paper.h"
#include "model/export/table_document.h"

namespace comity {

/// A stored plan as a table: one row a person, which tells its plan and account, so that the file
/// can be read again (plan_sheet.h) after decisions and ticks were changed in a spreadsheet. The
/// columns decision, done and was are those that are read; the day of a snooze is one of `zone`,
/// that of the account. `paper` is that of the plan; both must outlive the table.
Table planTable(const PlanDocument &plan, const PlanPaper &paper, const QTimeZone &zone);

/// What is decided of somebody, as the cell `decision` has it: `keep`, `snooze:2026-08-01`,
/// `demote:NAME OF THE LIST`; empty when nothing is. `snoozedUntil` is UTC seconds, `list` is read
/// with Decision::Demote alone.
QString decisionCell(std::optional<Decision> decision, std::optional<qint64> snoozedUntil,
    const QString &list, const QTimeZone &zone);
/// The same of somebody on a plan.
QString decisionCell(const PlanItem &item, const QTimeZone &zone);
/// Decision and tick in one cell, `unfollow done`, or `open`: by it a later reading knows what was
/// changed in the file and what in Comity.
QString stateCell(const QString &decision, std::optional<Tick> done);

} // namespace comity
