#include "model/goals/day_items.h"

#include "model/accounts/accounts_store.h"
#include "model/accounts/network_watch.h"
#include "model/base/civil_day.h"
#include "model/base/civil_time.h"
#include "model/base/text_fold.h"
#include "model/drafts/waiting_drafts.h"
#include "model/followups/due_order.h"
#include "model/followups/due_time.h"
#include "model/followups/obligations_store.h"
#include "model/followups/plea.h"
#include "model/goals/day_events.h"
#include "model/goals/experiments.h"
#include "model/people/people_store.h"
#include "model/purge/pace_store.h"
#include "model/purge/purge_plan_store.h"
#include "model/standing/people_counts.h"
#include "model/standing/unfiled.h"
#include "model/targets/due_touches.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace comity::goals {
namespace {

using followups::Obligation;
using followups::ObligationKind;

/// Relations are guessed from older lists than this (ui.md §4.1).
constexpr qint64 staleImportDays = 30;

QString replyCode(const Obligation &one)
{
    if (!one.isFromMessages) {
        return u"reply"_s;
    }
    switch (followups::pleaIn(one.subject)) {
    case followups::Plea::Asked:
        return u"reply-asked"_s;
    case followups::Plea::Complained:
        return u"reply-complained"_s;
    default:
        return u"reply-told"_s;
    }
}

DayItem itemOf(const Obligation &one, const DayScope &scope)
{
    DayItem item;
    item.owed = one;
    item.person.pk = one.pk;
    item.account = one.account;
    item.due = one.dueAt;
    item.isOver = followups::isOver(one.dueAt, scope.asOf, scope.zone);
    item.words = one.subject;
    switch (one.kind) {
    case ObligationKind::Reply:
        item.code = replyCode(one);
        break;
    case ObligationKind::Detractor:
        item.group = DayGroup::Detractors;
        item.code = u"detractor"_s;
        break;
    case ObligationKind::Retry:
        item.group = DayGroup::Detractors;
        item.code = u"retry"_s;
        break;
    case ObligationKind::ThankYou:
        item.group = DayGroup::Thanks;
        item.code = u"thank-you"_s;
        break;
    case ObligationKind::GiveBack:
        item.group = DayGroup::Thanks;
        item.code = u"give-back"_s;
        break;
    }
    return item;
}

void putOwed(SQLite::Database &database, const DayScope &scope, Day &day)
{
    const auto open = followups::ofAccount(
        followups::ObligationsStore(database).open(scope.asOf), scope.account);
    const bool isSunday = scope.today().dayOfWeek() == Qt::Sunday;
    for (const Obligation &one : open) {
        const followups::DueGroup group = followups::groupOf(one, scope.asOf, scope.zone);
        const bool isNextWeek = isSunday && group == followups::DueGroup::Tomorrow;
        if (group < followups::DueGroup::Later && !isNextWeek) {
            day.due.push_back(itemOf(one, scope));
        } else if (!day.next) { // what has no time stands behind all that has
            day.next = itemOf(one, scope);
        }
    }
}

/// What was done today, by hand or by the messages of an import.
void putDone(SQLite::Database &database, const DayScope &scope, Day &day)
{
    for (const Obligation &one :
        followups::ofAccount(followups::ObligationsStore(database).all(), scope.account)) {
        if (one.doneAt && dateIn(scope.zone, *one.doneAt) == scope.today()) {
            day.done.push_back(itemOf(one, scope));
        }
    }
    std::ranges::stable_sort(
        day.done, std::ranges::greater(), [](const DayItem &item) { return *item.owed->doneAt; });
}

/// Who is to be filed, where the columns tell it. A few a day will do: whoever filed somebody today
/// is not asked again.
void putFiling(SQLite::Database &database, const DayScope &scope, Day &day)
{
    if (!scope.columns || scope.columns->account() != scope.account) {
        return;
    }
    PeopleQuery query;
    query.asOf = scope.asOf;
    query.zone = scope.zone;
    const qint64 unfiled = countsOf(*scope.columns, query).unfiled;
    const qint64 dayBegins = scope.today().startOfDay(scope.zone).toSecsSinceEpoch();
    if (unfiled == 0 || wasFiledSince(database, dayBegins)) {
        return;
    }
    DayItem item;
    item.group = DayGroup::Filing;
    item.code = u"unfiled"_s;
    item.account = scope.account;
    item.arguments = {QString::number(unfiled)};
    day.due.push_back(std::move(item));
}

/// Whose touch is due; who has an opening is told by it.
void putTouches(SQLite::Database &database, const DayScope &scope, Day &day)
{
    for (const DueTouch &one : dueTouches(database, scope.account, scope.asOf, scope.zone)) {
        const qint64 daysLeft = one.due.daysLeft.value_or(0);
        const Opening *opening = nextOpening(one.target, scope.asOf);
        DayItem item;
        item.group = DayGroup::Touches;
        item.person.pk = one.target.pk;
        item.list = one.list;
        item.code = opening != nullptr ? u"opening"_s : u"touch"_s;
        item.words = opening != nullptr ? opening->quote : one.target.facts.why;
        item.due = Dated::day(noonUtc(scope.today().addDays(daysLeft)));
        item.isOver = daysLeft < 0;
        if (one.due.daysSince) {
            item.arguments = {QString::number(*one.due.daysSince)};
        }
        day.due.push_back(std::move(item));
    }
}

/// Lists that have grown old, and the batch of the day.
void putHousekeeping(SQLite::Database &database, const DayScope &scope, Day &day)
{
    const AccountsStore accounts(database);
    for (const AccountOverview &one : accounts.overviews()) {
        if (one.account.isArchived || (scope.account && one.account.id != *scope.account)) {
            continue;
        }
        DayItem item;
        item.group = DayGroup::Housekeeping;
        item.account = one.account.id;
        item.network = one.account.network;
        if (one.newestTakenAt.hasValue()) {
            const qint64 days = civilDay(one.newestTakenAt, scope.zone).daysTo(scope.today());
            if (days > staleImportDays) {
                item.code = u"stale-import"_s;
                item.arguments = {QString::number(days)};
                day.due.push_back(item);
            }
        }
        const auto batch = PurgePlanStore(database).open(one.account.id);
        const std::vector<QDate> sessions = clearOutDays(database, one.account.id, scope.zone);
        const bool isDayDone = !sessions.empty() && sessions.back() == scope.today();
        if (batch && !batch->items.empty() && !isDayDone
            && comity::paceOf(database, one.account.id).allows(scope.today())) {
            item.code = u"batch"_s;
            item.arguments = {QString::number(batch->items.size())};
            item.due = Dated::day(noonUtc(scope.today()));
            day.due.push_back(item);
        }
    }
}

/// Networks to look at again (S4.81): of one account, its own.
void putWatches(SQLite::Database &database, const DayScope &scope, Day &day)
{
    const auto account
        = scope.account ? AccountsStore(database).account(*scope.account) : std::nullopt;
    for (const NetworkWatch &watch : networkWatches(database)) {
        const bool isMeant = !account || account->network == watch.network;
        if (!isMeant || !watch.isDue(scope.today())) {
            continue;
        }
        DayItem item;
        item.group = DayGroup::Housekeeping;
        item.code = u"watch"_s;
        item.network = watch.network;
        item.words = watch.note;
        item.due = Dated::day(noonUtc(*watch.againOn));
        item.isOver = followups::isOver(item.due, scope.asOf, scope.zone);
        day.due.push_back(std::move(item));
    }
}

/// Experiments whose day of judgement is today or was.
void putExperiments(SQLite::Database &database, const DayScope &scope, Day &day)
{
    for (const Experiment &one : experiments(database, scope.account)) {
        if (!one.isOpen() || one.dueOn() > scope.today()) {
            continue;
        }
        DayItem item;
        item.group = DayGroup::Housekeeping;
        item.code = u"experiment"_s;
        item.experiment = one.id;
        item.words = one.expected;
        item.arguments = {one.what};
        item.due = Dated::day(noonUtc(one.dueOn()));
        item.isOver = one.dueOn() < scope.today();
        day.due.push_back(std::move(item));
    }
}

void putDrafts(SQLite::Database &database, const DayScope &scope, Day &day)
{
    drafts::WaitingDrafts waiting
        = drafts::waitingDrafts(database, scope.account, scope.asOf, scope.zone);
    day.nextDraftAt = waiting.nextAt;
    for (drafts::WaitingDraft &one : waiting.drafts) {
        DayItem item;
        item.group = DayGroup::Drafts;
        item.code = u"draft-"_s + toText(one.wait);
        item.draft = one.id;
        item.account = one.account;
        item.arguments = {QString::number(one.sent), singleLine(one.name)};
        item.due = one.due;
        item.isOver = followups::isOver(one.due, scope.asOf, scope.zone);
        day.due.push_back(std::move(item));
    }
}

qint64 orderOf(const DayItem &item, const QTimeZone &zone)
{
    return followups::lastMomentOf(item.due, zone).value_or(std::numeric_limits<qint64>::max());
}

void readPeople(SQLite::Database &database, Day &day)
{
    std::vector<Pk> people;
    std::vector<DayItem *> items;
    for (std::vector<DayItem> *const some : {&day.due, &day.done}) {
        for (DayItem &item : *some) {
            items.push_back(&item);
        }
    }
    if (day.next) {
        items.push_back(&*day.next);
    }
    std::erase_if(items, [](const DayItem *item) { return number(item->person.pk) == 0; });
    for (const DayItem *item : items) {
        people.push_back(item->person.pk);
    }
    const auto rows = PeopleStore(database).rows(people);
    for (std::size_t i = 0; i < items.size(); ++i) {
        items[i]->person = rows[i];
        items[i]->network = rows[i].network;
    }
}

} // namespace

void putDue(SQLite::Database &database, const DayScope &scope, Day &day)
{
    putOwed(database, scope, day);
    putDone(database, scope, day);
    putFiling(database, scope, day);
    putTouches(database, scope, day);
    putHousekeeping(database, scope, day);
    putWatches(database, scope, day);
    putExperiments(database, scope, day);
    putEvents(database, scope, day);
    putDrafts(database, scope, day);
    std::ranges::stable_sort(day.due, {},
        [&scope](const DayItem &item) { return std::pair(item.group, orderOf(item, scope.zone)); });
    readPeople(database, day);
}

} // namespace comity::goals
