#include "app/cli/check.h"

#include "app/cli/text_table.h"
#include "app/cli/workspace_access.h"
#include "model/db/db_error.h"
#include "model/export/content_dump.h"
#include "model/export/integrity_check.h"
#include "model/export/repair_copy.h"

#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace comity::cli {
namespace {

using Code = Error::Code;

/// Errors that are an answer of this verb: the file is ours, and not whole.
bool isDamage(Code code)
{
    return code == Code::DamagedDatabase || code == Code::Database;
}

Result<std::vector<Problem>> problemsOf(Call &call, const QString &path)
{
    const auto found
        = openWorkspace(call, db::WorkspaceFile::Access::ReadOnly)
              .and_then([&](const db::WorkspaceFile &workspace) {
                  return db::guarded(path, [&]() -> Result<std::vector<Problem>> {
                      return checkIntegrity(*workspace.connect(db::Use::Job), call.job());
                  });
              });
    if (call.job().isStopped()) {
        return failure(Code::Cancelled);
    }
    if (!found && isDamage(found.error().code)) {
        return std::vector<Problem> {{u"unreadable"_s, 1, {}}};
    }
    return found;
}

QString sentenceOf(const Console &console, const Problem &problem)
{
    return console.wording().sentence(u"problems", problem.code,
        QStringList {QString::number(problem.count)} + problem.arguments);
}

Result<void> dumpTo(Call &call, const QString &path, const QString &target)
{
    return db::guarded(path, [&]() -> Result<void> {
        const auto database = db::connect(path, db::Use::Job);
        if (target == u"-") {
            return dumpContent(*database, call.console().output(), call.job());
        }
        if (isSameFile(target, path)) {
            return usage(u"--dump must not name the workspace itself"_s);
        }
        QSaveFile file(target);
        if (!file.open(QIODevice::WriteOnly)) {
            return failure(Code::WorkspaceReadOnly, {target}, u"dump"_s);
        }
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        const auto done = dumpContent(*database, file, call.job());
        if (done && !file.commit()) {
            return failure(Code::DiskFull, {target}, u"dump"_s);
        }
        return done;
    });
}

Result<void> repairTo(Call &call, const QString &path, const QString &target)
{
    if (isSameFile(target, path)) {
        return usage(u"--repair-copy must not name the workspace itself"_s);
    }
    const auto report = repairCopy(path, target, call.clock(), call.job());
    if (!report) {
        return tl::unexpected(report.error());
    }
    if (!call.wantsJson()) {
        call.console().report(u"%1 rows are saved in %2"_s.arg(count(report->rowsSaved), target));
        call.console().report(report->tablesWithLosses.isEmpty()
                ? u"Nothing was lost"_s
                : u"Rows that could not be read are missing from: "_s
                    + report->tablesWithLosses.join(u", "_s));
    }
    return {};
}

void tell(const Call &call, const std::vector<Problem> &problems)
{
    Console &console = call.console();
    if (!call.wantsJson()) {
        for (const Problem &problem : problems) {
            console.say(sentenceOf(console, problem));
        }
        if (problems.empty()) {
            console.report(u"The workspace is whole."_s);
        }
        return;
    }
    JsonWriter json(console.output());
    json.beginObject();
    json.put(u"ok", problems.empty());
    json.key(u"problems").beginArray();
    for (const Problem &problem : problems) {
        json.beginObject();
        json.put(u"code", problem.code);
        json.put(u"text", sentenceOf(console, problem));
        json.put(u"count", problem.count);
        json.endObject();
    }
    json.endArray();
    json.endObject();
}

ExitStatus run(Call &call)
{
    Console &console = call.console();
    const QCommandLineParser &options = call.options();
    const auto path = call.workspace();
    if (!path) {
        return console.fail(path.error());
    }
    const bool dumpsToOutput = options.value(u"dump"_s) == u"-";
    if (!call.arguments().isEmpty() || (dumpsToOutput && call.wantsJson())) {
        return console.failUsage(u"check takes options only, and not --json with --dump -"_s);
    }
    const auto problems = problemsOf(call, *path);
    if (!problems) {
        return console.failToOpen(problems.error());
    }
    if (!dumpsToOutput) {
        tell(call, *problems);
    }
    Result<void> done;
    if (options.isSet(u"repair-copy"_s)) {
        done = repairTo(call, *path, options.value(u"repair-copy"_s));
    }
    if (done && options.isSet(u"dump"_s)) {
        done = dumpTo(call, *path, options.value(u"dump"_s));
    }
    if (!done) {
        return console.fail(done.error());
    }
    return problems->empty() ? ExitStatus::Done : ExitStatus::No;
}

} // namespace

Verb checkVerb()
{
    return {u"check"_s, u"[OPTIONS]"_s, u"Looks whether the workspace is whole."_s,
        {{u"dump"_s, u"Its content as JSON Lines; - for the standard output."_s, u"FILE"_s},
            {u"repair-copy"_s, u"What can be read of a damaged one, into a new file."_s,
                u"FILE"_s}},
        u"Two workspaces with the same dump have equal content."_s, run};
}

} // namespace comity::cli
