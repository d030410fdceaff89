#include "model/export/repair_copy.h"

#include "model/db/binding.h"
#include "model/db/db_error.h"
#include "model/db/interrupt_on_stop.h"
#include "model/db/workspace_file.h"
#include "model/export/row_salvage.h"
#include "model/messages/correspondent_links.h"
#include "model/people/hand_tables.h"
#include "model/snapshots/member_blob.h"
#include "model/snapshots/relation_derivation.h"
#include "model/snapshots/seen_blob.h"

#include <QFile>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

/// What puts a table right after rows of others were lost, in the order in which it must run.
struct Mending
{
    const char *table;
    const char *sql;
    bool isLoss; ///< what it changes was lost
};

constexpr std::array mendings {
    Mending {"account", "DELETE FROM account WHERE network NOT IN (SELECT id FROM network)", true},
    Mending {"import_account",
        "DELETE FROM import_account WHERE import NOT IN (SELECT id FROM import)"
        " OR account NOT IN (SELECT id FROM account)",
        true},
    Mending {
        "import_file", "DELETE FROM import_file WHERE import NOT IN (SELECT id FROM import)", true},
    Mending {"import_warning",
        "DELETE FROM import_warning WHERE import NOT IN (SELECT id FROM import)", true},
    Mending {"rejected_row", "DELETE FROM rejected_row WHERE import NOT IN (SELECT id FROM import)",
        true},
    Mending {"snapshot",
        "DELETE FROM snapshot WHERE import NOT IN (SELECT id FROM import)"
        " OR account NOT IN (SELECT id FROM account)",
        true},
    Mending {"import_seen",
        "DELETE FROM import_seen WHERE import NOT IN (SELECT id FROM import)"
        " OR network NOT IN (SELECT id FROM network)",
        true},
    // A profile that was lost is found again by its key, and a key by its profile.
    Mending {"profile",
        "INSERT OR IGNORE INTO profile (pk, network, key) SELECT pk, network, ext FROM profile_key",
        true},
    Mending {"profile_key", "DELETE FROM profile_key", false},
    Mending {"profile_key",
        "INSERT OR IGNORE INTO profile_key (network, ext, pk) SELECT network, key, pk FROM profile",
        false},
    Mending {"import_key",
        "DELETE FROM import_key WHERE pk NOT IN (SELECT pk FROM profile) OR import NOT IN"
        " (SELECT id FROM import WHERE undone_at IS NULL)",
        true},
    // Further keys: each is that of whom the last import means by it.
    Mending {"profile_key",
        "INSERT OR IGNORE INTO profile_key (network, ext, pk)"
        " SELECT network, ext, pk FROM import_key ORDER BY (SELECT max(taken_at)"
        "  FROM import_account WHERE import_account.import = import_key.import) DESC, import DESC",
        false},
    Mending {"profile", "DELETE FROM profile WHERE pk NOT IN (SELECT pk FROM profile_key)", true},
    Mending {"rejected_row",
        "UPDATE rejected_row SET snapshot = NULL WHERE snapshot NOT IN (SELECT id FROM snapshot)",
        false},
    Mending {"repaired_row",
        "DELETE FROM repaired_row WHERE import NOT IN (SELECT id FROM import)"
        " OR rejected NOT IN (SELECT id FROM rejected_row)"
        " OR snapshot NOT IN (SELECT id FROM snapshot)"
        " OR (pk NOT IN (SELECT pk FROM profile) AND import IN"
        "   (SELECT id FROM import WHERE undone_at IS NULL))",
        true},
    // Of a person of several profiles some may be lost, the first among them too.
    Mending {"profile",
        "UPDATE profile SET person = (SELECT min(own.pk) FROM profile AS own"
        " WHERE own.person = profile.person) WHERE person IS NOT NULL",
        false},
    Mending {"profile",
        "UPDATE profile SET person = NULL WHERE person IS NOT NULL AND person IN"
        " (SELECT person FROM profile WHERE person IS NOT NULL GROUP BY person HAVING count(*) = "
        "1)",
        false},
    Mending {
        "list_member", "DELETE FROM list_member WHERE list NOT IN (SELECT id FROM list)", true},
    Mending {"target",
        "DELETE FROM target WHERE NOT EXISTS (SELECT 1 FROM list_member AS member"
        " WHERE member.list = target.list AND member.pk = target.pk)",
        true},
    Mending {
        "profile_num", "DELETE FROM profile_num WHERE pk NOT IN (SELECT pk FROM profile)", true},
    Mending {"import_text",
        "DELETE FROM import_text WHERE pk NOT IN (SELECT pk FROM profile) OR import NOT IN"
        " (SELECT id FROM import WHERE undone_at IS NULL)",
        true},
    Mending {"import_number",
        "DELETE FROM import_number WHERE pk NOT IN (SELECT pk FROM profile) OR import NOT IN"
        " (SELECT id FROM import WHERE undone_at IS NULL)",
        true},
    Mending {
        "purge_plan", "DELETE FROM purge_plan WHERE account NOT IN (SELECT id FROM account)", true},
    Mending {"purge_item",
        "DELETE FROM purge_item WHERE plan NOT IN (SELECT id FROM purge_plan)"
        " OR pk NOT IN (SELECT pk FROM profile)",
        true},
    Mending {"thread", "DELETE FROM thread WHERE account NOT IN (SELECT id FROM account)", true},
    Mending {"import_thread",
        "DELETE FROM import_thread WHERE import NOT IN (SELECT id FROM import)"
        " OR thread NOT IN (SELECT id FROM thread)",
        true},
    Mending {"correspondent",
        "DELETE FROM correspondent WHERE account NOT IN (SELECT id FROM account)", true},
    Mending {"message",
        "UPDATE message SET correspondent = NULL WHERE correspondent IS NOT NULL"
        " AND correspondent NOT IN (SELECT id FROM correspondent)",
        true},
    Mending {"message",
        "UPDATE message SET thread = NULL WHERE thread IS NOT NULL"
        " AND thread NOT IN (SELECT id FROM thread)",
        true},
    Mending {"import_message",
        "DELETE FROM import_message WHERE import NOT IN (SELECT id FROM import)"
        " OR account NOT IN (SELECT id FROM account)",
        true},
    Mending {"message",
        "DELETE FROM message WHERE account NOT IN (SELECT account FROM import_message"
        " JOIN import ON import.id = import_message.import WHERE undone_at IS NULL)",
        true},
    Mending {"alias", "DELETE FROM alias WHERE import NOT IN (SELECT id FROM import)", true},
    Mending {"import_account_fact",
        "DELETE FROM import_account_fact WHERE import NOT IN (SELECT id FROM import)"
        " OR account NOT IN (SELECT id FROM account)",
        true},
    Mending {"limit_override",
        "DELETE FROM limit_override WHERE network NOT IN (SELECT id FROM network)", true},
    Mending {"draft",
        "UPDATE draft SET account = NULL WHERE account NOT IN (SELECT id FROM account)", true},
    Mending {"draft",
        "UPDATE draft SET campaign = NULL WHERE campaign NOT IN (SELECT id FROM campaign)", true},
    Mending {
        "objective", "DELETE FROM objective WHERE campaign NOT IN (SELECT id FROM campaign)", true},
    Mending {"handover", "DELETE FROM handover WHERE draft NOT IN (SELECT id FROM draft)", true},
    Mending {"handover",
        "UPDATE handover SET campaign = NULL WHERE campaign NOT IN (SELECT id FROM campaign)",
        true},
    Mending {
        "draft_quote", "DELETE FROM draft_quote WHERE draft NOT IN (SELECT id FROM draft)", true},
    Mending {"outcome", "DELETE FROM outcome WHERE draft NOT IN (SELECT id FROM draft)", true},
    Mending {"outcome",
        "UPDATE outcome SET campaign = NULL WHERE campaign NOT IN (SELECT id FROM campaign)", true},
    Mending {"draft_override",
        "DELETE FROM draft_override WHERE draft NOT IN (SELECT id FROM draft)", true},
    Mending {"meta",
        "UPDATE meta SET value = max(value, (SELECT coalesce(max(pk), 0) + 1 FROM profile))"
        " WHERE name = 'next_pk'",
        false},
    Mending {"meta",
        "UPDATE meta SET value = max(value, (SELECT coalesce(max(id), 0) + 1 FROM ("
        "SELECT id FROM note UNION ALL SELECT id FROM permission UNION ALL SELECT id FROM meeting"
        " UNION ALL SELECT id FROM touch UNION ALL SELECT id FROM opening UNION ALL SELECT id FROM"
        " list UNION ALL SELECT id FROM campaign UNION ALL SELECT id FROM objective UNION ALL"
        " SELECT id FROM draft UNION ALL SELECT id FROM draft_version UNION ALL SELECT id FROM"
        " draft_override UNION ALL SELECT id FROM outcome UNION ALL SELECT id FROM obligation"
        " UNION ALL SELECT id FROM stance UNION ALL SELECT id FROM lesson UNION ALL SELECT id FROM "
        "goal"
        " UNION ALL SELECT id FROM dismissal UNION ALL SELECT id FROM win UNION ALL SELECT id FROM"
        " experiment UNION ALL SELECT id FROM experiment_verdict UNION ALL SELECT id FROM"
        " event_task))) WHERE name = 'next_fact'",
        false},
};

