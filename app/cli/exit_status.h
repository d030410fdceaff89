#pragma once

#include "model/base/result.h"

namespace comity::cli {

/// What a verb ends with; scripts rely on it.
enum class ExitStatus : int {
    Done = 0,
    No = 1, ///< the answer is "no": check found damage
    Usage = 2,
    Input = 3, ///< not understood
    Workspace = 4, ///< locked, newer, damaged, full disk
    Cancelled = 130,
};

ExitStatus statusOf(Error::Code code);

} // namespace comity::cli
