#include "model/purge/churn.h"

#include "model/base/civil_time.h"
#include "model/db/binding.h"
#include "model/db/connection.h"
#include "model/db/db_error.h"
#include "model/networks/catalogue.h"
#include "model/purge/decision_memory.h"
#include "model/standing/staleness.h"
#include "model/standing/timeline.h"

#include <algorithm>
#include <array>
#include <limits>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

using Kind = ChurnEvent::Kind;
constexpr std::array kindNames {"followed", "unfollowed", "followed-again", "ticked"};

/// The kind of event that an entry about the list of whom we follow tells.
std::optional<Kind> kindOf(const TimelineEntry &entry)
{
    if (entry.list != u"following") {
        return std::nullopt;
    }
    switch (entry.kind) {
    case TimelineEntry::Kind::Appeared:
        return Kind::Followed;
    case TimelineEntry::Kind::Left:
        return Kind::Unfollowed;
    case TimelineEntry::Kind::Returned:
        return Kind::FollowedAgain;
    default:
        return std::nullopt;
    }
}

/// Only where no earlier moment is possible.
bool isWithin(const Dated &when, const Staleness &older)
{
    if (when.hasValue()) {
        return !older.holds(when.precision, when.at);
    }
    return when.notBefore && !older.holds(DatePrecision::Exact, *when.notBefore);
}

void addTicks(SQLite::Database &database, AccountId account, Pk pk, Churn &churn)
{
    for (const DecisionMemory &memory : decisionMemory(database, account, {pk})) {
        for (const EarlierDecision &one : memory.newestFirst) {
            // What is ticked on the open plan is no earlier time.
            const bool isUnfollow = one.kind == PurgeKind::Unfollow && one.done == Tick::Done;
            if (isUnfollow && !one.planIsOpen && one.doneAt) {
                churn.oldestFirst.push_back({Kind::Ticked, Dated::exact(*one.doneAt)});
                churn.unfollowedBefore
                    = churn.unfollowedBefore || one.proof != Proof::StillFollowed;
            }
        }
    }
}

/// A first list says only until when a follow began; its date, where an import has it, says when.
void dateFirstFollow(SQLite::Database &database, AccountId account, Pk pk, Churn &churn)
{
    if (churn.oldestFirst.empty() || churn.oldestFirst.front().kind != Kind::Followed) {
        return;
    }
    Dated &first = churn.oldestFirst.front().when;
    SQLite::Statement query(
        database, "SELECT we_at, we_precision FROM relation WHERE account = ?1 AND pk = ?2");
    query.bind(1, static_cast<int64_t>(number(account)));
    query.bind(2, static_cast<int64_t>(number(pk)));
    if (first.hasValue() || first.notBefore || !query.executeStep()) {
        return;
    }
    const Dated known = db::dated(query.getColumn(0), query.getColumn(1));
    if (known.hasValue() && known.at <= first.notAfter.value_or(known.at)) {
        first = known;
    }
}

} // namespace

Result<Churn> churnOf(SQLite::Database &database, AccountId account, Pk pk, qint64 asOf,
    const QTimeZone &zone, int newFollowDays, const JobContext &job)
{
    TimelineQuery query;
    query.account = account;
    query.onlyTexts = true;
    query.atMost = std::numeric_limits<qsizetype>::max();
    return timelineOf(database, pk, query, job).and_then([&](const Timeline &timeline) {
        return db::guarded(db::pathOf(database), [&]() -> Result<Churn> {
            Churn churn;
            for (const TimelineEntry &entry : timeline.entries) {
                if (const auto kind = kindOf(entry)) {
                    churn.oldestFirst.push_back({*kind, entry.when});
                }
            }
            dateFirstFollow(database, account, pk, churn);
            addTicks(database, account, pk, churn);
            std::ranges::stable_sort(churn.oldestFirst, {},
                [](const ChurnEvent &event) { return event.when.sortKey(); });
            const Staleness older(asOf, zone, newFollowDays);
            for (const ChurnEvent &event : churn.oldestFirst) {
                const bool isFollow
                    = event.kind == Kind::Followed || event.kind == Kind::FollowedAgain;
                if (isFollow || event.kind == Kind::Unfollowed) {
                    churn.followedRecently = isFollow && isWithin(event.when, older);
                }
                churn.followedAgain = churn.followedAgain || event.kind == Kind::FollowedAgain;
            }
            churn.unfollowedBefore = churn.unfollowedBefore || churn.followedAgain;
            return churn;
        });
    });
}

QString dayText(
    const Dated &when, const Wording &wording, const QTimeZone &zone, const QLocale &locale)
{
    const auto day = [&zone](qint64 at) { return dateIn(zone, at).toString(Qt::ISODate); };
    const auto say = [&](QStringView code, const QStringList &days) {
        return wording.sentence(u"churn", code, days, locale);
    };
    if (when.hasValue()) {
        // Days and wall clocks stand as they were written down.
        return say(u"on",
            {when.precision == DatePrecision::Exact ? day(when.at) : isoText(when).left(10)});
    }
    if (when.notBefore && when.notAfter) {
        return say(u"between", {day(*when.notBefore), day(*when.notAfter)});
    }
    return when.notAfter ? say(u"by", {day(*when.notAfter)}) : say(u"some-time", {});
}

QStringList sentencesOf(const Churn &churn, QStringView network, const Wording &wording,
    const QTimeZone &zone, int newFollowDays, const QLocale &locale)
{
    QStringList out;
    if (churn.followedRecently) {
        out += wording.sentence(
            u"churn", u"followed-recently", {QString::number(newFollowDays)}, locale);
    }
    if (churn.followedAgain) {
        out += wording.sentence(u"churn", u"follows-again");
    } else if (churn.unfollowedBefore) {
        out += wording.sentence(u"churn", u"unfollowed-before");
    }
    if (out.isEmpty()) {
        return out;
    }
    for (const ChurnEvent &event : churn.oldestFirst) {
        const QString name
            = QString::fromLatin1(kindNames.at(static_cast<std::size_t>(event.kind)));
        out += wording.sentence(u"churn", name, {dayText(event.when, wording, zone, locale)});
    }
    if (!churn.unfollowedBefore) {
        return out;
    }
    const networks::Network *const known = networks::Catalogue::builtIn().find(network);
    const networks::Rule *const rule = known ? known->rule(u"follow-churn") : nullptr;
    if (rule != nullptr) {
        out += wording.sentence(
            u"churn", u"rule-follow-churn", {known->name, rule->source, rule->date}, locale);
    }
    out += wording.sentence(u"churn", u"rather");
    return out;
}

} // namespace comity
