#pragma once

#include "model/goals/capacity.h"
#include "ui/charts/chart_content.h"

namespace comity::ui {

/// What comes hour by hour, and who is needed for it; nobody knows where `staff` is empty.
ChartContent capacityContent(
    const goals::ReplyHours &hours, const std::vector<goals::HourStaff> &staff);

} // namespace comity::ui
