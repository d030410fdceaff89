#pragma once

#include "model/accounts/account.h"
#include "model/base/result.h"
#include "model/goals/day.h"
#include "model/goals/experiments.h"
#include "model/goals/wins.h"
#include "model/lists/list_kind.h"
#include "ui/common/named_people.h"

#include <QSet>
#include <map>
#include <vector>

namespace comity::ui {

/// What the page shows, read in one go.
struct TodayGround
{
    /// A list that a goal may be about.
    struct NamedList
    {
        ListId id = {};
        QString name = {};
        ListKind kind = ListKind::Private;
        std::optional<qint64> count = {}; ///< none for a smart list: it is worked out
    };

    goals::Day day = {};
    std::optional<AccountId> account = {}; ///< that was asked for; none: all of ours
    std::vector<Account> accounts = {}; ///< of ours, in use
    std::vector<NamedList> lists = {}; ///< in the user's order
    std::map<std::optional<AccountId>, qint64> dueOf = {}; ///< how many; none: of all accounts
    QSet<quint32> stopped = {}; ///< those of the day who asked us not to write, by pk
    std::optional<int> secondsForEach = {}; ///< the user's pace; none: not known yet
    int repliesWithin = 0; ///< minutes of the service level
    QTimeZone zone = QTimeZone::systemTimeZone(); ///< whose days count
    qint64 asOf = 0; ///< UTC seconds
    /// What is to be kept of today, where it differs from what is kept.
    std::vector<goals::DayScore> toKeep = {};

    QDate today() const;
    /// "@fernhillcycles", "X"; empty for an account that is not in use.
    QString accountName(AccountId id) const;
    QString networkOf(AccountId id) const;
};

/// With a connection of its own: a worker's job. `account` none: all of ours.
Result<TodayGround> readToday(const QString &path, std::optional<AccountId> account,
    const PeopleColumns::Version &columns, qint64 asOf, const JobContext &job);

/// What went well, up to a number that fits a dialog, and what is tried out. Workers' jobs
/// likewise.
Result<std::vector<goals::Win>> readWins(
    const QString &path, std::optional<AccountId> account, qint64 asOf);
Result<std::vector<goals::Experiment>> readExperiments(
    const QString &path, std::optional<AccountId> account);

/// What was said of the days before today, newest first. Likewise.
Result<std::vector<goals::DayMark>> readEarlierDays(const QString &path, QDate today);

/// These goals, each that begins at `asOf` with the value it begins with, where one is known.
/// Columns of another account are read anew. A worker's job likewise.
Result<std::vector<goals::Goal>> withBeginnings(const QString &path,
    std::optional<AccountId> account, const PeopleColumns::Version &columns, qint64 asOf,
    std::vector<goals::Goal> goals, const JobContext &job);

} // namespace comity::ui
