#include "model/accounts/bio_text.h"

#include "model/base/text_fold.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

constexpr char32_t roundPin = 0x1F4CD;
constexpr char32_t pushPin = 0x1F4CC;

bool isWordPart(QChar c)
{
    return c.isLetterOrNumber() || c.isMark();
}

/// Whether the sign at `at` stands within a word: "co-op" is one, "Hamburg-based" are two.
bool joins(const QString &text, qsizetype at)
{
    return (text.at(at) == u'-' || text.at(at) == u'\u2011')
        && QStringView(text).sliced(at + 1).compare(u"based", Qt::CaseInsensitive) != 0
        && !QStringView(text).sliced(at + 1).startsWith(u"based ", Qt::CaseInsensitive);
}

/// Handles, tags and addresses: they are names, not words.
std::vector<std::pair<qsizetype, qsizetype>> namesIn(const QString &text)
{
    static const QRegularExpression pattern(
        u"(?:https?://|www\\.)\\S+|[@#][\\p{L}\\p{N}_.@-]+|\\b[\\w-]+(?:\\.[\\w-]+)*\\.[a-z]{2,}(?:/\\S*)?"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    std::vector<std::pair<qsizetype, qsizetype>> names;
    for (auto match = pattern.globalMatch(text); match.hasNext();) {
        const auto one = match.next();
        names.emplace_back(one.capturedStart(), one.capturedEnd());
    }
    return names;
}

/// A sign between words that does not end what is said.
bool goesOn(QChar c)
{
    return (c.isSpace() && c != u'\n') || c == u'&' || c == u'\'' || c == u'’' || c == u'-';
}

} // namespace

BioText::BioText(const QString &text)
{
    const auto names = namesIn(text);
    std::size_t clause = 0;
    bool isPinned = false;
    auto name = names.begin();
    for (qsizetype at = 0; at < text.size();) {
        if (name != names.end() && at == name->first) {
            at = name->second;
            ++name;
            ++clause;
            continue;
        }
        const QChar c = text.at(at);
        if (!isWordPart(c)) {
            char32_t sign = c.unicode();
            if (c.isHighSurrogate() && at + 1 < text.size()) {
                sign = QChar::surrogateToUcs4(c, text.at(at + 1));
            }
            isPinned = isPinned || sign == roundPin || sign == pushPin;
            clause += goesOn(c) ? 0 : 1;
            at += sign > 0xFFFF ? 2 : 1;
            continue;
        }
        const qsizetype begin = at;
        const qsizetype stop = name == names.end() ? text.size() : name->first;
        while (at < stop
            && (isWordPart(text.at(at))
                || (joins(text, at) && at + 1 < stop && isWordPart(text.at(at + 1))))) {
            ++at;
        }
        const QString word = text.mid(begin, at - begin);
        if (isPinned && !m_afterPin) {
            m_afterPin = m_tokens.size();
        }
        m_tokens.push_back({begin, word.size(), clause, word.front().isUpper(),
            word.size() > 1 && word == word.toUpper() && word != word.toLower(),
            std::ranges::all_of(word, [](QChar one) { return one.isNumber(); })});
        m_words.push_back(folded(word.toStdString()));
    }
}

std::size_t BioText::clauseBegin(std::size_t at) const
{
    std::size_t first = at;
    while (first > 0 && m_tokens[first - 1].clause == m_tokens[at].clause) {
        --first;
    }
    return first;
}

std::size_t BioText::clauseEnd(std::size_t at) const
{
    std::size_t end = at;
    while (end < m_tokens.size() && m_tokens[end].clause == m_tokens[at].clause) {
        ++end;
    }
    return end;
}

std::string BioText::joined(std::size_t first, std::size_t end) const
{
    std::string name;
    for (std::size_t at = first; at < end; ++at) {
        name += (at == first ? "" : " ") + m_words[at];
    }
    return name;
}

std::optional<std::size_t> BioText::indexOf(const std::vector<std::string> &words) const
{
    const auto found = std::ranges::search(m_words, words);
    return words.empty() || found.empty()
        ? std::nullopt
        : std::optional(static_cast<std::size_t>(found.begin() - m_words.begin()));
}

std::optional<std::size_t> BioText::afterPin() const
{
    return m_afterPin;
}

bool BioText::isShouted() const
{
    const auto large = std::ranges::count_if(m_tokens, &BioToken::isAllLarge);
    return 2 * large > static_cast<std::ptrdiff_t>(m_tokens.size());
}

const BioLanguage *languageOf(const BioText &text, const BioWords &words)
{
    const BioLanguage *best = nullptr;
    int most = 0;
    bool isShared = false;
    for (const BioLanguage &language : words.languages) {
        int hits = 0;
        for (const std::string &word : text.words()) {
            // Words of the matter count as well: short bios hold few small words.
            hits += 2
                * (language.grammar.holds(word) || language.in.holds(word)
                            || language.forPeople.holds(word)
                        ? 1
                        : 0);
            hits += language.trades.holds(word) || language.generic.holds(word)
                    || language.people.holds(word)
                ? 1
                : 0;
        }
        if (hits > most) {
            best = &language;
            most = hits;
            isShared = false;
        } else if (hits == most) {
            isShared = true;
        }
    }
    return most >= 2 && !isShared ? best : nullptr;
}

} // namespace comity
