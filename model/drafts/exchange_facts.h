#pragma once

#include "model/messages/exchange.h"

#include <QTimeZone>
#include <optional>
#include <span>
#include <vector>

namespace comity::drafts {

/// When a draft is looked at, and when it is to go out. UTC seconds.
struct Moments
{
    qint64 asOf = 0; ///< nothing later is known
    qint64 sendAt = 0;
    QTimeZone zone = QTimeZone::utc(); ///< whose civil days count
};

/// What was said between us and one person, over all their profiles and our accounts. Messages that
/// only a name links to them are not counted: such a link neither clears nor raises anything.
struct ExchangeFacts
{
    int in = 0;
    int out = 0;
    bool hasGuesses = false; ///< there are messages that may be theirs
    bool hasUndated = false; ///< the order of some is not known
    Dated lastIn = {};
    Dated lastOut = {};
    int unansweredOut = 0; ///< private ones of ours since they last wrote
    /// Ours that answered nothing of the two days before, once a thread and day, in the days before
    /// sending.
    int unprompted7Days = 0;
    int unprompted30Days = 0;
    bool isEngaged = false; ///< as the stage asks (etiquette.md §1.3)
    bool hasReplied = false; ///< as the permission asks (architecture.md §3)
    std::vector<messages::Exchanged> open = {}; ///< theirs since our last one, oldest first

    bool isEmpty() const { return in + out == 0; }
};

/// `messages` are those with one person in any order.
ExchangeFacts factsOf(std::vector<messages::Exchanged> messages, const Moments &moments);

} // namespace comity::drafts
