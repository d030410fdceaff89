#include "model/import/erase/erase.h"

#include "model/db/binding.h"
#include "model/db/cache_file.h"
#include "model/db/connection.h"
#include "model/db/db_error.h"
#include "model/db/interrupt_on_stop.h"
#include "model/db/workspace_file.h"
#include "model/drafts/typed_journal.h"
#include "model/followups/reply_derivation.h"
#include "model/import/commit/aliases.h"
#include "model/import/erase/erase_drafts.h"
#include "model/import/erase/erase_lists.h"
#include "model/import/erase/erase_texts.h"
#include "model/import/erase/erased_backups.h"
#include "model/import/erase/erased_names.h"
#include "model/messages/correspondent_links.h"
#include "model/people/erased_people.h"
#include "model/people/hand_tables.h"
#include "model/people/profile_key.h"
#include "model/people/tag_rhythms.h"
#include "model/snapshots/relation_derivation.h"

#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <algorithm>
#include <optional>
#include <set>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

/// Of the people in the temporary table `erasing`.
constexpr const char *theirs = " WHERE pk IN (SELECT pk FROM erasing)";

/// The profiles of the persons that profiles belong to, each person once.
std::vector<std::vector<Pk>> personsOf(SQLite::Database &database, const std::vector<Pk> &pks)
{
    std::vector<std::vector<Pk>> persons;
    std::set<Pk> known;
    for (const Pk pk : pks) {
        if (known.contains(pk)) {
            continue;
        }
        if (std::vector<Pk> person = profilesOfPerson(database, pk); !person.empty()) {
            known.insert(person.begin(), person.end());
            persons.push_back(std::move(person));
        }
    }
    return persons;
}

/// Takes any number of persons out in one go: every table, list and text is looked at once.
class Erasure
{
public:
    Erasure(SQLite::Database &writer, const std::vector<std::vector<Pk>> &persons, qint64 now,
        const JobContext &job)
        : m_writer(writer)
        , m_now(now)
        , m_job(job)
    {
        for (const std::vector<Pk> &person : persons) {
            m_people.insert(m_people.end(), person.begin(), person.end());
            m_persons.push_back(erasedProfiles(writer, person));
            m_profiles.insert(m_profiles.end(), m_persons.back().begin(), m_persons.back().end());
        }
        std::ranges::sort(m_people);
        m_names = ErasedNames(m_profiles);
    }

    const ErasedNames &names() const { return m_names; }
    const std::vector<ErasedProfile> &profiles() const { return m_profiles; }

    ErasureReceipt run()
    {
        writeDownWho();
        m_receipt.persons = static_cast<qint64>(m_persons.size());
        for (std::size_t i = 0; i < m_persons.size(); ++i) {
            const bool optedOut = isOptedOut(i);
            m_receipt.optedOutIsKept = m_receipt.optedOutIsKept || optedOut;
            for (const ErasedProfile &profile : m_persons[i]) {
                rememberHashes(profile, optedOut);
            }
        }
        removeMessages();
        m_receipt.lists = takeOutOfLists(m_writer, m_people);
        removeRows();
        const ErasedTexts texts = blotOut(m_writer, m_names, m_now);
        m_receipt.rejectedRows = texts.rejectedRows;
        m_receipt.mentions = texts.mentions;
        deriveAgain();
        m_writer.exec("DROP TABLE erasing; DROP TABLE erasing_message; DROP TABLE erasing_thread");
        return m_receipt;
    }

private:
    qint64 removed(const std::string &table, const std::string &where = theirs)
    {
        db::throwIfStopped(m_job);
        return m_writer.exec("DELETE FROM " + table + where);
    }

    void writeDownWho()
    {
        m_writer.exec("CREATE TEMP TABLE erasing (pk INTEGER PRIMARY KEY, person INTEGER);"
                      "CREATE TEMP TABLE erasing_message (id INTEGER PRIMARY KEY);"
                      "CREATE TEMP TABLE erasing_thread (id INTEGER PRIMARY KEY)");
        SQLite::Statement put(m_writer, "INSERT INTO erasing VALUES (?1, ?2)");
        for (std::size_t i = 0; i < m_persons.size(); ++i) {
            for (const ErasedProfile &profile : m_persons[i]) {
                put.reset();
                put.bind(1, static_cast<int64_t>(number(profile.pk)));
                put.bind(2, static_cast<int64_t>(i));
                put.exec();
            }
        }
    }

