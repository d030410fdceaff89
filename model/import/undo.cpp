#include "model/import/undo.h"

#include "model/base/text_fold.h"
#include "model/db/binding.h"
#include "model/db/connection.h"
#include "model/db/db_error.h"
#include "model/db/interrupt_on_stop.h"
#include "model/db/workspace_file.h"
#include "model/followups/reply_derivation.h"
#include "model/import/commit/aliases.h"
#include "model/import/commit/commit.h"
#include "model/import/commit/commit_messages.h"
#include "model/import/commit/key_history.h"
#include "model/import/commit/value_history.h"
#include "model/messages/correspondent_links.h"
#include "model/networks/catalogue.h"
#include "model/people/hand_tables.h"
#include "model/purge/proof_derivation.h"
#include "model/snapshots/relation_derivation.h"

#include <QDateTime>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

using snapshots::bit;
using snapshots::Field;
using snapshots::Seen;

/// Takes back what one import said about the people of one network.
class NetworkUndo
{
public:
    NetworkUndo(SQLite::Database &writer, NetworkId network, ImportId import, UndoSummary &summary)
        : m_network(network)
        , m_history(writer, network, import)
        , m_summary(summary)
        , m_facts(writer, "SELECT " + comity::hasHandFacts("?1"))
        , m_handle(writer, "SELECT handle FROM profile WHERE pk = ?1")
        , m_dropKey(writer,
              "DELETE FROM profile_key WHERE network = ?1"
              " AND ext = (SELECT key FROM profile WHERE pk = ?2)")
        , m_dropProfile(writer, "DELETE FROM profile WHERE pk = ?1")
        , m_dropNumbers(writer, "DELETE FROM profile_num WHERE pk = ?1")
        , m_dropLeaving(writer, "DELETE FROM list_leaving WHERE pk = ?1")
        , m_putKey(writer, "INSERT INTO profile_key (network, ext, pk) VALUES (?1, ?2, ?3)")
        , m_nameKey(writer, "UPDATE profile SET key = ?2 WHERE pk = ?1")
        , m_keysAreIds(keysAreIds(writer, network))
    {
    }

    void undo(const Seen &seen, const JobContext &job)
    {
        for (std::size_t i = 0; i < seen.pks.size(); ++i) {
            if (i % 10'000 == 0) {
                db::throwIfStopped(job);
                job.say(
                    {u"undoing"_s, static_cast<qint64>(i), static_cast<qint64>(seen.pks.size())});
            }
            undoOne(seen.pks[i], (seen.stated[i] & bit(Field::Id)) != 0);
        }
    }

private:
    static bool keysAreIds(SQLite::Database &writer, NetworkId network)
    {
        SQLite::Statement query(writer, "SELECT code FROM network WHERE id = ?1");
        query.bind(1, static_cast<int64_t>(number(network)));
        query.executeStep();
        const auto *known = networks::Catalogue::builtIn().find(db::text(query.getColumn(0)));
        return known != nullptr
            && (known->key == networks::KeyKind::Id || known->key == networks::KeyKind::Did);
    }

    void undoOne(Pk pk, bool statedId)
    {
        if (m_history.isHeldByOthers(pk)) {
            m_history.retract(pk);
            if (m_keysAreIds && statedId && !m_history.otherStating(pk, Field::Id)) {
                giveBackHandleKey(pk);
            }
            return;
        }
        if (hasHandFacts(pk)) {
            ++m_summary.peopleKept; // with their values: the user must know whom they wrote about
            return;
        }
        ++m_summary.peopleRemoved;
        dropKey(pk);
        for (SQLite::Statement *drop : {&m_dropProfile, &m_dropNumbers, &m_dropLeaving}) {
            drop->reset();
            drop->bind(1, static_cast<int64_t>(number(pk)));
            drop->exec();
        }
    }

    bool hasHandFacts(Pk pk)
    {
        m_facts.reset();
        m_facts.bind(1, static_cast<int64_t>(number(pk)));
        return m_facts.executeStep() && m_facts.getColumn(0).getInt() != 0;
    }

    void dropKey(Pk pk)
    {
        m_dropKey.reset();
        m_dropKey.bind(1, static_cast<int64_t>(number(m_network)));
        m_dropKey.bind(2, static_cast<int64_t>(number(pk)));
        m_dropKey.exec();
    }

    /// Nobody states the id any more: the handle names the person again.
    void giveBackHandleKey(Pk pk)
    {
        m_handle.reset();
        m_handle.bind(1, static_cast<int64_t>(number(pk)));
        if (!m_handle.executeStep() || m_handle.getColumn(0).isNull()) {
            return;
        }
        const std::string key = '@' + foldHandle(m_handle.getColumn(0).getString());
        m_handle.reset();
        dropKey(pk);
        m_putKey.reset();
        m_putKey.bind(1, static_cast<int64_t>(number(m_network)));
        m_putKey.bind(2, key);
        m_putKey.bind(3, static_cast<int64_t>(number(pk)));
        m_putKey.exec();
        m_nameKey.reset();
        m_nameKey.bind(1, static_cast<int64_t>(number(pk)));
        m_nameKey.bind(2, key);
        m_nameKey.exec();
    }

