#include "model/goals/noise.h"

#include "model/base/civil_time.h"

#include <algorithm>
#include <numeric>

namespace comity::goals {
namespace {

constexpr qint64 settledDays = 7;

} // namespace

Noise noiseOf(const PeopleColumns &columns, qint64 asOf, const QTimeZone &zone)
{
    Noise noise;
    const QDate today = dateIn(zone, asOf);
    std::vector<double> aDay;
    columns.forEach([&](const PeopleChunk &chunk, std::size_t row) {
        if (chunk.weFollow(row) != Half::Yes || columns.isBesides(chunk.pk(row))) {
            return;
        }
        ++noise.followed;
        const quint32 posts = chunk.posts.at(row);
        const int joined = chunk.joinedDay.empty() ? 0 : chunk.joinedDay[row];
        if (posts == NumberColumn::unknown || joined == 0) {
            return;
        }
        const qint64 days = QDate(1970, 1, 1).addDays(joined - 1).daysTo(today);
        if (days >= settledDays) {
            aDay.push_back(double(posts) / double(days));
        }
    });
    noise.measured = static_cast<qint64>(aDay.size());
    if (!aDay.empty()) {
        const double sum = std::accumulate(aDay.begin(), aDay.end(), 0.0);
        const auto middle = aDay.begin() + static_cast<std::ptrdiff_t>((aDay.size() - 1) / 2);
        std::nth_element(aDay.begin(), middle, aDay.end());
        noise.typical = *middle;
        noise.postsADay = sum + *middle * double(noise.followed - noise.measured);
    }
    return noise;
}

} // namespace comity::goals
