#include "model/goals/wins.h"

#include "model/accounts/accounts_in_use.h"
#include "model/base/civil_time.h"
#include "model/base/text_fold.h"
#include "model/db/binding.h"
#include "model/lists/lists_store.h"
#include "model/people/hand_tables.h"
#include "model/people/people_store.h"
#include "model/targets/followed_back.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace comity::goals {
namespace {

void bindScope(SQLite::Statement &query, const DayScope &scope, std::size_t most)
{
    query.bind(1, static_cast<int64_t>(scope.asOf));
    db::bindOrNull(query, 2, scope.account ? std::optional(number(*scope.account)) : std::nullopt);
    query.bind(3, static_cast<int64_t>(most));
}

void putNoted(
    SQLite::Database &database, const DayScope &scope, std::size_t most, std::vector<Win> &wins)
{
    SQLite::Statement query(database,
        "SELECT id, pk, what, source, at FROM win"
        " WHERE at <= ?1 AND (?2 IS NULL OR account IS NULL OR account = ?2)"
        " ORDER BY at DESC, id DESC LIMIT ?3");
    bindScope(query, scope, most);
    // A win is of a day, kept as its noon; the user's day may begin or end long before UTC's.
    query.bind(1, static_cast<int64_t>(noonUtc(scope.today())));
    while (query.executeStep()) {
        Win win;
        win.noted = FactId {query.getColumn(0).getInt64()};
        win.person.pk = Pk {query.getColumn(1).getUInt()};
        win.code = query.getColumn(1).isNull() ? u"noted"_s : u"noted-of"_s;
        win.arguments = {db::text(query.getColumn(2))};
        win.source = db::text(query.getColumn(3));
        win.when = Dated::day(query.getColumn(4).getInt64());
        wins.push_back(std::move(win));
    }
}

void putFollowedBack(
    SQLite::Database &database, const DayScope &scope, std::size_t most, std::vector<Win> &wins)
{
    const std::set<AccountId> archived = archivedAccounts(database);
    std::map<ListId, QString> names;
    for (const auto &[list, settings] : ListsStore(database).allSettings()) {
        names.emplace(list, settings.name);
    }
    std::set<std::pair<Pk, AccountId>> told; // once, whatever lists they are on
    for (const FollowBack &one : followedBack(database)) {
        const bool isMeant
            = scope.account ? one.account == *scope.account : !archived.contains(one.account);
        if (!isMeant || !told.emplace(one.profile, one.account).second) {
            continue;
        }
        if (told.size() > most) {
            return;
        }
        Win win;
        win.code = one.weFollow ? u"followed-back"_s : u"now-follows"_s;
        win.person.pk = one.member;
        win.when = one.firstSeen;
        win.arguments = {names[one.list]};
        wins.push_back(std::move(win));
    }
}

/// Conversions and thanks that were logged, one line for each draft and kind.
void putOutcomes(
    SQLite::Database &database, const DayScope &scope, std::size_t most, std::vector<Win> &wins)
{
    SQLite::Statement query(database,
        "SELECT outcome.kind, count(*), max(outcome.at), outcome.at_precision,"
        " coalesce(nullif(campaign.name, ''), draft.title) FROM outcome"
        " JOIN draft ON draft.id = outcome.draft"
        " LEFT JOIN campaign ON campaign.id = outcome.campaign"
        " WHERE outcome.kind IN ('thanks', 'conversion') AND outcome.at <= ?1"
        "  AND (?2 IS NULL OR draft.account IS NULL OR draft.account = ?2)"
        " GROUP BY outcome.kind, outcome.draft ORDER BY 3 DESC LIMIT ?3");
    bindScope(query, scope, most);
    while (query.executeStep()) {
        Win win;
        win.code = db::text(query.getColumn(0));
        win.arguments
            = {QString::number(query.getColumn(1).getInt64()), db::text(query.getColumn(4))};
        win.when = db::dated(query.getColumn(2), query.getColumn(3)); // of the newest one
        wins.push_back(std::move(win));
    }
}

} // namespace

Result<HandEdit> noteWin(SQLite::Database &writer, const NotedWin &win, qint64 now)
{
    const QString what = singleLine(win.what).trimmed();
    if (what.isEmpty() || !win.day.isValid()) {
        return failure(Error::Code::ValueRefused, {u"a win"_s, win.what});
    }
    return editByHand(writer, [&]() -> Result<void> {
        SQLite::Statement put(writer,
            "INSERT INTO win (id, pk, account, what, source, at, made_at)"
            " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
        put.bind(1, static_cast<int64_t>(nextFactId(writer)));
        db::bindOrNull(
            put, 2, win.person ? std::optional<qint64>(number(*win.person)) : std::nullopt);
        db::bindOrNull(put, 3, win.account ? std::optional(number(*win.account)) : std::nullopt);
        db::bind(put, 4, what);
        put.bind(5, singleLine(win.source).trimmed().toStdString());
        put.bind(6, static_cast<int64_t>(noonUtc(win.day)));
        put.bind(7, static_cast<int64_t>(now));
        put.exec();
        return {};
    });
}

Result<HandEdit> dropWin(SQLite::Database &writer, FactId win)
{
    return editByHand(writer, [&]() -> Result<void> {
        SQLite::Statement drop(writer, "DELETE FROM win WHERE id = ?1");
        drop.bind(1, static_cast<int64_t>(number(win)));
        return drop.exec() == 1 ? Result<void>()
                                : failure(Error::Code::Usage, {u"a win"_s, QString()});
    });
}

std::vector<Win> winsOf(SQLite::Database &database, const DayScope &scope, std::size_t most)
{
    std::vector<Win> wins;
    putNoted(database, scope, most, wins);
    putFollowedBack(database, scope, most, wins);
    putOutcomes(database, scope, most, wins);
    std::ranges::stable_sort(
        wins, std::ranges::greater(), [](const Win &win) { return win.when.sortKey(); });
    wins.resize(std::min(wins.size(), most));
    const PeopleStore people(database);
    for (Win &win : wins) {
        if (number(win.person.pk) != 0) {
            win.person = people.row(win.person.pk).value_or(PersonRow {});
        }
    }
    return wins;
}

} // namespace comity::goals
