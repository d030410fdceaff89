// Imports files into a workspace of its own and prints what each part took: the figures to hold
// against performance.md §4. Usage: import_bench FOLDER NETWORK:HANDLE LIST[@DATE]=PATH… ; LIST is
// followers, following or - for files that tell.
#include "model/db/workspace_file.h"
#include "model/import/commit/commit.h"
#include "model/import/stage/stage.h"
#include "model/import/undo.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <cstdio>
#include <sys/resource.h>

using namespace comity;
using namespace Qt::StringLiterals;

namespace {

long peakMiB()
{
    rusage usage {};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
}

struct Step
{
    ImportRequest request;
    QString name;
};

Step stepFrom(const QString &account, const QString &argument)
{
    Step step;
    step.request.account
        = ImportRequest::AccountName {account.section(u':', 0, 0), account.section(u':', 1)};
    const QString list = argument.section(u'=', 0, 0);
    step.request.list = formats::listKindFromText(list.section(u'@', 0, 0));
    if (const QString date = list.section(u'@', 1); !date.isEmpty()) {
        step.request.takenAt = Dated::exact(
            QDateTime::fromString(date + u"T12:00:00Z"_s, Qt::ISODate).toSecsSinceEpoch());
    }
    step.request.paths = argument.section(u'=', 1).split(u',');
    step.name = QFileInfo(step.request.paths.first()).fileName();
    return step;
}

bool run(const db::WorkspaceFile &file, const QString &folder, const Step &step, const Clock &clock)
{
    QElapsedTimer timer;
    timer.start();
    const auto reader = file.connect(db::Use::Job);
    auto staged = stageImport(*reader, folder, step.request, clock, {});
    const qint64 stagedMs = timer.restart();
    if (!staged) {
        std::fprintf(stderr, "%s: %s\n", qPrintable(step.name), qPrintable(staged.error().detail));
        return false;
    }
    const auto writer = file.connect(db::Use::Writer);
    const auto saved = commitImport(*writer, *staged, clock, {});
    if (!saved) {
        std::fprintf(stderr, "%s: %s\n", qPrintable(step.name), qPrintable(saved.error().detail));
        return false;
    }
    std::printf("%-24s stage %6.2f s   save %6.2f s   peak %ld MiB   file %lld MiB\n",
        qPrintable(step.name), static_cast<double>(stagedMs) / 1000,
        static_cast<double>(timer.elapsed()) / 1000, peakMiB(),
        QFileInfo(file.path()).size() >> 20);
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 4) {
        std::fprintf(stderr, "usage: import_bench FOLDER NETWORK:HANDLE LIST[@DATE]=PATH...\n");
        return 2;
    }
    const Clock clock = [] { return QDateTime::currentDateTimeUtc(); };
    const QString path = arguments.at(1) + u"/bench.comity"_s;
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s}) {
        QFile::remove(path + suffix);
    }
    const auto file = db::WorkspaceFile::create(path, clock);
    if (!file) {
        std::fprintf(stderr, "%s\n", qPrintable(file.error().detail));
        return 4;
    }
    for (const QString &argument : arguments.mid(3)) {
        if (!run(*file, arguments.at(1), stepFrom(arguments.at(2), argument), clock)) {
            return 1;
        }
    }
    return 0;
}
