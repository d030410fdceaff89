#include "model/goals/scoreboard.h"

#include "model/base/civil_time.h"

#include <algorithm>
#include <map>

namespace comity::goals {
namespace {

constexpr int daysOfTrend = 30;

/// Of which account a goal tells, while one is looked at.
std::optional<AccountId> accountOf(const Goal &goal, std::optional<AccountId> looked)
{
    return goal.account ? goal.account : looked;
}

bool isOf(const DayScore &kept, const Goal &goal, std::optional<AccountId> looked)
{
    return number(goal.id) != 0 && kept.goal == goal.id && kept.account == accountOf(goal, looked);
}

/// How many of these goals were on track on the newest day before today that tells of any.
void putTrackBefore(const std::vector<DayScore> &kept, QDate today, Scoreboard &board)
{
    std::map<QDate, int> tracks;
    for (const DayScore &one : kept) {
        const bool isMeant = std::ranges::any_of(
            board.scores, [&](const Score &score) { return isOf(one, score.goal, board.account); });
        if (isMeant && one.day < today) {
            tracks[one.day] += one.isOnTrack ? 1 : 0;
        }
    }
    if (!tracks.empty()) {
        board.dayBefore = tracks.rbegin()->first;
        board.onTrackBefore = tracks.rbegin()->second;
    }
}

std::vector<std::optional<qint64>> trendOf(const Score &score, const std::vector<DayScore> &kept,
    std::optional<AccountId> looked, QDate today)
{
    std::vector<std::optional<qint64>> trend(daysOfTrend);
    for (const DayScore &one : kept) {
        const qint64 ago = one.day.daysTo(today);
        if (isOf(one, score.goal, looked) && ago > 0 && ago < qint64 {daysOfTrend}) {
            trend.at(static_cast<std::size_t>(daysOfTrend - 1 - ago)) = one.value;
        }
    }
    trend.back() = score.reading.value;
    const auto seen = std::ranges::count_if(
        trend, [](const std::optional<qint64> &value) { return value.has_value(); });
    return seen < 2 ? std::vector<std::optional<qint64>>() : trend;
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
    board.account = scope.account;
    auto mix = mixOfLately(database, scope.account, scope.asOf, scope.zone, job);
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
        Score score {goal, *std::move(reading), {}, {}, {}};
        score.trend = trendOf(score, kept, scope.account, today);
        if (goal.measure == Measure::GiveBacksKept && !goal.wanted && score.reading.whole) {
            score.goal.wanted = score.reading.whole; // a promise is kept or not: all of them
        }
        const QDate setOn = dateIn(scope.zone, goal.setAt);
        Goal judged = score.goal; // what is stored stays as it is
        if (goal.began) {
            judged.began = store.beganAt(goal, accountOf(goal, scope.account), setOn);
        }
        score.standing = standingOf(judged, score.reading, today, setOn);
        score.pace = paceOf(score.goal, score.reading, today);
        board.onTrack += isOnTrack(score.standing) ? 1 : 0;
        const bool isKnown = score.reading.value.has_value();
        board.set += score.goal.wanted && isKnown ? 1 : 0;
        board.unknown += score.goal.wanted && !isKnown ? 1 : 0;
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
                isOnTrack(one.standing), accountOf(one.goal, board.account)});
        }
    }
    return out;
}

} // namespace comity::goals
