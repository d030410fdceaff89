#pragma once

#include "model/standing/people_columns.h"

namespace comity::ui {

/// Of how many people each value is known, for the tool tips of the table's header.
struct PeopleCoverage
{
    qint64 people = 0;
    qint64 followers = 0;
    qint64 following = 0;
    qint64 ratio = 0;
    qint64 lastPost = 0;
    qint64 weSince = 0; ///< among those we follow
    qint64 weFollow = 0;
    qint64 theySince = 0; ///< among those who follow us
    qint64 theyFollow = 0;
    qint64 joined = 0;
};

/// One pass over the columns: a worker's job.
PeopleCoverage coverageOf(const PeopleColumns &columns);

} // namespace comity::ui
