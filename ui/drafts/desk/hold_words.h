#pragma once

#include "model/base/wording.h"
#include "model/drafts/readiness.h"
#include "ui/drafts/told_review.h"

namespace comity::ui {

/// What holds a draft from being copied, in a sentence: `readiness` of the language, filled in.
/// `told` is its review; none: it was not looked at.
QString holdSentence(
    const drafts::Readiness &readiness, const ToldReview *told, const Wording &wording);

} // namespace comity::ui
