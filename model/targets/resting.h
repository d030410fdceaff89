#pragma once

#include "model/base/ids.h"

#include <QTimeZone>
#include <SQLiteCpp/Database.h>
#include <vector>

namespace comity {

/// Those of these people who are better left alone for now (restUntil()), by the touches with any
/// profile of theirs. Throws SQLite::Exception.
std::vector<Pk> restingAmong(
    SQLite::Database &database, const std::vector<Pk> &people, qint64 asOf, const QTimeZone &zone);

} // namespace comity
