#pragma once

#include "model/base/result.h"
#include "model/goals/content_mix.h"
#include "model/goals/goals_store.h"
#include "model/jobs/job_context.h"
#include "model/standing/people_columns.h"

#include <QTimeZone>

namespace comity::goals {

/// What the scoreboard and the day are read for.
struct DayScope
{
    QString path = {}; ///< of the workspace: smart lists read texts there
    std::optional<AccountId> account = {}; ///< none: all of ours
    PeopleColumns::Version columns = {}; ///< of that account; null: what rests on them is unknown
    QTimeZone zone = QTimeZone::systemTimeZone(); ///< whose days count
    qint64 asOf = 0; ///< UTC seconds

    QDate today() const;
};

/// One tile of the scoreboard.
struct Score
{
    Goal goal = {};
    Reading reading = {};
    GoalStanding standing = GoalStanding::Unknown;
    std::optional<GoalPace> pace = {};
    /// Of the last 30 days, each in its place and today the last: what was seen on it, none where
    /// nobody looked. Empty without two days that were seen.
    std::vector<std::optional<qint64>> trend = {};
};

struct Scoreboard
{
    std::vector<Score> scores = {};
    int onTrack = 0; ///< of those with a goal
    int set = 0; ///< so many have one, and are known
    int unknown = 0; ///< so many have one, and nobody knows how they stand
    std::optional<AccountId> account = {}; ///< for which it was read; none: all of ours
    std::optional<int> onTrackBefore = {}; ///< on the last day before today that was kept
    QDate dayBefore = {}; ///< that day; null without one
    ContentMix mix = {}; ///< of 30 days, for the promotion share rests on it
};

/// What is measured, over the account of `scope` unless the goal names one. Throws
/// SQLite::Exception.
Result<Reading> readingOf(SQLite::Database &database, const Goal &goal, const DayScope &scope,
    const ContentMix &mix, const JobContext &job);

/// The user's goals, or the usual ones, with what they stand at. A worker's job; throws
/// SQLite::Exception.
Result<Scoreboard> scoreboard(
    SQLite::Database &database, const DayScope &scope, const JobContext &job);

/// What to keep of today (keepScores()): of stored goals with a value.
std::vector<DayScore> scoresOfToday(const Scoreboard &board, QDate today);

} // namespace comity::goals
