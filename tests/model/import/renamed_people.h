#pragma once

#include "tests/support/handle_export.h"

namespace comity::tests {

inline const Follow ana {"ana", followTime(1)};
inline const Follow anaNow {"ana.rides", followTime(1)};
inline const Follow bo {"bo", followTime(2)};
/// Somebody else who took the handle that Ana gave up.
inline const Follow otherAna {"ana", followTime(9)};

/// Which key leads to whom.
inline constexpr const char *keysOfAll
    = "SELECT ext || '=' || (SELECT key FROM profile WHERE profile.pk = profile_key.pk)"
      " FROM profile_key ORDER BY ext";

} // namespace comity::tests
