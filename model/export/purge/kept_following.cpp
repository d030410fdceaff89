#include "model/export/purge/kept_following.h"

#include "model/base/civil_time.h"
#include "model/export/mastodon_files.h"
#include "model/export/purge/plan_paper.h"
#include "model/networks/catalogue.h"
#include "model/networks/limit_store.h"
#include "model/snapshots/member_blob.h"
#include "model/snapshots/snapshot_store.h"
#include "model/standing/pk_set.h"

#include <QBuffer>
#include <SQLiteCpp/Statement.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

using snapshots::Snapshot;

constexpr qint64 daySeconds = 86'400;
constexpr qint64 zoneSeconds = 14 * 3'600; ///< how far a wall clock of unknown zone may be off

tl::unexpected<Error> refused(
    const QString &file, const QString &reason, const QStringList &arguments = {})
{
    return failure(Error::Code::ExportRefused, QStringList {file, reason} + arguments);
}

std::optional<Snapshot> newestFollowing(SQLite::Database &database, AccountId account)
{
    const std::vector<Snapshot> lists = snapshots::liveSnapshots(database, account);
    const auto newest = std::find_if(
        lists.rbegin(), lists.rend(), [](const Snapshot &one) { return one.list == u"following"; });
    return newest == lists.rend() ? std::nullopt : std::optional(*newest);
}

/// The earliest moment at which a list may have been taken; nothing where none is known.
std::optional<qint64> earliest(const Dated &taken, const QTimeZone &zone)
{
    switch (taken.precision) {
    case DatePrecision::None:
        return std::nullopt;
    case DatePrecision::Exact:
        return taken.at;
    case DatePrecision::Local:
        return taken.at - zoneSeconds;
    case DatePrecision::Bounded:
        return taken.notBefore;
    case DatePrecision::Day:
        return QDateTime(dateIn(QTimeZone::utc(), taken.at), QTime(0, 0), zone).toSecsSinceEpoch();
    }
    return std::nullopt;
}

/// At most one day, counted in civil days where the list tells no more than its day.
bool isFresh(const Dated &taken, qint64 begin, qint64 now, const QTimeZone &zone)
{
    return taken.precision == DatePrecision::Day
        ? dateIn(QTimeZone::utc(), taken.at).daysTo(dateIn(zone, now)) <= 1
        : now - begin <= daySeconds;
}

bool isLeaving(const PlanItem &item)
{
    return item.decision && isToUnfollow(*item.decision) && item.done != Tick::Skip;
}

std::optional<qint64> limitOf(SQLite::Database &database, QStringView id)
{
    const networks::Network *const known = networks::Catalogue::builtIn().find(u"mastodon");
    if (known == nullptr) {
        return std::nullopt;
    }
    const auto limits = networks::LimitStore(database).limits(*known);
    const auto found = std::ranges::find(limits, id, &networks::Limit::id);
    return found == limits.end() ? std::nullopt : std::optional(found->value);
}

qint64 countErased(SQLite::Database &database)
{
    SQLite::Statement count(database, "SELECT count(*) FROM erased");
    return count.executeStep() ? count.getColumn(0).getInt64() : 0;
}

Result<Dated> judge(const Snapshot &list, const QString &name, qint64 now, const QTimeZone &zone)
{
    // What the user says of a list is no proof that nobody is missing from it.
    if (!list.isComplete || !list.ownComplete) {
        return refused(name, u"incomplete"_s);
    }
    const auto begin = earliest(list.takenAt, zone);
    if (!begin) {
        return refused(name, u"undated"_s);
    }
    if (*begin > now) {
        return refused(name, u"in-future"_s, {dayWords(list.takenAt, zone)});
    }
    return isFresh(list.takenAt, *begin, now, zone)
        ? Result<Dated>(list.takenAt)
        : refused(name, u"too-old"_s, {dayWords(list.takenAt, zone)});
}

} // namespace

QStringList KeptFollowing::warnings(const Wording &wording, const QTimeZone &zone) const
{
    const QLocale numbers(QLocale::English, QLocale::UnitedKingdom);
    const auto say = [&](const QString &code, const QString &argument) {
        return wording.sentence(u"following_file", code, {argument}, numbers);
    };
    QStringList out {
        say(u"overwrite"_s, dayWords(takenAt, zone)), say(u"leaving"_s, QString::number(leaving))};
    if (erased > 0) {
        out += say(u"erased"_s, QString::number(erased));
    }
    return out;
}

Result<Dated> mayWriteKeptFollowing(SQLite::Database &database, const Account &account,
    const PlanDocument &plan, const QString &name, qint64 now)
{
    if (account.network != u"mastodon") {
        return refused(name, u"not-mastodon"_s, {account.label()});
    }
    if (plan.kind == PurgeKind::RemoveFollower) {
        return refused(name, u"plan-of-followers"_s);
    }
    const auto list = newestFollowing(database, account.id);
    if (!list) {
        return refused(name, u"no-list"_s);
    }
    const auto taken = judge(*list, name, now, zoneOrSystem(account.timeZone));
    if (taken && std::ranges::none_of(plan.items, isLeaving)) {
        return refused(name, u"nobody-leaves"_s);
    }
    return taken;
}

Result<KeptFollowing> keptFollowing(SQLite::Database &database, const Account &account,
    const PlanDocument &plan, const PeopleColumns::Version &columns, const QString &name,
    qint64 now, const JobContext &job)
{
    const auto taken = mayWriteKeptFollowing(database, account, plan, name, now);
    if (!taken) {
        return tl::unexpected(taken.error());
    }
    const auto list = newestFollowing(database, account.id);
    const auto members = snapshots::decode(list->members);
    if (!members) {
        return refused(name, u"incomplete"_s);
    }
    PkSet leaving;
    for (const PlanItem &item : plan.items) {
        if (isLeaving(item)) {
            leaving.insert(item.pk);
        }
    }
    PeopleGroup kept {account, columns, {}, now, {}};
    std::ranges::copy_if(*members, std::back_inserter(kept.people),
        [&leaving](Pk pk) { return !leaving.contains(pk); });
    KeptFollowing out;
    out.rows = static_cast<qint64>(kept.people.size());
    out.leaving = static_cast<qint64>(members->size()) - out.rows;
    out.takenAt = *taken;
    out.erased = countErased(database);
    if (const auto most = limitOf(database, u"import-rows"); most && out.rows > *most) {
        return refused(
            name, u"too-many-rows"_s, {QString::number(out.rows), QString::number(*most)});
    }
    QBuffer buffer(&out.file);
    buffer.open(QIODevice::WriteOnly);
    const auto written = writeMastodonFollowing(buffer, database, {kept}, {}, job);
    if (!written) {
        return tl::unexpected(written.error());
    }
    if (written->written != out.rows) {
        return refused(name, u"no-address"_s, {QString::number(out.rows - written->written)});
    }
    const auto megabytes = limitOf(database, u"import-size");
    if (megabytes && out.file.size() > *megabytes * 1'000'000) {
        return refused(name, u"too-large"_s, {QString::number(*megabytes)});
    }
    return out;
}

} // namespace comity
