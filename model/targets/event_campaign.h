#pragma once

#include "model/lists/event_plan.h"
#include "model/people/hand_edit.h"
#include "model/people/meetings.h"
#include "model/targets/target.h"

#include <QDate>
#include <QTimeZone>
#include <vector>

namespace comity {

/// Where an event stands (S4.88).
enum class EventPhase : quint8 { Before, During, After };

/// The days of `plan` against today.
EventPhase phaseOf(const EventPlan &plan, const QDate &today);

/// What to begin with: what they said, what we can give, or why they matter; nothing is noted.
enum class FirstWords : quint8 { Opening, Give, Why, Nothing };

/// How the event stands with one member of the list.
struct EventGuest
{
    Pk pk = {};
    FirstWords begin = FirstWords::Nothing;
    QString words = {}; ///< the quote or text itself
    std::optional<Meeting> met = {}; ///< at this event, the newest
    std::optional<QDate> followUpBy = {}; ///< met, and nothing of ours since: until when
    bool isFollowedUp = false; ///< met, and we turned to them again
};

/// A target list as a campaign around an event.
struct EventCampaign
{
    EventPlan plan = {};
    EventPhase phase = EventPhase::Before;
    QDate today = {};
    std::vector<EventGuest> guests = {}; ///< in the order of the targets

    int met() const;
    int owed() const; ///< follow-ups
    int followedUp() const;
    /// Met as many as was wanted; nothing without a quota.
    std::optional<bool> isReached() const;
    /// To the first day; negative once it has come.
    int daysAhead() const;
};

/// Whoever was met gets something of ours within this many days.
constexpr int followUpDays = 3;

/// `meetings` are those of the persons in the order of `targets`, one vector each; only those at
/// the event of `list` count (event_meetings.h). Any touch but `met`
/// after the meeting is a follow-up; of a meeting whose hour is not known, from the next day on.
EventCampaign campaignOf(const EventPlan &plan, ListId list, const std::vector<Target> &targets,
    const std::vector<std::vector<Meeting>> &meetings, qint64 now, const QTimeZone &zone);

/// The day to log a meeting with: today while the event lasts, else its nearest day.
Dated meetingDay(const EventPlan &plan, const QDate &today);

/// Keeps that these people were met at the event of `list`, as a meeting and as a touch of kind
/// `met`, which answers what they waited for; one edit. Who was met there on that day already is
/// passed over. `now` in UTC seconds. ValueRefused for an event without a name.
Result<HandEdit> logMet(SQLite::Database &writer, const std::vector<Pk> &people,
    const EventPlan &plan, ListId list, const Dated &at, qint64 now);

} // namespace comity
