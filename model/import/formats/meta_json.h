#pragma once

#include "model/import/formats/json_elements.h"

#include <charconv>

namespace comity::formats {

/// Calls `take(ondemand::value) -> error_code` for each element of an array; the first error ends
/// it.
template <typename Take>
simdjson::error_code eachElement(simdjson::ondemand::value value, Take take)
{
    simdjson::ondemand::array array;
    if (const auto error = value.get_array().get(array)) {
        return error;
    }
    for (auto element : array) {
        simdjson::ondemand::value content;
        if (const auto error = element.get(content)) {
            return error;
        }
        if (const simdjson::error_code error = take(content)) {
            return error;
        }
    }
    return simdjson::SUCCESS;
}

/// A whole number, also one in quotes; 0 for all others.
inline qint64 wholeNumberOf(simdjson::ondemand::value value)
{
    const std::string_view text = textOf(value);
    qint64 number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

} // namespace comity::formats
