#pragma once

#include "model/base/dated.h"

#include <QTimeZone>

namespace comity {

/// Whether something was at least a number of days before a moment. An exact time counts by the
/// second, a civil date by the calendar of a zone, a wall clock of unknown zone only when it holds
/// wherever that clock hung. Unknown is never old.
class Staleness
{
public:
    Staleness(qint64 asOf, const QTimeZone &zone, int days);

    bool holds(DatePrecision precision, qint64 at) const
    {
        switch (precision) {
        case DatePrecision::Exact:
            return at <= m_exactUntil;
        case DatePrecision::Day:
            return at <= m_dayUntil;
        case DatePrecision::Local:
            return at <= m_localUntil;
        default:
            return false;
        }
    }
    bool holds(const Dated &time) const { return holds(time.precision, time.at); }

private:
    qint64 m_exactUntil;
    qint64 m_dayUntil;
    qint64 m_localUntil;
};

/// Whole days from a time to a moment, counted as Staleness counts them; never below 0.
class DayCount
{
public:
    DayCount(qint64 asOf, const QTimeZone &zone);

    /// `sortKey` is Dated::sortKey(): a bounded time counts from its not-after. Nothing for an
    /// unknown time.
    std::optional<qint64> since(DatePrecision precision, qint64 sortKey) const;
    std::optional<qint64> since(const Dated &time) const
    {
        return since(time.precision, time.sortKey());
    }

private:
    qint64 m_asOf;
    qint64 m_today; ///< noon UTC of the civil day
};

} // namespace comity
