#include "model/import/stage/settle_keys.h"

#include "model/import/commit/key_history.h"
#include "model/snapshots/member_blob.h"

#include <algorithm>
#include <limits>
#include <set>

namespace comity {
namespace {

/// Somebody in the import by a key that has a history.
struct Claim
{
    quint32 index = 0; ///< into StagedNetwork::people
    Pk staged {};
    std::string key;
    bool isListed = false;
};

/// When the people of a network are what the import says: the newest of its lists.
qint64 timeOf(const std::vector<StagedAccount> &accounts, const QString &network)
{
    qint64 time = std::numeric_limits<qint64>::min();
    for (const StagedAccount &account : accounts) {
        if (account.network == network) {
            time = std::max(time, account.takenAt.at);
        }
    }
    return time;
}

std::set<Pk> listedOf(
    const std::set<Pk> &people, const std::vector<StagedAccount> &accounts, const QString &network)
{
    std::set<Pk> listed;
    for (const StagedAccount &account : accounts) {
        if (account.network != network) {
            continue;
        }
        for (const snapshots::Snapshot &list : account.lists) {
            for (const Pk pk : snapshots::decode(list.members).value_or(std::vector<Pk> {})) {
                if (pk >= *people.begin() && people.contains(pk)) {
                    listed.insert(pk);
                }
            }
        }
    }
    return listed;
}

/// Which of several claims to be one person is theirs: the key that they go by then, else the one
/// that they went by last; somebody on a list before somebody who is only written to.
const Claim *holderOf(
    const std::vector<const Claim *> &claims, const KeyHistory &history, Pk person, qint64 time)
{
    const auto lastSaid = [&](const std::string &key) {
        qint64 last = std::numeric_limits<qint64>::min();
        for (const KeyHistory::Said &said : history.all()) {
            if (said.key.pk == person && said.key.ext == key) {
                last = std::max(last, said.at);
            }
        }
        return last;
    };
    const std::string present = history.keyAt(person, time);
    const auto rank = [&](const Claim *claim) {
        return std::tuple(claim->isListed, claim->key == present, lastSaid(claim->key), claim->key);
    };
    return *std::ranges::max_element(claims, {}, rank);
}

} // namespace

PkMap settleKeys(
    SQLite::Database &database, StagedNetwork &network, std::vector<StagedAccount> &accounts)
{
    PkMap people;
    if (network.statedKeys.empty() || !network.id) {
        return people;
    }
    const KeyHistory history(database, *network.id);
    const qint64 time = timeOf(accounts, network.code);
    std::set<Pk> staged;
    for (const auto &[index, key] : network.statedKeys) {
        staged.insert(network.people[index].pk);
    }
    const std::set<Pk> listed = listedOf(staged, accounts, network.code);
    std::vector<Claim> claims;
    for (const auto &[index, key] : network.statedKeys) {
        const Pk pk = network.people[index].pk;
        claims.push_back({index, pk, key, listed.contains(pk)});
    }
    std::map<Pk, std::vector<const Claim *>> claimsOf;
    for (const Claim &claim : claims) {
        if (const auto owner = history.ownerAt(claim.key, time)) {
            claimsOf[*owner].push_back(&claim);
        }
    }
    for (const auto &[person, several] : claimsOf) {
        const Claim *holder = holderOf(several, history, person, time);
        for (const Claim *claim : several) {
            if (claim == holder) {
                people.emplace(claim->staged, person);
            } else if (!claim->isListed) {
                // Only messages speak of the other handle, and they may be older than the rename.
                network.people[claim->index].kind = StagedPerson::Kind::LeftOut;
                people.emplace(claim->staged, person);
            }
        }
    }
    joinPeople(network, accounts, people, StagedPerson::Kind::Unchanged);
    return people;
}

} // namespace comity
