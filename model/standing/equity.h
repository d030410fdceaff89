#pragma once

#include "model/base/ids.h"

#include <QTimeZone>
#include <SQLiteCpp/Database.h>
#include <optional>

namespace comity {

/// What we gave somebody and what they gave us, counted over all profiles of the person (S4.93).
/// Counts are of what imports and touches tell; nothing is weighed.
struct Equity
{
    qint64 messagesToThem = 0;
    qint64 messagesToUs = 0;
    qint64 touches = 0; ///< shares, information, entertainment, replies, meetings of ours
    qint64 answeredTouches = 0;
    qint64 recommendationsToThem = 0; ///< recommendations and endorsements
    qint64 recommendationsToUs = 0;
    qint64 referralsToThem = 0; ///< as written by hand
    qint64 referralsToUs = 0;
    std::optional<qint64> lastGiven = {}; ///< UTC seconds
    std::optional<qint64> lastReceived = {};

    qint64 given() const
    {
        return messagesToThem + touches + recommendationsToThem + referralsToThem;
    }
    qint64 received() const
    {
        return messagesToUs + answeredTouches + recommendationsToUs + referralsToUs;
    }
    bool operator==(const Equity &) const = default;
};

/// The moment that it is told for: what lies ahead is not given yet.
struct EquityDay
{
    qint64 asOf = 0; ///< UTC seconds
    QTimeZone zone = QTimeZone::utc(); ///< whose civil days count
};

/// With one account, or with all of ours. A name alone is no link. Throws SQLite::Exception.
Equity equityWith(
    SQLite::Database &database, Pk pk, const EquityDay &day, std::optional<AccountId> account = {});

} // namespace comity
