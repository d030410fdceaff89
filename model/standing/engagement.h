#pragma once

#include "model/base/ids.h"

#include <QTimeZone>
#include <SQLiteCpp/Database.h>
#include <optional>
#include <vector>

namespace comity {

/// How somebody wrote with us, as far as the stage of engagement asks (etiquette.md §1.3).
struct Engagement
{
    Pk pk = {};
    /// The newest message of theirs that is of another civil day than their newest one: from then
    /// on for a year they count as engaged. UTC seconds.
    std::optional<qint64> secondDay = {};
    /// There was a thread in which the two took turns four times.
    bool hasConversation = false;

    bool operator==(const Engagement &) const = default;
};

/// Who wrote to the account twice or took turns with it, in rising order of pk. Groups and links by
/// a name alone do not count. `only`: one profile. Throws SQLite::Exception.
std::vector<Engagement> engagementsWith(SQLite::Database &database, AccountId account,
    const QTimeZone &zone, std::optional<Pk> only = {});

} // namespace comity
