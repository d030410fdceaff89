#pragma once

#include "model/standing/bounds_table.h"

#include <memory>
#include <vector>

namespace comity {

/// A list in the order of following, newest first, bounds the dates of people without one: nobody
/// further down was followed after somebody further up. From the newest to the oldest the smallest
/// known not-after holds for all that follow, from the oldest to the newest the largest known
/// not-before; a stated date counts as both, a wall clock of unknown zone with its 14 hours.
///
/// Sets listRank of everybody on the list whom we still follow, and the bounds of those without a
/// stated date. Bounds that would contradict a person's own are not taken. Whom we began to follow
/// after `takenAt` the order says nothing about. `chunks` by pk / 65,536, missing ones null.
void applyListOrder(const std::vector<Pk> &newestFirst, qint64 takenAt,
    const std::vector<std::shared_ptr<PeopleChunk>> &chunks, BoundsTable &bounds);

} // namespace comity
