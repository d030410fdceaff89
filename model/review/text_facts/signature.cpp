#include "model/review/text_facts/signature.h"

#include "model/review/text_facts/lexicons.h"
#include "model/review/text_facts/phrase_parser.h"

#include <algorithm>
#include <optional>
#include <span>
#include <vector>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

constexpr std::size_t mostLines = 4; ///< behind the closing
constexpr std::size_t mostPostscript = 3;
constexpr qsizetype longestLine = 80;
constexpr qsizetype mostWords = 10;
constexpr qsizetype mostNames = 6;
constexpr qsizetype mostNamesAlone = 2;
constexpr qsizetype fewestPhoneDigits = 7;
constexpr qsizetype mostInitials = 3;

/// The words of a line, as they are compared and as they begin.
struct Words
{
    QStringList folded = {};
    std::vector<bool> isUpper = {};
    std::vector<qsizetype> ends = {};

    explicit Words(QStringView line)
    {
        for (qsizetype at = 0; at < line.size(); ++at) {
            if (!line.at(at).isLetterOrNumber()) {
                continue;
            }
            qsizetype end = at;
            while (
                end < line.size() && (line.at(end).isLetterOrNumber() || line.at(end).isMark())) {
                ++end;
            }
            folded.append(withoutAccents(foldedWord(line.mid(at, end - at))));
            isUpper.push_back(line.at(at).isUpper() || line.at(at).isTitleCase());
            ends.push_back(end);
            at = end;
        }
    }
};

struct Line
{
    QStringView text = {};
    qsizetype start = 0; ///< of the whole text
    bool isAfterBlank = false;

    qsizetype end() const { return start + text.size(); }
};

bool endsSentence(QChar c)
{
    return c == u'.' || c == u'!' || c == u'?' || c == u'…';
}

/// The last lines that are not blank, the last one first: a signature, its postscript and one line
/// before. A long one is the last that is read.
std::vector<Line> lastLines(QStringView text)
{
    std::vector<Line> lines;
    qsizetype end = text.size();
    bool isBlankBelow = false;
    while (end > 0 && lines.size() < 2 + mostLines + mostPostscript) {
        const qsizetype feed = text.lastIndexOf(u'\n', end - 1);
        const QStringView whole = text.mid(feed + 1, end - feed - 1);
        const QStringView bare = whole.trimmed();
        end = std::max<qsizetype>(feed, 0);
        if (bare.isEmpty()) {
            isBlankBelow = true;
            continue;
        }
        if (!lines.empty()) {
            lines.back().isAfterBlank = isBlankBelow;
        }
        isBlankBelow = false;
        lines.push_back({bare, bare.data() - text.data(), false});
        if (bare.size() > longestLine && lines.size() > 1) {
            break;
        }
    }
    return lines;
}

class SignatureReader
{
public:
    SignatureReader(QStringView text, const SignatureWords &words, QStringView writer)
        : m_words(words)
        , m_writer(Words(writer).folded)
        , m_lines(lastLines(text))
    {
    }

    Span read() const
    {
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            if (const auto found = blockAt(i)) {
                return *found;
            }
        }
        return m_lines.empty() ? Span {} : atTheEnd().value_or(Span {});
    }

private:
    std::optional<Span> blockAt(std::size_t top) const;
    std::optional<Span> atTheEnd() const;
    std::optional<Span> closedBy(const Line &line, QStringView tail) const;
    std::optional<Span> nameAlone(const Line &line, QStringView tail) const;
    qsizetype closingLength(const Words &words, const QSet<QString> &closings) const;
    bool isName(const Words &words, qsizetype from) const;
    bool isWriter(const Words &words, qsizetype from) const;
    bool isContact(QStringView line) const;
    bool mayFollow(QStringView line) const;
    bool isOurs(std::size_t top, std::size_t below) const;

    const SignatureWords &m_words;
    QStringList m_writer;
    std::vector<Line> m_lines;
};

/// How many words of the beginning are a closing; 0 for none.
qsizetype SignatureReader::closingLength(const Words &words, const QSet<QString> &closings) const
{
    QString phrase;
    qsizetype longest = 0;
    for (qsizetype i = 0; i < std::min(words.folded.size(), m_words.longest); ++i) {
        phrase += (i > 0 ? u" "_s : QString()) + words.folded.at(i);
        longest = closings.contains(phrase) ? i + 1 : longest;
    }
    return longest;
}

