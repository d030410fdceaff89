#include "model/review/rules/near_hits.h"

#include "model/review/text_facts/hit_ranges.h"

#include <algorithm>

namespace comity::review {

std::optional<quint32> hitBefore(
    const TextFacts &text, LexiconNumber lexicon, qsizetype at, quint32 within)
{
    const auto token = std::ranges::lower_bound(
        text.tokens, at, {}, [](const Token &one) { return one.span.start; });
    if (token == text.tokens.begin() || token == text.tokens.end()) {
        return std::nullopt;
    }
    const auto index = static_cast<quint32>(token - text.tokens.begin());
    std::optional<quint32> last;
    const quint32 from = index > within ? index - within : 0;
    for (const PhraseHit &hit : hitsAround(text, lexicon, from, index)) {
        if (hit.sentence == token->sentence && hit.lastToken <= index
            && hit.lastToken + within >= index) {
            last = std::max(last.value_or(0), hit.lastToken);
        }
    }
    return last;
}

bool hasHitIn(const TextFacts &text, LexiconNumber lexicon, quint32 sentence)
{
    return !hitsInSentences(text, lexicon, sentence, sentence).empty();
}

} // namespace comity::review
