#pragma once

#include "model/standing/timeline.h"

namespace comity {

/// Adds what we noted ourselves for one profile: touches, lists it was put on and taken off, notes,
/// meetings, permission, what we owe and drafts that were handed over. What messages show to be
/// owed stands there as the message. Throws SQLite::Exception.
void addFacts(SQLite::Database &database, Pk profile, std::vector<TimelineEntry> &entries);

/// Still on both lists of one import is one thing to tell: `list` becomes "both". The rest keeps
/// its order.
void joinStays(std::vector<TimelineEntry> &entries);

} // namespace comity
