#include "tests/ui/people/sample_workspace.h"

#include "model/base/civil_time.h"
#include "model/db/binding.h"
#include "model/messages/correspondent_links.h"
#include "model/snapshots/member_blob.h"
#include "model/snapshots/relation_derivation.h"
#include "model/snapshots/seen_blob.h"

#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::tests {

namespace {

constexpr qint64 secondsADay = 86'400;

int64_t networkId(SQLite::Database &writer, const QString &code)
{
    SQLite::Statement put(writer, "INSERT OR IGNORE INTO network (code) VALUES (?1)");
    db::bind(put, 1, code);
    put.exec();
    SQLite::Statement find(writer, "SELECT id FROM network WHERE code = ?1");
    db::bind(find, 1, code);
    find.executeStep();
    return find.getColumn(0).getInt64();
}

/// As the tables keep keys: decimal ids as numbers, all others as texts.
void bindKey(SQLite::Statement &statement, int index, const QString &key)
{
    bool isNumber = false;
    const qint64 value = key.toLongLong(&isNumber);
    isNumber ? statement.bind(index, static_cast<int64_t>(value)) : db::bind(statement, index, key);
}

template <typename Id>
int64_t of(Id id)
{
    return static_cast<int64_t>(comity::number(id));
}

} // namespace

SampleWorkspace::SampleWorkspace()
    : m_path(m_folder.filePath(u"people.comity"_s))
    , m_clock(fixedClock(QDateTime(QDate(2026, 5, 14), QTime(9, 0), Qt::UTC)))
{
    auto made = db::WorkspaceFile::create(m_path, m_clock);
    Q_ASSERT(made.has_value());
    m_file = std::move(*made);
    m_writer = m_file->connect(db::Use::Writer);
}

db::WorkspaceFile SampleWorkspace::open()
{
    m_writer.reset();
    m_file.reset();
    auto opened = db::WorkspaceFile::open(m_path, {}, m_clock);
    Q_ASSERT(opened.has_value());
    return std::move(*opened);
}

AccountId SampleWorkspace::addAccount(const QString &network, const QString &handle)
{
    SQLite::Statement put(*m_writer,
        "INSERT INTO account (network, handle, by_hand, time_zone) VALUES (?1, ?2, 1, 'UTC')");
    put.bind(1, networkId(*m_writer, network));
    db::bind(put, 2, handle);
    put.exec();
    return AccountId {m_writer->getLastInsertRowid()};
}

