#include "app/cli/purge_export.h"

#include "app/cli/export_report.h"
#include "app/cli/open_plan.h"
#include "app/cli/workspace_access.h"
#include "model/db/db_error.h"
#include "model/export/purge/plan_export.h"
#include "ui/print/plan_pdf.h"

#include <array>

using namespace Qt::StringLiterals;

namespace comity::cli {
namespace {

struct Choice
{
    const char16_t *option;
    PlanFormat format;
};
constexpr std::array choices {Choice {u"html", PlanFormat::Html}, Choice {u"csv", PlanFormat::Csv},
    Choice {u"pdf", PlanFormat::Pdf}, Choice {u"mastodon", PlanFormat::Mastodon}};

struct Asked
{
    PlanFormat format = PlanFormat::Html;
    QString path = {};
};

Result<Asked> askedOf(const Call &call)
{
    std::vector<Asked> asked;
    for (const Choice &choice : choices) {
        for (const QString &path : call.options().values(QString::fromUtf16(choice.option))) {
            asked.push_back({choice.format, path});
        }
    }
    if (asked.size() != 1 || asked.front().path.isEmpty()) {
        return usage(u"purge export wants one of: --html FILE, --csv FILE, --pdf FILE, "
                     "--mastodon FILE"_s);
    }
    return asked.front();
}

Result<QStringList> write(
    const Call &call, const db::WorkspaceFile &workspace, const Asked &asked, ExportFiles &files)
{
    SQLite::Database &reader = workspace.reader();
    const auto account = call.account(reader);
    if (!account) {
        return tl::unexpected(account.error());
    }
    const auto plan = openPlanOf(workspace, *account);
    if (!plan) {
        return tl::unexpected(plan.error());
    }
    const PlanExport how {asked.format, *account, call.now(), ui::paintPlanPdf};
    return exportPlan(reader, workspace.path(), *plan, how, call.console().wording(), asked.path,
        files, call.job());
}

} // namespace

QList<QCommandLineOption> purgeExportOptions()
{
    return {{u"html"_s, u"export: a checklist to print and to tick, in one file."_s, u"FILE"_s},
        {u"csv"_s, u"export: a table that the window reads again with its ticks."_s, u"FILE"_s},
        {u"pdf"_s, u"export: the checklist as PDF."_s, u"FILE"_s},
        {u"mastodon"_s, u"export: everybody you keep, for the import of your server."_s, u"FILE"_s},
        {u"force"_s, u"export: replaces a file that stands there."_s}};
}

ExitStatus exportPurge(Call &call)
{
    Console &console = call.console();
    const auto asked = askedOf(call);
    if (!asked) {
        return console.fail(asked.error());
    }
    const auto workspace = openWorkspace(call, db::WorkspaceFile::Access::ReadOnly);
    if (!workspace) {
        return console.failToOpen(workspace.error());
    }
    if (isSameFile(asked->path, workspace->path())) {
        return console.failUsage(u"A workspace cannot be written over by an export of itself"_s);
    }
    ExportFiles files(call.options().isSet(u"force"_s), &console.output());
    const auto said = db::guarded(workspace->path(),
        [&]() -> Result<QStringList> { return write(call, *workspace, *asked, files); });
    if (!said) {
        return console.fail(said.error());
    }
    sayExport(call, files, asked->path, *said);
    return ExitStatus::Done;
}

} // namespace comity::cli
