#include "model/export/reports/name_pattern.h"

#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

constexpr int widestGap = 4; ///< between two words of a name
constexpr qsizetype longestEnding = 3; ///< of a declined name: `Wrens`, `Marekem`
constexpr std::size_t endingFrom = 4; ///< letters from which a name may have an ending
constexpr std::size_t anywhereFrom = 6; ///< and from which it is a name inside a word as well
constexpr std::size_t fewestWords = 4; ///< from which a name says more than a name
constexpr std::size_t ownWords = 2; ///< which then are the name

/// Words that are names too, and words that stand in names. The first kind is somebody's name only
/// with a capital.
bool isEverydayWord(const QString &word)
{
    static const QSet<QString> words = [] {
        const QStringList list
            = u"will mark may art bill bob grace hope faith joy rose sue rob pat drew frank dean "
              "chance page summer autumn april june august guy max jack dick penny ray sky dawn "
              "eve ivy lily olive star sunny rich grant miles price king young long short white "
              "black brown green gold silver stone hill field wood woods brook lake rivers bush "
              "cook baker butler carter smith shop store news team club group company official "
              "media studio house home city world people person men man day sunday monday friday "
              "bike bikes books music food coffee photo design art love life free new old good "
              "great best big little she her hers he him his they them their it its one all our "
              "us we you your my me just only not no yes in on at to from by with without do so "
              "go be is are was were am an as if or and but for the that this link klein gross "
              "lang kurz neu alt frei gut sommer winter herbst"_s.split(u' ');
        return QSet<QString>(list.begin(), list.end());
    }();
    return words.contains(word);
}

/// Words between the parts of a name, nobody's name alone.
bool isJoint(const QString &word)
{
    static const QSet<QString> words {u"of"_s, u"the"_s, u"and"_s, u"for"_s, u"von"_s, u"van"_s,
        u"der"_s, u"den"_s, u"dem"_s, u"de"_s, u"del"_s, u"della"_s, u"di"_s, u"da"_s, u"do"_s,
        u"dos"_s, u"du"_s, u"des"_s, u"la"_s, u"le"_s, u"les"_s, u"el"_s, u"al"_s, u"bin"_s,
        u"ibn"_s, u"ter"_s, u"ten"_s, u"und"_s, u"et"_s, u"y"_s, u"e"_s, u"dr"_s, u"prof"_s,
        u"mr"_s, u"mrs"_s, u"ms"_s, u"mx"_s, u"inc"_s, u"ltd"_s, u"gmbh"_s, u"llc"_s, u"co"_s,
        u"she"_s, u"her"_s, u"he"_s, u"him"_s, u"they"_s, u"them"_s};
    return words.contains(word);
}

/// Scripts that put no blanks between words, or endings right behind a name.
bool isUngapped(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
    case QChar::Script_Hebrew:
    case QChar::Script_Arabic:
        return true;
    default:
        return false;
    }
}

bool isDigit(char32_t c)
{
    return QChar::category(c) == QChar::Number_DecimalDigit;
}

/// One code point folded: `É` is `e`, `ß` is `ss`, `ø` is `o`; empty for what is no letter.
std::u32string foldedCharacter(char32_t c)
{
    switch (c) {
    case U'ø':
    case U'Ø':
        return U"o";
    case U'ł':
    case U'Ł':
        return U"l";
    case U'đ':
    case U'Đ':
    case U'ð':
    case U'Ð':
        return U"d";
    case U'ı':
        return U"i";
    case U'ß':
    case U'ẞ':
        return U"ss";
    case U'æ':
    case U'Æ':
        return U"ae";
    case U'œ':
    case U'Œ':
        return U"oe";
    default:
        break;
    }
    std::u32string out;
    const QString parts = QString::fromUcs4(&c, 1).normalized(QString::NormalizationForm_KD);
    for (const char32_t part : parts.toCaseFolded().toUcs4()) {
        if (QChar::isLetterOrNumber(part)) {
            out += part;
        }
    }
    return out;
}

/// Marks belong to the letter before them; format characters are seen by nobody.
bool isUnseen(char32_t c)
{
    const bool isControl = QChar::category(c) == QChar::Other_Control && !QChar::isSpace(c);
    return isControl || QChar::isMark(c) || QChar::category(c) == QChar::Other_Format;
}

/// What names of many languages end in, and change when they are declined.
bool isVowel(char32_t c)
{
    return c < 0x10000
        && QStringView(u"aeiouyаеёиоуыэюяйь").contains(QChar(static_cast<char16_t>(c)));
}

/// The runs of letters and digits in a text.
QStringList wordsIn(const QString &text)
{
    QStringList words;
    QString word;
    for (const QChar c : QString(text + u' ')) {
        if (c.isLetterOrNumber() || c.isMark() || c.isSurrogate()
            || c.category() == QChar::Other_Format) {
            word += c;
        } else if (!word.isEmpty()) {
            words += word;
            word.clear();
        }
    }
    return words;
}

bool hasUngapped(const std::u32string &letters)
{
    return std::ranges::any_of(letters, isUngapped);
}

