#include "model/purge/plan_maker.h"

#include "model/networks/catalogue.h"
#include "model/networks/headroom.h"
#include "model/networks/limit_store.h"
#include "model/networks/profile_url.h"
#include "model/people/people_store.h"
#include "model/standing/value_sources.h"

namespace comity {
namespace {

constexpr int usualBatch = 50;

PlanItem itemOf(const PurgeCandidate &candidate)
{
    PlanItem item;
    item.pk = candidate.pk;
    item.reasons = candidate.reasons;
    item.followedAt = candidate.glance.weSince;
    item.lastPostAt = candidate.glance.lastPost;
    item.percent = candidate.percent;
    return item;
}

} // namespace

PlanHeadroom headroomOf(
    SQLite::Database &database, QStringView network, const PurgeFacts &facts, qint64 leaving)
{
    PlanHeadroom out;
    out.following = facts.following;
    const networks::Network *const known = networks::Catalogue::builtIn().find(network);
    if (known == nullptr || !facts.following) {
        return out;
    }
    const networks::Headroom room = networks::headroom(
        networks::LimitStore(database).limits(*known), *facts.following, facts.followers, leaving);
    out.limit = room.limit;
    out.left = room.left;
    out.after = room.after;
    if (room.status) {
        out.limitStatus = networks::toText(*room.status);
    }
    return out;
}

void fillTexts(SQLite::Database &database, const QString &network, std::vector<PlanItem> &items)
{
    std::vector<Pk> pks;
    pks.reserve(items.size());
    for (const PlanItem &item : items) {
        pks.push_back(item.pk);
    }
    const networks::Network *const known = networks::Catalogue::builtIn().find(network);
    const std::vector<PersonRow> rows = PeopleStore(database).rows(pks);
    for (std::size_t i = 0; i < items.size(); ++i) {
        items[i].key = rows[i].key;
        items[i].handle = rows[i].handle;
        items[i].name = rows[i].name;
        items[i].followers = rows[i].followers;
        items[i].following = rows[i].following;
        if (known != nullptr) {
            items[i].url = networks::profileUrl(*known, rows[i].key, rows[i].handle);
        }
        if (items[i].url.isEmpty() && networks::isWebAddress(rows[i].url)) {
            items[i].url = rows[i].url;
        }
    }
}

PlanDocument makeDocument(SQLite::Database &database, const Account &account,
    const PurgeProposal &proposal, const PurgeFacts &facts, const PurgeRequest &request,
    qint64 madeAt)
{
    PlanDocument plan;
    plan.accountId = account.id;
    plan.account = account.label();
    plan.madeAt = madeAt;
    plan.asOf = request.asOf;
    plan.isReady = facts.isReady();
    plan.whyNotCode = facts.whyNotCode;
    plan.whyNotList = facts.whyNotList;
    plan.whyNotArguments = facts.whyNotArguments;
    plan.batch = request.batch;
    plan.options = optionsText(request);
    plan.fit = proposal.fit;
    for (std::size_t i = 0; i < proposal.leftOut.size(); ++i) {
        if (!proposal.leftOut[i].empty()) {
            plan.leftOut.push_back(
                {static_cast<LeftOut>(i), static_cast<qint64>(proposal.leftOut[i].size())});
        }
    }
    plan.items.reserve(proposal.items.size());
    for (const PurgeCandidate &candidate : proposal.items) {
        plan.items.push_back(itemOf(candidate));
    }
    fillTexts(database, account.network, plan.items);
    const ValueSources sources(database, account.network);
    for (PlanItem &item : plan.items) {
        // A profile without a last post may still be in an import that says so by its silence:
        // the posts it counts are the evidence then.
        const auto source = sources.sourceOf(item.pk,
            item.lastPostAt.isKnown() ? snapshots::Field::LastPostAt : snapshots::Field::Posts);
        if (source) {
            item.lastPostSource = source->text();
        }
    }
    plan.headroom
        = headroomOf(database, account.network, facts, static_cast<qint64>(plan.items.size()));
    return plan;
}

int purgeBatch(QStringView network)
{
    const networks::Network *const known = networks::Catalogue::builtIn().find(network);
    return known == nullptr ? usualBatch : known->purgeBatch;
}

int largePurgeBatch(QStringView network)
{
    return 2 * purgeBatch(network);
}

} // namespace comity
