#pragma once

#include "model/drafts/draft.h"
#include "model/review/review.h"

namespace comity::drafts {

/// Why a draft is not to be copied yet, in the order in which it is told.
enum class CopyHold : quint8 {
    Blocked, ///< a blocker stands against it, and nobody gave a reason for it since the last edit
    PromiseOverdue, ///< it asks somebody whom we owe something late (S2.21), as above
    Questions, ///< the four questions of "Stop and think" are not all answered (S0.35)
    SecondReader, ///< nobody else has read what it says now
    CoolingOff,
    Reread, ///< it has cooled off and was not read again since (S0.31)
};
/// `blocked`, `promise-overdue`, `questions`, `second-reader`, `cooling-off`, `reread`.
QString toText(CopyHold hold);

/// What a draft is measured by beside its review.
struct CopyConditions
{
    bool isPublic = false; ///< it is for everybody
    bool needsSecondReader = false; ///< as a rule pack of the house demands
    std::optional<qint64> coolsUntil = {}; ///< UTC seconds; none: it has nothing to cool off
    qint64 now = 0; ///< UTC seconds
};

/// Whether it asks somebody for the next thing before a late promise to them is kept. What was put
/// aside with a reason does not.
bool asksBeforeKeeping(const review::Finding &finding);
/// The rules that a reason for copying has to name, each once: of blockers and of late promises.
QStringList rulesThatHold(const review::Review &review);

/// What holds a draft back; nothing when it may be copied. The questions hold it back from 25
/// people on, and for everybody (cli.md). A reason given for copying lifts the blockers and
/// promises that it names, while the text stays as it was then; nobody who is opted out is offered
/// for it (copyListOf()).
std::vector<CopyHold> holdsOf(const Draft &draft, const review::Review &review,
    const std::vector<DraftAnswer> &answers, const std::vector<Override> &overrides,
    const CopyConditions &conditions);

} // namespace comity::drafts
