#pragma once

#include "ui/drafts/copying/copy_run.h"

namespace comity::tests {

/// Noon UTC of a Wednesday in May 2026.
qint64 noonOfTheRun();

/// A draft that goes to `people` persons, number 1 on; two asked to stop, one had it already.
ui::CopyRun sampleRun(int people);

/// One of them: name and text by the number, every fifth with something found about them.
ui::CopyPerson samplePerson(Pk pk);

} // namespace comity::tests
