#pragma once

#include "app/cli/verb.h"

namespace comity::cli {

/// `comity export WHAT FILE`: people, lists or the whole workspace in formats of other programs.
Verb exportVerb();

} // namespace comity::cli
