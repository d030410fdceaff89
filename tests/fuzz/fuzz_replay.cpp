// fuzz_replay [SECONDS [SEED [TARGET]]]: every target reads its corpus, then changed copies of it,
// the same for the same seed. What brings one down is left in build/dev/fuzz-failure-TARGET.
// fuzz_replay --file TARGET FILE…: reads just these.
#include "tests/fuzz/fuzz_targets.h"
#include "tests/fuzz/mutation.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTextStream>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

/// What is being read, for the signal handler, which may do little.
QByteArray current;
QByteArray failurePath;

extern "C" void keepCurrent(int signal)
{
    const int file = ::open(failurePath.constData(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (file >= 0) {
        const auto written
            = ::write(file, current.constData(), static_cast<std::size_t>(current.size()));
        static_cast<void>(written);
        ::close(file);
    }
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QList<QByteArray> seedsOf(const FuzzTarget &target)
{
    QList<QByteArray> seeds;
    for (const QString &folder : target.folders()) {
        const QDir dir(QStringLiteral(COMITY_SOURCE_DIR "/tests/fuzz/corpus/") + folder);
        for (const QString &name : dir.entryList({target.seeds + u'*'}, QDir::Files, QDir::Name)) {
            seeds += readAll(dir.filePath(name));
        }
    }
    return seeds;
}

bool isFine(const FuzzTarget &target, const QByteArray &bytes)
{
    current = bytes;
    failurePath = COMITY_BINARY_DIR "/fuzz-failure-" + target.name.toUtf8();
    const QString trouble = troubleIn(target, bytes);
    if (!trouble.isEmpty()) {
        QTextStream(stderr) << target.name << ": " << trouble << '\n';
        std::raise(SIGABRT);
    }
    return trouble.isEmpty();
}

bool readsFiles(int argc, char **argv)
{
    const FuzzTarget *target = argc > 2 ? fuzzTarget(QString::fromLocal8Bit(argv[2])) : nullptr;
    for (int i = 3; target != nullptr && i < argc; ++i) {
        isFine(*target, readAll(QString::fromLocal8Bit(argv[i])));
    }
    return target != nullptr;
}

/// Reads the seeds, then changed ones for a time. The number of inputs; 0 without a corpus.
qint64 replay(const FuzzTarget &target, qint64 milliseconds, quint64 seed)
{
    const QList<QByteArray> seeds = seedsOf(target);
    // Importing costs a hundred times what reading does, and each seed was read by its reader.
    const qsizetype stride = target.through == FuzzTarget::Through::Pipeline ? 5 : 1;
    qint64 inputs = 0;
    for (qsizetype i = 0; i < seeds.size(); i += stride) {
        inputs += isFine(target, seeds.at(i)) ? 1 : 0;
    }
    Chance chance(seed);
    QElapsedTimer timer;
    timer.start();
    while (!seeds.isEmpty() && timer.elapsed() < milliseconds) {
        const QByteArray &one = seeds.at(chance.below(seeds.size()));
        inputs += isFine(target, mutated(one, target.maxBytes, chance)) ? 1 : 0;
    }
    return inputs;
}

} // namespace

int main(int argc, char **argv)
{
    for (const int signal : {SIGSEGV, SIGABRT, SIGFPE, SIGBUS, SIGILL}) {
        std::signal(signal, keepCurrent);
    }
    if (argc > 1 && qstrcmp(argv[1], "--file") == 0) {
        return readsFiles(argc, argv) ? 0 : 2;
    }
    const qint64 seconds = argc > 1 ? QByteArray(argv[1]).toLongLong() : 2;
    const quint64 seed = argc > 2 ? QByteArray(argv[2]).toULongLong() : 1;
    const QString only = argc > 3 ? QString::fromLocal8Bit(argv[3]) : QString();
    const qint64 share = only.isEmpty() ? static_cast<qint64>(fuzzTargets().size()) : 1;
    QTextStream out(stdout);
    bool hasAll = true;
    for (const FuzzTarget &target : fuzzTargets()) {
        if (only.isEmpty() || only == target.name) {
            const qint64 inputs = replay(target, seconds * 1'000 / share, seed);
            out << target.name << ": " << inputs << " inputs\n" << Qt::flush;
            hasAll = hasAll && inputs > 0;
        }
    }
    return hasAll ? 0 : 1;
}
