#pragma once

#include "model/base/result.h"

#include <QByteArray>
#include <QStringList>

namespace comity::review {

/// The days of a calendar file (RFC 5545) of public holidays, each once: `2026-04-03`, or `12-25`
/// for one that comes every year on its date. Of an event its days count, at most fourteen; of one
/// that repeats otherwise than by its date, the first. Events that are cancelled do not count.
/// FormatBroken for what is no calendar.
Result<QStringList> readHolidays(const QByteArray &calendar);

} // namespace comity::review
