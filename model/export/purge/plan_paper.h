#pragma once

#include "model/base/wording.h"
#include "model/purge/plan_document.h"

#include <QTimeZone>

namespace comity {

/// One person on a printed plan. Every text is plain, on one line, and ready to be shown; what is
/// not known is empty.
struct PaperRow
{
    enum class Box : quint8 {
        None, ///< there is nothing to do
        Empty,
        Ticked, ///< as done in Comity
    };

    qint64 item = 0; ///< of the stored plan
    int number = 0; ///< from 1
    Box box = Box::None;
    QString boxText = {}; ///< what ticking it says: `Unfollowed: Ana`; empty without a box
    QString name = {}; ///< the key where there is neither name nor handle
    QString handle = {}; ///< without @; empty where the name already is one
    QString url = {}; ///< http or https, else empty
    QString followed = {}; ///< `14 Mar 2019`, `≈ Oct 2020`
    QString reasons = {};
    QString evidence = {};
    QString figure = {}; ///< likelihood of a follow-back; of followers, how many signs
    QString consequences = {};
    QString plainConsequences = {}; ///< the same with ISO days and plain digits, for tables
    QString decision = {}; ///< with tick and proof
};

/// A purge plan as a sheet of paper: one value that the HTML checklist and the PDF are made of, so
/// that both say the same.
struct PlanPaper
{
    QString title = {};
    QString subtitle = {}; ///< account, day and batch
    QString counts = {};
    QString promise = {}; ///< that Comity unfollows and removes nobody
    QString advice = {}; ///< how the sheet is worked with
    QString whyNot = {}; ///< empty unless who does not follow back, or who follows, cannot be said
    QString foot = {};
    QStringList columns = {}; ///< as columnsOf() orders the texts of a row
    std::vector<PaperRow> rows = {};
    /// Tells this plan from every other one, in whichever workspace: ticks are kept by it.
    QString identity = {};
};

/// Titles of the columns behind box, number and person, and what stands in them.
constexpr int paperColumns = 5;
QStringList columnsOf(const PaperRow &row);

/// Dates are days of `zone`.
PlanPaper planPaper(const PlanDocument &plan, const Wording &wording, const QTimeZone &zone);

/// `Unfollow, done 14 May 2026`, `Not decided`: decision, tick and proof of somebody, as the kind
/// of the plan words them.
QString decisionWords(
    const PlanItem &item, PurgeKind kind, const Wording &wording, const QTimeZone &zone);

/// How far the plan is in the order of the follows: `Oldest follow first.`, or of how many it is
/// not known since when.
QString orderWords(const PlanDocument &plan, const Wording &wording);

/// 14 Mar 2019; ≈ Oct 2020 for what is only bounded; empty for none.
QString dayWords(const Dated &time, const QTimeZone &zone);

} // namespace comity
