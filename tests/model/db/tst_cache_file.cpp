#include "model/db/cache_file.h"

#include "model/db/workspace_file.h"
#include "tests/support/test_case.h"

#include <QDateTime>
#include <QDirIterator>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <SQLiteCpp/Statement.h>

using namespace comity;
using namespace Qt::StringLiterals;
using db::CacheFile;
using db::WorkspaceFile;

namespace {

const Clock clockOfTests = fixedClock(QDateTime(QDate(2026, 3, 1), QTime(9, 0), Qt::UTC));

QStringList keptFiles()
{
    QStringList files;
    QDirIterator all(
        QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + u"/comity"_s,
        QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        files += all.next();
    }
    return files;
}

} // namespace

class TestCacheFile : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void givesBackWhatWasWrittenForTheSameContent();
    void aChangeOfContentEndsIt();
    void aStoredPlanDoesNot();
    void aWorkspaceThatNobodyChangedKeepsNothing();
    void brokenFilesAreAsIfTheyWereNot_data();
    void brokenFilesAreAsIfTheyWereNot();
    void aChangeWhileItWasWorkedOutKeepsNothing();
    void aProgramThatRenewsNoStampEndsIt();
    void anotherTimeZoneEndsIt();
    void aFolderThatCannotBeMadeIsNoTrouble();
    void whatNobodyOpenedForLongGoes();
    void nobodyElseMayReadIt();
    void forgettingTakesItsOwnFilesAlone();

private:
    std::unique_ptr<SQLite::Database> workspace(const QString &name)
    {
        const QString path = m_folder->filePath(name);
        m_files.push_back(WorkspaceFile::create(path, clockOfTests).value());
        auto writer = m_files.back().connect(db::Use::Writer);
        return writer;
    }
    static QByteArray read(SQLite::Database &database)
    {
        CacheFile file(database, u"numbers"_s);
        const auto bytes = file.read();
        return QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size()));
    }
    static bool write(SQLite::Database &database, const QByteArray &bytes)
    {
        return CacheFile(database, u"numbers"_s).write(database, bytes);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::vector<WorkspaceFile> m_files;
};

void TestCacheFile::init()
{
    TestCase::init();
    m_files.clear();
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("XDG_CACHE_HOME", QFile::encodeName(m_folder->filePath(u"cache"_s)));
}

void TestCacheFile::givesBackWhatWasWrittenForTheSameContent()
{
    const auto first = workspace(u"a.comity"_s);
    const auto second = workspace(u"b.comity"_s);
    WorkspaceFile::bumpGeneration(*first);
    WorkspaceFile::bumpGeneration(*second);
    QCOMPARE(read(*first), QByteArray());
    QVERIFY(write(*first, "one two three"_ba));
    QCOMPARE(read(*first), "one two three"_ba);
    QVERIFY(write(*first, "four"_ba));
    QCOMPARE(read(*first), "four"_ba);
    QCOMPARE(read(*second), QByteArray());
    CacheFile other(*first, u"letters"_s);
    QVERIFY(other.read().empty());
}

void TestCacheFile::aChangeOfContentEndsIt()
{
    const auto database = workspace(u"a.comity"_s);
    WorkspaceFile::bumpGeneration(*database);
    QVERIFY(write(*database, "one"_ba));
    WorkspaceFile::bumpGeneration(*database);
    QCOMPARE(read(*database), QByteArray());
}

void TestCacheFile::aStoredPlanDoesNot()
{
    const auto database = workspace(u"a.comity"_s);
    WorkspaceFile::bumpGeneration(*database);
    QVERIFY(write(*database, "one"_ba));
    const qint64 before = WorkspaceFile::generation(*database);
    WorkspaceFile::bumpGeneration(*database, WorkspaceFile::Changed::PlansAlone);
    QCOMPARE(read(*database), "one"_ba);
    QCOMPARE(WorkspaceFile::generation(*database), before + 1);
}

void TestCacheFile::aWorkspaceThatNobodyChangedKeepsNothing()
{
    const auto database = workspace(u"a.comity"_s);
    QVERIFY(!write(*database, "one"_ba));
    QCOMPARE(read(*database), QByteArray());
}

void TestCacheFile::brokenFilesAreAsIfTheyWereNot_data()
{
    QTest::addColumn<int>("at");
    QTest::addColumn<int>("keep");
    QTest::newRow("nothing in it") << -1 << 0;
    QTest::newRow("cut in its head") << -1 << 10;
    QTest::newRow("cut in the middle") << -1 << 700;
    QTest::newRow("a byte of the head is another") << 3 << -1;
    QTest::newRow("a byte in the middle is another") << 900 << -1;
}

