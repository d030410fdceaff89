#pragma once

#include "model/import/formats/container.h"
#include "model/import/formats/records.h"

namespace comity::formats {

/// The owner as personal_information.json names them, under keys that are translated and mangled
/// (formats.md §2.5), or profile.json of 2020 and before. Empty when neither does.
Result<Owner> readInstagramOwner(Container &container, std::size_t entry, const JobContext &job);

/// `instagram-USER-2024-05-01-x1Y2z3.zip`, `USER_20200501.zip`, or a folder unpacked from them.
Owner instagramOwnerInName(const QString &name);

} // namespace comity::formats
