#include "model/review/rules/word_runs.h"

#include <algorithm>

namespace comity::review {
namespace {

constexpr quint64 offsetBasis = 14695981039346656037ULL;
constexpr quint64 prime = 1099511628211ULL;
/// "ha ha ha": more places of the same words tell nothing more.
constexpr std::size_t mostPlaces = 32;

void mix(quint64 &hash, quint64 value)
{
    hash = (hash ^ value) * prime;
}

// A letter with an accent as the letter: the first of its decomposition.
char16_t folded(QChar c)
{
    if (c.unicode() < 128) {
        return c.toLower().unicode();
    }
    const QString parts = c.decomposition();
    const QChar base = parts.isEmpty() || !parts.at(0).isLetter() ? c : parts.at(0);
    return base.toCaseFolded().unicode();
}

bool isOfWord(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
}

quint64 hashOf(const std::vector<quint64> &words, std::size_t from, std::size_t count)
{
    quint64 hash = offsetBasis;
    for (std::size_t i = from; i < from + count; ++i) {
        mix(hash, words[i]);
    }
    return hash;
}

} // namespace

quint64 wordHash(QStringView word)
{
    quint64 hash = offsetBasis;
    for (const QChar c : word) {
        if (!c.isMark()) {
            mix(hash, folded(c));
        }
    }
    return hash;
}

WordRow WordRow::of(QStringView text, bool withSpans)
{
    WordRow row;
    qsizetype at = 0;
    while (at < text.size()) {
        if (!isOfWord(text.at(at))) {
            ++at;
            continue;
        }
        qsizetype end = at;
        while (end < text.size() && isOfWord(text.at(end))) {
            ++end;
        }
        row.words.push_back(wordHash(text.sliced(at, end - at)));
        if (withSpans) {
            row.spans.push_back({at, end});
        }
        at = end;
    }
    return row;
}

RunIndex::RunIndex(const WordRow &row, std::size_t fewest)
    : m_row(row)
    , m_fewest(fewest)
{
    for (std::size_t i = 0; i + fewest <= row.words.size(); ++i) {
        std::vector<std::size_t> &places = m_places[hashOf(row.words, i, fewest)];
        if (places.size() < mostPlaces) {
            places.push_back(i);
        }
    }
}

std::vector<SharedRun> RunIndex::sharedWith(const WordRow &other) const
{
    std::vector<SharedRun> runs;
    std::size_t done = 0;
    for (std::size_t at = 0; at + m_fewest <= other.words.size(); ++at) {
        if (at < done) {
            continue;
        }
        const auto found = m_places.find(hashOf(other.words, at, m_fewest));
        if (found == m_places.end()) {
            continue;
        }
        SharedRun longest;
        for (const std::size_t place : found->second) {
            std::size_t length = 0;
            while (place + length < m_row.words.size() && at + length < other.words.size()
                && m_row.words[place + length] == other.words[at + length]) {
                ++length;
            }
            if (length > longest.length) {
                longest = {place, at, length};
            }
        }
        if (longest.length >= m_fewest) {
            runs.push_back(longest);
            done = at + longest.length;
        }
    }
    std::ranges::sort(runs, {}, &SharedRun::first);
    return runs;
}

} // namespace comity::review
