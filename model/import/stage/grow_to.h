#pragma once

#include <algorithm>
#include <vector>

namespace comity {

/// Makes room for an index that rises by and by, without copying at each step.
template <typename T>
void growTo(std::vector<T> &vector, std::size_t size)
{
    if (vector.size() < size) {
        vector.resize(std::max(size, vector.size() + vector.size() / 2));
    }
}

} // namespace comity
