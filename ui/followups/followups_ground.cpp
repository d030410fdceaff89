#include "ui/followups/followups_ground.h"

#include "model/accounts/account_records.h"
#include "model/base/civil_time.h"
#include "model/db/connection.h"
#include "model/db/db_error.h"
#include "model/drafts/campaigns_store.h"
#include "model/followups/due_order.h"
#include "model/followups/obligations_store.h"
#include "model/followups/unread_networks.h"
#include "model/goals/replies_held.h"
#include "model/people/people_store.h"
#include "model/standing/stage_judge.h"
#include "ui/common/row_marks.h"

#include <algorithm>

namespace comity::ui {

namespace {

constexpr std::size_t rowsAtOnce = 1'000;
constexpr qint64 lately = 30 * 24 * 3'600;

QHash<quint32, OwedPerson> readPeople(
    SQLite::Database &database, const std::vector<followups::Obligation> &owed)
{
    std::vector<Pk> all;
    for (const followups::Obligation &one : owed) {
        all.push_back(one.pk);
    }
    std::ranges::sort(all);
    all.erase(std::ranges::unique(all).begin(), all.end());
    const PeopleStore store(database);
    QHash<quint32, OwedPerson> out;
    for (std::size_t at = 0; at < all.size(); at += rowsAtOnce) {
        const auto begin = all.begin() + static_cast<std::ptrdiff_t>(at);
        const auto end
            = all.begin() + static_cast<std::ptrdiff_t>(std::min(at + rowsAtOnce, all.size()));
        for (const PersonRow &row : store.rows({begin, end})) {
            const QString &shown = row.handle.isEmpty() ? row.key : row.handle;
            out.insert(number(row.pk),
                {row.network, row.name, row.handle.isEmpty() ? shown : QString(u'@' + row.handle)});
        }
    }
    return out;
}

/// Our accounts with their hours, and in what time things are to be done.
void readOurSide(
    SQLite::Database &database, std::optional<AccountId> account, FollowupsGround &ground)
{
    for (const AccountRecord &record : accountRecords(database)) {
        ground.hours.emplace(record.account.id, followups::workingHoursOf(record));
        if (!record.isArchived()) {
            ground.accounts.push_back(record.account);
        }
        if (record.account.id == account) {
            ground.zone = zoneOrSystem(record.account.timeZone);
        }
    }
    for (int i = 0; i < followups::obligationKindCount; ++i) {
        const auto kind = static_cast<followups::ObligationKind>(i);
        ground.levels.emplace(kind, followups::serviceLevelOf(database, kind));
    }
}

QHash<qint64, ResponsePlan> readPlans(
    SQLite::Database &database, const std::vector<followups::Obligation> &owed)
{
    const drafts::CampaignsStore campaigns(database);
    QHash<qint64, ResponsePlan> out;
    for (const followups::Obligation &one : owed) {
        if (!one.campaign || out.contains(*one.campaign)) {
            continue;
        }
        const auto campaign = campaigns.outline(drafts::CampaignId {*one.campaign});
        out.insert(*one.campaign,
            campaign ? ResponsePlan {campaign->whoAnswers.trimmed(), campaign->whatWeSay.trimmed()}
                     : ResponsePlan {});
    }
    return out;
}

QSet<quint32> stoppedPeople(const PeopleColumns &columns, const FollowupsGround &ground)
{
    const StageJudge stages(columns, ground.asOf);
    QSet<quint32> out;
    for (auto one = ground.people.keyBegin(); one != ground.people.keyEnd(); ++one) {
        if (marksOf(columns, stages, Pk {*one}).isOptedOut) {
            out.insert(*one);
        }
    }
    return out;
}

void putRelations(const PeopleColumns &columns, FollowupsGround &ground)
{
    for (auto one = ground.people.begin(); one != ground.people.end(); ++one) {
        if (const auto glance = columns.find(Pk {one.key()})) {
            one->relation = glance->relation;
        }
    }
}

} // namespace

followups::WorkingHours FollowupsGround::hoursOf(std::optional<AccountId> account) const
{
    const auto found = account ? hours.find(*account) : hours.end();
    if (found != hours.end()) {
        return found->second;
    }
    followups::WorkingHours always;
    always.zone = zone;
    return always;
}

followups::ServiceLevel FollowupsGround::levelOf(followups::ObligationKind kind) const
{
    const auto found = levels.find(kind);
    return found == levels.end() ? followups::usualLevel(kind) : found->second;
}

Dated FollowupsGround::dueByLevel(
    followups::ObligationKind kind, std::optional<AccountId> account, qint64 madeAt) const
{
    return followups::dueFor(kind, levelOf(kind), hoursOf(account), madeAt);
}

Result<FollowupsGround> readFollowups(const QString &path, std::optional<AccountId> account,
    const PeopleColumns::Version &columns, qint64 asOf)
{
    return db::guarded(path, [&]() -> Result<FollowupsGround> {
        const auto database = db::connect(path, db::Use::Job);
        FollowupsGround ground;
        ground.asOf = asOf;
        readOurSide(*database, account, ground);
        ground.unread = followups::unreadNetworks(*database, account);
        ground.owed = followups::ofAccount(followups::ObligationsStore(*database).all(), account);
        ground.held = goals::repliesHeld(*database, account, ground.owed, asOf, ground.zone).held;
        ground.doneLately
            = std::ranges::count_if(ground.owed, [asOf](const followups::Obligation &one) {
                  return one.doneAt && *one.doneAt > asOf - lately;
              });
        ground.people = readPeople(*database, ground.owed);
        ground.plans = readPlans(*database, ground.owed);
        if (columns) {
            ground.stopped = stoppedPeople(*columns, ground);
            putRelations(*columns, ground);
        }
        return ground;
    });
}

} // namespace comity::ui
