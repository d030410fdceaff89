#pragma once

#include "model/targets/target.h"

#include <QTimeZone>
#include <array>
#include <optional>

namespace comity {

/// When somebody usually shows up (S4.47), by the hour of the day.
struct OnlineHours
{
    std::array<int, 24> counts {}; ///< signs of theirs in each hour
    int signs = 0;
    bool isTheirZone = false; ///< false: theirs is unknown, the hours are of our zone
    QTimeZone zone = {};
    /// The fewest hours on end that hold two thirds of the signs; none when that takes more than
    /// six, because then there are no usual hours. The end is the hour after, 0 to 23, and may lie
    /// past midnight.
    struct Span
    {
        int from = 0;
        int to = 0;
        int signs = 0;
    };
    std::optional<Span> usual = {};
};

/// Fewer signs than this say nothing.
constexpr int fewestSigns = 5;

/// From their messages and from the touches they answered. Nothing below `fewestSigns`.
std::optional<OnlineHours> onlineHours(const Target &target, const QTimeZone &ours);

} // namespace comity
