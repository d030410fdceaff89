#pragma once

#include "model/base/ids.h"

#include <QHash>
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

/// Takes the messages with one person from the oldest to the newest.
class EngagementTally
{
public:
    /// The zone outlives it.
    explicit EngagementTally(const QTimeZone &zone)
        : m_zone(zone)
    {
    }
    /// `thread` 0: outside any. `at` is UTC seconds.
    void take(qint64 thread, bool isTheirs, qint64 at);
    /// As in Engagement.
    std::optional<qint64> secondDay() const { return m_secondDay; }
    bool hasConversation() const { return m_hasConversation; }

private:
    struct Turns
    {
        int count = 0;
        bool isTheirs = false;
    };
    const QTimeZone &m_zone;
    std::optional<qint64> m_newest;
    std::optional<qint64> m_secondDay;
    bool m_hasConversation = false;
    QHash<qint64, Turns> m_turns; ///< by thread
};

/// Who wrote to the account twice or took turns with it, in rising order of pk. Groups and links by
/// a name alone do not count. `only`: one profile. Throws SQLite::Exception.
std::vector<Engagement> engagementsWith(SQLite::Database &database, AccountId account,
    const QTimeZone &zone, std::optional<Pk> only = {});

} // namespace comity
