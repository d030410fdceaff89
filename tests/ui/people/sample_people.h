#pragma once

#include "tests/ui/people/sample_workspace.h"

namespace comity::tests {

/// Some twenty invented people around one account on X: mutual, one-sided, left, new, stale,
/// unknown and hostile ones, in two imports of 2026.
void fillSamplePeople(SampleWorkspace &workspace);

} // namespace comity::tests
