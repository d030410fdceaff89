#pragma once

#include "model/import/formats/container.h"
#include "model/import/formats/records.h"
#include "model/import/formats/x_manifest.h"

namespace comity::formats {

/// The files of one X archive that matter, found by their content.
struct XArchiveFiles
{
    struct Part
    {
        std::size_t entry = 0;
        ListKind kind = ListKind::Followers;
        int part = 0;
    };

    std::vector<Part> parts; ///< followers first, each list in the order of its parts
    std::optional<std::size_t> account = {};
    std::optional<std::size_t> manifest = {};
    /// This list was there a second time with other content, in another folder or as another copy.
    std::optional<ListKind> mixed = {};
};

/// Of several archives in one container the one with the newest manifest, else the one with most
/// files (formats.md §0.5).
Result<XArchiveFiles> findXArchiveFiles(Container &container, const JobContext &job);

} // namespace comity::formats
