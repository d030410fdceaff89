#pragma once

#include "model/base/dated.h"

#include <QString>
#include <QTimeZone>

namespace comity::cli {

/// The civil day of a moment in a zone, `2019-03-14`. `seconds`: UTC.
QString dayText(qint64 seconds, const QTimeZone &zone);

/// `2019-03-14`, `≈ 2020-10` for a bounded time, `—` for none.
QString dayText(const Dated &time, const QTimeZone &zone);

/// `2026-05-14 09:30`, `2026-05-14` where only the day is known, `—` for none.
QString momentText(const Dated &time, const QTimeZone &zone);

} // namespace comity::cli
