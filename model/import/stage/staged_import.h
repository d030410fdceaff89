#pragma once

#include "model/import/import_request.h"
#include "model/import/import_summary.h"
#include "model/import/stage/key_map.h"
#include "model/import/stage/spill_file.h"
#include "model/networks/network.h"
#include "model/snapshots/snapshot_store.h"

#include <map>

namespace comity {

/// One person of an import: where the record lies and whom it names.
struct StagedPerson
{
    /// LeftOut: not taken over, because another export of the same import replaced the only list
    /// they stand on, or because the user said so. Unstated: on the lists, but the user does not
    /// take over what the import says about them.
    enum class Kind : quint8 { New, Changed, Unchanged, LeftOut, Unstated };

    StagedPerson(quint64 at, snapshots::FieldMask fields, Pk whom, Kind what)
        : pk(whom)
        , kind(what)
        , m_offset(at)
    {
        addStated(fields);
    }

    /// In the spill file; up to a terabyte.
    quint64 offset() const { return m_offset & offsetMask; }
    /// Over all records of this person in the import.
    snapshots::FieldMask stated() const
    {
        return static_cast<snapshots::FieldMask>(m_offset >> offsetBits);
    }
    void addStated(snapshots::FieldMask fields) { m_offset |= quint64 {fields} << offsetBits; }
    void stateNothing() { m_offset &= offsetMask; }

    Pk pk;
    Kind kind;

private:
    static constexpr unsigned offsetBits = 40;
    static constexpr quint64 offsetMask = (quint64 {1} << offsetBits) - 1;
    quint64 m_offset; ///< and the fields above it
};
static_assert(sizeof(StagedPerson) <= 16);

/// A further record of a person that states fields which the first one lacks.
struct StagedExtra
{
    quint32 person = 0; ///< index into StagedNetwork::people
    quint64 offset = 0;
};

/// The id that an import brings for a person who was known by the handle alone.
struct StagedKey
{
    std::string ext;
    Pk pk {};
};

/// A conversation as one export tells of it.
struct StagedThread
{
    std::string ext;
    std::string title;
    bool isGroup = false;
};

/// The messages and posts of one network in one container.
struct StagedMessages
{
    std::size_t container = 0;
    QString network;
    std::vector<quint64> offsets; ///< in the spill file
    std::vector<StagedThread> threads;
    qint64 posts = 0; ///< of the offsets; the others are messages
};

/// A handle or name that stood beside an id, from the first to the last time.
struct StagedAlias
{
    std::string_view ext;
    std::string_view handle;
    std::string_view name;
    qint64 firstAt = 0;
    qint64 lastAt = 0;
};

/// Aliases with their texts in one arena; the views of one are true until the next is added.
class StagedAliases
{
public:
    std::size_t size() const { return m_entries.size(); }
    StagedAlias at(std::size_t i) const;
    void add(const StagedAlias &alias);
    /// The same was seen at this time, too.
    void widen(std::size_t i, qint64 at);

private:
    struct Entry
    {
        quint64 textAt = 0;
        quint32 ext = 0; ///< lengths
        quint32 handle = 0;
        quint32 name = 0;
        qint64 firstAt = 0;
        qint64 lastAt = 0;
    };
    std::string m_texts;
    std::vector<Entry> m_entries;
};

/// That an alias tells of somebody who is in the import.
struct StagedSighting
{
    Pk pk {};
    quint32 alias = 0; ///< index into StagedNetwork::aliases
};

/// The people of one network in an import. New ones have the pks that the commit will give them.
struct StagedNetwork
{
    QString code;
    std::optional<NetworkId> id; ///< none when the workspace has nobody of this network yet
    networks::KeyKind keyKind = networks::KeyKind::Handle;
    std::vector<StagedPerson> people; ///< in the order of the files
    std::vector<StagedExtra> extras;
    std::vector<StagedKey> foundIds;
    StagedAliases aliases;
    std::vector<StagedSighting> sightings; ///< sorted by pk
    std::vector<Pk> recovered; ///< people of the import whose handle only an alias tells; sorted
    std::map<quint32, std::string>
        unusualKeys; ///< by index: keys that the record alone does not give
    std::map<quint32, std::string> statedKeys; ///< by index: keys that table import_key is about
};

/// Where a rejected row stood: on which of the lists of the staging, none for a row of messages,
/// and how many people of that list were read before it.
struct RejectedPlace
{
    std::optional<std::size_t> list;
    std::size_t place = 0;
};

/// That an import says whom a rejected row of another one is about: its only person.
struct StagedRepair
{
    qint64 rejected = 0;
    SnapshotId list {};
    Pk pk {};
    bool adds = false; ///< the stored list lacks the person
    Dated since;
};

/// Whose lists, when taken, and the lists as they will be stored (without ids).
struct StagedAccount
{
    std::optional<AccountId> existing;
    QString network;
    formats::Owner owner;
    Dated takenAt;
    std::vector<snapshots::Snapshot> lists;
    std::vector<std::size_t> origins; ///< beside lists: which of the lists of the staging
    std::vector<StagedMessages> messages;
    std::vector<formats::OwnerFact> facts;
};

/// An import that is read and not saved: a spill file and 16 bytes a person. Bound to the state of
/// the workspace it was staged against (`generation`).
struct StagedImport
{
    SpillFile spill;
    ImportRequest request;
    ImportSummary summary;
    std::vector<StagedNetwork> networks;
    std::vector<StagedAccount> accounts;
    std::vector<quint64> rejected; ///< offsets into the spill file
    std::vector<RejectedPlace> rejectedPlaces; ///< beside them
    std::optional<StagedRepair> repair;
    QByteArray contentHash; ///< of the accepted records and the lists they stand in
    QByteArray fingerprint; ///< of that and of what the user said
    qint64 generation = 0;
    quint32 firstNewPk = 0;
    quint32 nextPk = 0;
};

} // namespace comity
