#pragma once

#include "model/accounts/account_record.h"

#include <QTimeZone>

namespace comity::followups {

/// When an account is looked after. Days and hours that nobody told are all days and all hours, so
/// an account without any is on duty at every moment. Holidays are not known and count as days.
struct WorkingHours
{
    QList<int> days = {}; ///< 1 Monday to 7 Sunday; empty: every day
    int from = 0; ///< minutes of the day
    int to = 1440; ///< the minute that is no longer on duty
    QTimeZone zone = QTimeZone::systemTimeZone();

    bool operator==(const WorkingHours &) const = default;
};

/// Those of an account, in its zone or the system's. Hours that end before they begin count as not
/// told.
WorkingHours workingHoursOf(const AccountRecord &account);

/// The first moment on duty at or after `at`, both UTC seconds.
qint64 nextOnDuty(const WorkingHours &hours, qint64 at);

/// When `minutes` on duty have passed after `at`; UTC seconds. A day on which the clocks are put
/// forward or back has as many as really pass. `minutes` from 0 to 1440 × 366.
qint64 afterMinutesOnDuty(const WorkingHours &hours, qint64 at, int minutes);

/// The same time of day so many days on duty later; UTC seconds. What comes outside the hours
/// counts as if it had come when they next begin. `days` from 0 to 366.
qint64 afterDaysOnDuty(const WorkingHours &hours, qint64 at, int days);

} // namespace comity::followups
