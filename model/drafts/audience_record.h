#pragma once

#include "model/base/wording.h"
#include "model/drafts/audience_part.h"

#include <SQLiteCpp/Database.h>

namespace comity::drafts {

/// Parts of an audience as table `draft` keeps them: JSON. A list is kept by its number, so that it
/// may be renamed. Throws SQLite::Exception.
QString audienceRecord(SQLite::Database &database, const std::vector<AudiencePart> &parts);

/// The other way round, with the names that the lists have now; a list that is gone keeps the name
/// it had. What cannot be read is left out. Throws SQLite::Exception.
std::vector<AudiencePart> audienceFrom(SQLite::Database &database, const QString &record);

/// `Customers, Customers 2, without Ride leaders`; empty for nobody.
QString audienceInWords(const std::vector<AudiencePart> &parts, const Wording &wording);

} // namespace comity::drafts
