#include "model/import/formats/container.h"

#include "model/import/formats/entry_path.h"
#include "tests/model/import/formats/test_archives.h"
#include "tests/support/test_case.h"

#include <QDir>
#include <QFile>
#include <unistd.h>

using namespace comity;
using namespace comity::tests;
using namespace comity::formats;
using namespace Qt::StringLiterals;

namespace {

QStringList paths(const Container &container)
{
    QStringList paths;
    for (const Container::Entry &entry : container.entries()) {
        paths += entry.path;
    }
    return paths;
}

Error::Code openCode(const QString &path, const ContainerLimits &limits = {})
{
    const auto container = Container::open(path, {}, limits);
    return container ? Error::Code::Usage : container.error().code;
}

QByteArray whole(Container &container, std::size_t entry)
{
    return container.readWhole(entry, 1 << 30, {}).value_or("error");
}

} // namespace

class TestContainer : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void zipTarAndFolderHoldTheSame_data();
    void zipTarAndFolderHoldTheSame();
    void entriesAreReadInAnyOrder();
    void namesOfAllScriptsSurvive();
    void copiesAndCaseArePlainNames();
    void leavingTheFolderIsRefused_data();
    void leavingTheFolderIsRefused();
    void linksOutOfAFolderAreNotFollowed();
    void truncatedZipIsBroken();
    void damagedEntryIsBroken();
    void otherThingsNamedZipAreBroken();
    void emptyAndMissingFilesAreTold();
    void unreadableFilesAreTold();
    void lockedZipIsRefused();
    void tooManyEntriesAreRefused();
    void bombIsRefused();
    void unpackedBytesAreCapped();
    void cancelStopsBetweenChunks();
    void headAndCapStopEarly();
};

void TestContainer::zipTarAndFolderHoldTheSame_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("zip") << u"a.zip"_s;
    QTest::newRow("tar.gz") << u"a.tar.gz"_s;
    QTest::newRow("folder") << u"a"_s;
}

void TestContainer::zipTarAndFolderHoldTheSame()
{
    QFETCH(const QString, name);
    const QTemporaryDir dir;
    const Files files {{u"deep/er/one.json"_s, "[1]"}, {u"two.csv"_s, "a,b"},
        {u"__MACOSX/._two.csv"_s, "junk"}, {u"deep/.DS_Store"_s, "junk"}, {u"._two.csv"_s, "junk"}};
    const QString path = dir.filePath(name);
    if (name == u"a") {
        writeFolder(path, files);
    } else {
        writeArchive(path, files, name.endsWith(u"gz") ? Pack::TarGz : Pack::Zip);
    }
    const auto container = Container::open(path, {});

    QVERIFY(container.has_value());
    QCOMPARE(paths(**container), QStringList({u"deep/er/one.json"_s, u"two.csv"_s}));
    QCOMPARE((*container)->name(), name);
    QVERIFY(!(*container)->isSingleFile());
    QCOMPARE(whole(**container, 0), QByteArray("[1]"));
    QCOMPARE(whole(**container, 1), QByteArray("a,b"));
    QCOMPARE((*container)->entries().at(1).size, 3);
    QVERIFY((*container)->entries().at(1).modifiedAt.has_value());
}

void TestContainer::entriesAreReadInAnyOrder()
{
    const QTemporaryDir dir;
    const QByteArray big(3'000'000, 'x');
    writeArchive(dir.filePath(u"a.zip"_s), {{u"1"_s, "one"}, {u"2"_s, big}, {u"3"_s, "three"}});
    const auto container = Container::open(dir.filePath(u"a.zip"_s), {});
    QVERIFY(container.has_value());
    QCOMPARE(whole(**container, 2), QByteArray("three"));
    QCOMPARE((*container)->readHead(1, 5, {}).value(), QByteArray("xxxxx"));
    QCOMPARE(whole(**container, 0), QByteArray("one"));
    QCOMPARE(whole(**container, 1), big);
    QCOMPARE(whole(**container, 1), big);
}

