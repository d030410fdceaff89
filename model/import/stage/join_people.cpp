#include "model/import/stage/join_people.h"

#include "model/import/stage/stage_summary.h"
#include "model/snapshots/member_blob.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace comity {
namespace {

using Kind = StagedPerson::Kind;

/// The lines of `text`, in another order.
QByteArray linesInOrder(const QByteArray &text, const std::vector<std::size_t> &order)
{
    if (text.isEmpty()) {
        return text;
    }
    const QList<QByteArray> lines = text.split('\n');
    QByteArray out;
    for (const std::size_t i : order) {
        out.append(lines.value(static_cast<qsizetype>(i))).append('\n');
    }
    return out;
}

/// A set rises by pk, and what stands beside its members moves with them.
void packSorted(snapshots::Snapshot &list, const std::vector<Pk> &members)
{
    std::vector<std::size_t> order(members.size());
    std::iota(order.begin(), order.end(), std::size_t {0});
    std::ranges::sort(order, {}, [&members](std::size_t i) { return members[i]; });
    std::vector<Pk> sorted;
    sorted.reserve(order.size());
    for (const std::size_t i : order) {
        sorted.push_back(members[i]);
    }
    if (const auto times = snapshots::decodeTimes(list.since, members.size())) {
        std::vector<qint64> since;
        since.reserve(order.size());
        for (const std::size_t i : order) {
            since.push_back(times->at[i]);
        }
        list.since = snapshots::encodeTimes(since, times->precision);
    }
    list.options = linesInOrder(list.options, order);
    list.members = snapshots::encodeSet(sorted);
}

} // namespace

void joinMembers(snapshots::Snapshot &list, const PkMap &people)
{
    auto members = snapshots::decode(list.members);
    if (!members) {
        return;
    }
    bool isOther = false;
    for (Pk &pk : *members) {
        if (const auto found = people.find(pk); found != people.end()) {
            pk = found->second;
            isOther = true;
        }
    }
    if (!isOther) {
        return;
    }
    if (snapshots::isOrdered(list.members)) {
        list.members = snapshots::encodeOrdered(*members);
    } else {
        packSorted(list, *members);
    }
}

void joinPeople(StagedNetwork &network, std::vector<StagedAccount> &accounts, const PkMap &people,
    StagedPerson::Kind kind)
{
    if (people.empty()) {
        return;
    }
    std::set<Pk> others;
    for (const auto &[from, to] : people) {
        others.insert(to);
    }
    for (StagedPerson &person : network.people) {
        if (const auto found = people.find(person.pk); found != people.end()) {
            person.pk = found->second;
            person.kind = person.kind == Kind::LeftOut ? Kind::LeftOut : kind;
        } else if (others.contains(person.pk)) {
            person.kind = Kind::LeftOut;
        }
    }
    for (StagedAccount &account : accounts) {
        if (account.network == network.code) {
            for (snapshots::Snapshot &list : account.lists) {
                joinMembers(list, people);
            }
        }
    }
}

void answerRenames(const std::vector<RenameAnswer> &answers, std::vector<RenameOffer> &offers)
{
    for (RenameOffer &offer : offers) {
        offer.isSame.reset();
    }
    for (const RenameAnswer &answer : answers) {
        for (RenameOffer &offer : offers) {
            if (offer.network == answer.network && offer.stored.key == answer.storedKey
                && offer.staged.key == answer.stagedKey) {
                offer.isSame = answer.isSame;
            }
        }
    }
}

void applyRenames(SQLite::Database &database, std::vector<StagedNetwork> &networks,
    std::vector<StagedAccount> &accounts, std::size_t pkCount, ImportSummary &summary)
{
    bool hasJoined = false;
    for (StagedNetwork &network : networks) {
        PkMap people;
        std::map<Pk, std::string> keys;
        for (const RenameOffer &offer : summary.renames) {
            if (offer.network == network.code && offer.isSame.value_or(false)) {
                people.emplace(offer.staged.pk, offer.stored.pk);
                keys.emplace(offer.staged.pk, offer.staged.key.toStdString());
            }
        }
        for (std::size_t i = 0; i < network.people.size() && !keys.empty(); ++i) {
            if (const auto found = keys.find(network.people[i].pk); found != keys.end()) {
                network.statedKeys.insert_or_assign(static_cast<quint32>(i), found->second);
            }
        }
        joinPeople(network, accounts, people, Kind::Changed);
        hasJoined = hasJoined || !people.empty();
    }
    if (hasJoined) {
        summarise(database, accounts, networks, pkCount, summary);
        countPeople(networks, summary);
    }
}

} // namespace comity
