#include "tests/support/people_workspace.h"

#include "model/base/civil_time.h"
#include "model/db/binding.h"
#include "model/db/connection.h"
#include "model/snapshots/member_blob.h"
#include "model/snapshots/relation_derivation.h"
#include "model/snapshots/seen_blob.h"

#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::tests {
namespace {

void bindKey(SQLite::Statement &statement, int index, const QString &key)
{
    bool isNumber = false;
    const qlonglong value = key.toLongLong(&isNumber);
    if (isNumber && QString::number(value) == key) {
        statement.bind(index, static_cast<int64_t>(value));
    } else {
        db::bind(statement, index, key);
    }
}

} // namespace

Dated onDay(int year, int month, int day)
{
    return Dated::day(noonUtc(QDate(year, month, day)));
}

qint64 at(int year, int month, int day, int hour, int minute)
{
    return QDateTime(QDate(year, month, day), QTime(hour, minute), Qt::UTC).toSecsSinceEpoch();
}

Pk PersonBuilder::in(PeopleWorkspace &workspace) const
{
    SQLite::Database &writer = workspace.writer();
    const qint64 pk = db::queryNumber(writer, "SELECT value FROM meta WHERE name = 'next_pk'");
    writer.exec("UPDATE meta SET value = value + 1 WHERE name = 'next_pk'");
    const qint64 network = workspace.networkId(m_network);
    const QString key = m_key.isEmpty() ? QString::number(1'000'000 + pk) : m_key;

    SQLite::Statement profile(writer,
        "INSERT INTO profile (pk, network, key, handle, name, bio, location, website)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
    profile.bind(1, static_cast<int64_t>(pk));
    profile.bind(2, static_cast<int64_t>(network));
    bindKey(profile, 3, key);
    db::bind(profile, 4, m_handle);
    db::bind(profile, 5, m_name);
    db::bind(profile, 6, m_bio);
    db::bind(profile, 7, m_location);
    db::bind(profile, 8, m_website);
    profile.exec();

    SQLite::Statement keys(
        writer, "INSERT INTO profile_key (network, ext, pk) VALUES (?1, ?2, ?3)");
    keys.bind(1, static_cast<int64_t>(network));
    bindKey(keys, 2, key);
    keys.bind(3, static_cast<int64_t>(pk));
    keys.exec();

    SQLite::Statement numbers(writer,
        "INSERT INTO profile_num (pk, followers, following, posts, joined_at, joined_precision,"
        " last_post_at, last_post_precision, verified)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");
    numbers.bind(1, static_cast<int64_t>(pk));
    db::bindOrNull(numbers, 2, m_followers);
    db::bindOrNull(numbers, 3, m_following);
    db::bindOrNull(numbers, 4, m_posts);
    db::bindDated(numbers, 5, m_joined);
    db::bindDated(numbers, 7, m_lastPost);
    if (m_verified) {
        numbers.bind(9, 1);
    }
    numbers.exec();
    return Pk {static_cast<quint32>(pk)};
}

PeopleWorkspace::PeopleWorkspace()
    : m_clock(fixedClock(QDateTime(QDate(2026, 5, 14), QTime(9, 0), Qt::UTC)))
{
    auto made = db::WorkspaceFile::create(m_folder.filePath(u"people.comity"_s), m_clock);
    Q_ASSERT(made.has_value());
    m_file.emplace(std::move(*made));
    m_writer = m_file->connect(db::Use::Writer);
}

qint64 PeopleWorkspace::networkId(const QString &code)
{
    SQLite::Statement add(*m_writer, "INSERT OR IGNORE INTO network (code) VALUES (?1)");
    db::bind(add, 1, code);
    add.exec();
    SQLite::Statement find(*m_writer, "SELECT id FROM network WHERE code = ?1");
    db::bind(find, 1, code);
    find.executeStep();
    return find.getColumn(0).getInt64();
}

AccountId PeopleWorkspace::addAccount(const QString &label, const QString &timeZone)
{
    SQLite::Statement put(*m_writer,
        "INSERT INTO account (network, handle, time_zone, by_hand) VALUES (?1, ?2, ?3, 1)");
    put.bind(1, static_cast<int64_t>(networkId(label.section(u':', 0, 0))));
    db::bind(put, 2, label.section(u':', 1));
    db::bind(put, 3, timeZone.isEmpty() ? QString() : timeZone);
    put.exec();
    return AccountId {m_writer->getLastInsertRowid()};
}

ImportId PeopleWorkspace::addImport(AccountId account, const Dated &takenAt, const QString &format)
{
    SQLite::Statement put(*m_writer,
        "INSERT INTO import (made_at, source, format, bytes, fingerprint, rows, new_rows,"
        " left_rows, changed_rows, rejected_rows) VALUES (?1, 'test', ?2, 0, x'00', 0, 0, 0, 0, "
        "0)");
    put.bind(1, static_cast<int64_t>(now()));
    db::bind(put, 2, format);
    put.exec();
    const ImportId import {m_writer->getLastInsertRowid()};
    SQLite::Statement said(*m_writer,
        "INSERT INTO import_account (import, account, taken_at, taken_precision)"
        " VALUES (?1, ?2, ?3, ?4)");
    said.bind(1, static_cast<int64_t>(comity::number(import)));
    said.bind(2, static_cast<int64_t>(comity::number(account)));
    db::bindDated(said, 3, takenAt);
    said.exec();
    return import;
}

void PeopleWorkspace::undo(ImportId import)
{
    SQLite::Statement put(*m_writer, "UPDATE import SET undone_at = 1 WHERE id = ?1");
    put.bind(1, static_cast<int64_t>(comity::number(import)));
    put.exec();
    derive();
}

SnapshotId PeopleWorkspace::addList(
    AccountId account, ImportId import, const Dated &takenAt, const List &list)
{
    snapshots::Snapshot snapshot;
    snapshot.import = import;
    snapshot.account = account;
    snapshot.list = list.kind;
    snapshot.takenAt = takenAt;
    snapshot.rows = static_cast<qint64>(list.people.size());
    snapshot.ownComplete = list.incompleteCode.isEmpty();
    snapshot.ownCode = list.incompleteCode;
    snapshot.ownArguments = list.incompleteArguments;
    snapshot.isComplete = snapshot.ownComplete;
    snapshot.incompleteCode = list.incompleteCode;
    snapshot.incompleteArguments = list.incompleteArguments;
    std::vector<Pk> people = list.people;
    if (!list.inOrder && list.since.empty()) {
        std::ranges::sort(people);
    }
    snapshot.members
        = list.inOrder ? snapshots::encodeOrdered(people) : snapshots::encodeSet(people);
    if (!list.since.empty()) {
        snapshot.since = snapshots::encodeTimes(
            list.since, list.sinceIsDay ? DatePrecision::Day : DatePrecision::Exact);
    }
    return snapshots::insert(*m_writer, snapshot);
}

void PeopleWorkspace::addSeen(ImportId import, const std::vector<Pk> &people,
    const std::vector<snapshots::Field> &fields, const QString &network)
{
    snapshots::Seen seen;
    seen.pks = people;
    std::ranges::sort(seen.pks);
    snapshots::FieldMask mask = 0;
    for (const snapshots::Field field : fields) {
        mask |= snapshots::bit(field);
    }
    seen.stated.assign(people.size(), mask);
    SQLite::Statement put(
        *m_writer, "INSERT INTO import_seen (import, network, seen) VALUES (?1, ?2, ?3)");
    put.bind(1, static_cast<int64_t>(comity::number(import)));
    put.bind(2, static_cast<int64_t>(networkId(network)));
    const QByteArray blob = snapshots::encodeSeen(seen);
    db::bindBlob(put, 3, blob);
    put.exec();
}

void PeopleWorkspace::derive()
{
    SQLite::Transaction transaction(*m_writer);
    SQLite::Statement accounts(*m_writer, "SELECT id FROM account ORDER BY id");
    std::vector<AccountId> ids;
    while (accounts.executeStep()) {
        ids.push_back(AccountId {accounts.getColumn(0).getInt64()});
    }
    for (const AccountId id : ids) {
        snapshots::deriveRelations(*m_writer, id, {});
    }
    db::WorkspaceFile::bumpGeneration(*m_writer);
    transaction.commit();
}

ImportId PeopleWorkspace::addPair(AccountId account, const Dated &takenAt,
    const std::vector<Pk> &followers, const std::vector<Pk> &following, bool inOrder)
{
    const ImportId import = addImport(account, takenAt);
    addList(account, import, takenAt, {u"followers"_s, followers, inOrder});
    addList(account, import, takenAt, {u"following"_s, following, inOrder});
    derive();
    return import;
}

qint64 PeopleWorkspace::number(const char *sql)
{
    return db::queryNumber(*m_writer, sql);
}

} // namespace comity::tests
