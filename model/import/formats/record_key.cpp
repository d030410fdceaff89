#include "model/import/formats/record_key.h"

namespace comity::formats {
namespace {

constexpr std::string_view letters = "234567abcdefghijklmnopqrstuvwxyz";
constexpr std::size_t keyLength = 13;
constexpr quint64 clockBits = 10;

} // namespace

std::optional<quint64> recordNumber(std::string_view key)
{
    if (key.size() != keyLength || letters.find(key.front()) > 7) {
        return std::nullopt;
    }
    quint64 number = 0;
    for (const char c : key) {
        const std::size_t value = letters.find(c);
        if (value == std::string_view::npos) {
            return std::nullopt;
        }
        number = number << 5U | value;
    }
    return number;
}

std::string recordKey(quint64 number)
{
    std::string key(keyLength, letters.front());
    for (auto it = key.rbegin(); it != key.rend(); ++it) {
        *it = letters[number & 31U];
        number >>= 5U;
    }
    return key;
}

Dated timeOfRecord(quint64 number)
{
    constexpr quint64 microseconds = 1'000'000;
    return Dated::exact(static_cast<qint64>((number >> clockBits) / microseconds));
}

} // namespace comity::formats
