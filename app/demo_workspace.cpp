#include "app/demo_workspace.h"

#include "app/demo_facts.h"
#include "app/demo_history.h"

#include "model/db/db_error.h"
#include "model/import/commit/commit.h"
#include "model/import/stage/stage.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <array>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

struct Sample
{
    QString file;
    std::optional<formats::ListKind> list; ///< of a sheet, which does not tell
};

const std::array<Sample, 6> &samples()
{
    static const std::array<Sample, 6> all {
        {{u"twitter-2026-04-30.zip"_s, {}}, {u"twitter-2026-05-11.zip"_s, {}},
            {u"instagram-fernhill.cycles-2026-05-02-Xy12ab3Q.zip"_s, {}},
            {u"Basic_LinkedInDataExport_04-03-2026.zip"_s, {}},
            {u"fernhillcycles-following-2026-05-11.csv"_s, formats::ListKind::Following},
            {u"fernhillcycles-followers-2026-05-11.csv"_s, formats::ListKind::Followers}}};
    return all;
}

Result<void> importFile(const db::WorkspaceFile &workspace, const QString &folder,
    const QString &path, std::optional<formats::ListKind> list, const Clock &clock,
    const JobContext &job)
{
    ImportRequest request;
    request.paths = QStringList {path};
    request.list = list;
    if (list) {
        request.account = ImportRequest::AccountName {u"x"_s, u"fernhillcycles"_s};
    }
    return db::guarded(workspace.path(), [&]() -> Result<void> {
        const auto writer = workspace.connect(db::Use::Writer);
        return stageImport(*writer, folder, request, clock, job)
            .and_then(
                [&](StagedImport &&staged) { return commitImport(*writer, staged, clock, job); })
            .map([](const ImportSummary &) {});
    });
}

Result<void> importSample(const db::WorkspaceFile &workspace, const QString &folder,
    const Sample &sample, const Clock &clock, const JobContext &job)
{
    const QString path = folder + u'/' + sample.file;
    if (!QFile::copy(u":/comity/demo/"_s + sample.file, path)) {
        return failure(Error::Code::DiskFull, {path});
    }
    return importFile(workspace, folder, path, sample.list, clock, job);
}

/// A year of monthly exports, as somebody has who did not begin yesterday.
Result<void> importHistory(const db::WorkspaceFile &workspace, const QString &folder,
    const Clock &clock, const JobContext &job)
{
    const QString newest = folder + u"/newest.zip"_s;
    if (!QFile::copy(u":/comity/demo/"_s + samples().front().file, newest)) {
        return failure(Error::Code::DiskFull, {newest});
    }
    const auto paths = writeDemoHistory(folder, newest, job);
    if (!paths) {
        return tl::unexpected(paths.error());
    }
    for (const QString &path : *paths) {
        if (auto done = importFile(workspace, folder, path, {}, clock, job); !done) {
            return done;
        }
    }
    return {};
}

} // namespace

Clock demoClock()
{
    return fixedClock(QDateTime(QDate(2026, 5, 14), QTime(9, 0), Qt::UTC));
}

Result<db::WorkspaceFile> makeDemoWorkspace(
    const QString &path, const Clock &clock, const JobContext &job)
{
    auto workspace = db::WorkspaceFile::create(path, clock);
    if (!workspace) {
        return workspace;
    }
    const QTemporaryDir folder;
    Result<void> done;
    if (!folder.isValid()) {
        done = failure(Error::Code::WorkspaceReadOnly, {QDir::tempPath()});
    }
    if (done) {
        done = importHistory(*workspace, folder.path(), clock, job);
    }
    for (const Sample &sample : samples()) {
        if (done) {
            done = importSample(*workspace, folder.path(), sample, clock, job);
        }
    }
    if (done) {
        done = addDemoFacts(*workspace, demoClock()().toSecsSinceEpoch(), job);
    }
    if (!done) {
        for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s}) {
            QFile::remove(path + suffix);
        }
        return tl::unexpected(done.error());
    }
    return workspace;
}

} // namespace comity
