#pragma once

#include "model/base/result.h"
#include "model/lists/list_parts.h"
#include "model/lists/people_list.h"

#include <SQLiteCpp/Database.h>
#include <utility>

namespace comity {

/// Reads lists. Used on the thread of its connection; throws SQLite::Exception. Reading a list of
/// 10,000 takes some 10 ms: a worker's work.
class ListsStore
{
public:
    explicit ListsStore(SQLite::Database &database);

    /// In the user's order, all kinds together.
    std::vector<PeopleList> all() const;
    /// The same without their counts and parts, for which all members would be read.
    std::vector<std::pair<ListId, ListSettings>> allSettings() const;
    std::optional<PeopleList> list(ListId id) const;
    /// By its name, in any case of letters; NoSuchList.
    Result<PeopleList> find(const QString &name) const;
    /// The same without its counts and parts.
    std::optional<ListSettings> settings(ListId id) const;

    /// A list, or one of its parts: 0 for the whole.
    struct Place
    {
        PeopleList list;
        int part = 0;
    };
    /// By the name of a list, else of a part; NoSuchList.
    Result<Place> findPlace(const QString &name) const;

    /// Everybody on it, each in the part where they stand (settleParts()), a person once for each
    /// profile that was added. `part` 0: all parts. Nobody for a smart list.
    std::vector<ListMember> members(ListId id, int part = 0) const;
    /// The lists that any profile of the person of this one is on, in the user's order.
    std::vector<ListId> listsOf(Pk pk) const;

    /// Of a watch list: who is due to be looked at again, those that wait longest first. Days are
    /// counted from when they were looked at last or added.
    std::vector<Pk> dueOn(const PeopleList &list, qint64 now) const;

private:
    void addCounts(PeopleList &list) const;

    SQLite::Database &m_database;
};

/// Who stands on a list, as stored, with what takes a place on a network: for the edits.
std::vector<ListMember> storedMembers(
    SQLite::Database &database, ListId list, const QString &network);

} // namespace comity
