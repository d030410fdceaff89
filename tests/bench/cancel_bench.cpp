// Cancels the import of each file at moments spread over it and prints how long the wait for its
// end was, to hold against performance.md §4 (200 ms). Usage: cancel_bench FOLDER
// NETWORK:HANDLE LIST MOMENTS PATH… ; LIST is followers, following or - for files that tell.
#include "model/db/workspace_file.h"
#include "model/import/commit/commit.h"
#include "model/import/stage/stage.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <memory>
#include <mutex>
#include <thread>

using namespace comity;
using namespace Qt::StringLiterals;

namespace {

struct Outcome
{
    qint64 all = 0; ///< ms from the beginning to the end
    qint64 waited = -1; ///< ms from the request to the end; -1: it had ended before
    QString step; ///< what it was at when it was asked to stop
};

/// Imports into the workspace, which is new each time, and asks to stop after `moment` ms.
Outcome run(const db::WorkspaceFile &file, const QString &folder, const ImportRequest &request,
    const Clock &clock, qint64 moment)
{
    const auto source = std::make_unique<std::stop_source>(); // g++ 12 warns of one on the stack
    std::mutex mutex;
    std::condition_variable ended;
    bool isOver = false;
    QString step;
    QString asked;
    QElapsedTimer timer;
    qint64 askedAt = -1;
    timer.start();
    std::thread stopper([&] {
        std::unique_lock lock(mutex);
        const auto patience = std::chrono::milliseconds(moment);
        if (!ended.wait_for(lock, patience, [&] { return isOver; })) {
            askedAt = timer.elapsed();
            asked = step;
            source->request_stop();
        }
    });
    const JobContext job {source->get_token(), [&](const Progress &progress) {
                              const std::lock_guard lock(mutex);
                              step = progress.step;
                          }};
    {
        const auto reader = file.connect(db::Use::Job);
        auto staged = stageImport(*reader, folder, request, clock, job);
        if (staged) {
            const auto writer = file.connect(db::Use::Writer);
            [[maybe_unused]] const auto saved = commitImport(*writer, *staged, clock, job);
        }
    }
    const qint64 all = timer.elapsed();
    {
        const std::lock_guard lock(mutex);
        isOver = true;
    }
    ended.notify_all();
    stopper.join();
    return {all, askedAt < 0 ? -1 : all - askedAt, asked};
}

Outcome runInNew(
    const QString &folder, const ImportRequest &request, const Clock &clock, qint64 moment)
{
    const QString path = folder + u"/cancel.comity"_s;
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s}) {
        QFile::remove(path + suffix);
    }
    const auto file = db::WorkspaceFile::create(path, clock);
    if (!file) {
        std::fprintf(stderr, "%s\n", qPrintable(file.error().detail));
        std::exit(4);
    }
    return run(*file, folder, request, clock, moment);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 6) {
        std::fprintf(stderr, "usage: cancel_bench FOLDER NETWORK:HANDLE LIST MOMENTS PATH...\n");
        return 2;
    }
    const QString &folder = arguments.at(1);
    const int moments = arguments.at(4).toInt();
    const Clock clock = [] { return QDateTime::currentDateTimeUtc(); };
    for (const QString &path : arguments.mid(5)) {
        ImportRequest request;
        const QString &account = arguments.at(2);
        request.account
            = ImportRequest::AccountName {account.section(u':', 0, 0), account.section(u':', 1)};
        request.list = formats::listKindFromText(arguments.at(3));
        request.paths = {path};
        const Outcome whole = runInNew(folder, request, clock, qint64 {3'600'000});
        Outcome worst;
        std::vector<qint64> waits;
        for (int i = 1; i <= moments; ++i) {
            const Outcome one = runInNew(folder, request, clock, whole.all * i / (moments + 1));
            if (one.waited >= 0) {
                waits.push_back(one.waited);
                worst = one.waited > worst.waited ? one : worst;
            }
        }
        std::ranges::sort(waits);
        std::printf(
            "%-28s whole %6lld ms   %2zu cancelled   median %4lld ms   worst %4lld ms at %s\n",
            qPrintable(QFileInfo(path).fileName()), whole.all, waits.size(),
            waits.empty() ? 0 : waits[waits.size() / 2], worst.waited, qPrintable(worst.step));
        std::fflush(stdout);
    }
    return 0;
}
