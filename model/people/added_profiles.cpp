#include "model/people/added_profiles.h"

#include "model/db/binding.h"
#include "model/db/connection.h"
#include "model/networks/network_row.h"
#include "model/people/hand_tables.h"
#include "model/people/profile_key.h"

#include <SQLiteCpp/Statement.h>

namespace comity {
namespace {

int64_t bound(Pk pk)
{
    return static_cast<int64_t>(number(pk));
}

/// An import speaks of them. Accounts stand outside: relations are keyed by account first.
constexpr const char *isMet = "SELECT EXISTS (SELECT 1 FROM profile_num WHERE pk = ?1)"
                              " OR EXISTS (SELECT 1 FROM account CROSS JOIN relation"
                              "  ON relation.account = account.id AND relation.pk = ?1)"
                              " OR EXISTS (SELECT 1 FROM account CROSS JOIN contact"
                              "  ON contact.account = account.id AND contact.pk = ?1)"
                              " OR EXISTS (SELECT 1 FROM side_list WHERE pk = ?1)"
                              " OR EXISTS (SELECT 1 FROM correspondent WHERE pk = ?1)"
                              " OR EXISTS (SELECT 1 FROM import_text WHERE pk = ?1)"
                              " OR EXISTS (SELECT 1 FROM import_number WHERE pk = ?1)"
                              " OR EXISTS (SELECT 1 FROM import_key WHERE pk = ?1)";

bool holds(SQLite::Statement &question, Pk pk)
{
    question.reset();
    question.bind(1, bound(pk));
    const bool answer = question.executeStep() && question.getColumn(0).getInt() != 0;
    question.reset();
    return answer;
}

void setPerson(SQLite::Database &writer, Pk pk, std::optional<qint64> person)
{
    SQLite::Statement set(writer, "UPDATE profile SET person = ?2 WHERE pk = ?1");
    set.bind(1, bound(pk));
    db::bindOrNull(set, 2, person);
    set.exec();
}

} // namespace

Pk addProfile(
    SQLite::Database &writer, const QString &network, const QString &key, const QString &handle)
{
    const auto home = static_cast<int64_t>(networks::networkRow(writer, network));
    const qint64 pk = db::queryNumber(writer, "SELECT value FROM meta WHERE name = 'next_pk'");
    writer.exec("UPDATE meta SET value = value + 1 WHERE name = 'next_pk'");
    const std::string ext = key.toStdString();
    SQLite::Statement put(
        writer, "INSERT INTO profile (pk, network, key, handle) VALUES (?1, ?2, ?3, ?4)");
    put.bind(1, static_cast<int64_t>(pk));
    put.bind(2, home);
    bindKey(put, 3, ext);
    db::bind(put, 4, handle);
    put.exec();
    SQLite::Statement name(
        writer, "INSERT INTO profile_key (network, ext, pk) VALUES (?2, ?3, ?1)");
    name.bind(1, static_cast<int64_t>(pk));
    name.bind(2, home);
    bindKey(name, 3, ext);
    name.exec();
    return Pk {static_cast<quint32>(pk)};
}

AddedProfiles::AddedProfiles(SQLite::Database &writer, const db::ChangeSet &changes)
    : m_writer(writer)
{
    changes.forEachRow([this](const QByteArray &table, qint64 value, bool isInsert) {
        if (table != "profile") {
            return;
        }
        const Pk pk {static_cast<quint32>(value)};
        const bool wasThere = isThere(pk);
        m_profiles.push_back({pk, wasThere});
        if (isInsert && wasThere) {
            SQLite::Statement person(m_writer, "SELECT person FROM profile WHERE pk = ?1");
            person.bind(1, bound(pk));
            person.executeStep();
            m_added.emplace_back(pk, db::maybeNumber(person.getColumn(0)));
        }
    });
    // A row that is not as the edit left it is passed over: whether they go is decided afterwards,
    // when the edit's other rows are gone.
    for (const auto &[pk, person] : m_added) {
        setPerson(m_writer, pk, -1);
    }
}

qint64 AddedProfiles::settle()
{
    for (const auto &[pk, person] : m_added) {
        setPerson(m_writer, pk, person);
    }
    giveKeys();
    dropUnheld();
    return static_cast<qint64>(m_added.size());
}

bool AddedProfiles::isThere(Pk pk)
{
    SQLite::Statement query(m_writer, "SELECT 1 FROM profile WHERE pk = ?1");
    query.bind(1, bound(pk));
    return query.executeStep();
}

/// Who is back needs the key again; where somebody else has it by now, that is who is meant.
void AddedProfiles::giveKeys()
{
    SQLite::Statement give(m_writer,
        "INSERT OR IGNORE INTO profile_key (network, ext, pk)"
        " SELECT network, key, pk FROM profile WHERE pk = ?1");
    for (const Profile &one : m_profiles) {
        if (one.wasThere || !isThere(one.pk)) {
            continue;
        }
        give.reset();
        give.bind(1, bound(one.pk));
        if (give.exec() == 0) {
            SQLite::Statement forget(m_writer, "DELETE FROM profile WHERE pk = ?1");
            forget.bind(1, bound(one.pk));
            forget.exec();
        }
    }
}

void AddedProfiles::dropUnheld()
{
    SQLite::Statement met(m_writer, isMet);
    SQLite::Statement facts(m_writer, "SELECT " + hasHandFacts("?1"));
    for (const auto &[pk, person] : m_added) {
        if (!holds(met, pk) && !holds(facts, pk)) {
            drop(pk);
        }
    }
}

void AddedProfiles::drop(Pk pk)
{
    for (const char *sql : {"DELETE FROM profile_key"
                            " WHERE network = (SELECT network FROM profile WHERE pk = ?1)"
                            " AND ext = (SELECT key FROM profile WHERE pk = ?1)",
             "DELETE FROM list_leaving WHERE pk = ?1", "DELETE FROM profile WHERE pk = ?1"}) {
        SQLite::Statement forget(m_writer, sql);
        forget.bind(1, bound(pk));
        forget.exec();
    }
}

} // namespace comity
