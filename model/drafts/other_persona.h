#pragma once

#include "model/drafts/context.h"

namespace comity::drafts {

/// Which lists of a draft, and how many of those who get it, the user keeps for the other persona
/// than that of the account: business is not mixed with personal without a word (S4.2). None for an
/// account nobody described, as then its persona is not known. Throws SQLite::Exception.
std::vector<ContextGap> otherPersona(SQLite::Database &database, const Account &account,
    const AudienceChoice &choice, const std::vector<Pk> &people);

} // namespace comity::drafts
