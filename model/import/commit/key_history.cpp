#include "model/import/commit/key_history.h"

#include "model/db/binding.h"
#include "model/people/profile_key.h"
#include "model/snapshots/seen_blob.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <limits>
#include <set>
#include <sqlite3.h>

namespace comity {
namespace {

constexpr qint64 endOfTime = std::numeric_limits<qint64>::max();

int64_t sql(NetworkId network)
{
    return static_cast<int64_t>(number(network));
}

int64_t sql(Pk pk)
{
    return static_cast<int64_t>(number(pk));
}

/// Brings profile_key and profile.key to what the imports state.
class KeyDerivation
{
public:
    KeyDerivation(SQLite::Database &writer, NetworkId network)
        : m_writer(writer)
        , m_network(network)
        , m_history(writer, network)
        , m_readKey(writer, "SELECT CAST(key AS TEXT) FROM profile WHERE pk = ?1")
        , m_readOwner(writer, "SELECT pk FROM profile_key WHERE network = ?1 AND ext = ?2")
    {
    }

    /// `touched` is what was stated until now by what is forgotten.
    void run(const std::vector<StatedKey> &touched)
    {
        for (const StatedKey &one : touched) {
            m_people.insert(one.pk);
            m_before.insert(one.ext);
        }
        for (const KeyHistory::Said &one : m_history.all()) {
            m_people.insert(one.key.pk);
            m_before.insert(one.key.ext);
            m_owner[one.key.ext] = one.key.pk; // the newest one stays
        }
        for (const KeyHistory::Said &one : m_history.all()) {
            if (m_owner.at(one.key.ext) == one.key.pk) {
                m_newestOwn[one.key.pk] = one.key.ext;
            }
        }
        for (const Pk pk : m_people) {
            if (const auto key = storedKey(pk)) {
                m_before.insert(*key);
                m_present[pk] = presentKey(pk, *key);
            }
        }
        for (const auto &[pk, key] : m_present) {
            m_owner[key] = pk;
        }
        write();
        forgetPlainOnes();
    }

private:
    std::optional<std::string> storedKey(Pk pk)
    {
        m_readKey.reset();
        m_readKey.bind(1, sql(pk));
        return m_readKey.executeStep() ? std::optional(m_readKey.getColumn(0).getString())
                                       : std::nullopt;
    }

    /// The newest key of theirs that is not somebody else's by now.
    std::string presentKey(Pk pk, const std::string &stored)
    {
        if (const auto own = m_newestOwn.find(pk); own != m_newestOwn.end()) {
            return own->second;
        }
        const std::string last = m_history.keyAt(pk, endOfTime);
        const std::string &wanted = last.empty() ? stored : last;
        return m_owner.contains(wanted) && m_owner.at(wanted) != pk ? numbered(wanted) : wanted;
    }

    /// As namesakes are told apart: no handle holds a #.
    std::string numbered(const std::string &key)
    {
        std::string free;
        for (int i = 2; free.empty(); ++i) {
            std::string candidate = key;
            candidate.append(1, '#').append(std::to_string(i));
            const bool isTaken = m_owner.contains(candidate)
                || std::ranges::any_of(
                    m_present, [&](const auto &one) { return one.second == candidate; });
            free = isTaken ? std::string() : candidate;
        }
        return free;
    }

    std::optional<Pk> storedOwner(const std::string &ext)
    {
        m_readOwner.reset();
        m_readOwner.bind(1, sql(m_network));
        bindKey(m_readOwner, 2, ext);
        return m_readOwner.executeStep() ? std::optional(Pk {m_readOwner.getColumn(0).getUInt()})
                                         : std::nullopt;
    }

    void write()
    {
        SQLite::Statement drop(m_writer, "DELETE FROM profile_key WHERE network = ?1 AND ext = ?2");
        for (const std::string &ext : m_before) {
            if (!m_owner.contains(ext)) {
                drop.reset();
                drop.bind(1, sql(m_network));
                bindKey(drop, 2, ext);
                drop.exec();
            }
        }
        SQLite::Statement put(
            m_writer, "INSERT OR REPLACE INTO profile_key (network, ext, pk) VALUES (?1, ?2, ?3)");
        for (const auto &[ext, pk] : m_owner) {
            if (storedOwner(ext) != pk) {
                put.reset();
                put.bind(1, sql(m_network));
                bindKey(put, 2, ext);
                put.bind(3, sql(pk));
                put.exec();
            }
        }
        m_readOwner.reset();
        SQLite::Statement name(m_writer, "UPDATE profile SET key = ?2 WHERE pk = ?1");
        for (const auto &[pk, key] : m_present) {
            if (storedKey(pk) != key) {
                m_readKey.reset();
                name.reset();
                name.bind(1, sql(pk));
                bindKey(name, 2, key);
                name.exec();
            }
        }
        m_readKey.reset();
    }

    /// Who went by one key that was nobody else's needs no history of it.
    void forgetPlainOnes()
    {
        std::map<Pk, std::set<std::string>> keysOf;
        std::map<std::string, std::set<Pk>> peopleOf;
        for (const KeyHistory::Said &one : m_history.all()) {
            keysOf[one.key.pk].insert(one.key.ext);
            peopleOf[one.key.ext].insert(one.key.pk);
        }
        SQLite::Statement drop(m_writer, "DELETE FROM import_key WHERE network = ?1 AND ext = ?2");
        for (const auto &[ext, people] : peopleOf) {
            if (people.size() == 1 && keysOf[*people.begin()].size() == 1) {
                drop.reset();
                drop.bind(1, sql(m_network));
                bindKey(drop, 2, ext);
                drop.exec();
            }
        }
    }

