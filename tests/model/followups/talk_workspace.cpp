#include "tests/model/followups/talk_workspace.h"

#include "model/db/binding.h"
#include "model/db/connection.h"

#include <QCryptographicHash>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

using namespace Qt::StringLiterals;

namespace comity::tests {
namespace {

qint64 digestOf(AccountId account, Pk pk, qint64 at, const Line &line)
{
    const QByteArray bytes = (line.text + u'|' + line.thread + u'|'
        + QString::number(comity::number(account)) + u'|' + QString::number(comity::number(pk))
        + u'|' + QString::number(at) + (line.isTheirs ? u">"_s : u"<"_s))
                                 .toUtf8();
    const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha1);
    qint64 digest = 0;
    std::memcpy(&digest, hash.constData(), sizeof digest);
    return digest;
}

} // namespace

TalkWorkspace::TalkWorkspace()
    : me(addAccount(u"x:fern"_s))
{
}

qint64 TalkWorkspace::threadId(AccountId account, const QString &thread)
{
    SQLite::Statement put(
        writer(), "INSERT INTO thread (account, ext) VALUES (?1, ?2) ON CONFLICT DO NOTHING");
    put.bind(1, static_cast<int64_t>(comity::number(account)));
    db::bind(put, 2, thread);
    put.exec();
    SQLite::Statement find(writer(), "SELECT id FROM thread WHERE account = ?1 AND ext = ?2");
    find.bind(1, static_cast<int64_t>(comity::number(account)));
    db::bind(find, 2, thread);
    find.executeStep();
    return find.getColumn(0).getInt64();
}

qint64 TalkWorkspace::correspondent(AccountId account, Pk pk, bool isGuess)
{
    const QString identity = (isGuess ? u"name:%1"_s : u"id:%1"_s).arg(comity::number(pk));
    SQLite::Statement put(writer(),
        "INSERT INTO correspondent (account, identity, pk, link) VALUES (?1, ?2, ?3, ?4)"
        " ON CONFLICT DO NOTHING");
    put.bind(1, static_cast<int64_t>(comity::number(account)));
    db::bind(put, 2, identity);
    put.bind(3, static_cast<int64_t>(comity::number(pk)));
    put.bind(4, isGuess ? "name" : "key");
    put.exec();
    SQLite::Statement find(
        writer(), "SELECT id FROM correspondent WHERE account = ?1 AND identity = ?2");
    find.bind(1, static_cast<int64_t>(comity::number(account)));
    db::bind(find, 2, identity);
    find.executeStep();
    return find.getColumn(0).getInt64();
}

void TalkWorkspace::say(AccountId account, Pk pk, qint64 at, const Line &line)
{
    SQLite::Statement put(writer(),
        "INSERT INTO message (account, digest, kind, direction, correspondent, thread, at,"
        " was_deleted, text) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");
    put.bind(1, static_cast<int64_t>(comity::number(account)));
    put.bind(2, static_cast<int64_t>(digestOf(account, pk, at, line)));
    put.bind(3, line.kind);
    put.bind(4, line.isTheirs ? "in" : "out");
    db::bindOrNull(put, 5,
        line.namesThem ? std::optional(correspondent(account, pk, line.isGuess)) : std::nullopt);
    db::bindOrNull(put, 6,
        line.thread.isEmpty() ? std::nullopt : std::optional(threadId(account, line.thread)));
    put.bind(7, static_cast<int64_t>(at));
    put.bind(8, line.wasDeleted ? 1 : 0);
    db::bind(put, 9, line.text.isNull() ? u""_s : line.text);
    put.exec();
}

void TalkWorkspace::takeBack(qint64 from)
{
    SQLite::Statement put(writer(), "DELETE FROM message WHERE at >= ?1");
    put.bind(1, static_cast<int64_t>(from));
    put.exec();
}

void TalkWorkspace::makeGroup(const QString &thread)
{
    const ImportId import = addImport(me, onDay(2026, 5, 12));
    SQLite::Statement put(
        writer(), "INSERT INTO import_thread (import, thread, is_group) VALUES (?1, ?2, 1)");
    put.bind(1, static_cast<int64_t>(comity::number(import)));
    put.bind(2, static_cast<int64_t>(threadId(me, thread)));
    put.exec();
}

followups::DerivedReplies TalkWorkspace::derive(qint64 asOf)
{
    SQLite::Transaction transaction(writer());
    const auto done = followups::deriveReplies(writer(), asOf);
    transaction.commit();
    return done;
}

void TalkWorkspace::merge(Pk one, Pk other)
{
    writer().exec("UPDATE profile SET person = " + std::to_string(comity::number(one))
        + " WHERE pk IN (" + std::to_string(comity::number(one)) + ", "
        + std::to_string(comity::number(other)) + ")");
}

} // namespace comity::tests
