// What somebody asked of us outlives the return to an older workspace.
#include "model/db/backup.h"
#include "model/import/erase/restore_workspace.h"
#include "model/people/opt_outs.h"
#include "tests/model/import/erase_fixture.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

/// A workspace on disk that nothing has open, and a backup of an earlier day of it.
struct Fixture : EraseFixture
{
    QString workspace = path(u"work.comity"_s);
    QString backup = path(u"backup.comity"_s);

    void copyTo(const QString &target)
    {
        QVERIFY(db::backUp(file().path(), target, true, {}).has_value());
    }
    Result<CarriedOver> restore() { return restoreWorkspace(backup, workspace, clock(), {}); }
    QString in(const QString &copy, const char *query)
    {
        SQLite::Statement statement(*(m_open = db::connect(copy, db::Use::Job)), query);
        QStringList out;
        while (statement.executeStep()) {
            out += QString::fromStdString(statement.getColumn(0).getString());
        }
        return out.join(u'\n');
    }

private:
    std::unique_ptr<SQLite::Database> m_open;
};

constexpr auto optOut = "INSERT INTO permission VALUES ((SELECT pk FROM v_people WHERE key ="
                        " '2001000001'), 900, 'any', 'opted-out', 'stop it', 'mail', 5, 'day', 7)";

} // namespace

class TestRestoreWorkspace : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void optOutsAreTakenOver();
    void optOutsThatEndedAreNot();
    void anOptOutOfSomebodyTheBackupLacksHolds();
    void whoWasErasedSinceIsErasedAgain();
    void aNewPlaceTakesTheBackupAsItIs();
};

void TestRestoreWorkspace::optOutsAreTakenOver()
{
    Fixture fixture;
    fixture.importAll();
    fixture.copyTo(fixture.backup);
    fixture.sql(optOut);
    fixture.copyTo(fixture.workspace);
    const auto done = fixture.restore();
    QVERIFY(done.has_value());
    QCOMPARE(done->optOuts, 1);
    QCOMPARE(fixture.in(fixture.workspace,
                 "SELECT key || ' ' || topic || ' ' || state || ' ' || wording || ' ' || at || ' '"
                 " || v_permissions.at_precision FROM v_permissions JOIN v_people USING (pk)"),
        u"2001000001 any opted-out stop it 5 day"_s);
    const auto again = fixture.restore();
    QVERIFY(again.has_value());
    QCOMPARE(again->optOuts, 1);
    QCOMPARE(fixture.in(fixture.workspace, "SELECT count(*) FROM permission"), u"1"_s);
}

void TestRestoreWorkspace::optOutsThatEndedAreNot()
{
    Fixture fixture;
    fixture.importAll();
    fixture.copyTo(fixture.backup);
    fixture.sql(optOut);
    fixture.sql("INSERT INTO permission SELECT pk, 901, topic, 'opt-in', 'yes please', '', 8, NULL,"
                " 9 FROM permission");
    fixture.copyTo(fixture.workspace);
    const auto done = fixture.restore();
    QVERIFY(done.has_value());
    QCOMPARE(done->optOuts, 0);
    QCOMPARE(fixture.in(fixture.workspace, "SELECT count(*) FROM permission"), u"0"_s);
}

void TestRestoreWorkspace::anOptOutOfSomebodyTheBackupLacksHolds()
{
    Fixture fixture;
    fixture.copyTo(fixture.backup); // before anything was imported
    fixture.importAll();
    fixture.sql(optOut);
    fixture.copyTo(fixture.workspace);
    const auto done = fixture.restore();
    QVERIFY(done.has_value());
    QCOMPARE(done->optOuts, 1);
    QCOMPARE(fixture.in(
                 fixture.workspace, "SELECT network || ':' || key || ' ' || handle FROM v_people"),
        u"x:2001000001 ola"_s);
    QCOMPARE(fixture.in(fixture.workspace, "SELECT state FROM v_permissions"), u"opted-out"_s);
}

void TestRestoreWorkspace::whoWasErasedSinceIsErasedAgain()
{
    Fixture fixture;
    fixture.importAll();
    fixture.copyTo(fixture.backup);
    fixture.erase("1432881234567890123");
    fixture.copyTo(fixture.workspace);
    const auto done = fixture.restore();
    QVERIFY(done.has_value());
    QCOMPARE(done->erased, 1);
    QCOMPARE(fixture.in(fixture.workspace,
                 "SELECT count(*) FROM v_people WHERE key = '1432881234567890123'"),
        u"0"_s);
    QVERIFY(fixture.in(fixture.workspace, "SELECT count(*) FROM erased") != u"0"_s);
    QFile file(fixture.workspace);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("marta_veit"));
}

void TestRestoreWorkspace::aNewPlaceTakesTheBackupAsItIs()
{
    Fixture fixture;
    fixture.importAll();
    fixture.copyTo(fixture.backup);
    const auto fresh = fixture.restore(); // there is none to be replaced
    QVERIFY(fresh.has_value());
    QCOMPARE(fresh->optOuts, 0);
    QVERIFY(fresh->couldBeRead);
}

COMITY_TEST_GUILESS(TestRestoreWorkspace)
#include "tst_restore_workspace.moc"
