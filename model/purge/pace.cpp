#include "model/purge/pace.h"

#include <algorithm>

namespace comity {

namespace {

constexpr int mostBatches = 200;

} // namespace

std::vector<QDate> sessionDays(const Pace &pace, QDate from, std::optional<QDate> last, int count)
{
    std::vector<QDate> days;
    if ((pace.weekdays & 0b1111111) == 0) {
        return days;
    }
    const int apart = std::max(1, pace.daysApart);
    QDate day = last ? std::max(from, last->addDays(apart)) : from;
    while (static_cast<int>(days.size()) < count) {
        if (pace.allows(day)) {
            days.push_back(day);
            day = day.addDays(apart);
        } else {
            day = day.addDays(1);
        }
    }
    return days;
}

std::optional<Road> roadToGoal(
    const Pace &pace, qint64 left, qint64 fit, int batch, QDate today, std::optional<QDate> last)
{
    if (!pace.headroomGoal || batch < 1) {
        return std::nullopt;
    }
    Road road;
    road.missing = std::max<qint64>(0, *pace.headroomGoal - left);
    const qint64 reachable = std::min(road.missing, std::max<qint64>(0, fit));
    const qint64 batches = (reachable + batch - 1) / batch;
    road.peopleShort = road.missing - reachable;
    road.isCut = batches > mostBatches;
    road.days
        = sessionDays(pace, today, last, static_cast<int>(std::min<qint64>(batches, mostBatches)));
    return road;
}

int doneInARow(std::vector<qint64> doneAt, qint64 now)
{
    std::ranges::sort(doneAt, std::greater {});
    qint64 next = now;
    int count = 0;
    for (const qint64 at : doneAt) {
        if (next - at >= pauseSeconds) {
            break;
        }
        next = at;
        ++count;
    }
    return count;
}

} // namespace comity
