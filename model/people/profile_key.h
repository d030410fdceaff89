#pragma once

#include <QtGlobal>
#include <SQLiteCpp/Statement.h>
#include <optional>
#include <string_view>

namespace comity {

/// The number in an id when its canonical decimal form equals the text and is below 2⁶³, so that
/// '007' and 20-digit ids stay text (architecture.md §5).
std::optional<qint64> canonicalNumber(std::string_view ext);

/// Binds a key as profile_key has it: as a number where it is one, else as text. Copies.
void bindKey(SQLite::Statement &statement, int index, std::string_view ext);

} // namespace comity
