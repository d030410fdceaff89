#pragma once

#include "app/cli/verb.h"

namespace comity::cli {

Verb reviewVerb();

} // namespace comity::cli
