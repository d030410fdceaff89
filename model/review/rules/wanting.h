#pragma once

#include "model/review/rule.h"

namespace comity::review {

/// Whether a draft wants something of its readers: it asks, offers or invites, or it presses them
/// towards a link.
bool wantsSomething(const DraftFacts &draft);

} // namespace comity::review