    /// Before anything goes: what names them for an import, also in messages.
    void rememberHashes(const ErasedProfile &profile, bool optedOut)
    {
        const auto add = [&](const std::string &key) {
            ErasedPeople::add(m_writer, profile.code, key, m_now, optedOut);
        };
        for (const std::string &key : profile.keys) {
            add(key);
        }
        for (const std::string &handle : profile.handles) {
            add('@' + handle);
            if (profile.isKnownByHandle) {
                add("=@" + handle);
            }
        }
        for (const std::string &name : profile.names) {
            add(ErasedPeople::nameKey(QString::fromStdString(name)));
        }
        SQLite::Statement identities(m_writer, "SELECT identity FROM correspondent WHERE pk = ?1");
        identities.bind(1, static_cast<int64_t>(number(profile.pk)));
        while (identities.executeStep()) {
            const std::string identity = identities.getColumn(0).getString();
            if (identity.starts_with("name:") || identity.starts_with("thread:")) {
                add(identity);
            }
        }
    }

    /// What one of them asked for last, for any topic, is not to be written to.
    bool isOptedOut(std::size_t person)
    {
        SQLite::Statement query(m_writer,
            "SELECT EXISTS (SELECT 1 FROM permission AS said JOIN erasing USING (pk)"
            " WHERE person = ?1 AND said.state = 'opted-out' AND NOT EXISTS ("
            "  SELECT 1 FROM permission AS later JOIN erasing AS same USING (pk)"
            "  WHERE same.person = ?1 AND later.state = 'opt-in' AND later.topic = said.topic"
            "   AND later.id > said.id))");
        query.bind(1, static_cast<int64_t>(person));
        return query.executeStep() && query.getColumn(0).getInt() != 0;
    }

    void removeMessages()
    {
        m_writer.exec(
            "INSERT INTO erasing_thread SELECT thread FROM message WHERE thread IS NOT NULL"
            " GROUP BY thread HAVING max(correspondent IN (SELECT id FROM correspondent WHERE pk IN"
            "  (SELECT pk FROM erasing))) = 1"
            " AND max(correspondent IS NOT NULL AND correspondent NOT IN (SELECT id FROM"
            "  correspondent WHERE pk IN (SELECT pk FROM erasing))) = 0");
        m_writer.exec("INSERT INTO erasing_message SELECT id FROM message WHERE correspondent IN"
                      " (SELECT id FROM correspondent WHERE pk IN (SELECT pk FROM erasing))"
                      " OR thread IN (SELECT id FROM erasing_thread)");
        std::vector<Pk> gone;
        SQLite::Statement messages(m_writer, "SELECT id FROM erasing_message ORDER BY id");
        while (messages.executeStep()) {
            gone.push_back(Pk {messages.getColumn(0).getUInt()});
        }
        messages.reset();
        if (!gone.empty()) {
            takeOutOfMessageSets(m_writer, gone);
        }
        m_receipt.messages = removed("message", " WHERE id IN (SELECT id FROM erasing_message)");
        blotFolders();
        removed("import_thread", " WHERE thread IN (SELECT id FROM erasing_thread)");
        removed("thread", " WHERE id IN (SELECT id FROM erasing_thread)");
        removed("correspondent");
    }

    /// Some exports have a folder for each conversation, called by who is in it.
    void blotFolders()
    {
        for (const char *table : {"import_file", "rejected_row"}) {
            m_writer.exec("UPDATE " + std::string(table)
                + " SET path = replace(path, '/' || gone.ext || '/', '/…/') FROM thread AS gone"
                  " WHERE gone.id IN (SELECT id FROM erasing_thread) AND gone.ext <> ''"
                  " AND instr(path, '/' || gone.ext || '/') > 0");
        }
    }

    void removeRows()
    {
        // What messages alone show to be owed was written by nobody.
        removed("obligation",
            " WHERE pk IN (SELECT pk FROM erasing) AND message IS NOT NULL AND done_at IS NULL"
            " AND snoozed_until IS NULL AND held = 0");
        ErasedDrafts drafts(m_writer, m_names);
        for (const QByteArray &table : personTables()) {
            m_receipt.factsByHand += removed(table.toStdString());
        }
        m_receipt.factsByHand += drafts.remove();
        dropUnusedTagRhythms(m_writer);
        m_receipt.factsByHand
            += removed("identity_verdict", " WHERE other IN (SELECT pk FROM erasing)");
        m_receipt.factsByHand += removed("win");
        m_receipt.planItems = removed("purge_item");
        m_receipt.relations = removed("relation");
        m_writer.exec("UPDATE rejected_row SET raw = '', argument = '' WHERE id IN"
                      " (SELECT rejected FROM repaired_row WHERE pk IN (SELECT pk FROM erasing))");
        for (const char *table : {"contact", "side_list", "import_text", "import_number",
                 "import_key", "repaired_row", "profile_num"}) {
            removed(table);
        }
        removeDismissals();
        for (const ErasedProfile &profile : m_profiles) {
            SQLite::Statement aliases(
                m_writer, "DELETE FROM alias WHERE network = ?1 AND ext = ?2");
            for (const std::string &key : profile.keys) {
                aliases.reset();
                aliases.bind(1, static_cast<int64_t>(profile.network));
                bindKey(aliases, 2, key);
                aliases.exec();
            }
        }
        removed("profile_key");
        m_receipt.profiles = removed("profile");
    }