class Repair
{
public:
    Repair(SQLite::Database &damaged, SQLite::Database &whole, const JobContext &job)
        : m_damaged(damaged)
        , m_whole(whole)
        , m_job(job)
    {
    }

    RepairReport run()
    {
        m_whole.exec("PRAGMA foreign_keys = OFF");
        SQLite::Transaction transaction(m_whole, SQLite::TransactionBehavior::IMMEDIATE);
        copyTables();
        for (const Mending &one : mendings) {
            if (m_whole.exec(one.sql) > 0 && one.isLoss) {
                lost(one.table);
            }
        }
        dropFactsAboutNobody();
        mendLists();
        dropUnreadableSeen();
        SQLite::Statement accounts(m_whole, "SELECT id FROM account ORDER BY id");
        while (accounts.executeStep()) {
            const AccountId account {accounts.getColumn(0).getInt64()};
            snapshots::deriveRelations(m_whole, account, m_job);
            messages::deriveContacts(m_whole, account, m_job);
        }
        accounts.reset();
        // What was kept of the damaged file says nothing of what is left.
        db::WorkspaceFile::bumpGeneration(m_whole);
        transaction.commit();
        m_whole.exec("PRAGMA wal_checkpoint(TRUNCATE)");
        m_report.tablesWithLosses.sort();
        return m_report;
    }

private:
    void lost(const char *table)
    {
        const QString name = QString::fromLatin1(table);
        if (!m_report.tablesWithLosses.contains(name)) {
            m_report.tablesWithLosses += name;
        }
    }

