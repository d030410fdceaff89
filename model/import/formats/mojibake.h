#pragma once

#include <string>
#include <string_view>

namespace comity::formats {

/// Undoes Meta's writing of every UTF-8 byte as a character of its own (formats.md §0.12): `Ã©`
/// becomes `é`. Text that is right, or that no such writing explains, comes back as it is, so it
/// can be applied twice and to anything. The view is into `text` or `scratch`.
std::string_view repairedMojibake(std::string_view text, std::string &scratch);

} // namespace comity::formats
