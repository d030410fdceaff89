#include "model/review/intents/detectors.h"
#include "model/review/intents/tone_intents.h"

#include <algorithm>
#include <iterator>
#include <tuple>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

// "she asked whether you could": how far behind the telling its ask may begin.
constexpr quint32 reportedWithin = 5;

// The sort of phrases that look like the others of their lexicon and are none of them.
const QString takesBack = u"not"_s;

bool overlap(const PhraseHit &left, const PhraseHit &right)
{
    return left.firstToken < right.lastToken && right.firstToken < left.lastToken;
}

// One intent of a kind and sort in a sentence: the words that overlap are one, what comes later in
// the sentence says the same again.
void mergeRepeated(std::vector<Intent> &intents)
{
    std::vector<Intent> kept;
    for (Intent &intent : intents) {
        const auto same = std::ranges::find_if(kept, [&intent](const Intent &other) {
            return other.kind == intent.kind && other.sort == intent.sort
                && other.sentence == intent.sentence;
        });
        if (same == kept.end()) {
            kept.push_back(std::move(intent));
            continue;
        }
        if (same->span.overlaps(intent.span)) {
            same->span.end = std::max(same->span.end, intent.span.end);
        }
        same->strength = std::max(same->strength, intent.strength);
    }
    intents = std::move(kept);
}

} // namespace

std::vector<PhraseHit> IntentSource::said(const QString &lexicon) const
{
    std::vector<PhraseHit> hits;
    const auto number = lexicons.find(lexicon);
    if (!number) {
        return hits;
    }
    const std::span<const PhraseHit> all = text.of(*number);
    std::vector<PhraseHit> takers;
    std::ranges::copy_if(all, std::back_inserter(takers),
        [this](const PhraseHit &hit) { return sortOf(hit) == takesBack; });
    for (const PhraseHit &hit : all) {
        const bool isTakenBack = std::ranges::any_of(
            takers, [&hit](const PhraseHit &other) { return overlap(hit, other); });
        if (!hit.isQuoted && !isTakenBack) {
            hits.push_back(hit);
        }
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
    return std::ranges::any_of(
        meant(lexicon), [sentence](const PhraseHit &hit) { return hit.sentence == sentence; });
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
    return std::ranges::any_of(source.said(u"mood.reported"_s), [&hit](const PhraseHit &told) {
        return told.sentence == hit.sentence && told.firstToken < hit.firstToken
            && hit.firstToken <= told.lastToken + reportedWithin;
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
