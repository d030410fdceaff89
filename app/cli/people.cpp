#include "app/cli/people.h"

#include "app/cli/people_output.h"
#include "app/cli/workspace_access.h"
#include "model/db/db_error.h"

using namespace Qt::StringLiterals;

namespace comity::cli {
namespace {

Result<void> answer(Call &call, const db::WorkspaceFile &workspace, const PeopleRequest &request)
{
    const auto selection = PeopleSelection::select(call, workspace, request);
    if (!selection) {
        return tl::unexpected(selection.error());
    }
    SQLite::Database &database = workspace.reader();
    if (const QString csv = call.options().value(u"csv"_s); !csv.isEmpty()) {
        return writePeopleCsv(call.console(), csv, *selection, database, request.limit, call.job());
    }
    return call.wantsJson()
        ? writePeopleJson(call.console(), *selection, database, request.limit, call.job())
        : sayPeople(call.console(), *selection, database, request.limit, call.job());
}

ExitStatus run(Call &call)
{
    Console &console = call.console();
    if (!call.arguments().isEmpty()) {
        return console.failUsage(
            u"people takes options only, not %1"_s.arg(call.arguments().first()));
    }
    const auto request = peopleRequestOf(call);
    if (!request) {
        return console.fail(request.error());
    }
    const QString csv = call.options().value(u"csv"_s);
    if (call.options().isSet(u"csv"_s) && csv.isEmpty()) {
        return console.failUsage(u"--csv wants a file, or - for the standard output"_s);
    }
    const auto workspace = openWorkspace(call, db::WorkspaceFile::Access::ReadOnly);
    if (!workspace) {
        return console.failToOpen(workspace.error());
    }
    if (isSameFile(csv, workspace->path())) {
        return console.failUsage(u"--csv must not name the workspace itself"_s);
    }
    const auto done = db::guarded(
        workspace->path(), [&]() -> Result<void> { return answer(call, *workspace, *request); });
    return done ? ExitStatus::Done : console.fail(done.error());
}

} // namespace

Verb peopleVerb()
{
    return {u"people"_s, u"[OPTIONS]"_s, u"Lists people: who they are and how they stand to you."_s,
        peopleOptions()
            + QList<QCommandLineOption> {{u"csv"_s,
                u"Into a CSV file; - for the standard output."_s, u"FILE"_s}},
        u"Conditions: "
        u"relation=mutual|not-following-back|fan|you-follow|follows-you|connected|left|\n"
        "none|unknown, stale (no post for 90 days), network=CODE, protected,\n"
        "list=NAME (of yours, smart ones too), no-list,\n"
        "stage=none|exposure|branding|engagement|conversion,\n"
        "permission=none|opt-in|opted-out, tag=TEXT,\n"
        "score=[NAME:]LEAST (somebody else's number, as it was taken over).\n"
        "Who is on your lists no more is shown when asked for by relation=left or none.\n"
        "Without --account the accounts follow one after the other."_s,
        run};
}

} // namespace comity::cli
