#pragma once

#include "model/base/ids.h"

#include <SQLiteCpp/Database.h>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace comity {

/// An import states this key for this profile.
struct StatedKey
{
    std::string ext;
    Pk pk {};
};

/// Who went by which key when, on one network: of profiles that went by several keys and of keys
/// that several profiles went by (table import_key). A key that passed on names, at a time, whom
/// the last import before that time means by it; before the first one, whom that one means.
class KeyHistory
{
public:
    KeyHistory() = default;
    /// Reads what the imports that are not undone state. Throws SQLite::Exception.
    KeyHistory(SQLite::Database &database, NetworkId network);

    struct Said
    {
        StatedKey key;
        ImportId import {};
        qint64 at = 0;
    };
    /// Oldest first.
    const std::vector<Said> &all() const { return m_all; }

    bool holds(std::string_view ext) const { return m_byKey.contains(ext); }
    bool holds(Pk pk) const { return m_byPk.contains(pk); }
    /// Whom the key names at a time; none for a key that is not held.
    std::optional<Pk> ownerAt(std::string_view ext, qint64 time) const;
    /// The key that the profile goes by at a time; empty for one that is not held.
    std::string keyAt(Pk pk, qint64 time) const;

private:
    using Places = std::vector<std::size_t>; ///< into m_all, rising
    const Said &lastUntil(const Places &places, qint64 time) const;

    std::vector<Said> m_all;
    std::map<std::string, Places, std::less<>> m_byKey;
    std::map<Pk, Places> m_byPk;
};

/// Keeps what an import states, which may join a profile with a further key: for one that had a
/// single key until now, what the imports before state is kept as well. Inside the caller's
/// transaction, after the import's own rows of import_account and import_seen.
void stateKeys(SQLite::Database &writer, NetworkId network, ImportId import,
    const std::vector<StatedKey> &keys);

/// Forgets what an import that is undone states, and brings the keys of whom that touches to what
/// the other imports say. Inside the caller's transaction, after profiles that nobody holds any
/// more are gone.
void retractKeys(SQLite::Database &writer, NetworkId network, ImportId import);

} // namespace comity
