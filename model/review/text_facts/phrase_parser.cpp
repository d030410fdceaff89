#include "model/review/text_facts/phrase_parser.h"

#include <QSet>
#include <array>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

using Kind = PhraseNode::Kind;

constexpr int deepestSets = 8;
constexpr int widestGap = 12;

struct NamedKind
{
    const char *name;
    TokenKind kind;
};
constexpr auto kinds = std::to_array<NamedKind>({
    {"number", TokenKind::Number},
    {"money", TokenKind::Money},
    {"percent", TokenKind::Percent},
    {"url", TokenKind::Url},
    {"email", TokenKind::Email},
    {"mention", TokenKind::Mention},
    {"hashtag", TokenKind::Hashtag},
    {"emoji", TokenKind::Emoji},
});

tl::unexpected<Error> broken(const QString &what)
{
    return tl::make_unexpected(Error {Error::Code::FormatBroken, {}, what});
}

PhraseNode wordNode(const QString &text)
{
    PhraseNode node;
    node.kind = Kind::Word;
    node.text = text;
    return node;
}

class Parser
{
public:
    Parser(const QString &phrase, const PhraseSets &sets, const QSet<QString> &elisions, int depth)
        : m_phrase(phrase)
        , m_sets(sets)
        , m_elisions(elisions)
        , m_depth(depth)
    {
    }

    Result<PhraseNode> whole()
    {
        auto node = alternatives();
        if (node && m_at < m_phrase.size()) {
            return broken(u"a bracket closes that was not opened"_s);
        }
        return node;
    }

private:
    void skipBlanks()
    {
        while (m_at < m_phrase.size() && m_phrase.at(m_at).isSpace()) {
            ++m_at;
        }
    }
    bool isNext(QChar c) const { return m_at < m_phrase.size() && m_phrase.at(m_at) == c; }

    Result<PhraseNode> alternatives();
    Result<PhraseNode> sequence();
    Result<PhraseNode> item();
    Result<PhraseNode> bracket();
    Result<PhraseNode> setNamed(const QString &name);
    Result<PhraseNode> kindNamed(const QString &name);
    Result<PhraseNode> gap();
    Result<PhraseNode> word();
    QString name();

    const QString &m_phrase;
    const PhraseSets &m_sets;
    const QSet<QString> &m_elisions;
    int m_depth;
    qsizetype m_at = 0;
};

Result<PhraseNode> Parser::alternatives()
{
    PhraseNode node;
    node.kind = Kind::OneOf;
    while (true) {
        auto part = sequence();
        if (!part) {
            return part;
        }
        node.parts.push_back(std::move(*part));
        if (!isNext(u'|')) {
            break;
        }
        ++m_at;
    }
    if (node.parts.size() == 1) {
        return std::move(node.parts.front());
    }
    return node;
}

Result<PhraseNode> Parser::sequence()
{
    PhraseNode node;
    for (skipBlanks(); m_at < m_phrase.size() && !isNext(u'|') && !isNext(u')'); skipBlanks()) {
        auto part = item();
        if (!part) {
            return part;
        }
        if (isNext(u'?')) {
            ++m_at;
            part->isOptional = true;
        }
        node.parts.push_back(std::move(*part));
    }
    if (node.parts.empty()) {
        return broken(u"a part of the phrase is empty"_s);
    }
    return node;
}

Result<PhraseNode> Parser::item()
{
    PhraseNode node;
    switch (m_phrase.at(m_at).unicode()) {
    case u'(':
        return bracket();
    case u'@':
        ++m_at;
        return setNamed(name());
    case u'<':
        return kindNamed(m_phrase.mid(m_at + 1, m_phrase.indexOf(u'>', m_at) - m_at - 1));
    case u'^':
        ++m_at;
        node.kind = isNext(u'^') ? Kind::SentenceStart : Kind::ClauseStart;
        m_at += isNext(u'^') ? 1 : 0;
        return node;
    case u'$':
        ++m_at;
        node.kind = Kind::SentenceEnd;
        return node;
    case u',':
        ++m_at;
        node.kind = Kind::Mark;
        return node;
    default:
        return m_phrase.mid(m_at, 2) == ".."_L1 ? gap() : word();
    }
}

Result<PhraseNode> Parser::bracket()
{
    ++m_at;
    auto node = alternatives();
    if (node && !isNext(u')')) {
        return broken(u"a bracket is not closed"_s);
    }
    ++m_at;
    return node;
}

