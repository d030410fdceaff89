#include "model/base/civil_days.h"

#include <QDateTime>
#include <algorithm>

namespace comity {
namespace {

/// Of 2037, UTC seconds: behind it Qt names no changes of a zone any more.
constexpr qint64 end = 2'145'916'800;

} // namespace

CivilDays::CivilDays(const QTimeZone &zone)
{
    const QDateTime first = QDateTime::fromSecsSinceEpoch(0, Qt::UTC);
    if (!zone.isValid() || (!zone.hasTransitions() && zone.hasDaylightTime())) {
        return;
    }
    m_spans.push_back({0, zone.offsetFromUtc(first)});
    const auto changes = zone.transitions(first, QDateTime::fromSecsSinceEpoch(end, Qt::UTC));
    for (const QTimeZone::OffsetData &change : changes) {
        m_spans.push_back({change.atUtc.toSecsSinceEpoch(), change.offsetFromUtc});
    }
}

std::optional<IsoBytes> CivilDays::wallClock(qint64 seconds) const
{
    if (m_spans.empty() || seconds < 0 || seconds >= end) {
        return std::nullopt;
    }
    const auto behind = std::ranges::upper_bound(m_spans, seconds, {}, &Span::begin);
    return IsoBytes(seconds + std::prev(behind)->offset);
}

} // namespace comity
