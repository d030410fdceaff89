#include "app/cli/import.h"

#include "app/cli/call.h"
#include "app/cli/import_job.h"
#include "app/cli/import_report.h"
#include "app/cli/workspace_access.h"
#include "model/db/db_error.h"
#include "model/import/formats/mapping_file.h"
#include "model/import/import_json.h"

using namespace Qt::StringLiterals;

namespace comity::cli {
namespace {

using Access = db::WorkspaceFile::Access;

Result<ImportRequest> requestOf(const Call &call, const QStringList &paths)
{
    const QCommandLineParser &options = call.options();
    ImportRequest request;
    request.paths = paths;
    request.account = call.accountName();
    request.isDryRun = options.isSet(u"dry-run"_s);
    if (options.isSet(u"list"_s)) {
        request.list = formats::listKindFromText(options.value(u"list"_s));
        if (!request.list) {
            return usage(u"--list wants followers, following or connections, not %1"_s.arg(
                options.value(u"list"_s)));
        }
    }
    if (options.isSet(u"taken-at"_s)) {
        const Dated at = momentFromText(options.value(u"taken-at"_s));
        if (!at.isKnown()) {
            return usage(u"--taken-at wants a date such as 2026-05-11, not %1"_s.arg(
                options.value(u"taken-at"_s)));
        }
        request.takenAt = at;
    }
    if (options.isSet(u"complete"_s)) {
        const QString said = options.value(u"complete"_s);
        if (said != u"yes" && said != u"no") {
            return usage(u"--complete wants yes or no, not %1"_s.arg(said));
        }
        request.complete = said == u"yes";
    }
    if (options.isSet(u"map"_s)) {
        auto mapping = formats::readMappingFile(options.value(u"map"_s));
        if (!mapping) {
            return tl::unexpected(mapping.error());
        }
        request.mapping = std::move(*mapping);
    }
    return request;
}

ExitStatus importFiles(Call &call, const QStringList &paths)
{
    Console &console = call.console();
    const auto request = requestOf(call, paths);
    if (!request) {
        return console.fail(request.error());
    }
    const ImportOutcome outcome = runImport(call, *request);
    if (!outcome.summary) {
        return outcome.isWorkspaceTrouble ? console.failToOpen(outcome.summary.error())
                                          : console.fail(outcome.summary.error());
    }
    if (call.wantsJson()) {
        JsonWriter json(console.output());
        writeJson(json, *outcome.summary, console.wording());
    } else {
        reportImport(console, *outcome.summary);
    }
    return ExitStatus::Done;
}

ExitStatus showHistory(Call &call)
{
    Console &console = call.console();
    const auto workspace = openWorkspace(call, Access::ReadOnly);
    if (!workspace) {
        return console.failToOpen(workspace.error());
    }
    const auto history = db::guarded(workspace->path(),
        [&]() -> Result<std::vector<ImportEntry>> { return importHistory(workspace->reader()); });
    if (!history) {
        return console.fail(history.error());
    }
    if (call.wantsJson()) {
        JsonWriter json(console.output());
        writeJson(json, *history);
    } else {
        sayHistory(console, *history);
    }
    return ExitStatus::Done;
}

ExitStatus undo(Call &call, const QString &which)
{
    Console &console = call.console();
    bool isNumber = false;
    const ImportId import {which.toLongLong(&isNumber)};
    if (!isNumber) {
        return console.failUsage(
            u"import undo wants the number of an import, as import history shows it"_s);
    }
    const auto workspace = openWorkspace(call, Access::ReadWrite);
    if (!workspace) {
        return console.failToOpen(workspace.error());
    }
    const auto undone = beginWriting(call, *workspace).and_then([&](auto &&writer) {
        return undoImport(*writer, import, call.clock(), call.job());
    });
    if (!undone) {
        return console.fail(undone.error());
    }
    if (call.wantsJson()) {
        JsonWriter json(console.output());
        writeJson(json, *undone);
    } else {
        reportUndo(console, *undone);
    }
    return ExitStatus::Done;
}

ExitStatus run(Call &call)
{
    const QStringList arguments = call.arguments();
    if (arguments.isEmpty()) {
        return call.console().failUsage(u"import wants at least one file or folder"_s);
    }
    if (arguments.first() == u"history" && arguments.size() == 1) {
        return showHistory(call);
    }
    if (arguments.first() == u"undo") {
        return arguments.size() == 2
            ? undo(call, arguments.at(1))
            : call.console().failUsage(u"import undo wants the number of one import"_s);
    }
    return importFiles(call, arguments);
}

} // namespace

Verb importVerb()
{
    return {u"import"_s, u"PATH...  |  undo ID  |  history"_s,
        u"Reads exports: a zip, a folder or loose files."_s,
        {{u"list"_s, u"What a file lists that does not tell."_s,
             u"followers|following|connections"_s},
            {u"taken-at"_s, u"When the lists were taken."_s, u"ISO-8601"_s},
            {u"map"_s, u"How the columns of a CSV are read (JSON)."_s, u"FILE"_s},
            {u"complete"_s, u"Whether the lists are whole, over the guess."_s, u"yes|no"_s},
            {u"dry-run"_s, u"Saves nothing, leaves no file."_s}},
        u"The workspace and the account are made when they are missing.\n"
        "A map is {\"columns\": {\"HEADER\": \"FIELD\", ...}, \"dates\": "
        "\"day-first\"|\"month-first\"} with\n"
        "the fields id handle name firstname lastname bio location followers following posts\n"
        "last_post joined verified protected profile_url website avatar they_follow we_follow\n"
        "since listed language ignore."_s,
        run};
}

} // namespace comity::cli