void TestContainer::namesOfAllScriptsSurvive()
{
    const QTemporaryDir dir;
    const QString name = u"conexões/profiles_you’ve_favorited – 田中.json"_s;
    writeArchive(dir.filePath(u"ä.zip"_s), {{name, "[]"}});
    const auto container = Container::open(dir.filePath(u"ä.zip"_s), {});
    QVERIFY(container.has_value());
    QCOMPARE(paths(**container), QStringList {name});
}

void TestContainer::copiesAndCaseArePlainNames()
{
    QCOMPARE(plainStem(u"a/b/Followers_1 (1).JSON"_s), u"followers_1"_s);
    QCOMPARE(plainStem(u"following(12).json"_s), u"following"_s);
    QCOMPARE(ending(u"a.b/Followers.JSON"_s), u"json"_s);
    QCOMPARE(ending(u"a.b/follower"_s), QString());
    QCOMPARE(folderName(u"a/b/c.js"_s), u"a/b"_s);
    QCOMPARE(folderName(u"c.js"_s), QString());
    QVERIFY(isNumberedCopy(u"x/follower (1).js"_s));
    QVERIFY(!isNumberedCopy(u"x/follower.js"_s));
}

void TestContainer::leavingTheFolderIsRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isSafe");
    QTest::newRow("up") << u"../evil.csv"_s << false;
    QTest::newRow("up inside") << u"a/../../evil.csv"_s << false;
    QTest::newRow("up with backslashes") << u"a\\..\\..\\evil.csv"_s << false;
    QTest::newRow("absolute") << u"/etc/evil.csv"_s << false;
    QTest::newRow("drive") << u"C:\\evil.csv"_s << false;
    QTest::newRow("dots in a name") << u"a/..b/c...csv"_s << true;
    QTest::newRow("backslashes") << u"a\\b\\c.csv"_s << true;
}

void TestContainer::leavingTheFolderIsRefused()
{
    QFETCH(const QString, name);
    QFETCH(const bool, isSafe);
    QCOMPARE(safeEntryPath(name).has_value(), isSafe);
    const QTemporaryDir dir;
    writeArchive(dir.filePath(u"a.zip"_s), {{u"good.csv"_s, "a"}, {name, "b"}});
    QCOMPARE(openCode(dir.filePath(u"a.zip"_s)),
        isSafe ? Error::Code::Usage : Error::Code::ArchiveUnsafe);
}

void TestContainer::linksOutOfAFolderAreNotFollowed()
{
    const QTemporaryDir dir;
    writeFile(dir.filePath(u"secret.csv"_s), "handle\nana\n");
    writeFolder(dir.filePath(u"in"_s), {{u"real.csv"_s, "handle\nbob\n"}});
    QVERIFY(QFile::link(dir.filePath(u"secret.csv"_s), dir.filePath(u"in/link.csv"_s)));
    QVERIFY(QFile::link(dir.path(), dir.filePath(u"in/all"_s)));
    QVERIFY(QFile::link(dir.filePath(u"in/real.csv"_s), dir.filePath(u"in/twin.csv"_s)));
    const auto container = Container::open(dir.filePath(u"in"_s), {});
    QVERIFY(container.has_value());
    QCOMPARE(paths(**container), QStringList({u"real.csv"_s, u"twin.csv"_s}));
}

