#include "model/review/text_facts/phrase_book.h"

#include "model/review/text_facts/phrase_nodes.h"

#include <algorithm>

namespace comity::review {
namespace {

using Op = PhraseNodes::Op;

// How far before (and, for some languages, behind) its verb a negator is looked for.
constexpr quint32 negationWindow = 3;

} // namespace

struct PhraseBook::Nodes
{
    PhraseSets sets = {};
    QSet<QString> elisions = {};
    PhraseNodes network = {};
    std::vector<PhraseMarks> entries = {};
    QSet<QString> negatorsBefore = {};
    QSet<QString> negatorsAfter = {};

    bool isNegated(std::span<const Token> tokens, const PhraseHit &hit) const;
};

namespace {

/// Follows all ways of one phrase at once, token by token.
class Walk
{
public:
    Walk(const PhraseNodes &network, std::span<const Token> tokens)
        : m_network(network)
        , m_tokens(tokens)
    {
    }

    /// One past the last token of the longest match from `first`; `first` itself when there is
    /// none. `entry` is the phrase that matched.
    quint32 longest(quint32 start, quint32 first, quint32 &entry)
    {
        m_end = first;
        m_sentence = m_tokens[first].sentence;
        m_now.clear();
        enter(start, first, m_now);
        for (quint32 at = first; at < m_tokens.size() && !m_now.empty(); ++at) {
            const Token &token = m_tokens[at];
            if (token.sentence != m_sentence) {
                break;
            }
            const std::span<const quint32> words = m_network.wordsOf(token);
            m_next.clear();
            for (const quint32 node : m_now) {
                if (m_network.takes(m_network.at(node), token, words)) {
                    enter(m_network.at(node).next, at + 1, m_next);
                }
            }
            std::swap(m_now, m_next);
        }
        entry = m_entry;
        return m_end;
    }

private:
    // An emoji divides as a comma does: "What a day 😅 Share our story?"
    bool startsClause(quint32 at, Break weakest) const
    {
        if (at >= m_tokens.size()) {
            return false;
        }
        const bool isBehindEmoji = weakest <= Break::Comma && at > 0
            && m_tokens[at - 1].kind == TokenKind::Emoji && m_tokens[at].kind != TokenKind::Emoji;
        return isBehindEmoji || m_tokens[at].before >= weakest;
    }
    bool endsSentence(quint32 at) const
    {
        return at >= m_tokens.size() || m_tokens[at].sentence != m_sentence;
    }

    // Goes through forks and places to the nodes that take the token at `at`.
    void enter(quint32 node, quint32 at, std::vector<quint32> &into)
    {
        const PhraseNodes::Node &here = m_network.at(node);
        switch (here.op) {
        case Op::Fork:
            enter(here.next, at, into);
            enter(here.other, at, into);
            return;
        case Op::ClauseStart:
        case Op::Mark:
            if (startsClause(at, Break::Comma) || (here.op == Op::Mark && endsSentence(at))) {
                enter(here.next, at, into);
            }
            return;
        case Op::SentenceStart:
            if (startsClause(at, Break::Sentence)) {
                enter(here.next, at, into);
            }
            return;
        case Op::SentenceEnd:
            if (endsSentence(at)) {
                enter(here.next, at, into);
            }
            return;
        case Op::Over:
            if (at > m_end) {
                m_end = at;
                m_entry = here.value;
            }
            return;
        default:
            if (std::ranges::find(into, node) == into.end()) {
                into.push_back(node);
            }
        }
    }

