#pragma once

#include <string>
#include <vector>

namespace comity::db {

/// Numbers of our own, `number(value)` of each value, as a JSON list that json_each() turns into
/// rows.
template <typename Value, typename Number>
std::string numberList(const std::vector<Value> &values, Number number)
{
    std::string out = "[";
    for (const Value &value : values) {
        if (out.size() > 1) {
            out += ',';
        }
        out += std::to_string(number(value));
    }
    return out + ']';
}

} // namespace comity::db