/// Words with capital letters, and beside them only what stands beside names.
bool SignatureReader::isName(const Words &words, qsizetype from) const
{
    const qsizetype count = words.folded.size() - from;
    bool hasName = false;
    for (qsizetype i = from; i < words.folded.size(); ++i) {
        const bool isBeside = m_words.beside.contains(words.folded.at(i));
        const bool isNamed
            = words.isUpper[static_cast<std::size_t>(i)] || m_writer.contains(words.folded.at(i));
        if (!isBeside && !isNamed) {
            return false;
        }
        hasName = hasName || isNamed;
    }
    return hasName && count <= mostNames;
}

bool SignatureReader::isWriter(const Words &words, qsizetype from) const
{
    return std::any_of(words.folded.begin() + from, words.folded.end(),
        [this](const QString &word) { return m_writer.contains(word); });
}

bool SignatureReader::isContact(QStringView line) const
{
    const auto digits = std::ranges::count_if(line, [](QChar c) { return c.isDigit(); });
    return line.contains(u'@') || line.contains(u"://") || line.startsWith(u"www.")
        || digits >= fewestPhoneDigits;
}

/// A line below the name: an office, a place, a number; no sentence.
bool SignatureReader::mayFollow(QStringView line) const
{
    const QStringList words = Words(line).folded;
    const bool isPostscript = words.value(0) == "ps"_L1 || words.value(0) == "pps"_L1
        || (words.value(0) == "p"_L1 && words.value(1) == "s"_L1);
    const bool isSentence
        = endsSentence(line.back()) && words.size() > mostNamesAlone && !isContact(line);
    return line.size() <= longestLine && words.size() <= mostWords && !isSentence && !isPostscript;
}

/// Whether the lines from `top` down to `below` may be of the writer: an address or a number among
/// them is somebody else's unless the writer's name stands beside it.
bool SignatureReader::isOurs(std::size_t top, std::size_t below) const
{
    const auto lines = std::span(m_lines).subspan(below, top - below + 1);
    const bool hasContact
        = std::ranges::any_of(lines, [this](const Line &line) { return isContact(line.text); });
    return m_writer.isEmpty() || !hasContact
        || std::ranges::any_of(
            lines, [this](const Line &line) { return isWriter(Words(line.text), 0); });
}

/// The block whose `--` line or closing is the line `top`.
std::optional<Span> SignatureReader::blockAt(std::size_t top) const
{
    const Line &line = m_lines[top];
    const bool isDivided = line.text == u"--" || line.text == u"—";
    const Words words(line.text);
    const qsizetype regards = closingLength(words, m_words.closings);
    const qsizetype thanks = closingLength(words, m_words.thanks);
    const qsizetype closing = std::max(regards, thanks);
    const bool isClosing = closing > 0 && line.text.size() <= longestLine
        && (closing == words.folded.size() || isName(words, closing));
    if (top == 0 || top + 1 >= m_lines.size() || (!isDivided && !isClosing)) {
        return std::nullopt;
    }
    const Line &first = m_lines[top - 1];
    const Words names(first.text);
    // "Thanks Piet" alone thanks the reader, or somebody of whom the text tells.
    const bool isThanked
        = thanks > regards && closing < words.folded.size() && !isWriter(words, closing);
    const bool isSigned = isDivided || isName(names, 0) || (isContact(first.text) && !isThanked);
    if (!isSigned || !mayFollow(first.text)) {
        return std::nullopt;
    }
    std::size_t below = top - 1;
    while (below > 0 && top - below < mostLines && mayFollow(m_lines[below - 1].text)) {
        --below;
    }
    const bool isLonger = below > 0 && mayFollow(m_lines[below - 1].text);
    return isLonger || !isOurs(top, below) ? std::nullopt
                                           : std::optional(Span {line.start, m_lines[below].end()});
}

/// The words behind the last sentence of the last line.
std::optional<Span> SignatureReader::atTheEnd() const
{
    const Line &line = m_lines.front();
    qsizetype end = line.text.size();
    while (end > 0 && !line.text.at(end - 1).isLetterOrNumber()) {
        --end;
    }
    qsizetype begin = end;
    while (begin > 0 && end - begin <= longestLine
        && !(endsSentence(line.text.at(begin - 1)) && line.text.at(begin).isSpace())) {
        --begin;
    }
    const bool isFirst = begin == 0 && m_lines.size() == 1;
    if (isFirst || end - begin > longestLine) {
        return std::nullopt;
    }
    const QStringView tail = line.text.mid(begin).trimmed();
    if (const auto closed = closedBy(line, tail)) {
        return closed;
    }
    return nameAlone(line, tail);
}

