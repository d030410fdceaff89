#pragma once

#include "model/base/wording.h"
#include "model/drafts/draft.h"

#include <SQLiteCpp/Database.h>

namespace comity::drafts {

/// Parts of an audience as the workspace keeps them: JSON. A list is kept by its number, so that it
/// may be renamed. Throws SQLite::Exception.
QString audienceRecord(SQLite::Database &database, const std::vector<AudiencePart> &parts);

/// The same of a draft, whose handles are kept with the profile that they name. Those that the
/// stored draft does not have are looked up: half a second for a network of a million people.
QString audienceRecord(SQLite::Database &database, const Draft &draft);

/// The other way round, with the names that lists and profiles have now; who or what is gone keeps
/// the name it had. What cannot be read is left out. Throws SQLite::Exception.
std::vector<AudiencePart> audienceFrom(SQLite::Database &database, const QString &record);

/// `Customers, Customers 2, without Ride leaders`; empty for nobody.
QString audienceInWords(const std::vector<AudiencePart> &parts, const Wording &wording);

} // namespace comity::drafts
