#pragma once

#include "model/base/dated.h"

#include <array>
#include <string_view>

namespace comity {

/// What isoUtc() and isoText() give, as bytes and without memory of its own: for documents of
/// hundreds of thousands of people.
class IsoBytes
{
public:
    /// `2026-05-14T09:00:00Z`.
    explicit IsoBytes(qint64 seconds);
    /// Empty when there is no value.
    explicit IsoBytes(const Dated &time);

    std::string_view view() const { return {m_bytes.data(), m_size}; }

private:
    std::array<char, 64> m_bytes;
    std::size_t m_size = 0;
};

} // namespace comity
