#pragma once

#include <QString>
#include <optional>
#include <span>

namespace comity::formats {

/// What a column of a table of people can hold.
enum class Field : quint8 {
    Id,
    Handle,
    Name,
    FirstName,
    LastName,
    Bio,
    Location,
    Followers,
    Following,
    Posts,
    LastPost,
    Joined,
    Verified,
    Protected,
    ProfileUrl,
    Website,
    Avatar,
    TheyFollow,
    WeFollow,
    Since,
    Listed,
    Language,
};
constexpr std::size_t fieldCount = 22;

/// The word of a field in mapping files: `profile_url`, …
QString toText(Field field);
std::optional<Field> fieldFromText(QStringView text);

/// A header for comparing (formats.md §13.2): NFKC, lower case, letters and digits only.
QString normalisedHeader(const QString &header);

/// The normalised headers that mean a field, the surest first.
std::span<const char *const> synonymsOf(Field field);

} // namespace comity::formats
