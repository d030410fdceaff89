#pragma once

#include "model/standing/in_touch.h"
#include "ui/common/tokens.h"

#include <QTimeZone>
#include <optional>

namespace comity::ui {

/// "every 30 days, 60 at the latest".
QString rhythmText(const Rhythm &rhythm);
/// "every 30 to 60 days", for a narrow cell.
QString shortRhythmText(const Rhythm &rhythm);

/// "in 5 days", "due today", "12 days late", "no contact known"; nothing without a rhythm.
QString inTouchText(const InTouch &inTouch);
/// The shape and colour that go with the words; none where nothing can be said.
std::optional<Severity> severityOf(InTouchState state);
Tone toneOf(InTouchState state);

/// Whose rhythm it is: "Set for the list “Press”".
QString rhythmSource(const RhythmMark &mark);
/// "Last contact 3 May 2026, a message"; or that none is known.
QString lastContactText(const InTouch &inTouch, const QTimeZone &zone);
/// Value, rule and source on a line each, for a tool tip; nothing without a rhythm.
QString inTouchMeaning(const InTouch &inTouch, const QTimeZone &zone);

} // namespace comity::ui
