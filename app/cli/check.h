#pragma once

#include "app/cli/verb.h"

namespace comity::cli {

/// `comity check`: whether the workspace is whole; its content as text; what can be saved of a
/// damaged one.
Verb checkVerb();

} // namespace comity::cli
