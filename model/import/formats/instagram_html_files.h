#pragma once

#include "model/import/formats/container.h"
#include "model/import/formats/instagram_files.h"

namespace comity::formats {

/// The pages of an Instagram export that hold lists, one of each list and part, in order; without
/// those that stand there as JSON too (formats.md §2.4).
Result<InstagramFiles> findInstagramPages(Container &container, const JobContext &job);

} // namespace comity::formats
