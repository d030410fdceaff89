#pragma once

#include <QString>
#include <optional>

namespace comity {

/// An event that a target list is a campaign for: the people on it are those to meet there (S4.87,
/// S4.88). Days are kept as noon UTC of a civil date, UTC seconds.
struct EventPlan
{
    QString name = {};
    qint64 from = 0; ///< first day
    qint64 until = 0; ///< last day
    std::optional<int> quota = {}; ///< how many of them we want to meet
    QString result = {}; ///< what came of it, in the user's words

    bool operator==(const EventPlan &) const = default;
};

} // namespace comity
