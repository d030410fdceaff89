#include "model/goals/day_events.h"

#include "model/base/civil_time.h"
#include "model/base/text_fold.h"
#include "model/followups/due_order.h"
#include "model/lists/event_meetings.h"
#include "model/lists/lists_store.h"
#include "model/lists/vip_lists.h"
#include "model/people/people_store.h"
#include "model/targets/event_campaign.h"
#include "model/targets/event_tasks.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <ranges>

using namespace Qt::StringLiterals;

namespace comity::goals {
namespace {

/// From so many days before an event, and as long after it as whoever was met is owed a word.
constexpr int vipDaysBefore = 7;

QString eventCode(EventPhase phase)
{
    switch (phase) {
    case EventPhase::Before:
        return u"event-vips-before"_s;
    case EventPhase::During:
        return u"event-vips-during"_s;
    case EventPhase::After:
        break;
    }
    return u"event-vips-after"_s;
}

/// Who is on a list of VIPs, by ListMember::person, with what they get for it.
std::map<Pk, QString> vipsOf(SQLite::Database &database)
{
    const ListsStore lists(database);
    std::map<Pk, QString> vips;
    for (const auto &[list, benefit] : vipLists(database)) {
        for (const ListMember &member : lists.members(list)) {
            QString &known = vips[member.person];
            known = known.isEmpty() ? benefit : known;
        }
    }
    return vips;
}

/// The VIPs among the guests of an event that is near, on, or just over: by name.
void putVips(SQLite::Database &database, ListId list, const EventPlan &plan,
    const std::map<Pk, QString> &vips, const DayScope &scope, Day &day)
{
    const QDate today = scope.today();
    if (today < dayOf(plan.from).addDays(-vipDaysBefore)
        || today > dayOf(plan.until).addDays(followUpDays)) {
        return;
    }
    std::map<Pk, Pk> guests; // by person: who is there by two profiles is one
    QStringList benefits;
    for (const ListMember &member : ListsStore(database).members(list)) {
        if (const auto vip = vips.find(member.person); vip != vips.end()) {
            guests.emplace(member.person, member.pk);
            benefits += vip->second;
        }
    }
    if (guests.empty()) {
        return;
    }
    QStringList names;
    std::vector<Pk> profiles;
    std::ranges::copy(guests | std::views::values, std::back_inserter(profiles));
    for (const PersonRow &row : PeopleStore(database).rows(profiles)) {
        names += singleLine(row.name.isEmpty() ? row.handle : row.name);
    }
    benefits.removeAll(QString());
    benefits.removeDuplicates();
    DayItem item;
    item.group = DayGroup::Touches;
    item.list = list;
    item.code = eventCode(phaseOf(plan, today));
    item.arguments = {singleLine(plan.name)};
    item.words = benefits.isEmpty()
        ? names.join(u", "_s)
        : QString(names.join(u", "_s) + u" · " + benefits.join(u", "_s));
    item.due = Dated::day(noonUtc(std::max(today, dayOf(plan.from))));
    day.due.push_back(std::move(item));
}

void putTasks(
    SQLite::Database &database, ListId list, const EventPlan &plan, const DayScope &scope, Day &day)
{
    for (const EventTask &task : eventTasks(database, list)) {
        const QDate due = task.dueOn(plan);
        followups::Obligation like;
        like.dueAt = Dated::day(noonUtc(due));
        if (task.doneAt
            || followups::groupOf(like, scope.asOf, scope.zone) >= followups::DueGroup::Later) {
            continue;
        }
        DayItem item;
        item.group = DayGroup::Housekeeping;
        item.code = u"event-task"_s;
        item.task = task.id;
        item.list = list;
        item.arguments = {task.what};
        item.words = singleLine(plan.name);
        item.due = like.dueAt;
        item.isOver = due < scope.today();
        day.due.push_back(std::move(item));
    }
}

} // namespace

void putEvents(SQLite::Database &database, const DayScope &scope, Day &day)
{
    const std::map<Pk, QString> vips = vipsOf(database);
    for (const auto &[list, settings] : ListsStore(database).allSettings()) {
        const bool isOurs
            = !scope.account || !settings.account || *settings.account == *scope.account;
        if (settings.event && isOurs) {
            putVips(database, list, *settings.event, vips, scope, day);
            putTasks(database, list, *settings.event, scope, day);
        }
    }
}

} // namespace comity::goals
