#include "model/review/intents/detectors.h"
#include "model/review/intents/tone_intents.h"
#include "model/review/text_facts/hit_ranges.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

// "she asked whether you could": how far behind the telling its ask may begin.
constexpr quint32 reportedWithin = 5;

// One intent of a kind and sort in a sentence: the words that overlap are one, what comes later in
// the sentence says the same again.
void mergeRepeated(std::vector<Intent> &intents)
{
    std::vector<Intent> kept;
    std::map<std::tuple<quint32, IntentKind, QString>, std::size_t> places;
    for (Intent &intent : intents) {
        const auto [same, isNew]
            = places.try_emplace({intent.sentence, intent.kind, intent.sort}, kept.size());
        if (isNew) {
            kept.push_back(std::move(intent));
            continue;
        }
        Intent &first = kept[same->second];
        if (first.span.overlaps(intent.span)) {
            first.span.end = std::max(first.span.end, intent.span.end);
        }
        first.strength = std::max(first.strength, intent.strength);
    }
    intents = std::move(kept);
}

} // namespace

std::vector<PhraseHit> IntentSource::said(const QString &lexicon) const
{
    std::vector<PhraseHit> hits;
    if (const auto number = lexicons.find(lexicon)) {
        std::ranges::copy_if(text.of(*number), std::back_inserter(hits),
            [](const PhraseHit &hit) { return !hit.isQuoted && !hit.isTakenBack; });
    }
    return hits;
}

std::vector<PhraseHit> IntentSource::meant(const QString &lexicon) const
{
    std::vector<PhraseHit> hits = said(lexicon);
    std::erase_if(hits, [](const PhraseHit &hit) { return hit.isNegated; });
    return hits;
}

bool IntentSource::holds(quint32 sentence, const QString &lexicon) const
{
    const auto number = lexicons.find(lexicon);
    return number
        && std::ranges::any_of(
            hitsInSentences(text, *number, sentence, sentence), [](const PhraseHit &hit) {
                return !hit.isQuoted && !hit.isTakenBack && !hit.isNegated;
            });
}

Intent IntentSource::intentOf(IntentKind kind, const PhraseHit &hit) const
{
    Intent intent;
    intent.kind = kind;
    intent.sort = sortOf(hit);
    intent.span = text.spanOf(hit);
    intent.sentence = hit.sentence;
    intent.strength = hit.marks.strength;
    return intent;
}

void addHits(
    const IntentSource &source, const QString &lexicon, IntentKind kind, std::vector<Intent> &found)
{
    for (const PhraseHit &hit : source.meant(lexicon)) {
        found.push_back(source.intentOf(kind, hit));
    }
}

bool isReported(const IntentSource &source, const PhraseHit &hit)
{
    const auto reported = source.lexicons.find(u"mood.reported"_s);
    if (!reported) {
        return false;
    }
    const quint32 from = hit.firstToken > reportedWithin ? hit.firstToken - reportedWithin : 0;
    const auto told = hitsAround(source.text, *reported, from, hit.firstToken);
    return std::ranges::any_of(told, [&hit](const PhraseHit &one) {
        return !one.isQuoted && !one.isTakenBack && one.sentence == hit.sentence
            && hit.firstToken <= one.lastToken + reportedWithin;
    });
}

Intents findIntents(const TextFacts &text, const DraftContext &context, const Lexicons &lexicons)
{
    const IntentSource source {text, context, lexicons};
    std::vector<Intent> tone;
    findToneIntents(text, lexicons, tone);
    std::vector<Intent> found;
    findOffers(source, found);
    findFavourAsks(source, found);
    findMeetingAsks(source, found);
    findInformationAsks(source, found);
    findInvitations(source, found);
    findGiveBacks(source, found);
    findDeadlines(source, found);
    findPromises(source, found);
    findReasons(source, tone, found);
    findQuestions(source, found);
    findNews(source, found);
    const auto place
        = [](const Intent &intent) { return std::tuple(intent.span.start, intent.kind); };
    std::ranges::stable_sort(found, {}, place);
    mergeRepeated(found);
    // Each place of these is shown by itself, so none is merged.
    found.insert(found.end(), tone.begin(), tone.end());
    std::ranges::stable_sort(found, {}, place);
    Intents intents;
    for (Intent &intent : found) {
        intents.add(std::move(intent));
    }
    return intents;
}

} // namespace comity::review
