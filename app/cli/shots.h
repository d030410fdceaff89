#pragma once

#include "app/cli/verb.h"

namespace comity::cli {

/// `comity shots DIR`: every page and state as PNG, light and dark, from the demo workspace.
Verb shotsVerb();

} // namespace comity::cli
