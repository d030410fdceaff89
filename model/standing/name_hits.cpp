#include "model/standing/name_hits.h"

#include <algorithm>
#include <cctype>
#include <limits>
#include <tuple>

namespace comity {
namespace {

enum class Place : quint8 { Begins, BeginsWord, Within, Nowhere };

bool isWordByte(char byte)
{
    const auto code = static_cast<unsigned char>(byte);
    return code >= 0x80 || std::isalnum(code) != 0;
}

/// Where `key` stands in one field, best first.
Place placeIn(std::string_view field, std::string_view key)
{
    Place best = Place::Nowhere;
    for (auto at = field.find(key); at != std::string_view::npos; at = field.find(key, at + 1)) {
        // The @ before a handle is no part of it, unless it was typed.
        if (at == 0 || (at == 1 && field.front() == '@')) {
            return Place::Begins;
        }
        best = std::min(best, isWordByte(field[at - 1]) ? Place::Within : Place::BeginsWord);
    }
    return best;
}

struct Candidate
{
    Pk pk = {};
    Place place = Place::Nowhere;
    bool isElsewhere = true; ///< not in the columns
    qint64 lastContact = std::numeric_limits<qint64>::min();
    qint64 followers = -1;

    bool operator<(const Candidate &other) const
    {
        return std::tuple(place, isElsewhere, -1 - lastContact, -followers, pk)
            < std::tuple(
                other.place, other.isElsewhere, -1 - other.lastContact, -other.followers, other.pk);
    }
};

} // namespace

std::vector<Pk> nameHits(const PeopleSearch &search, const PeopleColumns &columns,
    const QString &text, std::size_t limit, const JobContext &job)
{
    std::vector<Candidate> best; // a heap with the worst in front
    const bool isWhole = search.eachHit(
        text,
        [&](const PeopleSearch::Hit &hit) {
            Candidate candidate;
            candidate.pk = hit.pk;
            candidate.place = std::min(placeIn(hit.name, hit.key), placeIn(hit.handle, hit.key));
            const bool isFull = best.size() == limit;
            if (candidate.place == Place::Nowhere
                || (isFull && candidate.place > best.front().place)) {
                return;
            }
            if (const auto glance = columns.find(hit.pk)) {
                candidate.isElsewhere = false;
                candidate.lastContact
                    = glance->lastContact.value_or(std::numeric_limits<qint64>::min());
                candidate.followers = glance->followers.value_or(-1);
            }
            if (isFull && !(candidate < best.front())) {
                return;
            }
            best.push_back(candidate);
            std::push_heap(best.begin(), best.end());
            if (isFull) {
                std::pop_heap(best.begin(), best.end());
                best.pop_back();
            }
        },
        job);
    if (!isWhole) {
        return {};
    }
    std::sort_heap(best.begin(), best.end());
    std::vector<Pk> people;
    people.reserve(best.size());
    for (const Candidate &candidate : best) {
        people.push_back(candidate.pk);
    }
    return people;
}

} // namespace comity
