#pragma once

#include "model/import/formats/container.h"
#include "model/import/formats/records.h"

#include <vector>

namespace comity::formats {

/// What actor.json of a Mastodon archive says about us.
struct MastodonActor
{
    Owner owner;
    std::vector<OwnerFact> facts;
};

/// FormatBroken when it is no JSON; without an owner when it has another shape.
Result<MastodonActor> readMastodonActor(
    Container &container, std::size_t entry, const JobContext &job);

} // namespace comity::formats
