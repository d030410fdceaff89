#pragma once

#include "model/base/dated.h"

#include <QTimeZone>
#include <optional>

namespace comity {

/// The last second in which something is still in time, in UTC seconds: of a day, its last one in
/// `zone`, which is also that of a wall clock. None where no time is known.
std::optional<qint64> lastMomentOf(const Dated &due, const QTimeZone &zone);

/// Whether a due time is over. What is not known never is.
bool isOver(const Dated &due, qint64 asOf, const QTimeZone &zone);

} // namespace comity
