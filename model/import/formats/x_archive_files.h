#pragma once

#include "model/import/formats/container.h"
#include "model/import/formats/x_manifest.h"

namespace comity::formats {

/// The files of one X archive that matter, found by their content.
struct XArchiveFiles
{
    struct Part
    {
        std::size_t entry = 0;
        XType type = XType::Followers;
        int part = 0;
    };

    std::vector<Part> parts; ///< by type, each type in the order of its parts
    /// This was there a second time with other content, in another folder or as another copy:
    /// `followers`, …, or `posts` or `messages`.
    std::optional<QString> mixed = {};
    /// Of the newest manifest that can be read.
    XManifest manifest = {};
    /// A manifest is there and cannot be read: nobody knows which parts were announced.
    bool isManifestBroken = false;

    /// The first part of a type.
    std::optional<std::size_t> entryOf(XType type) const;
    bool has(XType type) const { return entryOf(type).has_value(); }
};

/// Of several archives in one container the newest by its manifest or its folder's name, else the
/// one with most files (formats.md §0.5); folders of one and the same archive are taken together.
Result<XArchiveFiles> findXArchiveFiles(Container &container, const JobContext &job);

} // namespace comity::formats
