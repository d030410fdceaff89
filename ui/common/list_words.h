#pragma once

#include "model/lists/people_list.h"
#include "ui/common/tokens.h"

#include <QString>

namespace comity::ui {

/// The icon of a kind of list: crosshairs, lock, globe, filter, shield, eye.
QString listIcon(ListKind kind);
/// "Private", "Target" …: for choosing a kind.
QString listKindName(ListKind kind);
/// What a kind means, in one sentence.
QString listKindMeaning(ListKind kind);
/// "Private, nobody is told", "Public, people are told".
QString listBadge(ListKind kind);
/// Warn for a list of which people are told.
Tone listBadgeTone(ListKind kind);
/// "618", "118 of 5,000"; "—" for a smart list that was not counted.
QString listCountText(std::optional<qint64> count, std::optional<qint64> limit);

} // namespace comity::ui
