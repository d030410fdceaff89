#pragma once

#include "model/accounts/account.h"
#include "model/purge/plan_document.h"
#include "model/purge/purge_planner.h"

#include <SQLiteCpp/Database.h>
#include <string>
#include <vector>

namespace comity {

/// The items of a plan of everyone we follow, made a few at a time: all of them at once take half a
/// kilobyte each, and there may be a million. Texts are held as short as they can be.
class EveryoneItems
{
public:
    /// Reads the texts and sources of a proposal to unfollow, with two connections to the same
    /// file. Throws SQLite::Exception.
    EveryoneItems(
        SQLite::Database &database, const QString &network, std::vector<PurgeCandidate> candidates);

    std::size_t size() const { return m_candidates.size(); }
    /// Makes `count` items from the place `begin` on, as planItems() and makeDocument() would, but
    /// for their names. Any thread.
    void make(std::size_t begin, std::size_t count, std::vector<PlanItem> &out) const;

private:
    /// Where the texts of an item stand, one after the other.
    struct Place
    {
        quint32 begin = 0;
        quint16 key = 0; ///< bytes, as are the next two
        quint16 handle = 0;
        quint16 url = 0;
        quint8 half = 0; ///< which of the two texts
        bool isKnown = false; ///< false: the profile is no more
        quint16 source = 0; ///< place among the sources
    };
    void readHalf(SQLite::Database &database, const QString &network,
        const std::vector<quint32> &byPk, quint8 half);
    void readSources(SQLite::Database &database, const QString &network);

    std::vector<PurgeCandidate> m_candidates;
    std::vector<Place> m_places; ///< beside the candidates
    std::array<std::string, 2> m_texts; ///< UTF-8
    QStringList m_sources; ///< the first is null: unknown
};

} // namespace comity
