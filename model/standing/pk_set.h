#pragma once

#include "model/base/ids.h"

#include <bit>
#include <vector>

namespace comity {

/// A set of people as a bitmap over pks: an eighth of a byte for each pk given out so far.
class PkSet
{
public:
    PkSet() = default;
    explicit PkSet(const std::vector<Pk> &members)
    {
        for (const Pk pk : members) {
            insert(pk);
        }
    }

    bool contains(Pk pk) const
    {
        const std::size_t word = number(pk) / 64;
        return word < m_words.size() && ((m_words[word] >> (number(pk) % 64)) & 1) != 0;
    }
    void insert(Pk pk)
    {
        const std::size_t word = number(pk) / 64;
        if (word >= m_words.size()) {
            m_words.resize(word + 1);
        }
        m_words[word] |= quint64 {1} << (number(pk) % 64);
    }
    void remove(Pk pk)
    {
        const std::size_t word = number(pk) / 64;
        if (word < m_words.size()) {
            m_words[word] &= ~(quint64 {1} << (number(pk) % 64));
        }
    }
    std::size_t count() const
    {
        std::size_t sum = 0;
        for (const quint64 word : m_words) {
            sum += static_cast<std::size_t>(std::popcount(word));
        }
        return sum;
    }
    bool isEmpty() const { return count() == 0; }

    /// Calls `visit(Pk)` for each member in rising order.
    template <typename Visit>
    void forEach(Visit &&visit) const
    {
        for (std::size_t word = 0; word < m_words.size(); ++word) {
            for (quint64 bits = m_words[word]; bits != 0; bits &= bits - 1) {
                const auto bit = static_cast<std::size_t>(std::countr_zero(bits));
                visit(Pk {static_cast<quint32>(word * 64 + bit)});
            }
        }
    }

private:
    std::vector<quint64> m_words;
};

} // namespace comity
