#include "model/purge/proof.h"

#include <algorithm>
#include <array>

namespace comity {
namespace {

constexpr std::array proofNames {
    "unproved", "gone", "still-followed", "followed-us", "came-back", "not-in-file"};
static_assert(proofNames.size() == proofCount);

Proof after(Proof before, Sighting sighting)
{
    if (sighting.isThere) {
        return before == Proof::Gone || before == Proof::CameBack ? Proof::CameBack
                                                                  : Proof::StillFollowed;
    }
    if (sighting.isComplete) {
        return Proof::Gone;
    }
    return before == Proof::Unproved ? Proof::NotInFile : before;
}

} // namespace

QString toText(Proof proof)
{
    return QString::fromLatin1(proofNames.at(static_cast<std::size_t>(proof)));
}

std::optional<Proof> proofFromText(QStringView text)
{
    const auto found = std::ranges::find_if(
        proofNames, [text](const char *name) { return text == QLatin1StringView(name); });
    return found == proofNames.end()
        ? std::nullopt
        : std::optional(static_cast<Proof>(found - proofNames.begin()));
}

Proof proofOf(const std::vector<Sighting> &oldestFirst, bool followsUsSince)
{
    Proof proof = Proof::Unproved;
    for (const Sighting &sighting : oldestFirst) {
        proof = after(proof, sighting);
    }
    return proof == Proof::Gone && followsUsSince ? Proof::FollowedUs : proof;
}

} // namespace comity
