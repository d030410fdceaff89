#include "model/targets/silence.h"

#include "model/standing/staleness.h"

#include <algorithm>

namespace comity {
namespace {

constexpr qint64 daySeconds = 86'400;

std::optional<qint64> lastSignOf(const Target &target, qint64 asOf)
{
    std::optional<qint64> last;
    const auto sign = [&last, asOf](qint64 at) {
        if (at <= asOf) {
            last = std::max(last.value_or(at), at);
        }
    };
    for (const Touch &touch : target.touches) {
        if (touch.kind == TouchKind::Met) {
            sign(touch.at.at);
        }
        if (touch.answeredAt) {
            sign(*touch.answeredAt);
        }
    }
    for (const qint64 at : target.theirMessages) {
        sign(at);
    }
    return last;
}

std::optional<qint64> lastTouchOf(const Target &target, qint64 asOf)
{
    std::optional<qint64> last;
    for (const Touch &touch : target.touches) {
        if (isPast(touch, asOf)) {
            last = std::max(last.value_or(touch.at.at), touch.at.at);
        }
    }
    return last;
}

} // namespace

Silence silenceOf(const Target &target, qint64 asOf, const QTimeZone &zone)
{
    Silence silence;
    silence.lastSign = lastSignOf(target, asOf);
    const DayCount days(asOf, zone);
    for (const Touch &touch : target.touches) {
        if (!isPast(touch, asOf) || touch.kind == TouchKind::Met || touch.answeredAt
            || (silence.lastSign && touch.at.at <= *silence.lastSign)) {
            continue;
        }
        ++(days.since(touch.at).value_or(0) >= answerDays ? silence.unanswered : silence.waiting);
    }
    return silence;
}

std::optional<qint64> restUntil(const Target &target, qint64 asOf, const QTimeZone &zone)
{
    const std::optional<qint64> lastTouch = lastTouchOf(target, asOf);
    const std::optional<qint64> said = target.facts.restingUntil;
    if (said && (*said > asOf || !lastTouch || *said >= *lastTouch)) {
        return *said > asOf ? said : std::nullopt;
    }
    if (silenceOf(target, asOf, zone).unanswered < silentTouches) {
        return std::nullopt;
    }
    const qint64 until = *lastTouch + restDays * daySeconds;
    return until > asOf ? std::optional(until) : std::nullopt;
}

} // namespace comity
