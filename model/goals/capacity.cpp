#include "model/goals/capacity.h"

#include "model/base/civil_time.h"

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace comity::goals {
namespace {

qint64 startOf(QDate day, const QTimeZone &zone)
{
    return day.startOfDay(zone).toSecsSinceEpoch();
}

int hourIn(const QTimeZone &zone, qint64 at)
{
    return QDateTime::fromSecsSinceEpoch(at, zone).time().hour();
}

QString rounded(double value)
{
    return QString::number(std::llround(value));
}

} // namespace

std::optional<qint64> conversationsADay(const Team &team)
{
    if (!team.people || !team.minutesADay || !team.minutesEach || *team.minutesEach <= 0) {
        return {};
    }
    const double minutes = double(std::max(*team.people, 0)) * std::max(*team.minutesADay, 0)
        * (100 - std::clamp(team.shrinkage, 0, 100)) / 100;
    // A hair more than the quotient, so that 84 / 0.7 is 120 and not 119.
    return static_cast<qint64>(std::floor(minutes / *team.minutesEach + 1e-9));
}

qint64 ReplyHours::total() const
{
    return std::accumulate(asked.begin(), asked.end(), qint64 {0});
}

std::optional<double> ReplyHours::aDay() const
{
    return days > 0 ? std::optional(double(total()) / days) : std::nullopt;
}

std::optional<double> ReplyHours::inHour(int hour) const
{
    return days > 0 ? std::optional(double(asked.at(static_cast<std::size_t>(hour))) / days)
                    : std::nullopt;
}

std::optional<int> ReplyHours::busiest() const
{
    const auto most = std::ranges::max_element(asked);
    return *most > 0 ? std::optional(static_cast<int>(most - asked.begin())) : std::nullopt;
}

Result<ReplyHours> replyHours(SQLite::Database &database, std::optional<AccountId> account,
    const QTimeZone &zone, qint64 asOf, int days, const JobContext &job)
{
    ReplyHours hours;
    const std::vector<MessageSpan> spans = messageSpans(database, account);
    if (spans.empty()) {
        return hours;
    }
    // Of several accounts only the days that each of them tells about.
    const qint64 known = std::ranges::max(spans, {}, &MessageSpan::from).from;
    const qint64 until = std::min(asOf, std::ranges::min(spans, {}, &MessageSpan::until).until);
    const QDate end = dateIn(zone, until); // not whole, and so not counted
    const QDate first = std::max(dateIn(zone, known).addDays(1), end.addDays(-days));
    if (first >= end) {
        return hours;
    }
    const auto owed
        = replyHistory(database, account, startOf(first, zone), startOf(end, zone) - 1, job);
    if (!owed) {
        return tl::unexpected(owed.error());
    }
    hours.days = static_cast<int>(first.daysTo(end));
    for (const OwedOnce &one : *owed) {
        ++hours.asked.at(static_cast<std::size_t>(hourIn(zone, one.askedAt)));
    }
    return hours;
}

std::vector<HourStaff> staffFor(
    const ReplyHours &hours, const Team &team, const followups::ServiceLevel &level)
{
    std::vector<HourStaff> staff;
    if (hours.days == 0 || !team.minutesEach || *team.minutesEach <= 0) {
        return staff;
    }
    for (int hour = 0; hour < 24; ++hour) {
        HourStaff one;
        one.hour = hour;
        one.expected = *hours.inHour(hour);
        one.onDuty = peopleNeeded({one.expected, *team.minutesEach}, level.minutes, level.percent);
        if (one.onDuty) {
            one.employed = employedFor(*one.onDuty, team.shrinkage);
        }
        staff.push_back(one);
    }
    return staff;
}

QString sentenceOf(const Team &team, const ReplyHours &hours, const followups::ServiceLevel &level,
    const Wording &wording, const QLocale &numbers)
{
    return sentenceOf(team, hours, staffFor(hours, team, level), level, wording, numbers);
}

QString sentenceOf(const Team &team, const ReplyHours &hours, const std::vector<HourStaff> &staff,
    const followups::ServiceLevel &level, const Wording &wording, const QLocale &numbers)
{
    const auto say = [&](QStringView code, const QStringList &arguments) {
        return wording.sentence(u"insights", code, arguments, numbers);
    };
    const auto held = conversationsADay(team);
    const auto comes = hours.aDay();
    if (!held && !comes) {
        return say(u"capacity-unknown", {});
    }
    const bool isFew = comes && *comes > 0 && *comes < 0.5; // would read as none
    if (!held) {
        return say(isFew ? u"capacity-comes-few" : u"capacity-comes", {rounded(*comes)});
    }
    if (!comes) {
        return say(u"capacity-holds", {QString::number(*held)});
    }
    const bool isEnough = *comes <= double(*held);
    QString text = say(!isEnough ? u"capacity-short"
            : isFew              ? u"capacity-enough-few"
                                 : u"capacity-enough",
        {isFew ? u"1"_s : rounded(*comes), QString::number(*held)});
    const auto busiest = hours.busiest();
    if (busiest && !staff.empty()) {
        const auto onDuty = staff.at(static_cast<std::size_t>(*busiest)).onDuty;
        const QString hour = QTime(*busiest, 0).toString(u"HH:mm"_s);
        text += u' '
            + (onDuty ? say(u"capacity-busiest", {QString::number(*onDuty), hour})
                      : say(u"capacity-no-promise", {QString::number(level.percent)}));
    }
    return text;
}

} // namespace comity::goals