void TestCacheFile::brokenFilesAreAsIfTheyWereNot()
{
    QFETCH(int, at);
    QFETCH(int, keep);
    const auto database = workspace(u"a.comity"_s);
    WorkspaceFile::bumpGeneration(*database);
    QVERIFY(write(*database, QByteArray(1'000, 'x')));
    QCOMPARE(read(*database).size(), 1'000);
    QFile file(keptFiles().value(0));
    QVERIFY(file.open(QIODevice::ReadWrite));
    if (at >= 0) {
        file.seek(at);
        file.write("?");
    } else {
        file.resize(keep);
    }
    file.close();
    QCOMPARE(read(*database), QByteArray());
    QVERIFY(write(*database, "again"_ba));
    QCOMPARE(read(*database), "again"_ba);
}

void TestCacheFile::aChangeWhileItWasWorkedOutKeepsNothing()
{
    const auto database = workspace(u"a.comity"_s);
    WorkspaceFile::bumpGeneration(*database);
    const CacheFile before(*database, u"numbers"_s);
    WorkspaceFile::bumpGeneration(*database);
    QVERIFY(!before.write(*database, "of yesterday"_ba));
    QCOMPARE(keptFiles(), QStringList());
}

void TestCacheFile::aProgramThatRenewsNoStampEndsIt()
{
    const auto database = workspace(u"a.comity"_s);
    WorkspaceFile::bumpGeneration(*database);
    QVERIFY(write(*database, "one"_ba));
    database->exec("UPDATE meta SET value = value + 1 WHERE name = 'generation'");
    QCOMPARE(read(*database), QByteArray());
    WorkspaceFile::bumpGeneration(*database, WorkspaceFile::Changed::PlansAlone);
    QCOMPARE(read(*database), QByteArray()); // a plan does not bring it back
}

void TestCacheFile::anotherTimeZoneEndsIt()
{
    const auto database = workspace(u"a.comity"_s);
    WorkspaceFile::bumpGeneration(*database);
    QVERIFY(write(*database, "one"_ba));
    const QByteArray zone = qgetenv("TZ");
    qputenv("TZ", "Asia/Tokyo");
    const QByteArray elsewhere = read(*database);
    qputenv("TZ", zone);
    QCOMPARE(elsewhere, QByteArray());
    QCOMPARE(read(*database), "one"_ba);
}

void TestCacheFile::aFolderThatCannotBeMadeIsNoTrouble()
{
    QFile file(m_folder->filePath(u"cache"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto database = workspace(u"a.comity"_s);
    WorkspaceFile::bumpGeneration(*database);
    QVERIFY(!write(*database, "one"_ba));
    QCOMPARE(read(*database), QByteArray());
    QVERIFY(CacheFile::forget(*database));
}

void TestCacheFile::whatNobodyOpenedForLongGoes()
{
    const auto old = workspace(u"old.comity"_s);
    const auto recent = workspace(u"recent.comity"_s);
    const auto now = workspace(u"now.comity"_s);
    const auto keepSince = [](SQLite::Database &database, int days) {
        WorkspaceFile::bumpGeneration(database);
        const QStringList before = keptFiles();
        QVERIFY(write(database, "numbers"_ba));
        for (const QString &path : keptFiles()) {
            if (!before.contains(path)) {
                QFile file(path);
                QVERIFY(file.open(QIODevice::ReadWrite));
                QVERIFY(file.setFileTime(QDateTime::currentDateTimeUtc().addDays(-days),
                    QFileDevice::FileModificationTime));
            }
        }
    };
    keepSince(*old, 61);
    keepSince(*recent, 59);
    keepSince(*now, 0);
    QCOMPARE(read(*old), QByteArray());
    QCOMPARE(read(*recent), "numbers"_ba);
    QCOMPARE(read(*now), "numbers"_ba);
}

void TestCacheFile::nobodyElseMayReadIt()
{
    const auto database = workspace(u"a.comity"_s);
    WorkspaceFile::bumpGeneration(*database);
    QVERIFY(write(*database, "one"_ba));
    const QFile::Permissions others = QFile::ReadGroup | QFile::ReadOther;
    QCOMPARE(QFile(keptFiles().value(0)).permissions() & others, QFile::Permissions());
}

void TestCacheFile::forgettingTakesItsOwnFilesAlone()
{
    const auto first = workspace(u"a.comity"_s);
    const auto second = workspace(u"b.comity"_s);
    for (SQLite::Database *one : {first.get(), second.get()}) {
        WorkspaceFile::bumpGeneration(*one);
        QVERIFY(write(*one, "numbers"_ba));
    }
    QCOMPARE(keptFiles().size(), 2);
    CacheFile::forget(*first);
    QCOMPARE(keptFiles().size(), 1);
    QCOMPARE(read(*first), QByteArray());
    QCOMPARE(read(*second), "numbers"_ba);
}

COMITY_TEST_GUILESS(TestCacheFile)
#include "tst_cache_file.moc"
