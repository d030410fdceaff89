#include "model/standing/person_detail.h"

#include "model/accounts/account.h"
#include "model/db/binding.h"
#include "model/people/people_store.h"

#include <SQLiteCpp/Statement.h>

namespace comity {
namespace {

Half halfFrom(const SQLite::Column &column)
{
    return column.isNull() ? Half::Unknown : column.getText()[0] == 'y' ? Half::Yes : Half::No;
}

/// When lists of a kind were taken, as far as they bound what began or ended with one of them.
class ListTimes
{
public:
    explicit ListTimes(SQLite::Database &database)
        : m_bounds(database,
            "SELECT own.taken_at, (SELECT max(earlier.taken_at) FROM snapshot AS earlier"
            "  JOIN import ON import.id = earlier.import"
            "  WHERE earlier.account = own.account AND earlier.list = own.list"
            "  AND earlier.complete = 1 AND import.undone_at IS NULL"
            "  AND (earlier.taken_at, earlier.id) < (own.taken_at, own.id))"
            " FROM snapshot AS own WHERE own.id = ?1")
    {
    }

    Dated of(const SQLite::Column &snapshot)
    {
        if (snapshot.isNull()) {
            return {};
        }
        m_bounds.reset();
        m_bounds.bind(1, static_cast<int64_t>(snapshot.getInt64()));
        return m_bounds.executeStep() ? Dated::between(
                   db::maybeNumber(m_bounds.getColumn(1)), db::maybeNumber(m_bounds.getColumn(0)))
                                      : Dated {};
    }

private:
    SQLite::Statement m_bounds;
};

Dated sinceFrom(SQLite::Statement &query, int column, Half half, ListTimes &times)
{
    const Dated stated = db::dated(query.getColumn(column), query.getColumn(column + 1));
    if (stated.isKnown() || half != Half::Yes) {
        return stated;
    }
    return times.of(query.getColumn(column + 2));
}

AccountRelation relationFrom(SQLite::Statement &query, ListTimes &times)
{
    AccountRelation relation;
    Account account;
    account.network = db::text(query.getColumn(1));
    account.handle = db::text(query.getColumn(2));
    account.key = db::text(query.getColumn(3));
    relation.account = AccountId {query.getColumn(0).getInt64()};
    relation.label = account.label();
    RelationHalves &halves = relation.halves;
    halves.theyFollow = halfFrom(query.getColumn(4));
    halves.weFollow = halfFrom(query.getColumn(8));
    halves.connected = halfFrom(query.getColumn(12));
    halves.theyLeft = !query.getColumn(16).isNull() && halves.theyFollow != Half::Yes;
    halves.connectionEnded = !query.getColumn(17).isNull() && halves.connected != Half::Yes;
    relation.relation = inOneWord(halves);
    relation.theySince = sinceFrom(query, 5, halves.theyFollow, times);
    relation.weSince = sinceFrom(query, 9, halves.weFollow, times);
    relation.connectedSince = sinceFrom(query, 13, halves.connected, times);
    if (halves.theyLeft || halves.connectionEnded) {
        relation.leftBy = times.of(query.getColumn(halves.theyLeft ? 16 : 17));
    }
    return relation;
}

} // namespace

std::optional<PersonDetail> detailOf(SQLite::Database &database, Pk pk)
{
    const std::optional<PersonRow> row = PeopleStore(database).row(pk);
    if (!row) {
        return std::nullopt;
    }
    PersonDetail detail;
    detail.row = *row;
    SQLite::Statement query(database,
        "SELECT v_accounts.account, v_accounts.network, v_accounts.handle, v_accounts.key,"
        " relation.they_follow, they_at, they_precision, they_first,"
        " relation.we_follow, we_at, we_precision, we_first,"
        " relation.connected, connected_at, connected_precision, connected_first,"
        " they_left, connected_left"
        " FROM v_accounts JOIN relation ON relation.account = v_accounts.account"
        " JOIN account ON account.id = v_accounts.account"
        " WHERE relation.pk = ?1 ORDER BY account.position, account.id");
    query.bind(1, static_cast<int64_t>(number(pk)));
    ListTimes times(database);
    while (query.executeStep()) {
        detail.relations.push_back(relationFrom(query, times));
    }
    detail.isInAnyImport = !detail.relations.empty();
    return detail;
}

} // namespace comity
