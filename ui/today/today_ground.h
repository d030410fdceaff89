#pragma once

#include "model/accounts/account.h"
#include "model/base/result.h"
#include "model/goals/day.h"

#include <vector>

namespace comity::ui {

/// What the page shows, read in one go.
struct TodayGround
{
    goals::Day day = {};
    std::vector<Account> accounts = {}; ///< of ours, in use
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

} // namespace comity::ui
