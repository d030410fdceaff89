#pragma once

#include "model/drafts/audience.h"

namespace comity::drafts {

/// Who we are, as the account states it: name, zone, addresses of our own, what the profile shows.
/// An account without facts has an unknown profile; what no fact is about stays unknown. How long
/// ago our last public word was is told where an import is new enough to know, and for a post what
/// share of the last fifty public words was promotion, where the newest of them is of the last
/// month: what was said since is not known otherwise. Of work that could be rated no import tells.
/// Less is told once `job` is stopped. Throws SQLite::Exception.
review::Sender senderOf(SQLite::Database &database, const Sending &sending,
    const AccountKnowledge &knowledge, const JobContext &job = {});

/// Fills what we wrote to people in the last 90 days, newest first, and what was written to us
/// privately, oldest first: ever by those of the audience for a private text, in the last two years
/// by anybody for a public one; the newest 20,000 messages each. People of the audience are called
/// by the handle or name of their recipient; anybody else whom we wrote to by what is neither.
/// Throws SQLite::Exception.
void putHistory(SQLite::Database &database, const Audience &audience, const AudiencePeople &people,
    const Sending &sending, const AccountKnowledge &knowledge, review::DraftContext &draft);

} // namespace comity::drafts