Pk SampleWorkspace::add(PersonRow row)
{
    row.pk = Pk {++m_lastPk};
    const int64_t network = networkId(*m_writer, row.network);
    SQLite::Statement profile(*m_writer,
        "INSERT INTO profile (pk, network, key, handle, name, bio, location, website)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
    profile.bind(1, of(row.pk));
    profile.bind(2, network);
    bindKey(profile, 3, row.key);
    int column = 4;
    for (const QString &text : {row.handle, row.name, row.bio, row.location, row.website}) {
        db::bind(profile, column++, text);
    }
    profile.exec();
    SQLite::Statement key(
        *m_writer, "INSERT INTO profile_key (network, ext, pk) VALUES (?1, ?2, ?3)");
    key.bind(1, network);
    bindKey(key, 2, row.key);
    key.bind(3, of(row.pk));
    key.exec();
    SQLite::Statement num(*m_writer,
        "INSERT INTO profile_num (pk, followers, following, posts, last_post_at,"
        " last_post_precision) VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    num.bind(1, of(row.pk));
    db::bindOrNull(num, 2, row.followers);
    db::bindOrNull(num, 3, row.following);
    db::bindOrNull(num, 4, row.posts);
    db::bindDated(num, 5, row.lastPostAt);
    num.exec();
    return row.pk;
}

std::vector<Pk> SampleWorkspace::addMany(int count, const QString &network)
{
    SQLite::Transaction transaction(*m_writer);
    std::vector<Pk> out;
    const qint64 now = m_clock().toSecsSinceEpoch();
    for (int i = 1; i <= count; ++i) {
        PersonRow row;
        row.network = network;
        row.key = u"person%1"_s.arg(i);
        row.handle = row.key;
        row.name = u"Person %1"_s.arg(i);
        row.followers = (qint64(i) * 7919) % 100'003;
        row.following = (qint64(i) * 104'729) % 5'003;
        if (i % 3 != 0) {
            row.lastPostAt = Dated::exact(now - qint64(i % 400) * secondsADay);
        }
        out.push_back(add(row));
    }
    transaction.commit();
    return out;
}

ImportId SampleWorkspace::import(
    AccountId account, QDate takenAt, const std::vector<List> &lists, const QString &format)
{
    SQLite::Transaction transaction(*m_writer);
    const Dated taken = Dated::day(noonUtc(takenAt));
    SQLite::Statement put(*m_writer,
        "INSERT INTO import (made_at, source, format, bytes, fingerprint, rows, new_rows,"
        " left_rows, changed_rows, rejected_rows)"
        " VALUES (?1, 'export.zip', ?2, 0, x'00', 0, 0, 0, 0, 0)");
    put.bind(1, static_cast<int64_t>(taken.at));
    db::bind(put, 2, format);
    put.exec();
    const ImportId import {m_writer->getLastInsertRowid()};
    SQLite::Statement whose(*m_writer,
        "INSERT INTO import_account (import, account, taken_at, taken_precision)"
        " VALUES (?1, ?2, ?3, ?4)");
    whose.bind(1, of(import));
    whose.bind(2, of(account));
    db::bindDated(whose, 3, taken);
    whose.exec();
    snapshots::Seen seen;
    for (quint32 pk = 1; pk <= m_lastPk; ++pk) {
        seen.pks.push_back(Pk {pk});
        seen.stated.push_back((1U << snapshots::fieldCount) - 1);
    }
    const QByteArray blob = snapshots::encodeSeen(seen);
    SQLite::Statement held(*m_writer,
        "INSERT INTO import_seen (import, network, seen)"
        " SELECT ?1, account.network, ?2 FROM account WHERE account.id = ?3");
    held.bind(1, of(import));
    db::bindBlob(held, 2, blob);
    held.bind(3, of(account));
    held.exec();
    for (const List &list : lists) {
        snapshots::Snapshot one;
        one.import = import;
        one.account = account;
        one.list = list.name;
        one.takenAt = taken;
        one.rows = static_cast<qint64>(list.members.size());
        one.ownComplete = true;
        one.isComplete = true;
        std::vector<Pk> sorted = list.members;
        std::ranges::sort(sorted);
        one.members = list.since.empty() ? snapshots::encodeSet(sorted)
                                         : snapshots::encodeOrdered(list.members);
        one.since = list.since.empty() ? QByteArray()
                                       : snapshots::encodeTimes(list.since, DatePrecision::Day);
        snapshots::insert(*m_writer, one);
    }
    SQLite::Statement next(*m_writer, "UPDATE meta SET value = ?1 WHERE name = 'next_pk'");
    next.bind(1, static_cast<int64_t>(m_lastPk) + 1);
    next.exec();
    db::WorkspaceFile::bumpGeneration(*m_writer);
    snapshots::deriveRelations(*m_writer, account, {});
    transaction.commit();
    return import;
}

void SampleWorkspace::addOldText(ImportId import, Pk pk, const QString &field, const QString &value)
{
    SQLite::Statement put(
        *m_writer, "INSERT INTO import_text (import, pk, field, value) VALUES (?1, ?2, ?3, ?4)");
    put.bind(1, of(import));
    put.bind(2, of(pk));
    db::bind(put, 3, field);
    db::bind(put, 4, value);
    put.exec();
}

void SampleWorkspace::exec(const QString &sql)
{
    m_writer->exec(sql.toStdString());
    db::WorkspaceFile::bumpGeneration(*m_writer);
}

void SampleWorkspace::addMessage(
    AccountId account, Pk pk, bool isTheirs, qint64 when, const QString &text)
{
    SQLite::Statement who(*m_writer,
        "INSERT OR IGNORE INTO correspondent (account, identity)"
        " SELECT ?1, 'id:' || CAST(key AS TEXT) FROM profile WHERE pk = ?2");
    who.bind(1, of(account));
    who.bind(2, of(pk));
    who.exec();
    SQLite::Statement put(*m_writer,
        "INSERT INTO message (account, digest, kind, direction, correspondent, at, was_deleted,"
        " text) SELECT ?1, (SELECT count(*) FROM message), 'direct', ?3, correspondent.id, ?4, 0,"
        " ?5 FROM correspondent JOIN profile ON identity = 'id:' || CAST(profile.key AS TEXT)"
        " WHERE profile.pk = ?2 AND correspondent.account = ?1");
    put.bind(1, of(account));
    put.bind(2, of(pk));
    put.bind(3, isTheirs ? "in" : "out");
    put.bind(4, static_cast<int64_t>(when));
    db::bind(put, 5, text);
    put.exec();
}

void SampleWorkspace::linkMessages(AccountId account)
{
    messages::deriveContacts(*m_writer, account, {});
    db::WorkspaceFile::bumpGeneration(*m_writer);
}

qint64 SampleWorkspace::number(const QString &sql) const
{
    const auto database = db::connect(m_path, db::Use::Job);
    return db::queryNumber(*database, sql.toUtf8().constData());
}

} // namespace comity::tests
