#pragma once

#include "model/review/rule.h"
#include "model/review/rules/listed_holidays.h"

#include <QString>
#include <optional>
#include <vector>

namespace comity::review {

/// The days since 1 January 1970 that the calendar of a place shows; by UTC where the zone is not
/// known.
qint64 localDay(LocalTimes &times, const QString &zone, qint64 utcSeconds);

/// The first half past nine in the morning of a place after `utcSeconds`, on a day that is no
/// weekend in `country` (empty: on any day) and no listed holiday there. Nothing where the zone is
/// not known.
std::optional<qint64> nextMorning(LocalTimes &times, const QString &zone, qint64 utcSeconds,
    const QString &country, const ListedHolidays &holidays = {});

/// A Reschedule for each morning that comes next for some of `rows`, the earliest first, at most
/// six. On working days alone when `isForWork`; whose zone is not known is taken to live by ours
/// then, and is left out otherwise. None when the time of sending is unknown.
std::vector<Fix> morningFixes(const DraftFacts &draft, const std::vector<quint32> &rows,
    const QString &label, bool isForWork, const ListedHolidays &holidays = {});

} // namespace comity::review
