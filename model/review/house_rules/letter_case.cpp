#include "model/review/house_rules/letter_case.h"

#include <algorithm>
#include <array>

namespace comity::review {
namespace {

// English words that a headline writes small, as news agencies do.
constexpr auto smallWords = std::to_array<QStringView>(
    {u"a", u"an", u"and", u"as", u"at", u"but", u"by", u"for", u"if", u"in", u"nor", u"of", u"off",
        u"on", u"or", u"per", u"so", u"the", u"to", u"up", u"via", u"vs", u"yet"});
// Those that book publishers write small as well.
constexpr auto longPrepositions = std::to_array<QStringView>({u"about", u"above", u"across",
    u"after", u"against", u"along", u"among", u"around", u"before", u"behind", u"below", u"beneath",
    u"beside", u"between", u"beyond", u"down", u"during", u"from", u"inside", u"into", u"like",
    u"near", u"onto", u"out", u"outside", u"over", u"past", u"since", u"through", u"toward",
    u"towards", u"under", u"until", u"upon", u"with", u"within", u"without"});

bool isLetterOrNumber(QStringView text, qsizetype at)
{
    const QChar c = text.at(at);
    if (c.isHighSurrogate() && at + 1 < text.size()) {
        return QChar::isLetterOrNumber(QChar::surrogateToUcs4(c, text.at(at + 1)));
    }
    return c.isLetterOrNumber();
}

/// The part of a word that its case is told by: `Top` of `Top-level`, `Anna` of `Anna's`.
QString stemOf(const QString &word)
{
    for (qsizetype at = 1; at < word.size(); ++at) {
        const QChar c = word.at(at);
        if (c == u'-' || c == u'\'' || c == u'’') {
            return word.left(at);
        }
    }
    return word;
}

QString bare(const QString &word)
{
    qsizetype end = word.size();
    while (end > 0 && word.at(end - 1).isPunct()) {
        --end;
    }
    return word.left(end);
}

bool isEndOfSentence(const CasedWord &word)
{
    const QChar last = word.text.back();
    return last == u'.' || last == u'!' || last == u'?' || last == u'…' || last == u':';
}

bool passes(std::size_t right, std::size_t words, double threshold)
{
    return words == 0 || static_cast<double>(right) / static_cast<double>(words) > threshold
        || right == words;
}

bool isCapitalized(const QString &word)
{
    return word.front() == word.front().toUpper();
}

bool isSmallWord(const QString &word, TitleStyle style)
{
    const QString small = word.toLower();
    return std::ranges::find(smallWords, QStringView(small)) != smallWords.end()
        || (style == TitleStyle::Chicago
            && std::ranges::find(longPrepositions, QStringView(small)) != longPrepositions.end());
}

} // namespace

std::vector<CasedWord> casedWords(const QString &text, const Span &part, QChar leftOut)
{
    std::vector<CasedWord> words;
    for (qsizetype at = part.start; at < part.end;) {
        if (!isLetterOrNumber(text, at)) {
            ++at;
            continue;
        }
        qsizetype end = at;
        while (end < part.end && !text.at(end).isSpace()) {
            ++end;
        }
        CasedWord word {{at, end}, text.mid(at, end - at)};
        word.beginsSentence = words.empty() || isEndOfSentence(words.back());
        if (!word.text.contains(leftOut)) {
            words.push_back(std::move(word));
        }
        at = end;
    }
    return words;
}

bool isLowerCase(const std::vector<CasedWord> &words)
{
    return std::ranges::all_of(words,
        [](const CasedWord &word) { return word.isExcepted || word.text == word.text.toLower(); });
}

bool isUpperCase(const std::vector<CasedWord> &words)
{
    return std::ranges::all_of(words,
        [](const CasedWord &word) { return word.isExcepted || word.text == word.text.toUpper(); });
}

bool isSentenceCase(
    const std::vector<CasedWord> &words, const QStringList &indicators, double threshold)
{
    std::size_t right = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const QString stem = stemOf(words[i].text);
        const bool isFree = words[i].isExcepted || stem == stem.toUpper()
            || (i > 0 && std::ranges::any_of(indicators, [&](const QString &end) {
                   return words[i - 1].text.endsWith(end);
               }));
        const bool isCapital = isCapitalized(stem) && stem.mid(1) == stem.mid(1).toLower();
        if (i == 0 && !isFree && !isCapital) {
            return false;
        }
        const bool isRight
            = isFree || stem == stem.toLower() || (words[i].beginsSentence && isCapital);
        right += isRight ? 1 : 0;
    }
    return passes(right, words.size(), threshold);
}

bool isTitleCase(const std::vector<CasedWord> &words, TitleStyle style, double threshold)
{
    std::size_t right = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const QString word = bare(words[i].text);
        const bool isSmall
            = !words[i].beginsSentence && i + 1 < words.size() && isSmallWord(word, style);
        const bool isRight = words[i].isExcepted || word == word.toUpper()
            || (isSmall ? word == word.toLower() : isCapitalized(word));
        right += isRight ? 1 : 0;
    }
    return passes(right, words.size(), threshold);
}

} // namespace comity::review
