#include "model/review/text_facts/said_hits.h"

#include "model/review/text_facts/lexicons.h"

#include <algorithm>

namespace comity::review {
namespace {

bool isWithin(const PhraseHit &inner, const PhraseHit &outer)
{
    return outer.firstToken <= inner.firstToken && inner.lastToken <= outer.lastToken;
}

/// Marks the hits of one lexicon that overlap one of the sort `not`; a quoted one takes nothing
/// back.
void takeBack(std::span<PhraseHit> hits)
{
    // By first token the ends of those that take back need not rise: what they cover together does.
    std::vector<Span> covered;
    for (const PhraseHit &hit : hits) {
        if (hit.marks.sort != takenBackSort || hit.isQuoted) {
            continue;
        }
        if (!covered.empty() && hit.firstToken <= covered.back().end) {
            covered.back().end = std::max<qsizetype>(covered.back().end, hit.lastToken);
        } else {
            covered.push_back({hit.firstToken, hit.lastToken});
        }
    }
    for (PhraseHit &hit : hits) {
        const auto taker = std::ranges::upper_bound(
            covered, static_cast<qsizetype>(hit.firstToken), {}, &Span::end);
        hit.isTakenBack = taker != covered.end() && taker->start < hit.lastToken;
    }
}

void addSaid(std::span<const PhraseHit> hits, std::vector<PhraseHit> &said)
{
    const std::size_t before = said.size();
    for (const PhraseHit &hit : hits) {
        if (hit.isNegated || hit.isQuoted || hit.isTakenBack) {
            continue;
        }
        if (said.size() > before && isWithin(hit, said.back())) {
            continue;
        }
        while (said.size() > before && isWithin(said.back(), hit)) {
            said.pop_back();
        }
        said.push_back(hit);
    }
}

} // namespace

std::vector<PhraseHit> settleHits(std::vector<PhraseHit> &hits)
{
    std::vector<PhraseHit> said;
    for (auto from = hits.begin(); from != hits.end();) {
        const auto to = std::find_if(from, hits.end(),
            [from](const PhraseHit &hit) { return hit.marks.lexicon != from->marks.lexicon; });
        takeBack({from, to});
        addSaid({from, to}, said);
        from = to;
    }
    return said;
}

std::span<const PhraseHit> saidHits(const TextFacts &text, LexiconNumber lexicon)
{
    const auto lexiconOf = [](const PhraseHit &hit) { return hit.marks.lexicon; };
    const auto from = std::ranges::lower_bound(text.said, lexicon, {}, lexiconOf);
    return {from, std::ranges::upper_bound(from, text.said.end(), lexicon, {}, lexiconOf)};
}

std::span<const PhraseHit> saidHitsIn(
    const TextFacts &text, LexiconNumber lexicon, quint32 first, quint32 last)
{
    const auto said = saidHits(text, lexicon);
    const auto from = std::ranges::lower_bound(said, first, {}, &PhraseHit::sentence);
    const auto to = std::ranges::upper_bound(from, said.end(), last, {}, &PhraseHit::sentence);
    return {from, to};
}

bool isSaid(const TextFacts &text, LexiconNumber lexicon)
{
    return !saidHits(text, lexicon).empty();
}

bool isSaidIn(const TextFacts &text, LexiconNumber lexicon, quint32 sentence)
{
    return !saidHitsIn(text, lexicon, sentence, sentence).empty();
}

} // namespace comity::review
