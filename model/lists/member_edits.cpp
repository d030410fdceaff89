#include "model/lists/member_edits.h"

#include "model/base/text_fold.h"
#include "model/db/binding.h"
#include "model/lists/handle_lookup.h"
#include "model/lists/list_placing.h"
#include "model/lists/lists_store.h"
#include "model/people/erased_people.h"

#include <unordered_set>

namespace comity::list_edits {
namespace {

int64_t bound(ListId id)
{
    return static_cast<int64_t>(number(id));
}
int64_t bound(Pk pk)
{
    return static_cast<int64_t>(number(pk));
}

/// An edit of who is on a list that is there and not smart.
Result<ListEdit> edited(SQLite::Database &writer, ListId id,
    const std::function<Result<void>(const PeopleList &, ListEdit &)> &work)
{
    ListEdit edit;
    edit.list = id;
    auto done = editByHand(writer, [&]() -> Result<void> {
        const auto list = ListsStore(writer).list(id);
        if (!list) {
            return failure(Error::Code::NoSuchList, {QString()});
        }
        if (list->isSmart()) {
            return failure(Error::Code::ListIsSmart, {list->settings.name});
        }
        return work(*list, edit);
    });
    if (!done) {
        return tl::unexpected(done.error());
    }
    edit.edit = std::move(*done);
    return edit;
}

/// Profiles by which these people stand on a list, a person once.
std::vector<std::vector<Pk>> standingOn(
    SQLite::Database &database, ListId list, const std::vector<Pk> &people)
{
    SQLite::Statement query(database,
        "SELECT coalesce(profile.person, profile.pk), own.pk FROM profile JOIN profile AS own"
        " ON own.pk = profile.pk OR own.person = profile.person"
        " JOIN list_member AS member ON member.list = ?2 AND member.pk = own.pk"
        " WHERE profile.pk = ?1 ORDER BY own.pk");
    query.bind(2, bound(list));
    std::unordered_set<quint32> seen;
    std::vector<std::vector<Pk>> out;
    for (const Pk pk : people) {
        query.reset();
        query.bind(1, bound(pk));
        std::vector<Pk> profiles;
        while (query.executeStep()) {
            if (profiles.empty() && !seen.insert(query.getColumn(0).getUInt()).second) {
                break;
            }
            profiles.push_back(Pk {query.getColumn(1).getUInt()});
        }
        if (!profiles.empty()) {
            out.push_back(std::move(profiles));
        }
    }
    return out;
}

/// Whoever asked to be erased does not come back by an old list of handles.
bool isAmong(const ErasedPeople &erased, const PastedHandle &one)
{
    const std::string handle = foldHandle(one.handle.toStdString());
    return !erased.isEmpty()
        && (erased.contains(one.network, keyOf(one).toStdString())
            || (!handle.empty() && erased.contains(one.network, '@' + handle)));
}

/// Runs a statement of ?1 list and ?2 pk.
class OnMember
{
public:
    OnMember(SQLite::Database &writer, const char *sql, ListId list)
        : m_statement(writer, sql)
    {
        m_statement.bind(1, bound(list));
    }
    SQLite::Statement &statement() { return m_statement; }
    void run(Pk pk)
    {
        m_statement.reset();
        m_statement.bind(2, bound(pk));
        m_statement.exec();
    }

private:
    SQLite::Statement m_statement;
};

/// Keeps until when somebody was on a list, before they are taken off.
OnMember leavingLog(SQLite::Database &writer, ListId list, qint64 at)
{
    OnMember log(writer,
        "INSERT OR REPLACE INTO list_leaving (pk, list, added_at, left_at)"
        " SELECT pk, list, added_at, ?3 FROM list_member WHERE list = ?1 AND pk = ?2",
        list);
    log.statement().bind(3, static_cast<int64_t>(at));
    return log;
}

} // namespace

Result<ListEdit> add(SQLite::Database &writer, ListId list, const std::vector<Pk> &people,
    qint64 at, const QString &source)
{
    return edited(writer, list, [&](const PeopleList &into, ListEdit &edit) -> Result<void> {
        ListPlacing placing(writer, into);
        for (const Pk pk : people) {
            placing.add(pk, at, source, edit);
        }
        return {};
    });
}

Result<ListEdit> addHandles(SQLite::Database &writer, ListId list,
    const std::vector<PastedHandle> &handles, qint64 at, const QString &source)
{
    return edited(writer, list, [&](const PeopleList &into, ListEdit &edit) -> Result<void> {
        HandleLookup lookup(writer, handles);
        const ErasedPeople erased(writer);
        ListPlacing placing(writer, into);
        for (const PastedHandle &one : handles) {
            std::optional<Pk> pk = lookup.find(one);
            if (!pk && isAmong(erased, one)) {
                ++edit.gone;
                continue;
            }
            if (!pk) {
                pk = lookup.addNotMet(writer, one);
                ++edit.notMet;
            }
            placing.add(*pk, at, source, edit);
        }
        return {};
    });
}

Result<ListEdit> remove(
    SQLite::Database &writer, ListId list, const std::vector<Pk> &people, qint64 at)
{
    return edited(writer, list, [&](const PeopleList &, ListEdit &edit) -> Result<void> {
        OnMember target(writer, "DELETE FROM target WHERE list = ?1 AND pk = ?2", list);
        OnMember log = leavingLog(writer, list, at);
        OnMember member(writer, "DELETE FROM list_member WHERE list = ?1 AND pk = ?2", list);
        for (const std::vector<Pk> &profiles : standingOn(writer, list, people)) {
            for (const Pk pk : profiles) {
                target.run(pk);
                log.run(pk);
                member.run(pk);
            }
            ++edit.people;
        }
        return {};
    });
}

Result<ListEdit> move(
    SQLite::Database &writer, ListId from, ListId to, const std::vector<Pk> &people, qint64 at)
{
    return edited(writer, from, [&](const PeopleList &source, ListEdit &edit) -> Result<void> {
        const auto into = ListsStore(writer).list(to);
        if (!into) {
            return failure(Error::Code::NoSuchList, {QString()});
        }
        if (into->isSmart()) {
            return failure(Error::Code::ListIsSmart, {into->settings.name});
        }
        edit.list = to;
        if (from == to) {
            return {};
        }
        OnMember log = leavingLog(writer, from, at);
        OnMember leave(writer, "DELETE FROM list_member WHERE list = ?1 AND pk = ?2", from);
        OnMember take(writer,
            "UPDATE target SET list = ?3 WHERE list = ?1 AND pk = ?2 AND EXISTS (SELECT 1 FROM"
            " list_member AS member WHERE member.list = ?3 AND member.pk = ?2)"
            " AND NOT EXISTS (SELECT 1 FROM target AS own WHERE own.list = ?3 AND own.pk = ?2)",
            from);
        take.statement().bind(3, bound(to));
        OnMember target(writer, "DELETE FROM target WHERE list = ?1 AND pk = ?2", from);
        ListPlacing placing(writer, *into);
        const QString origin = u"list:" + source.settings.name;
        for (const std::vector<Pk> &profiles : standingOn(writer, from, people)) {
            placing.add(profiles.front(), at, origin, edit);
            for (const Pk pk : profiles) {
                take.run(pk);
                target.run(pk);
                log.run(pk);
                leave.run(pk);
            }
        }
        return {};
    });
}

Result<ListEdit> compactParts(SQLite::Database &writer, ListId list)
{
    return edited(writer, list, [&](const PeopleList &whole, ListEdit &edit) -> Result<void> {
        std::vector<ListMember> stored = storedMembers(writer, list, whole.network);
        settleParts(stored, whole.limitValue());
        PartFiller parts({}, whole.limitValue());
        std::map<quint32, int> partOf;
        SQLite::Statement put(
            writer, "UPDATE list_member SET part = ?3 WHERE list = ?1 AND pk = ?2 AND part <> ?3");
        put.bind(1, bound(list));
        for (const ListMember &one : stored) {
            const auto known = partOf.find(number(one.person));
            const int part = known != partOf.end() ? known->second : parts.place(one.takesPlace);
            partOf[number(one.person)] = part;
            put.reset();
            put.bind(2, bound(one.pk));
            put.bind(3, part);
            edit.people += put.exec();
        }
        return {};
    });
}

Result<ListEdit> markLookedAt(
    SQLite::Database &writer, ListId list, const std::vector<Pk> &people, qint64 at)
{
    return edited(writer, list, [&](const PeopleList &, ListEdit &edit) -> Result<void> {
        OnMember mark(
            writer, "UPDATE list_member SET looked_at = ?3 WHERE list = ?1 AND pk = ?2", list);
        mark.statement().bind(3, static_cast<int64_t>(at));
        for (const std::vector<Pk> &profiles : standingOn(writer, list, people)) {
            for (const Pk pk : profiles) {
                mark.run(pk);
            }
            ++edit.people;
        }
        return {};
    });
}

} // namespace comity::list_edits
