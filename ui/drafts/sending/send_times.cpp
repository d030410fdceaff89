#include "ui/drafts/sending/send_times.h"

#include "model/review/local_times.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

using namespace Qt::StringLiterals;

namespace comity::ui {
namespace {

constexpr qint64 weekSeconds = 6 * 86'400;
constexpr int minutesAnHour = 60;
constexpr int dayBegins = 8 * minutesAnHour; ///< the quiet hours of the review end
constexpr int dayEnds = 20 * minutesAnHour;
const QTime morning(10, 0);
constexpr int mostDaysOff = 7;
constexpr std::size_t mostZonesAsked = 3;
constexpr std::size_t mostSlots = 4;

struct Place
{
    QString zone = {};
    QString country = {};

    bool operator<(const Place &other) const
    {
        return std::tie(zone, country) < std::tie(other.zone, other.country);
    }
};

struct Clocks
{
    std::map<Place, int> people = {};
    int known = 0;
    int unknown = 0;
};

Clocks clocksOf(const review::DraftContext &draft)
{
    Clocks clocks;
    for (const review::Recipient &one : draft.recipients) {
        const QString zone = one.zone.valueOr({});
        if (zone.isEmpty()) {
            clocks.unknown += one.count;
            continue;
        }
        const QString country = one.country.valueOr({});
        clocks.people[{zone, country.isEmpty() ? review::LocalTimes::countryOf(zone) : country}]
            += one.count;
        clocks.known += one.count;
    }
    return clocks;
}

std::vector<SendTimes::Theirs> zonesOf(const Clocks &clocks)
{
    std::map<QString, int> people;
    for (const auto &[place, count] : clocks.people) {
        people[place.zone] += count;
    }
    std::vector<SendTimes::Theirs> zones;
    for (const auto &[zone, count] : people) {
        if (const QTimeZone known(zone.toUtf8()); known.isValid()) {
            zones.push_back({known, count});
        }
    }
    std::ranges::stable_sort(zones, std::greater {}, &SendTimes::Theirs::people);
    return zones;
}

int suitedAt(const Clocks &clocks, qint64 at)
{
    review::LocalTimes times;
    int suited = 0;
    for (const auto &[place, people] : clocks.people) {
        const review::LocalTime local = times.at(place.zone, at);
        const bool isDay = local.minutes >= dayBegins && local.minutes < dayEnds;
        const bool isFree
            = !place.country.isEmpty() && times.isWeekend(place.country, local.weekday);
        suited += isDay && !isFree ? people : 0;
    }
    return suited;
}

/// Ten in the morning there, on the next day that is no weekend.
std::optional<qint64> nextMorning(const QTimeZone &zone, qint64 now)
{
    review::LocalTimes times;
    const QString id = QString::fromUtf8(zone.id());
    const QString country = review::LocalTimes::countryOf(id);
    const QDate today = QDateTime::fromSecsSinceEpoch(now, zone).date();
    for (int days = 0; days <= mostDaysOff; ++days) {
        const qint64 at = QDateTime(today.addDays(days), morning, zone).toSecsSinceEpoch();
        const int weekday = today.addDays(days).dayOfWeek();
        if (at > now && (country.isEmpty() || !times.isWeekend(country, weekday))) {
            return at;
        }
    }
    return std::nullopt;
}

QString timeText(const QTime &time)
{
    return time.toString(u"HH:mm"_s);
}

QString dayText(QDate day)
{
    return QLocale().toString(
        day, QCoreApplication::translate("SendTimes", "ddd d MMM", "a day of this year"));
}

} // namespace

SendTimes sendTimesFor(const review::DraftContext &draft, const review::Review &review,
    std::optional<qint64> chosen, qint64 now, const QTimeZone &ours)
{
    const Clocks clocks = clocksOf(draft);
    SendTimes times {.chosen = chosen,
        .now = now,
        .ours = ours,
        .theirs = zonesOf(clocks),
        .unknownZones = clocks.unknown};
    std::set<qint64> moments;
    for (const review::Finding &finding : review.findings) {
        for (const review::Fix &fix : finding.fixes) {
            if (fix.sendAt && *fix.sendAt > now) {
                moments.insert(*fix.sendAt);
            }
        }
    }
    for (std::size_t at = 0; at < qMin(times.theirs.size(), mostZonesAsked); ++at) {
        if (const auto moment = nextMorning(times.theirs[at].zone, now)) {
            moments.insert(*moment);
        }
    }
    for (const qint64 moment : moments) {
        times.slotsToSuggest.push_back({moment, suitedAt(clocks, moment), clocks.known});
    }
    // Those that suit the most; of equal ones the first.
    std::ranges::stable_sort(times.slotsToSuggest, std::greater {}, &SendTimes::Slot::suits);
    if (times.slotsToSuggest.size() > mostSlots) {
        times.slotsToSuggest.resize(mostSlots);
    }
    return times;
}

QString theirMoment(const review::DraftContext &draft, const std::vector<quint32> &rows, qint64 at)
{
    std::set<QString> zones;
    for (const quint32 row : rows) {
        zones.insert(draft.recipients.at(row).zone.valueOr({}));
    }
    zones.erase(QString());
    std::set<QDateTime> theirs;
    for (const QString &zone : zones) {
        if (const QTimeZone known(zone.toUtf8()); known.isValid()) {
            const QDateTime local = QDateTime::fromSecsSinceEpoch(at, known);
            theirs.insert(QDateTime(local.date(), local.time(), Qt::UTC));
        }
    }
    if (theirs.size() != 1) {
        return {};
    }
    const QDateTime &moment = *theirs.begin();
    // Of this week the day of the week says enough.
    const bool isSoon = at - draft.sendAt.valueOr(at) < weekSeconds;
    return QCoreApplication::translate("SendTimes", "%1 %2", "a day, a time")
        .arg(isSoon ? QLocale().toString(moment.date(), u"ddd"_s) : dayText(moment.date()),
            timeText(moment.time()));
}

QString plannedText(const review::DraftContext &draft, qint64 at, const QTimeZone &ours)
{
    std::set<QDateTime> theirs;
    for (const SendTimes::Theirs &one : zonesOf(clocksOf(draft))) {
        const QDateTime local = QDateTime::fromSecsSinceEpoch(at, one.zone);
        theirs.insert(QDateTime(local.date(), local.time(), Qt::UTC));
    }
    const QDateTime own = QDateTime::fromSecsSinceEpoch(at, ours);
    if (theirs.size() == 1) {
        return QCoreApplication::translate("SendTimes", "For %1, %2 their time", "a day, a time")
            .arg(dayText(theirs.begin()->date()), timeText(theirs.begin()->time()));
    }
    const QString mine
        = QCoreApplication::translate("SendTimes", "For %1, %2 your time", "a day, a time")
              .arg(dayText(own.date()), timeText(own.time()));
    if (theirs.empty()) {
        return mine;
    }
    return QCoreApplication::translate("SendTimes", "%1: %2 to %3 theirs", "a plan, times")
        .arg(mine, timeText(theirs.begin()->time()), timeText(theirs.rbegin()->time()));
}

} // namespace comity::ui
