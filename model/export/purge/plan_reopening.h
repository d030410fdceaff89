#pragma once

#include "model/base/result.h"
#include "model/export/purge/plan_sheet.h"
#include "model/purge/plan_document.h"
#include "model/purge/plan_edits.h"

#include <QStringList>

namespace comity {

/// What a plan file asks for that cannot be done, or that its reader should know. Sentences:
/// purge_paper.yml, reopen-….
struct PlanSheetTrouble
{
    QString code;
    qint64 line = 0; ///< 0: the file as a whole
    QString what = {}; ///< the person, or what stands in the cell; plain
    /// The arguments of its sentence.
    QStringList arguments() const { return {what, QString::number(line)}; }
};

/// What a plan file would change on a stored plan. Nothing is changed by working it out.
struct PlanReopening
{
    struct Change
    {
        PlanItem item; ///< as it stands now
        plan_edits::Revision to;
        qint64 line = 0;
    };
    std::vector<Change> changes = {}; ///< in the order of the plan
    std::vector<PlanSheetTrouble> troubles = {}; ///< in the order of the file
    qint64 unchanged = 0; ///< people whose row asks for nothing else than what stands
    qint64 missing = 0; ///< people on the plan who are not in the file: they stay as they are

    std::vector<plan_edits::Revision> revisions() const;
};

/// Compares a plan file with the stored plan it was written from. A cell that is as it was written
/// asks for nothing, so what was decided in Comity since is never lost; where both sides changed
/// the same person differently, Comity's stays and it is told. PlanClosed, or PlanFileOther where
/// no row is of this plan. `now`: UTC seconds; snoozing is told in days from then, or until a day
/// of `zone`, that of the account.
Result<PlanReopening> compareWithPlan(
    const PlanSheet &sheet, const PlanDocument &plan, qint64 now, const QTimeZone &zone);

} // namespace comity
