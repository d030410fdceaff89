#pragma once

#include "app/cli/verb.h"

namespace comity::cli {

/// `comity people`: who is there, narrowed and sorted; a table, JSON or CSV.
Verb peopleVerb();

} // namespace comity::cli
