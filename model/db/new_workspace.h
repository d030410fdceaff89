#pragma once

#include "model/base/clock.h"

#include <SQLiteCpp/Database.h>

namespace comity::db {

/// Brings an empty database to a workspace without content: today's schema and a random id of its
/// own. Also for one in memory, which a dry run fills. Throws SQLite::Exception.
void layOut(SQLite::Database &database, const Clock &clock);

} // namespace comity::db
