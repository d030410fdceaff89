#pragma once

#include "model/review/finding.h"

#include <vector>

namespace comity::review {

/// Places of a text that belong together, to ask about at many others of it.
class SpanSet
{
public:
    SpanSet() = default;
    /// In any order; spans may overlap, and empty ones hold nothing.
    explicit SpanSet(std::vector<Span> spans);

    bool holds(qsizetype at) const { return endAt(at) > at; }
    bool overlaps(const Span &span) const;
    /// Where the spans end that hold `at`, without a gap; `at` itself where none does.
    qsizetype endAt(qsizetype at) const;

private:
    std::vector<Span> m_spans; ///< joined, rising
};

} // namespace comity::review
