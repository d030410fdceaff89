#include "model/review/rules/tone_marks.h"

#include "model/review/text_facts/span_set.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

constexpr int fewestShoutedLetters = 4;
// Words in capitals that stand so many words apart are shouted apart.
constexpr std::size_t stretchGap = 5;

/// Code, quotations, addresses, names and tags.
SpanSet coveredIn(const TextFacts &text)
{
    std::vector<Span> spans;
    for (const Mask &mask : text.masks) {
        spans.push_back(mask.span);
    }
    for (const networks::Entity &entity : text.entities) {
        spans.push_back({entity.start, entity.end});
    }
    return SpanSet(std::move(spans));
}

int weightOf(QChar c)
{
    switch (c.unicode()) {
    case u'!':
    case u'！':
    case u'¡':
    case u'❗':
    case u'❕':
        return 1;
    case u'‼':
        return 2;
    default:
        return 0;
    }
}

// "!=" and "!important" are no shouts.
bool isOperator(const QString &text, qsizetype at)
{
    const QChar next = at + 1 < text.size() ? text.at(at + 1) : QChar();
    return text.at(at) == u'!' && (next == u'=' || next.isLower());
}

std::vector<bool> acronymTokens(const TextFacts &text, LexiconNumber acronyms)
{
    std::vector<bool> is(text.tokens.size());
    for (const PhraseHit &hit : text.of(acronyms)) {
        std::fill(is.begin() + hit.firstToken, is.begin() + hit.lastToken, true);
    }
    return is;
}

/// Words in capitals that stand together.
struct Stretch
{
    qsizetype start = 0;
    std::size_t last = 0; ///< the token of its last word
    int words = 0;
};

// A field of a template: FIRST_NAME, %NAME%, {COMPANY}, [DATE], «COGNOME».
bool isField(const TextFacts &text, const Span &span)
{
    qsizetype start = span.start;
    qsizetype end = span.end;
    const auto isInside = [](QChar c) { return c.isLetterOrNumber() || c == u'_' || c == u'-'; };
    while (start > 0 && isInside(text.text.at(start - 1))) {
        --start;
    }
    while (end < text.text.size() && isInside(text.text.at(end))) {
        ++end;
    }
    if (text.text.mid(start, end - start).contains(u'_')) {
        return true;
    }
    return start > 0 && end < text.text.size() && u"%{[<«|"_s.contains(text.text.at(start - 1))
        && u"%}]>»|"_s.contains(text.text.at(end));
}

bool isRoman(QStringView word)
{
    return std::ranges::all_of(word, [](QChar c) { return u"ivxlcdm"_s.contains(c); });
}

bool isShouted(const TextFacts &text, const Token &token)
{
    return token.kind == TokenKind::Word && token.isCapitals && !token.isQuoted
        && !text.isInSignature(token.span) && !isRoman(token.exact) && !isField(text, token.span)
        && std::ranges::none_of(token.exact, [](QChar c) { return c.isDigit(); });
}

} // namespace

std::vector<ExclamationRun> exclamationRuns(const TextFacts &text)
{
    const SpanSet covered = coveredIn(text);
    std::vector<ExclamationRun> runs;
    bool isOpen = false;
    for (qsizetype at = 0; at < text.text.size(); ++at) {
        const QChar c = text.text.at(at);
        const int weight = weightOf(c);
        if (weight == 0 || isOperator(text.text, at) || covered.holds(at)) {
            isOpen = isOpen && (c == u' ' || c == u'\u00A0' || c == u'\u202F' || c == u'\uFE0F');
            continue;
        }
        const bool isOpening = c == u'¡';
        if (isOpen && runs.back().isOpening == isOpening) {
            runs.back().span.end = at + 1;
            runs.back().weight += weight;
        } else {
            runs.push_back({{at, at + 1}, weight, isOpening});
        }
        isOpen = true;
    }
    return runs;
}

std::vector<Shouting> shoutings(const TextFacts &text, LexiconNumber acronyms)
{
    const std::vector<bool> isAcronym = acronymTokens(text, acronyms);
    std::vector<Shouting> found;
    Stretch stretch;
    Stretch longest;
    int row = 0;
    for (std::size_t i = 0; i < text.tokens.size(); ++i) {
        const Token &token = text.tokens[i];
        const bool isNewSentence = i > 0 && text.tokens[i - 1].sentence != token.sentence;
        row = isNewSentence ? 0 : row;
        if (isAcronym[i] && token.isCapitals) {
            continue;
        }
        if (!isShouted(text, token)) {
            row = 0;
            continue;
        }
        if (found.empty() || found.back().sentence != token.sentence) {
            found.push_back({token.span, token.sentence, 0, 0});
            stretch = longest = {};
        }
        Shouting &shouting = found.back();
        const bool goesOn = stretch.words > 0 && i - stretch.last < stretchGap;
        stretch = {goesOn ? stretch.start : token.span.start, i, goesOn ? stretch.words + 1 : 1};
        if (stretch.words >= longest.words) {
            longest = stretch;
            shouting.span = {stretch.start, token.span.end};
        }
        shouting.longWords += token.exact.size() >= fewestShoutedLetters ? 1 : 0;
        shouting.inARow = std::max(shouting.inARow, ++row);
    }
    return found;
}

double capitalShare(const TextFacts &text, LexiconNumber acronyms, int &letters)
{
    const std::vector<bool> isAcronym = acronymTokens(text, acronyms);
    letters = 0;
    int capitals = 0;
    for (std::size_t i = 0; i < text.tokens.size(); ++i) {
        const Token &token = text.tokens[i];
        if (token.kind != TokenKind::Word || token.isQuoted || (isAcronym[i] && token.isCapitals)
            || text.isInSignature(token.span)) {
            continue;
        }
        for (const QChar c : QStringView(text.text).mid(token.span.start, token.span.length())) {
            letters += c.isUpper() || c.isLower() ? 1 : 0;
            capitals += c.isUpper() ? 1 : 0;
        }
    }
    return letters == 0 ? 0.0 : static_cast<double>(capitals) / letters;
}

} // namespace comity::review