/// "Best, Ana" and "Liebe Grüße aus Kiel, Anne".
std::optional<Span> SignatureReader::closedBy(const Line &line, QStringView tail) const
{
    const Words words(tail);
    const qsizetype closing = closingLength(words, m_words.closings);
    const qsizetype thanks = closingLength(words, m_words.thanks);
    const qsizetype length = std::max(closing, thanks);
    if (length == 0 || length == words.folded.size() || !isName(words, length)) {
        return std::nullopt;
    }
    // Without a mark between it may well be the reader who is wished or thanked.
    const qsizetype mark = words.ends[static_cast<std::size_t>(length - 1)];
    const QStringView between = tail.mid(mark).trimmed();
    const bool isMarked = !between.front().isLetterOrNumber();
    if (!isWriter(words, length) && (thanks > closing || !isMarked)) {
        return std::nullopt;
    }
    return Span {line.start + (tail.data() - line.text.data()), line.end()};
}

std::optional<Span> SignatureReader::nameAlone(const Line &line, QStringView tail) const
{
    const Words words(tail);
    const qsizetype start = line.start + (tail.data() - line.text.data());
    const bool isInitials = tail.startsWith(u'^') && tail.size() > 1
        && tail.size() <= 1 + mostInitials
        && std::all_of(tail.begin() + 1, tail.end(), [](QChar c) { return c.isUpper(); });
    if (isInitials) {
        return Span {start, line.end()};
    }
    if (words.folded.isEmpty() || !isName(words, 0)) {
        return std::nullopt;
    }
    if (!m_writer.isEmpty()) {
        const bool isDashed = tail.startsWith(u'-') || tail.startsWith(u'–')
            || tail.startsWith(u'—') || tail.startsWith(u'~') || tail.startsWith(u'/');
        const bool isAlone = tail.size() == line.text.size() || isDashed;
        return isAlone && isWriter(words, 0) ? std::optional(Span {start, line.end()})
                                             : std::nullopt;
    }
    const bool isLine = tail.size() == line.text.size() && m_lines.size() > 1
        && endsSentence(m_lines[1].text.back()) && line.isAfterBlank;
    const bool isShort = words.folded.size() <= mostNamesAlone && tail.back().isLetter();
    return isLine && isShort ? std::optional(Span {start, line.end()}) : std::nullopt;
}

/// Every row of words that a phrase without gaps and marks stands for.
bool addWordings(const PhraseNode &node, QStringList &wordings)
{
    QStringList grown = node.isOptional ? wordings : QStringList();
    if (node.kind == PhraseNode::Kind::Word) {
        for (const QString &wording : wordings) {
            grown.append(wording + u' ' + node.text);
        }
    } else if (node.kind == PhraseNode::Kind::OneOf) {
        for (const PhraseNode &part : node.parts) {
            QStringList one = wordings;
            if (!addWordings(part, one)) {
                return false;
            }
            grown += one;
        }
    } else if (node.kind == PhraseNode::Kind::Sequence) {
        QStringList one = wordings;
        if (!std::ranges::all_of(
                node.parts, [&one](const PhraseNode &part) { return addWordings(part, one); })) {
            return false;
        }
        grown += one;
    } else {
        return false;
    }
    wordings = grown;
    return true;
}

} // namespace

Result<void> SignatureWords::add(const LanguageWords &words)
{
    const PhraseSets none;
    const auto expand = [&](const QString &set, QSet<QString> &into) -> Result<void> {
        const auto found = words.sets.find(set);
        if (found == words.sets.end()) {
            return {};
        }
        for (const QString &phrase : found->second) {
            const auto node = parsePhrase(phrase, none, words.elisions);
            QStringList wordings = {QString()};
            if (!node || !addWordings(*node, wordings)) {
                return failure(Error::Code::FormatBroken, {words.code, phrase});
            }
            for (const QString &wording : wordings) {
                const QStringList folded = Words(wording).folded;
                longest = std::max(longest, folded.size());
                into.insert(folded.join(u' '));
                if (const QString digraphs = withDigraphs(wording); !digraphs.isEmpty()) {
                    into.insert(Words(digraphs).folded.join(u' '));
                }
            }
        }
        return {};
    };
    for (const auto &[set, into] : {std::pair(u"closing"_s, &closings),
             std::pair(u"closing_thanks"_s, &thanks), std::pair(u"beside_name"_s, &beside)}) {
        if (auto added = expand(set, *into); !added) {
            return added;
        }
    }
    return {};
}

Span signatureOf(QStringView text, const SignatureWords &words, QStringView writer)
{
    return SignatureReader(text, words, writer).read();
}

} // namespace comity::review
