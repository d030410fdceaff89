#pragma once

#include <QtGlobal>
#include <SQLiteCpp/Database.h>
#include <optional>

namespace comity::goals {

/// How long the user takes over one thing that is due, in seconds: the middle of the times between
/// two that were done one after the other in the last 90 days until `asOf` (UTC seconds): done,
/// noted as a touch, or sent. Who paused for more than half an hour did something else. None before
/// ten such times are known. Throws SQLite::Exception.
std::optional<int> secondsForEach(SQLite::Database &database, qint64 asOf);

/// Minutes for so many things at that pace, as people say it: whole minutes up to ten, then by
/// fives. At least one.
int minutesFor(qint64 things, int secondsForEach);

} // namespace comity::goals
