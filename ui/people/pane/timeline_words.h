#pragma once

#include "model/standing/timeline.h"
#include "ui/people/table/person_texts.h"

#include <QString>
#include <optional>

namespace comity::ui {

/// "You blocked them"; nothing for an entry about followers, following or connections.
std::optional<QString> sideListSentence(const TimelineEntry &entry);
/// "They wrote: “…”", the text on one line and cut.
QString messageSentence(const TimelineEntry &entry);

/// Touches, lists, notes, meetings, permission, what was owed and drafts that were handed over, as
/// we noted them; nothing for other kinds.
std::optional<QString> factSentence(const TimelineEntry &entry);
/// The date in full, where it is known from and the whole text: for the tool tip.
QString meaningOf(const TimelineEntry &entry, const Today &today);

} // namespace comity::ui
