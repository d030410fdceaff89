#pragma once

#include "model/targets/target.h"

#include <QDateTime>
#include <algorithm>

namespace comity::tests {

/// 2026-05-14 09:00 UTC, when these tests stand.
inline qint64 targetNow()
{
    return QDateTime(QDate(2026, 5, 14), QTime(9, 0), Qt::UTC).toSecsSinceEpoch();
}

/// A moment so many days and hours before targetNow().
inline qint64 ago(int days, int hours = 0)
{
    return targetNow() - qint64 {days} * 86'400 - qint64 {hours} * 3'600;
}

/// `aTarget().every(21).touched(19)`: somebody on a target list.
class TargetBuilder
{
public:
    TargetBuilder &every(int days)
    {
        m_target.facts.cadenceDays = days;
        return *this;
    }
    TargetBuilder &addedAt(qint64 at)
    {
        m_target.addedAt = at;
        return *this;
    }
    TargetBuilder &restingUntil(qint64 at)
    {
        m_target.facts.restingUntil = at;
        return *this;
    }
    TargetBuilder &withNextGive(const QString &give)
    {
        m_target.facts.nextGive = give;
        return *this;
    }
    TargetBuilder &in(const QString &timeZone)
    {
        m_target.timeZone = timeZone;
        return *this;
    }
    TargetBuilder &touched(int daysAgo, TouchKind kind = TouchKind::Share)
    {
        return touchedAt(Dated::exact(ago(daysAgo)), kind);
    }
    TargetBuilder &touchedAt(
        const Dated &at, TouchKind kind = TouchKind::Share, std::optional<qint64> answered = {})
    {
        m_target.touches.push_back({FactId {++m_ids}, m_target.pk, at, kind, {}, answered});
        std::ranges::stable_sort(
            m_target.touches, [](const Touch &a, const Touch &b) { return a.at.at > b.at.at; });
        return *this;
    }
    TargetBuilder &touchedAndAnswered(int daysAgo, TouchKind kind = TouchKind::Share)
    {
        return touchedAt(Dated::exact(ago(daysAgo)), kind, ago(daysAgo) + 3'600);
    }
    TargetBuilder &withOpening(qint64 at, const QString &quote, std::optional<qint64> used = {})
    {
        m_target.openings.push_back({FactId {++m_ids}, m_target.pk, at, quote, {}, used});
        return *this;
    }
    /// Messages are known from now on, even when there is none.
    TargetBuilder &writingAt(const std::vector<qint64> &moments)
    {
        m_target.messagesAreKnown = true;
        m_target.theirMessages = moments;
        std::ranges::sort(m_target.theirMessages, std::greater<>());
        return *this;
    }

    operator const Target &() const { return m_target; } // NOLINT: reads as a target

private:
    Target m_target {Pk {7}};
    qint64 m_ids = 0;
};

inline TargetBuilder aTarget()
{
    return {};
}

} // namespace comity::tests
