#pragma once

#include "model/base/ids.h"
#include "model/targets/touch.h"

#include <QString>
#include <optional>
#include <vector>

namespace comity {

/// Why somebody is on a target list, in the user's words.
struct TargetFacts
{
    QString why = {};
    QString outcome = {}; ///< what we would like to come of it
    QString nextGive = {}; ///< what we could do for them next
    std::optional<int> cadenceDays = {}; ///< how often to turn to them; none: no rhythm is set
    /// UTC seconds until which they are left alone, as the user said; a moment that is past says
    /// that the user ended a rest then.
    std::optional<qint64> restingUntil = {};

    bool operator==(const TargetFacts &) const = default;
};

/// Something of theirs that invites a touch, as the user noted it. Texts are strangers' words.
struct Opening
{
    FactId id = {};
    Pk pk = {}; ///< the profile it was noted for
    qint64 at = 0; ///< UTC seconds: when it is or was; may lie ahead
    QString quote = {};
    QString url = {}; ///< http or https, or empty
    std::optional<qint64> usedAt = {};

    bool operator==(const Opening &) const = default;
};

/// A member of a target list with all that is known for judging what to do next. Touches and
/// openings are those of the person: of all their profiles.
struct Target
{
    Pk pk = {};
    Pk person = {}; ///< the same for all profiles of one person
    qint64 addedAt = 0; ///< UTC seconds
    TargetFacts facts = {};
    std::vector<Touch> touches = {}; ///< newest first
    std::vector<Opening> openings = {}; ///< newest first
    /// When they wrote to us, UTC seconds, newest first; exact times of direct messages, replies
    /// and the like of which it is sure who wrote them.
    std::vector<qint64> theirMessages = {};
    bool messagesAreKnown = false; ///< some import holds messages of this network
    QString timeZone = {}; ///< theirs, an IANA name; empty when unknown
};

} // namespace comity
