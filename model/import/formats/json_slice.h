#pragma once

#include <QtGlobal>
#include <cstddef>

namespace comity::formats {

/// Some whole elements of a list, as a JSON text of its own: `[…]`, or `{…}` for the members of an
/// object. `text` may be written to, and `allocated` bytes from it may be read. True only during
/// the call.
struct JsonSlice
{
    char *text = nullptr;
    std::size_t length = 0;
    std::size_t allocated = 0;
    qint64 firstItem = 1; ///< of the list, from 1
    qint64 items = 0;
    bool isObject = false;
};

} // namespace comity::formats
