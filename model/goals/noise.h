#pragma once

#include "model/standing/people_columns.h"

#include <QTimeZone>
#include <optional>

namespace comity::goals {

/// How much is said by those whom we follow (S4.14): bigger numbers are harder to listen to.
struct Noise
{
    qint64 followed = 0;
    qint64 measured = 0; ///< of whom posts and the day they joined are known
    std::optional<double> typical = {}; ///< posts a day: the median of those; none: nobody knows
    /// Of all: what is measured, and the typical number for each of the others.
    std::optional<double> postsADay = {};

    bool operator==(const Noise &) const = default;
};

/// A pass over the columns. Who joined within a week of `asOf` (UTC seconds) tells nothing.
Noise noiseOf(const PeopleColumns &columns, qint64 asOf, const QTimeZone &zone);

} // namespace comity::goals
