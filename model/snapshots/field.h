#pragma once

#include <QtGlobal>
#include <array>
#include <string_view>

namespace comity::snapshots {

/// What an import can state about a profile. The order is that of the bits in FieldMask and is
/// stored: add at the end, never renumber.
enum class Field : quint8 {
    Id,
    Handle,
    Name,
    Bio,
    Location,
    Website,
    Avatar,
    Url,
    Language,
    Followers,
    Following,
    Posts,
    Listed,
    JoinedAt,
    LastPostAt,
    Verified,
    Protected,
};
constexpr int fieldCount = 17;

/// A set of fields, one bit each.
using FieldMask = quint32;

constexpr FieldMask bit(Field field)
{
    return FieldMask {1} << static_cast<unsigned>(field);
}

/// Texts that stand in table profile, in column order.
inline constexpr std::array textFields {Field::Handle, Field::Name, Field::Bio, Field::Location,
    Field::Website, Field::Avatar, Field::Url, Field::Language};
/// Numbers and times that stand in table profile_num.
inline constexpr std::array numberFields {Field::Followers, Field::Following, Field::Posts,
    Field::Listed, Field::JoinedAt, Field::LastPostAt, Field::Verified, Field::Protected};

constexpr bool isText(Field field)
{
    return field >= Field::Handle && field <= Field::Language;
}
constexpr bool isTime(Field field)
{
    return field == Field::JoinedAt || field == Field::LastPostAt;
}

/// The column's name in the database, also the word in import_text and import_number.
constexpr std::string_view columnName(Field field)
{
    constexpr std::array<std::string_view, fieldCount> names {"id", "handle", "name", "bio",
        "location", "website", "avatar", "url", "language", "followers", "following", "posts",
        "listed", "joined_at", "last_post_at", "verified", "protected"};
    return names.at(static_cast<std::size_t>(field));
}

} // namespace comity::snapshots
