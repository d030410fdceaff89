#pragma once

#include "model/import/formats/container.h"
#include "model/import/formats/records.h"

#include <optional>

namespace comity::formats {

/// The owner as profile_information.json names them. Empty when it does not.
Result<Owner> readFacebookOwner(Container &container, std::size_t entry, const JobContext &job);

/// `facebook-USER-2024-05-01-x1Y2z3.zip`, or a folder of such a name around the entry.
Owner facebookOwnerInNames(const Container &container, std::optional<std::size_t> entry);

} // namespace comity::formats
