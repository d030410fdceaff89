#include "model/export/integrity_check.h"

#include "model/db/binding.h"
#include "model/db/connection.h"
#include "model/db/interrupt_on_stop.h"
#include "model/people/hand_tables.h"
#include "model/snapshots/member_blob.h"
#include "model/snapshots/relation_derivation.h"
#include "model/snapshots/relation_row.h"
#include "model/snapshots/seen_blob.h"
#include "model/snapshots/side_lists.h"

#include <SQLiteCpp/Statement.h>
#include <array>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

/// An invariant as a query that counts what breaks it.
struct Invariant
{
    const char *code;
    const char *sql;
};

constexpr std::array invariants {
    Invariant {"profile-without-key",
        "SELECT count(*) FROM profile WHERE NOT EXISTS (SELECT 1 FROM profile_key"
        " WHERE profile_key.network = profile.network AND profile_key.ext = profile.key"
        " AND profile_key.pk = profile.pk)"},
    Invariant {"key-without-profile",
        "SELECT count(*) FROM profile_key WHERE NOT EXISTS"
        " (SELECT 1 FROM profile WHERE profile.pk = profile_key.pk)"},
    // One key a profile, but for those that went by others before.
    Invariant {"key-without-import",
        "SELECT count(*) FROM profile_key WHERE NOT EXISTS (SELECT 1 FROM profile"
        " WHERE profile.pk = profile_key.pk AND profile.key = profile_key.ext)"
        " AND NOT EXISTS (SELECT 1 FROM import_key WHERE import_key.network = profile_key.network"
        " AND import_key.ext = profile_key.ext AND import_key.pk = profile_key.pk)"
        " AND EXISTS (SELECT 1 FROM profile WHERE profile.pk = profile_key.pk)"},
    Invariant {"stated-key-without-profile",
        "SELECT count(*) FROM import_key WHERE NOT EXISTS"
        " (SELECT 1 FROM profile WHERE profile.pk = import_key.pk)"
        " OR NOT EXISTS (SELECT 1 FROM import"
        " WHERE import.id = import_key.import AND undone_at IS NULL)"},
    Invariant {"stated-key-of-nobody",
        "SELECT count(*) FROM import_key WHERE NOT EXISTS (SELECT 1 FROM profile_key"
        " WHERE profile_key.network = import_key.network AND profile_key.ext = import_key.ext)"},
    Invariant {"numbers-without-profile",
        "SELECT count(*) FROM profile_num WHERE NOT EXISTS"
        " (SELECT 1 FROM profile WHERE profile.pk = profile_num.pk)"},
    Invariant {"relation-without-profile",
        "SELECT count(*) FROM relation WHERE NOT EXISTS"
        " (SELECT 1 FROM profile WHERE profile.pk = relation.pk)"},
    Invariant {"relation-without-account",
        "SELECT count(*) FROM relation WHERE NOT EXISTS"
        " (SELECT 1 FROM account WHERE account.id = relation.account)"},
    Invariant {"pk-beyond-next",
        "SELECT count(*) FROM profile WHERE pk >="
        " (SELECT value FROM meta WHERE name = 'next_pk')"},
    Invariant {"kept-value-without-import",
        "SELECT (SELECT count(*) FROM import_text WHERE NOT EXISTS (SELECT 1 FROM import"
        " WHERE import.id = import_text.import AND undone_at IS NULL))"
        " + (SELECT count(*) FROM import_number WHERE NOT EXISTS (SELECT 1 FROM import"
        " WHERE import.id = import_number.import AND undone_at IS NULL))"},
    Invariant {"kept-value-without-profile",
        "SELECT (SELECT count(*) FROM import_text WHERE NOT EXISTS"
        " (SELECT 1 FROM profile WHERE profile.pk = import_text.pk))"
        " + (SELECT count(*) FROM import_number WHERE NOT EXISTS"
        " (SELECT 1 FROM profile WHERE profile.pk = import_number.pk))"},
    Invariant {"item-without-profile",
        "SELECT count(*) FROM purge_item WHERE NOT EXISTS"
        " (SELECT 1 FROM profile WHERE profile.pk = purge_item.pk)"},
    Invariant {"person-of-one",
        "SELECT count(*) FROM (SELECT person, min(pk) AS first, count(*) AS profiles FROM profile"
        " WHERE person IS NOT NULL GROUP BY person) WHERE person <> first OR profiles < 2"},
    Invariant {"member-of-no-list",
        "SELECT (SELECT count(*) FROM list_member WHERE list NOT IN (SELECT id FROM list))"
        " + (SELECT count(*) FROM target WHERE NOT EXISTS (SELECT 1 FROM list_member AS member"
        " WHERE member.list = target.list AND member.pk = target.pk))"},
    Invariant {"message-without-import",
        "SELECT count(*) FROM message WHERE account NOT IN (SELECT account FROM import_message"
        " JOIN import ON import.id = import_message.import WHERE undone_at IS NULL)"},
    Invariant {"message-without-correspondent",
        "SELECT count(*) FROM message WHERE correspondent IS NOT NULL"
        " AND correspondent NOT IN (SELECT id FROM correspondent)"},
    Invariant {"message-without-thread",
        "SELECT count(*) FROM message WHERE thread IS NOT NULL"
        " AND thread NOT IN (SELECT id FROM thread)"},
    Invariant {"link-without-profile",
        "SELECT count(*) FROM correspondent WHERE pk IS NOT NULL"
        " AND pk NOT IN (SELECT pk FROM profile)"},
    Invariant {"repair-of-nobody",
        "SELECT count(*) FROM repaired_row JOIN import ON import.id = repaired_row.import"
        " WHERE undone_at IS NULL AND pk NOT IN (SELECT pk FROM profile)"},
    Invariant {"repair-of-undone",
        "SELECT count(*) FROM repaired_row JOIN import ON import.id = repaired_row.import"
        " JOIN snapshot ON snapshot.id = repaired_row.snapshot"
        " JOIN rejected_row ON rejected_row.id = repaired_row.rejected"
        " WHERE import.undone_at IS NULL AND (snapshot.import <> rejected_row.import OR"
        " (SELECT undone_at FROM import AS whole WHERE whole.id = snapshot.import) IS NOT NULL)"},
    Invariant {"row-repaired-twice",
        "SELECT count(*) FROM (SELECT rejected FROM repaired_row"
        " JOIN import ON import.id = repaired_row.import WHERE undone_at IS NULL"
        " GROUP BY rejected HAVING count(*) > 1)"},
    Invariant {"several-open-batches",
        "SELECT count(*) FROM (SELECT account FROM purge_plan WHERE closed_at IS NULL"
        " GROUP BY account HAVING count(*) > 1)"},
};

