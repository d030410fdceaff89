#pragma once

#include <QString>
#include <optional>
#include <vector>

namespace comity {

/// What later lists say of somebody whom the user ticked: lists of whom we follow of an unfollow,
/// lists of followers of a removal.
enum class Proof : quint8 {
    Unproved, ///< no such list was taken since
    Gone, ///< a complete list lacks them
    StillFollowed, ///< a list has them: we still follow them, or they us
    FollowedUs, ///< unfollowed and gone, and they have followed us since
    CameBack, ///< gone from one list, and on a later one again
    NotInFile, ///< only lists that are not complete were taken since, and none has them
};
constexpr int proofCount = 6;

/// `gone`, `still-followed`, … (cli.md).
QString toText(Proof proof);
std::optional<Proof> proofFromText(QStringView text);

/// True where the unfollow or the removal is proved.
constexpr bool isGone(Proof proof)
{
    return proof == Proof::Gone || proof == Proof::FollowedUs;
}

/// One list of whom we follow, or of followers, taken after the tick: whether it is whole, and has
/// the person.
struct Sighting
{
    bool isComplete = false;
    bool isThere = false;
};

/// Reads the sightings from the oldest on. A list that is not complete proves nothing by its
/// silence (architecture.md §4).
Proof proofOf(const std::vector<Sighting> &oldestFirst, bool followsUsSince);

} // namespace comity