    void copyTables()
    {
        SQLite::Statement tables(m_whole,
            "SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
            " AND name NOT LIKE 'sqlite^_%' ESCAPE '^'"
            " AND name NOT IN ('relation', 'side_list', 'contact') ORDER BY name");
        std::vector<std::pair<std::string, bool>> all;
        while (tables.executeStep()) {
            all.emplace_back(tables.getColumn(0).getString(), tables.getColumn(1).getInt() == 0);
        }
        tables.reset();
        // The copy's own values give way where the damaged file still has them.
        m_whole.exec("CREATE TEMP TABLE own AS SELECT name, value FROM meta; DELETE FROM meta");
        for (const auto &[name, hasRowIds] : all) {
            RowSalvage salvage(m_damaged, m_whole, name, hasRowIds);
            salvage.run(m_job);
            m_report.rowsSaved += salvage.rowsSaved();
            // Keys are made anew from the profiles.
            if (salvage.lostSome() && name != "profile_key") {
                lost(name.c_str());
            }
        }
        m_whole.exec("INSERT OR IGNORE INTO meta (name, value) SELECT name, value FROM own;"
                     "DROP TABLE own");
    }

    void dropFactsAboutNobody()
    {
        for (const QByteArray &table : personTables()) {
            const QByteArray sql
                = "DELETE FROM " + table + " WHERE pk NOT IN (SELECT pk FROM profile)";
            if (m_whole.exec(sql.constData()) > 0) {
                lost(table.constData());
            }
        }
    }

    /// Takes lists that cannot be unpacked out, and people who are lost out of the others.
    void mendLists()
    {
        std::vector<bool> isThere;
        SQLite::Statement people(m_whole, "SELECT pk FROM profile");
        while (people.executeStep()) {
            const auto pk = static_cast<std::size_t>(people.getColumn(0).getInt64());
            isThere.resize(std::max(isThere.size(), pk + 1));
            isThere[pk] = true;
        }
        SQLite::Statement lists(m_whole, "SELECT id, members, since FROM snapshot ORDER BY id");
        std::vector<qint64> ids;
        while (lists.executeStep()) {
            ids.push_back(lists.getColumn(0).getInt64());
        }
        lists.reset();
        for (const qint64 id : ids) {
            mendList(id, isThere);
        }
    }

