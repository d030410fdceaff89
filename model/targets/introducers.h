#pragma once

#include "model/base/ids.h"

#include <QStringList>
#include <SQLiteCpp/Database.h>
#include <optional>
#include <vector>

namespace comity {

/// Somebody who could bring us together with a target (S1.25): we follow each other or are
/// connected, and they are on lists that the target is on too.
struct Introducer
{
    Pk pk = {};
    QStringList lists = {}; ///< names of those lists, in order
    std::optional<qint64> lastContact = {}; ///< UTC seconds, where messages tell
};

/// Most lists in common first, then who was in contact last. Whoever asked us to stop is not asked
/// for this either, and the person's other profiles are not somebody else. Smart lists and the safe
/// do not tell what people have in common. For the thread of the connection; throws
/// SQLite::Exception.
std::vector<Introducer> introducersTo(SQLite::Database &database, Pk pk, std::size_t atMost = 5);

} // namespace comity
