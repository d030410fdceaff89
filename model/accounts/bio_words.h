#pragma once

#include <QString>
#include <string>
#include <unordered_set>
#include <vector>

namespace comity {

/// Words and phrases of one sort, folded. A phrase may begin or end with a star, which stands for
/// any beginning or ending of its only word.
class BioPhrases
{
public:
    void add(const std::string &text);

    /// How many words from `at` on make the longest phrase that stands there; 0 for none.
    std::size_t lengthAt(const std::vector<std::string> &words, std::size_t at) const;
    bool holds(const std::string &word) const { return lengthAt({word}, 0) == 1; }

private:
    std::unordered_set<std::string> m_words;
    std::vector<std::string> m_beginnings;
    std::vector<std::string> m_endings;
    std::vector<std::vector<std::string>> m_phrases; ///< of two words and more
};

/// What resources/people/bios.yml knows of one language; the file says what each is.
struct BioLanguage
{
    QString code;
    bool writesNounsLarge = false;
    BioPhrases grammar;
    BioPhrases generic;
    BioPhrases trades;
    BioPhrases based;
    BioPhrases in;
    BioPhrases notIn;
    BioPhrases notPlaces;
    BioPhrases anywhere;
    BioPhrases forPeople; ///< "for", "aimed at"
    BioPhrases notFor;
    BioPhrases people;
    BioPhrases serving;
    BioPhrases addressing;
    std::vector<std::string> peopleEndings;

    /// Whether the word names people, in this language.
    bool isPeople(const std::string &word) const;
};

struct BioWords
{
    std::vector<BioLanguage> languages;
    std::unordered_set<std::string> doubtfulPlaces;

    /// Compiled in, read once. Any thread.
    static const BioWords &builtIn();
};

} // namespace comity
