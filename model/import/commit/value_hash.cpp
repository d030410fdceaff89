#include "model/import/stage/network_stager.h"

#include <xxhash.h>

namespace comity {
namespace {

using snapshots::bit;
using snapshots::Field;
using snapshots::FieldMask;

quint64 hashOf(Field field, const void *bytes, std::size_t size)
{
    return XXH3_64bits_withSeed(bytes, size, static_cast<quint64>(field) + 1);
}

quint64 hashOf(Field field, qint64 number)
{
    return hashOf(field, &number, sizeof(number));
}

} // namespace

quint64 hashOfValues(const formats::PersonRecord &record, FieldMask fields)
{
    quint64 hash = 0;
    const auto has = [fields](Field field) { return (fields & bit(field)) != 0; };
    const auto text = [&](Field field, std::string_view value) {
        if (has(field)) {
            hash ^= hashOf(field, value.data(), value.size());
        }
    };
    const auto value = [&](Field field, const auto &number) {
        if (has(field)) {
            hash ^= hashOf(field, static_cast<qint64>(*number));
        }
    };
    const auto time = [&](Field field, const Dated &at) {
        if (has(field)) {
            hash ^= hashOf(field, at.at * 8 + static_cast<qint64>(at.precision));
        }
    };
    text(Field::Handle, record.handle);
    text(Field::Name, record.name);
    text(Field::Bio, record.bio);
    text(Field::Location, record.location);
    text(Field::Website, record.website);
    text(Field::Avatar, record.avatar);
    text(Field::Url, record.url);
    text(Field::Language, record.language);
    value(Field::Followers, record.followers);
    value(Field::Following, record.following);
    value(Field::Posts, record.posts);
    value(Field::Listed, record.listed);
    value(Field::Verified, record.verified);
    value(Field::Protected, record.isProtected);
    time(Field::JoinedAt, record.joinedAt);
    time(Field::LastPostAt, record.lastPostAt);
    return hash;
}

} // namespace comity
