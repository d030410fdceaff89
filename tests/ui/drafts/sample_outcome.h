#pragma once

#include "ui/drafts/outcome/told_outcome.h"

namespace comity::tests {

/// What came back of a campaign that went to 31 people: a goal in two numbers, one person offended
/// where none may be, and what an import suggests.
ui::ToldOutcome sampleOutcome();

} // namespace comity::tests
