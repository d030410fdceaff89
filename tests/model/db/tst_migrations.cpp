#include "model/db/binding.h"
#include "model/db/connection.h"
#include "model/db/migrator.h"
#include "tests/support/test_case.h"

#include <QDir>
#include <QFile>
#include <SQLiteCpp/Statement.h>

using namespace comity;
using namespace Qt::StringLiterals;

/// From every version that ever landed (tests/data/schema/vNNNN.sql: the schema and a few rows as
/// that version wrote them) to the present one.
class TestMigrations : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void everyVersionHasItsFile();
    void migratesFrom_data();
    void migratesFrom();
    void schemaAndFilesAgree();

private:
    static QStringList versions()
    {
        return QDir(QStringLiteral(COMITY_SOURCE_DIR "/tests/data/schema"))
            .entryList({u"v*.sql"_s}, QDir::Files, QDir::Name);
    }
};

void TestMigrations::everyVersionHasItsFile()
{
    QCOMPARE(versions().size(), db::currentVersion());
}

void TestMigrations::migratesFrom_data()
{
    QTest::addColumn<QString>("file");
    for (const QString &file : versions()) {
        QTest::newRow(qPrintable(file)) << file;
    }
}

void TestMigrations::migratesFrom()
{
    QFETCH(QString, file);
    QFile script(QStringLiteral(COMITY_SOURCE_DIR "/tests/data/schema/") + file);
    QVERIFY(script.open(QIODevice::ReadOnly));
    const auto database = db::connectInMemory();
    database->exec(script.readAll().toStdString());
    QCOMPARE(db::versionOf(*database), file.mid(1, 4).toInt());

    db::migrate(*database);

    QCOMPARE(db::versionOf(*database), db::currentVersion());
    QVERIFY(db::hasOnlyOurSchema(*database));
    QCOMPARE(db::queryNumber(*database, "SELECT count(*) FROM v_people"), 3);
    QCOMPARE(
        db::queryNumber(*database, "SELECT count(*) FROM v_relations WHERE they_follow = 'yes'"),
        2);
    SQLite::Statement key(*database, "SELECT key FROM v_people WHERE handle = 'ada.b'");
    QVERIFY(key.executeStep());
    QCOMPARE(db::text(key.getColumn(0)), u"18446744073709551615"_s);
    QCOMPARE(db::queryNumber(*database, "SELECT snapshot FROM rejected_row WHERE line = 3"), 1);
    SQLite::Statement foreign(*database, "PRAGMA foreign_key_check");
    QVERIFY(!foreign.executeStep());
}

void TestMigrations::schemaAndFilesAgree()
{
    const auto fresh = db::connectInMemory();
    QCOMPARE(db::versionOf(*fresh), 0);
    db::migrate(*fresh);
    QVERIFY(db::hasOnlyOurSchema(*fresh));
    fresh->exec("CREATE TABLE more (a)");
    QVERIFY(!db::hasOnlyOurSchema(*fresh));
}

COMITY_TEST_GUILESS(TestMigrations)
#include "tst_migrations.moc"
