#pragma once

#include "model/import/formats/records.h"

#include <QString>
#include <optional>

namespace comity::formats {

/// Followers, following or connections, as the name of a file or its folder says in the languages
/// of common exports. Nothing when it says none, or two, or the opposite (`unfollowers`).
std::optional<ListKind> listInName(const QString &path);

/// When a file was made, by its name: a date, or the thirteen digits of a time in milliseconds.
Dated timeInName(const QString &path);

} // namespace comity::formats
