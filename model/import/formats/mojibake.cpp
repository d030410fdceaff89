#include "model/import/formats/mojibake.h"

#include <algorithm>
#include <simdjson.h>

namespace comity::formats {

std::string_view repairedMojibake(std::string_view text, std::string &scratch)
{
    const auto isPlain = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
    if (std::ranges::all_of(text, isPlain)) {
        return text;
    }
    scratch.clear();
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c < 0x80) {
            scratch.push_back(text[i]);
            continue;
        }
        // U+0080 to U+00FF are the two-byte characters that begin with C2 and C3.
        if ((c != 0xC2 && c != 0xC3) || i + 1 >= text.size()) {
            return text;
        }
        ++i;
        const auto low = static_cast<unsigned char>(text[i]);
        scratch.push_back(static_cast<char>(((c & 0x03U) << 6U) | (low & 0x3FU)));
    }
    return simdjson::validate_utf8(scratch.data(), scratch.size()) ? std::string_view(scratch)
                                                                   : text;
}

} // namespace comity::formats
