#include "model/import/formats/json_scan.h"

#include <cstring>

namespace comity::formats {

bool JsonString::skip(std::string_view text, std::size_t &at)
{
    const char *from = text.data();
    const std::size_t size = text.size();
    while (at < size) {
        const auto *found = static_cast<const char *>(std::memchr(from + at, '"', size - at));
        const std::size_t end = found ? static_cast<std::size_t>(found - from) : size;
        while (at <= end && at < size) {
            if (isEscaped) {
                ++at;
                isEscaped = false;
                continue;
            }
            const auto *slash = static_cast<const char *>(std::memchr(from + at, '\\', end - at));
            if (!slash) {
                break;
            }
            at = static_cast<std::size_t>(slash - from) + 1;
            isEscaped = true;
        }
        if (at <= end && !isEscaped) {
            at = end;
            if (found) {
                ++at;
                isOpen = false;
                return true;
            }
        }
    }
    return false;
}

bool skipJsonBrackets(std::string_view text, std::size_t &at, JsonString &string, qint64 &depth)
{
    while (at < text.size()) {
        if (string.isOpen) {
            if (!string.skip(text, at)) {
                return false;
            }
            continue;
        }
        const char c = text[at++];
        if (c == '"') {
            string.isOpen = true;
        } else if (c == '[' || c == '{') {
            ++depth;
        } else if ((c == ']' || c == '}') && --depth == 0) {
            return true;
        }
    }
    return false;
}

} // namespace comity::formats
