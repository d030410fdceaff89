#pragma once

#include "model/base/ids.h"
#include "model/people/person_row.h"

#include <SQLiteCpp/Database.h>
#include <optional>

namespace comity::cli {

/// Null where it is empty, for JSON.
QString orNull(const QString &text);

/// As every verb takes a person: `x:ada`; empty for nobody.
QString personText(const PersonRow &person);

/// What a network of this code is called; the code of one that is not known.
QString networkName(const QString &code);

/// What of an account, or of all, is in no import, so that nobody knows what is owed there:
/// "Messages for X are not in any import"; empty where all is known. Throws SQLite::Exception.
QString unreadText(SQLite::Database &database, std::optional<AccountId> account);

} // namespace comity::cli
