#include "app/cli/lists.h"

#include "app/cli/lists_output.h"
#include "app/cli/lists_request.h"
#include "app/cli/workspace_access.h"
#include "model/accounts/accounts_store.h"
#include "model/base/civil_time.h"
#include "model/db/db_error.h"
#include "model/lists/handle_lookup.h"
#include "model/lists/member_edits.h"
#include "model/standing/people_query_json.h"
#include "model/standing/smart_list.h"

#include <functional>

using namespace Qt::StringLiterals;

namespace comity::cli {
namespace {

using Access = db::WorkspaceFile::Access;

/// Opens the workspace, does the work and tells what went wrong.
ExitStatus inWorkspace(
    Call &call, Access access, const std::function<Result<void>(const db::WorkspaceFile &)> &work)
{
    Console &console = call.console();
    const auto workspace = openWorkspace(call, access);
    if (!workspace) {
        return console.failToOpen(workspace.error());
    }
    const auto done
        = db::guarded(workspace->path(), [&]() -> Result<void> { return work(*workspace); });
    if (done) {
        return ExitStatus::Done;
    }
    return console.fail(done.error());
}

/// Whoever fits a smart list among the people of --account, or of all.
Result<std::vector<Pk>> fitting(
    const Call &call, const db::WorkspaceFile &workspace, const PeopleList &list)
{
    std::optional<Account> account;
    if (call.accountName()) {
        auto named = call.account(workspace.reader());
        if (!named) {
            return tl::unexpected(named.error());
        }
        account = std::move(*named);
    }
    const auto columns = PeopleColumns::load(
        workspace.path(), account ? std::optional(account->id) : std::nullopt, call.job());
    if (!columns) {
        return tl::unexpected(columns.error());
    }
    auto query = peopleQueryFromJson(list.settings.query.toUtf8());
    if (!query) {
        return tl::unexpected(query.error());
    }
    query->account = (*columns)->account();
    query->asOf = call.now();
    query->zone = zoneOrSystem(account ? account->timeZone : QString());
    return answerOf(workspace.path(), **columns, *query, call.job())
        .map([](SmartListAnswer &&answer) { return std::move(answer.people); });
}

Result<std::vector<PeopleList>> allLists(const Call &call, const db::WorkspaceFile &workspace)
{
    std::vector<PeopleList> lists = ListsStore(workspace.reader()).all();
    for (PeopleList &list : lists) {
        if (!list.isSmart()) {
            continue;
        }
        const auto people = fitting(call, workspace, list);
        if (!people && people.error().code != Error::Code::BadSmartList) {
            return tl::unexpected(people.error());
        }
        // One that a newer version wrote has no count here, and the others have theirs.
        list.count = people ? std::optional(static_cast<qint64>(people->size())) : std::nullopt;
    }
    return lists;
}

ExitStatus showAll(Call &call)
{
    return inWorkspace(
        call, Access::ReadOnly, [&](const db::WorkspaceFile &workspace) -> Result<void> {
            const auto lists = allLists(call, workspace);
            if (!lists) {
                return tl::unexpected(lists.error());
            }
            call.wantsJson() ? writeLists(call.console(), *lists)
                             : sayLists(call.console(), *lists);
            return {};
        });
}

/// Of the account that a list mirrors, else of the one that is meant.
QTimeZone zoneOf(const Call &call, SQLite::Database &database, const PeopleList &list)
{
    if (list.settings.account) {
        const auto own = AccountsStore(database).account(*list.settings.account);
        return zoneOrSystem(own ? own->timeZone : QString());
    }
    const auto meant = call.account(database);
    return zoneOrSystem(meant ? meant->timeZone : QString());
}

ExitStatus showOne(Call &call, const QString &name)
{
    return inWorkspace(
        call, Access::ReadOnly, [&](const db::WorkspaceFile &workspace) -> Result<void> {
            SQLite::Database &database = workspace.reader();
            const ListsStore store(database);
            auto place = store.findPlace(name);
            if (!place) {
                return tl::unexpected(place.error());
            }
            std::vector<ListMember> members = store.members(place->list.id, place->part);
            if (place->list.isSmart()) {
                const auto people = fitting(call, workspace, place->list);
                if (!people) {
                    return tl::unexpected(people.error());
                }
                place->list.count = static_cast<qint64>(people->size());
                for (const Pk pk : *people) {
                    members.push_back({.pk = pk, .person = pk});
                }
            }
            call.wantsJson() ? writeMembers(call.console(), database, *place, members)
                             : sayMembers(call.console(), database, *place, members,
                                 zoneOf(call, database, place->list));
            return {};
        });
}

ExitStatus create(Call &call, const QString &name)
{
    return inWorkspace(
        call, Access::ReadWrite, [&](const db::WorkspaceFile &workspace) -> Result<void> {
            const auto settings = newListOf(call, workspace.reader(), name);
            if (!settings) {
                return tl::unexpected(settings.error());
            }
            const auto made = beginWriting(call, workspace).and_then([&](auto &&writer) {
                return list_edits::create(*writer, *settings, {}, call.now());
            });
            if (!made) {
                return tl::unexpected(made.error());
            }
            const auto list = ListsStore(workspace.reader()).list(made->list);
            if (call.wantsJson() && list) {
                writeLists(call.console(), {*list});
            } else {
                call.console().report(u"%1 is made"_s.arg(list->settings.name));
            }
            return {};
        });
}

/// On the list by a handle; how many are not is counted.
std::vector<Pk> standingBy(
    SQLite::Database &database, ListId list, const HandlePaste &paste, qint64 &missing)
{
    const HandleLookup lookup(database, paste.handles);
    const ListsStore store(database);
    std::vector<Pk> out;
    for (const PastedHandle &one : paste.handles) {
        const auto pk = lookup.find(one);
        const auto on = pk ? store.listsOf(*pk) : std::vector<ListId>();
        if (std::ranges::find(on, list) == on.end()) {
            ++missing;
        } else {
            out.push_back(*pk);
        }
    }
    return out;
}

Result<ListChange> changed(
    const Call &call, const db::WorkspaceFile &workspace, bool adds, const QStringList &arguments)
{
    SQLite::Database &reader = workspace.reader();
    const auto list = ListsStore(reader).find(arguments.first());
    if (!list) {
        return tl::unexpected(list.error());
    }
    auto paste = handlesOf(call, reader, *list, arguments.mid(1));
    if (!paste) {
        return tl::unexpected(paste.error());
    }
    ListChange change {
        list->settings.name, adds ? u"added"_s : u"removed"_s, {}, 0, std::move(*paste)};
    if (change.paste.handles.empty()) {
        return change;
    }
    const std::vector<Pk> people
        = adds ? std::vector<Pk>() : standingBy(reader, list->id, change.paste, change.missing);
    auto edit = beginWriting(call, workspace).and_then([&](auto &&writer) {
        return adds ? list_edits::addHandles(*writer, list->id, change.paste.handles, call.now())
                    : list_edits::remove(*writer, list->id, people, call.now());
    });
    if (!edit) {
        return tl::unexpected(edit.error());
    }
    change.edit = std::move(*edit);
    return change;
}

ExitStatus change(Call &call, bool adds, const QStringList &arguments)
{
    bool namesNobody = false;
    const ExitStatus status = inWorkspace(
        call, Access::ReadWrite, [&](const db::WorkspaceFile &workspace) -> Result<void> {
            const auto change = changed(call, workspace, adds, arguments);
            if (!change) {
                return tl::unexpected(change.error());
            }
            call.wantsJson() ? writeChange(call.console(), *change)
                             : sayChange(call.console(), *change);
            namesNobody = change->paste.handles.empty();
            return {};
        });
    return status == ExitStatus::Done && namesNobody ? call.console().fail(
               Error {Error::Code::Usage, {u"No line names anybody"_s}}, ExitStatus::Input)
                                                     : status;
}

ExitStatus run(Call &call)
{
    const QStringList arguments = call.arguments();
    const QString what = arguments.value(0);
    const bool isNew = what == u"create";
    for (const QString &option : {u"kind"_s, u"where"_s}) {
        if (call.options().isSet(option) && !isNew) {
            return call.console().failUsage(u"--%1 is for lists create"_s.arg(option));
        }
    }
    if (arguments.isEmpty()) {
        return showAll(call);
    }
    if (what == u"show" && arguments.size() == 2) {
        return showOne(call, arguments.at(1));
    }
    if (isNew && arguments.size() == 2) {
        return create(call, arguments.at(1));
    }
    if ((what == u"add" || what == u"remove") && arguments.size() >= 3) {
        return change(call, what == u"add", arguments.mid(1));
    }
    return call.console().failUsage(
        u"lists wants one of: nothing, show NAME, create NAME, add NAME HANDLE..., "
        "remove NAME HANDLE..."_s);
}

} // namespace

Verb listsVerb()
{
    return {u"lists"_s,
        u"[show NAME  |  create NAME  |  add NAME HANDLE...  |  remove NAME HANDLE...]"_s,
        u"Lists of people: what there is, who is on one, putting people on and off."_s,
        {{u"kind"_s, u"Of a new list (private)."_s,
             u"private|public|target|protected|watch|smart"_s},
            {u"where"_s, u"Repeatable; who is on a new smart list."_s, u"CONDITION"_s}},
        u"HANDLE: @ada, ada, network:ada, user@server, the address of a profile or an id; - reads\n"
        "them from the standard input, one a line or the first column of a table.\n"
        "--account says which network bare handles are of, and which account a new list mirrors:\n"
        "then it is cut into parts where the network's limit is reached (Customers, Customers 2).\n"
        "Handles that no import knows are kept as not met yet."_s,
        run};
}

} // namespace comity::cli
