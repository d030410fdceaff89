#include "model/goals/scoreboard.h"

#include "model/base/civil_time.h"

#include <algorithm>
#include <set>

namespace comity::goals {
namespace {

constexpr qint64 thirtyDays = qint64 {30} * 86'400;

/// How many goals were on track on the newest day before today.
void putTrackBefore(const std::vector<DayScore> &kept, QDate today, Scoreboard &board)
{
    QDate last;
    for (const DayScore &one : kept) {
        last = one.day < today ? one.day : last;
    }
    if (last.isValid()) {
        board.dayBefore = last;
        board.onTrackBefore = static_cast<int>(std::ranges::count_if(
            kept, [last](const DayScore &one) { return one.day == last && one.isOnTrack; }));
    }
}

std::vector<qint64> trendOf(const Goal &goal, const std::vector<DayScore> &kept, QDate today)
{
    std::vector<qint64> trend;
    for (const DayScore &one : kept) {
        if (number(goal.id) != 0 && one.goal == goal.id && one.day < today) {
            trend.push_back(one.value);
        }
    }
    return trend;
}

} // namespace

QDate DayScope::today() const
{
    return dateIn(zone, asOf);
}

Result<Scoreboard> scoreboard(
    SQLite::Database &database, const DayScope &scope, const JobContext &job)
{
    Scoreboard board;
    auto mix = contentMix(database, scope.account, scope.asOf - thirtyDays, scope.asOf, job);
    if (!mix) {
        return tl::unexpected(mix.error());
    }
    board.mix = *std::move(mix);
    const QDate today = scope.today();
    const GoalsStore store(database);
    const std::vector<DayScore> kept = store.scores(today);
    std::vector<Goal> goals = store.all();
    const bool areStored = !goals.empty();
    if (!areStored) {
        goals = usualGoals(database, scope.account);
    }
    for (const Goal &goal : goals) {
        auto reading = readingOf(database, goal, scope, board.mix, job);
        if (!reading) {
            return tl::unexpected(reading.error());
        }
        Score score {goal, *std::move(reading), {}, {}, trendOf(goal, kept, today)};
        if (goal.measure == Measure::GiveBacksKept && !goal.wanted && score.reading.whole) {
            score.goal.wanted = score.reading.whole; // a promise is kept or not: all of them
        }
        score.standing
            = standingOf(score.goal, score.reading, today, dateIn(scope.zone, goal.setAt));
        score.pace = paceOf(score.goal, score.reading, today);
        if (score.reading.value && !score.trend.empty()) {
            score.trend.push_back(*score.reading.value);
        }
        board.onTrack += isOnTrack(score.standing) ? 1 : 0;
        board.set += score.goal.wanted ? 1 : 0;
        board.scores.push_back(std::move(score));
    }
    if (areStored) {
        putTrackBefore(kept, today, board);
    }
    return board;
}

std::vector<DayScore> scoresOfToday(const Scoreboard &board, QDate today)
{
    std::vector<DayScore> out;
    for (const Score &one : board.scores) {
        if (number(one.goal.id) != 0 && one.reading.value) {
            out.push_back({today, one.goal.id, *one.reading.value, one.reading.whole,
                isOnTrack(one.standing)});
        }
    }
    return out;
}

} // namespace comity::goals
