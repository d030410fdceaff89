#pragma once

#include "model/import/formats/container.h"
#include "model/import/formats/records.h"

namespace comity::formats {

/// Whose LinkedIn export it is: the name of Profile.csv and the address that the owner's own
/// invitations carry (formats.md §3.2). Empty for a loose Connections.csv.
Result<Owner> readLinkedInOwner(Container &container, const JobContext &job);

} // namespace comity::formats
