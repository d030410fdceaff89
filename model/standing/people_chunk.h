#pragma once

#include "model/base/dated.h"
#include "model/base/ids.h"
#include "model/people/relation.h"

#include <vector>

namespace comity {

/// A column of numbers of 32 bits in which a number may be unknown. Takes no memory while all are,
/// and half of it while all are small: counts of posts mostly are, and places in the bounds.
class NumberColumn
{
public:
    static constexpr quint32 unknown = 0xFFFF'FFFF;

    NumberColumn() = default;
    /// Of what small() and wide() gave.
    NumberColumn(std::vector<quint16> small, std::vector<quint32> wide)
        : m_small(std::move(small))
        , m_wide(std::move(wide))
    {
    }
    const std::vector<quint16> &small() const { return m_small; }
    const std::vector<quint32> &wide() const { return m_wide; }

    bool isEmpty() const { return m_wide.empty() && m_small.empty(); }
    quint32 at(std::size_t row) const
    {
        if (!m_wide.empty()) {
            return m_wide[row];
        }
        return m_small.empty() || m_small[row] == smallUnknown ? unknown : m_small[row];
    }
    void set(std::size_t row, quint32 value, std::size_t rows)
    {
        if (!m_wide.empty()) {
            m_wide[row] = value;
        } else if (!m_small.empty() && value < smallUnknown) {
            m_small[row] = static_cast<quint16>(value);
        } else {
            setFirst(row, value, rows);
        }
    }
    std::size_t bytes() const
    {
        return m_small.capacity() * sizeof(quint16) + m_wide.capacity() * sizeof(quint32);
    }

private:
    static constexpr quint16 smallUnknown = 0xFFFF;
    /// Sets what has no place yet, or is unknown.
    void setFirst(std::size_t row, quint32 value, std::size_t rows);

    std::vector<quint16> m_small; ///< empty as soon as a number does not fit
    std::vector<quint32> m_wide;
};

/// The two ends between which something happened.
struct Bounds
{
    std::optional<qint64> notBefore = {};
    std::optional<qint64> notAfter = {};
    bool operator==(const Bounds &) const = default;
};

/// The people whose pks share the upper 16 bits: up to 65,536 rows in rising order of pk. Written
/// by PeopleColumnsLoader, never changed once it is part of a PeopleColumns; shared between
/// versions.
struct PeopleChunk
{
    /// Bits of `state` beside the halves, the relation and the precisions.
    enum Flag : quint32 {
        IsNew = 1U << 22,
        HasLeft = 1U << 23,
        IsProtected = 1U << 24, ///< by us
        IsLearnOnly = 1U << 25,
        IsVerified = 1U << 26,
        HidesPosts = 1U << 27, ///< known to show posts only to approved followers
        IsOffLists = 1U << 28, ///< stood on a list of the account once, and on none now
        TheyWrote = 1U << 29, ///< to us, in a message of their own and not to a group
        WeWrote = 1U << 30,
        IsBlocked = 1U << 31, ///< by us, as a side list says
    };
    /// Where in `state` a time's precision stands.
    enum class Time : unsigned { WeSince = 10, TheySince = 13, ConnectedSince = 16, LastPost = 19 };

    quint32 base = 0; ///< the pk of `low` 0
    std::vector<quint16> low;
    std::vector<quint32> state;
    NumberColumn followers;
    NumberColumn following;
    NumberColumn posts;
    NumberColumn lastPost; ///< UTC seconds; noon UTC for day precision
    NumberColumn weSince; ///< UTC seconds, or an index into the bounds where only those are known
    NumberColumn theySince;
    NumberColumn connectedSince;
    NumberColumn lastContact; ///< UTC seconds of the newest message either way
    /// Engaged for a year from then on: UTC seconds of their second last day of writing, or
    /// `always` after a conversation.
    NumberColumn engaged;
    static constexpr quint32 always = NumberColumn::unknown - 1;
    NumberColumn listRank; ///< place in the newest ordered list of whom we follow; 0 is the newest
    std::vector<quint16> joinedDay; ///< days since 1970 and one; 0 unknown; empty when all are

    std::size_t size() const { return low.size(); }
    Pk pk(std::size_t row) const { return Pk {base + low[row]}; }
    /// The row of a pk, or size() when it is not here.
    std::size_t rowOf(Pk pk) const;

    bool has(std::size_t row, Flag flag) const { return (state[row] & flag) != 0; }
    Relation relation(std::size_t row) const
    {
        return static_cast<Relation>((state[row] >> 6) & 0xF);
    }
    Half theyFollow(std::size_t row) const { return static_cast<Half>(state[row] & 3); }
    Half weFollow(std::size_t row) const { return static_cast<Half>((state[row] >> 2) & 3); }
    Half connected(std::size_t row) const { return static_cast<Half>((state[row] >> 4) & 3); }
    DatePrecision precision(std::size_t row, Time time) const
    {
        return static_cast<DatePrecision>((state[row] >> static_cast<unsigned>(time)) & 7);
    }
    NumberColumn &column(Time time);
    const NumberColumn &column(Time time) const;

    void setRelation(std::size_t row, const RelationHalves &halves);
    void setFlag(std::size_t row, Flag flag, bool on);
    /// `value` is seconds, or the index of the bounds.
    void setTime(std::size_t row, Time time, DatePrecision precision, quint32 value);

    std::size_t bytes() const;
};

} // namespace comity
