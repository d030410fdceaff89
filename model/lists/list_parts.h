#pragma once

#include "model/base/ids.h"

#include <QString>
#include <map>
#include <optional>
#include <vector>

namespace comity {

/// Somebody on a list, by the profile that was added.
struct ListMember
{
    Pk pk = {};
    Pk person = {}; ///< the smallest pk of theirs: the same for all profiles of one person
    int part = 1; ///< from 1; as stored, or after settleParts() as it holds
    qint64 addedAt = 0; ///< UTC seconds
    QString source = {};
    std::optional<qint64> lookedAt = {}; ///< UTC seconds; of a watch list
    bool takesPlace = false; ///< has a profile on the network that the list mirrors

    bool operator==(const ListMember &) const = default;
};

/// Puts everybody into the part where they stand: the stored one while it has room, else the first
/// with room. So no part ever holds more than the network allows, whatever was merged, undone or
/// set as the limit since somebody was added, and nobody moves who need not: the last added gives
/// way. Someone who is there by two profiles takes one place; who has no profile on the network
/// takes none. Without a limit everybody stays. Sorts by part, then by when they were added.
void settleParts(std::vector<ListMember> &members, std::optional<qint64> limit);

/// Gives places to people who are added to a list, or who are placed anew.
class PartFiller
{
public:
    /// `settled` by settleParts() with the same limit.
    PartFiller(const std::vector<ListMember> &settled, std::optional<qint64> limit);

    /// The first part with room, taken at once; the first for who takes no place.
    int place(bool takesPlace);

private:
    std::optional<qint64> m_limit;
    std::map<int, qint64> m_taken;
    int m_first = 1; ///< all parts before it are full
};

/// `Customers`, `Customers 2`, …
QString partName(const QString &list, int part);

} // namespace comity
