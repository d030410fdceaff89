#pragma once

#include "model/review/finding.h"

#include <QStringView>
#include <unordered_map>
#include <vector>

namespace comity::review {

/// A text as a row of words, for finding what two texts have in common word for word: case,
/// punctuation and accents do not count.
struct WordRow
{
    std::vector<quint64> words = {}; ///< a hash of each
    std::vector<Span> spans = {}; ///< where each stands; only when asked for

    static WordRow of(QStringView text, bool withSpans);
};
/// The hash by which WordRow knows a word.
quint64 wordHash(QStringView word);

/// Words that two rows share: `length` from `first` on in the one, from `otherFirst` in the other.
struct SharedRun
{
    std::size_t first = 0;
    std::size_t otherFirst = 0;
    std::size_t length = 0;
};

/// Finds what other texts repeat of one text. Asking takes a time that grows with the other alone.
class RunIndex
{
public:
    /// `row` outlives it. Runs shorter than `fewest` words are not found.
    RunIndex(const WordRow &row, std::size_t fewest);
    /// The longest runs, by their place in the row; none inside another. Of words that come back
    /// many times in the row the first places are looked at.
    std::vector<SharedRun> sharedWith(const WordRow &other) const;

private:
    const WordRow &m_row;
    std::size_t m_fewest;
    std::unordered_map<quint64, std::vector<std::size_t>> m_places;
};

} // namespace comity::review
