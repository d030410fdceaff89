#pragma once

#include "model/import/staged_import.h"

#include <SQLiteCpp/Database.h>
#include <functional>
#include <memory>
#include <unordered_map>
#include <xxhash.h>

namespace comity {

/// A list as the readers fill it, before it is known whose it is.
struct ListBeingStaged
{
    std::size_t container = 0;
    QString network;
    formats::ListKind kind = formats::ListKind::Followers;
    QString path; ///< of its first file
    bool isNewestFirst = false;
    bool hasSince = false;
    bool sinceIsDay = false;
    std::vector<Pk> members; ///< in file order, each once
    std::vector<qint64> since; ///< beside members, 0 where the file has none
    std::vector<bool> isMember; ///< by pk
    std::optional<qint64> declared;
    qint64 accepted = 0; ///< rows of files that declare a count, to hold against it
    qint64 rejected = 0;
};

/// What a container told about itself.
struct ContainerFacts
{
    QString path;
    QString name;
    formats::Owner owner; ///< of the network that the files state
    std::optional<Dated> takenAt;
    std::vector<formats::Notice> notices;
};

/// The sink of all readers of one import: spills accepted records, finds out whom they name, and
/// keeps each list in order. One thread.
class Stager final : public formats::RecordSink
{
public:
    /// `database` is read for keys only. `networkOfPlainFiles` is for files that do not tell.
    Stager(
        SQLite::Database &database, SpillFile &spill, QString networkOfPlainFiles, quint32 nextPk);

    /// Called before the rows of a list, with what its container told so far and the network that
    /// the rows are of, which may be empty.
    std::function<void(const ContainerFacts &facts, const QString &network)> onList = {};

    void beginContainer(const QString &path, const QString &name);

    void owner(const formats::Owner &owner) override;
    void takenAt(const Dated &at) override;
    void ownerFact(const formats::OwnerFact &) override { }
    void sighting(const formats::NameSighting &) override { }
    void notice(const formats::Notice &notice) override;
    void beginFile(const formats::ExportFile &file) override;
    void person(const formats::PersonRecord &record, qint64 line) override;
    void message(const formats::MessageRecord &, qint64) override { }
    void rejected(const formats::RejectedRow &row) override;
    void skipped(qint64 rows) override;
    void endFile(std::optional<qint64> declared) override;
    void notRead(qint64 files) override { m_notRead += files; }

    std::vector<ContainerFacts> &containers() { return m_containers; }
    std::vector<ListBeingStaged> &lists() { return m_lists; }
    std::vector<FileSummary> &files() { return m_files; }
    std::vector<quint64> &rejectedOffsets() { return m_rejected; }
    std::vector<RejectedSummary> &rejectedShown() { return m_shown; }
    std::vector<StagedNetwork> takeNetworks();
    qint64 filesNotRead() const { return m_notRead; }
    quint32 nextPk() const { return m_nextPk; }
    /// Beside StagedNetwork::people: a hash of each known person's stated values, 0 for new ones.
    const std::vector<quint64> &valueHashes(std::size_t network) const;
    /// Covers every accepted record and the lists they stand in.
    QByteArray contentHash() const;

private:
    /// A network while it is staged.
    struct Work
    {
        StagedNetwork staged;
        KeyMap keys;
        std::vector<quint32> personOf; ///< by pk: index + 1 into people, 0 for none
        std::vector<quint64> hashes;
        std::optional<std::unordered_map<std::string, Pk>> handles; ///< folded, once needed
        std::unordered_map<std::string, int> namesakes;
    };
    struct FreeHash
    {
        void operator()(XXH3_state_t *state) const { XXH3_freeState(state); }
    };

    Work &workFor(const QString &network);
    Pk findOrMake(
        Work &work, const formats::PersonRecord &record, std::string_view key, bool &isNew);
    std::optional<Pk> byStandIn(
        Work &work, const formats::PersonRecord &record, std::string_view key);
    std::optional<Pk> byHandle(Work &work, std::string_view handle);
    std::string_view unusualKey(Work &work, std::string_view key);
    void remember(
        Work &work, Pk pk, bool isNew, const formats::PersonRecord &record, std::string_view key);
    void addToList(Pk pk, const formats::PersonRecord &record);

    SQLite::Database &m_database;
    SpillFile &m_spill;
    QString m_plainNetwork;
    quint32 m_firstNewPk;
    quint32 m_nextPk;
    std::vector<ContainerFacts> m_containers;
    std::vector<ListBeingStaged> m_lists;
    std::vector<FileSummary> m_files;
    std::vector<quint64> m_rejected;
    std::vector<RejectedSummary> m_shown;
    std::vector<std::unique_ptr<Work>> m_networks;
    std::vector<quint64> m_noHashes;
    qint64 m_notRead = 0;
    std::size_t m_list = 0; ///< the one that rows go to
    Work *m_work = nullptr; ///< its network
    std::unique_ptr<XXH3_state_t, FreeHash> m_hash;
    std::string m_keyBuffer;
    std::string m_namesakeKey;
};

/// A hash of the stated values, made so that the hash of two disjoint sets of fields is the XOR of
/// theirs: the same whether it is taken from a record or from the columns of the database.
quint64 hashOfValues(const formats::PersonRecord &record, snapshots::FieldMask fields);

} // namespace comity
