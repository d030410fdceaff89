#include "model/followups/due_order.h"

#include "model/base/civil_time.h"
#include "model/followups/due_time.h"

#include <algorithm>
#include <limits>
#include <tuple>

using namespace Qt::StringLiterals;

namespace comity::followups {
namespace {

constexpr qint64 never = std::numeric_limits<qint64>::max();

QDate mondayOf(QDate day)
{
    return day.addDays(1 - day.dayOfWeek());
}

DueGroup groupOfDay(QDate day, QDate today)
{
    if (day <= today) {
        return DueGroup::Today;
    }
    if (day == today.addDays(1)) {
        return DueGroup::Tomorrow;
    }
    return mondayOf(day) == mondayOf(today) ? DueGroup::ThisWeek : DueGroup::Later;
}

bool isOfKind(const Obligation &one, FollowupView view)
{
    switch (view) {
    case FollowupView::Replies:
        return one.kind == ObligationKind::Reply;
    case FollowupView::Detractors:
        return one.kind == ObligationKind::Detractor || one.kind == ObligationKind::Retry;
    case FollowupView::ThankYous:
        return one.kind == ObligationKind::ThankYou;
    case FollowupView::GiveBacks:
        return one.kind == ObligationKind::GiveBack;
    case FollowupView::All:
    case FollowupView::Snoozed:
    case FollowupView::Done:
        break;
    }
    return true;
}

bool isIn(const Obligation &one, FollowupView view, qint64 asOf)
{
    switch (view) {
    case FollowupView::Snoozed:
        return isSnoozed(one, asOf);
    case FollowupView::Done:
        return one.doneAt.has_value();
    default:
        return one.isOpen(asOf) && isOfKind(one, view);
    }
}

// Where one stands in its group; the newest of what was done comes first.
qint64 placeOf(const Obligation &one, qint64 asOf, const QTimeZone &zone)
{
    if (one.doneAt) {
        return -*one.doneAt;
    }
    return isSnoozed(one, asOf) ? *one.snoozedUntil : lastMomentOf(one.dueAt, zone).value_or(never);
}

} // namespace

QString toText(DueGroup group)
{
    switch (group) {
    case DueGroup::Overdue:
        return u"overdue"_s;
    case DueGroup::Today:
        return u"today"_s;
    case DueGroup::Tomorrow:
        return u"tomorrow"_s;
    case DueGroup::ThisWeek:
        return u"this-week"_s;
    case DueGroup::Later:
        return u"later"_s;
    case DueGroup::DoneThisWeek:
        return u"done-this-week"_s;
    case DueGroup::DoneEarlier:
        break;
    }
    return u"done-earlier"_s;
}

bool isSnoozed(const Obligation &obligation, qint64 asOf)
{
    return !obligation.doneAt && obligation.snoozedUntil && *obligation.snoozedUntil > asOf;
}

std::vector<Obligation> ofAccount(
    std::vector<Obligation> obligations, std::optional<AccountId> account)
{
    std::erase_if(obligations, [account](const Obligation &one) {
        return account && one.account && one.account != account;
    });
    return obligations;
}

DueGroup groupOf(const Obligation &obligation, qint64 asOf, const QTimeZone &zone)
{
    const QDate today = dateIn(zone, asOf);
    if (obligation.doneAt) {
        return dateIn(zone, *obligation.doneAt) >= mondayOf(today) ? DueGroup::DoneThisWeek
                                                                   : DueGroup::DoneEarlier;
    }
    if (isSnoozed(obligation, asOf)) {
        return groupOfDay(dateIn(zone, *obligation.snoozedUntil), today);
    }
    const auto last = lastMomentOf(obligation.dueAt, zone);
    if (!last) {
        return DueGroup::Later;
    }
    return *last < asOf ? DueGroup::Overdue : groupOfDay(dateIn(zone, *last), today);
}

std::vector<ListedObligation> listed(
    std::span<const Obligation> obligations, FollowupView view, qint64 asOf, const QTimeZone &zone)
{
    using Place = std::tuple<DueGroup, qint64, qint64, std::size_t>;
    std::vector<Place> places;
    for (std::size_t i = 0; i < obligations.size(); ++i) {
        const Obligation &one = obligations[i];
        const DueGroup group = groupOf(one, asOf, zone);
        if (isIn(one, view, asOf)
            || (view == FollowupView::All && group == DueGroup::DoneThisWeek)) {
            places.emplace_back(group, placeOf(one, asOf, zone), number(one.id), i);
        }
    }
    std::ranges::sort(places);
    std::vector<ListedObligation> out;
    out.reserve(places.size());
    for (const auto &[group, time, id, index] : places) {
        out.push_back({index, group});
    }
    return out;
}

int countOf(std::span<const Obligation> obligations, FollowupView view, qint64 asOf)
{
    return static_cast<int>(std::ranges::count_if(
        obligations, [&](const Obligation &one) { return isIn(one, view, asOf); }));
}

qint64 snoozeEnd(QDate day, const QTimeZone &zone)
{
    return day.startOfDay(zone).toSecsSinceEpoch();
}

} // namespace comity::followups
