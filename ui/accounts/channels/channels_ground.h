#pragma once

#include "model/accounts/network_watch.h"
#include "model/base/wording.h"
#include "model/goals/channel_words.h"
#include "model/networks/limit_store.h"

#include <QDate>

namespace comity::ui {

/// The limits in use of a network that we have an account on.
struct NetworkLimits
{
    QString network = {}; ///< code
    std::vector<networks::LimitInUse> limits = {}; ///< in the order of networks::limitsInUse()
    std::optional<QDate> reviewedOn = {}; ///< by the user, in the system's zone
};

/// A limit that is set, or set back to the network's own.
struct LimitChange
{
    QString network = {}; ///< code
    QString id = {};
    std::optional<qint64> value = {}; ///< none: the network's own again

    bool operator==(const LimitChange &) const = default;
};

/// What the right column of Accounts shows, read in one go.
struct ChannelsGround
{
    goals::ChannelReading reading = {};
    std::vector<goals::ChannelNote> notes = {}; ///< in the order in which they are shown
    std::vector<NetworkLimits> limits = {}; ///< in the order of the accounts
    std::vector<NetworkWatch> watches = {}; ///< soonest first
    QDate today = {}; ///< of the system's zone

    bool isWatched(const QString &network) const;
};

/// With a connection of its own: a worker's job. `asOf` in UTC seconds.
Result<ChannelsGround> readChannelsGround(
    const QString &path, qint64 asOf, const Wording &wording, const JobContext &job);

} // namespace comity::ui
