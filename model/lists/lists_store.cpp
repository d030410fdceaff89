#include "model/lists/lists_store.h"

#include "model/accounts/accounts_store.h"
#include "model/db/binding.h"
#include "model/networks/catalogue.h"
#include "model/networks/limit_store.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <unordered_set>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

constexpr const char *columns = "SELECT id, name, kind, purpose, persona, owner, review_at,"
                                " account, query, every_days, position, made_at, event,"
                                " event_from, event_until, event_quota, event_result,"
                                " stale_days, ideal_days, longest_days FROM list";

PeopleList listFrom(SQLite::Statement &row)
{
    PeopleList list;
    list.id = ListId {row.getColumn(0).getInt64()};
    ListSettings &settings = list.settings;
    settings.name = db::text(row.getColumn(1));
    settings.kind = listKindFromText(db::text(row.getColumn(2))).value_or(ListKind::Private);
    settings.purpose = db::text(row.getColumn(3));
    settings.persona = db::text(row.getColumn(4));
    settings.owner = db::text(row.getColumn(5));
    settings.reviewAt = db::maybeNumber(row.getColumn(6));
    if (!row.getColumn(7).isNull()) {
        settings.account = AccountId {row.getColumn(7).getInt64()};
    }
    settings.query = db::text(row.getColumn(8));
    if (!row.getColumn(9).isNull()) {
        settings.everyDays = row.getColumn(9).getInt();
    }
    if (!row.getColumn(18).isNull()) {
        settings.rhythm = Rhythm {row.getColumn(18).getInt(), row.getColumn(19).getInt()};
    }
    list.position = row.getColumn(10).getInt();
    list.madeAt = row.getColumn(11).getInt64();
    if (!row.getColumn(12).isNull()) {
        settings.event = EventPlan {db::text(row.getColumn(12)), row.getColumn(13).getInt64(),
            row.getColumn(14).getInt64(), {}, db::text(row.getColumn(16))};
        if (!row.getColumn(15).isNull()) {
            settings.event->quota = row.getColumn(15).getInt();
        }
    }
    if (!row.getColumn(17).isNull()) {
        settings.staleDays = row.getColumn(17).getInt();
    }
    return list;
}

void addMirror(SQLite::Database &database, PeopleList &list)
{
    const auto account = list.settings.account
        ? AccountsStore(database).account(*list.settings.account)
        : std::nullopt;
    if (!account) {
        return;
    }
    list.account = account->label();
    list.network = account->network;
    const networks::Network *network = networks::Catalogue::builtIn().find(list.network);
    if (network == nullptr) {
        return;
    }
    const auto limits = networks::LimitStore(database).limits(*network);
    const auto found = std::ranges::find(limits, u"list-members"_s, &networks::Limit::id);
    if (found != limits.end()) {
        list.limit = *found;
    }
}

} // namespace

std::vector<ListMember> storedMembers(
    SQLite::Database &database, ListId list, const QString &network)
{
    SQLite::Statement query(database,
        "SELECT member.pk, coalesce(profile.person, profile.pk), member.part, member.added_at,"
        " member.source, member.looked_at, EXISTS (SELECT 1 FROM profile AS own"
        "  WHERE (own.pk = member.pk OR own.person = profile.person)"
        "  AND own.network = (SELECT id FROM network WHERE code = ?2))"
        " FROM list_member AS member JOIN profile ON profile.pk = member.pk"
        " WHERE member.list = ?1 ORDER BY member.pk");
    query.bind(1, static_cast<int64_t>(number(list)));
    db::bind(query, 2, network);
    std::vector<ListMember> out;
    while (query.executeStep()) {
        out.push_back({Pk {query.getColumn(0).getUInt()}, Pk {query.getColumn(1).getUInt()},
            query.getColumn(2).getInt(), query.getColumn(3).getInt64(),
            db::text(query.getColumn(4)), db::maybeNumber(query.getColumn(5)),
            query.getColumn(6).getInt() != 0});
    }
    return out;
}

ListsStore::ListsStore(SQLite::Database &database)
    : m_database(database)
{
}

std::vector<PeopleList> ListsStore::all() const
{
    std::vector<PeopleList> out;
    SQLite::Statement query(m_database, std::string(columns) + " ORDER BY position, id");
    while (query.executeStep()) {
        out.push_back(listFrom(query));
    }
    for (PeopleList &list : out) {
        addCounts(list);
    }
    return out;
}

std::vector<std::pair<ListId, ListSettings>> ListsStore::allSettings() const
{
    std::vector<std::pair<ListId, ListSettings>> out;
    SQLite::Statement query(m_database, std::string(columns) + " ORDER BY position, id");
    while (query.executeStep()) {
        PeopleList list = listFrom(query);
        out.emplace_back(list.id, std::move(list.settings));
    }
    return out;
}

