#pragma once

#include "model/import/formats/container.h"
#include "model/import/sample/shape_tree.h"

namespace comity {

/// What a JSON file looks like.
struct JsonShape
{
    ShapeNode root;
    QString prefix = {}; ///< what stands before the JSON, raw: `window.YTD.follower.part0 =`
    QString brokenAt = {}; ///< where it stops being JSON; empty where it does not
    SeenTexts texts = {};
};

/// Streams one entry: the first members of each object and elements of each list, wherever in the
/// file they stand, so memory does not grow with it. `isJoined`: JSON Lines and pages one behind
/// the other. Fails on a cancel and where the entry cannot be read.
Result<JsonShape> readJsonShape(
    formats::Container &container, std::size_t entry, bool isJoined, const JobContext &job);

} // namespace comity
