#pragma once

#include "model/base/dated.h"

#include <QDate>
#include <QTimeZone>

namespace comity {

/// The civil day on which something happened: of a moment that of `zone`, of a day and a wall clock
/// its own, which no zone shifts. `time` has a value.
QDate civilDay(const Dated &time, const QTimeZone &zone);

} // namespace comity
