#pragma once

#include "model/db/row_reader.h"
#include "model/standing/people_chunk.h"
#include "model/standing/pk_set.h"

#include <QHash>
#include <array>
#include <memory>
#include <vector>

namespace comity {

/// Somebody with whom the account exchanged messages, or whom it blocked.
struct ContactFact
{
    Pk pk = {};
    std::optional<qint64> last = {}; ///< UTC seconds
    bool theyWrote = false;
    bool weWrote = false;
    bool isBlocked = false;
    quint32 engaged = NumberColumn::unknown; ///< as PeopleChunk::engaged
};

/// One account of ours whose relations count, and who is new on its lists.
struct AccountBasis
{
    qint64 id = 0;
    PkSet newFollowers;
    PkSet newConnections;
    std::vector<ContactFact> contacts = {}; ///< in rising order of pk
};

/// Facts by hand about one profile.
struct HandFact
{
    Pk pk = {};
    bool isProtected = false;
    bool isLearnOnly = false;
};

/// What every reader of chunks shares; read only while they run.
struct ChunkBasis
{
    std::vector<AccountBasis> accounts;
    bool everybody = false; ///< profiles without a relation too
    QHash<qint64, quint32> beginnings; ///< by snapshot id: an index into the bounds
    std::vector<HandFact> facts; ///< in rising order of pk
    /// What no live list tells is not read at all: it is NULL for everybody.
    bool hasConnections = false;
    bool hasTheirDates = false;
    bool hasOurDates = false;
};

/// Reads PeopleChunks over one connection, in a transaction that the caller keeps open.
class ChunkReader
{
public:
    ChunkReader(SQLite::Database &database, const ChunkBasis &basis);

    /// The people with pks from `index` * 65,536 on; null when there is nobody.
    std::shared_ptr<PeopleChunk> read(quint32 index);

private:
    struct DraftTime
    {
        DatePrecision precision = DatePrecision::None;
        quint32 value = 0;
    };
    struct Draft
    {
        bool isPresent = false;
        bool wasListed = false;
        bool isNew = false;
        RelationHalves halves;
        DraftTime they;
        DraftTime we;
        DraftTime connected;
    };

    void markEverybody(quint32 base);
    void readRelations(quint32 base, const AccountBasis &account);
    void addContacts(quint32 base, const AccountBasis &account);
    static void putContacts(const AccountBasis &account, PeopleChunk &chunk);
    Draft draftFromRow();
    DraftTime timeFromRow(int first, int at, Half half);
    quint32 beginningOf(qint64 snapshot);
    std::shared_ptr<PeopleChunk> chunkFromDrafts(quint32 base) const;
    void readNumbers(PeopleChunk &chunk);

    const ChunkBasis &m_basis;
    db::RowReader m_profiles;
    db::RowReader m_relations;
    db::RowReader m_numbers;
    std::vector<Draft> m_drafts;
    qint64 m_lastSnapshot = 0;
    quint32 m_lastBeginning = NumberColumn::unknown; ///< of no snapshot
};

/// Sets the flags of facts by hand as those of `facts` say that fall into the chunk.
void putHandFacts(const std::vector<HandFact> &facts, PeopleChunk &chunk);

} // namespace comity
