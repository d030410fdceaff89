#pragma once

#include "model/accounts/bio_words.h"

#include <QString>
#include <optional>
#include <string>
#include <vector>

namespace comity {

/// A word of a bio, in UTF-16 units of it.
struct BioToken
{
    qsizetype from = 0;
    qsizetype length = 0;
    std::size_t clause = 0;
    bool isLarge = false; ///< begins with a capital letter
    bool isAllLarge = false;
    bool isNumber = false;

    qsizetype end() const { return from + length; }
};

/// A bio in words, without the handles, tags and addresses in it. Clauses end at marks, signs and
/// line breaks.
class BioText
{
public:
    explicit BioText(const QString &text);

    const std::vector<BioToken> &tokens() const { return m_tokens; }
    /// The same, folded.
    const std::vector<std::string> &words() const { return m_words; }

    /// The first word of the clause, and the one after its last.
    std::size_t clauseBegin(std::size_t at) const;
    std::size_t clauseEnd(std::size_t at) const;
    /// The folded words, with blanks between.
    std::string joined(std::size_t first, std::size_t end) const;
    /// Where these words stand one after the other.
    std::optional<std::size_t> indexOf(const std::vector<std::string> &words) const;
    /// The word after a pin.
    std::optional<std::size_t> afterPin() const;
    /// Most of it is in capitals.
    bool isShouted() const;

private:
    std::vector<BioToken> m_tokens;
    std::vector<std::string> m_words;
    std::optional<std::size_t> m_afterPin;
};

/// The language most of whose small words stand in a text; null when none leads.
const BioLanguage *languageOf(const BioText &text, const BioWords &words);

} // namespace comity
