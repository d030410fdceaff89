#pragma once

#include "model/review/draft_context.h"

#include <span>
#include <string>
#include <unordered_map>

namespace comity::review {

/// Tells which recipients somebody is whom history, tasks or a thread name: "Marek Holub",
/// "Holub, Marek", "@mholub". A name has to be one that we know as a whole, without regard to case
/// and accents; two people of one name are both meant. Indexes on the first question, so it is for
/// one thread.
class PersonMatch
{
public:
    /// The recipients outlive it.
    explicit PersonMatch(const std::vector<Recipient> &recipients)
        : m_recipients(recipients)
    {
    }

    /// Rows of the context, rising; none for an empty text and for strangers.
    std::span<const quint32> rowsOf(QStringView who) const;
    bool isRow(quint32 row, QStringView who) const;

private:
    using Rows = std::unordered_map<std::string, std::vector<quint32>>;
    void index() const;

    const std::vector<Recipient> &m_recipients;
    mutable Rows m_rows; ///< by `@handle` and by folded name
    mutable bool m_isIndexed = false;
};

/// A person's name for comparing: lower case, without accents, ø as o and ł as l, single blanks,
/// the family name behind where a comma had put it first.
std::string foldName(QStringView name);

} // namespace comity::review
