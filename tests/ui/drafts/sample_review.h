#pragma once

#include "ui/drafts/told_review.h"

#include <memory>

namespace comity::tests {

/// A request to `people` persons, who stand in many ways: friends, strangers, who waits for an
/// answer, who asked to be left alone. On a Wednesday noon, UTC.
std::shared_ptr<const review::DraftContext> massRequest(int people);

/// What the engine with its own rules says of a draft, told in English.
std::shared_ptr<const ui::ToldReview> reviewed(std::shared_ptr<const review::DraftContext> draft);

} // namespace comity::tests
