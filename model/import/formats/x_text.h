#pragma once

#include <deque>
#include <simdjson.h>
#include <string>
#include <string_view>

namespace comity::formats {

/// The texts of one element of an X archive: true until clear() or the next element.
class XTexts
{
public:
    /// A text, or a number as it stands; empty for all else. Half characters (`\ud83d` alone, where
    /// X cut a text) become U+FFFD.
    std::string_view read(simdjson::ondemand::value value);
    /// X writes `&`, `<` and `>` of texts as HTML does, once (formats.md §1.5).
    std::string_view unescaped(std::string_view text);
    void clear() { m_kept.clear(); }

private:
    std::deque<std::string> m_kept;
};

} // namespace comity::formats
