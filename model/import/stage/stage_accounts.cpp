#include "model/import/stage/stage_accounts.h"

#include "model/base/text_fold.h"
#include "model/db/binding.h"
#include "model/snapshots/member_blob.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

using formats::Notice;
using snapshots::Snapshot;

struct KnownAccount
{
    AccountId id {};
    formats::Owner owner;
    bool isVisible = false;
};

std::vector<KnownAccount> accountsOn(SQLite::Database &database, const QString &network)
{
    SQLite::Statement query(database,
        "SELECT account.id, account.key, account.handle, account.name, account.by_hand = 1"
        " OR EXISTS (SELECT 1 FROM import_account JOIN import ON import.id = import_account.import"
        " WHERE import_account.account = account.id AND import.undone_at IS NULL)"
        " FROM account JOIN network ON network.id = account.network"
        " WHERE network.code = ?1 ORDER BY account.id");
    db::bind(query, 1, network);
    std::vector<KnownAccount> out;
    while (query.executeStep()) {
        out.push_back({AccountId {query.getColumn(0).getInt64()},
            {db::text(query.getColumn(1)), db::text(query.getColumn(2)),
                db::text(query.getColumn(3))},
            query.getColumn(4).getInt() != 0});
    }
    return out;
}

bool sameHandle(const QString &a, const QString &b)
{
    return !a.isEmpty() && foldHandle(a.toStdString()) == foldHandle(b.toStdString());
}

std::optional<AccountId> matching(
    const std::vector<KnownAccount> &known, const formats::Owner &owner)
{
    const auto find = [&known](const auto &isIt) -> std::optional<AccountId> {
        const auto found = std::ranges::find_if(known, isIt);
        return found == known.end() ? std::nullopt : std::optional(found->id);
    };
    if (!owner.key.isEmpty()) {
        if (const auto byKey = find([&](const auto &one) { return one.owner.key == owner.key; })) {
            return byKey;
        }
    }
    if (!owner.handle.isEmpty()) {
        return find([&](const auto &one) {
            const bool keysDiffer = !one.owner.key.isEmpty() && !owner.key.isEmpty();
            return sameHandle(one.owner.handle, owner.handle) && !keysDiffer;
        });
    }
    return find([&](const auto &one) {
        return one.owner.handle.isEmpty() && !owner.name.isEmpty() && one.owner.name == owner.name;
    });
}

qint64 visibleCount(const std::vector<KnownAccount> &known)
{
    return std::ranges::count_if(known, &KnownAccount::isVisible);
}

QString labelOf(const QString &network, const formats::Owner &owner)
{
    const QString &who = owner.handle.isEmpty() ? owner.key : owner.handle;
    return who.isEmpty() ? network : QString(network + u':' + who);
}

/// Two names of one account: a handle may have changed, an id never does.
bool canBeSame(const formats::Owner &a, const formats::Owner &b)
{
    if (!a.key.isEmpty() && !b.key.isEmpty()) {
        return a.key == b.key;
    }
    return a.handle.isEmpty() || b.handle.isEmpty() || sameHandle(a.handle, b.handle);
}

/// The account of ours that the user chose for a file that says it is of `owner`.
Result<StagedAccount> chosenAccount(const std::vector<KnownAccount> &known, AccountId id,
    const QString &network, formats::Owner owner, const QString &file)
{
    const auto chosen = std::ranges::find(known, id, &KnownAccount::id);
    if (chosen == known.end()) {
        return failure(Error::Code::NoSuchAccount, {network});
    }
    if (!canBeSame(owner, chosen->owner)) {
        return failure(Error::Code::AccountMismatch,
            {file, labelOf(network, owner), labelOf(network, chosen->owner)});
    }
    // As if it had been named: the same file of the same account is the same import.
    if (owner.handle.isEmpty()) {
        owner.handle = chosen->owner.handle;
    }
    if (owner.isEmpty()) {
        owner.key = chosen->owner.key;
    }
    StagedAccount account;
    account.network = network;
    account.owner = owner;
    account.existing = id;
    return account;
}

Result<StagedAccount> accountFor(SQLite::Database &database, const QString &network,
    formats::Owner owner, const QString &file, const ImportRequest &request)
{
    const std::vector<KnownAccount> known = accountsOn(database, network);
    if (request.account && request.account->network == network) {
        if (request.account->id) {
            return chosenAccount(known, *request.account->id, network, owner, file);
        }
        if (!owner.handle.isEmpty() && !sameHandle(owner.handle, request.account->handle)) {
            return failure(Error::Code::AccountMismatch,
                {file, network + u':' + owner.handle, network + u':' + request.account->handle});
        }
        if (owner.handle.isEmpty()) {
            owner.handle = request.account->handle;
        }
    }
    StagedAccount account;
    account.network = network;
    account.owner = owner;
    if (!owner.isEmpty()) {
        account.existing = matching(known, owner);
    } else if (const auto only = std::ranges::find_if(known, &KnownAccount::isVisible);
               only != known.end()) {
        // Nobody is named: the only account there is, or a first one that stays without a name.
        account.existing = only->id;
    }
    return account;
}

