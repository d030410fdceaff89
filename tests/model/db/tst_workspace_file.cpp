#include "model/db/migrator.h"
#include "model/db/workspace_file.h"
#include "tests/support/test_case.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <SQLiteCpp/Statement.h>

using namespace comity;
using namespace Qt::StringLiterals;
using db::WorkspaceFile;
using Code = Error::Code;

namespace {

const Clock clockOfTests = fixedClock(QDateTime(QDate(2026, 3, 1), QTime(9, 0), Qt::UTC));

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What a stranger may have done to a file, without our guards.
void alter(const QString &path, const char *sql)
{
    SQLite::Database raw(path.toStdString(), SQLite::OPEN_READWRITE);
    raw.exec(sql);
    raw.exec("PRAGMA wal_checkpoint(TRUNCATE)");
}

} // namespace

class TestWorkspaceFile : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void newOneIsPrivateAndKnowsItself();
    void creatingRefusesAPathThatIsTaken();
    void secondWriterIsToldWhoHoldsIt();
    void readersNeedNoLock();
    void newerVersionIsRefusedUntouched();
    void alteredSchemaIsRefused_data();
    void alteredSchemaIsRefused();
    void otherFilesAreRefused_data();
    void otherFilesAreRefused();
    void damageIsFoundWhenVerifying();
    void readersCannotWrite();

private:
    QString path() const { return m_folder->filePath(u"w.comity"_s); }
    Code openError(WorkspaceFile::Options options = {})
    {
        const auto opened = WorkspaceFile::open(path(), options, clockOfTests);
        return opened ? Code::Usage : opened.error().code;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestWorkspaceFile::init()
{
    TestCase::init();
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestWorkspaceFile::newOneIsPrivateAndKnowsItself()
{
    const auto made = WorkspaceFile::create(path(), clockOfTests);
    QVERIFY(made.has_value());
    QVERIFY(made->isWritable());
    QCOMPARE(QFileInfo(path()).permissions()
            & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
        QFile::Permissions());
    QCOMPARE(db::queryNumber(made->reader(), "PRAGMA application_id"), db::applicationId);
    QCOMPARE(db::versionOf(made->reader()), db::currentVersion());
    SQLite::Statement mode(made->reader(), "PRAGMA journal_mode");
    QVERIFY(mode.executeStep());
    QCOMPARE(mode.getColumn(0).getString(), std::string("wal"));
    QVERIFY(!made->id().isEmpty());
}

void TestWorkspaceFile::creatingRefusesAPathThatIsTaken()
{
    QFile there(path());
    QVERIFY(there.open(QIODevice::WriteOnly));
    there.write("letters");
    there.close();
    const auto made = WorkspaceFile::create(path(), clockOfTests);
    QVERIFY(!made);
    QCOMPARE(made.error().code, Code::WorkspaceExists);
    QCOMPARE(bytesOf(path()), QByteArray("letters"));
}

void TestWorkspaceFile::secondWriterIsToldWhoHoldsIt()
{
    const auto first = WorkspaceFile::create(path(), clockOfTests);
    QVERIFY(first.has_value());
    const auto second = WorkspaceFile::open(path(), {}, clockOfTests);
    QVERIFY(!second);
    QCOMPARE(second.error().code, Code::WorkspaceLocked);
    QVERIFY2(second.error().arguments.at(1).contains(
                 QString::number(QCoreApplication::applicationPid())),
        qPrintable(second.error().arguments.at(1)));
}

void TestWorkspaceFile::readersNeedNoLock()
{
    const auto writer = WorkspaceFile::create(path(), clockOfTests);
    const auto reader
        = WorkspaceFile::open(path(), {WorkspaceFile::Access::ReadOnly, true}, clockOfTests);
    QVERIFY(reader.has_value());
    QVERIFY(!reader->isWritable());
}

void TestWorkspaceFile::newerVersionIsRefusedUntouched()
{
    QVERIFY(WorkspaceFile::create(path(), clockOfTests).has_value());
    alter(path(), "PRAGMA user_version = 4711");
    const QByteArray before = bytesOf(path());
    QCOMPARE(openError(), Code::NewerDatabase);
    QCOMPARE(bytesOf(path()), before);
    QVERIFY(!QFileInfo::exists(path() + u".lock"_s));
}

void TestWorkspaceFile::alteredSchemaIsRefused_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("trigger") << QByteArray(
        "CREATE TRIGGER sneaky AFTER INSERT ON profile BEGIN DELETE FROM note; END");
    QTest::newRow("view") << QByteArray("CREATE VIEW v_more AS SELECT 1");
    QTest::newRow("table") << QByteArray("CREATE TABLE more (a)");
    QTest::newRow("missing table") << QByteArray("DROP TABLE limit_override");
    QTest::newRow("forged text") << QByteArray(
        "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'CREATE TABLE meta (id)'"
        " WHERE name = 'meta'");
}

void TestWorkspaceFile::alteredSchemaIsRefused()
{
    QFETCH(QByteArray, sql);
    QVERIFY(WorkspaceFile::create(path(), clockOfTests).has_value());
    alter(path(), sql.constData());
    QCOMPARE(openError(), Code::ForeignDatabase);
    QCOMPARE(openError({WorkspaceFile::Access::ReadOnly, false}), Code::ForeignDatabase);
}

void TestWorkspaceFile::otherFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    QTest::newRow("text") << QByteArray(5000, 'x') << int(Code::NotADatabase);
    QTest::newRow("empty") << QByteArray() << int(Code::ForeignDatabase);
    QTest::newRow("start of a database")
        << QByteArray("SQLite format 3\0", 16) << int(Code::NotADatabase);
}

void TestWorkspaceFile::otherFilesAreRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    QCOMPARE(int(openError()), code);
    QCOMPARE(bytesOf(path()), bytes);
}

void TestWorkspaceFile::damageIsFoundWhenVerifying()
{
    QVERIFY(WorkspaceFile::create(path(), clockOfTests).has_value());
    alter(path(),
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)"
        " INSERT INTO csv_mapping SELECT 'header ' || i, 'mapping' FROM n");
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.seek(file.size() - 3 * 4096);
    file.write(QByteArray(2 * 4096, '\x7F'));
    file.close();
    QCOMPARE(openError({WorkspaceFile::Access::ReadWrite, true}), Code::DamagedDatabase);
}

void TestWorkspaceFile::readersCannotWrite()
{
    const auto made = WorkspaceFile::create(path(), clockOfTests);
    QVERIFY(made.has_value());
    for (const db::Use use : {db::Use::Reader, db::Use::Job, db::Use::Peek}) {
        const auto connection = made->connect(use);
        QVERIFY_THROWS_EXCEPTION(SQLite::Exception, connection->exec("DELETE FROM meta"));
    }
}

COMITY_TEST_GUILESS(TestWorkspaceFile)
#include "tst_workspace_file.moc"
