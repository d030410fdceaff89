#include "model/goals/scoreboard.h"

#include "model/accounts/account_records.h"
#include "model/accounts/accounts_store.h"
#include "model/followups/due_order.h"
#include "model/followups/due_time.h"
#include "model/followups/obligations_store.h"
#include "model/lists/lists_store.h"
#include "model/messages/conversation.h"
#include "model/networks/catalogue.h"
#include "model/networks/headroom.h"
#include "model/networks/limit_store.h"
#include "model/standing/people_counts.h"
#include "model/standing/people_query_json.h"
#include "model/standing/smart_list.h"
#include "model/targets/followed_back.h"

#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace comity::goals {
namespace {

using followups::ObligationKind;

constexpr qint64 thirtyDays = qint64 {30} * 86'400;

Reading lacking(const QString &code)
{
    Reading reading;
    reading.lack = code;
    return reading;
}

Reading share(qint64 part, qint64 whole)
{
    Reading reading;
    reading.value = part * 100 / whole;
    reading.part = part;
    reading.whole = whole;
    return reading;
}

Reading targetsBack(SQLite::Database &database, std::optional<AccountId> account)
{
    const ListsStore lists(database);
    std::set<Pk> targets;
    for (const PeopleList &list : lists.all()) {
        if (list.settings.kind == ListKind::Target) {
            for (const ListMember &member : lists.members(list.id)) {
                targets.insert(member.pk);
            }
        }
    }
    if (targets.empty()) {
        return lacking(u"needs-targets"_s);
    }
    std::set<Pk> back;
    for (const FollowBack &one : followedBack(database)) {
        if (!account || one.account == *account) {
            back.insert(one.member);
        }
    }
    Reading reading;
    reading.value = static_cast<qint64>(back.size());
    reading.whole = static_cast<qint64>(targets.size());
    return reading;
}

Reading repliesInTime(
    SQLite::Database &database, std::optional<AccountId> account, const DayScope &scope)
{
    const auto owed = followups::ofAccount(followups::ObligationsStore(database).all(), account);
    std::map<std::optional<AccountId>, followups::WorkingHours> hours;
    for (const AccountRecord &record : accountRecords(database)) {
        hours.emplace(record.account.id, followups::workingHoursOf(record));
    }
    const auto held = followups::heldOver(
        ObligationKind::Reply, serviceLevelOf(database, ObligationKind::Reply), owed,
        [&hours](std::optional<AccountId> own) { return hours[own]; }, scope.asOf - thirtyDays,
        scope.asOf);
    if (held.due == 0) {
        return lacking(
            messages::holdsMessages(database, account) ? u"none-due"_s : u"needs-messages"_s);
    }
    return share(held.within, held.due);
}

Reading giveBacksKept(
    SQLite::Database &database, std::optional<AccountId> account, const DayScope &scope)
{
    qint64 kept = 0;
    qint64 counted = 0;
    for (const auto &one :
        followups::ofAccount(followups::ObligationsStore(database).all(), account)) {
        if (one.kind == ObligationKind::GiveBack) {
            kept += one.doneAt ? 1 : 0;
            counted += one.doneAt || followups::isOver(one.dueAt, scope.asOf, scope.zone) ? 1 : 0;
        }
    }
    if (counted == 0) {
        return lacking(u"needs-promises"_s);
    }
    Reading reading;
    reading.value = kept;
    reading.part = kept;
    reading.whole = counted;
    return reading;
}

/// Of the account, or of the one with the least room.
Reading headroomOf(SQLite::Database &database, std::optional<AccountId> account)
{
    const networks::LimitStore limits(database);
    Reading tightest = lacking(u"needs-limit"_s);
    bool hasAny = false;
    for (const AccountOverview &one : AccountsStore(database).overviews()) {
        const auto *network = networks::Catalogue::builtIn().find(one.account.network);
        if ((account && one.account.id != *account) || one.account.isArchived
            || network == nullptr) {
            continue;
        }
        if (!one.following) {
            tightest.lack = hasAny ? tightest.lack : u"needs-following"_s;
            continue;
        }
        const auto room = networks::headroom(
            limits.limits(*network), *one.following, one.followers, networks::Leaving {});
        if (room.left && (!tightest.value || *room.left < *tightest.value)) {
            tightest = {room.left, {}, room.limit, {}, network->name};
            hasAny = true;
        }
    }
    return tightest;
}

Reading mutualShare(const DayScope &scope)
{
    if (!scope.columns) {
        return lacking(u"needs-lists"_s);
    }
    PeopleQuery query;
    query.asOf = scope.asOf;
    query.zone = scope.zone;
    const PeopleCounts counts = countsOf(*scope.columns, query);
    const qint64 mutual = counts.of(Relation::Mutual);
    const qint64 known = mutual + counts.of(Relation::NotFollowingBack);
    return known > 0 ? share(mutual, known) : lacking(u"needs-lists"_s);
}

Result<Reading> ofList(
    SQLite::Database &database, const Goal &goal, const DayScope &scope, const JobContext &job)
{
    const auto list
        = goal.list ? ListsStore(database).list(*goal.list) : std::optional<PeopleList>();
    if (!list) {
        return lacking(u"needs-list"_s);
    }
    std::optional<qint64> count = list->count;
    if (list->isSmart()) {
        if (!scope.columns) {
            return lacking(u"needs-lists"_s);
        }
        auto query = peopleQueryFromJson(list->settings.query.toUtf8());
        if (!query) {
            return lacking(u"needs-list"_s);
        }
        query->account = scope.columns->account();
        query->asOf = scope.asOf;
        query->zone = scope.zone;
        const auto answer = answerOf(scope.path, *scope.columns, *query, job);
        if (!answer) {
            return tl::unexpected(answer.error());
        }
        count = static_cast<qint64>(answer->people.size());
    }
    const qint64 all = scope.columns ? static_cast<qint64>(scope.columns->size()) : 0;
    Reading reading;
    if (goal.measure == Measure::ListCount) {
        reading.value = count;
    } else if (all > 0 && count) {
        reading = share(*count, all);
    } else {
        reading.lack = u"needs-lists"_s;
    }
    reading.of = list->settings.name;
    return reading;
}

} // namespace

Result<Reading> readingOf(SQLite::Database &database, const Goal &goal, const DayScope &scope,
    const ContentMix &mix, const JobContext &job)
{
    const std::optional<AccountId> account = goal.account ? goal.account : scope.account;
    switch (goal.measure) {
    case Measure::TargetsBack:
        return targetsBack(database, account);
    case Measure::RepliesInTime:
        return repliesInTime(database, account, scope);
    case Measure::PromoShare:
        if (mix.total() == 0) {
            return lacking(mix.isKnown ? u"none-posted"_s : u"needs-posts"_s);
        }
        return share(mix.of(PostSort::Promotion), mix.total());
    case Measure::Headroom:
        return headroomOf(database, account);
    case Measure::MutualShare:
        return mutualShare(scope);
    case Measure::GiveBacksKept:
        return giveBacksKept(database, account, scope);
    case Measure::ListCount:
    case Measure::ListShare:
        break;
    }
    return ofList(database, goal, scope, job);
}

} // namespace comity::goals
