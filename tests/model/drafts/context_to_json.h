#pragma once

#include "model/review/draft_context.h"

#include <QByteArray>

namespace comity::tests {

/// A context as a line for `review --jsonl`: what is unknown has no key, what is none is null.
QByteArray toJson(const review::DraftContext &draft);

} // namespace comity::tests
