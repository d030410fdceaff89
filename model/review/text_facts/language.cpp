#include "model/review/text_facts/language.h"

#include "model/review/text_facts/phrase_parser.h"

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

constexpr int fewestHits = 2;
constexpr double leadOverNext = 1.5;
// In a text as short as a greeting one word that no other language has is enough.
constexpr int shortText = 8;
// A long text shows its language soon.
constexpr int wordsRead = 400;

const QString unknownLanguage = u"und"_s;

/// Letters and marks that one of the languages has to itself. Short chat often has no other sign.
struct OwnLetters
{
    QStringView language;
    QStringView letters;
};
constexpr OwnLetters ownLetters[] = {
    {u"de", u"ßäöÄÖ"},
    {u"es", u"ñÑ"},
    {u"fr", u"êœÊŒëûîèù"},
    {u"pt", u"ãõÃÕ"},
};
// Two of them say as much as two words; a name with many of them says no more.
constexpr int mostLetters = 2;
// No other language opens a sentence with these, so one is enough.
constexpr QStringView openingMarks = u"¿¡";

int lettersOf(const QString &language, QStringView text)
{
    const auto opensSentence = [](QChar c) { return openingMarks.contains(c); };
    if (language == "es"_L1 && std::any_of(text.begin(), text.end(), opensSentence)) {
        return mostLetters;
    }
    for (const OwnLetters &own : ownLetters) {
        if (own.language == language) {
            const auto found = std::count_if(
                text.begin(), text.end(), [&own](QChar c) { return own.letters.contains(c); });
            return static_cast<int>(std::min<qsizetype>(found, mostLetters));
        }
    }
    return 0;
}

bool isMostlyLatin(QStringView text)
{
    qsizetype latin = 0;
    qsizetype other = 0;
    for (const QChar c : text) {
        if (c.isLetter()) {
            (c.script() == QChar::Script_Latin ? latin : other) += 1;
        }
    }
    return latin > other;
}

QStringList firstWords(QStringView text, const QSet<QString> &elisions)
{
    QStringList words;
    for (qsizetype at = 0; at < text.size() && words.size() < wordsRead;) {
        qsizetype end = at;
        while (end < text.size()
            && (text.at(end).isLetter() || text.at(end).isMark()
                || (end > at && (text.at(end) == u'\'' || text.at(end) == u'’')))) {
            ++end;
        }
        if (end > at) {
            words += wordParts(text.mid(at, end - at).toString(), elisions);
        }
        at = end + 1;
    }
    return words;
}

} // namespace

QString languageOf(QStringView text, const Lexicons &lexicons, const QString &likely)
{
    if (!isMostlyLatin(text)) {
        return unknownLanguage;
    }
    int best = 0;
    int second = 0;
    int ofLikely = 0;
    qsizetype words = 0;
    QString winner = unknownLanguage;
    for (const QString &code : lexicons.languages()) {
        const LanguageWords *const language = lexicons.words(code);
        const QStringList read = firstWords(text, language->elisions);
        words = read.size();
        const int hits = lettersOf(code, text)
            + static_cast<int>(std::count_if(read.begin(), read.end(),
                [&](const QString &word) { return language->functionWords.contains(word); }));
        ofLikely = code == likely ? hits : ofLikely;
        if (hits > best) {
            second = best;
            best = hits;
            winner = code;
        } else {
            second = std::max(second, hits);
        }
    }
    const bool isClear = best >= fewestHits && best >= leadOverNext * second;
    const bool isShortAndClear = words <= shortText && best >= 1 && second == 0;
    if (isClear || isShortAndClear) {
        return winner;
    }
    const bool isLikely
        = words <= 2 * shortText && lexicons.words(likely) != nullptr && ofLikely == best;
    return isLikely ? likely : unknownLanguage;
}

} // namespace comity::review
