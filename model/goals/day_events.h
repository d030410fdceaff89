#pragma once

#include "model/goals/day.h"

namespace comity::goals {

/// What is due around the events of lists: the tasks, and the VIPs among the guests. In no order.
/// Throws SQLite::Exception.
void putEvents(SQLite::Database &database, const DayScope &scope, Day &day);

} // namespace comity::goals
