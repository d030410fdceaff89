#pragma once

#include "model/review/text_facts/phrase_parser.h"

#include <array>
#include <span>
#include <vector>

namespace comity::review {

/// The phrases of a book as one network of steps: what may come next, and where a phrase is over.
/// Built backwards from the end of each phrase.
class PhraseNodes
{
public:
    enum class Op : quint8 {
        Word, ///< `value` is a word's number
        OneWordOf, ///< `value` is a word list's number
        Beginning, ///< `value` is a text's number
        Ending,
        OfKind, ///< `value` is a TokenKind
        Name,
        AnyWord,
        Any,
        Fork, ///< goes on at `next` and at `other`
        ClauseStart,
        SentenceStart,
        SentenceEnd,
        Mark,
        Over, ///< `value` is the entry's number
    };
    struct Node
    {
        Op op = Op::Over;
        quint32 value = 0;
        quint32 next = 0;
        quint32 other = 0;
    };

    /// Adds a phrase; false when it can be empty or begins with a gap, which would fit everywhere.
    bool add(const PhraseNode &phrase, quint32 entry);

    /// Where the phrases begin that may start with `token`; appended to `starts`.
    void startsAt(const Token &token, std::vector<quint32> &starts) const;
    /// Whether a node that takes a token takes this one.
    bool takes(const Node &node, const Token &token, std::span<const quint32> words) const;
    /// The numbers of the words that a token may be.
    std::span<const quint32> wordsOf(const Token &token) const;
    const Node &at(quint32 node) const { return m_nodes[node]; }

private:
    quint32 put(const Node &node);
    quint32 build(const PhraseNode &phrase, quint32 next);
    quint32 buildOne(const PhraseNode &phrase, quint32 next);
    quint32 buildOneOf(const PhraseNode &phrase, quint32 next);
    quint32 buildGap(int atMost, quint32 next);
    quint32 wordNumber(const QString &word);
    quint32 textNumber(const QString &text);
    /// A node that takes a first token, and where to begin so that the places before it hold.
    struct First
    {
        quint32 node = 0;
        quint32 start = 0;
    };
    /// The nodes that take a first token, behind forks and places; false for a gap or the end.
    bool firstNodes(quint32 node, std::vector<First> &into, bool isPlaced) const;
    void index(quint32 first, quint32 start);
    bool isBegunBy(const Token &token, quint32 text) const;
    bool isEndedBy(const Token &token, quint32 text) const;

    std::vector<Node> m_nodes;
    std::vector<QString> m_texts;
    std::vector<QString> m_plainTexts; ///< without accents
    std::vector<std::vector<quint32>> m_lists;
    quint32 m_wordCount = 0;
    QHash<QString, quint32> m_wordNumbers;
    QHash<QString, std::vector<quint32>> m_wordsBySpelling;
    std::vector<std::vector<quint32>> m_startsByWord;
    /// By two letters, the numbers of texts and where their phrases begin.
    QHash<QString, std::vector<std::pair<quint32, quint32>>> m_startsByBeginning;
    std::array<std::vector<quint32>, 12> m_startsByKind;
    std::vector<quint32> m_startsByName;
    std::vector<std::pair<quint32, quint32>> m_startsByEnding; ///< as those by beginning
};

} // namespace comity::review
