#pragma once

#include <cstddef>
#include <future>

namespace comity {

/// Makes the text of very many things a block at a time and puts the blocks in their order: each
/// of two makers has a thread. A maker's fill(begin) makes the block that begins there, an empty
/// one behind the last, and text() gives it.
template <typename Maker, typename Put>
void putBlocks(std::size_t count, std::size_t inBlock, Maker &here, Maker &ahead, Put put)
{
    for (std::size_t begin = 0; begin < count; begin += 2 * inBlock) {
        auto second = std::async([&ahead, next = begin + inBlock] { ahead.fill(next); });
        here.fill(begin);
        second.get();
        put(here.text());
        put(ahead.text());
    }
}

} // namespace comity
