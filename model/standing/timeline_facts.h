#pragma once

#include "model/standing/timeline.h"

namespace comity {

/// Adds what we noted ourselves for one profile: touches, lists it was put on, notes, meetings,
/// permission. Who was taken off a list is nowhere kept. Throws SQLite::Exception.
void addFacts(SQLite::Database &database, Pk profile, std::vector<TimelineEntry> &entries);

/// Still on both lists of one import is one thing to tell: `list` becomes "both". The rest keeps
/// its order.
void joinStays(std::vector<TimelineEntry> &entries);

} // namespace comity
