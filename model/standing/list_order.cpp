#include "model/standing/list_order.h"

#include <algorithm>
#include <limits>

namespace comity {
namespace {

using Time = PeopleChunk::Time;

constexpr qint64 zoneDoubt = 14 * 3600; ///< architecture.md §3, precision `local`
constexpr qint64 noLower = std::numeric_limits<qint64>::min();
constexpr qint64 noUpper = std::numeric_limits<qint64>::max();

struct Place
{
    PeopleChunk *chunk = nullptr;
    std::size_t row = 0;
    qint64 lower = noLower;
    qint64 upper = noUpper;
    bool isStated = false;
};

void readOwnBounds(Place &place, const BoundsTable &bounds)
{
    const DatePrecision precision = place.chunk->precision(place.row, Time::WeSince);
    const quint32 value = place.chunk->weSince.at(place.row);
    switch (precision) {
    case DatePrecision::None:
        break;
    case DatePrecision::Bounded:
        place.lower = bounds.at(value).notBefore.value_or(noLower);
        place.upper = bounds.at(value).notAfter.value_or(noUpper);
        break;
    case DatePrecision::Exact:
    case DatePrecision::Day:
        place.lower = place.upper = value;
        place.isStated = true;
        break;
    case DatePrecision::Local:
        place.lower = qint64 {value} - zoneDoubt;
        place.upper = qint64 {value} + zoneDoubt;
        place.isStated = true;
        break;
    }
}

std::vector<Place> placesOf(const std::vector<Pk> &newestFirst, qint64 takenAt,
    const std::vector<std::shared_ptr<PeopleChunk>> &chunks, const BoundsTable &bounds)
{
    std::vector<Place> places;
    places.reserve(newestFirst.size());
    for (const Pk pk : newestFirst) {
        const std::size_t index = number(pk) >> 16;
        if (index >= chunks.size() || !chunks[index]) {
            continue;
        }
        Place place {.chunk = chunks[index].get()};
        place.row = place.chunk->rowOf(pk);
        if (place.row == place.chunk->size() || place.chunk->weFollow(place.row) != Half::Yes) {
            continue;
        }
        readOwnBounds(place, bounds);
        if (place.lower < takenAt) {
            places.push_back(place);
        }
    }
    return places;
}

} // namespace

void applyListOrder(const std::vector<Pk> &newestFirst, qint64 takenAt,
    const std::vector<std::shared_ptr<PeopleChunk>> &chunks, BoundsTable &bounds)
{
    std::vector<Place> places = placesOf(newestFirst, takenAt, chunks, bounds);
    std::vector<qint64> lowers(places.size());
    qint64 running = noLower;
    for (std::size_t i = places.size(); i-- > 0;) {
        running = std::max(running, places[i].lower);
        lowers[i] = running;
    }
    running = noUpper;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const Place &place = places[i];
        running = std::min(running, place.upper);
        place.chunk->listRank.set(place.row, static_cast<quint32>(i), place.chunk->size());
        if (place.isStated || lowers[i] > running) {
            continue;
        }
        Bounds tightened;
        if (lowers[i] != noLower) {
            tightened.notBefore = lowers[i];
        }
        if (running != noUpper) {
            tightened.notAfter = running;
        }
        if (tightened != Bounds {}) {
            place.chunk->setTime(
                place.row, Time::WeSince, DatePrecision::Bounded, bounds.indexOf(tightened));
        }
    }
}

} // namespace comity
