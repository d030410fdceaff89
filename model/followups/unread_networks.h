#pragma once

#include "model/base/ids.h"

#include <QStringList>
#include <SQLiteCpp/Database.h>
#include <optional>

namespace comity::followups {

/// The codes of the networks of an account, or of all that are in use, where no import tells who
/// wrote to us (messages::holdsTalks()): nobody knows what is owed there. Throws SQLite::Exception.
QStringList unreadNetworks(SQLite::Database &database, std::optional<AccountId> account);

} // namespace comity::followups
