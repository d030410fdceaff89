#include "model/import/stage/leave_out.h"

#include "model/import/stage/stage_summary.h"
#include "model/snapshots/member_blob.h"

#include <algorithm>
#include <xxhash.h>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

using Kind = StagedPerson::Kind;
using snapshots::Snapshot;

bool holds(const std::vector<bool> &bits, std::size_t index)
{
    return index < bits.size() && bits[index];
}

/// Marks the people and gives those who go wholly, by pk.
std::vector<bool> markPeople(StagedImport &staged, const LeftOut &which)
{
    std::vector<bool> gone(staged.nextPk, false);
    std::size_t index = 0;
    for (StagedNetwork &network : staged.networks) {
        std::vector<bool> keepsKey(staged.nextPk, false);
        for (StagedPerson &person : network.people) {
            if (person.kind == Kind::LeftOut) {
                ++index;
                continue; // it may be a twin of somebody who is not
            }
            const bool isGone = holds(which.people, index);
            const bool isKnown = person.kind == Kind::Changed || person.kind == Kind::Unchanged;
            const bool isSilent = isKnown && holds(which.values, index);
            ++index;
            if (isGone) {
                person.kind = Kind::LeftOut;
                gone[number(person.pk)] = true;
            } else if (isSilent) {
                person.kind = Kind::Unstated;
                person.stateNothing();
            }
            keepsKey[number(person.pk)] = isGone || isSilent;
        }
        std::erase_if(network.statedKeys,
            [&](const auto &stated) { return keepsKey[number(network.people[stated.first].pk)]; });
        std::erase_if(network.foundIds,
            [&keepsKey](const StagedKey &found) { return keepsKey[number(found.pk)]; });
    }
    return gone;
}

QByteArray lineAt(const QByteArray &lines, qsizetype &from)
{
    const qsizetype end = lines.indexOf('\n', from);
    const QByteArray line = lines.mid(from, end < 0 ? -1 : end + 1 - from);
    from += line.size();
    return line;
}

/// The places of the members that the list loses, rising.
std::vector<std::size_t> removeMembers(Snapshot &list, const std::vector<bool> &gone)
{
    std::vector<std::size_t> lost;
    const std::vector<Pk> all = snapshots::decode(list.members).value_or(std::vector<Pk> {});
    const auto times = snapshots::decodeTimes(list.since, all.size());
    std::vector<Pk> members;
    std::vector<qint64> since;
    QByteArray options;
    qsizetype optionAt = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const QByteArray option
            = list.options.isEmpty() ? QByteArray() : lineAt(list.options, optionAt);
        if (gone[number(all[i])]) {
            lost.push_back(i);
            continue;
        }
        members.push_back(all[i]);
        options += option;
        if (times) {
            since.push_back(times->at[i]);
        }
    }
    if (!lost.empty()) {
        list.members = snapshots::isOrdered(list.members) ? snapshots::encodeOrdered(members)
                                                          : snapshots::encodeSet(members);
        list.since = times ? snapshots::encodeTimes(since, times->precision) : list.since;
        list.options = options;
        list.rows = static_cast<qint64>(members.size());
    }
    return lost;
}

/// A rejected row stood behind that many people of its list, of whom some are gone now.
void movePlaces(StagedImport &staged, std::size_t origin, const std::vector<std::size_t> &lost)
{
    for (RejectedPlace &rejected : staged.rejectedPlaces) {
        if (rejected.list == origin) {
            const auto behind = std::ranges::lower_bound(lost, rejected.place);
            rejected.place -= static_cast<std::size_t>(behind - lost.begin());
        }
    }
}

void shortenLists(StagedImport &staged, const std::vector<bool> &gone)
{
    for (StagedAccount &account : staged.accounts) {
        for (std::size_t i = 0; i < account.lists.size(); ++i) {
            Snapshot &list = account.lists[i];
            const std::vector<std::size_t> lost = removeMembers(list, gone);
            if (lost.empty()) {
                continue;
            }
            movePlaces(staged, account.origins.at(i), lost);
            const QStringList arguments {QString::number(lost.size()), list.list};
            // A list that lacks rejected rows is whole once they are repaired; this one is not.
            if (list.ownComplete || list.ownCode == u"rejected-rows") {
                list.ownComplete = false;
                list.ownCode = u"left-out-rows"_s;
                list.ownArguments = arguments;
            }
            staged.summary.warnings.push_back(
                {u"left-out-rows"_s, arguments, true, formats::listKindFromText(list.list)});
        }
    }
}

QByteArray hashOf(const std::vector<bool> &bits, char what)
{
    QByteArray bytes(static_cast<qsizetype>(bits.size() / 8 + 2), '\0');
    for (std::size_t i = 0; i < bits.size(); ++i) {
        if (bits[i]) {
            char &byte = bytes[static_cast<qsizetype>(i / 8)];
            byte = static_cast<char>(byte | (1 << (i % 8)));
        }
    }
    bytes.back() = what;
    const XXH64_hash_t hash
        = XXH3_64bits(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    return QByteArray(reinterpret_cast<const char *>(&hash), sizeof(hash));
}

} // namespace

void leaveOut(SQLite::Database &database, StagedImport &staged, const LeftOut &which)
{
    const bool hasPeople = std::ranges::find(which.people, true) != which.people.end();
    const qint64 silent = std::ranges::count(which.values, true);
    if (!hasPeople && silent == 0) {
        return;
    }
    const std::vector<bool> gone = markPeople(staged, which);
    shortenLists(staged, gone);
    if (silent > 0) {
        staged.summary.warnings.push_back(
            {u"left-out-values"_s, {QString::number(silent)}, false, {}});
    }
    staged.fingerprint += hashOf(which.people, 'p') + hashOf(which.values, 'v');
    summarise(database, staged.accounts, staged.networks, staged.nextPk, staged.summary);
    countPeople(staged.networks, staged.summary);
}

} // namespace comity
