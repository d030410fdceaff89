#pragma once

#include "model/base/wording.h"
#include "model/review/draft_context.h"
#include "model/review/review.h"
#include "model/review/rule_set.h"

#include <QIODevice>

namespace comity::review {

/// Writes a review as one line of JSON with its line end, in the keys of cli.md and their order.
/// `draft` is the one that was reviewed. Beside its kind and label a fix has what it needs:
/// `start`, `end` and `text` for words, `recipients`, a number of people, where it is not for all
/// of the finding's, and `send_at`. Offsets count Unicode code points. False when the device is
/// full.
bool writeReview(const Review &review, const DraftContext &draft, const RuleSet &rules,
    const Wording &wording, QIODevice &device);

} // namespace comity::review
