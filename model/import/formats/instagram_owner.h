#pragma once

#include "model/import/formats/container.h"
#include "model/import/formats/records.h"

#include <optional>

namespace comity::formats {

/// The owner as personal_information.json names them, under keys that are translated and mangled
/// (formats.md §2.5), or profile.json of 2020 and before. Empty when neither does.
Result<Owner> readInstagramOwner(Container &container, std::size_t entry, const JobContext &job);

/// The same of personal_information.html: a label, then what stands behind it.
Result<Owner> readInstagramHtmlOwner(
    Container &container, std::size_t entry, const JobContext &job);

/// `instagram-USER-2024-05-01-x1Y2z3.zip`, `USER_20200501.zip`, or a folder unpacked from them.
Owner instagramOwnerInName(const QString &name);
/// By the name of the container, else of a folder around the entry.
Owner instagramOwnerInNames(const Container &container, std::optional<std::size_t> entry);

} // namespace comity::formats
