#include "model/export/purge/plan_export.h"

#include "model/base/civil_time.h"
#include "model/export/purge/plan_csv.h"
#include "model/export/purge/plan_html.h"
#include "model/export/table_csv.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

Result<QStringList> exportKept(SQLite::Database &database, const QString &workspace,
    const PlanDocument &plan, const PlanExport &how, const Wording &wording, const QString &path,
    ExportFiles &files, const JobContext &job)
{
    const QString name = QFileInfo(path).fileName();
    if (const auto may = mayWriteKeptFollowing(database, how.account, plan, name, how.now); !may) {
        return tl::unexpected(may.error());
    }
    const auto columns = PeopleColumns::load(workspace, how.account.id, job);
    if (!columns) {
        return tl::unexpected(columns.error());
    }
    const auto kept = keptFollowing(database, how.account, plan, *columns, name, how.now, job);
    if (!kept) {
        return tl::unexpected(kept.error());
    }
    const auto written = files.write(path, [&](QIODevice &device) -> Result<qint64> {
        if (job.isStopped()) {
            return failure(Error::Code::Cancelled);
        }
        return device.write(kept->file) == kept->file.size()
            ? Result<qint64>(kept->rows)
            : failure(Error::Code::DiskFull, {QString()}, u"mastodon"_s);
    });
    return written.map([&] { return kept->warnings(wording, zoneOrSystem(how.account.timeZone)); });
}

Result<qint64> writeAs(QIODevice &device, const PlanDocument &plan, const PlanExport &how,
    const PlanPaper &paper, const Wording &wording)
{
    switch (how.format) {
    case PlanFormat::Csv:
        return writeCsv(device, planTable(plan, paper, zoneOrSystem(how.account.timeZone)));
    case PlanFormat::Pdf:
        return how.paint(device, paper, wording);
    default:
        return writePlanHtml(device, paper, wording);
    }
}

} // namespace

QString suffixOf(PlanFormat format)
{
    switch (format) {
    case PlanFormat::Html:
        return u".html"_s;
    case PlanFormat::Pdf:
        return u".pdf"_s;
    case PlanFormat::Csv:
    case PlanFormat::Mastodon:
        return u".csv"_s;
    }
    return {};
}

Result<QStringList> exportPlan(SQLite::Database &database, const QString &workspace,
    const PlanDocument &plan, const PlanExport &how, const Wording &wording, const QString &path,
    ExportFiles &files, const JobContext &job)
{
    if (job.isStopped()) {
        return failure(Error::Code::Cancelled);
    }
    if (how.format == PlanFormat::Mastodon) {
        return exportKept(database, workspace, plan, how, wording, path, files, job);
    }
    const PlanPaper paper = planPaper(plan, wording, zoneOrSystem(how.account.timeZone));
    return files
        .write(path,
            [&](QIODevice &device) -> Result<qint64> {
                const auto rows = writeAs(device, plan, how, paper, wording);
                // A stop that came while it was written keeps the file that stood there.
                return job.isStopped() ? failure(Error::Code::Cancelled) : rows;
            })
        .map([] { return QStringList(); });
}

QString planFileBase(const PlanDocument &plan, PlanFormat format)
{
    const QString id = plan.planId ? QString::number(number(*plan.planId)) : u"0"_s;
    const QString account = QString(plan.account).replace(u':', u'-');
    const QString what = format == PlanFormat::Mastodon ? u"following-without-plan-%1-%2"_s
                                                        : u"purge-plan-%1-%2"_s;
    return fileBase(what.arg(id, account));
}

} // namespace comity