/// Files of other networks alone are of no account that was named; beside some of its own they are
/// the rest of one download.
Result<void> judgeNetwork(Stager &stager, const ImportRequest &request)
{
    const auto &named = request.account;
    const auto &places = stager.places();
    if (!named || places.empty()
        || std::ranges::find(places, named->network, &StagedPlace::network) != places.end()) {
        return {};
    }
    const StagedPlace &place = places.front();
    const ContainerFacts &facts = stager.containers()[place.container];
    const formats::Owner owner {{}, named->handle, {}};
    return failure(Error::Code::AccountMismatch,
        {facts.name, labelOf(place.network, facts.owner), labelOf(named->network, owner)});
}

/// What the export itself tells about how whole the list is.
void judgeByItself(const ListBeingStaged &list, const ContainerFacts &facts,
    const ImportRequest &request, Snapshot &snapshot)
{
    snapshot.ownComplete = true;
    const auto incomplete = [&snapshot](const QString &code, const QStringList &arguments) {
        if (snapshot.ownComplete) {
            snapshot.ownComplete = false;
            snapshot.ownCode = code;
            snapshot.ownArguments = arguments;
        }
    };
    for (const Notice &notice : facts.notices) {
        if (notice.makesIncomplete && (!notice.kind || *notice.kind == list.kind)) {
            incomplete(notice.code, notice.arguments);
        }
    }
    if (list.declared && list.accepted < *list.declared) {
        incomplete(u"missing-part"_s,
            {u"%1 (%2 of %3)"_s.arg(
                list.path, QString::number(list.accepted), QString::number(*list.declared))});
    }
    if (list.members.empty() && list.declared.value_or(-1) != 0) {
        incomplete(u"empty-list"_s, {toText(list.kind)});
    }
    if (list.rejected > 0) {
        incomplete(u"rejected-rows"_s, {toText(list.kind), QString::number(list.rejected)});
    }
    snapshot.overruled = request.complete;
}

/// A line a member, in the given order or that of the file.
QByteArray optionLines(const ListBeingStaged &list, const std::vector<quint32> &order)
{
    QByteArray lines;
    for (std::size_t i = 0; i < list.options.size(); ++i) {
        const std::string &line = list.options[order.empty() ? i : order[i]];
        lines.append(line.data(), static_cast<qsizetype>(line.size())).append('\n');
    }
    return lines;
}

