#include "model/import/undo.h"
#include "tests/model/import/open_rows.h"
#include "tests/model/import/x_folder.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

/// Lists after rows of them are repaired: as if the file had been whole, and undone without a
/// trace.
class TestRepairedLists : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void repairedListIsLikeTheWholeFile();
    void repairedListIsLikeTheWholeFileBetweenOthers();
    void undoneRepairLeavesNothing();
    void repairGoesWithItsImport();
    void whoIsOnTheListAlreadyIsNotTwice();
    void dismissedRowIsStillUnknown();
    void rowThatMayHoldSeveralIsNoWholeList();
};

void TestRepairedLists::repairedListIsLikeTheWholeFile()
{
    ImportWorkspace workspace;
    importArchive(workspace, 4, {7, 0, 5}, {5, 6, 8});
    const QByteArray before = workspace.dump();
    QCOMPARE(incompleteCode(workspace, "followers"), u"rejected-rows"_s);
    ImportWorkspace whole;
    importArchive(whole, 4, {7, 6, 5}, {5, 6, 8});

    const ImportId mended = repairById(workspace, u"6"_s);

    QVERIFY(number(mended) > 0);
    QVERIFY(kept(workspace).empty());
    QCOMPARE(QString::fromUtf8(workspace.dump()), QString::fromUtf8(whole.dump()));
    QCOMPARE(count(workspace, "SELECT rows FROM v_snapshots WHERE list = 'followers'"), 3);
    QCOMPARE(workspace.problems(), QStringList());
    workspace.undo(mended);
    QCOMPARE(workspace.dump(), before);
    QCOMPARE(kept(workspace).size(), std::size_t {1});
    QCOMPARE(workspace.problems(), QStringList());
}

void TestRepairedLists::repairedListIsLikeTheWholeFileBetweenOthers()
{
    // 9 is new in April, left in May, known by nothing but the repaired row.
    for (const bool isRepairedFirst : {true, false}) {
        ImportWorkspace workspace;
        importArchive(workspace, 3, {5, 7}, {5, 6});
        const ImportId april = importArchive(workspace, 4, {7, 0, 5}, {5, 6});
        ImportId mended {};
        if (isRepairedFirst) {
            mended = repairById(workspace, u"9"_s);
        }
        importArchive(workspace, 5, {7, 5}, {5, 6});
        if (!isRepairedFirst) {
            mended = repairById(workspace, u"9"_s);
        }
        ImportWorkspace whole;
        importArchive(whole, 3, {5, 7}, {5, 6});
        importArchive(whole, 4, {7, 9, 5}, {5, 6});
        importArchive(whole, 5, {7, 5}, {5, 6});
        QCOMPARE(QString::fromUtf8(workspace.dump()), QString::fromUtf8(whole.dump()));
        QCOMPARE(
            count(workspace, "SELECT count(*) FROM v_relations WHERE they_left_by IS NOT NULL"), 1);

        ImportWorkspace without;
        importArchive(without, 3, {5, 7}, {5, 6});
        importArchive(without, 5, {7, 5}, {5, 6});
        if (isRepairedFirst) {
            workspace.undo(mended);
        }
        workspace.undo(april);
        QCOMPARE(QString::fromUtf8(workspace.dump()), QString::fromUtf8(without.dump()));
        QCOMPARE(workspace.problems(), QStringList());
    }
}

void TestRepairedLists::undoneRepairLeavesNothing()
{
    ImportWorkspace workspace;
    importArchive(workspace, 4, {7, 0, 0, 5}, {5});
    const QByteArray before = workspace.dump();
    const ImportId first = repairById(workspace, u"21"_s);
    const QByteArray between = workspace.dump();
    const ImportId second = repairById(workspace, u"22"_s);
    QCOMPARE(incompleteCode(workspace, "followers"), QString());
    workspace.undo(second);
    QCOMPARE(workspace.dump(), between);
    const ImportId again = repairById(workspace, u"22"_s);
    workspace.undo(first);
    QCOMPARE(incompleteCode(workspace, "followers"), u"rejected-rows"_s);
    workspace.undo(again);
    QCOMPARE(workspace.dump(), before);
    QCOMPARE(workspace.problems(), QStringList());
}

void TestRepairedLists::repairGoesWithItsImport()
{
    ImportWorkspace workspace;
    const ImportId archive = importArchive(workspace, 4, {7, 0, 5}, {5});
    const ImportId mended = repairById(workspace, u"9"_s);
    const auto writer = workspace.file().connect(db::Use::Writer);

    const auto undone = undoImport(*writer, archive, workspace.clock(), {});

    QVERIFY(undone.has_value());
    QCOMPARE(undone->repairs, 1);
    QCOMPARE(undone->peopleRemoved, 3);
    QVERIFY(!undone->isRepair);
    QCOMPARE(workspace.dump(), QByteArray());
    QVERIFY(kept(workspace).empty());
    const auto late = undoImport(*writer, mended, workspace.clock(), {});
    QVERIFY(!late && late.error().code == Error::Code::AlreadyUndone);
    QCOMPARE(workspace.problems(), QStringList());
    // The same file is new again, and its row open.
    importArchive(workspace, 4, {7, 0, 5}, {5});
    QCOMPARE(kept(workspace).size(), std::size_t {1});
}

void TestRepairedLists::whoIsOnTheListAlreadyIsNotTwice()
{
    ImportWorkspace workspace;
    importArchive(workspace, 4, {7, 0, 5}, {5});
    QVERIFY(number(repairById(workspace, u"7"_s)) > 0);
    QCOMPARE(count(workspace, "SELECT rows FROM v_snapshots WHERE list = 'followers'"), 2);
    QCOMPARE(count(workspace, "SELECT new_rows FROM import ORDER BY id DESC"), 0);
    QCOMPARE(incompleteCode(workspace, "followers"), QString());
    QCOMPARE(workspace.problems(), QStringList());
}

void TestRepairedLists::dismissedRowIsStillUnknown()
{
    ImportWorkspace workspace;
    importArchive(workspace, 4, {7, 0, 0, 5}, {5, 8});
    repairById(workspace, u"9"_s);
    QCOMPARE(count(workspace,
                 "SELECT count(*) FROM snapshot WHERE list = 'followers'"
                 " AND incomplete_arguments = '[\"followers\",\"1\"]'"),
        1);
    dismissRow(*workspace.file().connect(db::Use::Writer), kept(workspace).front().id, 1'780'000);
    QVERIFY(kept(workspace).empty());
    QCOMPARE(incompleteCode(workspace, "followers"), u"rejected-rows"_s);
    QCOMPARE(count(workspace, "SELECT count(*) FROM v_relations WHERE they_follow = 'no'"), 0);
}

void TestRepairedLists::rowThatMayHoldSeveralIsNoWholeList()
{
    ImportWorkspace workspace;
    importArchive(workspace, 4, {7, 0, 5}, {5});
    workspace.file().connect(db::Use::Writer)->exec("UPDATE rejected_row SET reason = 'cut-off'");
    QVERIFY(number(repairById(workspace, u"9"_s)) > 0);
    QCOMPARE(incompleteCode(workspace, "followers"), u"rejected-rows"_s);
    QCOMPARE(count(workspace, "SELECT count(*) FROM v_relations WHERE they_follow = 'yes'"), 3);
}

COMITY_TEST_GUILESS(TestRepairedLists)
#include "tst_repaired_lists.moc"
