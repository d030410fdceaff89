#pragma once

#include "model/purge/purge_planner.h"

#include <QStringList>
#include <SQLiteCpp/Database.h>
#include <atomic>
#include <string>
#include <string_view>
#include <vector>

namespace comity {

/// The items of a plan of everyone we follow. As PlanItems they take half a kilobyte each, and
/// there may be a million: texts are held as the workspace holds them, one after the other.
class EveryoneItems
{
public:
    /// Reads the texts and sources of a proposal to unfollow, over two connections, each of which
    /// shows what stood when it began. Cancelled. Throws SQLite::Exception.
    static Result<EveryoneItems> read(SQLite::Database &database, const QString &network,
        std::vector<PurgeCandidate> candidates, const JobContext &job = {});

    /// One of them, without the name. Texts are UTF-8 as it was imported, which need not be valid.
    struct Item
    {
        const PurgeCandidate &candidate;
        bool isKnown = false; ///< false: the profile is no more, and has no texts
        std::string_view key = {};
        std::string_view handle = {};
        std::string_view url = {}; ///< empty where the network has none
        std::size_t source = 0; ///< of the last post: a place among the sources
    };

    std::size_t size() const { return m_candidates.size(); }
    /// In the order of the candidates. Any thread.
    Item at(std::size_t place) const;
    /// Asks the memory for the texts of one that is wanted soon: they stand in the order of pks,
    /// so that whoever walks along the places would wait for each.
    void fetch(std::size_t place) const;
    /// `csv:2026-05-11`; the first is null: unknown.
    const QStringList &sources() const { return m_sources; }

private:
    explicit EveryoneItems(std::vector<PurgeCandidate> candidates);

    /// Where the texts of an item stand, one after the other.
    struct Place
    {
        quint32 block = 0;
        quint32 begin = 0; ///< in the texts of the block; bytes, as are the next three
        quint32 key = 0;
        quint32 handle = 0;
        quint32 url = 0;
        quint32 source = 0;
        bool isKnown = false;
    };
    void readBlocks(SQLite::Database &database, const QString &network,
        std::atomic<std::size_t> &next, const JobContext &job);
    void readSources(SQLite::Database &database, const QString &network);

    std::vector<PurgeCandidate> m_candidates;
    std::vector<quint32> m_byPk; ///< places among the candidates
    std::vector<Pk> m_pks; ///< beside m_byPk
    std::vector<Place> m_places; ///< beside the candidates
    std::vector<std::string> m_texts; ///< of a block each: so many in the order of their pks
    QStringList m_sources;
};

} // namespace comity
