#include "model/goals/goals_store.h"

#include "model/base/civil_time.h"
#include "model/db/binding.h"
#include "model/followups/service_level.h"
#include "model/people/hand_tables.h"
#include "model/purge/pace_store.h"

#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::goals {
namespace {

constexpr qint64 allOfThem = 100; // per cent

QDate dayOf(const SQLite::Column &column)
{
    return dateIn(QTimeZone::utc(), column.getInt64());
}

/// 0 stands for all of ours together.
std::optional<AccountId> accountOf(const SQLite::Column &column)
{
    const qint64 id = column.getInt64();
    return id == 0 ? std::nullopt : std::optional(AccountId {id});
}

DayMark markOf(SQLite::Statement &row)
{
    DayMark mark {
        dayOf(row.getColumn(0)), {}, db::text(row.getColumn(2)), db::text(row.getColumn(3))};
    if (!row.getColumn(1).isNull()) {
        mark.isWinning = db::text(row.getColumn(1)) == u"yes";
    }
    return mark;
}

/// Never NULL: these columns hold an empty text for nothing.
QString orEmpty(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

Result<void> checked(const Goal &goal)
{
    const bool needsList = goal.measure == Measure::ListCount || goal.measure == Measure::ListShare;
    if (needsList && !goal.list) {
        return failure(Error::Code::ValueRefused, {u"a goal"_s, u"without its list"_s});
    }
    const qint64 most = isShare(goal.measure) ? allOfThem : qint64 {1'000'000'000};
    if (goal.wanted && (*goal.wanted < 0 || *goal.wanted > most)) {
        return failure(Error::Code::ValueRefused, {u"a goal"_s, QString::number(*goal.wanted)});
    }
    return {};
}

void putGoal(SQLite::Database &writer, const Goal &goal, int position)
{
    SQLite::Statement put(writer,
        "INSERT INTO goal (id, position, measure, account, list, wanted, until, set_at, began)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");
    put.bind(1, static_cast<int64_t>(number(goal.id) != 0 ? number(goal.id) : nextFactId(writer)));
    put.bind(2, position);
    db::bind(put, 3, toText(goal.measure));
    db::bindOrNull(put, 4, goal.account ? std::optional(number(*goal.account)) : std::nullopt);
    db::bindOrNull(put, 5, goal.list ? std::optional(number(*goal.list)) : std::nullopt);
    db::bindOrNull(put, 6, goal.wanted);
    db::bindOrNull(put, 7, goal.until ? std::optional(noonUtc(*goal.until)) : std::nullopt);
    put.bind(8, static_cast<int64_t>(goal.setAt));
    db::bindOrNull(put, 9, goal.began);
    put.exec();
}

} // namespace

GoalsStore::GoalsStore(SQLite::Database &database)
    : m_database(database)
{
}

std::vector<Goal> GoalsStore::all() const
{
    SQLite::Statement rows(m_database,
        "SELECT id, measure, account, list, wanted, until, set_at, began FROM goal"
        " ORDER BY position, id");
    std::vector<Goal> out;
    while (rows.executeStep()) {
        Goal goal;
        goal.id = FactId {rows.getColumn(0).getInt64()};
        goal.measure
            = measureFromText(db::text(rows.getColumn(1))).value_or(Measure::RepliesInTime);
        if (const auto account = db::maybeNumber(rows.getColumn(2))) {
            goal.account = AccountId {*account};
        }
        if (const auto list = db::maybeNumber(rows.getColumn(3))) {
            goal.list = ListId {*list};
        }
        goal.wanted = db::maybeNumber(rows.getColumn(4));
        if (!rows.getColumn(5).isNull()) {
            goal.until = dayOf(rows.getColumn(5));
        }
        goal.setAt = rows.getColumn(6).getInt64();
        goal.began = db::maybeNumber(rows.getColumn(7));
        out.push_back(std::move(goal));
    }
    return out;
}

std::vector<DayScore> GoalsStore::scores(QDate until, int days) const
{
    SQLite::Statement rows(m_database,
        "SELECT day, goal, value, whole, coalesce(on_track, 0), account FROM day_score"
        " WHERE day BETWEEN ?1 AND ?2 ORDER BY day, goal, account");
    rows.bind(1, static_cast<int64_t>(noonUtc(until.addDays(1 - days))));
    rows.bind(2, static_cast<int64_t>(noonUtc(until)));
    std::vector<DayScore> out;
    while (rows.executeStep()) {
        out.push_back({dayOf(rows.getColumn(0)), FactId {rows.getColumn(1).getInt64()},
            rows.getColumn(2).getInt64(), db::maybeNumber(rows.getColumn(3)),
            rows.getColumn(4).getInt() != 0, accountOf(rows.getColumn(5))});
    }
    return out;
}

std::optional<qint64> GoalsStore::beganAt(
    const Goal &goal, std::optional<AccountId> account, QDate setOn) const
{
    SQLite::Statement rows(m_database,
        "SELECT account, value FROM day_score WHERE goal = ?1 AND day >= ?2 ORDER BY day");
    rows.bind(1, static_cast<int64_t>(number(goal.id)));
    rows.bind(2, static_cast<int64_t>(noonUtc(setOn)));
    bool isOfOther = false;
    while (rows.executeStep()) {
        if (accountOf(rows.getColumn(0)) == account) {
            return rows.getColumn(1).getInt64();
        }
        isOfOther = true;
    }
    return isOfOther ? std::nullopt : goal.began;
}

std::optional<DayMark> GoalsStore::mark(QDate day) const
{
    SQLite::Statement row(
        m_database, "SELECT day, winning, keep, stop FROM day_mark WHERE day = ?1");
    row.bind(1, static_cast<int64_t>(noonUtc(day)));
    return row.executeStep() ? std::optional(markOf(row)) : std::nullopt;
}

std::vector<DayMark> GoalsStore::marksBefore(QDate day, int most) const
{
    SQLite::Statement rows(m_database,
        "SELECT day, winning, keep, stop FROM day_mark WHERE day < ?1"
        " AND (winning IS NOT NULL OR keep <> '' OR stop <> '') ORDER BY day DESC LIMIT ?2");
    rows.bind(1, static_cast<int64_t>(noonUtc(day)));
    rows.bind(2, most);
    std::vector<DayMark> marks;
    while (rows.executeStep()) {
        marks.push_back(markOf(rows));
    }
    return marks;
}

const Goal *goalFor(const std::vector<Goal> &all, Measure measure, std::optional<AccountId> account)
{
    const Goal *found = nullptr;
    for (const Goal &goal : all) {
        const bool isOwn = goal.account && goal.account == account;
        if (goal.measure == measure && (isOwn || (!goal.account && found == nullptr))) {
            found = &goal;
            if (isOwn) {
                break;
            }
        }
    }
    return found;
}

std::vector<Goal> usualGoals(SQLite::Database &database, std::optional<AccountId> account)
{
    const auto level = serviceLevelOf(database, followups::ObligationKind::Reply);
    const auto room = account ? paceOf(database, *account).headroomGoal : std::nullopt;
    std::vector<Goal> goals;
    for (const auto &[measure, wanted] :
        std::initializer_list<std::pair<Measure, std::optional<qint64>>> {
            {Measure::TargetsBack, {}}, {Measure::RepliesInTime, level.percent},
            {Measure::PromoShare, usualPromotion}, {Measure::Headroom, room},
            {Measure::MutualShare, {}}, {Measure::GiveBacksKept, {}}}) {
        Goal goal;
        goal.measure = measure;
        goal.wanted = wanted;
        goals.push_back(goal);
    }
    return goals;
}

Result<HandEdit> setGoals(SQLite::Database &writer, const std::vector<Goal> &goals)
{
    for (const Goal &goal : goals) {
        if (const auto fits = checked(goal); !fits) {
            return tl::unexpected(fits.error());
        }
    }
    return editByHand(writer, [&]() -> Result<void> {
        writer.exec("DELETE FROM goal");
        int position = 0;
        for (const Goal &goal : goals) {
            putGoal(writer, goal, position++);
        }
        return {};
    });
}

Result<HandEdit> markDay(SQLite::Database &writer, const DayMark &mark, qint64 now)
{
    return editByHand(writer, [&]() -> Result<void> {
        SQLite::Statement put(writer,
            "INSERT INTO day_mark (day, winning, keep, stop, set_at) VALUES (?1, ?2, ?3, ?4, ?5)"
            " ON CONFLICT (day) DO UPDATE SET winning = ?2, keep = ?3, stop = ?4, set_at = ?5");
        const QString winning = !mark.isWinning ? QString() : *mark.isWinning ? u"yes"_s : u"no"_s;
        put.bind(1, static_cast<int64_t>(noonUtc(mark.day)));
        db::bind(put, 2, winning);
        db::bind(put, 3, orEmpty(mark.keep.trimmed()));
        db::bind(put, 4, orEmpty(mark.stop.trimmed()));
        put.bind(5, static_cast<int64_t>(now));
        put.exec();
        return {};
    });
}

void keepScores(SQLite::Database &writer, const std::vector<DayScore> &scores)
{
    SQLite::Transaction transaction(writer, SQLite::TransactionBehavior::IMMEDIATE);
    SQLite::Statement put(writer,
        "INSERT INTO day_score (day, goal, value, whole, on_track, account)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6)"
        " ON CONFLICT (day, goal, account) DO UPDATE SET value = ?3, whole = ?4, on_track = ?5");
    for (const DayScore &one : scores) {
        put.reset();
        put.bind(1, static_cast<int64_t>(noonUtc(one.day)));
        put.bind(2, static_cast<int64_t>(number(one.goal)));
        put.bind(3, static_cast<int64_t>(one.value));
        db::bindOrNull(put, 4, one.whole);
        put.bind(5, one.isOnTrack ? 1 : 0);
        put.bind(6, static_cast<int64_t>(one.account ? number(*one.account) : 0));
        put.exec();
    }
    transaction.commit();
}

} // namespace comity::goals