    const PhraseNodes &m_network;
    std::span<const Token> m_tokens;
    std::vector<quint32> m_now;
    std::vector<quint32> m_next;
    quint32 m_sentence = 0;
    quint32 m_end = 0;
    quint32 m_entry = 0;
};

bool isOneOf(const QSet<QString> &words, const Token &token)
{
    return token.kind == TokenKind::Word
        && words.contains(QString::fromRawData(token.exact.data(), token.exact.size()));
}

} // namespace

bool PhraseBook::Nodes::isNegated(std::span<const Token> tokens, const PhraseHit &hit) const
{
    for (quint32 i = hit.firstToken, back = 0; i > 0 && back < negationWindow; ++back) {
        if (tokens[i].before != Break::None) {
            break;
        }
        --i;
        if (isOneOf(negatorsBefore, tokens[i])) {
            return true;
        }
    }
    const std::size_t behind = std::min<std::size_t>(tokens.size(), hit.lastToken + negationWindow);
    for (quint32 i = hit.lastToken; i < behind && tokens[i].before == Break::None; ++i) {
        if (isOneOf(negatorsAfter, tokens[i])) {
            return true;
        }
    }
    return false;
}

PhraseBook::PhraseBook()
    : m_nodes(std::make_unique<Nodes>())
{
}

PhraseBook::~PhraseBook() = default;
PhraseBook::PhraseBook(PhraseBook &&) noexcept = default;
PhraseBook &PhraseBook::operator=(PhraseBook &&) noexcept = default;

void PhraseBook::setWords(const QHash<QString, QStringList> &sets, const QSet<QString> &elisions)
{
    m_nodes->sets = sets;
    m_nodes->elisions = elisions;
}

void PhraseBook::setNegators(const QStringList &before, const QStringList &after)
{
    const auto folded = [](const QStringList &words) {
        QSet<QString> set;
        for (const QString &word : words) {
            set.insert(foldedWord(word));
        }
        return set;
    };
    m_nodes->negatorsBefore = folded(before);
    m_nodes->negatorsAfter = folded(after);
}

Result<void> PhraseBook::add(const PhraseMarks &marks, const QString &phrase)
{
    const auto parsed = parsePhrase(phrase, m_nodes->sets, m_nodes->elisions);
    if (!parsed) {
        return tl::make_unexpected(
            Error {Error::Code::FormatBroken, {}, u'"' + phrase + u"\": " + parsed.error().detail});
    }
    if (!m_nodes->network.add(*parsed, static_cast<quint32>(m_nodes->entries.size()))) {
        return tl::make_unexpected(Error {Error::Code::FormatBroken, {},
            u'"' + phrase + u"\": it would fit every word, for it begins with a gap or is empty"});
    }
    m_nodes->entries.push_back(marks);
    return {};
}

std::size_t PhraseBook::size() const
{
    return m_nodes->entries.size();
}

void PhraseBook::match(std::span<const Token> tokens, std::vector<PhraseHit> &hits) const
{
    Walk walk(m_nodes->network, tokens);
    std::vector<quint32> starts;
    // Where the last hit of an entry ended: a hit within it says nothing more.
    QHash<quint32, quint32> ends;
    for (quint32 first = 0; first < tokens.size(); ++first) {
        starts.clear();
        m_nodes->network.startsAt(tokens[first], starts);
        const std::size_t before = hits.size();
        for (const quint32 start : starts) {
            PhraseHit hit;
            const quint32 end = walk.longest(start, first, hit.entry);
            if (end == first || ends.value(hit.entry, 0) >= end) {
                continue;
            }
            ends.insert(hit.entry, end);
            // Another way of the same phrase from here, that is shorter.
            const auto shorter = std::find_if(hits.begin() + static_cast<std::ptrdiff_t>(before),
                hits.end(), [&hit](const PhraseHit &other) { return other.entry == hit.entry; });
            if (shorter != hits.end()) {
                hits.erase(shorter);
            }
            hit.marks = m_nodes->entries[hit.entry];
            hit.firstToken = first;
            hit.lastToken = end;
            hit.sentence = tokens[first].sentence;
            hit.isNegated = hit.marks.isNegatable && m_nodes->isNegated(tokens, hit);
            hit.isQuoted = std::all_of(tokens.begin() + first, tokens.begin() + end,
                [](const Token &token) { return token.isQuoted; });
            hits.push_back(hit);
        }
        // As the phrases were written, however many ways they begin.
        std::ranges::sort(
            hits.begin() + static_cast<std::ptrdiff_t>(before), hits.end(), {}, &PhraseHit::entry);
    }
}

} // namespace comity::review
