#pragma once

#include "model/drafts/draft_ids.h"
#include "model/messages/exchange.h"

#include <optional>

namespace comity::drafts {

/// What Comity handed over and no import shows yet: to the review a message of ours like any other.
struct HandedOver
{
    messages::Exchanged message = {}; ///< id 0: it is in no import
    QString text = {};
};

/// All until a moment (UTC seconds), oldest first, but for what went out of the draft `without` and
/// of those that it was split from or that were split from it. A message of ours to the same
/// profile from an hour before to a day after is the same one, imported. Throws SQLite::Exception.
std::vector<HandedOver> handedOver(
    SQLite::Database &database, qint64 until, std::optional<DraftId> without);

} // namespace comity::drafts
