#include "app/cli/restore.h"

#include "app/cli/text_table.h"
#include "app/cli/workspace_access.h"
#include "model/import/erase/restore_workspace.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace comity::cli {
namespace {

void tell(Console &console, const CarriedOver &carried)
{
    if (carried.optOuts > 0) {
        console.report(countOf(carried.optOuts, u"opt-out"_s, u"opt-outs"_s)
            + u" of the workspace before it still hold"_s
            + (carried.optOuts == 1 ? u"s"_s : QString()));
    }
    if (carried.erased > 0) {
        console.report(countOf(carried.erased, u"person"_s, u"people"_s)
            + u" whom you erased since went from it again"_s);
    }
    if (!carried.couldBeRead) {
        console.report(u"The workspace before it could not be read: opt-outs recorded since the "
                       "backup are not in it"_s);
    }
}

ExitStatus run(Call &call)
{
    Console &console = call.console();
    const QStringList arguments = call.arguments();
    if (arguments.size() != 1) {
        return console.failUsage(u"restore wants one backup to read from"_s);
    }
    const QString &backup = arguments.first();
    const auto workspace = call.workspace();
    if (!workspace) {
        return console.fail(workspace.error());
    }
    if (isSameFile(backup, *workspace)) {
        return console.failUsage(u"A workspace cannot be restored from itself"_s);
    }
    if (QFileInfo::exists(*workspace) && !call.options().isSet(u"force"_s)) {
        return console.fail({Error::Code::WorkspaceExists, {*workspace}, {}});
    }
    // The workspace itself may be damaged: only its lock is taken, nothing of it is read.
    const auto lock = db::WorkspaceFile::lock(*workspace);
    if (!lock) {
        return console.failToOpen(lock.error());
    }
    const auto done = restoreWorkspace(backup, *workspace, call.clock(), call.job());
    if (!done) {
        return console.failToOpen(done.error());
    }
    call.settings().rememberOpened(*workspace);
    if (call.wantsJson()) {
        JsonWriter json(console.output());
        json.beginObject();
        json.put(u"restored", *workspace);
        json.put(u"from", backup);
        json.put(u"opt_outs_carried_over", done->optOuts);
        json.put(u"erased_again", done->erased);
        json.endObject();
    } else {
        console.report(u"%1 is restored from %2"_s.arg(*workspace, backup));
        tell(console, *done);
    }
    return ExitStatus::Done;
}

} // namespace

Verb restoreVerb()
{
    return {u"restore"_s, u"FILE"_s,
        u"Puts a backup in the place of the workspace, which is backed up first."_s,
        {{u"force"_s, u"Replaces the workspace that stands there."_s}}, {}, run};
}

} // namespace comity::cli
