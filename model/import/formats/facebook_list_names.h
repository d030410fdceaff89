#pragma once

#include "model/import/formats/records.h"

#include <QString>
#include <optional>

namespace comity::formats {

/// What a name of Facebook's stands for (formats.md §6.1).
struct FacebookListName
{
    std::optional<ListKind> kind = {}; ///< none for rejected requests, which are not kept
    int part = 0;
    bool isVersioned = false; ///< `friends_v2`: nobody else calls a list so
};

/// By the member that holds the list: `friends_v2`, `following_v3`, or the bare words of 2019 and
/// before.
std::optional<FacebookListName> facebookListInKey(QStringView key);

/// By the name of its file, whatever became of the apostrophe in `who_you've_followed`.
std::optional<FacebookListName> facebookListInFileName(const QString &path);

/// True for a folder that only Facebook's exports have.
bool isFacebookFolder(const QString &path);

} // namespace comity::formats
