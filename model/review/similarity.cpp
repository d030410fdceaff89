#include "model/review/similarity.h"

#include "model/base/normal_form.h"

#include <QSet>
#include <algorithm>
#include <limits>
#include <numeric>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

constexpr int shareWords = 8;
constexpr std::size_t shingleWords = 3;
constexpr std::size_t mostExact = 2000;

constexpr quint64 nameMask = 1;
constexpr quint64 addressMask = 2;
constexpr quint64 numberMask = 3;

/// The finishing step of SplitMix64: spreads a number over all bits. Fixed, so that an estimate is
/// the same on every machine.
constexpr quint64 spread(quint64 value)
{
    value += 0x9E3779B97F4A7C15U;
    value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9U;
    value = (value ^ (value >> 27U)) * 0x94D049BB133111EBU;
    return value ^ (value >> 31U);
}

constexpr quint64 joined(quint64 left, quint64 right)
{
    return spread(left ^ spread(right));
}

quint64 hashOf(QStringView word)
{
    quint64 hash = static_cast<quint64>(word.size());
    for (const QChar c : word) {
        hash = joined(hash, c.unicode());
    }
    return hash;
}

bool standsAlone(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return false;
    }
}

bool isAddress(QStringView chunk)
{
    if (chunk.contains(u"://") || chunk.startsWith(u"www.")) {
        return true;
    }
    const qsizetype at = chunk.indexOf(u'@');
    if (at > 0 && chunk.mid(at).contains(u'.')) {
        return true;
    }
    // A host and a path without a scheme: example.org/jam.
    const qsizetype slash = chunk.indexOf(u'/');
    const qsizetype dot = chunk.indexOf(u'.');
    return dot > 0 && slash > dot + 2;
}

/// Cuts a text into words and keeps their hashes.
class Words
{
public:
    explicit Words(const QStringList &names)
    {
        for (const QString &name : names) {
            const QString plain = normalForm(name, NormalForm::CompatiblyComposed).toCaseFolded();
            for (const QString &part : plain.split(u' ', Qt::SkipEmptyParts)) {
                m_names.insert(hashOf(part));
            }
        }
    }

    void addChunk(QStringView chunk)
    {
        if (chunk.startsWith(u'@') && chunk.size() > 1) {
            addMask(nameMask);
        } else if (isAddress(chunk)) {
            addMask(addressMask);
        } else {
            addWords(chunk);
        }
    }

    const std::vector<quint64> &hashes() const { return m_hashes; }

private:
    void addMask(quint64 mask)
    {
        if (m_hashes.empty() || m_hashes.back() != mask) {
            m_hashes.push_back(mask);
        }
    }

    void addWords(QStringView chunk)
    {
        for (qsizetype i = 0; i < chunk.size(); ++i) {
            char32_t c = chunk.at(i).unicode();
            if (chunk.at(i).isHighSurrogate() && i + 1 < chunk.size()) {
                c = QChar::surrogateToUcs4(chunk.at(i), chunk.at(i + 1));
            }
            const qsizetype units = QChar::requiresSurrogates(c) ? 2 : 1;
            if (standsAlone(c)) {
                endWord();
                m_word = chunk.mid(i, units).toString();
                endWord();
            } else if (QChar::isLetterOrNumber(c) || QChar::isMark(c)) {
                m_word += chunk.mid(i, units);
                m_hasDigit = m_hasDigit || QChar::isDigit(c);
            } else if (c != u'\'' && c != u'\u2019') {
                endWord();
            }
            i += units - 1;
        }
        endWord();
    }

    void endWord()
    {
        if (m_word.isEmpty()) {
            return;
        }
        const quint64 hash = hashOf(m_word);
        if (m_hasDigit) {
            addMask(numberMask);
        } else if (m_names.contains(hash)) {
            addMask(nameMask);
        } else {
            m_hashes.push_back(hash);
        }
        m_word.clear();
        m_hasDigit = false;
    }

    QSet<quint64> m_names;
    std::vector<quint64> m_hashes;
    QString m_word;
    bool m_hasDigit = false;
};

} // namespace

ComparableText ComparableText::of(QStringView text, const QStringList &names)
{
    const QString plain
        = normalForm(text, NormalForm::CompatiblyComposed).toCaseFolded().simplified();
    Words words(names);
    for (const QStringView chunk : QStringView(plain).tokenize(u' ')) {
        words.addChunk(chunk);
    }
    const std::vector<quint64> &hashes = words.hashes();
    ComparableText out;
    out.m_wordCount = static_cast<int>(hashes.size());
    out.m_whole = std::accumulate(hashes.begin(), hashes.end(), quint64 {0}, joined);
    for (std::size_t i = 0; i + shingleWords <= hashes.size(); ++i) {
        out.m_shingles.push_back(joined(joined(hashes[i], hashes[i + 1]), hashes[i + 2]));
    }
    std::ranges::sort(out.m_shingles);
    out.m_shingles.erase(
        std::unique(out.m_shingles.begin(), out.m_shingles.end()), out.m_shingles.end());
    return out;
}

bool ComparableText::hasShares() const
{
    return m_wordCount >= shareWords;
}

double similarity(const ComparableText &left, const ComparableText &right)
{
    if (!left.hasShares() || !right.hasShares()) {
        return left.m_wordCount > 0 && left.m_whole == right.m_whole ? 1 : 0;
    }
    std::size_t both = 0;
    auto l = left.m_shingles.begin();
    auto r = right.m_shingles.begin();
    while (l != left.m_shingles.end() && r != right.m_shingles.end()) {
        if (*l == *r) {
            ++both;
            ++l;
            ++r;
        } else if (*l < *r) {
            ++l;
        } else {
            ++r;
        }
    }
    const std::size_t either = left.m_shingles.size() + right.m_shingles.size() - both;
    return static_cast<double>(both) / static_cast<double>(either);
}

TextSignature::TextSignature(const ComparableText &text)
    : m_hasShares(text.hasShares())
    , m_wordCount(text.m_wordCount)
    , m_whole(text.m_whole)
{
    m_least.fill(std::numeric_limits<quint64>::max());
    if (!m_hasShares) {
        return;
    }
    for (std::size_t i = 0; i < permutations; ++i) {
        const quint64 seed = spread(i + 1);
        for (const quint64 shingle : text.m_shingles) {
            m_least.at(i) = std::min(m_least.at(i), spread(shingle ^ seed));
        }
    }
}

double similarity(const TextSignature &left, const TextSignature &right)
{
    if (!left.m_hasShares || !right.m_hasShares) {
        return left.m_wordCount > 0 && left.m_whole == right.m_whole ? 1 : 0;
    }
    int equal = 0;
    for (std::size_t i = 0; i < TextSignature::permutations; ++i) {
        equal += left.m_least.at(i) == right.m_least.at(i) ? 1 : 0;
    }
    return static_cast<double>(equal) / static_cast<double>(TextSignature::permutations);
}

std::vector<double> similarities(const ComparableText &text, std::span<const ComparableText> others)
{
    std::vector<double> out;
    out.reserve(others.size());
    if (others.size() <= mostExact) {
        for (const ComparableText &other : others) {
            out.push_back(similarity(text, other));
        }
        return out;
    }
    const TextSignature mine(text);
    for (const ComparableText &other : others) {
        out.push_back(similarity(mine, TextSignature(other)));
    }
    return out;
}

} // namespace comity::review
