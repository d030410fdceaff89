#include "app/cli/export.h"

#include "app/cli/export_report.h"
#include "app/cli/export_request.h"
#include "app/cli/people_selection.h"
#include "app/cli/workspace_access.h"
#include "model/db/db_error.h"
#include "model/export/list_export.h"
#include "model/export/sqlite_tables.h"
#include "model/lists/lists_store.h"

#include <QFileInfo>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::cli {
namespace {

using What = ExportRequest::What;

PeopleExport howOf(const ExportRequest &request, bool isOutput)
{
    PeopleExport how;
    how.format = request.format;
    how.isRedacted = request.what == What::Redacted;
    how.columns = request.columns;
    how.limit = request.people.limit;
    how.title = isOutput ? u"People"_s : QFileInfo(request.target).completeBaseName();
    return how;
}

/// The lists that are named, or all. Usage for one that does not exist.
Result<std::vector<ListId>> namedLists(SQLite::Database &database, const QStringList &names)
{
    const std::vector<PeopleList> lists = ListsStore(database).all();
    std::vector<ListId> ids;
    for (const QString &name : names) {
        const auto found = std::ranges::find_if(lists, [&name](const PeopleList &list) {
            return list.settings.name.compare(name, Qt::CaseInsensitive) == 0;
        });
        if (found == lists.end()) {
            return usage(u"There is no list %1"_s.arg(name));
        }
        ids.push_back(found->id);
    }
    return ids;
}

Result<std::vector<ExportedPart>> partsOf(
    const Call &call, const db::WorkspaceFile &workspace, const ExportRequest &request)
{
    auto lists = namedLists(workspace.reader(), request.lists);
    if (!lists) {
        return tl::unexpected(lists.error());
    }
    ListsToExport asked {*std::move(lists), {}, call.now()};
    if (call.accountName()) {
        const auto account = call.account(workspace.reader());
        if (!account) {
            return tl::unexpected(account.error());
        }
        asked.account = account->id;
    }
    return exportedParts(workspace.path(), workspace.reader(), asked, call.job());
}

Result<void> exportNamed(const Call &call, const db::WorkspaceFile &workspace,
    const ExportRequest &request, ExportFiles &files)
{
    const auto parts = partsOf(call, workspace, request);
    if (!parts) {
        return tl::unexpected(parts.error());
    }
    if (parts->empty()) {
        return usage(u"There are no lists in this workspace yet"_s);
    }
    return exportLists(workspace.reader(), *parts, howOf(request, files.isOutput(request.target)),
        request.target, files, call.job());
}

Result<void> exportFound(const Call &call, const db::WorkspaceFile &workspace,
    const ExportRequest &request, ExportFiles &files)
{
    const auto selection = PeopleSelection::select(call, workspace, request.people);
    if (!selection) {
        return tl::unexpected(selection.error());
    }
    return exportPeople(workspace.reader(), selection->groups(),
        howOf(request, files.isOutput(request.target)), request.target, files, call.job());
}

Result<void> runExport(const Call &call, const db::WorkspaceFile &workspace,
    const ExportRequest &request, ExportFiles &files)
{
    if (request.what == What::WorkspaceSqlite) {
        return writeSqliteTables(workspace.path(), request.target, request.overwrites, call.job())
            .map([&](qint64 rows) { files.addWritten(request.target, rows); });
    }
    const bool isOfLists = request.what == What::Lists || !request.lists.isEmpty();
    return isOfLists ? exportNamed(call, workspace, request, files)
                     : exportFound(call, workspace, request, files);
}

ExitStatus run(Call &call)
{
    Console &console = call.console();
    const auto request = exportRequestOf(call);
    if (!request) {
        return console.fail(request.error());
    }
    const auto workspace = openWorkspace(call, db::WorkspaceFile::Access::ReadOnly);
    if (!workspace) {
        return console.failToOpen(workspace.error());
    }
    if (isSameFile(request->target, workspace->path())) {
        return console.failUsage(u"A workspace cannot be written over by an export of itself"_s);
    }
    ExportFiles files(request->overwrites, &console.output());
    const auto done = db::guarded(workspace->path(),
        [&]() -> Result<void> { return runExport(call, *workspace, *request, files); });
    if (!done) {
        return console.fail(done.error());
    }
    sayExport(call, files, request->target);
    return ExitStatus::Done;
}

} // namespace

Verb exportVerb()
{
    return {u"export"_s, u"people|lists|redacted|workspace-sqlite FILE|-"_s,
        u"Writes people, lists or the workspace for other programs."_s,
        QList<QCommandLineOption> {
            {u"format"_s, u"How; without it as the file's name ends."_s, u"FORMAT"_s},
            {u"list"_s, u"Repeatable; only this list."_s, u"NAME"_s},
            {u"columns"_s, u"Of csv and xlsx, such as handle,name."_s, u"A,B"_s},
            {u"force"_s, u"Replaces a file that stands there."_s}}
            + peopleOptions(),
        u"Formats: csv, xlsx, handles (one a line), mastodon-lists (to import lists into "
        u"Mastodon),\n"
        "mastodon-following (the same for follows).\n"
        "people takes the conditions of `comity people`. lists writes one sheet, or one file in\n"
        "the folder FILE, for each part of each list; a smart list is looked up among the people "
        "of\n"
        "--account, or of all. redacted gives pseudonyms instead of names,\n"
        "handles, texts and links, and rough counts and months; nobody can be told from it by\n"
        "name. workspace-sqlite writes the documented views as tables of a plain database."_s,
        run};
}

} // namespace comity::cli
