#pragma once

#include "model/purge/key_order.h"
#include "model/purge/purge_codes.h"

#include <vector>

namespace comity {

/// Somebody who fits a plan, with what decides the place in its order.
struct Fitting
{
    qint64 followed = 0; ///< Dated::sortKey()
    quint32 depth = 0; ///< place from the bottom of the list order; 0 is the oldest
    Pk pk = {};
    quint16 row = 0; ///< in the chunk of the pk
    ReasonSet reasons;
    qint8 percent = -1; ///< of a follow-back; below 0 without a number
};

/// Brings the first `count` into their order: by date, by depth, then by the keys, or by pks
/// without `keys`. Sorts no more than is asked for; what stands behind is in no order. Throws
/// SQLite::Exception.
void orderFirst(std::vector<Fitting> &fitting, std::size_t count, const KeyOrder *keys);

} // namespace comity
