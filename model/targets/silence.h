#pragma once

#include "model/targets/target.h"

#include <QTimeZone>
#include <optional>

namespace comity {

/// A touch that is younger than this waits for an answer and is not yet without one.
constexpr int answerDays = 3;
/// So many touches in a row without an answer, and it is time to rest (S4.49).
constexpr int silentTouches = 3;
/// How long a rest lasts, in days (etiquette.md, unanswered-streak).
constexpr int restDays = 60;

/// What came back of the touches of one person.
struct Silence
{
    int unanswered = 0; ///< touches in a row without an answer, the newest back to the last sign
    int waiting = 0; ///< newer ones that are too fresh to tell
    std::optional<qint64> lastSign = {}; ///< UTC seconds: their last answer, message or meeting
};

/// Anything that came from them ends the row: an answer, a message, a meeting. `asOf` is UTC
/// seconds; touches after it do not count.
Silence silenceOf(const Target &target, qint64 asOf, const QTimeZone &zone);

/// Until when somebody is better left alone, UTC seconds; nothing while there is no reason to. What
/// the user said since the last touch wins over the rule of three touches.
std::optional<qint64> restUntil(const Target &target, qint64 asOf, const QTimeZone &zone);

} // namespace comity