    SQLite::Database &m_writer;
    NetworkId m_network;
    KeyHistory m_history;
    SQLite::Statement m_readKey;
    SQLite::Statement m_readOwner;
    std::set<Pk> m_people;
    std::set<std::string> m_before; ///< keys that they had or have
    std::map<std::string, Pk> m_owner;
    std::map<Pk, std::string> m_newestOwn;
    std::map<Pk, std::string> m_present;
};

class KeyWriter
{
public:
    KeyWriter(SQLite::Database &writer, NetworkId network)
        : m_network(network)
        , m_put(writer,
              "INSERT OR REPLACE INTO import_key (import, network, ext, pk)"
              " VALUES (?1, ?2, ?3, ?4)")
    {
    }

    void put(ImportId import, const std::string &ext, Pk pk)
    {
        m_put.reset();
        m_put.bind(1, static_cast<int64_t>(number(import)));
        m_put.bind(2, sql(m_network));
        bindKey(m_put, 3, ext);
        m_put.bind(4, sql(pk));
        m_put.exec();
    }

private:
    NetworkId m_network;
    SQLite::Statement m_put;
};

/// Keeps for people who had one key until now which imports state it.
void keepSingleKeys(SQLite::Database &writer, NetworkId network, ImportId self,
    const std::vector<Pk> &people, KeyWriter &out)
{
    SQLite::Statement key(writer, "SELECT CAST(key AS TEXT) FROM profile WHERE pk = ?1");
    SQLite::Statement query(writer,
        "SELECT import_seen.import, import_seen.seen FROM import_seen"
        " JOIN import ON import.id = import_seen.import"
        " WHERE network = ?1 AND import <> ?2 AND import.undone_at IS NULL");
    query.bind(1, sql(network));
    query.bind(2, static_cast<int64_t>(number(self)));
    while (query.executeStep()) {
        const auto seen = snapshots::decodeSeen(db::blob(query.getColumn(1)));
        if (!seen) {
            throw SQLite::Exception("import_seen", SQLITE_CORRUPT);
        }
        for (const Pk pk : people) {
            if (!std::ranges::binary_search(seen->pks, pk)) {
                continue;
            }
            key.reset();
            key.bind(1, sql(pk));
            if (key.executeStep()) {
                out.put(ImportId {query.getColumn(0).getInt64()}, key.getColumn(0).getString(), pk);
            }
        }
    }
}

} // namespace

KeyHistory::KeyHistory(SQLite::Database &database, NetworkId network)
{
    SQLite::Statement query(database,
        "SELECT CAST(import_key.ext AS TEXT), import_key.pk, import_key.import,"
        " (SELECT max(said.taken_at) FROM import_account AS said"
        "  JOIN account ON account.id = said.account"
        "  WHERE said.import = import_key.import AND account.network = import_key.network) AS at"
        " FROM import_key JOIN import ON import.id = import_key.import"
        " WHERE import_key.network = ?1 AND import.undone_at IS NULL"
        " ORDER BY at, import_key.import, import_key.ext");
    query.bind(1, sql(network));
    while (query.executeStep()) {
        m_all.push_back({{query.getColumn(0).getString(), Pk {query.getColumn(1).getUInt()}},
            ImportId {query.getColumn(2).getInt64()}, query.getColumn(3).getInt64()});
    }
    for (std::size_t i = 0; i < m_all.size(); ++i) {
        m_byKey[m_all[i].key.ext].push_back(i);
        m_byPk[m_all[i].key.pk].push_back(i);
    }
}

const KeyHistory::Said &KeyHistory::lastUntil(const Places &places, qint64 time) const
{
    const auto after = std::ranges::find_if(
        places, [this, time](std::size_t place) { return m_all[place].at > time; });
    return m_all[after == places.begin() ? *after : *(after - 1)];
}

std::optional<Pk> KeyHistory::ownerAt(std::string_view ext, qint64 time) const
{
    const auto found = m_byKey.find(ext);
    return found == m_byKey.end() ? std::nullopt
                                  : std::optional(lastUntil(found->second, time).key.pk);
}

std::string KeyHistory::keyAt(Pk pk, qint64 time) const
{
    const auto found = m_byPk.find(pk);
    return found == m_byPk.end() ? std::string() : lastUntil(found->second, time).key.ext;
}

void stateKeys(SQLite::Database &writer, NetworkId network, ImportId import,
    const std::vector<StatedKey> &keys)
{
    if (keys.empty()) {
        return;
    }
    std::vector<Pk> single;
    {
        const KeyHistory before(writer, network);
        for (const StatedKey &one : keys) {
            if (!before.holds(one.pk)) {
                single.push_back(one.pk);
            }
        }
    }
    KeyWriter out(writer, network);
    if (!single.empty()) {
        keepSingleKeys(writer, network, import, single, out);
    }
    for (const StatedKey &one : keys) {
        out.put(import, one.ext, one.pk);
    }
    KeyDerivation(writer, network).run({});
}

void retractKeys(SQLite::Database &writer, NetworkId network, ImportId import)
{
    std::vector<StatedKey> stated;
    SQLite::Statement query(writer,
        "DELETE FROM import_key WHERE network = ?1 AND import = ?2"
        " RETURNING CAST(ext AS TEXT), pk");
    query.bind(1, sql(network));
    query.bind(2, static_cast<int64_t>(number(import)));
    while (query.executeStep()) {
        stated.push_back({query.getColumn(0).getString(), Pk {query.getColumn(1).getUInt()}});
    }
    query.reset();
    if (!stated.empty()) {
        KeyDerivation(writer, network).run(stated);
    }
}

} // namespace comity
