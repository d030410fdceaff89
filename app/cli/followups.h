#pragma once

#include "app/cli/verb.h"

namespace comity::cli {

/// Shows what is owed to people, notes what is done or put off, and writes it for calendars.
Verb followupsVerb();

} // namespace comity::cli