    void mendList(qint64 id, const std::vector<bool> &isThere)
    {
        SQLite::Statement list(m_whole, "SELECT members, since FROM snapshot WHERE id = ?1");
        list.bind(1, static_cast<int64_t>(id));
        list.executeStep();
        const QByteArray blob = db::blob(list.getColumn(0));
        const QByteArray times = db::blob(list.getColumn(1));
        list.reset();
        const auto members = snapshots::decode(blob);
        const auto since = members && !times.isEmpty()
            ? snapshots::decodeTimes(times, members->size())
            : std::optional<snapshots::Times>(snapshots::Times {});
        if (!members || !since) {
            SQLite::Statement drop(m_whole, "DELETE FROM snapshot WHERE id = ?1");
            drop.bind(1, static_cast<int64_t>(id));
            drop.exec();
            lost("snapshot");
            return;
        }
        std::vector<Pk> kept;
        std::vector<qint64> keptSince;
        for (std::size_t i = 0; i < members->size(); ++i) {
            const std::size_t pk = number((*members)[i]);
            if (pk < isThere.size() && isThere[pk]) {
                kept.push_back((*members)[i]);
                if (!times.isEmpty()) {
                    keptSince.push_back(since->at[i]);
                }
            }
        }
        if (kept.size() < members->size()) {
            lost("profile");
            store(id, kept, snapshots::isOrdered(blob),
                times.isEmpty() ? QByteArray()
                                : snapshots::encodeTimes(keptSince, since->precision));
        }
    }

    void store(qint64 id, const std::vector<Pk> &members, bool isOrdered, const QByteArray &times)
    {
        const QByteArray blob
            = isOrdered ? snapshots::encodeOrdered(members) : snapshots::encodeSet(members);
        SQLite::Statement put(m_whole,
            "UPDATE snapshot SET members = ?2, since = ?3, rows = ?4, options = NULL WHERE id = "
            "?1");
        put.bind(1, static_cast<int64_t>(id));
        db::bindBlob(put, 2, blob);
        if (!times.isEmpty()) {
            db::bindBlob(put, 3, times);
        }
        put.bind(4, static_cast<int64_t>(members.size()));
        put.exec();
    }

    void dropUnreadableSeen()
    {
        SQLite::Statement seen(m_whole, "SELECT import, network, seen FROM import_seen");
        std::vector<std::pair<qint64, qint64>> unreadable;
        while (seen.executeStep()) {
            if (!snapshots::decodeSeen(db::blob(seen.getColumn(2)))) {
                unreadable.emplace_back(seen.getColumn(0).getInt64(), seen.getColumn(1).getInt64());
            }
        }
        seen.reset();
        SQLite::Statement drop(
            m_whole, "DELETE FROM import_seen WHERE import = ?1 AND network = ?2");
        for (const auto &[import, network] : unreadable) {
            drop.reset();
            drop.bind(1, static_cast<int64_t>(import));
            drop.bind(2, static_cast<int64_t>(network));
            drop.exec();
            lost("import_seen");
        }
    }

    SQLite::Database &m_damaged;
    SQLite::Database &m_whole;
    const JobContext &m_job;
    RepairReport m_report;
};

} // namespace

Result<RepairReport> repairCopy(
    const QString &damaged, const QString &target, const Clock &clock, const JobContext &job)
{
    auto made = db::WorkspaceFile::create(target, clock);
    if (!made) {
        return tl::unexpected(made.error());
    }
    auto report = db::guarded(damaged, [&]() -> Result<RepairReport> {
        const auto from = db::connect(damaged, db::Use::Job);
        const auto to = made->connect(db::Use::Writer);
        const db::InterruptOnStop interruptFrom(*from, job.stop);
        const db::InterruptOnStop interruptTo(*to, job.stop);
        // Refused by the first statement when not even the first page can be read.
        SQLite::Statement first(*from, "SELECT count(*) FROM sqlite_schema");
        first.executeStep();
        return Repair(*from, *to, job).run();
    });
    if (!report) {
        for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s}) {
            QFile::remove(target + suffix);
        }
    }
    return report;
}

} // namespace comity