std::optional<PeopleList> ListsStore::list(ListId id) const
{
    SQLite::Statement query(m_database, std::string(columns) + " WHERE id = ?1");
    query.bind(1, static_cast<int64_t>(number(id)));
    if (!query.executeStep()) {
        return std::nullopt;
    }
    PeopleList list = listFrom(query);
    addCounts(list);
    return list;
}

std::optional<ListSettings> ListsStore::settings(ListId id) const
{
    SQLite::Statement query(m_database, std::string(columns) + " WHERE id = ?1");
    query.bind(1, static_cast<int64_t>(number(id)));
    return query.executeStep() ? std::optional(listFrom(query).settings) : std::nullopt;
}

Result<PeopleList> ListsStore::find(const QString &name) const
{
    SQLite::Statement query(m_database, "SELECT id FROM list WHERE name = ?1 COLLATE NOCASE");
    db::bind(query, 1, name.trimmed());
    if (!query.executeStep()) {
        return failure(Error::Code::NoSuchList, {name});
    }
    return *list(ListId {query.getColumn(0).getInt64()});
}

Result<ListsStore::Place> ListsStore::findPlace(const QString &name) const
{
    if (auto whole = find(name)) {
        return Place {std::move(*whole), 0};
    }
    for (PeopleList &list : all()) {
        for (const PartCount &part : list.parts) {
            if (part.part > 1 && part.name.compare(name.trimmed(), Qt::CaseInsensitive) == 0) {
                return Place {std::move(list), part.part};
            }
        }
    }
    return failure(Error::Code::NoSuchList, {name});
}

void ListsStore::addCounts(PeopleList &list) const
{
    addMirror(m_database, list);
    if (list.isSmart()) {
        return;
    }
    std::vector<ListMember> members = storedMembers(m_database, list.id, list.network);
    settleParts(members, list.limitValue());
    std::unordered_set<quint32> counted;
    for (const ListMember &one : members) {
        if (!counted.insert(number(one.person)).second) {
            continue;
        }
        if (list.parts.empty() || list.parts.back().part != one.part) {
            list.parts.push_back({one.part, partName(list.settings.name, one.part)});
        }
        ++list.parts.back().count;
        list.parts.back().taken += one.takesPlace ? 1 : 0;
    }
    if (list.parts.empty()) {
        list.parts.push_back({1, list.settings.name});
    }
    list.count = static_cast<qint64>(counted.size());
}

std::vector<ListMember> ListsStore::members(ListId id, int part) const
{
    SQLite::Statement query(m_database, std::string(columns) + " WHERE id = ?1");
    query.bind(1, static_cast<int64_t>(number(id)));
    if (!query.executeStep()) {
        return {};
    }
    PeopleList list = listFrom(query);
    if (list.isSmart()) {
        return {};
    }
    addMirror(m_database, list);
    std::vector<ListMember> members = storedMembers(m_database, id, list.network);
    settleParts(members, list.limitValue());
    if (part > 0) {
        std::erase_if(members, [part](const ListMember &one) { return one.part != part; });
    }
    return members;
}

std::vector<ListId> ListsStore::listsOf(Pk pk) const
{
    SQLite::Statement query(m_database,
        "SELECT DISTINCT list.id, list.position FROM profile JOIN profile AS own"
        " ON own.pk = profile.pk OR own.person = profile.person"
        " JOIN list_member AS member ON member.pk = own.pk JOIN list ON list.id = member.list"
        " WHERE profile.pk = ?1 ORDER BY list.position, list.id");
    query.bind(1, static_cast<int64_t>(number(pk)));
    std::vector<ListId> out;
    while (query.executeStep()) {
        out.push_back(ListId {query.getColumn(0).getInt64()});
    }
    return out;
}

std::vector<Pk> ListsStore::dueOn(const PeopleList &list, qint64 now) const
{
    if (list.settings.kind != ListKind::Watch || !list.settings.everyDays) {
        return {};
    }
    constexpr qint64 day = 86'400;
    std::vector<std::pair<qint64, Pk>> due;
    for (const ListMember &one : members(list.id)) {
        const qint64 last = one.lookedAt.value_or(one.addedAt);
        if (last + *list.settings.everyDays * day <= now) {
            due.emplace_back(last, one.pk);
        }
    }
    std::ranges::sort(due);
    std::vector<Pk> out;
    out.reserve(due.size());
    for (const auto &[since, pk] : due) {
        out.push_back(pk);
    }
    return out;
}

} // namespace comity
