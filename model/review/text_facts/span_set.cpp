#include "model/review/text_facts/span_set.h"

#include <algorithm>

namespace comity::review {

SpanSet::SpanSet(std::vector<Span> spans)
{
    std::ranges::sort(spans, {}, &Span::start);
    for (const Span &span : spans) {
        if (span.length() <= 0) {
            continue;
        }
        if (!m_spans.empty() && span.start <= m_spans.back().end) {
            m_spans.back().end = std::max(m_spans.back().end, span.end);
        } else {
            m_spans.push_back(span);
        }
    }
}

bool SpanSet::overlaps(const Span &span) const
{
    const auto next = std::ranges::upper_bound(m_spans, span.start, {}, &Span::end);
    return next != m_spans.end() && next->start < span.end;
}

qsizetype SpanSet::endAt(qsizetype at) const
{
    const auto next = std::ranges::upper_bound(m_spans, at, {}, &Span::end);
    return next != m_spans.end() && next->start <= at ? next->end : at;
}

} // namespace comity::review