class Check
{
public:
    Check(SQLite::Database &database, const JobContext &job)
        : m_database(database)
        , m_job(job)
    {
    }

    std::vector<Problem> run()
    {
        try {
            sqliteItself();
            blobs();
            for (const Invariant &one : invariants) {
                m_job.say({u"checking"_s, 0, 0});
                add(QString::fromLatin1(one.code), db::queryNumber(m_database, one.sql));
            }
            handFacts();
            relations();
        } catch (const SQLite::Exception &exception) {
            m_problems.push_back(
                {u"unreadable"_s, 1, {QString::number(exception.getExtendedErrorCode())}});
        }
        return std::move(m_problems);
    }

private:
    void add(const QString &code, qint64 count)
    {
        if (count > 0) {
            m_problems.push_back({code, count, {}});
        }
    }

    void handFacts()
    {
        qint64 aboutNobody = 0;
        for (const QByteArray &table : personTables()) {
            const QByteArray sql
                = "SELECT count(*) FROM " + table + " WHERE pk NOT IN (SELECT pk FROM profile)";
            aboutNobody += db::queryNumber(m_database, sql.constData());
        }
        add(u"fact-about-nobody"_s, aboutNobody);
    }

    void sqliteItself()
    {
        SQLite::Statement integrity(m_database, "PRAGMA integrity_check");
        qint64 damaged = 0;
        while (integrity.executeStep()) {
            damaged += db::text(integrity.getColumn(0)) == u"ok" ? 0 : 1;
        }
        add(u"damaged-pages"_s, damaged);
        SQLite::Statement foreign(m_database, "PRAGMA foreign_key_check");
        qint64 orphans = 0;
        while (foreign.executeStep()) {
            ++orphans;
        }
        add(u"orphaned-rows"_s, orphans);
    }

    void blobs()
    {
        qint64 damaged = 0;
        SQLite::Statement snapshot(m_database, "SELECT members, since, rows FROM snapshot");
        while (snapshot.executeStep()) {
            const auto members = snapshots::decode(db::blob(snapshot.getColumn(0)));
            const bool fits = members
                && static_cast<qint64>(members->size()) == snapshot.getColumn(2).getInt64();
            const bool hasTimes = !snapshot.getColumn(1).isNull();
            const bool timesFit = !hasTimes
                || (members
                    && snapshots::decodeTimes(db::blob(snapshot.getColumn(1)), members->size()));
            damaged += fits && timesFit ? 0 : 1;
        }
        SQLite::Statement seen(m_database, "SELECT seen FROM import_seen");
        while (seen.executeStep()) {
            damaged += snapshots::decodeSeen(db::blob(seen.getColumn(0))) ? 0 : 1;
        }
        SQLite::Statement held(m_database,
            "SELECT messages FROM import_message UNION ALL SELECT deleted FROM import_message");
        while (held.executeStep()) {
            damaged += snapshots::decode(db::blob(held.getColumn(0))) ? 0 : 1;
        }
        add(u"damaged-blob"_s, damaged);
    }

    /// Relations are a cache over the lists: worked out anew in memory they must be the same.
    void relations()
    {
        SQLite::Statement query(m_database, "SELECT id FROM account ORDER BY id");
        qint64 stale = 0;
        qint64 staleSides = 0;
        while (query.executeStep()) {
            const AccountId account {query.getColumn(0).getInt64()};
            stale += snapshots::countStaleRelations(m_database, account);
            staleSides += snapshots::sideListsAreFresh(m_database, account) ? 0 : 1;
        }
        add(u"stale-relations"_s, stale);
        add(u"stale-side-lists"_s, staleSides);
    }

    SQLite::Database &m_database;
    const JobContext &m_job;
    std::vector<Problem> m_problems;
};

} // namespace

std::vector<Problem> checkIntegrity(SQLite::Database &database, const JobContext &job)
{
    const db::InterruptOnStop interrupt(database, job.stop);
    return Check(database, job).run();
}

} // namespace comity