Result<PhraseNode> Parser::setNamed(const QString &name)
{
    const auto found = m_sets.constFind(name);
    if (found == m_sets.cend()) {
        return broken(u"there is no set @"_s + name);
    }
    if (m_depth >= deepestSets) {
        return broken(u"the set @"_s + name + u" uses itself"_s);
    }
    PhraseNode node;
    node.kind = Kind::OneOf;
    for (const QString &phrase : *found) {
        auto part = Parser(phrase, m_sets, m_elisions, m_depth + 1).whole();
        if (!part) {
            return part;
        }
        node.parts.push_back(std::move(*part));
    }
    if (node.parts.empty()) {
        return broken(u"the set @"_s + name + u" is empty"_s);
    }
    return node;
}

Result<PhraseNode> Parser::kindNamed(const QString &name)
{
    PhraseNode node;
    if (name == "name"_L1) {
        node.kind = Kind::Name;
    } else if (name == "word"_L1) {
        node.kind = Kind::AnyWord;
    } else {
        const auto *const found = std::find_if(kinds.begin(), kinds.end(),
            [&](const NamedKind &kind) { return name == QLatin1StringView(kind.name); });
        if (found == kinds.end()) {
            return broken(u"there is no kind <"_s + name + u'>');
        }
        node.kind = Kind::OfKind;
        node.ofKind = found->kind;
    }
    m_at += name.size() + 2;
    return node;
}

Result<PhraseNode> Parser::gap()
{
    PhraseNode node;
    node.kind = Kind::Gap;
    m_at += 2;
    qsizetype end = m_at;
    while (end < m_phrase.size() && m_phrase.at(end).isDigit()) {
        ++end;
    }
    node.atMost = end > m_at ? QStringView(m_phrase).mid(m_at, end - m_at).toInt() : 2;
    m_at = end;
    if (node.atMost < 1 || node.atMost > widestGap) {
        return broken(u"a gap is of 1 to 12 words"_s);
    }
    return node;
}

QString Parser::name()
{
    const qsizetype begin = m_at;
    while (m_at < m_phrase.size()
        && (m_phrase.at(m_at).isLetterOrNumber() || isNext(u'-') || isNext(u'_'))) {
        ++m_at;
    }
    return m_phrase.mid(begin, m_at - begin);
}

Result<PhraseNode> Parser::word()
{
    const qsizetype begin = m_at;
    while (m_at < m_phrase.size() && !m_phrase.at(m_at).isSpace()
        && !u"()|?,$^"_s.contains(m_phrase.at(m_at))) {
        ++m_at;
    }
    const QString written = m_phrase.mid(begin, m_at - begin);
    const bool isEnding = written.startsWith(u'*');
    const bool isBeginning = written.endsWith(u'*');
    const QString bare = written.mid(
        isEnding ? 1 : 0, written.size() - (isEnding ? 1 : 0) - (isBeginning ? 1 : 0));
    if (bare.isEmpty() || bare.contains(u'*') || (isEnding && isBeginning)) {
        return broken(u"a * stands at one end of a word"_s);
    }
    PhraseNode node;
    if (m_elisions.contains(bare) && !isEnding && !isBeginning) {
        // "l" among the articles is the l of "l'affiche", which some leave without its mark.
        node.kind = Kind::OneOf;
        node.parts = {wordNode(bare), wordNode(bare + u'\'')};
        return node;
    }
    const QStringList parts = wordParts(bare, m_elisions);
    if (parts.isEmpty()) {
        return broken(u"a hyphen is no word"_s);
    }
    for (qsizetype i = 0; i < parts.size(); ++i) {
        PhraseNode part;
        part.kind = isEnding && i == 0             ? Kind::Ending
            : isBeginning && i == parts.size() - 1 ? Kind::Beginning
                                                   : Kind::Word;
        part.text = parts.at(i);
        node.parts.push_back(std::move(part));
    }
    if (node.parts.size() == 1) {
        return std::move(node.parts.front());
    }
    return node;
}

} // namespace

Result<PhraseNode> parsePhrase(
    const QString &phrase, const PhraseSets &sets, const QSet<QString> &elisions)
{
    return Parser(phrase, sets, elisions, 0).whole();
}

} // namespace comity::review
