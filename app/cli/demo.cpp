#include "app/cli/demo.h"

#include "app/cli/call.h"
#include "app/demo_workspace.h"

using namespace Qt::StringLiterals;

namespace comity::cli {
namespace {

ExitStatus run(Call &call)
{
    Console &console = call.console();
    const QStringList arguments = call.arguments();
    if (arguments.size() != 1) {
        return console.failUsage(u"demo wants one file to make"_s);
    }
    const QString &path = arguments.first();
    const Clock clock = call.options().isSet(u"as-of"_s) ? call.clock() : demoClock();
    const auto made = makeDemoWorkspace(path, clock, call.job());
    if (!made) {
        return console.failToOpen(made.error());
    }
    call.settings().rememberKnown(made->id());
    if (call.wantsJson()) {
        JsonWriter json(console.output());
        json.beginObject();
        json.put(u"workspace", path);
        json.endObject();
    } else {
        console.report(u"%1 is a workspace of people who do not exist."_s.arg(path));
    }
    return ExitStatus::Done;
}

} // namespace

Verb demoVerb()
{
    return {u"demo"_s, u"FILE"_s, u"Makes a workspace of invented people."_s, {},
        u"The clock stands at 14 May 2026 while it is made, unless --as-of says otherwise."_s, run};
}

} // namespace comity::cli
