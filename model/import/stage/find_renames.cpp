#include "model/import/stage/find_renames.h"

#include "model/base/text_fold.h"
#include "model/import/formats/person_key.h"
#include "model/import/stage/stage_summary.h"
#include "model/people/people_store.h"
#include "model/snapshots/member_blob.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

using snapshots::Snapshot;

/// Somebody on a list and since when.
struct Follow
{
    qint64 at = 0;
    Pk pk {};
    auto operator<=>(const Follow &) const = default;
};

struct Follows
{
    std::vector<Follow> all; ///< without those whose time is not known
    DatePrecision precision = DatePrecision::Exact;
};

struct Match
{
    Pk staged {};
    Pk stored {};
    auto operator<=>(const Match &) const = default;
};

struct Found
{
    Dated since;
    formats::ListKind list = formats::ListKind::Followers;
    bool isStagedNewer = true;
};

/// Whose keys can change while they stay who they are.
bool isKeyedByHandle(networks::KeyKind kind)
{
    return kind == networks::KeyKind::Handle || kind == networks::KeyKind::Acct
        || kind == networks::KeyKind::Slug;
}

/// Not a handle but what stands in for a missing one.
bool isHandleKey(const QString &key)
{
    return !key.startsWith(u"name:"_s) && !key.startsWith(u"id:"_s);
}

Follows followsOf(const Snapshot &list)
{
    Follows out;
    const auto members = snapshots::decode(list.members);
    const auto times = members && !list.since.isEmpty()
        ? snapshots::decodeTimes(list.since, members->size())
        : std::nullopt;
    if (!times) {
        return out;
    }
    out.precision = times->precision;
    for (std::size_t i = 0; i < members->size(); ++i) {
        if (times->at[i] > 0) {
            out.all.push_back({times->at[i], (*members)[i]});
        }
    }
    return out;
}

/// Those of the list for whom it holds, by time.
template <typename Wanted>
std::vector<Follow> sortedFollows(const Follows &list, Wanted wanted)
{
    std::vector<Follow> out;
    std::ranges::copy_if(list.all, std::back_inserter(out), wanted);
    std::ranges::sort(out);
    return out;
}

/// How many of the list followed at each of the times, which rise.
std::map<qint64, int> countAt(const Follows &list, const std::vector<qint64> &times)
{
    std::map<qint64, int> out;
    for (const Follow &one : list.all) {
        if (std::ranges::binary_search(times, one.at)) {
            ++out[one.at];
        }
    }
    return out;
}

/// Finds the offers of one network.
class RenameSearch
{
public:
    RenameSearch(SQLite::Database &database, StagedImport &staged, const StagedNetwork &network)
        : m_database(database)
        , m_staged(staged)
        , m_network(network)
        , m_isStaged(staged.nextPk, false)
    {
        for (const StagedAccount &account : staged.accounts) {
            for (const Snapshot &list : account.lists) {
                markMembers(account, list);
            }
        }
    }

    std::vector<RenameOffer> offers()
    {
        for (const StagedAccount &account : m_staged.accounts) {
            if (account.network == m_network.code && account.existing) {
                lookAt(account);
            }
        }
        std::map<Pk, int> storedTwice;
        std::map<Pk, int> stagedTwice;
        for (const auto &[match, found] : m_found) {
            ++storedTwice[match.stored];
            ++stagedTwice[match.staged];
        }
        std::vector<RenameOffer> out;
        for (const auto &[match, found] : m_found) {
            if (storedTwice[match.stored] == 1 && stagedTwice[match.staged] == 1) {
                out.push_back({m_network.code, storedSide(match.stored), stagedSide(match.staged),
                    found.isStagedNewer, found.since, found.list});
            }
        }
        std::erase_if(out, [](const RenameOffer &one) {
            return !isHandleKey(one.stored.key) || !isHandleKey(one.staged.key);
        });
        return out;
    }

private:
    void markMembers(const StagedAccount &account, const Snapshot &list)
    {
        if (account.network == m_network.code) {
            for (const Pk pk : snapshots::decode(list.members).value_or(std::vector<Pk> {})) {
                m_isStaged[number(pk)] = true;
            }
        }
    }

    void lookAt(const StagedAccount &account)
    {
        const std::vector<Snapshot> all = listsAfterSaving(m_database, account);
        for (std::size_t i = 0; i < all.size(); ++i) {
            const Snapshot &list = all[i];
            if (!stagedIndex(list) || list.isSideList() || !list.isComplete) {
                continue;
            }
            const auto after = std::find_if(all.begin() + static_cast<qsizetype>(i) + 1, all.end(),
                [&list](const Snapshot &one) {
                    return one.listKey() == list.listKey() && one.isComplete;
                });
            const Snapshot *before = lastCompleteBefore(all, list);
            if (before == nullptr && after == all.end()) {
                continue;
            }
            const formats::ListKind kind = *formats::listKindFromText(list.list);
            const Follows staged = followsOf(list);
            if (before != nullptr) {
                compare(staged, followsOf(*before), kind, true);
            }
            if (after != all.end()) {
                compare(staged, followsOf(*after), kind, false);
            }
        }
    }

