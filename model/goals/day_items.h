#pragma once

#include "model/goals/day.h"

namespace comity::goals {

/// What is due until Sunday, what was done of it today, and what comes first after it. Throws
/// SQLite::Exception.
void putDue(SQLite::Database &database, const DayScope &scope, Day &day);

} // namespace comity::goals
