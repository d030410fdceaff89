#pragma once

#include "model/review/audience_facts.h"
#include "model/review/text_facts/lexicons.h"

namespace comity::review {

/// Whether a text of the thread, by somebody else, asks everybody: for a person or a place that
/// does something ("can anyone recommend…", "who repairs…?"), or for what its readers have to
/// offer. Who answers such a call is invited (etiquette.md, rules 2 and 43). Unknown when the
/// thread has no text of theirs. `language` is that of the draft, for texts too short to tell.
Known3 isOpenCall(const DraftContext &context, const QString &language, const Lexicons &lexicons);

/// Whether the thread speaks to us: it says so, one of its texts names our handle, or we have
/// written in it. Unknown when nothing tells.
Known3 isThreadOurs(const DraftContext &context);

} // namespace comity::review