    bool isNew(Pk pk) const { return pk >= Pk {m_staged.firstNewPk}; }

    void compare(
        const Follows &staged, const Follows &stored, formats::ListKind list, bool isStagedNewer)
    {
        if (staged.precision != stored.precision) {
            return;
        }
        const std::vector<Follow> added
            = sortedFollows(staged, [this](const Follow &one) { return isNew(one.pk); });
        const std::vector<Follow> missing = sortedFollows(
            stored, [this](const Follow &one) { return !m_isStaged[number(one.pk)]; });
        std::vector<qint64> shared;
        for (const Follow &one : added) {
            const bool isShared = std::ranges::binary_search(missing, one.at, {}, &Follow::at);
            if (isShared && (shared.empty() || shared.back() != one.at)) {
                shared.push_back(one.at);
            }
        }
        if (shared.empty()) {
            return;
        }
        const std::map<qint64, int> stagedThen = countAt(staged, shared);
        const std::map<qint64, int> storedThen = countAt(stored, shared);
        for (const qint64 at : shared) {
            const bool areAlone = stagedThen.at(at) == 1 && storedThen.at(at) == 1;
            match(peopleAt(added, at), peopleAt(missing, at), areAlone,
                {Dated {staged.precision, at, {}, {}}, list, isStagedNewer});
        }
    }

    static std::vector<Pk> peopleAt(const std::vector<Follow> &follows, qint64 at)
    {
        std::vector<Pk> out;
        auto follow = std::ranges::lower_bound(follows, at, {}, &Follow::at);
        for (; follow != follows.end() && follow->at == at; ++follow) {
            out.push_back(follow->pk);
        }
        return out;
    }

    /// People who followed at one time: by name, or by being the only one on either list.
    void match(const std::vector<Pk> &added, const std::vector<Pk> &missing, bool areAlone,
        const Found &found)
    {
        std::map<std::string, std::pair<std::vector<Pk>, std::vector<Pk>>> byName;
        for (const Pk pk : added) {
            byName[nameOf(pk)].first.push_back(pk);
        }
        for (const Pk pk : missing) {
            byName[nameOf(pk)].second.push_back(pk);
        }
        for (const auto &[name, both] : byName) {
            if (!name.empty() && both.first.size() == 1 && both.second.size() == 1) {
                m_found.emplace(Match {both.first.front(), both.second.front()}, found);
            }
        }
        const bool isNameless = areAlone && byName.contains(std::string());
        if (isNameless && found.since.precision == DatePrecision::Exact) {
            m_found.emplace(Match {added.front(), missing.front()}, found);
        }
    }

    /// Folded; of the import for new people, else as stored.
    std::string nameOf(Pk pk)
    {
        const auto known = m_names.find(pk);
        if (known != m_names.end()) {
            return known->second;
        }
        const QString name = isNew(pk) ? stagedSide(pk).name : storedSide(pk).name;
        return m_names.emplace(pk, folded(name.trimmed().toStdString())).first->second;
    }

    RenameSide storedSide(Pk pk) const
    {
        const auto row = PeopleStore(m_database).row(pk);
        return row ? RenameSide {pk, row->key, row->handle, row->name}
                   : RenameSide {pk, {}, {}, {}};
    }

    RenameSide stagedSide(Pk pk)
    {
        const StagedPerson &person = m_network.people[indexOf(pk)];
        const auto stored = m_staged.spill.readAt(person.offset());
        std::string buffer;
        return {pk, text(personKey(m_network.keyKind, stored.record, buffer)),
            text(stored.record.handle), text(stored.record.name)};
    }

    std::size_t indexOf(Pk pk)
    {
        if (m_indexOf.empty()) {
            for (std::size_t i = 0; i < m_network.people.size(); ++i) {
                if (isNew(m_network.people[i].pk)) {
                    m_indexOf.emplace_back(m_network.people[i].pk, i);
                }
            }
            std::ranges::sort(m_indexOf);
        }
        return std::ranges::lower_bound(m_indexOf, pk, {}, &std::pair<Pk, std::size_t>::first)
            ->second;
    }

    static QString text(std::string_view utf8)
    {
        return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    }

    SQLite::Database &m_database;
    StagedImport &m_staged;
    const StagedNetwork &m_network;
    std::vector<bool> m_isStaged; ///< by pk: on a list of the import
    std::map<Match, Found> m_found;
    std::map<Pk, std::string> m_names;
    std::vector<std::pair<Pk, std::size_t>> m_indexOf;
};

} // namespace

std::vector<RenameOffer> findRenames(SQLite::Database &database, StagedImport &staged)
{
    std::vector<RenameOffer> out;
    for (const StagedNetwork &network : staged.networks) {
        if (network.id && isKeyedByHandle(network.keyKind)) {
            std::ranges::move(
                RenameSearch(database, staged, network).offers(), std::back_inserter(out));
        }
    }
    return out;
}

} // namespace comity
