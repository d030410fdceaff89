#pragma once

#include <QString>
#include <optional>

namespace comity {

/// How often we want to be in touch with somebody: once `ideal` days are over it is due, and after
/// `longest` days it is overdue.
struct Rhythm
{
    int ideal = 30;
    int longest = 60; ///< never less than ideal

    bool operator==(const Rhythm &) const = default;
};
constexpr int longestRhythm = 3650; ///< days

/// `30/60`.
QString toText(const Rhythm &rhythm);
/// Nothing for what is no rhythm; both numbers lie between 1 and longestRhythm.
std::optional<Rhythm> rhythmFromText(QStringView text);
bool isGood(const Rhythm &rhythm);

} // namespace comity
