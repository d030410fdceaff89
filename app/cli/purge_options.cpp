#include "app/cli/purge_options.h"

#include "model/base/civil_time.h"
#include "model/purge/plan_maker.h"

using namespace Qt::StringLiterals;

namespace comity::cli {
namespace {

constexpr int mostDays = 36'500;

Result<ReasonSet> reasonsOf(const QStringList &words)
{
    ReasonSet reasons;
    for (const QString &word : words) {
        const auto reason = purgeReasonFromText(word);
        if (!reason || *reason == PurgeReason::ByHand) {
            QStringList known;
            for (int i = 0; i < askableReasonCount; ++i) {
                known += toText(static_cast<PurgeReason>(i));
            }
            return usage(
                u"There is no reason %1; these are known: %2"_s.arg(word, known.join(u", "_s)));
        }
        reasons.insert(*reason);
    }
    return reasons;
}

Result<int> batchOf(const Call &call, SQLite::Database &database, const Account &account)
{
    const bool isLarge = call.options().isSet(u"large"_s);
    const int usual = purgeBatch(database, account.network);
    const int most = isLarge ? largePurgeBatch(database, account.network) : usual;
    const auto asked = call.number(u"batch"_s, 1, mostDays);
    if (!asked) {
        return tl::unexpected(asked.error());
    }
    const int batch = asked->value_or(most);
    if (batch > most) {
        return usage(u"A batch on %1 holds at most %2 people%3"_s.arg(account.network,
            QString::number(most), isLarge ? QString() : u"; --large allows twice as many"_s));
    }
    return batch;
}

/// Followers are looked for by their signs alone, and only where one can be removed.
Result<void> mayPlanFollowers(const Call &call, const Account &account)
{
    for (const auto *option : {u"reason", u"match", u"stale-days"}) {
        if (call.options().isSet(QString::fromUtf16(option))) {
            return usage(
                u"--followers looks for those who look automated; --%1 does not go with it"_s.arg(
                    QString::fromUtf16(option)));
        }
    }
    if (const auto rule = followersStayOn(account.network)) {
        return usage(u"%1 lets nobody remove a follower (%2)"_s.arg(account.network, rule->source));
    }
    if (!canRemoveFollowers(account.network)) {
        return usage(u"On %1 nobody follows alone, so there is no follower to remove"_s.arg(
            account.network));
    }
    return {};
}

} // namespace

Result<PurgeRequest> purgeRequestOf(
    const Call &call, SQLite::Database &database, const Account &account)
{
    const QCommandLineParser &options = call.options();
    PurgeRequest request;
    request.asOf = call.now();
    request.zone = zoneOrSystem(account.timeZone);
    request.everyone = options.isSet(u"all"_s);
    const auto batch = batchOf(call, database, account);
    if (!batch) {
        return tl::unexpected(batch.error());
    }
    request.batch = *batch;
    const auto newFollow = call.number(u"min-follow-days"_s, 0, mostDays);
    if (!newFollow) {
        return tl::unexpected(newFollow.error());
    }
    request.newFollowDays = newFollow->value_or(request.newFollowDays);
    if (options.isSet(u"followers"_s)) {
        request.kind = PurgeKind::RemoveFollower;
        const auto may = mayPlanFollowers(call, account);
        return may ? Result<PurgeRequest>(request) : tl::unexpected(may.error());
    }
    if (options.isSet(u"reason"_s)) {
        const auto reasons = reasonsOf(options.values(u"reason"_s));
        if (!reasons) {
            return tl::unexpected(reasons.error());
        }
        request.reasons = *reasons;
    }
    if (options.isSet(u"match"_s)) {
        const QString word = options.value(u"match"_s);
        if (word != u"any" && word != u"all") {
            return usage(u"--match wants any or all, not %1"_s.arg(word));
        }
        request.matchAll = word == u"all";
    }
    const auto stale = call.number(u"stale-days"_s, 1, mostDays);
    if (!stale) {
        return tl::unexpected(stale.error());
    }
    request.staleDays = stale->value_or(request.staleDays);
    return request;
}

Result<DecisionWord> decisionOf(const QString &word)
{
    const QString name = word.section(u':', 0, 0);
    const QString value = word.section(u':', 1);
    const auto decision = decisionFromText(name);
    const bool takesMore = decision == Decision::Snooze || decision == Decision::Demote;
    if (!decision || (word.contains(u':') && !takesMore)) {
        return usage(u"There is no decision %1; these are known: unfollow, keep, protect, "
                     "learn-only, demote:LIST, snooze:DAYS"_s.arg(word));
    }
    DecisionWord out {*decision};
    if (*decision == Decision::Demote) {
        out.list = value;
        return value.isEmpty() ? usage(u"demote wants the name of a list, such as demote:Later"_s)
                               : Result<DecisionWord>(out);
    }
    if (word.contains(u':')) {
        bool isNumber = false;
        out.snoozeDays = value.toInt(&isNumber);
        if (!isNumber || out.snoozeDays < 1 || out.snoozeDays > mostDays) {
            return usage(u"snooze wants a number of days, such as snooze:30"_s);
        }
    }
    return out;
}

Result<PlanItemId> itemOf(const QString &word)
{
    bool isNumber = false;
    const qint64 id = word.toLongLong(&isNumber);
    if (!isNumber || id < 1) {
        return usage(
            u"Which item is meant? Give its number, as purge show lists it, not %1"_s.arg(word));
    }
    return PlanItemId {id};
}

} // namespace comity::cli
