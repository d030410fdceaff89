#pragma once

#include "app/cli/verb.h"

namespace comity::cli {

/// `comity demo FILE`: a workspace of invented people.
Verb demoVerb();

} // namespace comity::cli
