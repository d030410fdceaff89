#pragma once

#include "app/cli/verb.h"

namespace comity::cli {

/// `comity backup FILE`: copies the workspace, also while it is in use.
Verb backupVerb();

} // namespace comity::cli
