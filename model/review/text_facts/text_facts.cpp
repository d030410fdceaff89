#include "model/review/text_facts/text_facts.h"

#include "model/review/text_facts/addresses.h"
#include "model/review/text_facts/language.h"
#include "model/review/text_facts/lexicons.h"
#include "model/review/text_facts/masks.h"
#include "model/review/text_facts/said_hits.h"
#include "model/review/text_facts/sentences.h"
#include "model/review/text_facts/tokenizer.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

const QString everyLanguage = u"any"_s;

void appendHits(
    const PhraseBook *book, const std::vector<Token> &tokens, std::vector<PhraseHit> &hits)
{
    if (book != nullptr) {
        book->match(tokens, hits);
    }
}

bool isWord(const Token &token)
{
    return token.kind == TokenKind::Word || token.kind == TokenKind::Number
        || token.kind == TokenKind::Money || token.kind == TokenKind::Percent;
}

} // namespace

std::span<const PhraseHit> TextFacts::of(LexiconNumber lexicon) const
{
    const auto lexiconOf = [](const PhraseHit &hit) { return hit.marks.lexicon; };
    const auto from = std::ranges::lower_bound(hits, lexicon, {}, lexiconOf);
    return {from, std::ranges::upper_bound(from, hits.end(), lexicon, {}, lexiconOf)};
}

Span TextFacts::spanOf(quint32 firstToken, quint32 lastToken) const
{
    return {tokens.at(firstToken).span.start, tokens.at(lastToken - 1).span.end};
}

int TextFacts::wordCount() const
{
    return static_cast<int>(std::ranges::count_if(tokens, isWord));
}

int TextFacts::bodyWordCount() const
{
    return static_cast<int>(std::ranges::count_if(tokens,
        [this](const Token &token) { return isWord(token) && !isInSignature(token.span); }));
}

TextFacts readText(const QString &text, const QString &language, const Lexicons &lexicons,
    const QString &likely, const QString &writer)
{
    static const LanguageWords noWords;
    TextFacts facts;
    facts.text = text;
    facts.language
        = language.isEmpty() ? languageOf(text, lexicons, likely) : language.left(2).toLower();
    const LanguageWords *const known = lexicons.words(facts.language);
    facts.hasWordingChecks = known != nullptr;
    const LanguageWords &words = known != nullptr ? *known : noWords;

    facts.entities = readableEntities(text);
    facts.masks = masksOf(text);
    auto folded = std::make_shared<QString>();
    facts.tokens = tokensOf(text, facts.entities, facts.masks, words.elisions, *folded);
    facts.folded = std::move(folded);
    facts.sentences = sentencesOf(text, facts.entities, words.abbreviations, facts.tokens);
    facts.hiddenCharacters = hiddenCharactersOf(text);
    facts.signature = signatureOf(text, lexicons.signatureWords(), writer);

    appendHits(
        known != nullptr ? lexicons.book(facts.language) : nullptr, facts.tokens, facts.hits);
    appendHits(lexicons.book(everyLanguage), facts.tokens, facts.hits);
    std::ranges::stable_sort(facts.hits, {}, [](const PhraseHit &hit) {
        return std::tuple(hit.marks.lexicon, hit.firstToken, hit.lastToken);
    });
    for (const PhraseHit &hit : facts.hits) {
        facts.longestHit = std::max(facts.longestHit, hit.lastToken - hit.firstToken);
    }
    facts.said = settleHits(facts.hits);
    return facts;
}

} // namespace comity::review
