#pragma once

#include "model/standing/people_condition.h"

namespace comity::ui {

/// What a condition looks at: "Followers", "Days since the last post".
QString titleOf(NumberCondition::Field field);
/// The whole of it in words: "Followers from 1,000 to 5,000", "Score Klout from 50".
QString conditionText(const NumberCondition &condition);

} // namespace comity::ui
