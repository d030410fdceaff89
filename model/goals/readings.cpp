#include "model/goals/scoreboard.h"

#include "model/accounts/accounts_store.h"
#include "model/base/civil_time.h"
#include "model/followups/due_order.h"
#include "model/followups/due_time.h"
#include "model/followups/obligations_store.h"
#include "model/goals/reading_of_people.h"
#include "model/goals/replies_held.h"
#include "model/networks/catalogue.h"
#include "model/networks/headroom.h"
#include "model/networks/limit_store.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::goals {
namespace {

using followups::ObligationKind;

/// Says of what day a reading is, where that is not today.
Reading readUntil(Reading reading, QDate until, const DayScope &scope)
{
    if (until < scope.today()) {
        reading.toldUntil = until;
    }
    return reading;
}

Reading repliesInTime(
    SQLite::Database &database, std::optional<AccountId> account, const DayScope &scope)
{
    const auto owed = followups::ofAccount(followups::ObligationsStore(database).all(), account);
    const RepliesHeld replies = repliesHeld(database, account, owed, scope.asOf, scope.zone);
    const QDate until = replies.toldUntil.value_or(scope.today());
    if (replies.areTooOld) {
        return lacking(u"ended-messages"_s, until);
    }
    if (replies.held.due > 0) {
        return readUntil(shareOf(replies.held.within, replies.held.due), until, scope);
    }
    if (!replies.toldUntil) {
        return lacking(u"needs-messages"_s);
    }
    return until < scope.today() ? lacking(u"none-due-until"_s, until) : lacking(u"none-due"_s);
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

Result<Reading> promoShare(SQLite::Database &database, std::optional<AccountId> account,
    const DayScope &scope, const ContentMix &mix, const JobContext &job)
{
    ContentMix own = mix; // of the account that is looked at
    if (account != scope.account) {
        auto other = mixOfLately(database, account, scope.asOf, scope.zone, job);
        if (!other) {
            return tl::unexpected(other.error());
        }
        own = *std::move(other);
    }
    if (!own.toldUntil) {
        return lacking(u"needs-posts"_s);
    }
    const QDate until = std::min(scope.today(), dateIn(scope.zone, *own.toldUntil));
    if (!own.isKnown) {
        return lacking(u"ended-posts"_s, until);
    }
    if (own.total() == 0) {
        return until < scope.today() ? lacking(u"none-posted-until"_s, until)
                                     : lacking(u"none-posted"_s);
    }
    return readUntil(shareOf(own.of(PostSort::Promotion), own.total()), until, scope);
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
        return promoShare(database, account, scope, mix, job);
    case Measure::Headroom:
        return headroomOf(database, account);
    case Measure::MutualShare:
        return mutualShare(goal, scope);
    case Measure::GiveBacksKept:
        return giveBacksKept(database, account, scope);
    case Measure::ListCount:
    case Measure::ListShare:
        break;
    }
    return readingOfList(database, goal, scope, job);
}

} // namespace comity::goals
