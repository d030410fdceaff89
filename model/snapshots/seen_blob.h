#pragma once

#include "model/base/ids.h"
#include "model/snapshots/field.h"

#include <QByteArray>
#include <optional>
#include <vector>

namespace comity::snapshots {

/// Which profiles an import holds and which fields it states for each.
struct Seen
{
    std::vector<Pk> pks; ///< sorted
    std::vector<FieldMask> stated; ///< beside pks

    /// 0 for a profile that the import does not hold.
    FieldMask statedFor(Pk pk) const;
    bool holds(Pk pk) const;
};

/// First byte 5 is the format; the rest is compressed.
QByteArray encodeSeen(const Seen &seen);
/// Nothing for a damaged blob.
std::optional<Seen> decodeSeen(const QByteArray &blob);

} // namespace comity::snapshots
