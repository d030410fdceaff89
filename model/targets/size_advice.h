#pragma once

#include "model/targets/reason.h"
#include "model/targets/target.h"

#include <vector>

namespace comity {

/// Touches a week that can be made with care: one or two a working day.
constexpr double touchesAWeek = 10;
/// More targets than this nobody keeps in mind.
constexpr int mostTargets = 50;

/// Whether a target list is of a size that can be cared for (S4.45, S4.46): a target gives one or
/// two posts a day, most of them no opening, so a list is judged by the touches its rhythms ask
/// for.
struct SizeAdvice
{
    enum class Word : quint8 { Empty, Right, TooMany, TooMuchWork };
    Word word = Word::Right;
    TargetReason reason = {};
    double touchesAWeek = 0; ///< that the rhythms ask for; resting targets ask for none
    int withoutRhythm = 0; ///< of whom nothing is counted
};

SizeAdvice sizeAdvice(const std::vector<TargetFacts> &members, qint64 asOf);

} // namespace comity
