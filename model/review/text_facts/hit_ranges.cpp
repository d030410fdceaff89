#include "model/review/text_facts/hit_ranges.h"

#include <algorithm>

namespace comity::review {

std::span<const PhraseHit> hitsAround(
    const TextFacts &text, LexiconNumber lexicon, quint32 first, quint32 last)
{
    const auto hits = text.of(lexicon);
    const quint32 reach = text.longestHit;
    const auto from = std::ranges::lower_bound(
        hits, first > reach ? first - reach : 0, {}, &PhraseHit::firstToken);
    const auto to = std::ranges::lower_bound(from, hits.end(), last, {}, &PhraseHit::firstToken);
    return {from, to};
}

std::span<const PhraseHit> hitsInSentences(
    const TextFacts &text, LexiconNumber lexicon, quint32 first, quint32 last)
{
    const auto hits = text.of(lexicon);
    const auto from = std::ranges::lower_bound(hits, first, {}, &PhraseHit::sentence);
    const auto to = std::ranges::upper_bound(from, hits.end(), last, {}, &PhraseHit::sentence);
    return {from, to};
}

bool isOverlapped(const TextFacts &text, LexiconNumber lexicon, const PhraseHit &hit)
{
    return std::ranges::any_of(hitsAround(text, lexicon, hit.firstToken, hit.lastToken),
        [&hit](const PhraseHit &other) { return other.lastToken > hit.firstToken; });
}

bool isInHit(const TextFacts &text, LexiconNumber lexicon, quint32 token)
{
    return std::ranges::any_of(hitsAround(text, lexicon, token, token + 1),
        [token](const PhraseHit &hit) { return token < hit.lastToken; });
}

} // namespace comity::review
