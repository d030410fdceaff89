#pragma once

#include <string_view>

namespace comity::formats {

/// A cell without what spreadsheets and tools wrap around it: blanks, a second pair of quotes,
/// `="…"`, and `null` or `NaN` for nothing.
std::string_view plainCell(std::string_view cell);

/// An id without the apostrophe that makes a spreadsheet keep it as text, and without `.0`.
std::string_view plainId(std::string_view cell);

/// A handle without blanks and the leading @.
std::string_view plainHandle(std::string_view cell);

/// `^@?\w{1,15}$`: what tells a column of handles from one of names (formats.md §13.3).
bool isShortHandle(std::string_view text);

/// Whether a network gives out such handles; for a network we know nothing of, any word.
bool isHandleOn(std::string_view network, std::string_view handle);

} // namespace comity::formats
