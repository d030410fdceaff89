#include "model/import/commit/commit.h"

#include "model/db/binding.h"
#include "model/db/connection.h"
#include "model/db/db_error.h"
#include "model/db/interrupt_on_stop.h"
#include "model/db/workspace_file.h"
#include "model/followups/reply_derivation.h"
#include "model/import/commit/aliases.h"
#include "model/import/commit/bulk_insert.h"
#include "model/import/commit/commit_messages.h"
#include "model/import/commit/commit_rejected.h"
#include "model/import/commit/key_history.h"
#include "model/import/commit/newest_values.h"
#include "model/import/commit/value_history.h"
#include "model/import/stage/join_people.h"
#include "model/messages/correspondent_links.h"
#include "model/networks/network_row.h"
#include "model/people/profile_key.h"
#include "model/purge/proof_derivation.h"
#include "model/snapshots/relation_derivation.h"
#include "model/snapshots/seen_blob.h"

#include <QDateTime>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <algorithm>
#include <numeric>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

using Kind = StagedPerson::Kind;

bool isSilentAbout(const StagedPerson &person)
{
    return person.kind == Kind::LeftOut || person.kind == Kind::Unstated;
}

class CommitJob
{
public:
    CommitJob(
        SQLite::Database &writer, StagedImport &staged, const Clock &clock, const JobContext &job)
        : m_writer(writer)
        , m_staged(staged)
        , m_clock(clock)
        , m_job(job)
    {
    }

    Result<ImportSummary> run()
    {
        SQLite::Transaction transaction(m_writer, SQLite::TransactionBehavior::IMMEDIATE);
        if (db::WorkspaceFile::generation(m_writer) != m_staged.generation) {
            return failure(Error::Code::WorkspaceChanged);
        }
        insertImport();
        insertAccounts();
        insertReport();
        for (const StagedNetwork &network : m_staged.networks) {
            savePeople(network);
        }
        for (const StagedAccount &account : m_staged.accounts) {
            saveMessages(m_writer, m_staged.spill, account, m_import, m_job);
        }
        insertSnapshots();
        saveRejected(m_writer, m_staged, m_import);
        deriveAccounts();
        followups::deriveReplies(m_writer, m_clock().toSecsSinceEpoch(), m_job);
        db::WorkspaceFile::bumpGeneration(m_writer);
        transaction.commit();
        m_writer.exec("PRAGMA wal_checkpoint(TRUNCATE)");
        ImportSummary summary = m_staged.summary;
        summary.id = m_import;
        return summary;
    }

private:
    void insertImport()
    {
        const ImportSummary &told = m_staged.summary;
        qint64 rows = 0;
        qint64 added = 0;
        qint64 left = 0;
        for (const AccountSummary &account : told.accounts) {
            for (const ListSummary &list : account.lists) {
                rows += list.rows;
                added += list.added;
                left += list.left;
            }
        }
        SQLite::Statement put(m_writer,
            "INSERT INTO import (made_at, source, format, bytes, fingerprint, rows, new_rows,"
            " left_rows, changed_rows, rejected_rows) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, "
            "?10)");
        put.bind(1, static_cast<int64_t>(m_clock().toSecsSinceEpoch()));
        db::bind(put, 2, told.source);
        db::bind(put, 3, told.format);
        put.bind(4, static_cast<int64_t>(told.bytes));
        db::bindBlob(put, 5, m_staged.fingerprint);
        int column = 6;
        for (const qint64 value : {rows, added, left, told.changedPeople, told.rejectedRows}) {
            put.bind(column++, static_cast<int64_t>(value));
        }
        put.exec();
        m_import = ImportId {m_writer.getLastInsertRowid()};
    }

    NetworkId networkId(const QString &code)
    {
        return NetworkId {networks::networkRow(m_writer, code)};
    }