    /// What was put aside for one of them, who is called by a name or a handle there.
    void removeDismissals()
    {
        SQLite::Statement remove(
            m_writer, "DELETE FROM dismissal WHERE person = ?1 COLLATE NOCASE");
        for (const ErasedProfile &profile : m_profiles) {
            std::set<std::string> calls = profile.names;
            for (const std::string &handle : profile.handles) {
                calls.insert('@' + handle);
            }
            for (const std::string &call : calls) {
                remove.reset();
                remove.bind(1, call);
                m_receipt.factsByHand += remove.exec();
            }
        }
    }

    /// A name may be one person's alone now, so messages may belong to others.
    void deriveAgain()
    {
        std::set<qint64> networks;
        for (const ErasedProfile &profile : m_profiles) {
            networks.insert(profile.network);
        }
        for (const qint64 network : networks) {
            deriveAliases(m_writer, NetworkId {network});
        }
        SQLite::Statement accounts(m_writer, "SELECT id FROM account ORDER BY id");
        std::vector<AccountId> ids;
        while (accounts.executeStep()) {
            ids.push_back(AccountId {accounts.getColumn(0).getInt64()});
        }
        accounts.reset();
        for (const AccountId account : ids) {
            snapshots::deriveRelations(m_writer, account, m_job);
            messages::deriveContacts(m_writer, account, m_job);
            messages::removeOrphans(m_writer, account);
        }
        followups::deriveReplies(m_writer, m_now, m_job);
    }

    SQLite::Database &m_writer;
    qint64 m_now;
    const JobContext &m_job;
    std::vector<Pk> m_people; ///< in rising order
    std::vector<std::vector<ErasedProfile>> m_persons;
    std::vector<ErasedProfile> m_profiles; ///< of all persons
    ErasedNames m_names;
    ErasureReceipt m_receipt;
};

bool clearJournal(SQLite::Database &writer)
{
    SQLite::Statement checkpoint(writer, "PRAGMA wal_checkpoint(TRUNCATE)");
    return checkpoint.executeStep() && checkpoint.getColumn(0).getInt() == 0;
}

} // namespace

std::vector<Pk> profilesOfPerson(SQLite::Database &database, Pk pk)
{
    SQLite::Statement query(database,
        "SELECT pk FROM profile WHERE pk = ?1 OR (person IS NOT NULL AND person ="
        " (SELECT person FROM profile WHERE pk = ?1)) ORDER BY pk");
    query.bind(1, static_cast<int64_t>(number(pk)));
    std::vector<Pk> out;
    while (query.executeStep()) {
        out.push_back(Pk {query.getColumn(0).getUInt()});
    }
    return out;
}

Result<ErasureReceipt> erasePerson(
    SQLite::Database &writer, Pk pk, qint64 now, const JobContext &job)
{
    return erasePeople(writer, {pk}, now, job);
}

Result<ErasureReceipt> erasePeople(
    SQLite::Database &writer, const std::vector<Pk> &pks, qint64 now, const JobContext &job)
{
    const QString path = db::pathOf(writer);
    return db::guarded(path, [&]() -> Result<ErasureReceipt> {
        ErasureReceipt receipt;
        std::optional<Erasure> erasure;
        // What is kept beside the workspace may name them as well.
        if (const auto kept = drafts::takeBackTyped(writer, drafts::TypedJournal(path)); !kept) {
            return tl::unexpected(kept.error());
        }
        {
            const db::InterruptOnStop interrupt(writer, job.stop);
            SQLite::Transaction transaction(writer, SQLite::TransactionBehavior::IMMEDIATE);
            const std::vector<std::vector<Pk>> persons = personsOf(writer, pks);
            if (persons.empty()) {
                return receipt;
            }
            receipt = erasure.emplace(writer, persons, now, job).run();
            ErasedPeople::count(writer);
            db::WorkspaceFile::bumpGeneration(writer);
            transaction.commit();
        }
        // From here on there is no way back, so nothing is stopped half-way any more.
        job.say({u"erasing"_s, 0, 0});
        db::CacheFile::forget(writer);
        const ErasedBackups backups
            = deleteBackupsHolding(path, erasure->profiles(), erasure->names());
        receipt.backups = backups.deleted;
        receipt.backupsLeft = backups.left;
        try {
            clearJournal(writer);
            writer.exec("VACUUM");
            receipt.isJournalClear = clearJournal(writer);
        } catch (const SQLite::Exception &) {
            // They are gone from the workspace all the same; what it leaves behind is told.
            receipt.isRewritten = receipt.isJournalClear = false;
        }
        db::CacheFile::forget(writer); // what somebody else kept who was reading meanwhile
        return receipt;
    });
}

} // namespace comity
