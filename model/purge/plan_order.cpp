#include "model/purge/plan_order.h"

#include <algorithm>

namespace comity {
namespace {

bool isOlder(const Fitting &a, const Fitting &b)
{
    return a.followed != b.followed ? a.followed < b.followed : a.depth < b.depth;
}

bool isBefore(const Fitting &a, const Fitting &b)
{
    return isOlder(a, b) || (!isOlder(b, a) && number(a.pk) < number(b.pk));
}

/// Sorts the first `count` and everybody who ties with the last of them.
void sortFirst(std::vector<Fitting> &fitting, std::size_t count)
{
    if (count == fitting.size()) {
        // People of a list without dates stand in this order already.
        if (!std::ranges::is_sorted(fitting, isBefore)) {
            std::ranges::sort(fitting, isBefore);
        }
        return;
    }
    const auto last = fitting.begin() + static_cast<std::ptrdiff_t>(count) - 1;
    std::nth_element(fitting.begin(), last, fitting.end(), isOlder);
    const Fitting edge = *last;
    const auto end = std::partition(
        last, fitting.end(), [&edge](const Fitting &one) { return !isOlder(edge, one); });
    std::sort(fitting.begin(), end, isBefore);
}

/// Brings the first `count` of [begin, end), who stand in the order of their pks, into that of
/// their keys.
void orderTie(std::vector<Fitting> &fitting, const KeyOrder &keys, std::size_t begin,
    std::size_t end, std::size_t count)
{
    std::vector<Pk> people;
    people.reserve(end - begin);
    for (std::size_t i = begin; i < end; ++i) {
        people.push_back(fitting[i].pk);
    }
    std::vector<Fitting> ordered;
    ordered.reserve(count);
    for (const quint32 place : keys.first(people, count)) {
        ordered.push_back(fitting[begin + place]);
    }
    std::ranges::copy(ordered, fitting.begin() + static_cast<std::ptrdiff_t>(begin));
}

} // namespace

void orderFirst(std::vector<Fitting> &fitting, std::size_t count, const KeyOrder *keys)
{
    if (count == 0) {
        return;
    }
    sortFirst(fitting, count);
    if (keys == nullptr) {
        return;
    }
    for (std::size_t begin = 0; begin < count;) {
        std::size_t end = begin + 1;
        while (end < fitting.size() && !isOlder(fitting[begin], fitting[end])) {
            ++end;
        }
        if (end - begin > 1) {
            orderTie(fitting, *keys, begin, end, std::min(end, count) - begin);
        }
        begin = end;
    }
}

} // namespace comity
