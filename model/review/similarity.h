#pragma once

#include <QStringList>
#include <QStringView>
#include <array>
#include <span>
#include <vector>

namespace comity::review {

/// A text as it is compared (etiquette.md §2.5): its words in NFKC and case folded, without marks;
/// names, addresses and numbers masked, neighbouring masks as one. In scripts without blanks every
/// character is a word.
class ComparableText
{
public:
    /// `names` are the words that are masked as names, in any case; @handles always are.
    static ComparableText of(QStringView text, const QStringList &names = {});

    /// Masks count as one word each.
    int wordCount() const { return m_wordCount; }
    /// Whether there is enough of it for shares: 8 words. Shorter texts are equal or are not.
    bool hasShares() const;

    friend double similarity(const ComparableText &left, const ComparableText &right);
    friend class TextSignature;

private:
    int m_wordCount = 0;
    quint64 m_whole = 0; ///< a hash of all words
    std::vector<quint64> m_shingles; ///< hashes of three words in a row, sorted, each once
};

/// The share of three-word shingles that both have, of those that either has: 0 to 1, exactly.
/// 1 or 0 where either is shorter than 8 words; an empty text is like no other.
double similarity(const ComparableText &left, const ComparableText &right);

/// What stands for a text where it is compared with thousands: the same on every machine.
class TextSignature
{
public:
    explicit TextSignature(const ComparableText &text);

    /// Estimates `similarity`, by 64 permutations: two thirds of the estimates lie within 0.06.
    friend double similarity(const TextSignature &left, const TextSignature &right);

private:
    static constexpr std::size_t permutations = 64;

    bool m_hasShares = false;
    int m_wordCount = 0;
    quint64 m_whole = 0;
    std::array<quint64, permutations> m_least = {};
};

/// How similar `text` is to each of `others`: exactly up to 2,000 of them, estimated beyond.
std::vector<double> similarities(
    const ComparableText &text, std::span<const ComparableText> others);

} // namespace comity::review
