#include "model/base/rising_order.h"

#include <algorithm>
#include <array>
#include <utility>

namespace comity {
namespace {

constexpr unsigned digitBits = 11;
constexpr std::size_t digitCount = std::size_t {1} << digitBits;
constexpr std::size_t worthDigits = 4'096; ///< fewer are compared sooner than their digits counted

/// A number beside its place, so that no pass looks the number up.
struct Numbered
{
    quint32 number = 0;
    quint32 place = 0;
};

/// Moves everything into the order of one digit; false when all have the same, and nothing moved.
bool moveByDigit(const std::vector<Numbered> &from, unsigned shift, std::vector<Numbered> &to)
{
    const auto digit = [shift](const Numbered &one) {
        return static_cast<std::size_t>(one.number >> shift) & (digitCount - 1);
    };
    std::array<std::size_t, digitCount> begin {};
    for (const Numbered &one : from) {
        ++begin.at(digit(one));
    }
    if (begin.at(digit(from.front())) == from.size()) {
        return false;
    }
    std::size_t sum = 0;
    for (std::size_t &one : begin) {
        sum += std::exchange(one, sum);
    }
    for (const Numbered &one : from) {
        to[begin.at(digit(one))++] = one;
    }
    return true;
}

void sortByDigits(std::vector<Numbered> &all)
{
    std::vector<Numbered> moved(all.size());
    for (unsigned shift = 0; shift < 32; shift += digitBits) {
        if (moveByDigit(all, shift, moved)) {
            all.swap(moved);
        }
    }
}

} // namespace

std::vector<quint32> risingOrder(const std::vector<quint32> &numbers)
{
    std::vector<Numbered> all(numbers.size());
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        all[i] = {numbers[i], static_cast<quint32>(i)};
    }
    if (all.size() < worthDigits) {
        std::ranges::stable_sort(all, {}, &Numbered::number);
    } else {
        sortByDigits(all);
    }
    std::vector<quint32> places(all.size());
    std::ranges::transform(all, places.begin(), &Numbered::place);
    return places;
}

} // namespace comity
