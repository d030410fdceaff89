#include "model/targets/event_campaign.h"

#include "model/base/civil_time.h"
#include "model/base/text_fold.h"
#include "model/db/binding.h"
#include "model/followups/reply_derivation.h"
#include "model/lists/event_meetings.h"
#include "model/people/hand_tables.h"
#include "model/people/person_profiles.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

bool isAfter(const Touch &touch, const Meeting &meeting, const QTimeZone &zone)
{
    const bool areExact = touch.at.precision == DatePrecision::Exact
        && meeting.at.precision == DatePrecision::Exact;
    return areExact ? touch.at.at > meeting.at.at : dayOf(touch.at, zone) > dayOf(meeting.at, zone);
}

void setFirstWords(const Target &target, EventGuest &guest)
{
    const auto opening = std::ranges::find_if(
        target.openings, [](const Opening &one) { return !one.usedAt && !one.quote.isEmpty(); });
    if (opening != target.openings.end()) {
        guest.begin = FirstWords::Opening;
        guest.words = opening->quote;
    } else if (!target.facts.nextGive.isEmpty()) {
        guest.begin = FirstWords::Give;
        guest.words = target.facts.nextGive;
    } else if (!target.facts.why.isEmpty()) {
        guest.begin = FirstWords::Why;
        guest.words = target.facts.why;
    }
}

void setMet(const Target &target, const std::vector<Meeting> &meetings, const EventPlan &plan,
    ListId list, qint64 now, const QTimeZone &zone, EventGuest &guest)
{
    for (const Meeting &one : meetings) {
        if (isAt(plan, list, one, zone) && (!guest.met || guest.met->at.at < one.at.at)) {
            guest.met = one;
        }
    }
    if (!guest.met) {
        return;
    }
    guest.isFollowedUp = std::ranges::any_of(target.touches, [&](const Touch &touch) {
        return touch.kind != TouchKind::Met && isPast(touch, now)
            && isAfter(touch, *guest.met, zone);
    });
    if (!guest.isFollowedUp) {
        guest.followUpBy = dayOf(guest.met->at, zone).addDays(followUpDays);
    }
}

bool wasMet(SQLite::Database &writer, Pk pk, const QString &event, const Dated &at)
{
    const std::vector<Meeting> meetings = meetingsOf(writer, pk);
    return std::ranges::any_of(meetings, [&](const Meeting &one) {
        return one.event.compare(event, Qt::CaseInsensitive) == 0
            && dayOf(one.at, QTimeZone::utc()) == dayOf(at, QTimeZone::utc());
    });
}

} // namespace

EventPhase phaseOf(const EventPlan &plan, const QDate &today)
{
    return today < dayOf(plan.from)  ? EventPhase::Before
        : today <= dayOf(plan.until) ? EventPhase::During
                                     : EventPhase::After;
}

int EventCampaign::met() const
{
    return static_cast<int>(
        std::ranges::count_if(guests, [](const EventGuest &one) { return one.met.has_value(); }));
}

int EventCampaign::owed() const
{
    return static_cast<int>(std::ranges::count_if(
        guests, [](const EventGuest &one) { return one.followUpBy.has_value(); }));
}

int EventCampaign::followedUp() const
{
    return static_cast<int>(std::ranges::count(guests, true, &EventGuest::isFollowedUp));
}

std::optional<bool> EventCampaign::isReached() const
{
    return plan.quota ? std::optional(met() >= *plan.quota) : std::nullopt;
}

int EventCampaign::daysAhead() const
{
    return static_cast<int>(today.daysTo(dayOf(plan.from)));
}

EventCampaign campaignOf(const EventPlan &plan, ListId list, const std::vector<Target> &targets,
    const std::vector<std::vector<Meeting>> &meetings, qint64 now, const QTimeZone &zone)
{
    EventCampaign campaign;
    campaign.plan = plan;
    campaign.today = dateIn(zone, now);
    campaign.phase = phaseOf(plan, campaign.today);
    for (std::size_t i = 0; i < targets.size(); ++i) {
        EventGuest guest;
        guest.pk = targets[i].pk;
        setFirstWords(targets[i], guest);
        setMet(targets[i], meetings.at(i), plan, list, now, zone, guest);
        campaign.guests.push_back(std::move(guest));
    }
    return campaign;
}

Dated meetingDay(const EventPlan &plan, const QDate &today)
{
    const QDate day = qBound(dayOf(plan.from), today, dayOf(plan.until));
    return Dated::day(noonUtc(day));
}

Result<HandEdit> logMet(SQLite::Database &writer, const std::vector<Pk> &people,
    const EventPlan &plan, ListId list, const Dated &at, qint64 now)
{
    const QString event = singleLine(plan.name).trimmed();
    if (event.isEmpty() || !at.hasValue()) {
        return failure(Error::Code::ValueRefused, {u"an event"_s, plan.name});
    }
    return editByHand(writer, [&]() -> Result<void> {
        SQLite::Statement meeting(writer,
            "INSERT INTO meeting (pk, id, at, at_precision, event, list)"
            " VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
        meeting.bind(6, static_cast<int64_t>(number(list)));
        SQLite::Statement touch(writer,
            "INSERT INTO touch (pk, id, at, at_precision, kind, text)"
            " VALUES (?1, ?2, ?3, ?4, 'met', ?5)");
        for (const Pk pk : PersonProfiles(writer).onePerPerson(people)) {
            if (wasMet(writer, pk, event, at)) {
                continue;
            }
            for (SQLite::Statement *const put : {&meeting, &touch}) {
                put->reset();
                put->bind(1, static_cast<int64_t>(number(pk)));
                put->bind(2, static_cast<int64_t>(nextFactId(writer)));
                db::bindDated(*put, 3, at);
                db::bind(*put, 5, event);
                put->exec();
            }
        }
        followups::deriveRepliesOf(writer, people, now);
        return {};
    });
}

} // namespace comity
