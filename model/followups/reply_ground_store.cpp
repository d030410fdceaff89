#include "model/followups/reply_ground_store.h"

#include "model/db/binding.h"
#include "model/db/interrupt_on_stop.h"
#include "model/db/number_list.h"
#include "model/people/hand_tables.h"

#include <SQLiteCpp/Statement.h>
#include <limits>

namespace comity::followups {
namespace {

constexpr int rowsBetweenStops = 4096;
constexpr int64_t lastOfDay = 43'199; // seconds from its noon

void bindSpan(SQLite::Statement &query, qint64 from, qint64 until)
{
    query.bind(1, static_cast<int64_t>(from));
    query.bind(2, static_cast<int64_t>(until));
}

void bindPeople(SQLite::Statement &query, int index, const OnlyThese &only)
{
    if (only) {
        query.bind(index, db::numberList(*only, [](Pk pk) { return number(pk); }));
    }
}

Pk pkOf(const SQLite::Column &column)
{
    return Pk {column.getUInt()};
}

/// What was noted as sent, answered or met.
void addActs(SQLite::Database &database, qint64 from, qint64 until, const OnlyThese &only,
    std::vector<Said> &said)
{
    SQLite::Statement query(database,
        "SELECT act.pk, coalesce(profile.person, profile.pk), act.at FROM ("
        " SELECT pk, at FROM handover WHERE state = 'sent'"
        " UNION ALL SELECT pk, CASE WHEN at_precision = 'day' AND at - ?3 <= ?2"
        "   THEN min(at + ?3, ?2) ELSE at END FROM touch"
        "  WHERE kind IN ('reply', 'met')) AS act"
        " JOIN profile ON profile.pk = act.pk WHERE act.at BETWEEN ?1 AND ?2"
        "  AND (?4 IS NULL OR act.pk IN (SELECT value FROM json_each(?4)))");
    bindSpan(query, from, until);
    query.bind(3, lastOfDay);
    bindPeople(query, 4, only);
    while (query.executeStep()) {
        Said one;
        one.pk = pkOf(query.getColumn(0));
        one.person = pkOf(query.getColumn(1));
        one.id = std::numeric_limits<qint64>::max();
        one.at = query.getColumn(2).getInt64();
        said.push_back(one);
    }
}

} // namespace

std::vector<Said> saidWithPeople(SQLite::Database &database, qint64 from, qint64 until,
    const JobContext &job, const OnlyThese &only)
{
    const std::string source = only
        ? "json_each(?3) AS one CROSS JOIN correspondent ON correspondent.pk = one.value"
          " CROSS JOIN message ON message.correspondent = correspondent.id"
          "  AND message.at BETWEEN ?1 AND ?2"
        : "account CROSS JOIN message ON message.account = account.id"
          "  AND message.at BETWEEN ?1 AND ?2"
          " JOIN correspondent ON correspondent.id = message.correspondent";
    SQLite::Statement query(database,
        "SELECT correspondent.pk, coalesce(profile.person, profile.pk), message.account,"
        " message.id, message.digest, message.kind, message.direction = 'in',"
        " correspondent.link IS 'name', message.at, coalesce(message.thread, 0)"
        " FROM "
            + source
            + " JOIN profile ON profile.pk = correspondent.pk"
              " WHERE (message.direction = 'out' OR (message.direction = 'in' AND "
              "message.was_deleted = "
              "0))"
              "  AND message.kind IN ('direct', 'reply', 'mention', 'comment', 'invitation')"
              "  AND (message.thread IS NULL OR message.thread NOT IN"
              "   (SELECT thread FROM import_thread WHERE is_group = 1))");
    bindSpan(query, from, until);
    bindPeople(query, 3, only);
    std::vector<Said> said;
    while (query.executeStep()) {
        if (said.size() % rowsBetweenStops == 0) {
            db::throwIfStopped(job);
        }
        Said one;
        one.pk = pkOf(query.getColumn(0));
        one.person = pkOf(query.getColumn(1));
        one.account = AccountId {query.getColumn(2).getInt64()};
        one.id = query.getColumn(3).getInt64();
        one.digest = query.getColumn(4).getInt64();
        one.kind = formats::messageKindFromText(db::text(query.getColumn(5)))
                       .value_or(formats::MessageKind::Direct);
        one.isTheirs = query.getColumn(6).getInt() != 0;
        one.isGuess = query.getColumn(7).getInt() != 0;
        one.at = query.getColumn(8).getInt64();
        one.thread = query.getColumn(9).getInt64();
        said.push_back(one);
    }
    addActs(database, from, until, only, said);
    return said;
}

ThreadWords wordsInThreads(SQLite::Database &database, qint64 from, qint64 until)
{
    SQLite::Statement query(database,
        "SELECT message.thread, message.at FROM account CROSS JOIN message"
        "  ON message.account = account.id AND message.at BETWEEN ?1 AND ?2"
        " WHERE message.direction = 'out' AND message.thread IS NOT NULL"
        " ORDER BY message.at");
    bindSpan(query, from, until);
    ThreadWords words;
    while (query.executeStep()) {
        words[query.getColumn(0).getInt64()].push_back(query.getColumn(1).getInt64());
    }
    return words;
}

std::vector<DerivedRow> derivedRows(SQLite::Database &database, const OnlyThese &only)
{
    SQLite::Statement query(database,
        "SELECT pk, id, account, message, made_at, heard_until, due_at, due_precision, subject,"
        " answered_at, done_at IS NOT NULL, snoozed_until, held FROM obligation"
        " WHERE message IS NOT NULL AND (?1 IS NULL OR pk IN (SELECT value FROM json_each(?1)))"
        " ORDER BY id");
    bindPeople(query, 1, only);
    std::vector<DerivedRow> rows;
    while (query.executeStep()) {
        DerivedRow row;
        row.first.pk = pkOf(query.getColumn(0));
        row.id = FactId {query.getColumn(1).getInt64()};
        row.first.account = AccountId {query.getColumn(2).getInt64()};
        row.first.digest = query.getColumn(3).getInt64();
        row.madeAt = query.getColumn(4).getInt64();
        row.heardUntil = query.getColumn(5).getInt64();
        row.dueAt = db::dated(query.getColumn(6), query.getColumn(7));
        row.subject = db::text(query.getColumn(8));
        row.answeredAt = db::maybeNumber(query.getColumn(9));
        row.isDone = query.getColumn(10).getInt() != 0;
        row.snoozedUntil = db::maybeNumber(query.getColumn(11));
        row.isHeld = query.getColumn(12).getInt() != 0;
        rows.push_back(std::move(row));
    }
    return rows;
}

void put(SQLite::Database &writer, const DerivedRow &row)
{
    const bool isNew = number(row.id) == 0;
    SQLite::Statement statement(writer,
        isNew ? "INSERT INTO obligation (pk, kind, id, account, message, made_at, heard_until,"
                " due_at, due_precision, subject, answered_at)"
                " VALUES (?1, 'reply', ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)"
              : "UPDATE obligation SET pk = ?1, account = ?3, message = ?4, made_at = ?5,"
                " heard_until = ?6, due_at = ?7, due_precision = ?8, subject = ?9,"
                " answered_at = ?10 WHERE id = ?2");
    statement.bind(1, static_cast<int64_t>(number(row.first.pk)));
    statement.bind(2, static_cast<int64_t>(isNew ? nextFactId(writer) : number(row.id)));
    statement.bind(3, static_cast<int64_t>(number(row.first.account)));
    statement.bind(4, static_cast<int64_t>(row.first.digest));
    statement.bind(5, static_cast<int64_t>(row.madeAt));
    statement.bind(6, static_cast<int64_t>(row.heardUntil));
    db::bindDated(statement, 7, row.dueAt);
    db::bind(statement, 9, row.subject);
    db::bindOrNull(statement, 10, row.answeredAt);
    statement.exec();
}

void putAnswer(SQLite::Database &writer, const DerivedRow &row)
{
    SQLite::Statement statement(writer, "UPDATE obligation SET answered_at = ?2 WHERE id = ?1");
    statement.bind(1, static_cast<int64_t>(number(row.id)));
    db::bindOrNull(statement, 2, row.answeredAt);
    statement.exec();
}

void remove(SQLite::Database &writer, const DerivedRow &row)
{
    SQLite::Statement statement(writer, "DELETE FROM obligation WHERE id = ?1");
    statement.bind(1, static_cast<int64_t>(number(row.id)));
    statement.exec();
}

} // namespace comity::followups
