#pragma once

#include "model/standing/people_chunk.h"

#include <QByteArray>
#include <memory>
#include <span>

namespace comity {

/// Chunks and bounds as bytes in the order of this machine, for a db::CacheFile and nothing that is
/// carried elsewhere.
QByteArray bytesOf(const std::vector<std::shared_ptr<const PeopleChunk>> &chunks,
    const std::vector<Bounds> &bounds);

struct StoredChunks
{
    std::vector<std::shared_ptr<const PeopleChunk>> chunks = {};
    std::vector<Bounds> bounds = {};
};

/// Nothing when they are no such bytes. The chunks are unpacked on two threads.
std::optional<StoredChunks> chunksFrom(std::span<const char> bytes);

} // namespace comity
