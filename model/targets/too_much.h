#pragma once

#include "model/targets/reason.h"
#include "model/targets/target.h"

#include <QTimeZone>
#include <optional>
#include <vector>

namespace comity {

/// Touches that nobody asked for: so many to one person in a week and in 30 days, and no more
/// (S4.49; etiquette.md, contact-frequency). Twice as many for who answers at least half of them.
constexpr int weeklyTouchCap = 3;
constexpr int monthlyTouchCap = 7;

/// Where we stand between interested and stalker (S4.49, S0.66).
struct TooMuch
{
    enum class Word : quint8 { RoomForMore, AboutRight, EaseOff };
    static constexpr int most = 5;

    int ticks = 0; ///< 0 to `most`
    std::vector<TargetReason> reasons = {}; ///< what decided first

    /// To one tick room for more, to three about right, else ease off.
    Word word() const;
};

/// `room-for-more`, `about-right`, `ease-off`: codes of resources/language/en/targets.yml.
QString toText(TooMuch::Word word);

/// Counts touches until `asOf`, UTC seconds, against the rhythm that is set, else over 30 days; the
/// same kind again and again, touches without an answer, and ours against theirs each add a tick.
/// What no import tells adds nothing: theirs count only where messages are known.
TooMuch tooMuch(
    const Target &target, qint64 asOf, const QTimeZone &zone, int weeklyCap = weeklyTouchCap);

} // namespace comity
