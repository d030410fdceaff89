#include "app/cli/export.h"

#include "app/cli/export_lists.h"
#include "app/cli/people_selection.h"
#include "app/cli/workspace_access.h"
#include "model/db/db_error.h"
#include "model/export/mastodon_files.h"
#include "model/export/redacted_table.h"
#include "model/export/sqlite_tables.h"
#include "model/export/table_csv.h"
#include "model/export/table_xlsx.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace comity::cli {
namespace {

using What = ExportRequest::What;
using Format = ExportRequest::Format;

Result<qint64> writeTable(QIODevice &device, const Table &table, Format format)
{
    return format == Format::Xlsx ? writeXlsx(device, {{table}}) : writeCsv(device, table);
}

Result<qint64> writeNames(QIODevice &device, SQLite::Database &database,
    const std::vector<PeopleGroup> &groups, const ExportRequest &request, ExportTarget &target,
    const JobContext &job)
{
    const auto limit = request.people.limit;
    const QString title
        = target.isOutput() ? u"People"_s : QFileInfo(target.path()).completeBaseName();
    const auto people = request.format == Format::Handles
        ? writeHandles(device, database, groups, limit, job)
        : request.format == Format::MastodonLists
        ? writeMastodonLists(device, database, {{title, groups}}, limit, job)
        : writeMastodonFollowing(device, database, groups, limit, job);
    return people.map([&target](const WrittenPeople &done) {
        target.leftOut(done.leftOut);
        return done.written;
    });
}

Result<void> exportPeople(const Call &call, const db::WorkspaceFile &workspace,
    const ExportRequest &request, ExportTarget &target)
{
    const auto selection = PeopleSelection::select(call, workspace, request.people);
    if (!selection) {
        return tl::unexpected(selection.error());
    }
    SQLite::Database &database = workspace.reader();
    return target.write(target.path(), [&](QIODevice &device) -> Result<qint64> {
        if (request.format != Format::Csv && request.format != Format::Xlsx) {
            return writeNames(device, database, selection->groups(), request, target, call.job());
        }
        return writeTable(device,
            peopleTable(database, u"People"_s, selection->groups(),
                request.columns.empty() ? usualPersonColumns() : request.columns,
                request.people.limit, call.job()),
            request.format);
    });
}

/// The people of the lists that are named, or of the conditions.
Result<std::vector<PeopleGroup>> redactedGroups(
    const Call &call, const db::WorkspaceFile &workspace, const ExportRequest &request)
{
    std::vector<PeopleGroup> groups;
    if (request.lists.isEmpty()) {
        return PeopleSelection::select(call, workspace, request.people)
            .map([](const PeopleSelection &selection) { return selection.groups(); });
    }
    return exportedParts(call, workspace, request).map([](const auto &parts) {
        std::vector<PeopleGroup> of;
        for (const ExportedPart &part : parts) {
            of.push_back(part.people);
        }
        return of;
    });
}

Result<void> exportRedacted(const Call &call, const db::WorkspaceFile &workspace,
    const ExportRequest &request, ExportTarget &target)
{
    auto groups = redactedGroups(call, workspace, request);
    if (!groups) {
        return tl::unexpected(groups.error());
    }
    std::size_t left = request.people.limit ? static_cast<std::size_t>(*request.people.limit)
                                            : std::numeric_limits<std::size_t>::max();
    for (PeopleGroup &group : *groups) {
        group.people.resize(std::min(left, group.people.size()));
        left -= group.people.size();
    }
    const Table table
        = redactedTable(workspace.reader(), u"People"_s, *std::move(groups), call.job());
    return target.write(target.path(),
        [&](QIODevice &device) { return writeTable(device, table, request.format); });
}

Result<void> exportWorkspace(const Call &call, const db::WorkspaceFile &workspace,
    const ExportRequest &request, ExportTarget &target)
{
    return writeSqliteTables(workspace.path(), request.target, request.overwrites, call.job())
        .map([&target](qint64 rows) { target.written(target.path(), rows); });
}

Result<void> runExport(const Call &call, const db::WorkspaceFile &workspace,
    const ExportRequest &request, ExportTarget &target)
{
    switch (request.what) {
    case What::People:
        return exportPeople(call, workspace, request, target);
    case What::Lists:
        return exportLists(call, workspace, request, target);
    case What::Redacted:
        return exportRedacted(call, workspace, request, target);
    case What::WorkspaceSqlite:
        return exportWorkspace(call, workspace, request, target);
    }
    return {};
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
    ExportTarget target(call, request->target, request->overwrites);
    const auto done = db::guarded(workspace->path(),
        [&]() -> Result<void> { return runExport(call, *workspace, *request, target); });
    if (!done) {
        return console.fail(done.error());
    }
    target.tell();
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
        "the folder FILE, for each part of each list. redacted gives pseudonyms instead of names,\n"
        "handles, texts and links, and rough counts and months; nobody can be told from it by\n"
        "name. workspace-sqlite writes the documented views as tables of a plain database."_s,
        run};
}

} // namespace comity::cli
