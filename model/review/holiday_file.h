#pragma once

#include "model/base/result.h"

#include <QByteArray>
#include <QStringList>

namespace comity::review {

/// The days of a calendar file (RFC 5545) of public holidays, each once: `2026-04-03`,
/// `2020-12-25 yearly` for one that comes every year on its date from then on, and
/// `2024-12-25 left` for a year in which that one is left out. Of an event its days count, at most
/// fourteen; of one that repeats otherwise than by its date, the first. A time is that of the place
/// where the holiday is kept, `Z` or not. Events that are cancelled do not count. FormatBroken for
/// what is no calendar.
Result<QStringList> readHolidays(const QByteArray &calendar);

} // namespace comity::review
