#include "model/export/content_dump.h"
#include "model/export/repair_copy.h"
#include "tests/model/import/renamed_people.h"
#include "tests/support/test_case.h"

#include <QBuffer>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

/// A handle that one person gave up and another took: whom its key names at which time, and in a
/// repaired or damaged workspace.
class TestPassedOnHandles : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void handlePassesOn_data();
    void handlePassesOn();
    void handleThatPassedOnComesBack();
    void olderExportMeansTheOneOfThen();
    void brokenKeysAreFound();
    void repairedCopyHasAllKeys();
};

void TestPassedOnHandles::handlePassesOn_data()
{
    QTest::addColumn<bool>("formerFirst");
    QTest::newRow("the former handle comes first") << true;
    QTest::newRow("the present handle comes first") << false;
}

void TestPassedOnHandles::handlePassesOn()
{
    QFETCH(const bool, formerFirst);
    RenameWorkspace workspace;
    workspace.save({1, {ana, bo}});
    workspace.save({8, {anaNow, bo}});
    const QByteArray before = workspace.dump();
    HandleExport both {12, {otherAna, anaNow, bo}};
    if (!formerFirst) {
        std::swap(both.followers[0], both.followers[1]);
    }
    const ImportSummary summary = workspace.save(both);

    QCOMPARE(summary.newPeople, 1);
    QCOMPARE(summary.accounts.front().lists.front().left, 0);
    QCOMPARE(workspace.asked(keysOfAll), u"ana=ana ana.rides=ana.rides bo=bo"_s);
    QCOMPARE(workspace.asked("SELECT they_at FROM relation JOIN profile USING (pk)"
                             " ORDER BY profile.handle"),
        u"%1 %2 %3"_s.arg(followTime(9)).arg(followTime(1)).arg(followTime(2)));
    QCOMPARE(workspace.problems(), QStringList());
    // From then on the handle is the new one's.
    both.day = 16;
    QCOMPARE(workspace.save(both).changedPeople, 0);
    QCOMPARE(workspace.asked("SELECT count(*) FROM profile"), u"3"_s);
    QCOMPARE(workspace.problems(), QStringList());

    workspace.undo(ImportId {number(summary.id) + 1});
    workspace.undo(summary.id);
    QCOMPARE(workspace.dump(), before);
    QCOMPARE(workspace.problems(), QStringList());
}

void TestPassedOnHandles::handleThatPassedOnComesBack()
{
    RenameWorkspace workspace;
    workspace.save({1, {ana, bo}});
    const ImportId rename = workspace.save({8, {anaNow, bo}}).id;
    const ImportId both = workspace.save({12, {otherAna, anaNow, bo}}).id;
    workspace.save({16, {otherAna, bo}}); // the first Ana has gone
    // Without the imports that knew both, two people are left who went by one handle.
    workspace.undo(both);
    workspace.undo(rename);
    QCOMPARE(workspace.problems(), QStringList());
    QCOMPARE(workspace.asked("SELECT key FROM profile ORDER BY key"), u"ana ana#2 bo"_s);
    QCOMPARE(workspace.asked("SELECT key FROM relation JOIN profile USING (pk)"
                             " WHERE they_left IS NOT NULL"),
        u"ana#2"_s);
    QCOMPARE(workspace.asked(keysOfAll), u"ana=ana ana#2=ana#2 bo=bo"_s);
}

void TestPassedOnHandles::olderExportMeansTheOneOfThen()
{
    RenameWorkspace workspace;
    workspace.save({4, {ana, bo}});
    workspace.save({8, {anaNow, bo}});
    workspace.save({12, {otherAna, anaNow, bo}});
    workspace.save({2, {ana, bo}});
    workspace.save({14, {otherAna, bo}});

    RenameWorkspace inOrder;
    inOrder.save({2, {ana, bo}});
    inOrder.save({4, {ana, bo}});
    inOrder.save({8, {anaNow, bo}});
    inOrder.save({12, {otherAna, anaNow, bo}});
    inOrder.save({14, {otherAna, bo}});
    QCOMPARE(workspace.dump(), inOrder.dump());
    QCOMPARE(workspace.problems(), QStringList());
}

void TestPassedOnHandles::brokenKeysAreFound()
{
    const auto problemsAfter = [](const char *damage) {
        RenameWorkspace workspace;
        workspace.save({1, {ana, bo}});
        workspace.save({8, {anaNow, bo}});
        workspace.file().connect(db::Use::Writer)->exec(damage);
        return workspace.problems();
    };
    QCOMPARE(problemsAfter("DELETE FROM import_key WHERE ext = 'ana'"),
        QStringList {u"key-without-import"_s});
    QCOMPARE(problemsAfter("DELETE FROM profile_key WHERE ext = 'ana'"),
        QStringList {u"stated-key-of-nobody"_s});
    QCOMPARE(problemsAfter("UPDATE import_key SET pk = 77 WHERE ext = 'ana.rides'"),
        QStringList {u"stated-key-without-profile"_s});
}

void TestPassedOnHandles::repairedCopyHasAllKeys()
{
    RenameWorkspace workspace;
    workspace.save({1, {ana, bo}});
    workspace.save({8, {anaNow, bo}});
    workspace.save({12, {otherAna, anaNow, bo}});
    const QString target = workspace.path(u"copy.comity"_s);
    const auto report = repairCopy(workspace.file().path(), target, workspace.clock(), {});
    QVERIFY(report.has_value());
    QCOMPARE(report->tablesWithLosses, QStringList());
    const auto copy = db::connect(target, db::Use::Job);
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    QVERIFY(dumpContent(*copy, out, {}).has_value());
    QCOMPARE(out.data(), workspace.dump());
}

COMITY_TEST_GUILESS(TestPassedOnHandles)
#include "tst_passed_on_handles.moc"
