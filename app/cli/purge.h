#pragma once

#include "app/cli/verb.h"

namespace comity::cli {

/// `comity purge`: plan a small batch, show it, decide about it, tick it off.
Verb purgeVerb();

} // namespace comity::cli
