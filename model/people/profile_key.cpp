#include "model/people/profile_key.h"

#include <charconv>
#include <string>

namespace comity {

std::optional<qint64> canonicalNumber(std::string_view ext)
{
    if (ext.empty() || ext.size() > 19 || (ext.front() == '0' && ext.size() > 1)
        || ext.front() == '-') {
        return std::nullopt;
    }
    qint64 value = 0;
    const auto [end, error] = std::from_chars(ext.data(), ext.data() + ext.size(), value);
    if (error != std::errc() || end != ext.data() + ext.size()) {
        return std::nullopt;
    }
    return value;
}

void bindKey(SQLite::Statement &statement, int index, std::string_view ext)
{
    if (const auto value = canonicalNumber(ext)) {
        statement.bind(index, static_cast<int64_t>(*value));
    } else {
        statement.bind(index, std::string(ext));
    }
}

} // namespace comity
