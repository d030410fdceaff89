#pragma once

#include "model/import/stage/join_people.h"

namespace comity {

/// Finds out who is meant by the keys in StagedNetwork::statedKeys, once it is known when the lists
/// were taken: whom the key names at that time. Where one export lists two keys of one person, the
/// handle has passed on: the person goes by the later one, and the other is somebody new. Gives
/// whom each of the staged pks is.
PkMap settleKeys(
    SQLite::Database &database, StagedNetwork &network, std::vector<StagedAccount> &accounts);

} // namespace comity
