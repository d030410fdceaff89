#pragma once

#include "model/import/formats/records.h"

#include <QString>
#include <optional>

namespace comity::formats {

/// What a name of Instagram or Threads stands for (formats.md §2.2).
struct InstagramListName
{
    /// None for lists that are known and not kept: suggestions, favourites, hashtags, people whom a
    /// story is hidden from, and the log of requests that were answered.
    std::optional<ListKind> kind = {};
    int part = 0; ///< of `followers_2`; 0 without a number
};

/// By the member that holds the list: `relationships_blocked_users`,
/// `text_post_app_text_post_app_followers`, or the bare words of 2020 and before. Nothing for a
/// name that is not known.
std::optional<InstagramListName> instagramListInKey(QStringView key);

/// By the name of its file, whatever became of the apostrophe in `you've`.
std::optional<InstagramListName> instagramListInFileName(const QString &path);

} // namespace comity::formats
