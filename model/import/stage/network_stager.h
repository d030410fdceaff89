#pragma once

#include "model/import/commit/key_history.h"
#include "model/import/stage/message_stager.h"
#include "model/import/stage/staged_import.h"
#include "model/people/erased_people.h"

#include <SQLiteCpp/Database.h>
#include <functional>
#include <set>
#include <unordered_map>

namespace comity {

/// A hash of the stated values, made so that the hash of two disjoint sets of fields is the XOR of
/// theirs: the same whether it is taken from a record or from the columns of the database.
quint64 hashOfValues(const formats::PersonRecord &record, snapshots::FieldMask fields);

/// The people of one network while an import is staged: finds out whom a record names and spills
/// it. One thread; part of Stager.
class NetworkStager
{
public:
    /// `database` is read for keys only.
    NetworkStager(SQLite::Database &database, SpillFile &spill, const QString &code);

    /// Called with the name that a second person on a list has.
    std::function<void(const QString &name)> onHomonym = {};

    const QString &code() const { return m_staged.code; }
    networks::KeyKind keyKind() const { return m_staged.keyKind; }

    /// Namesakes are counted on each list anew.
    void beginList() { m_namesakes.clear(); }
    /// The profile that `key` names; a new one takes `nextPk`, and so does for now who goes by a
    /// key that has a history (settleKeys()). Nothing for somebody who was erased.
    std::optional<Pk> findOrMake(
        const formats::PersonRecord &record, std::string_view key, bool &isNew, quint32 &nextPk);
    /// Keeps what the record states about the person; gives its hash.
    quint64 remember(Pk pk, bool isNew, const formats::PersonRecord &record);
    void see(const formats::NameSighting &seen);

    /// Whether a message with somebody of this identity (message_stager.h) is passed over.
    bool isErasedCorrespondent(const formats::PersonRecord &record, std::string_view identity);
    /// Whether a text names somebody who was erased, by key, handle or a name of several words.
    bool namesErased(QStringView text) const;
    /// How many people were passed over because they were erased.
    qint64 erasedPeople() const { return std::ssize(m_erasedMet); }

    /// Beside StagedNetwork::people: a hash of each person's stated values.
    const std::vector<quint64> &valueHashes() const { return m_hashes; }
    /// Ends the staging; only valueHashes() may be asked afterwards.
    StagedNetwork take();

private:
    bool isErased(const formats::PersonRecord &record, std::string_view key);
    bool meetsErased(std::string_view key);
    std::optional<Pk> byStandIn(const formats::PersonRecord &record, std::string_view key);
    std::optional<Pk> byHandle(std::string_view handle);
    std::string_view unusualKey(std::string_view key);
    Pk byKeyWithHistory(std::string_view key, bool &isNew, quint32 &nextPk);
    void matchSightings();

    SQLite::Database &m_database;
    SpillFile &m_spill;
    StagedNetwork m_staged;
    KeyMap m_keys;
    KeyHistory m_history;
    std::map<std::string, Pk, std::less<>> m_withHistory; ///< by key, for now
    std::vector<quint32> m_personOf; ///< by pk: index + 1 into people, 0 for none
    std::vector<quint64> m_hashes;
    std::optional<std::unordered_map<std::string, Pk>> m_handles; ///< folded, once needed
    std::unordered_map<std::string, int> m_namesakes;
    std::string m_namesakeKey;
    AliasCollector m_aliases;
    ErasedPeople m_erased;
    std::set<std::string, std::less<>> m_erasedMet; ///< by key
};

} // namespace comity
