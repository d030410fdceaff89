#include "model/goals/goal.h"

#include <algorithm>
#include <array>

namespace comity::goals {
namespace {

constexpr std::array measures {"targets-back", "replies-in-time", "promo-share", "headroom",
    "mutual-share", "give-backs-kept", "list-count", "list-share"};
static_assert(measures.size() == measureCount);
constexpr std::array standings {"unset", "unknown", "winning", "on-pace", "behind", "over", "low"};

/// Whether it has come as far as the days that went by would have it.
bool keepsPace(const Goal &goal, qint64 value, QDate today, QDate setOn)
{
    if (!goal.until || !goal.began || *goal.until < today || *goal.until <= setOn) {
        return false;
    }
    const qint64 all = setOn.daysTo(*goal.until);
    const qint64 gone = std::clamp<qint64>(setOn.daysTo(today), 0, all);
    return (value - *goal.began) * all >= (*goal.wanted - *goal.began) * gone;
}

} // namespace

QString toText(Measure measure)
{
    return QString::fromLatin1(measures.at(static_cast<std::size_t>(measure)));
}

std::optional<Measure> measureFromText(QStringView text)
{
    const auto found = std::ranges::find_if(
        measures, [text](const char *word) { return text == QLatin1StringView(word); });
    return found == measures.end()
        ? std::nullopt
        : std::optional(static_cast<Measure>(std::distance(measures.begin(), found)));
}

bool isShare(Measure measure)
{
    return measure == Measure::RepliesInTime || measure == Measure::PromoShare
        || measure == Measure::MutualShare || measure == Measure::ListShare;
}

bool isCeiling(Measure measure)
{
    return measure == Measure::PromoShare;
}

QString toText(GoalStanding standing)
{
    return QString::fromLatin1(standings.at(static_cast<std::size_t>(standing)));
}

bool isOnTrack(GoalStanding standing)
{
    return standing == GoalStanding::Winning || standing == GoalStanding::OnPace;
}

GoalStanding standingOf(const Goal &goal, const Reading &reading, QDate today, QDate setOn)
{
    if (!reading.value) {
        return GoalStanding::Unknown;
    }
    if (!goal.wanted) {
        return GoalStanding::Unset;
    }
    if (isCeiling(goal.measure)) {
        return *reading.value < *goal.wanted ? GoalStanding::Winning : GoalStanding::Over;
    }
    if (*reading.value >= *goal.wanted) {
        return GoalStanding::Winning;
    }
    if (keepsPace(goal, *reading.value, today, setOn)) {
        return GoalStanding::OnPace;
    }
    return goal.measure == Measure::Headroom ? GoalStanding::Low : GoalStanding::Behind;
}

std::optional<GoalPace> paceOf(const Goal &goal, const Reading &reading, QDate today)
{
    if (!reading.value || !goal.wanted || !goal.until || isCeiling(goal.measure)
        || *goal.until < today || *reading.value >= *goal.wanted) {
        return {};
    }
    GoalPace pace;
    pace.missing = *goal.wanted - *reading.value;
    pace.days = today.daysTo(*goal.until) + 1;
    pace.perDay = (pace.missing + pace.days - 1) / pace.days;
    return pace;
}

} // namespace comity::goals
