#pragma once

#include "model/base/ids.h"
#include "model/lists/event_plan.h"
#include "model/lists/list_kind.h"
#include "model/networks/limit.h"
#include "model/people/rhythm.h"

#include <QString>
#include <optional>
#include <vector>

namespace comity {

/// Whose last post is older than this many days counts as stale where a list says nothing else
/// (S4.35).
constexpr int usualStaleDays = 90;

/// What the user says about a list.
struct ListSettings
{
    QString name = {};
    ListKind kind = ListKind::Private;
    QString purpose = {};
    QString persona = {}; ///< business or personal; null when it is neither's
    QString owner = {}; ///< who looks after it
    std::optional<qint64> reviewAt = {}; ///< UTC seconds; noon UTC of a civil day
    std::optional<AccountId> account = {}; ///< whose list on its network this one mirrors
    QString query = {}; ///< of a smart list: JSON, see model/standing; null for others
    std::optional<int> everyDays = {}; ///< of a watch list
    std::optional<int> staleDays = {}; ///< without a post for longer is stale; none: usualStaleDays
    std::optional<Rhythm> rhythm
        = {}; ///< how often to be in touch with its members; not of smart lists
    std::optional<EventPlan> event = {}; ///< of a target list: whose guests are on it

    bool operator==(const ListSettings &) const = default;
};

/// One of the lists on a network that a list of ours fills.
struct PartCount
{
    int part = 1;
    QString name = {}; ///< `Customers 2`
    qint64 count = 0; ///< persons
    qint64 taken = 0; ///< of the limit

    bool operator==(const PartCount &) const = default;
};

/// A list with its counts. People are counted as persons.
struct PeopleList
{
    ListId id = {};
    ListSettings settings = {};
    int position = 0;
    qint64 madeAt = 0; ///< UTC seconds
    std::optional<qint64> count = {}; ///< none for a smart list: whoever fits it is not stored
    std::vector<PartCount> parts = {}; ///< in rising order; none for a smart list
    QString account = {}; ///< label of the mirrored account; null without one
    QString network = {}; ///< code of its network; null without one
    std::optional<networks::Limit> limit = {}; ///< members of one list there, where it is known

    bool isSmart() const { return settings.kind == ListKind::Smart; }
    std::optional<qint64> limitValue() const
    {
        return limit ? std::optional<qint64>(limit->value) : std::nullopt;
    }
};

} // namespace comity
