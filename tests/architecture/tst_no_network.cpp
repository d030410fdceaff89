#include "tests/architecture/network_traces.h"
#include "tests/architecture/source_tree.h"
#include "tests/support/test_case.h"

#include <QDirIterator>
#include <QLibraryInfo>
#include <QProcess>

using namespace comity::tests;
using namespace Qt::StringLiterals;

/// Nothing that is built reaches a network: not by a library, not by a call, not by a word.
class TestNoNetwork : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void theProgramAndItsTestsLinkNone();
    void noSourceSpeaksOfOne();
    void aLibraryThatReachesItIsSeen();
    void tracesAreTold();
};

namespace {

QString outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished() && process.exitCode() == 0
        ? QString::fromUtf8(process.readAllStandardOutput())
        : QString();
}

QStringList tracesIn(const QString &binary)
{
    const QString ldd = outputOf(u"ldd"_s, {binary});
    const QString symbols = outputOf(u"readelf"_s, {u"--dyn-syms"_s, u"-W"_s, binary});
    if (ldd.isEmpty() || symbols.isEmpty()) {
        return {u"it could not be read"_s};
    }
    return networkLibraries(ldd) + networkCalls(symbols);
}

QStringList builtPrograms()
{
    QStringList programs;
    QDirIterator tests(QStringLiteral(COMITY_BINARY_DIR "/tests"), {u"tst_*"_s},
        QDir::Files | QDir::Executable, QDirIterator::Subdirectories);
    while (tests.hasNext()) {
        programs += tests.next();
    }
    const QString program = QStringLiteral(COMITY_PROGRAM);
    if (!program.isEmpty()) {
        programs += program;
    }
    return programs;
}

} // namespace

void TestNoNetwork::theProgramAndItsTestsLinkNone()
{
    const QStringList programs = builtPrograms();
    QVERIFY(!programs.isEmpty());
    for (const QString &program : programs) {
        const QStringList traces = tracesIn(program);
        QVERIFY2(traces.isEmpty(), qPrintable(program + u": "_s + traces.join(u", "_s)));
    }
}

void TestNoNetwork::noSourceSpeaksOfOne()
{
    const QString root = QStringLiteral(COMITY_SOURCE_DIR);
    SourceTree tree = readSources(root, {u"app"_s, u"model"_s, u"ui"_s});
    QDirIterator lists(
        root, {u"CMakeLists.txt"_s, u"*.cmake"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (lists.hasNext()) {
        QFile file(lists.next());
        if (!file.fileName().startsWith(root + u"/build/"_s) && file.open(QIODevice::ReadOnly)) {
            tree.insert(file.fileName(), QString::fromUtf8(file.readAll()));
        }
    }
    for (auto file = tree.cbegin(); file != tree.cend(); ++file) {
        const QStringList words = networkWords(file.value());
        QVERIFY2(words.isEmpty(), qPrintable(file.key() + u": "_s + words.join(u", "_s)));
    }
}

void TestNoNetwork::aLibraryThatReachesItIsSeen()
{
    const QString library
        = QLibraryInfo::path(QLibraryInfo::LibrariesPath) + u"/libQt6Network.so.6"_s;
    if (!QFile::exists(library)) {
        QSKIP("Qt6Network is not on this computer.");
    }
    const QStringList traces = tracesIn(library);
    QVERIFY2(traces.contains(u"socket"_s) && traces.contains(u"connect"_s),
        qPrintable(traces.join(u", "_s)));
}

void TestNoNetwork::tracesAreTold()
{
    QCOMPARE(networkLibraries(u"\tlibQt6Network.so.6 => /usr/lib/libQt6Network.so.6 (0x1)\n"
                              "\tlibQt6Core.so.6 => /usr/lib/libQt6Core.so.6 (0x2)\n"_s),
        QStringList {u"libQt6Network.so.6"_s});
    QCOMPARE(networkCalls(u" 3: 0000 0 FUNC GLOBAL DEFAULT UND socket@GLIBC_2.2.5 (2)\n"
                          " 4: 0000 0 FUNC GLOBAL DEFAULT UND _ZN7QObject7connectE@Qt_6\n"
                          " 5: 0000 0 FUNC GLOBAL DEFAULT  14 bind\n"_s),
        QStringList {u"socket"_s});
    QCOMPARE(networkWords(u"#include <QTcpSocket>\nQAbstractItemModel *socket;"_s),
        QStringList {u"QTcpSocket"_s});
    QVERIFY(networkWords(u"networks::Network network; #include \"model/networks/network.h\""_s)
                .isEmpty());
}

COMITY_TEST_GUILESS(TestNoNetwork)
#include "tst_no_network.moc"
