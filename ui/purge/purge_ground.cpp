#include "ui/purge/purge_ground.h"

#include "model/accounts/accounts_store.h"
#include "model/base/civil_time.h"
#include "model/db/connection.h"
#include "model/db/db_error.h"
#include "model/networks/catalogue.h"
#include "model/networks/limit_store.h"
#include "model/purge/calibration.h"
#include "model/purge/pace_store.h"
#include "model/purge/plan_maker.h"
#include "model/purge/purge_plan_store.h"
#include "model/purge/reason_judge.h"

#include <algorithm>

namespace comity::ui {

namespace {

/// What costs a pass over everybody and changes with imports alone.
void addCostly(SQLite::Database &database, const PeopleColumns &columns, qint64 asOf,
    PurgeKind kind, const PurgeGround *before, PurgeGround &ground)
{
    ground.basis = columns.basis();
    const bool isSame = before != nullptr && before->account.id == ground.account.id
        && before->basis == ground.basis;
    const bool ofFollowers = kind == PurgeKind::RemoveFollower
        || (isSame && before->signsFor == PurgeKind::RemoveFollower);
    ground.signsFor = ofFollowers ? PurgeKind::RemoveFollower : PurgeKind::Unfollow;
    if (isSame && before->signsFor == ground.signsFor) {
        ground.facts.numberedHandles = before->facts.numberedHandles;
        ground.facts.defaultPictures = before->facts.defaultPictures;
        ground.facts.emptyBios = before->facts.emptyBios;
        ground.facts.calibration = before->facts.calibration;
        return;
    }
    PurgeRequest request;
    request.asOf = asOf;
    request.zone = ground.zone;
    request.kind = ground.signsFor;
    readTextSigns(database, columns, request, ground.facts);
    ground.facts.calibration = calibrationOf(columns, ground.facts, request);
}

} // namespace

Result<PurgeGround> loadGround(const QString &workspacePath, const PeopleColumns &columns,
    AccountId account, qint64 asOf, PurgeKind kind, const PurgeGround *before,
    const JobContext &job)
{
    return db::guarded(workspacePath, [&]() -> Result<PurgeGround> {
        const auto database = db::connect(workspacePath, db::Use::Job);
        const std::optional<Account> found = AccountsStore(*database).account(account);
        if (!found) {
            return failure(Error::Code::NoSuchAccount, {QString::number(number(account))});
        }
        Result<PurgeFacts> facts = PurgeFacts::load(*database, account, job);
        if (!facts) {
            return tl::unexpected(facts.error());
        }
        PurgeGround ground;
        ground.account = *found;
        ground.zone = zoneOrSystem(found->timeZone);
        ground.facts = std::move(*facts);
        ground.open = PurgePlanStore(*database).open(account);
        // People on the open batch are looked at whatever is planned beside it.
        const bool ofFollowers = kind == PurgeKind::RemoveFollower
            || (ground.open && ground.open->kind == PurgeKind::RemoveFollower);
        addCostly(*database, columns, asOf,
            ofFollowers ? PurgeKind::RemoveFollower : PurgeKind::Unfollow, before, ground);
        ground.batch = purgeBatch(*database, found->network);
        ground.largestBatch = largePurgeBatch(*database, found->network);
        ground.networkName = found->network;
        if (const auto *network = networks::Catalogue::builtIn().find(found->network)) {
            ground.networkName = network->name;
            ground.limits = networks::LimitStore(*database).limits(*network);
        }
        ground.proofs = batchProofs(*database, account);
        ground.pace = paceOf(*database, account);
        ground.clearOutDays = clearOutDays(*database, account, ground.zone);
        return ground;
    });
}

std::optional<FollowRoom> followRoomOf(const PurgeGround &ground, networks::Leaving leaving)
{
    if (!ground.facts.following) {
        return std::nullopt;
    }
    const networks::Headroom headroom = networks::headroom(
        ground.limits, *ground.facts.following, ground.facts.followers, leaving);
    FollowRoom room {headroom.following, headroom.left, headroom.after};
    room.restsOnFollowers = headroom.restsOnFollowers;
    if (!headroom.limit) {
        return room;
    }
    const auto named = [&](QStringView id) {
        const auto found = std::ranges::find(ground.limits, id, &networks::Limit::id);
        return found == ground.limits.end() ? std::nullopt : std::optional(*found);
    };
    room.limit = named(u"following");
    if (room.limit && room.limit->value != *headroom.limit) {
        room.limit = named(u"following-ratio");
        room.isEstimate = headroom.status == networks::LimitStatus::Folklore;
    }
    if (room.limit) {
        room.limit->value = *headroom.limit;
    }
    return room;
}

} // namespace comity::ui
