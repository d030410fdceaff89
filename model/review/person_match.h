#pragma once

#include "model/review/draft_context.h"

#include <span>
#include <string>
#include <vector>

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
    /// Whether `who` is a name that several people bear, so that one of its rows is meant and
    /// nobody knows which. Rows with one handle are one person.
    bool isAmbiguous(QStringView who) const;

private:
    /// Folds names and handles into hashes, in memory that is kept from one to the next.
    class Folder
    {
    public:
        /// Of lower case, without accents, ø as o and ł as l, single blanks, the family name behind
        /// where a comma had put it first. 0 for an empty name.
        quint64 ofName(QStringView name);
        /// Trimmed, one leading @ gone, lower case; no name's. 0 for an empty handle.
        quint64 ofHandle(QStringView handle);

    private:
        void appendPlain(QStringView name);
        quint64 folded();

        QString m_plain;
        std::string m_utf8;
        std::string m_folded;
    };

    void index() const;
    std::span<const quint32> rowsWith(quint64 key) const;

    const std::vector<Recipient> &m_recipients;
    mutable Folder m_folder;
    mutable std::vector<quint64> m_keys; ///< rising
    mutable std::vector<quint32> m_rows; ///< of each key
    mutable bool m_isIndexed = false;
};

} // namespace comity::review
