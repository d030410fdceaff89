#pragma once

#include "app/cli/console.h"
#include "model/review/draft_context.h"
#include "model/review/review.h"

namespace comity::cli {

/// A review in lines, for a person at a terminal.
void tellReview(const review::Review &review, const review::DraftContext &draft, Console &console);

} // namespace comity::cli
