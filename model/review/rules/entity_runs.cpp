#include "model/review/rules/entity_runs.h"

#include <algorithm>

namespace comity::review {

std::vector<Span> joinedRuns(const TextFacts &text, const std::vector<Span> &spans)
{
    std::vector<Span> runs;
    for (const Span &span : spans) {
        if (!runs.empty()) {
            const QString between = text.textOf({runs.back().end, span.start});
            if (std::ranges::all_of(between, [](QChar c) { return c.isSpace() || c == u','; })) {
                runs.back().end = span.end;
                continue;
            }
        }
        runs.push_back(span);
    }
    return runs;
}

} // namespace comity::review