    void insertAccounts()
    {
        SQLite::Statement put(m_writer,
            "INSERT INTO import_account (import, account, taken_at, taken_precision, key, handle,"
            " name) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
        for (std::size_t i = 0; i < m_staged.accounts.size(); ++i) {
            StagedAccount &account = m_staged.accounts[i];
            if (!account.existing) {
                account.existing = insertAccount(account);
            }
            m_staged.summary.accounts[i].id = account.existing;
            put.reset();
            put.bind(1, static_cast<int64_t>(number(m_import)));
            put.bind(2, static_cast<int64_t>(number(*account.existing)));
            db::bindDated(put, 3, account.takenAt);
            const auto bindOwner = [&put](int column, const QString &text) {
                db::bind(put, column, text.isEmpty() ? QString() : text);
            };
            bindOwner(5, account.owner.key);
            bindOwner(6, account.owner.handle);
            bindOwner(7, account.owner.name);
            put.exec();
        }
        refreshAccounts(m_writer);
    }

    AccountId insertAccount(const StagedAccount &account)
    {
        SQLite::Statement put(m_writer,
            "INSERT INTO account (network, position)"
            " VALUES (?1, (SELECT count(*) FROM account))");
        put.bind(1, static_cast<int64_t>(number(networkId(account.network))));
        put.exec();
        return AccountId {m_writer.getLastInsertRowid()};
    }

    void insertReport()
    {
        SQLite::Statement file(m_writer,
            "INSERT INTO import_file (import, position, path, format, holds, rows, rejected,"
            " skipped) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
        int position = 0;
        for (const FileSummary &one : m_staged.summary.files) {
            file.reset();
            file.bind(1, static_cast<int64_t>(number(m_import)));
            file.bind(2, position++);
            db::bind(file, 3, one.path);
            db::bind(file, 4, one.format);
            db::bind(file, 5, one.holds);
            file.bind(6, static_cast<int64_t>(one.rows));
            file.bind(7, static_cast<int64_t>(one.rejected));
            file.bind(8, static_cast<int64_t>(one.skipped));
            file.exec();
        }
        SQLite::Statement warning(m_writer,
            "INSERT INTO import_warning (import, position, code, arguments)"
            " VALUES (?1, ?2, ?3, ?4)");
        position = 0;
        for (const formats::Notice &one : m_staged.summary.warnings) {
            warning.reset();
            warning.bind(1, static_cast<int64_t>(number(m_import)));
            warning.bind(2, position++);
            db::bind(warning, 3, one.code);
            warning.bind(4, snapshots::packTexts(one.arguments));
            warning.exec();
        }
    }

    void savePeople(const StagedNetwork &network)
    {
        const NetworkId id = networkId(network.code);
        freeKeys(network, id);
        insertNewPeople(m_writer, m_staged.spill, network, id, m_job);
        SQLite::Statement next(m_writer, "UPDATE meta SET value = ?1 WHERE name = 'next_pk'");
        next.bind(1, static_cast<int64_t>(m_staged.nextPk));
        next.exec();
        insertSeen(network, id);
        stateValues(network, id);
        replaceStandIns(network, id);
        stateKeys(m_writer, id, m_import, statedKeys(network));
        saveAliases(m_writer, network.aliases, id, m_import);
        deriveAliases(m_writer, id);
    }

    static std::vector<StatedKey> statedKeys(const StagedNetwork &network)
    {
        std::vector<StatedKey> keys;
        for (const auto &[index, key] : network.statedKeys) {
            const StagedPerson &person = network.people[index];
            if (person.kind != Kind::LeftOut) {
                keys.push_back({key, person.pk});
            }
        }
        return keys;
    }

    /// A handle that passed on to somebody new: stateKeys() finds out whose it is now.
    void freeKeys(const StagedNetwork &network, NetworkId id)
    {
        SQLite::Statement drop(m_writer, "DELETE FROM profile_key WHERE network = ?1 AND ext = ?2");
        for (const auto &[index, key] : network.statedKeys) {
            if (network.people[index].kind == Kind::New) {
                drop.reset();
                drop.bind(1, static_cast<int64_t>(number(id)));
                bindKey(drop, 2, key);
                drop.exec();
            }
        }
    }

    void insertSeen(const StagedNetwork &network, NetworkId id)
    {
        std::vector<quint32> order;
        for (quint32 i = 0; i < network.people.size(); ++i) {
            if (network.people[i].kind != Kind::LeftOut) {
                order.push_back(i);
            }
        }
        std::ranges::sort(order, {}, [&network](quint32 i) { return network.people[i].pk; });
        snapshots::Seen seen;
        seen.pks.reserve(order.size());
        seen.stated.reserve(order.size());
        for (const quint32 i : order) {
            seen.pks.push_back(network.people[i].pk);
            seen.stated.push_back(network.people[i].stated());
        }
        SQLite::Statement put(
            m_writer, "INSERT INTO import_seen (import, network, seen) VALUES (?1, ?2, ?3)");
        put.bind(1, static_cast<int64_t>(number(m_import)));
        put.bind(2, static_cast<int64_t>(number(id)));
        const QByteArray blob = snapshots::encodeSeen(seen);
        db::bindBlob(put, 3, blob);
        put.exec();
    }

    /// What the import says about people who were known before, and what further records add.
    void stateValues(const StagedNetwork &network, NetworkId id)
    {
        ValueHistory history(m_writer, id, m_import);
        std::optional<NewestValues> newest;
        if (history.isNewest()) {
            newest.emplace(m_writer, history);
        }
        const auto stateOne = [&](Pk pk, quint64 offset) {
            const auto stored = m_staged.spill.readAt(offset);
            if (newest) {
                newest->state(pk, stored.record, stored.fields);
            } else {
                history.state(pk, stored.record, stored.fields);
            }
        };
        qint64 done = 0;
        for (const StagedPerson &person : network.people) {
            // The newest import need not touch what it repeats; one between others must.
            const bool repeats = person.kind == Kind::Unchanged && history.isNewest();
            const bool isLeft = repeats && !history.hasUndone();
            if (person.kind == Kind::New || isSilentAbout(person) || isLeft) {
                continue;
            }
            // Who only an undone import told of may still have its values, for a hand fact's sake.
            const bool isStated = history.isStatedByOthers(person.pk);
            if (repeats && isStated) {
                continue;
            }
            if (!isStated) {
                history.clearLeftovers(person.pk);
            }
            stateOne(person.pk, person.offset());
            if (++done % 10'000 == 0) {
                db::throwIfStopped(m_job);
                m_job.say({u"saving-changes"_s, done, m_staged.summary.changedPeople});
            }
        }
        for (const StagedExtra &extra : network.extras) {
            const StagedPerson &person = network.people[extra.person];
            if (!isSilentAbout(person)) {
                stateOne(person.pk, extra.offset);
            }
        }
        if (newest) {
            newest->flush();
        }
    }

    void replaceStandIns(const StagedNetwork &network, NetworkId id)
    {
        SQLite::Statement drop(m_writer,
            "DELETE FROM profile_key WHERE network = ?1"
            " AND ext = (SELECT key FROM profile WHERE pk = ?2)");
        SQLite::Statement put(
            m_writer, "INSERT INTO profile_key (network, ext, pk) VALUES (?1, ?2, ?3)");
        SQLite::Statement name(m_writer, "UPDATE profile SET key = ?1 WHERE pk = ?2");
        for (const StagedKey &found : network.foundIds) {
            drop.reset();
            drop.bind(1, static_cast<int64_t>(number(id)));
            drop.bind(2, static_cast<int64_t>(number(found.pk)));
            drop.exec();
            put.reset();
            put.bind(1, static_cast<int64_t>(number(id)));
            bindKey(put, 2, found.ext);
            put.bind(3, static_cast<int64_t>(number(found.pk)));
            put.exec();
            name.reset();
            bindKey(name, 1, found.ext);
            name.bind(2, static_cast<int64_t>(number(found.pk)));
            name.exec();
        }
    }

    void insertSnapshots()
    {
        for (StagedAccount &account : m_staged.accounts) {
            for (snapshots::Snapshot &list : account.lists) {
                list.import = m_import;
                list.account = *account.existing;
                list.id = snapshots::insert(m_writer, list);
            }
        }
    }

    void deriveAccounts()
    {
        for (const StagedAccount &account : m_staged.accounts) {
            m_job.say({u"relations"_s, 0, 0});
            snapshots::deriveRelations(m_writer, *account.existing, m_job);
            messages::deriveContacts(m_writer, *account.existing, m_job);
            deriveProofs(m_writer, *account.existing);
        }
    }

    SQLite::Database &m_writer;
    StagedImport &m_staged;
    const Clock &m_clock;
    const JobContext &m_job;
    ImportId m_import {};
};

} // namespace

Result<ImportSummary> commitImport(SQLite::Database &writer, StagedImport &staged,
    const Clock &clock, const JobContext &job, const LeftOut &leftOut)
{
    if (staged.summary.isSameAgain || staged.request.isDryRun) {
        return staged.summary;
    }
    return db::guarded(
        QString::fromStdString(writer.getFilename()), [&]() -> Result<ImportSummary> {
            const db::InterruptOnStop interrupt(writer, job.stop);
            answerRenames(staged.request.renames, staged.summary.renames);
            applyRenames(writer, staged.networks, staged.accounts, staged.nextPk, staged.summary);
            leaveOut(writer, staged, leftOut);
            return CommitJob(writer, staged, clock, job).run();
        });
}

void refreshAccounts(SQLite::Database &writer)
{
    // Of the imports that are not undone, the newest that states it names the account.
    const auto newest = [](const std::string &column) {
        return "(SELECT said." + column
            + " FROM import_account AS said JOIN import ON import.id = said.import"
              " WHERE said.account = account.id AND import.undone_at IS NULL AND said."
            + column + " IS NOT NULL ORDER BY said.taken_at DESC, said.import DESC LIMIT 1)";
    };
    writer.exec("UPDATE account SET key = coalesce(" + newest("key") + ", key), handle = coalesce("
        + newest("handle") + ", handle), name = coalesce(" + newest("name")
        + ", name) WHERE by_hand = 1");
    writer.exec("UPDATE account SET key = " + newest("key") + ", handle = " + newest("handle")
        + ", name = " + newest("name") + " WHERE by_hand = 0");
}

} // namespace comity
