#pragma once

#include <QString>
#include <vector>

namespace comity {

/// The letters and digits of a text as names are compared: lower case, without accents, and without
/// what nobody sees between them. Offsets are UTF-16 units of the text; all vectors are of one
/// length.
struct FoldedLetters
{
    std::u32string letters = {};
    std::vector<qsizetype> starts = {};
    std::vector<qsizetype> ends = {};
    std::vector<int> gaps = {}; ///< how many other characters stand before each
    std::vector<bool> uppers = {}; ///< it is a capital in the text

    qsizetype size() const { return static_cast<qsizetype>(letters.size()); }
    /// A new word may begin here: behind a gap, a change to capitals, or in a script without gaps.
    bool canBegin(qsizetype at) const;
    /// A word may have ended before this letter; true at the end.
    bool canEnd(qsizetype at) const;
};
FoldedLetters foldedLetters(QStringView text);

/// A name, a part of one, or a handle, as texts are searched for it.
struct NamePattern
{
    std::u32string letters = {};
    std::vector<bool> gaps = {}; ///< where a text may have something between two letters
    bool needsCapital = false; ///< it is a word of everyday too, or very short
    bool isStem = false; ///< of a name whose last vowel changes: `Марин` of Марина

    QString key() const
    {
        return QString::fromUcs4(letters.data(), static_cast<int>(letters.size()));
    }
    /// How many letters of the text from `at` it takes; 0: it does not stand there.
    qsizetype matchIn(const FoldedLetters &text, qsizetype at) const;
};

/// By all of a name or handle; empty letters for one that cannot be searched for.
NamePattern wholePattern(const QString &name);
/// By each of its words alone, the everyday ones only where they can be told from everyday.
std::vector<NamePattern> partPatterns(const QString &name);

} // namespace comity
