#pragma once

#include "model/base/iso_bytes.h"

#include <QTimeZone>
#include <vector>

namespace comity {

/// The civil dates of very many moments in one zone: as dateIn() has them, at a twentieth of what
/// a QDateTime costs.
class CivilDays
{
public:
    explicit CivilDays(const QTimeZone &zone);

    /// The moment as its wall clock shows it, `2026-05-14T11:00:00Z`, of which the day counts.
    /// `seconds`: UTC. Nothing for those outside of 1970 to 2037, which nobody exports, and where
    /// the zone does not tell its clock changes: dateIn() is to be asked.
    std::optional<IsoBytes> wallClock(qint64 seconds) const;

private:
    struct Span
    {
        qint64 begin = 0; ///< UTC seconds
        int offset = 0; ///< seconds to add
    };
    std::vector<Span> m_spans; ///< in order, the first from 1970; empty when they are not told
};

} // namespace comity
