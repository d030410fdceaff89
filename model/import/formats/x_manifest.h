#pragma once

#include "model/import/formats/container.h"
#include "model/import/formats/x_types.h"

namespace comity::formats {

/// What an X archive says about itself (formats.md §1.3).
struct XManifest
{
    struct Part
    {
        QString fileName;
        XType type = XType::Followers;
        int part = 0;
        std::optional<qint64> count = {};
    };

    Owner owner;
    Dated generatedAt = {};
    bool isPartialArchive = false;
    std::vector<Part> parts; ///< of the files that are read
};

Result<XManifest> readXManifest(Container &container, std::size_t entry, const JobContext &job);

} // namespace comity::formats