void TestContainer::truncatedZipIsBroken()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"a.zip"_s);
    writeArchive(path, {{u"follower.js"_s, QByteArray(5'000, 'q')}, {u"b"_s, "b"}});
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    for (const qsizetype length : {bytes.size() - 1, bytes.size() / 2, qsizetype {30}}) {
        writeFile(dir.filePath(u"cut.zip"_s), bytes.left(length));
        QCOMPARE(openCode(dir.filePath(u"cut.zip"_s)), Error::Code::ArchiveBroken);
    }
}

void TestContainer::damagedEntryIsBroken()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"a.zip"_s);
    QByteArray content;
    for (int i = 0; i < 20'000; ++i) {
        content += QByteArray::number(i * 7919 % 10'007);
    }
    writeArchive(path, {{u"follower.js"_s, content}});
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray bytes = file.readAll();
    for (qsizetype i = 2'000; i < 2'100; ++i) {
        bytes[i] = static_cast<char>(~bytes.at(i));
    }
    writeFile(path, bytes);
    const auto container = Container::open(path, {});
    QVERIFY(container.has_value());
    const auto read = (*container)->readWhole(0, 1 << 30, {});
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().code, Error::Code::ArchiveBroken);
}

void TestContainer::otherThingsNamedZipAreBroken()
{
    const QTemporaryDir dir;
    for (const QByteArray &bytes :
        {QByteArray("<!DOCTYPE html><html>Log in</html>"), QByteArray("\x1f\x8b not really"),
            QByteArray("PK\x03\x04 and no more"), QByteArray(100'000, '\0')}) {
        writeFile(dir.filePath(u"a.zip"_s), bytes);
        const auto container = Container::open(dir.filePath(u"a.zip"_s), {});
        QVERIFY(!container.has_value());
        QCOMPARE(container.error().code, Error::Code::ArchiveBroken);
        QCOMPARE(container.error().arguments, QStringList {u"a.zip"_s});
    }
}

void TestContainer::emptyAndMissingFilesAreTold()
{
    const QTemporaryDir dir;
    writeFile(dir.filePath(u"a.csv"_s), "");
    writeFile(dir.filePath(u"a.zip"_s), "");
    QDir(dir.path()).mkdir(u"none"_s);
    writeArchive(dir.filePath(u"junk.zip"_s), {{u".DS_Store"_s, "x"}});
    QCOMPARE(openCode(dir.filePath(u"a.csv"_s)), Error::Code::FileEmpty);
    QCOMPARE(openCode(dir.filePath(u"a.zip"_s)), Error::Code::FileEmpty);
    QCOMPARE(openCode(dir.filePath(u"none"_s)), Error::Code::FileEmpty);
    QCOMPARE(openCode(dir.filePath(u"junk.zip"_s)), Error::Code::FileEmpty);
    QCOMPARE(openCode(dir.filePath(u"missing.zip"_s)), Error::Code::FileMissing);
}

void TestContainer::unreadableFilesAreTold()
{
    QCOMPARE(openCode(u"/dev/null"_s), Error::Code::FileUnreadable);
    if (geteuid() == 0) {
        QSKIP("root may read everything");
    }
    const QTemporaryDir dir;
    writeFolder(dir.filePath(u"in"_s), {{u"a.csv"_s, "x"}, {u"deep/b.csv"_s, "x"}});
    QFile::setPermissions(dir.filePath(u"in/a.csv"_s), {});
    QCOMPARE(openCode(dir.filePath(u"in/a.csv"_s)), Error::Code::FileUnreadable);
    QFile::setPermissions(dir.filePath(u"in/deep"_s), {});
    QCOMPARE(openCode(dir.filePath(u"in"_s)), Error::Code::FileUnreadable);
    QFile::setPermissions(
        dir.filePath(u"in/deep"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

void TestContainer::lockedZipIsRefused()
{
    const QTemporaryDir dir;
    writeArchive(dir.filePath(u"a.zip"_s), {{u"data/follower.js"_s, "secret"}}, Pack::EncryptedZip);
    const auto container = Container::open(dir.filePath(u"a.zip"_s), {});
    QVERIFY(!container.has_value());
    QCOMPARE(container.error().code, Error::Code::FormatRefused);
    QCOMPARE(container.error().arguments, QStringList({u"a.zip"_s, u"encrypted"_s}));
}

void TestContainer::tooManyEntriesAreRefused()
{
    const QTemporaryDir dir;
    const Files files {{u"1"_s, "a"}, {u"2"_s, "a"}, {u"3"_s, "a"}};
    writeArchive(dir.filePath(u"a.zip"_s), files);
    writeFolder(dir.filePath(u"a"_s), files);
    ContainerLimits limits;
    limits.entries = 2;
    QCOMPARE(openCode(dir.filePath(u"a.zip"_s), limits), Error::Code::ArchiveTooLarge);
    QCOMPARE(openCode(dir.filePath(u"a"_s), limits), Error::Code::ArchiveTooLarge);
    limits.entries = 3;
    QCOMPARE(openCode(dir.filePath(u"a.zip"_s), limits), Error::Code::Usage);
}

void TestContainer::bombIsRefused()
{
    const QTemporaryDir dir;
    writeArchive(dir.filePath(u"a.zip"_s), {{u"zeros.js"_s, QByteArray(80 << 20, '\0')}});
    ContainerLimits limits;
    limits.ratio = 400;
    const auto container = Container::open(dir.filePath(u"a.zip"_s), {}, limits);
    QVERIFY(container.has_value());
    qint64 got = 0;
    const auto read = (*container)
                          ->read(0,
                              [&got](std::string_view chunk) {
                                  got += static_cast<qint64>(chunk.size());
                                  return true;
                              },
                              {});
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().code, Error::Code::ArchiveTooLarge);
    QVERIFY(got < 80 << 20);
}

void TestContainer::unpackedBytesAreCapped()
{
    const QTemporaryDir dir;
    const QByteArray large(600'000, 'a');
    writeArchive(dir.filePath(u"a.zip"_s), {{u"1"_s, large}, {u"2"_s, large}});
    ContainerLimits limits;
    limits.unpackedBytes = 1'000'000;
    const auto container = Container::open(dir.filePath(u"a.zip"_s), {}, limits);
    QVERIFY(container.has_value());
    QVERIFY((*container)->readWhole(0, 1 << 30, {}).has_value());
    const auto second = (*container)->readWhole(1, 1 << 30, {});
    QVERIFY(!second.has_value());
    QCOMPARE(second.error().code, Error::Code::ArchiveTooLarge);
}

void TestContainer::cancelStopsBetweenChunks()
{
    const QTemporaryDir dir;
    const QByteArray large(5 << 20, 'a');
    writeArchive(dir.filePath(u"a.zip"_s), {{u"1"_s, large}});
    writeFile(dir.filePath(u"a.csv"_s), large);
    for (const QString &name : {u"a.zip"_s, u"a.csv"_s}) {
        std::stop_source source;
        const JobContext job {source.get_token(), {}};
        const auto container = Container::open(dir.filePath(name), job);
        QVERIFY(container.has_value());
        int chunks = 0;
        const auto read = (*container)
                              ->read(
                                  0,
                                  [&](std::string_view chunk) {
                                      if (chunk.size() > 1 << 20) {
                                          chunks += 100;
                                      }
                                      ++chunks;
                                      source.request_stop();
                                      return true;
                                  },
                                  job);
        QVERIFY(!read.has_value());
        QCOMPARE(read.error().code, Error::Code::Cancelled);
        QCOMPARE(chunks, 1);
        QCOMPARE(Container::open(dir.filePath(name), job).error().code, Error::Code::Cancelled);
    }
}

void TestContainer::headAndCapStopEarly()
{
    const QTemporaryDir dir;
    writeFile(dir.filePath(u"a.csv"_s), QByteArray(100, 'a'));
    const auto container = Container::open(dir.filePath(u"a.csv"_s), {});
    QVERIFY((*container)->isSingleFile());
    QCOMPARE((*container)->readHead(0, 10, {}).value().size(), 10);
    QCOMPARE((*container)->readHead(0, 1'000, {}).value().size(), 100);
    QCOMPARE((*container)->readWhole(0, 99, {}).error().code, Error::Code::FormatBroken);
}

COMITY_TEST_GUILESS(TestContainer)
#include "tst_container.moc"