NamePattern patternOf(const QString &name)
{
    const FoldedLetters text = foldedLetters(name);
    NamePattern pattern;
    pattern.letters = text.letters;
    for (const int gap : text.gaps) {
        pattern.gaps.push_back(gap > 0);
    }
    const bool isNumber = std::ranges::all_of(text.letters, isDigit);
    const std::size_t fewest = 2;
    if (isNumber || pattern.letters.size() < fewest) {
        return {};
    }
    pattern.needsCapital = pattern.letters.size() == fewest && !hasUngapped(pattern.letters);
    return pattern;
}

} // namespace

bool FoldedLetters::canBegin(qsizetype at) const
{
    const auto i = static_cast<std::size_t>(at);
    return at == 0 || gaps[i] > 0 || isUngapped(letters[i]) || (uppers[i] && !uppers[i - 1])
        || isDigit(letters[i]) != isDigit(letters[i - 1]);
}

bool FoldedLetters::canEnd(qsizetype at) const
{
    const auto i = static_cast<std::size_t>(at);
    return at == size() || gaps[i] > 0 || isUngapped(letters[i]) || isUngapped(letters[i - 1])
        || (uppers[i] && !uppers[i - 1]) || isDigit(letters[i]) != isDigit(letters[i - 1]);
}

FoldedLetters foldedLetters(QStringView text)
{
    FoldedLetters out;
    int gap = 0;
    for (qsizetype at = 0; at < text.size();) {
        const bool isPair = text.at(at).isHighSurrogate() && at + 1 < text.size()
            && text.at(at + 1).isLowSurrogate();
        const char32_t c = isPair ? QChar::surrogateToUcs4(text.at(at), text.at(at + 1))
                                  : static_cast<char32_t>(text.at(at).unicode());
        const qsizetype end = at + (isPair ? 2 : 1);
        if (isUnseen(c)) {
            if (!out.ends.empty() && gap == 0) {
                out.ends.back() = end;
            }
            at = end;
            continue;
        }
        const std::u32string letters = foldedCharacter(c);
        gap += letters.empty() ? 1 : 0;
        for (const char32_t letter : letters) {
            out.letters += letter;
            out.starts.push_back(at);
            out.ends.push_back(end);
            out.gaps.push_back(gap);
            out.uppers.push_back(QChar::isUpper(c));
            gap = 0;
        }
        at = end;
    }
    return out;
}

qsizetype NamePattern::matchIn(const FoldedLetters &text, qsizetype at) const
{
    const auto length = static_cast<qsizetype>(letters.size());
    const auto first = static_cast<std::size_t>(at);
    if (length == 0 || at + length > text.size()) {
        return 0;
    }
    std::size_t run = 0; // letters since the last gap
    for (std::size_t i = 0; i < letters.size(); ++i) {
        const int gap = i == 0 ? 0 : text.gaps[first + i];
        if (text.letters[first + i] != letters[i] || gap > widestGap || (gap > 0 && !gaps[i])) {
            return 0;
        }
        run = gap > 0 ? 1 : run + 1;
    }
    if (needsCapital && !text.uppers[first]) {
        return 0;
    }
    const qsizetype end = at + length;
    const bool splitsNumber = end < text.size() && isDigit(letters.back())
        && isDigit(text.letters[static_cast<std::size_t>(end)])
        && text.gaps[static_cast<std::size_t>(end)] == 0;
    // A handle like ann_v is not in "Ann visits".
    const bool isAnywhere
        = letters.size() >= anywhereFrom && !needsCapital && run == letters.size();
    if (splitsNumber || (!isAnywhere && !text.canBegin(at))) {
        return 0;
    }
    if (isAnywhere || text.canEnd(end)) {
        return length;
    }
    if (run < endingFrom || (needsCapital && !isStem)) {
        return 0;
    }
    for (qsizetype next = end; next <= std::min(end + longestEnding, text.size()); ++next) {
        if (text.canEnd(next)) {
            return length;
        }
    }
    return 0;
}

NamePattern wholePattern(const QString &name)
{
    NamePattern pattern = patternOf(name);
    pattern.needsCapital = pattern.needsCapital || isEverydayWord(pattern.key());
    return pattern;
}

std::vector<NamePattern> partPatterns(const QString &name)
{
    std::vector<NamePattern> words;
    std::vector<NamePattern> more;
    for (const QString &chunk : name.split(u' ', Qt::SkipEmptyParts)) {
        const QStringList parts = wordsIn(chunk);
        for (const QString &part : parts) {
            NamePattern pattern = patternOf(part);
            if (!pattern.letters.empty() && !isJoint(pattern.key())) {
                words.push_back(std::move(pattern));
            }
        }
        if (parts.size() > 1) {
            more.push_back(patternOf(chunk)); // O'Brien is written OBrien too
        }
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
        NamePattern &pattern = words[i];
        const bool isRemote = words.size() >= fewestWords && i >= ownWords;
        pattern.needsCapital = pattern.needsCapital || isRemote || isEverydayWord(pattern.key());
        if (pattern.letters.size() > endingFrom && isVowel(pattern.letters.back())) {
            NamePattern &stem = more.emplace_back(pattern);
            stem.letters.pop_back();
            stem.gaps.pop_back();
            stem.needsCapital = true;
            stem.isStem = true;
        }
    }
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

} // namespace comity
