#include "model/review/text_facts/phrase_nodes.h"

#include <algorithm>
#include <optional>

namespace comity::review {
namespace {

constexpr qsizetype beginningLetters = 2;

bool isWordLike(const Token &token)
{
    return token.kind == TokenKind::Word || token.kind == TokenKind::Number;
}

QString keyOf(QStringView text)
{
    return text.left(beginningLetters).toString();
}

} // namespace

quint32 PhraseNodes::put(const Node &node)
{
    m_nodes.push_back(node);
    return static_cast<quint32>(m_nodes.size() - 1);
}

quint32 PhraseNodes::wordNumber(const QString &word)
{
    const auto found = m_wordNumbers.constFind(word);
    if (found != m_wordNumbers.cend()) {
        return *found;
    }
    const quint32 number = m_wordCount++;
    m_wordNumbers.insert(word, number);
    QStringList spellings = {word, withoutAccents(word), withDigraphs(word)};
    spellings.removeDuplicates();
    for (const QString &spelling : std::as_const(spellings)) {
        if (!spelling.isEmpty()) {
            m_wordsBySpelling[spelling].push_back(number);
        }
    }
    m_startsByWord.emplace_back();
    return number;
}

quint32 PhraseNodes::textNumber(const QString &text)
{
    m_texts.push_back(text);
    m_plainTexts.push_back(withoutAccents(text));
    return static_cast<quint32>(m_texts.size() - 1);
}

quint32 PhraseNodes::buildGap(int atMost, quint32 next)
{
    quint32 after = next;
    for (int i = 0; i < atMost; ++i) {
        const quint32 any = put({Op::Any, 0, after, 0});
        after = put({Op::Fork, 0, any, next});
    }
    return after;
}

quint32 PhraseNodes::buildOneOf(const PhraseNode &phrase, quint32 next)
{
    // The single words among the ways are one step together, however many they are.
    std::vector<quint32> words;
    std::vector<const PhraseNode *> ways;
    for (const PhraseNode &part : phrase.parts) {
        const PhraseNode &bare = part.kind == PhraseNode::Kind::Sequence && part.parts.size() == 1
            ? part.parts.front()
            : part;
        if (bare.kind == PhraseNode::Kind::Word && !bare.isOptional && !part.isOptional) {
            words.push_back(wordNumber(bare.text));
        } else {
            ways.push_back(&part);
        }
    }
    std::optional<quint32> first;
    if (!words.empty()) {
        std::ranges::sort(words);
        m_lists.push_back(std::move(words));
        first = put({Op::OneWordOf, static_cast<quint32>(m_lists.size() - 1), next, 0});
    }
    for (const PhraseNode *const part : ways) {
        const quint32 way = build(*part, next);
        first = first ? put({Op::Fork, 0, way, *first}) : way;
    }
    return *first;
}

quint32 PhraseNodes::buildOne(const PhraseNode &phrase, quint32 next)
{
    using Kind = PhraseNode::Kind;
    switch (phrase.kind) {
    case Kind::Word:
        return put({Op::Word, wordNumber(phrase.text), next, 0});
    case Kind::Beginning:
        return put({Op::Beginning, textNumber(phrase.text), next, 0});
    case Kind::Ending:
        return put({Op::Ending, textNumber(phrase.text), next, 0});
    case Kind::OfKind:
        return put({Op::OfKind, static_cast<quint32>(phrase.ofKind), next, 0});
    case Kind::Name:
        return put({Op::Name, 0, next, 0});
    case Kind::AnyWord:
        return put({Op::AnyWord, 0, next, 0});
    case Kind::Gap:
        return buildGap(phrase.atMost, next);
    case Kind::ClauseStart:
        return put({Op::ClauseStart, 0, next, 0});
    case Kind::SentenceStart:
        return put({Op::SentenceStart, 0, next, 0});
    case Kind::SentenceEnd:
        return put({Op::SentenceEnd, 0, next, 0});
    case Kind::Mark:
        return put({Op::Mark, 0, next, 0});
    case Kind::Sequence: {
        quint32 first = next;
        for (auto part = phrase.parts.rbegin(); part != phrase.parts.rend(); ++part) {
            first = build(*part, first);
        }
        return first;
    }
    case Kind::OneOf:
        return buildOneOf(phrase, next);
    }
    Q_UNREACHABLE();
}

quint32 PhraseNodes::build(const PhraseNode &phrase, quint32 next)
{
    const quint32 first = buildOne(phrase, next);
    return phrase.isOptional ? put({Op::Fork, 0, first, next}) : first;
}

bool PhraseNodes::firstNodes(quint32 node, std::vector<First> &into, bool isPlaced) const
{
    const Node &at = m_nodes[node];
    // The way from a fork on is enough to begin at, unless a place was passed before it.
    const auto behind = [&](quint32 next, bool isBehindPlace) {
        const std::size_t before = into.size();
        if (!firstNodes(next, into, isBehindPlace)) {
            return false;
        }
        for (std::size_t i = before; i < into.size() && isBehindPlace; ++i) {
            into[i].start = node;
        }
        return true;
    };
    switch (at.op) {
    case Op::Over:
    case Op::Any:
    case Op::AnyWord:
        return false;
    case Op::Fork:
        return behind(at.next, isPlaced) && behind(at.other, isPlaced);
    case Op::ClauseStart:
    case Op::SentenceStart:
    case Op::SentenceEnd:
    case Op::Mark:
        return behind(at.next, true);
    default:
        into.push_back({node, node});
        return true;
    }
}

void PhraseNodes::index(quint32 first, quint32 start)
{
    const Node &node = m_nodes[first];
    const auto addOnce = [start](std::vector<quint32> &starts) {
        if (starts.empty() || starts.back() != start) {
            starts.push_back(start);
        }
    };
    switch (node.op) {
    case Op::Word:
        addOnce(m_startsByWord[node.value]);
        break;
    case Op::OneWordOf:
        for (const quint32 word : m_lists[node.value]) {
            addOnce(m_startsByWord[word]);
        }
        break;
    case Op::Beginning: {
        const QString &text = m_texts[node.value];
        QStringList keys = {keyOf(text), keyOf(m_plainTexts[node.value])};
        keys.removeDuplicates();
        for (const QString &key : std::as_const(keys)) {
            m_startsByBeginning[key].emplace_back(node.value, start);
        }
        break;
    }
    case Op::Ending:
        m_startsByEnding.emplace_back(node.value, start);
        break;
    case Op::OfKind:
        addOnce(m_startsByKind[node.value]);
        break;
    case Op::Name:
        addOnce(m_startsByName);
        break;
    default:
        break;
    }
}

bool PhraseNodes::add(const PhraseNode &phrase, quint32 entry)
{
    const quint32 over = put({Op::Over, entry, 0, 0});
    const quint32 start = build(phrase, over);
    std::vector<First> firsts;
    if (!firstNodes(start, firsts, false)) {
        return false;
    }
    for (const First &first : firsts) {
        index(first.node, first.start);
    }
    return true;
}

std::span<const quint32> PhraseNodes::wordsOf(const Token &token) const
{
    // The view's letters outlive the look-up, so they need no copy.
    const auto found
        = m_wordsBySpelling.constFind(QString::fromRawData(token.exact.data(), token.exact.size()));
    if (found == m_wordsBySpelling.cend()) {
        return {};
    }
    return *found;
}

void PhraseNodes::startsAt(const Token &token, std::vector<quint32> &starts) const
{
    const auto append = [&starts](const std::vector<quint32> &more) {
        starts.insert(starts.end(), more.begin(), more.end());
    };
    for (const quint32 word : wordsOf(token)) {
        append(m_startsByWord[word]);
    }
    append(m_startsByKind[static_cast<std::size_t>(token.kind)]);
    if (token.kind == TokenKind::Word) {
        const auto found = m_startsByBeginning.constFind(keyOf(token.exact));
        if (found != m_startsByBeginning.cend()) {
            for (const auto &[text, start] : *found) {
                if (isBegunBy(token, text)) {
                    starts.push_back(start);
                }
            }
        }
        for (const auto &[text, start] : m_startsByEnding) {
            if (isEndedBy(token, text)) {
                starts.push_back(start);
            }
        }
        if (token.startsUpper) {
            append(m_startsByName);
        }
    }
    std::ranges::sort(starts);
    starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
}

/// A token without accents may begin a text that has them.
bool PhraseNodes::isBegunBy(const Token &token, quint32 text) const
{
    return token.exact.startsWith(m_texts[text])
        || (token.isPlainAscii && token.exact.startsWith(m_plainTexts[text]));
}

bool PhraseNodes::isEndedBy(const Token &token, quint32 text) const
{
    return token.exact.endsWith(m_texts[text])
        || (token.isPlainAscii && token.exact.endsWith(m_plainTexts[text]));
}

bool PhraseNodes::takes(const Node &node, const Token &token, std::span<const quint32> words) const
{
    switch (node.op) {
    case Op::Word:
        return std::ranges::find(words, node.value) != words.end();
    case Op::OneWordOf: {
        const std::vector<quint32> &list = m_lists[node.value];
        return std::ranges::any_of(
            words, [&list](quint32 word) { return std::ranges::binary_search(list, word); });
    }
    case Op::Beginning:
        return isBegunBy(token, node.value);
    case Op::Ending:
        return isEndedBy(token, node.value);
    case Op::OfKind:
        return static_cast<quint32>(token.kind) == node.value;
    case Op::Name:
        return token.kind == TokenKind::Word && token.startsUpper;
    case Op::AnyWord:
        return isWordLike(token);
    case Op::Any:
        return true;
    default:
        return false;
    }
}

} // namespace comity::review
