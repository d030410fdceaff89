#pragma once

#include "model/import/formats/container.h"
#include "model/import/formats/records.h"

namespace comity::formats {

/// What an X archive says about itself (formats.md §1.3).
struct XManifest
{
    struct Part
    {
        QString fileName;
        ListKind kind = ListKind::Followers;
        int part = 0;
        std::optional<qint64> count = {};
    };

    Owner owner;
    Dated generatedAt = {};
    bool isPartialArchive = false;
    std::vector<Part> parts; ///< of the follower and following lists only
};

Result<XManifest> readXManifest(Container &container, std::size_t entry, const JobContext &job);

/// The owner as account.js names it; empty when the file says nothing.
Result<Owner> readXAccount(Container &container, std::size_t entry, const JobContext &job);

/// What an X file is, by the name it gives its content: `YTD.follower.part0`.
struct XGlobalName
{
    QString type; ///< `follower`, `following`, `account`, …
    int part = 0;
};
/// Nothing when the text holds no such name.
std::optional<XGlobalName> xGlobalName(QStringView text);
/// The list of a type, if it is one that is read.
std::optional<ListKind> xListKind(QStringView type);

} // namespace comity::formats
