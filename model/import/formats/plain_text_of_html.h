#pragma once

#include <string>
#include <string_view>

namespace comity::formats {

/// The text that a page shows for a piece of HTML: no markup, entities as characters, blanks as a
/// browser joins them, one line break for `<br>` and between blocks, two after a paragraph. Scripts
/// and styles are left out, addresses of links are not added. For one message or description, not
/// for a file; HTML too wild to be parsed safely loses its tags and nothing else. Any thread.
std::string plainTextOfHtml(std::string_view html);

} // namespace comity::formats
