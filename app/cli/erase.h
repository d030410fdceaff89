#pragma once

#include "app/cli/verb.h"

namespace comity::cli {

/// `comity erase PERSON`: removes one person everywhere and prints a receipt.
Verb eraseVerb();

} // namespace comity::cli
