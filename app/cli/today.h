#pragma once

#include "app/cli/verb.h"

namespace comity::cli {

/// What is due, the scoreboard and what came with the last import.
Verb todayVerb();

} // namespace comity::cli
