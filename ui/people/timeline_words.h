#pragma once

#include "model/standing/timeline.h"

#include <QString>
#include <optional>

namespace comity::ui {

/// "You blocked them"; nothing for an entry about followers, following or connections.
std::optional<QString> sideListSentence(const TimelineEntry &entry);
/// "They wrote: “…”", the text on one line and cut.
QString messageSentence(const TimelineEntry &entry);

} // namespace comity::ui