Snapshot packed(const ListBeingStaged &list)
{
    Snapshot snapshot;
    snapshot.list = toText(list.kind);
    snapshot.name = list.name;
    snapshot.rows = static_cast<qint64>(list.members.size());
    snapshot.isFromTable = list.isFromTable;
    if (list.isNewestFirst) {
        snapshot.members = snapshots::encodeOrdered(list.members);
        snapshot.options = optionLines(list, {});
        if (list.hasSince) {
            snapshot.since = snapshots::encodeTimes(list.since, list.sincePrecision);
        }
        return snapshot;
    }
    std::vector<quint32> order(list.members.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(order, {}, [&list](quint32 i) { return list.members[i]; });
    std::vector<Pk> members;
    std::vector<qint64> since;
    members.reserve(order.size());
    for (const quint32 i : order) {
        members.push_back(list.members[i]);
        if (list.hasSince) {
            since.push_back(list.since[i]);
        }
    }
    snapshot.members = snapshots::encodeSet(members);
    snapshot.options = optionLines(list, order);
    if (list.hasSince) {
        snapshot.since = snapshots::encodeTimes(since, list.sincePrecision);
    }
    return snapshot;
}

bool isSameAccount(const StagedAccount &a, const StagedAccount &b)
{
    if (a.network != b.network || a.existing != b.existing) {
        return false;
    }
    return a.existing.has_value() || a.owner.key == b.owner.key
        || sameHandle(a.owner.handle, b.owner.handle);
}

StagedAccount &mergedInto(std::vector<StagedAccount> &accounts, StagedAccount &&account)
{
    const auto found = std::ranges::find_if(
        accounts, [&account](const StagedAccount &one) { return isSameAccount(one, account); });
    if (found != accounts.end()) {
        return *found;
    }
    accounts.push_back(std::move(account));
    return accounts.back();
}

/// Puts the list in, or keeps the better of two exports of the same list (formats.md §0.5).
void addList(StagedAccount &account, Snapshot &&snapshot, std::size_t origin, const QString &file,
    std::vector<Notice> &warnings)
{
    const auto twin = std::ranges::find_if(account.lists,
        [&snapshot](const Snapshot &one) { return one.listKey() == snapshot.listKey(); });
    if (twin == account.lists.end()) {
        account.lists.push_back(std::move(snapshot));
        account.origins.push_back(origin);
        return;
    }
    const bool isSame
        = snapshots::decodeSorted(twin->members) == snapshots::decodeSorted(snapshot.members);
    // A table beside the network's own export of the same days brings facts, not the list.
    const bool isTableBeside = snapshot.isFromTable != twin->isFromTable
        && snapshots::areOfTheSameDays(snapshot.takenAt, twin->takenAt);
    const bool isNewer = snapshot.takenAt.at > twin->takenAt.at
        || (snapshot.takenAt.at == twin->takenAt.at && snapshot.rows > twin->rows);
    if (isTableBeside ? twin->isFromTable : isNewer) {
        *twin = std::move(snapshot);
        account.origins[static_cast<std::size_t>(twin - account.lists.begin())] = origin;
    }
    if (!isSame) {
        warnings.push_back({u"mixed-exports"_s, {twin->list, file}, false, {}});
    }
}

void addListsOf(Stager &stager, const StagedPlace &place, const Dated &taken,
    const ImportRequest &request, StagedAccount &account, std::vector<Notice> &warnings)
{
    const ContainerFacts &facts = stager.containers()[place.container];
    for (std::size_t i = 0; i < stager.lists().size(); ++i) {
        ListBeingStaged &list = stager.lists()[i];
        if (list.container != place.container || list.network != place.network) {
            continue;
        }
        Snapshot snapshot = packed(list);
        snapshot.takenAt = taken;
        judgeByItself(list, facts, request, snapshot);
        list.isMember = {};
        addList(account, std::move(snapshot), i, facts.name, warnings);
    }
}

/// A list is one of a table where no other file of the import is about such a list: that is all
/// that the workspace knows once it is saved (liveSnapshots), and the preview must not differ.
void judgeTables(Stager &stager, std::vector<StagedAccount> &accounts)
{
    for (StagedAccount &account : accounts) {
        for (Snapshot &kept : account.lists) {
            const auto isOwnExport = [&kept](const ListBeingStaged &list) {
                return !list.isFromTable && toText(list.kind) == kept.list;
            };
            kept.isFromTable
                = kept.isFromTable && std::ranges::none_of(stager.lists(), isOwnExport);
        }
    }
}

} // namespace

bool isOwnerOpen(SQLite::Database &database, const ImportRequest &request,
    const formats::Owner &owner, const QString &network)
{
    if (network.isEmpty()) {
        return true;
    }
    const bool isSaid = request.account && request.account->network == network;
    if (isSaid || !owner.isEmpty()) {
        return false;
    }
    return visibleCount(accountsOn(database, network)) > (request.confirmsAccount ? 0 : 1);
}

Result<std::vector<StagedAccount>> stageAccounts(SQLite::Database &database, Stager &stager,
    const ImportRequest &request, const Clock &clock, std::vector<Notice> &warnings)
{
    if (const auto judged = judgeNetwork(stager, request); !judged) {
        return tl::unexpected(judged.error());
    }
    std::vector<StagedAccount> accounts;
    std::vector<bool> hasFacts(stager.containers().size(), false);
    for (const StagedPlace &place : stager.places()) {
        ContainerFacts &facts = stager.containers()[place.container];
        auto whose = accountFor(database, place.network, facts.owner, facts.name, request);
        if (!whose) {
            return tl::unexpected(whose.error());
        }
        StagedAccount &account = mergedInto(accounts, std::move(*whose));
        const Dated taken = request.takenAt.value_or(
            facts.takenAt.value_or(Dated::exact(clock().toSecsSinceEpoch())));
        if (!account.takenAt.isKnown() || taken.at > account.takenAt.at) {
            account.takenAt = taken;
        }
        if (!hasFacts[place.container]) {
            hasFacts[place.container] = true;
            std::ranges::move(facts.ownerFacts, std::back_inserter(account.facts));
        }
        addListsOf(stager, place, taken, request, account, warnings);
        for (StagedMessages &messages : stager.messages()) {
            if (messages.container == place.container && messages.network == place.network) {
                account.messages.push_back(std::move(messages));
            }
        }
    }
    judgeTables(stager, accounts);
    return accounts;
}

} // namespace comity
