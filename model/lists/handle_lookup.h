#pragma once

#include "model/base/ids.h"
#include "model/lists/handle_paste.h"

#include <SQLiteCpp/Database.h>
#include <string>
#include <unordered_map>

namespace comity {

/// Finds out whom pasted handles name: reads the handles of each of their networks once, however
/// many are asked for. A handle that an import states goes before one that only mentions tell.
/// Some half a second for a network of a million people; a worker's work.
class HandleLookup
{
public:
    HandleLookup(SQLite::Database &database, const std::vector<PastedHandle> &handles);

    /// Nobody when no import and no list knows them.
    std::optional<Pk> find(const PastedHandle &handle) const;

    /// Puts somebody into the workspace who is not found: "not met yet", by the key that exports
    /// give them or, where that is an id nobody knows, by `@handle`. Part of the caller's edit.
    Pk addNotMet(SQLite::Database &writer, const PastedHandle &handle);

private:
    struct Found
    {
        Pk pk = {};
        bool isStated = false;
    };

    void readHandles(SQLite::Database &database, const QString &network);
    void readKeys(SQLite::Database &database, const std::vector<PastedHandle> &handles);

    /// By network and key or folded `@handle`, only those that are asked for.
    std::unordered_map<std::string, std::optional<Found>> m_found;
};

/// The key by which `handle` is known on its network when nobody is found (formats.md §15).
QString keyOf(const PastedHandle &handle);

} // namespace comity
