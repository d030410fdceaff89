#pragma once

#include <QString>
#include <optional>

namespace comity {

/// How well a time is known (architecture.md §3).
enum class DatePrecision : quint8 {
    None, ///< nothing is known
    Exact, ///< `at` is UTC seconds
    Day, ///< a civil date; `at` is its noon UTC and is never shifted by a zone
    Local, ///< a wall clock of unknown zone, read as if UTC; true to 14 hours either way
    Bounded, ///< only notBefore and notAfter, either of which may be missing
};

/// A time with what is known about it. Seconds since 1970 UTC.
struct Dated
{
    DatePrecision precision = DatePrecision::None;
    qint64 at = 0;
    std::optional<qint64> notBefore = {};
    std::optional<qint64> notAfter = {};

    static Dated exact(qint64 at) { return {DatePrecision::Exact, at, {}, {}}; }
    static Dated day(qint64 noonUtc) { return {DatePrecision::Day, noonUtc, {}, {}}; }
    static Dated local(qint64 at) { return {DatePrecision::Local, at, {}, {}}; }
    /// None when neither bound is known.
    static Dated between(std::optional<qint64> notBefore, std::optional<qint64> notAfter);

    bool isKnown() const { return precision != DatePrecision::None; }
    bool hasValue() const { return isKnown() && precision != DatePrecision::Bounded; }

    /// Where it stands in an order by age: bounded times sort by notAfter, so that nobody counts
    /// as older than is proved; what is not known sorts last.
    qint64 sortKey() const;

    bool operator==(const Dated &) const = default;
};

QString toText(DatePrecision precision);
/// None for a word that is not a precision.
DatePrecision datePrecisionFromText(QStringView text);

/// ISO 8601: a date for Day, otherwise date and time with Z (Local without the Z). Empty when
/// there is no value.
QString isoText(const Dated &time);
/// `2026-05-14T09:00:00Z`.
QString isoUtc(qint64 seconds);

} // namespace comity
