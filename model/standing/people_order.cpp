#include "model/standing/people_order.h"

#include "model/standing/in_touch.h"
#include "model/standing/people_filter.h"
#include "model/standing/stage_judge.h"

#include <algorithm>
#include <array>
#include <bit>
#include <iterator>
#include <limits>

namespace comity {
namespace {

using Time = PeopleChunk::Time;
constexpr quint32 unknown = NumberColumn::unknown;

constexpr quint32 keyOfTime(qint64 sortKey)
{
    return sortKey == std::numeric_limits<qint64>::max()
        ? unknown
        : static_cast<quint32>(std::clamp<qint64>(sortKey, 0, unknown - 1));
}

/// Bits of a float of 0 or more stand in the order of their values.
quint32 keyOfRatio(const PeopleChunk &chunk, std::size_t row)
{
    const quint32 followers = chunk.followers.at(row);
    const quint32 following = chunk.following.at(row);
    if (followers == unknown || following == unknown || following == 0) {
        return unknown;
    }
    return std::bit_cast<quint32>(static_cast<float>(followers) / static_cast<float>(following));
}

quint32 keyOf(
    const PeopleColumns &columns, const PeopleChunk &chunk, std::size_t row, PeopleSort sort)
{
    switch (sort) {
    case PeopleSort::Relation:
        return static_cast<quint32>(chunk.relation(row));
    case PeopleSort::Followers:
        return chunk.followers.at(row);
    case PeopleSort::Following:
        return chunk.following.at(row);
    case PeopleSort::Ratio:
        return keyOfRatio(chunk, row);
    case PeopleSort::Posts:
        return chunk.posts.at(row);
    case PeopleSort::Joined:
        return chunk.joinedDay.empty() || chunk.joinedDay[row] == 0 ? unknown
                                                                    : chunk.joinedDay[row];
    case PeopleSort::LastPost:
        return chunk.lastPost.at(row);
    case PeopleSort::WeSince:
        return keyOfTime(columns.sortKey(chunk, row, Time::WeSince));
    case PeopleSort::TheySince:
        return keyOfTime(columns.sortKey(chunk, row, Time::TheySince));
    case PeopleSort::ConnectedSince:
        return keyOfTime(columns.sortKey(chunk, row, Time::ConnectedSince));
    case PeopleSort::LastContact:
        return chunk.lastContact.at(row);
    default:
        break;
    }
    return unknown;
}

/// By the number of a pk, what comes of the days until it is due.
QHash<quint32, quint32> keysOfDays(const PeopleColumns &columns, const PeopleQuery &query)
{
    constexpr qint64 today = qint64 {1} << 31;
    QHash<quint32, quint32> keys;
    const auto daysLeft = InTouchJudge(columns, query.asOf, query.zone).daysLeft();
    for (auto one = daysLeft.cbegin(); one != daysLeft.cend(); ++one) {
        keys.insert(one.key(),
            static_cast<quint32>(std::clamp<qint64>(today + one.value(), 0, unknown - 1)));
    }
    return keys;
}

/// By the number of a pk, the rank of the newest score: no number is rounded.
QHash<quint32, quint32> keysOfScores(const PeopleMarks &marks)
{
    std::vector<double> values;
    values.reserve(marks.scores.size());
    std::ranges::transform(
        marks.scores, std::back_inserter(values), &PeopleMarks::ScoreMark::value);
    std::ranges::sort(values);
    QHash<quint32, quint32> keys;
    for (const PeopleMarks::ScoreMark &one : marks.scores) {
        if (!keys.contains(number(one.pk))) { // the newest of a person is the first
            const auto at = std::ranges::lower_bound(values, one.value);
            keys.insert(number(one.pk), static_cast<quint32>(at - values.begin()));
        }
    }
    return keys;
}

/// By the number of a pk, which of some groups of people is the first that has it.
template <typename Groups, typename PeopleOf>
QHash<quint32, quint32> keysOfFirst(const Groups &groups, const PeopleOf &peopleOf)
{
    QHash<quint32, quint32> keys;
    quint32 place = 0;
    for (const auto &group : groups) {
        for (const Pk pk : peopleOf(group)) {
            if (!keys.contains(number(pk))) {
                keys.insert(number(pk), place);
            }
        }
        ++place;
    }
    return keys;
}

/// What a sort looks at that is not in the columns; nothing for the other sorts.
std::optional<QHash<quint32, quint32>> keysBeside(
    const PeopleColumns &columns, const PeopleQuery &query)
{
    const PeopleMarks &marks = columns.marks();
    const auto itself
        = [](const std::vector<Pk> &people) -> const std::vector<Pk> & { return people; };
    switch (query.sort) {
    case PeopleSort::KeepInTouch:
        return keysOfDays(columns, query);
    case PeopleSort::Score:
        return keysOfScores(marks);
    case PeopleSort::Permission:
        return keysOfFirst(std::array {marks.optedIn, marks.optedOut}, itself);
    case PeopleSort::Lists:
        return keysOfFirst(
            marks.lists, [](const PeopleMarks::ListMark &list) -> const std::vector<Pk> & {
                return list.people;
            });
    case PeopleSort::Tags:
        return keysOfFirst(marks.tags, itself);
    default:
        return std::nullopt;
    }
}

/// Sorts by the upper 32 bits, lowest first; equal ones keep their order.
void radixSort(std::vector<quint64> &items)
{
    constexpr unsigned digitBits = 11;
    constexpr std::size_t digits = std::size_t {1} << digitBits;
    std::vector<quint64> other(items.size());
    for (unsigned shift = 32; shift < 64; shift += digitBits) {
        std::array<std::size_t, digits> starts {};
        const auto digitOf = [shift](quint64 item) { return (item >> shift) & (digits - 1); };
        for (const quint64 item : items) {
            ++starts[digitOf(item)];
        }
        if (std::ranges::find(starts, items.size()) != starts.end()) {
            continue;
        }
        std::size_t sum = 0;
        for (std::size_t &start : starts) {
            sum += std::exchange(start, sum);
        }
        for (const quint64 item : items) {
            other[starts[digitOf(item)]++] = item;
        }
        items.swap(other);
    }
}

std::vector<Pk> byKey(const PeopleColumns &columns, const PeopleFilter &filter)
{
    std::vector<Pk> out;
    out.reserve(columns.size());
    columns.forEach([&](const PeopleChunk &chunk, std::size_t row) {
        if (filter.takes(chunk, row)) {
            out.push_back(chunk.pk(row));
        }
    });
    return out;
}

std::vector<Pk> byNumber(
    const PeopleColumns &columns, const PeopleQuery &query, const PeopleFilter &filter)
{
    std::vector<quint64> items;
    std::vector<Pk> unknowns;
    items.reserve(columns.size());
    const auto beside = keysBeside(columns, query);
    std::optional<StageJudge> stages;
    if (query.sort == PeopleSort::Stage) {
        stages.emplace(columns, query.asOf);
    }
    columns.forEach([&](const PeopleChunk &chunk, std::size_t row) {
        if (!filter.takes(chunk, row)) {
            return;
        }
        const quint32 key = beside ? beside->value(number(chunk.pk(row)), unknown)
            : stages               ? static_cast<quint32>(stages->of(chunk, row))
                                   : keyOf(columns, chunk, row, query.sort);
        if (key == unknown) {
            unknowns.push_back(chunk.pk(row));
        } else {
            items.push_back(quint64 {query.descending ? ~key : key} << 32 | number(chunk.pk(row)));
        }
    });
    radixSort(items);
    std::vector<Pk> out;
    out.reserve(items.size() + unknowns.size());
    for (const quint64 item : items) {
        out.push_back(Pk {static_cast<quint32>(item & 0xFFFF'FFFF)});
    }
    out.insert(out.end(), unknowns.begin(), unknowns.end());
    return out;
}

/// Visits what is known from the last to the first, the same texts in rising order of pk.
template <typename Visit>
void forEachDescending(const TextOrder &texts, Visit &&visit)
{
    const std::vector<Pk> &known = texts.known();
    for (std::size_t end = known.size(); end > 0;) {
        std::size_t begin = end - 1;
        while (texts.repeats(begin)) {
            --begin;
        }
        std::for_each(known.begin() + static_cast<std::ptrdiff_t>(begin),
            known.begin() + static_cast<std::ptrdiff_t>(end), visit);
        end = begin;
    }
}

std::vector<Pk> byText(
    const std::vector<Pk> &rising, const PeopleQuery &query, const TextOrder &texts)
{
    PkSet left(rising);
    std::vector<Pk> out;
    out.reserve(rising.size());
    const auto take = [&](Pk pk) {
        if (left.contains(pk)) {
            out.push_back(pk);
            left.remove(pk);
        }
    };
    if (query.descending) {
        forEachDescending(texts, take);
    } else {
        std::ranges::for_each(texts.known(), take);
    }
    left.forEach([&](Pk pk) { out.push_back(pk); });
    return out;
}

} // namespace

std::optional<TextOrder::By> textOrderOf(PeopleSort sort)
{
    switch (sort) {
    case PeopleSort::Name:
        return TextOrder::By::Name;
    case PeopleSort::Handle:
        return TextOrder::By::Handle;
    case PeopleSort::Location:
        return TextOrder::By::Location;
    case PeopleSort::Bio:
        return TextOrder::By::Bio;
    case PeopleSort::Network:
        return TextOrder::By::Network;
    default:
        return std::nullopt;
    }
}

Result<std::vector<Pk>> orderOf(const PeopleColumns &columns, const PeopleQuery &query,
    const TextHits &hits, const TextOrder *texts, const JobContext &job)
{
    if (job.isStopped()) {
        return failure(Error::Code::Cancelled);
    }
    const PeopleFilter filter(columns, query, hits);
    std::vector<Pk> out;
    if (textOrderOf(query.sort)) {
        out = byKey(columns, filter);
        if (texts != nullptr) {
            out = byText(out, query, *texts);
        }
    } else if (query.sort == PeopleSort::Key) {
        out = byKey(columns, filter);
        if (query.descending) {
            std::ranges::reverse(out);
        }
    } else {
        out = byNumber(columns, query, filter);
    }
    if (job.isStopped()) {
        return failure(Error::Code::Cancelled);
    }
    return out;
}

} // namespace comity
