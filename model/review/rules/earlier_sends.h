#pragma once

#include "model/review/rule.h"

#include <vector>

// What we sent before, compared with the draft.
namespace comity::review {

/// Two texts count as the same from this share of shingles on (etiquette.md §2.5).
struct Likeness
{
    double share = 0.85;
    int shortest = 0; ///< texts of fewer words are never the same: a greeting may come again
};

/// The messages of the history that were sent in the `seconds` before the draft and say the same.
/// None when the time of sending is unknown; messages without a date do not count.
std::vector<const SaidMessage *> sentAlike(
    const DraftFacts &draft, qint64 seconds, const Likeness &likeness);

/// How many people of the history, who are no recipients of the draft, got the same in the
/// `seconds` before it: a broadcast that is sent one by one is one.
int othersSentAlike(const DraftFacts &draft, qint64 seconds, const Likeness &likeness);

} // namespace comity::review
