#pragma once

#include "tests/ui/people/sample_workspace.h"

namespace comity::tests {

/// Gives one of the sample people, @starlingoka, everything a person can have: two more profiles,
/// messages both ways, touches, lists, notes, a meeting, permission. Call it after
/// fillSamplePeople() and before open().
void tellAStory(SampleWorkspace &workspace);

} // namespace comity::tests
