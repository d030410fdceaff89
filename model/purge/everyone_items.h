#pragma once

#include "model/purge/plan_document.h"
#include "model/purge/purge_planner.h"

#include <QStringList>
#include <SQLiteCpp/Database.h>
#include <array>
#include <string>
#include <vector>

namespace comity {

/// The items of a plan of everyone we follow, made a few at a time: all of them at once take half a
/// kilobyte each, and there may be a million. Texts are held as short as they can be.
class EveryoneItems
{
public:
    /// Reads the texts and sources of a proposal to unfollow, over two connections, each of which
    /// shows what stood when it began. Cancelled. Throws SQLite::Exception.
    static Result<EveryoneItems> read(SQLite::Database &database, const QString &network,
        std::vector<PurgeCandidate> candidates, const JobContext &job = {});

    std::size_t size() const { return m_candidates.size(); }
    /// Makes `count` items from the place `begin` on, as planItems() and makeDocument() would, but
    /// for their names. Any thread.
    void make(std::size_t begin, std::size_t count, std::vector<PlanItem> &out) const;

private:
    explicit EveryoneItems(std::vector<PurgeCandidate> candidates)
        : m_candidates(std::move(candidates))
        , m_places(m_candidates.size())
    {
    }

    /// Where the texts of an item stand, one after the other.
    struct Place
    {
        std::size_t begin = 0;
        quint32 key = 0; ///< bytes, as are the next two
        quint32 handle = 0;
        quint32 url = 0;
        quint32 source = 0; ///< place among the sources
        quint8 half = 0; ///< which of the two texts
        bool isKnown = false; ///< false: the profile is no more
    };
    void readHalf(SQLite::Database &database, const QString &network,
        const std::vector<quint32> &byPk, quint8 half, const JobContext &job);
    void readSources(SQLite::Database &database, const QString &network);

    std::vector<PurgeCandidate> m_candidates;
    std::vector<Place> m_places; ///< beside the candidates
    std::array<std::string, 2> m_texts; ///< UTF-8
    QStringList m_sources; ///< the first is null: unknown
};

} // namespace comity
