#include "model/targets/size_advice.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

constexpr double roundingSlack = 0.001; ///< of adding sevenths

} // namespace

SizeAdvice sizeAdvice(const std::vector<TargetFacts> &members, qint64 asOf)
{
    SizeAdvice advice;
    for (const TargetFacts &facts : members) {
        if (!facts.cadenceDays) {
            ++advice.withoutRhythm;
        } else if (facts.restingUntil.value_or(asOf) <= asOf) {
            advice.touchesAWeek += 7.0 / *facts.cadenceDays;
        }
    }
    const QString people = QString::number(members.size());
    const QString touches = QString::number(std::lround(advice.touchesAWeek));
    if (members.empty()) {
        advice.word = SizeAdvice::Word::Empty;
        advice.reason = {u"size-empty"_s};
    } else if (advice.touchesAWeek > comity::touchesAWeek + roundingSlack) {
        advice.word = SizeAdvice::Word::TooMuchWork;
        advice.reason = {u"size-too-much-work"_s, {touches}};
    } else if (members.size() > mostTargets) {
        advice.word = SizeAdvice::Word::TooMany;
        advice.reason = {u"size-too-many"_s, {people, QString::number(mostTargets)}};
    } else if (advice.withoutRhythm == static_cast<int>(members.size())) {
        advice.reason = {u"size-no-rhythm"_s};
    } else {
        advice.reason = {u"size-right"_s, {touches}};
    }
    return advice;
}

} // namespace comity
