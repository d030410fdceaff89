#include "ui/insights/insights_ground.h"

#include "model/accounts/accounts_store.h"
#include "model/base/civil_time.h"
#include "model/db/connection.h"
#include "model/db/db_error.h"
#include "model/goals/goals_store.h"
#include "model/goals/team_store.h"
#include "model/import/import_history.h"
#include "model/networks/catalogue.h"
#include "model/networks/headroom.h"
#include "model/networks/limit_store.h"
#include "model/people/people_store.h"
#include "ui/common/identity_text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

using goals::SeriesQuery;
using goals::Variable;

InsightsScope scopeOf(SQLite::Database &database, const InsightsQuestion &question)
{
    InsightsScope scope;
    scope.account = question.account;
    scope.period = question.period;
    scope.accounts = AccountsStore(database).inUse();
    QString zone;
    for (const Account &one : scope.accounts) {
        zone = one.id == question.account ? one.timeZone : zone;
    }
    scope.zone = zoneOrSystem(zone);
    scope.until = dateIn(scope.zone, question.asOf);
    std::vector<Dated> taken;
    for (const ImportEntry &one : importHistory(database)) {
        scope.hasImports = scope.hasImports || !one.isUndone();
        const bool isMeant = !question.account
            || std::ranges::find(one.accountIds, *question.account) != one.accountIds.end();
        if (isMeant && !one.isUndone() && one.takenAt.isKnown()) {
            taken.push_back(one.takenAt);
        }
    }
    QDate first;
    for (const Dated &one : taken) {
        const QDate day = dateIn(scope.zone, one.at);
        first = first.isValid() ? qMin(first, day) : day;
        scope.newest = !scope.newest.isKnown() || scope.newest.at < one.at ? one : scope.newest;
    }
    scope.from = firstDay(question.period, scope.until, first);
    scope.imports = std::ranges::count_if(
        taken, [&scope](const Dated &one) { return dateIn(scope.zone, one.at) >= scope.from; });
    return scope;
}

/// Of whom the account may follow at most; none where it is not known.
std::optional<qint64> followLimit(SQLite::Database &database, std::optional<AccountId> account)
{
    const auto own = account ? AccountsStore(database).overview(*account) : std::nullopt;
    const auto *network = own ? networks::Catalogue::builtIn().find(own->account.network) : nullptr;
    if (network == nullptr || !own->following) {
        return {};
    }
    return networks::headroom(
        networks::LimitStore(database).limits(*network), *own->following, own->followers, {})
        .limit;
}

std::optional<qint64> mutualGoal(SQLite::Database &database, std::optional<AccountId> account)
{
    const std::vector<goals::Goal> all = goals::GoalsStore(database).all();
    const goals::Goal *goal = goals::goalFor(all, goals::Measure::MutualShare, account);
    return goal == nullptr ? std::nullopt : goal->wanted;
}

SeriesQuery queryFor(
    const InsightsQuestion &question, const InsightsScope &scope, Variable variable, goals::Bin bin)
{
    return {variable, bin, {}, scope.account, scope.from, scope.until, scope.zone, question.asOf};
}

goals::DayScope dayScope(const InsightsQuestion &question, const InsightsScope &scope)
{
    return {question.path, scope.account, question.columns, scope.zone, question.asOf};
}

QHash<quint32, QString> namesOf(
    SQLite::Database &database, const std::vector<goals::ScatterPoint> &points)
{
    std::vector<Pk> people;
    people.reserve(points.size());
    std::ranges::transform(points, std::back_inserter(people), &goals::ScatterPoint::pk);
    QHash<quint32, QString> names;
    for (const PersonRow &row : PeopleStore(database).rows(people)) {
        names.insert(number(row.pk), nameText(row.network, row.name, row.handle, row.key));
    }
    return names;
}

void addPeople(SQLite::Database &database, const InsightsQuestion &question, InsightsTrends &trends)
{
    if (!question.columns) {
        return;
    }
    const PeopleColumns &columns = *question.columns;
    const QTimeZone &zone = trends.scope.zone;
    trends.scatter = goals::scatterCard(columns);
    trends.names = namesOf(database, trends.scatter.points);
    trends.lastPost = goals::lastPostCard(columns, question.asOf, zone, question.staleDays);
    trends.lists = goals::listCard(columns, question.asOf, zone);
}

template <typename Value>
bool take(Result<Value> read, Value &into, std::optional<Error> &error)
{
    if (read) {
        into = *std::move(read);
    } else {
        error = read.error();
    }
    return !error;
}

} // namespace

Result<InsightsTrends> readTrends(const InsightsQuestion &question, const JobContext &job)
{
    return db::guarded(question.path, [&]() -> Result<InsightsTrends> {
        const auto database = db::connect(question.path, db::Use::Job);
        InsightsTrends trends;
        trends.scope = scopeOf(*database, question);
        const InsightsScope &scope = trends.scope;
        std::optional<Error> error;
        const bool isRead
            = take(goals::growthCard(*database,
                       queryFor(question, scope, Variable::Followers, goals::Bin::Day),
                       followLimit(*database, scope.account), job),
                  trends.growth, error)
            && take(goals::seriesOf(*database,
                        queryFor(question, scope, Variable::MutualShare, goals::Bin::Day), job),
                trends.mutual, error);
        if (!isRead) {
            return tl::unexpected(*error);
        }
        if (job.isStopped()) {
            return failure(Error::Code::Cancelled);
        }
        trends.mutualGoal = mutualGoal(*database, scope.account);
        addPeople(*database, question, trends);
        trends.outcomes
            = goals::outcomeRows(*database, scope.from.startOfDay(scope.zone).toSecsSinceEpoch(),
                scope.until.endOfDay(scope.zone).toSecsSinceEpoch(), scope.account);
        return trends;
    });
}

Result<InsightsHabits> readHabits(const InsightsQuestion &question, const JobContext &job)
{
    return db::guarded(question.path, [&]() -> Result<InsightsHabits> {
        const auto database = db::connect(question.path, db::Use::Job);
        const InsightsScope scope = scopeOf(*database, question);
        InsightsHabits habits;
        habits.team = goals::storedTeam(*database);
        habits.level = serviceLevelOf(*database, followups::ObligationKind::Reply);
        std::optional<Error> error;
        const bool isRead
            = take(goals::postMix(*database,
                       queryFor(question, scope, Variable::Asks, postBin(question.period)), job),
                  habits.posts, error)
            && take(goals::complacency(*database, scope.account, question.asOf, job),
                habits.answers, error)
            && take(goals::replyHours(*database, scope.account, scope.zone, question.asOf, 90, job),
                habits.hours, error)
            && take(goals::companyScore(*database, dayScope(question, scope), job), habits.company,
                error);
        if (!isRead) {
            return tl::unexpected(*error);
        }
        if (question.columns) {
            habits.scatter = goals::scatterCard(*question.columns);
            goals::markAutomated(
                habits.scatter, *question.columns, habits.company.peopleOf(u"automated"));
            habits.noise = goals::noiseOf(*question.columns, question.asOf, scope.zone);
        }
        return habits;
    });
}

Result<goals::BossFacts> readBossFacts(const InsightsQuestion &question, const JobContext &job)
{
    return db::guarded(question.path, [&]() -> Result<goals::BossFacts> {
        const auto database = db::connect(question.path, db::Use::Job);
        const InsightsScope scope = scopeOf(*database, question);
        return goals::bossFacts(*database, dayScope(question, scope), scope.from, scope.until,
            goals::storedTeam(*database), followLimit(*database, scope.account), job);
    });
}

} // namespace comity::ui
