#pragma once

#include "model/base/clock.h"
#include "model/base/wording.h"
#include "model/goals/channel_words.h"

#include <QDate>

namespace comity::ui {

/// What the right column of Accounts shows, read in one go.
struct ChannelsGround
{
    goals::ChannelReading reading = {};
    std::vector<goals::ChannelNote> notes = {}; ///< in the order in which they are shown
    QDate today = {}; ///< of the system's zone
};

/// With a connection of its own: a worker's job. `asOf` in UTC seconds.
Result<ChannelsGround> readChannelsGround(
    const QString &path, qint64 asOf, const Wording &wording, const JobContext &job);

} // namespace comity::ui
