#include "app/cli/backup.h"

#include "app/cli/workspace_access.h"
#include "model/db/backup.h"

using namespace Qt::StringLiterals;

namespace comity::cli {
namespace {

ExitStatus run(Call &call)
{
    Console &console = call.console();
    const QStringList arguments = call.arguments();
    if (arguments.size() != 1) {
        return console.failUsage(u"backup wants one file to write to"_s);
    }
    const QString &target = arguments.first();
    const auto workspace = openWorkspace(call, db::WorkspaceFile::Access::ReadOnly);
    if (!workspace) {
        return console.failToOpen(workspace.error());
    }
    if (isSameFile(target, workspace->path())) {
        return console.failUsage(u"A workspace cannot be its own backup"_s);
    }
    const auto done
        = db::backUp(workspace->path(), target, call.options().isSet(u"force"_s), call.job());
    if (!done) {
        return console.fail(done.error());
    }
    call.settings().rememberBackup(workspace->path(), target);
    if (call.wantsJson()) {
        JsonWriter json(console.output());
        json.beginObject();
        json.put(u"backup", target);
        json.endObject();
    } else {
        console.report(u"%1 is backed up to %2"_s.arg(workspace->path(), target));
    }
    return ExitStatus::Done;
}

} // namespace

Verb backupVerb()
{
    return {u"backup"_s, u"FILE"_s, u"Copies the workspace, also while it is in use."_s,
        {{u"force"_s, u"Replaces a file that stands there."_s}}, {}, run};
}

} // namespace comity::cli
