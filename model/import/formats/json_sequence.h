#pragma once

#include "model/import/formats/container.h"

namespace comity::formats {

/// One entry that holds any number of JSON values behind each other, seen as one array: pages that
/// were saved one after the other, JSON Lines, or a single value. Arrays give their elements, so
/// that `[a,b][c]` and `a b c` alike read as `[a,b,c]`. The text comes as UTF-8. Holds nothing of
/// the file; the container must outlive it.
class JsonSequence final : public Container
{
public:
    JsonSequence(Container &container, std::size_t entry);

    /// `entry` is 0: there is no other.
    Result<void> read(std::size_t entry, const ChunkSink &sink, const JobContext &job) override;
    /// Some bytes of the file were no UTF-8.
    bool isEncodingGuessed() const { return m_isEncodingGuessed; }

private:
    Container &m_container;
    std::size_t m_entry;
    bool m_isEncodingGuessed = false;
};

} // namespace comity::formats
