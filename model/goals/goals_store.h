#pragma once

#include "model/goals/goal.h"
#include "model/people/hand_edit.h"

#include <QStringList>
#include <SQLiteCpp/Database.h>
#include <vector>

namespace comity::goals {

/// What a goal stood at on a day.
struct DayScore
{
    QDate day = {};
    FactId goal = {};
    qint64 value = 0;
    std::optional<qint64> whole = {};
    bool isOnTrack = false;
    std::optional<AccountId> account = {}; ///< of ours, of which that holds; none: all together

    bool operator==(const DayScore &) const = default;
};

/// What was said at the end of a day (S4.60: winning or losing).
struct DayMark
{
    QDate day = {};
    std::optional<bool> isWinning = {};
    QString keep = {}; ///< what to keep doing
    QString stop = {}; ///< what to stop

    bool operator==(const DayMark &) const = default;
};

/// The goals of the scoreboard, what they stood at and what was said of the days. For the thread of
/// the connection; throws SQLite::Exception.
class GoalsStore
{
public:
    explicit GoalsStore(SQLite::Database &database);

    /// In the order of the scoreboard; empty while nobody set any.
    std::vector<Goal> all() const;
    /// The newest `days` days with a score, of all accounts, oldest first.
    std::vector<DayScore> scores(QDate until, int days = 30) const;
    /// What a goal stood at when it was set, of an account: as kept on that day or the first one
    /// after it, else as the goal says, unless it was another account's.
    std::optional<qint64> beganAt(
        const Goal &goal, std::optional<AccountId> account, QDate setOn) const;
    std::optional<DayMark> mark(QDate day) const;
    /// The newest `most` days before a day of which something was said, newest first.
    std::vector<DayMark> marksBefore(QDate day, int most) const;

private:
    SQLite::Database &m_database;
};

/// The goal of a measure that holds for an account: one of its own, else one of whichever account
/// is looked at; null without one. Of none, only the latter.
const Goal *goalFor(
    const std::vector<Goal> &all, Measure measure, std::optional<AccountId> account);
/// S4.103: a fifth each of promotion, of sharing others and of conversation; the rest is our own.
constexpr int usualPromotion = 20; ///< per cent
/// The six that ui.md §4.1 draws, where nobody set others. A goal stands beside those that an essay
/// or the service level gives one: replies as the level asks, under 20 per cent promotion (S4.103),
/// all give-backs. Headroom has the one of the account's pace.
std::vector<Goal> usualGoals(SQLite::Database &database, std::optional<AccountId> account);

/// Puts these in the place of all goals; ids are given, but for those that are there. Undoable, a
/// transaction on a writer. ValueRefused for a share above 100, less than 0, or a list's goal
/// without a list.
Result<HandEdit> setGoals(SQLite::Database &writer, const std::vector<Goal> &goals);
/// Says how a day went, in the place of what was said before. Undoable.
Result<HandEdit> markDay(SQLite::Database &writer, const DayMark &mark, qint64 now);
/// Keeps what goals stand at today. Not an edit: no undo takes a day back. A transaction of its
/// own.
void keepScores(SQLite::Database &writer, const std::vector<DayScore> &scores);

} // namespace comity::goals
