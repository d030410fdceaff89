#pragma once

#include "model/import/formats/records.h"
#include "model/snapshots/field.h"

namespace comity {

/// Calls `see` with each field but the id and what two records hold there: views of texts, optional
/// numbers and flags, times.
template <typename One, typename Other, typename See>
void forEachField(One &one, Other &other, See see)
{
    see(snapshots::Field::Handle, one.handle, other.handle);
    see(snapshots::Field::Name, one.name, other.name);
    see(snapshots::Field::Bio, one.bio, other.bio);
    see(snapshots::Field::Location, one.location, other.location);
    see(snapshots::Field::Website, one.website, other.website);
    see(snapshots::Field::Avatar, one.avatar, other.avatar);
    see(snapshots::Field::Url, one.url, other.url);
    see(snapshots::Field::Language, one.language, other.language);
    see(snapshots::Field::Followers, one.followers, other.followers);
    see(snapshots::Field::Following, one.following, other.following);
    see(snapshots::Field::Posts, one.posts, other.posts);
    see(snapshots::Field::Listed, one.listed, other.listed);
    see(snapshots::Field::JoinedAt, one.joinedAt, other.joinedAt);
    see(snapshots::Field::LastPostAt, one.lastPostAt, other.lastPostAt);
    see(snapshots::Field::Verified, one.verified, other.verified);
    see(snapshots::Field::Protected, one.isProtected, other.isProtected);
}

} // namespace comity
