#pragma once

#include "model/import/formats/linkedin_people.h"

namespace comity::formats {

/// Whose LinkedIn export it is and what it says about the owner (formats.md §3.2, §3.3).
struct LinkedInOwner
{
    Owner owner; ///< empty for a loose list of connections
    std::vector<OwnerFact> facts = {};
};

/// The name is that of Profile.csv; the address is the one that the owner's own invitations carry,
/// else the only one under that name.
Result<LinkedInOwner> readLinkedInOwner(Container &container, const LinkedInFiles &files,
    const LinkedInPeople &people, const JobContext &job);

} // namespace comity::formats
