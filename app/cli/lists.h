#pragma once

#include "app/cli/verb.h"

namespace comity::cli {

/// `comity lists`: the lists, who is on one, and putting people on and off.
Verb listsVerb();

} // namespace comity::cli
