#include "model/review/text_facts/said_hits.h"

#include "model/review/text_facts/lexicons.h"

#include <algorithm>

namespace comity::review {
namespace {

bool overlap(const PhraseHit &left, const PhraseHit &right)
{
    return left.firstToken < right.lastToken && right.firstToken < left.lastToken;
}

bool isWithin(const PhraseHit &inner, const PhraseHit &outer)
{
    return outer.firstToken <= inner.firstToken && inner.lastToken <= outer.lastToken;
}

} // namespace

std::vector<PhraseHit> saidHits(const TextFacts &text, LexiconNumber lexicon)
{
    std::vector<PhraseHit> said;
    const auto hits = text.of(lexicon);
    for (const PhraseHit &hit : hits) {
        const bool isTakenBack = std::ranges::any_of(hits, [&hit](const PhraseHit &other) {
            return other.marks.sort == takenBackSort && overlap(hit, other);
        });
        if (hit.isNegated || hit.isQuoted || isTakenBack) {
            continue;
        }
        if (!said.empty() && isWithin(hit, said.back())) {
            continue;
        }
        while (!said.empty() && isWithin(said.back(), hit)) {
            said.pop_back();
        }
        said.push_back(hit);
    }
    return said;
}

bool isSaid(const TextFacts &text, LexiconNumber lexicon)
{
    return !text.of(lexicon).empty() && !saidHits(text, lexicon).empty();
}

bool isSaidIn(const TextFacts &text, LexiconNumber lexicon, quint32 sentence)
{
    const auto said = saidHits(text, lexicon);
    return std::ranges::find(said, sentence, &PhraseHit::sentence) != said.end();
}

} // namespace comity::review
