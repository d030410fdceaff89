#include "model/targets/followed_back.h"

#include "model/db/binding.h"

#include <SQLiteCpp/Statement.h>

namespace comity {
namespace {

constexpr qint64 halfDay = 12 * 3'600;
constexpr qint64 localDoubt = 14 * 3'600;

/// Half the span in which a time may lie.
qint64 doubtOf(const Dated &time)
{
    switch (time.precision) {
    case DatePrecision::Day:
        return halfDay;
    case DatePrecision::Local:
        return localDoubt;
    default:
        return 0;
    }
}

bool isSurelyNotBefore(const Dated &later, const Dated &earlier)
{
    return later.at - doubtOf(later) >= earlier.at + doubtOf(earlier);
}

constexpr auto candidates
    = "SELECT member.pk, twin.pk, member.list, relation.account, member.added_at,"
      " first.taken_at, first.taken_precision, first.import,"
      " they_at, they_precision, we_at, we_precision, ours.taken_at, ours.taken_precision,"
      " before.taken_at, before.taken_precision, relation.we_follow = 'yes'"
      " FROM list_member AS member JOIN list ON list.id = member.list AND list.kind = 'target'"
      " JOIN profile AS own ON own.pk = member.pk"
      " JOIN profile AS twin ON twin.pk = own.pk OR twin.person = own.person"
      " JOIN account ON account.network = twin.network"
      " JOIN relation ON relation.account = account.id AND relation.pk = twin.pk"
      " JOIN snapshot AS first ON first.id = relation.they_first"
      " LEFT JOIN snapshot AS ours ON ours.id = relation.we_first"
      " LEFT JOIN snapshot AS before ON before.id = (SELECT earlier.id FROM snapshot AS earlier"
      "  JOIN import ON import.id = earlier.import WHERE earlier.account = first.account"
      "  AND earlier.list = first.list AND earlier.complete = 1 AND import.undone_at IS NULL"
      "  AND (earlier.taken_at, earlier.import) < (first.taken_at, first.import)"
      "  ORDER BY earlier.taken_at DESC, earlier.import DESC LIMIT 1)"
      " WHERE relation.they_follow = 'yes' AND (?1 IS NULL OR first.taken_at >= ?1)"
      " AND (?2 IS NULL OR member.list = ?2)"
      " ORDER BY first.taken_at DESC, member.pk, member.list, relation.account";

} // namespace

bool hasFollowedBack(const FollowBackFacts &facts)
{
    if (!facts.lastWithout.hasValue() || !facts.firstSeen.hasValue()) {
        return false;
    }
    const Dated &theirs = facts.theySince.isKnown() ? facts.theySince : facts.firstSeen;
    if (facts.addedAt && isSurelyNotBefore(theirs, Dated::exact(*facts.addedAt))) {
        return true;
    }
    // Lists of one day come from one export: what each of them shows held at the same time.
    if (facts.weSeen.hasValue() && facts.weSeen.at <= facts.lastWithout.at) {
        return true;
    }
    const Dated &earliest = facts.theySince.isKnown() ? facts.theySince : facts.lastWithout;
    return facts.weSince.isKnown() && isSurelyNotBefore(earliest, facts.weSince);
}

std::vector<FollowBack> followedBack(
    SQLite::Database &database, std::optional<qint64> since, std::optional<ListId> list)
{
    SQLite::Statement rows(database, candidates);
    db::bindOrNull(rows, 1, since);
    db::bindOrNull(rows, 2, list ? std::optional(number(*list)) : std::nullopt);
    std::vector<FollowBack> out;
    while (rows.executeStep()) {
        FollowBackFacts facts;
        facts.addedAt = rows.getColumn(4).getInt64();
        facts.firstSeen = db::dated(rows.getColumn(5), rows.getColumn(6));
        facts.theySince = db::dated(rows.getColumn(8), rows.getColumn(9));
        facts.weSince = db::dated(rows.getColumn(10), rows.getColumn(11));
        facts.weSeen = db::dated(rows.getColumn(12), rows.getColumn(13));
        facts.lastWithout = db::dated(rows.getColumn(14), rows.getColumn(15));
        if (!hasFollowedBack(facts)) {
            continue;
        }
        out.push_back({Pk {static_cast<quint32>(rows.getColumn(0).getInt64())},
            Pk {static_cast<quint32>(rows.getColumn(1).getInt64())},
            ListId {rows.getColumn(2).getInt64()}, AccountId {rows.getColumn(3).getInt64()},
            facts.theySince.isKnown() ? facts.theySince
                                      : Dated::between(facts.lastWithout.at, facts.firstSeen.at),
            facts.firstSeen, ImportId {rows.getColumn(7).getInt64()},
            rows.getColumn(16).getInt() != 0});
    }
    return out;
}

} // namespace comity
