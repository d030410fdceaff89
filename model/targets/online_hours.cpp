#include "model/targets/online_hours.h"

#include <QDateTime>

namespace comity {
namespace {

constexpr int hoursOfDay = 24;
constexpr int longestSpan = 6;

void count(qint64 at, OnlineHours &hours)
{
    const int hour = QDateTime::fromSecsSinceEpoch(at, hours.zone).time().hour();
    ++hours.counts.at(static_cast<std::size_t>(hour));
    ++hours.signs;
}

int inSpan(const OnlineHours &hours, int from, int length)
{
    int signs = 0;
    for (int hour = from; hour < from + length; ++hour) {
        signs += hours.counts.at(static_cast<std::size_t>(hour % hoursOfDay));
    }
    return signs;
}

std::optional<OnlineHours::Span> usualSpan(const OnlineHours &hours)
{
    for (int length = 1; length <= longestSpan; ++length) {
        std::optional<OnlineHours::Span> best;
        for (int from = 0; from < hoursOfDay; ++from) {
            const int signs = inSpan(hours, from, length);
            if (3 * signs >= 2 * hours.signs && (!best || signs > best->signs)) {
                best = {from, (from + length) % hoursOfDay, signs};
            }
        }
        if (best) {
            return best;
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<OnlineHours> onlineHours(const Target &target, const QTimeZone &ours)
{
    OnlineHours hours;
    const QTimeZone theirs(target.timeZone.toUtf8());
    hours.isTheirZone = !target.timeZone.isEmpty() && theirs.isValid();
    hours.zone = hours.isTheirZone ? theirs : ours;
    for (const qint64 at : target.theirMessages) {
        count(at, hours);
    }
    for (const Touch &touch : target.touches) {
        if (touch.answeredAt) {
            count(*touch.answeredAt, hours);
        }
    }
    if (hours.signs < fewestSigns) {
        return std::nullopt;
    }
    hours.usual = usualSpan(hours);
    return hours;
}

} // namespace comity
