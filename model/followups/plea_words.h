#pragma once

#include <QString>
#include <string>
#include <unordered_map>
#include <vector>

namespace comity::followups {

/// Phrases of one sort, found by their first word.
class PhraseList
{
public:
    /// `text` is words with blanks between them; a last star stands for any ending.
    void add(const QString &text);

    const std::vector<std::vector<std::string>> &beginningWith(const std::string &word) const;
    const std::vector<std::string> &prefixes() const { return m_prefixes; }
    /// Of writing without blanks.
    const std::vector<QString> &unparted() const { return m_unparted; }

private:
    std::unordered_map<std::string, std::vector<std::vector<std::string>>> m_byWord;
    std::vector<std::string> m_prefixes;
    std::vector<QString> m_unparted;
};

/// The lists of resources/people/pleas.yml.
struct PleaWords
{
    PhraseList courtesy;
    PhraseList nods;
    PhraseList requests;
    PhraseList questions;
    PhraseList complaints;
    PhraseList withdrawals;
    PhraseList shrugs;
    PhraseList denialsBefore;
    PhraseList denialsBehind;
    PhraseList turns;
    PhraseList pitches;
    PhraseList hints;
    PhraseList codes;
    PhraseList dealings;

    /// Any thread.
    static const PleaWords &builtIn();
};

/// What a message says of what was asked before.
struct Settling
{
    bool isSettled = false; ///< by a withdrawal
    bool isShrug = false; ///< only waved off
    bool isDenied = false; ///< neither: "not working again"
    qsizetype end = 0; ///< in UTF-16 units of the text: behind the last such phrase
    qsizetype clauseEnd = 0; ///< where the clause after it begins
};

/// A message in words, folded, without the handles and tags in it.
class PleaText
{
public:
    explicit PleaText(const QString &text);

    bool isEmpty() const { return m_tokens.empty(); }
    /// How many phrases of a list stand in it.
    int count(const PhraseList &list) const;
    /// Whether a clause begins as a question does.
    bool asks(const PleaWords &words) const;
    /// Words beside thanks, farewells and nods. Writing without blanks is one long word, so its
    /// letters count.
    int wordsBeside(const PleaWords &words) const;
    /// Withdrawals and shrugs that nothing near them in their clause denies.
    Settling settling(const PleaWords &words) const;

private:
    struct Token
    {
        std::string word;
        qsizetype begin = 0;
        qsizetype end = 0;
        int letters = 1; ///< words that it counts for
        int sentence = 0;
        bool beginsClause = false;
    };

    bool isDenied(const PleaWords &words, std::size_t at, std::size_t length) const;
    /// How many tokens the longest phrase beginning at `at` takes, 0 for none.
    std::size_t lengthAt(const PhraseList &list, std::size_t at) const;

    std::vector<Token> m_tokens;
    QString m_text;
};

} // namespace comity::followups
