#pragma once

#include "app/cli/verb.h"

namespace comity::cli {

/// `comity restore FILE`: puts a backup in the place of the workspace.
Verb restoreVerb();

} // namespace comity::cli
