#include "model/review/intents/tone_intents.h"

#include "model/review/text_facts/hit_ranges.h"
#include "model/review/text_facts/lexicons.h"
#include "model/review/text_facts/said_hits.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

struct Source
{
    IntentKind kind;
    const char *lexicon;
};
constexpr auto sources = std::to_array<Source>({
    {IntentKind::Thanks, "thanks.words"},
    {IntentKind::Goodwill, "goodwill.words"},
    {IntentKind::PastApology, "past-apology.words"},
    {IntentKind::Regret, "regret.words"},
    {IntentKind::GapAcknowledgement, "gap-acknowledgement.words"},
    {IntentKind::SelfIntroduction, "self-introduction.words"},
    {IntentKind::ClaimOfContact, "claim-of-contact.words"},
    {IntentKind::Pressure, "pressure.words"},
});

// How far from a hard word its target stands: "you and your stupid ideas".
constexpr quint32 targetWindow = 4;
// Threats and slurs are no teasing.
constexpr int threatStrength = 3;

bool standsNear(const PhraseHit &hit, const PhraseHit &target)
{
    return target.sentence == hit.sentence && target.firstToken < hit.lastToken + targetWindow
        && hit.firstToken < target.lastToken + targetWindow;
}

bool isNearAny(const TextFacts &text, const PhraseHit &hit, LexiconNumber lexicon)
{
    const quint32 from = hit.firstToken > targetWindow ? hit.firstToken - targetWindow : 0;
    const auto near = hitsAround(text, lexicon, from, hit.lastToken + targetWindow);
    return std::ranges::any_of(near,
        [&hit](const PhraseHit &target) { return !target.isQuoted && standsNear(hit, target); });
}

bool isNearMention(const TextFacts &text, const PhraseHit &hit)
{
    const quint32 from = hit.firstToken > targetWindow ? hit.firstToken - targetWindow : 0;
    const auto to
        = std::min<std::size_t>(text.tokens.size(), std::size_t(hit.lastToken) + targetWindow);
    for (std::size_t i = from; i < to; ++i) {
        const Token &token = text.tokens[i];
        if (token.kind == TokenKind::Mention && token.sentence == hit.sentence) {
            return true;
        }
    }
    return false;
}

Intent intentOf(
    IntentKind kind, const PhraseHit &hit, const TextFacts &text, const Lexicons &lexicons)
{
    return {kind, lexicons.sortName(hit.marks.sort), text.spanOf(hit), hit.sentence,
        hit.marks.strength};
}

void findInsults(const TextFacts &text, const Lexicons &lexicons, std::vector<Intent> &found)
{
    const auto words = lexicons.find(u"insult.words"_s);
    if (!words) {
        return;
    }
    const LexiconNumber target = lexicons.at(u"insult.target"_s);
    const LexiconNumber affection = lexicons.at(u"insult.affection"_s);
    const LexiconNumber self = lexicons.at(u"insult.self"_s);
    for (const PhraseHit &hit : saidHits(text, *words)) {
        if (hit.marks.strength < threatStrength && isSaidIn(text, affection, hit.sentence)) {
            continue;
        }
        // Phrases of the sort `near` are hard words alone; the others say whom they mean.
        const bool needsTarget = lexicons.sortName(hit.marks.sort) == u"near"_s;
        const bool isAimed = isNearAny(text, hit, target) || isNearMention(text, hit);
        if (!needsTarget || (isAimed && !isNearAny(text, hit, self))) {
            found.push_back(intentOf(IntentKind::Insult, hit, text, lexicons));
        }
    }
}

} // namespace

void findToneIntents(const TextFacts &text, const Lexicons &lexicons, std::vector<Intent> &found)
{
    for (const Source &source : sources) {
        const auto lexicon = lexicons.find(QString::fromLatin1(source.lexicon));
        if (!lexicon) {
            continue;
        }
        for (const PhraseHit &hit : saidHits(text, *lexicon)) {
            found.push_back(intentOf(source.kind, hit, text, lexicons));
        }
    }
    findInsults(text, lexicons, found);
}

} // namespace comity::review
