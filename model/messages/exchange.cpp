#include "model/messages/exchange.h"

#include "model/db/binding.h"
#include "model/db/db_error.h"
#include "model/db/interrupt_on_stop.h"
#include "model/db/number_list.h"

#include <SQLiteCpp/Statement.h>
#include <limits>

namespace comity::messages {
namespace {

constexpr int rowsBetweenStops = 4096;

Exchanged exchangedFrom(SQLite::Statement &query)
{
    Exchanged one;
    one.pk = Pk {query.getColumn(0).getUInt()};
    one.id = query.getColumn(1).getInt64();
    one.account = AccountId {query.getColumn(2).getInt64()};
    one.kind = formats::messageKindFromText(db::text(query.getColumn(3)))
                   .value_or(formats::MessageKind::Direct);
    one.isTheirs = query.getColumn(4).getInt() != 0;
    one.at = db::dated(query.getColumn(5), query.getColumn(6));
    one.thread = query.getColumn(7).getInt64();
    one.isGuess = query.getColumn(8).getInt() != 0;
    one.wasDeleted = query.getColumn(9).getInt() != 0;
    return one;
}

/// What an identity says to people; nothing for an id and for a nameless thread.
QString nameIn(const QString &identity)
{
    const QString word = identity.section(u':', 0, 0);
    const QString name = identity.section(u':', 1);
    if (word == u"handle") {
        return u'@' + name;
    }
    return word == u"name" ? name : QString();
}

Correspondence correspondenceFrom(SQLite::Statement &query)
{
    Correspondence one;
    one.pk = Pk {query.getColumn(0).getUInt()};
    one.identity = db::text(query.getColumn(1));
    one.name = db::text(query.getColumn(2));
    if (one.name.isEmpty()) {
        one.name = nameIn(one.identity);
    }
    one.at = db::dated(query.getColumn(3), query.getColumn(4));
    one.text = db::text(query.getColumn(5));
    return one;
}

constexpr const char *ofAnybody = "account CROSS JOIN message ON message.account = account.id"
                                  " LEFT JOIN correspondent"
                                  "  ON correspondent.id = message.correspondent";
constexpr const char *ofSome = "json_each(?4) AS wanted"
                               " CROSS JOIN correspondent ON correspondent.pk = wanted.value"
                               "  AND correspondent.link IN ('key', 'handle')"
                               " CROSS JOIN message ON message.correspondent = correspondent.id";
constexpr const char *privateOfTheirs
    = "message.direction = 'in' AND message.kind IN ('direct', 'invitation')";

/// Reads messages `from` where they are kept, under a condition; its numbers are bound later.
std::string correspondenceSql(const char *from, const char *condition)
{
    return std::string("SELECT CASE WHEN correspondent.link IN ('key', 'handle')"
                       "  THEN correspondent.pk ELSE 0 END,"
                       " correspondent.identity, coalesce(profile.seen_name, profile.name),"
                       " message.at, message.at_precision, message.text FROM ")
        + from
        + " LEFT JOIN profile ON profile.pk = correspondent.pk"
          "  AND correspondent.link IN ('key', 'handle')"
          " WHERE message.at BETWEEN ?1 AND ?2 AND message.text <> '' AND "
        + condition + " ORDER BY message.at DESC, message.id DESC LIMIT ?3";
}

std::vector<Correspondence> correspondence(
    SQLite::Statement &query, qint64 from, qint64 until, int atMost)
{
    query.bind(1, static_cast<int64_t>(from));
    query.bind(2, static_cast<int64_t>(until));
    query.bind(3, atMost);
    std::vector<Correspondence> out;
    while (query.executeStep()) {
        out.push_back(correspondenceFrom(query));
    }
    return out;
}

} // namespace

std::vector<Exchanged> exchangesWith(SQLite::Database &database, const std::vector<Pk> &profiles,
    qint64 until, const JobContext &job)
{
    SQLite::Statement query(database,
        "SELECT correspondent.pk, message.id, message.account, message.kind,"
        " message.direction = 'in', message.at, message.at_precision,"
        " coalesce(message.thread, 0), correspondent.link IS 'name', message.was_deleted"
        " FROM json_each(?1) AS wanted"
        " CROSS JOIN correspondent ON correspondent.pk = wanted.value"
        " CROSS JOIN message ON message.correspondent = correspondent.id"
        " WHERE message.direction IN ('in', 'out')"
        "  AND (message.at IS NULL OR message.at <= ?2)"
        "  AND (message.kind IN ('direct', 'reply', 'mention', 'comment')"
        "   OR (message.kind IN ('invitation', 'recommendation') AND trim(message.text) <> ''))"
        "  AND (message.thread IS NULL OR message.thread NOT IN"
        "   (SELECT thread FROM import_thread WHERE is_group = 1))"
        " ORDER BY 1, message.at, message.id");
    query.bind(1, db::numberList(profiles, [](Pk pk) { return number(pk); }));
    query.bind(2, static_cast<int64_t>(until));
    std::vector<Exchanged> out;
    while (query.executeStep()) {
        if (out.size() % rowsBetweenStops == 0) {
            db::throwIfStopped(job);
        }
        out.push_back(exchangedFrom(query));
    }
    return out;
}

QHash<qint64, QString> textsOf(SQLite::Database &database, const std::vector<qint64> &messages)
{
    SQLite::Statement query(database,
        "SELECT message.id, message.text FROM json_each(?1) AS wanted"
        " CROSS JOIN message ON message.id = wanted.value");
    query.bind(1, db::numberList(messages, [](qint64 id) { return id; }));
    QHash<qint64, QString> out;
    while (query.executeStep()) {
        out.insert(query.getColumn(0).getInt64(), db::text(query.getColumn(1)));
    }
    return out;
}

std::vector<Correspondence> writtenByUs(
    SQLite::Database &database, qint64 from, qint64 until, int atMost)
{
    SQLite::Statement query(database,
        correspondenceSql(ofAnybody,
            "message.direction = 'out' AND message.correspondent IS NOT NULL"
            " AND message.kind IN ('direct', 'reply', 'mention', 'comment', 'invitation')"));
    return correspondence(query, from, until, atMost);
}

std::vector<Correspondence> receivedPrivately(
    SQLite::Database &database, qint64 from, qint64 until, int atMost)
{
    SQLite::Statement query(database, correspondenceSql(ofAnybody, privateOfTheirs));
    return correspondence(query, from, until, atMost);
}

std::vector<Correspondence> receivedPrivatelyFrom(
    SQLite::Database &database, const std::vector<Pk> &profiles, qint64 until, int atMost)
{
    SQLite::Statement query(database, correspondenceSql(ofSome, privateOfTheirs));
    query.bind(4, db::numberList(profiles, [](Pk pk) { return number(pk); }));
    return correspondence(query, std::numeric_limits<qint64>::min(), until, atMost);
}

std::vector<PublicWord> publicWords(
    SQLite::Database &database, AccountId account, qint64 until, int atMost)
{
    SQLite::Statement query(database,
        "SELECT kind, at, at_precision, text FROM message WHERE account = ?1 AND at <= ?2"
        "  AND direction = 'out' AND was_deleted = 0"
        "  AND kind IN ('post', 'repost', 'quote', 'reply', 'mention', 'comment')"
        " ORDER BY at DESC, id DESC LIMIT ?3");
    query.bind(1, static_cast<int64_t>(number(account)));
    query.bind(2, static_cast<int64_t>(until));
    query.bind(3, atMost);
    std::vector<PublicWord> words;
    while (query.executeStep()) {
        words.push_back({formats::messageKindFromText(db::text(query.getColumn(0)))
                             .value_or(formats::MessageKind::Post),
            db::dated(query.getColumn(1), query.getColumn(2)), db::text(query.getColumn(3))});
    }
    return words;
}

Dated lastPublicWord(SQLite::Database &database, AccountId account, qint64 until)
{
    const std::vector<PublicWord> last = publicWords(database, account, until, 1);
    return last.empty() ? Dated() : last.front().at;
}

} // namespace comity::messages
