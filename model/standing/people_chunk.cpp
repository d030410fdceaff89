#include "model/standing/people_chunk.h"

#include <algorithm>

namespace comity {

void NumberColumn::setFirst(std::size_t row, quint32 value, std::size_t rows)
{
    if (value == unknown) {
        if (!m_small.empty()) {
            m_small[row] = smallUnknown;
        }
    } else if (value < smallUnknown) {
        m_small.assign(rows, smallUnknown);
        m_small[row] = static_cast<quint16>(value);
    } else {
        std::vector<quint32> wide(rows, unknown);
        for (std::size_t i = 0; i < m_small.size(); ++i) {
            wide[i] = at(i);
        }
        m_small = std::vector<quint16>(); // gives its memory back
        m_wide = std::move(wide);
        m_wide[row] = value;
    }
}

std::size_t PeopleChunk::rowOf(Pk pk) const
{
    if ((number(pk) & ~0xFFFFU) != base) {
        return size();
    }
    const auto key = static_cast<quint16>(number(pk) & 0xFFFFU);
    // A chunk without holes from its first pk on needs no search.
    if (!low.empty() && key >= low.front()) {
        const std::size_t guess = static_cast<std::size_t>(key - low.front());
        if (guess < low.size() && low[guess] == key) {
            return guess;
        }
    }
    const auto found = std::lower_bound(low.begin(), low.end(), key);
    return found != low.end() && *found == key ? static_cast<std::size_t>(found - low.begin())
                                               : size();
}

NumberColumn &PeopleChunk::column(Time time)
{
    switch (time) {
    case Time::WeSince:
        return weSince;
    case Time::TheySince:
        return theySince;
    case Time::ConnectedSince:
        return connectedSince;
    case Time::LastPost:
        return lastPost;
    }
    Q_UNREACHABLE();
}

const NumberColumn &PeopleChunk::column(Time time) const
{
    return const_cast<PeopleChunk *>(this)->column(time);
}

void PeopleChunk::setRelation(std::size_t row, const RelationHalves &halves)
{
    const quint32 bits = static_cast<quint32>(halves.theyFollow)
        | static_cast<quint32>(halves.weFollow) << 2 | static_cast<quint32>(halves.connected) << 4
        | static_cast<quint32>(inOneWord(halves)) << 6;
    state[row] = (state[row] & ~quint32 {0x3FF}) | bits;
}

void PeopleChunk::setFlag(std::size_t row, Flag flag, bool on)
{
    state[row] = on ? state[row] | flag : state[row] & ~static_cast<quint32>(flag);
}

void PeopleChunk::setTime(std::size_t row, Time time, DatePrecision precision, quint32 value)
{
    const auto shift = static_cast<unsigned>(time);
    state[row] = (state[row] & ~(quint32 {7} << shift)) | static_cast<quint32>(precision) << shift;
    column(time).set(row, precision == DatePrecision::None ? NumberColumn::unknown : value, size());
}

std::size_t PeopleChunk::bytes() const
{
    std::size_t sum = sizeof(PeopleChunk) + low.capacity() * 2 + state.capacity() * 4
        + joinedDay.capacity() * 2;
    for (const NumberColumn *column : {&followers, &following, &posts, &lastPost, &weSince,
             &theySince, &connectedSince, &lastContact, &engaged, &listRank}) {
        sum += column->bytes();
    }
    return sum;
}

} // namespace comity
