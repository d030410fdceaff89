#pragma once

#include "model/goals/capacity.h"
#include "ui/charts/chart_content.h"

namespace comity::ui {

/// What comes hour by hour, and who is needed for it.
ChartContent capacityContent(
    const goals::ReplyHours &hours, const goals::Team &team, const followups::ServiceLevel &level);

} // namespace comity::ui
