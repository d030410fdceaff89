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

} // namespace comity::formats
