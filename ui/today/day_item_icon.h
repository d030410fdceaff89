#pragma once

#include "model/goals/day.h"

#include <QString>

namespace comity::ui {

/// The name of the picture before what is due.
QString iconOf(const goals::DayItem &item);

} // namespace comity::ui
