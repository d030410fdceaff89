#pragma once

#include "model/import/stage/network_stager.h"

#include <SQLiteCpp/Database.h>
#include <functional>
#include <memory>
#include <xxhash.h>

namespace comity {

/// A list as the readers fill it, before it is known whose it is.
struct ListBeingStaged
{
    std::size_t container = 0;
    QString network;
    formats::ListKind kind = formats::ListKind::Followers;
    QString name; ///< of an OurList
    QString path; ///< of its first file
    bool isFromTable = false; ///< any table of people, not an export of the network
    bool isNewestFirst = false;
    bool hasSince = false;
    DatePrecision sincePrecision = DatePrecision::Exact;
    std::vector<Pk> members; ///< in file order, each once
    std::vector<qint64> since; ///< beside members, 0 where the file has none
    std::vector<bool> isMember; ///< by pk
    std::vector<std::string> options; ///< beside members, or empty
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
    std::vector<formats::OwnerFact> ownerFacts = {};
};

/// Something of one network in one container: what must be told whose it is.
struct StagedPlace
{
    std::size_t container = 0;
    QString network;
    bool operator==(const StagedPlace &) const = default;
};

/// The sink of all readers of one import: spills accepted records, finds out whom they name, and
/// keeps each list in order. One thread.
class Stager final : public formats::RecordSink
{
public:
    /// `database` is read for keys only. `networkOfPlainFiles` is for files that do not tell.
    Stager(
        SQLite::Database &database, SpillFile &spill, QString networkOfPlainFiles, quint32 nextPk);

    /// Called before the rows of a file, with what its container told so far and the network that
    /// the rows are of, which may be empty.
    std::function<void(const ContainerFacts &facts, const QString &network)> onList = {};

    void beginContainer(const QString &path, const QString &name);

    void owner(const formats::Owner &owner) override;
    void takenAt(const Dated &at) override;
    void ownerFact(const formats::OwnerFact &fact) override;
    void sighting(const formats::NameSighting &seen) override;
    void notice(const formats::Notice &notice) override;
    void beginFile(const formats::ExportFile &file) override;
    void person(const formats::PersonRecord &record, qint64 line) override;
    void message(const formats::MessageRecord &record, qint64 line) override;
    void rejected(const formats::RejectedRow &row) override;
    void skipped(qint64 rows) override;
    void endFile(std::optional<qint64> declared) override;
    void notRead(qint64 files) override { m_notRead += files; }

    std::vector<ContainerFacts> &containers() { return m_containers; }
    const std::vector<StagedPlace> &places() const { return m_places; }
    std::vector<ListBeingStaged> &lists() { return m_lists; }
    std::vector<StagedMessages> &messages() { return m_messages.all(); }
    /// By pk: somebody whom messages make known, on a list or not.
    const std::vector<bool> &acquaintances() const { return m_isAcquaintance; }
    std::vector<FileSummary> &files() { return m_files; }
    std::vector<quint64> &rejectedOffsets() { return m_rejected; }
    /// Beside them; lists by their index in lists().
    std::vector<RejectedPlace> &rejectedPlaces() { return m_rejectedPlaces; }
    std::vector<RejectedSummary> &rejectedShown() { return m_shown; }
    /// How many people were passed over because they were erased; before takeNetworks().
    qint64 erasedPeople() const;
    std::vector<StagedNetwork> takeNetworks();
    qint64 filesNotRead() const { return m_notRead; }
    quint32 nextPk() const { return m_nextPk; }
    /// Beside StagedNetwork::people: a hash of each person's stated values.
    const std::vector<quint64> &valueHashes(std::size_t network) const;
    /// Covers every accepted record and the lists they stand in.
    QByteArray contentHash() const;

private:
    struct FreeHash
    {
        void operator()(XXH3_state_t *state) const { XXH3_freeState(state); }
    };

    NetworkStager &networkFor(const QString &code);
    void inheritOwner(const QString &network);
    void beginList(const formats::ExportFile &file, const QString &network);
    void addToContent(std::string_view text, quint64 hash = 0);
    void addToList(Pk pk, const formats::PersonRecord &record);

    SQLite::Database &m_database;
    SpillFile &m_spill;
    QString m_plainNetwork;
    quint32 m_nextPk;
    std::vector<ContainerFacts> m_containers;
    std::vector<StagedPlace> m_places;
    std::vector<ListBeingStaged> m_lists;
    MessageStager m_messages;
    std::vector<bool> m_isAcquaintance;
    std::vector<FileSummary> m_files;
    std::vector<quint64> m_rejected;
    std::vector<RejectedPlace> m_rejectedPlaces;
    std::vector<RejectedSummary> m_shown;
    std::vector<std::unique_ptr<NetworkStager>> m_networks;
    std::vector<quint64> m_noHashes;
    qint64 m_notRead = 0;
    std::optional<std::size_t> m_list; ///< the one that rows go to; none for messages
    std::size_t m_file = 0; ///< the one that is read
    NetworkStager *m_network = nullptr; ///< of the file that is read
    std::unique_ptr<XXH3_state_t, FreeHash> m_hash;
    std::string m_keyBuffer;
};

} // namespace comity
