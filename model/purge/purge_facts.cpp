#include "model/purge/purge_facts.h"

#include "model/db/binding.h"
#include "model/db/connection.h"
#include "model/db/db_error.h"
#include "model/db/workspace_file.h"
#include "model/purge/follower_signs.h"
#include "model/purge/proof.h"
#include "model/purge/purge_codes.h"
#include "model/snapshots/member_blob.h"
#include "model/snapshots/relation_derivation.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

using snapshots::Snapshot;

/// Whom an earlier complete list of whom we follow had, a later one lacked, and a list after that
/// has again.
void readReturned(const std::vector<Snapshot> &oldestFirst, PkSet &returned)
{
    const auto complete = std::ranges::count_if(oldestFirst,
        [](const Snapshot &one) { return one.list == u"following" && one.isComplete; });
    if (complete < 2) {
        return;
    }
    PkSet present;
    PkSet gone;
    for (const Snapshot &one : oldestFirst) {
        const auto members
            = one.list == u"following" ? snapshots::decode(one.members) : std::nullopt;
        if (!members) {
            continue;
        }
        const PkSet now(*members);
        if (one.isComplete) {
            present.forEach([&](Pk pk) {
                if (!now.contains(pk)) {
                    gone.insert(pk);
                }
            });
            present = now;
        } else {
            now.forEach([&](Pk pk) { present.insert(pk); });
        }
        gone.forEach([&](Pk pk) {
            if (now.contains(pk)) {
                returned.insert(pk);
            }
        });
    }
}

std::optional<qint64> newestRows(const std::vector<Snapshot> &oldestFirst, QStringView list)
{
    const auto found = std::find_if(oldestFirst.rbegin(), oldestFirst.rend(),
        [list](const Snapshot &one) { return one.isComplete && one.list == list; });
    return found == oldestFirst.rend() ? std::nullopt : std::optional<qint64>(found->rows);
}

void readOpenPlan(SQLite::Database &database, AccountId account, PurgeFacts &facts)
{
    SQLite::Statement plan(database,
        "SELECT purge_plan.id, EXISTS (SELECT 1 FROM purge_item"
        "  WHERE purge_item.plan = purge_plan.id AND purge_item.decision IS NOT NULL)"
        " FROM purge_plan WHERE account = ?1 AND closed_at IS NULL ORDER BY id DESC LIMIT 1");
    plan.bind(1, static_cast<int64_t>(number(account)));
    if (!plan.executeStep()) {
        return;
    }
    facts.openPlan = PlanId {plan.getColumn(0).getInt64()};
    facts.openPlanHasDecisions = plan.getColumn(1).getInt() != 0;
    if (!facts.openPlanHasDecisions) {
        return; // it gives way to the next plan, so nobody is left out for standing on it
    }
    SQLite::Statement items(database, "SELECT pk FROM purge_item WHERE plan = ?1");
    items.bind(1, static_cast<int64_t>(number(*facts.openPlan)));
    while (items.executeStep()) {
        facts.inOpenBatch.insert(Pk {items.getColumn(0).getUInt()});
    }
}

/// Whoever we blocked or muted is no candidate by accident.
void readSideLists(SQLite::Database &database, AccountId account, PurgeFacts &facts)
{
    SQLite::Statement members(database,
        "SELECT pk, list FROM side_list WHERE account = ?1 AND list IN ('blocked', 'muted')");
    members.bind(1, static_cast<int64_t>(number(account)));
    while (members.executeStep()) {
        const Pk pk {members.getColumn(0).getUInt()};
        (db::text(members.getColumn(1)) == u"blocked" ? facts.blocked : facts.muted).insert(pk);
    }
}

/// A guess by name alone decides nothing (architecture.md §5).
void readContacts(SQLite::Database &database, AccountId account, PurgeFacts &facts)
{
    SQLite::Statement contacts(database,
        "SELECT pk, max(coalesce(last_in, 0), coalesce(last_out, 0)), waiting_since FROM contact"
        " WHERE account = ?1 AND is_guess = 0");
    contacts.bind(1, static_cast<int64_t>(number(account)));
    while (contacts.executeStep()) {
        const quint32 pk = contacts.getColumn(0).getUInt();
        facts.lastContact.insert(pk, contacts.getColumn(1).getInt64());
        if (!contacts.getColumn(2).isNull()) {
            facts.owed.insert(Pk {pk});
        }
    }
}

/// Profiles that their network no longer has: Bluesky says so in the place of the handle, Instagram
/// by a name of its own (formats.md §§2.3 and 5).
void readGone(SQLite::Database &database, AccountId account, PurgeFacts &facts)
{
    SQLite::Statement network(database,
        "SELECT network.id FROM account JOIN network ON network.id = account.network"
        " WHERE account.id = ?1 AND network.code IN ('bluesky', 'instagram', 'threads')");
    network.bind(1, static_cast<int64_t>(number(account)));
    if (!network.executeStep()) {
        return;
    }
    SQLite::Statement profiles(database,
        "SELECT pk FROM profile WHERE network = ?1 AND (handle = 'handle.invalid'"
        " OR handle GLOB '__deleted__*' OR key GLOB '__deleted__*')");
    profiles.bind(1, network.getColumn(0).getInt64());
    while (profiles.executeStep()) {
        facts.gone.insert(Pk {profiles.getColumn(0).getUInt()});
    }
}

