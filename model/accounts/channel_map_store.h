#pragma once

#include "model/accounts/channel_map.h"

#include <SQLiteCpp/Database.h>

namespace comity {

/// The accounts in use with what is said of them. Throws SQLite::Exception.
ChannelMap channelMap(SQLite::Database &database);

/// Puts `map` in the place of what was said; what was said of accounts that are not in it, such as
/// archived ones, stays. The map has no problems (mapProblems). Destinations without an id get one.
/// A part of editByHand(), which makes it one step that can be undone; throws SQLite::Exception.
void setChannelMap(SQLite::Database &writer, const ChannelMap &map);

} // namespace comity
