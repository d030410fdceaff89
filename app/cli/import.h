#pragma once

#include "app/cli/verb.h"

namespace comity::cli {

/// `comity import`: reads exports, lists what was imported, takes an import back.
Verb importVerb();

} // namespace comity::cli
