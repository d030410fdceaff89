#include "model/followups/obligations_store.h"

#include "model/db/binding.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <set>

namespace comity::followups {
namespace {

const std::string columns
    = "SELECT row.pk, row.id, row.kind, row.account, row.subject, row.evidence, row.draft,"
      " row.campaign, row.made_at, row.due_at, row.due_precision, row.stage, row.attempts,"
      " row.snoozed_until, coalesce(row.done_at, row.answered_at) AS done_at, row.message IS NOT "
      "NULL"
      " FROM obligation AS row";
// What messages of an archived account show to be owed waits until it is in use again.
const std::string inUse = " (row.message IS NULL OR row.account NOT IN"
                          " (SELECT id FROM account WHERE archived_at IS NOT NULL))";
const std::string inOrder = " ORDER BY row.due_at IS NULL, row.due_at, row.id";

Pk pkOf(const SQLite::Column &column)
{
    return Pk {static_cast<quint32>(column.getInt64())};
}

Obligation read(SQLite::Statement &row)
{
    Obligation one;
    one.pk = pkOf(row.getColumn(0));
    one.id = FactId {row.getColumn(1).getInt64()};
    one.kind = obligationKindFromText(db::text(row.getColumn(2))).value_or(ObligationKind::Reply);
    if (const auto account = db::maybeNumber(row.getColumn(3))) {
        one.account = AccountId {*account};
    }
    one.subject = db::text(row.getColumn(4));
    one.evidence = db::text(row.getColumn(5));
    one.draft = db::maybeNumber(row.getColumn(6));
    one.campaign = db::maybeNumber(row.getColumn(7));
    one.madeAt = row.getColumn(8).getInt64();
    one.dueAt = db::dated(row.getColumn(9), row.getColumn(10));
    one.stage = caseStageFromText(db::text(row.getColumn(11)));
    one.attempts = row.getColumn(12).getInt();
    one.snoozedUntil = db::maybeNumber(row.getColumn(13));
    one.doneAt = db::maybeNumber(row.getColumn(14));
    one.isFromMessages = row.getColumn(15).getInt() != 0;
    return one;
}

std::vector<Obligation> readAll(SQLite::Statement &rows)
{
    std::vector<Obligation> out;
    while (rows.executeStep()) {
        out.push_back(read(rows));
    }
    return out;
}

} // namespace

ObligationsStore::ObligationsStore(SQLite::Database &database)
    : m_database(database)
{
}

std::vector<Obligation> ObligationsStore::all() const
{
    SQLite::Statement rows(m_database, columns + " WHERE" + inUse + inOrder);
    return readAll(rows);
}

std::vector<Obligation> ObligationsStore::open(qint64 asOf) const
{
    SQLite::Statement rows(m_database,
        columns
            + " WHERE row.done_at IS NULL AND row.answered_at IS NULL"
              " AND coalesce(row.snoozed_until, ?1) <= ?1 AND"
            + inUse + inOrder);
    rows.bind(1, static_cast<int64_t>(asOf));
    return readAll(rows);
}

std::optional<Obligation> ObligationsStore::find(FactId id) const
{
    SQLite::Statement row(m_database, columns + " WHERE row.id = ?1");
    row.bind(1, static_cast<int64_t>(number(id)));
    return row.executeStep() ? std::optional(read(row)) : std::nullopt;
}

std::vector<Obligation> ObligationsStore::of(const std::vector<Pk> &people) const
{
    std::set<qint64> found;
    SQLite::Statement ids(m_database,
        "SELECT row.id FROM profile AS own"
        " JOIN profile AS twin ON twin.pk = own.pk OR twin.person = own.person"
        " JOIN obligation AS row ON row.pk = twin.pk WHERE own.pk = ?1");
    for (const Pk pk : people) {
        ids.reset();
        ids.bind(1, static_cast<int64_t>(number(pk)));
        while (ids.executeStep()) {
            found.insert(ids.getColumn(0).getInt64());
        }
    }
    std::vector<Obligation> out;
    if (!found.empty()) {
        out = all();
        std::erase_if(
            out, [&found](const Obligation &one) { return !found.contains(number(one.id)); });
    }
    return out;
}

std::map<Pk, std::vector<Obligation>> ObligationsStore::openPromises() const
{
    std::map<Pk, std::vector<Obligation>> out;
    SQLite::Statement rows(m_database,
        "SELECT owed.*, coalesce(profile.person, profile.pk) FROM (" + columns
            + " WHERE row.kind = 'give-back' AND row.done_at IS NULL) AS owed"
              " JOIN profile ON profile.pk = owed.pk"
              " ORDER BY owed.due_at IS NULL, owed.due_at, owed.id");
    while (rows.executeStep()) {
        out[pkOf(rows.getColumn(16))].push_back(read(rows));
    }
    return out;
}

std::map<Pk, qint64> ObligationsStore::repliesDealtWith() const
{
    std::map<Pk, qint64> out;
    // What is still open in one conversation is not dealt with by what was done in another.
    SQLite::Statement rows(m_database,
        "SELECT coalesce(profile.person, profile.pk) AS whose,"
        " max(coalesce(obligation.heard_until, obligation.made_at)) FILTER (WHERE isDone),"
        " min(obligation.made_at) FILTER (WHERE NOT isDone) FROM"
        " (SELECT *, done_at IS NOT NULL OR answered_at IS NOT NULL AS isDone FROM obligation"
        "  WHERE kind = 'reply' AND message IS NOT NULL) AS obligation"
        " JOIN profile ON profile.pk = obligation.pk GROUP BY whose");
    while (rows.executeStep()) {
        if (!rows.getColumn(1).isNull()) {
            const qint64 until = rows.getColumn(1).getInt64();
            const SQLite::Column open = rows.getColumn(2);
            out.emplace(pkOf(rows.getColumn(0)),
                open.isNull() ? until : std::min<qint64>(until, open.getInt64() - 1));
        }
    }
    return out;
}

} // namespace comity::followups