    NetworkId m_network;
    ValueHistory m_history;
    UndoSummary &m_summary;
    SQLite::Statement m_facts;
    SQLite::Statement m_handle;
    SQLite::Statement m_dropKey;
    SQLite::Statement m_dropProfile;
    SQLite::Statement m_dropNumbers;
    SQLite::Statement m_dropLeaving; ///< which tells nothing of who is not there
    SQLite::Statement m_putKey;
    SQLite::Statement m_nameKey;
    bool m_keysAreIds;
};

Result<UndoSummary> findImport(SQLite::Database &writer, ImportId import)
{
    SQLite::Statement query(writer,
        "SELECT source, undone_at,"
        " EXISTS (SELECT 1 FROM repaired_row WHERE import = ?1) FROM import WHERE id = ?1");
    query.bind(1, static_cast<int64_t>(number(import)));
    if (!query.executeStep()) {
        return failure(Error::Code::NoSuchImport, {QString::number(number(import))});
    }
    if (!query.getColumn(1).isNull()) {
        return failure(Error::Code::AlreadyUndone, {QString::number(number(import))});
    }
    UndoSummary summary;
    summary.id = import;
    summary.source = db::text(query.getColumn(0));
    summary.isRepair = query.getColumn(2).getInt() != 0;
    return summary;
}

struct SeenOfNetwork
{
    NetworkId network;
    Seen seen;
};

std::vector<SeenOfNetwork> seenBy(SQLite::Database &writer, ImportId import)
{
    SQLite::Statement query(
        writer, "SELECT network, seen FROM import_seen WHERE import = ?1 ORDER BY network");
    query.bind(1, static_cast<int64_t>(number(import)));
    std::vector<SeenOfNetwork> out;
    while (query.executeStep()) {
        auto seen = snapshots::decodeSeen(db::blob(query.getColumn(1)));
        if (!seen) {
            throw SQLite::Exception("import_seen", SQLITE_CORRUPT);
        }
        out.push_back({NetworkId {query.getColumn(0).getInt64()}, std::move(*seen)});
    }
    return out;
}

/// Of the import's people and of the names it saw beside ids.
std::vector<NetworkId> networksOf(SQLite::Database &writer, ImportId import)
{
    SQLite::Statement query(writer,
        "SELECT network FROM import_seen WHERE import = ?1"
        " UNION SELECT network FROM alias WHERE import = ?1");
    query.bind(1, static_cast<int64_t>(number(import)));
    std::vector<NetworkId> out;
    while (query.executeStep()) {
        out.push_back(NetworkId {query.getColumn(0).getInt64()});
    }
    return out;
}

/// The repairs of rows of this import that are not undone, newest first, then the import itself.
std::vector<ImportId> withRepairs(SQLite::Database &writer, ImportId import)
{
    SQLite::Statement query(writer,
        "SELECT repaired_row.import FROM repaired_row"
        " JOIN rejected_row ON rejected_row.id = repaired_row.rejected"
        " JOIN import ON import.id = repaired_row.import"
        " WHERE rejected_row.import = ?1 AND import.undone_at IS NULL"
        " ORDER BY repaired_row.import DESC");
    query.bind(1, static_cast<int64_t>(number(import)));
    std::vector<ImportId> out;
    while (query.executeStep()) {
        out.push_back(ImportId {query.getColumn(0).getInt64()});
    }
    out.push_back(import);
    return out;
}

/// Takes back what the import said about people, and marks it.
void undoPeople(SQLite::Database &writer, ImportId import, const Clock &clock, UndoSummary &summary,
    const JobContext &job)
{
    for (const SeenOfNetwork &one : seenBy(writer, import)) {
        NetworkUndo(writer, one.network, import, summary).undo(one.seen, job);
    }
    SQLite::Statement mark(writer, "UPDATE import SET undone_at = ?2 WHERE id = ?1");
    mark.bind(1, static_cast<int64_t>(number(import)));
    mark.bind(2, static_cast<int64_t>(clock().toSecsSinceEpoch()));
    mark.exec();
}

} // namespace

Result<UndoSummary> undoImport(
    SQLite::Database &writer, ImportId import, const Clock &clock, const JobContext &job)
{
    const QString path = QString::fromStdString(writer.getFilename());
    return db::guarded(path, [&]() -> Result<UndoSummary> {
        const db::InterruptOnStop interrupt(writer, job.stop);
        SQLite::Transaction transaction(writer, SQLite::TransactionBehavior::IMMEDIATE);
        Result<UndoSummary> summary = findImport(writer, import);
        if (!summary) {
            return summary;
        }
        const std::vector<ImportId> all = withRepairs(writer, import);
        summary->repairs = std::ssize(all) - 1;
        for (const ImportId one : all) {
            undoPeople(writer, one, clock, *summary, job);
        }
        for (const ImportId one : all) {
            for (const NetworkId network : networksOf(writer, one)) {
                retractKeys(writer, network, one);
            }
        }
        retractMessages(writer, import, job);
        for (const NetworkId network : networksOf(writer, import)) {
            deriveAliases(writer, network);
        }
        for (const AccountId account : snapshots::accountsOf(writer, import)) {
            snapshots::deriveRelations(writer, account, job);
            messages::deriveContacts(writer, account, job);
            deriveProofs(writer, account);
        }
        followups::deriveReplies(writer, clock().toSecsSinceEpoch(), job);
        refreshAccounts(writer);
        db::WorkspaceFile::bumpGeneration(writer);
        transaction.commit();
        writer.exec("PRAGMA wal_checkpoint(TRUNCATE)");
        return summary;
    });
}

} // namespace comity
