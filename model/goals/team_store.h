#pragma once

#include "model/goals/capacity.h"

#include <SQLiteCpp/Database.h>

namespace comity::goals {

/// Who answers, as the user said it; nothing but the usual shrinkage where nobody did. Throws
/// SQLite::Exception.
Team storedTeam(SQLite::Database &database);
/// `now` in UTC seconds. Of what is said already nothing is written. Throws SQLite::Exception.
void setTeam(SQLite::Database &writer, const Team &team, qint64 now);

} // namespace comity::goals
