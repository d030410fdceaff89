#pragma once

#include "model/standing/people_marks.h"
#include "ui/people/filter/facets.h"

#include <functional>

class QMenu;

namespace comity::ui {

/// What a condition on what was noted by hand is called: "Customer", "Tag press", "Met".
QString conditionText(const MarkCondition &condition);

/// Fills `menu` with what the people of `marks` can be filtered by: role and other facts, tags,
/// stage, permission, keeping in touch, what was decided, met, noted; and the numbers asked for.
/// What `facets` ask for is checked; a click turns one on or off, and `choose` is given what is
/// asked for then.
void fillNotedFilter(QMenu &menu, const PeopleMarks &marks, const Facets &facets,
    const std::function<void(const Facets &)> &choose);

} // namespace comity::ui
