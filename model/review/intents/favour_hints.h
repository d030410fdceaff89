#pragma once

#include "model/review/intents/detectors.h"

namespace comity::review {

/// Appends the favour that words hint at together where no phrase says it alone: somebody is asked
/// (`favour-ask.summons`), and what is ours, where it is to be seen, what they are to do and to
/// give add up (`favour-ask.hints`). Nothing where a sentence speaks of work that is shared
/// (`favour-ask.other`). One favour at most, of the first sentence that has enough.
void findHintedFavour(const IntentSource &source, std::vector<Intent> &found);

} // namespace comity::review
