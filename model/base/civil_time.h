#pragma once

#include "model/base/dated.h"

#include <QDate>
#include <QTimeZone>

namespace comity {

/// Noon UTC of a civil date: how a date of day precision is stored.
qint64 noonUtc(QDate date);

/// The civil date of a moment in a zone. Days, weeks and "today" are those of the chosen
/// account's zone, the system's when it has none (architecture.md §3).
QDate dateIn(const QTimeZone &zone, qint64 utcSeconds);

/// Whether a time is still to come, as the civil days of `zone` have it. What is not known is not.
bool liesAhead(const Dated &time, qint64 asOf, const QTimeZone &zone);

/// The zone with an IANA name, or the system's for an empty or unknown one.
QTimeZone zoneOrSystem(const QString &ianaName);

} // namespace comity
