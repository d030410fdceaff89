#pragma once

#include "model/import/formats/container.h"

#include <compare>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace comity::formats {

/// Names a block: the first half of the SHA-256 of its bytes, enough to tell blocks apart.
struct BlockName
{
    quint64 high = 0;
    quint64 low = 0;

    auto operator<=>(const BlockName &) const = default;
    /// Of a CID of version 1 with SHA-256; nothing for others.
    static std::optional<BlockName> ofCid(std::string_view cid);
};

/// One block of a CAR. Its bytes are true only during the call.
struct CarBlock
{
    std::string_view digest; ///< 32 bytes; empty for a CID of another kind
    bool isCbor = false;
    std::string_view bytes;

    BlockName name() const;
    /// Whether the bytes are those that the CID names.
    bool isWhole() const;
};

struct CarHandler
{
    std::function<void(const std::vector<BlockName> &roots)> header;
    std::function<void(const CarBlock &block)> block;
};

/// True for the beginning of a CAR of version 1.
bool isCarHead(std::string_view bytes);

/// Streams the blocks of a CAR; holds one at a time, of at most 16 MiB. FormatBroken, with file and
/// place, when it is cut off or no CAR; blocks before the place have been handed over then.
Result<void> readCar(
    Container &container, std::size_t entry, const CarHandler &handler, const JobContext &job);

} // namespace comity::formats