/// Unfollowed for not following back, and gone as they were.
void noteUnanswered(SQLite::Statement &item, Pk pk, PurgeFacts &facts)
{
    const bool waited = ReasonSet::fromJoined(db::text(item.getColumn(5)))
                            .contains(PurgeReason::NotFollowingBack);
    if (waited && db::text(item.getColumn(4)) == toText(Proof::Gone)
        && !item.getColumn(6).isNull()) {
        facts.unanswered.emplace_back(pk, item.getColumn(6).getInt64());
    }
}

/// A tick that a list disproves removed nobody, and whoever came back follows us.
void noteRemoval(SQLite::Statement &item, Pk pk, PurgeFacts &facts)
{
    const QString proof = db::text(item.getColumn(4));
    const bool isDisproved
        = proof == toText(Proof::StillFollowed) || proof == toText(Proof::CameBack);
    if (isDisproved) {
        facts.removed.remove(pk);
    } else if (db::text(item.getColumn(3)) == toText(Tick::Done)) {
        facts.removed.insert(pk);
    }
}

/// To protect, to learn from and to keep on a list are said of the person; the rest is said of the
/// follow that a kind of plan is about.
bool isOfThePerson(std::optional<Decision> decision)
{
    return decision == Decision::Protect || decision == Decision::LearnOnly
        || decision == Decision::Demote;
}

void settle(SQLite::Statement &item, Pk pk, PurgeFacts &facts)
{
    const auto decision = decisionFromText(db::text(item.getColumn(1)));
    const PurgeKind kind
        = purgeKindFromText(db::text(item.getColumn(7))).value_or(PurgeKind::Unfollow);
    for (int i = 0; i < purgeKindCount; ++i) {
        if (kind == static_cast<PurgeKind>(i) || isOfThePerson(decision)) {
            facts.settled.at(static_cast<std::size_t>(i)).reviewed.remove(pk);
            facts.settled.at(static_cast<std::size_t>(i)).snoozedUntil.remove(number(pk));
        }
    }
    PurgeFacts::Settled &own = facts.settled.at(static_cast<std::size_t>(kind));
    if (decision == Decision::Keep) {
        own.reviewed.insert(pk);
    } else if (decision == Decision::Snooze) {
        own.snoozedUntil.insert(number(pk), item.getColumn(2).getInt64());
    }
}

/// The last decision about somebody counts, on whichever plan of a kind it was made: whoever is
/// kept is not asked about again. Only an unfollow was one.
void readDecisions(SQLite::Database &database, AccountId account, PurgeFacts &facts)
{
    SQLite::Statement items(database,
        "SELECT purge_item.pk, purge_item.decision, purge_item.snoozed_until, purge_item.done,"
        " purge_item.proof, purge_item.reasons, purge_item.followed_at, purge_plan.kind"
        " FROM purge_item JOIN purge_plan ON purge_plan.id = purge_item.plan"
        " WHERE purge_plan.account = ?1 AND purge_item.decision IS NOT NULL"
        " ORDER BY purge_item.decided_at, purge_item.id");
    items.bind(1, static_cast<int64_t>(number(account)));
    while (items.executeStep()) {
        const Pk pk {items.getColumn(0).getUInt()};
        settle(items, pk, facts);
        if (db::text(items.getColumn(7)) != toText(PurgeKind::Unfollow)) {
            noteRemoval(items, pk, facts);
            continue;
        }
        // A tick that a list disproves says nothing of the past.
        if (db::text(items.getColumn(3)) == toText(Tick::Done)
            && db::text(items.getColumn(4)) != toText(Proof::StillFollowed)) {
            facts.unfollowedBefore.insert(pk);
        }
        noteUnanswered(items, pk, facts);
    }
}

} // namespace

PurgeFacts::WhyNot PurgeFacts::whyNot(PurgeKind kind) const
{
    if (kind == PurgeKind::Unfollow) {
        return {whyNotCode, whyNotList, whyNotArguments};
    }
    return hasFollowersList ? WhyNot {} : WhyNot {u"missing-list"_s, u"followers"_s, {}};
}

Result<PurgeFacts> PurgeFacts::load(
    SQLite::Database &database, AccountId account, const JobContext &job)
{
    return db::guarded(db::pathOf(database), [&]() -> Result<PurgeFacts> {
        PurgeFacts facts;
        facts.generation = db::WorkspaceFile::generation(database);
        const std::vector<Snapshot> lists = snapshots::liveSnapshots(database, account);
        const snapshots::PairGap gap = snapshots::pairGapOf(lists);
        facts.whyNotCode = gap.code;
        facts.whyNotArguments = gap.arguments;
        facts.whyNotList = gap.list;
        facts.followers = newestRows(lists, u"followers");
        facts.following = newestRows(lists, u"following");
        for (const Snapshot &one : lists) {
            facts.hasFollowersList = facts.hasFollowersList || one.list == u"followers";
            facts.hasListOrder = facts.hasListOrder
                || (one.list == u"following" && snapshots::isOrdered(one.members));
            if (one.isComplete && one.list == u"followers") {
                facts.followersTakenAt.push_back(one.takenAt.at);
            }
        }
        readOpenPlan(database, account, facts);
        readDecisions(database, account, facts);
        readSideLists(database, account, facts);
        readContacts(database, account, facts);
        facts.hasMessages = comity::hasMessages(database, account);
        readGone(database, account, facts);
        readReturned(lists, facts.unfollowedBefore);
        if (job.isStopped()) {
            return failure(Error::Code::Cancelled);
        }
        return facts;
    });
}

} // namespace comity
