#include "model/import/repair/row_repair.h"
#include "model/import/undo.h"
#include "tests/model/import/open_rows.h"
#include "tests/model/import/x_folder.h"
#include "tests/support/handle_export.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

/// Who a rejected row is about and which list it goes on; what becomes of the lists is in
/// tst_repaired_lists.cpp.
class TestRowRepair : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void rowIsRepairedOnce();
    void tableRowGetsItsDateAndName();
    void rowOfAnUnknownListGoesWhereTheUserSays();
    void rowOfMessagesHasNoList();
    void handleThatWasGivenUpNamesWhoHadIt();
    void historySaysWhatWasRepaired();
};

void TestRowRepair::rowIsRepairedOnce()
{
    ImportWorkspace workspace;
    importArchive(workspace, 4, {7, 0, 5}, {5});
    const RepairableRow row = openRow(workspace);
    const SnapshotId list = row.lists.front().id;
    QCOMPARE(repair(workspace, {row.kept.id, list, {{}, {}, u"Bee"_s, {}}}).code,
        u"needs-id-or-handle"_s);
    QCOMPARE(
        repair(workspace, {row.kept.id, SnapshotId {99}, {u"9"_s, {}, {}, {}}}).code, u"no-list"_s);
    QCOMPARE(repair(workspace, {row.kept.id, list, {u"9"_s, {}, {}, {}}}).code, QString());
    QCOMPARE(repair(workspace, {row.kept.id, list, {u"9"_s, {}, {}, {}}}).code, u"settled"_s);
    QCOMPARE(count(workspace, "SELECT count(*) FROM import"), 2);
}

void TestRowRepair::tableRowGetsItsDateAndName()
{
    ImportWorkspace workspace;
    ImportRequest request;
    request.account = ImportRequest::AccountName {u"x"_s, u"fernhill"_s};
    request.list = formats::ListKind::Followers;
    request.takenAt = dayOf2026(5, 10);
    request.paths = {workspace.write(
        u"people.csv"_s, "user id,username,name\n11,ada,Ada\n1.43288E+18,,Bee Lost\n12,cy,Cy\n")};
    workspace.import(request);
    QCOMPARE(incompleteCode(workspace, "followers"), u"rejected-rows"_s);
    const RepairableRow row = openRow(workspace);
    QCOMPARE(row.kept.row.reason, u"damaged-id"_s);
    QCOMPARE(row.lists.size(), std::size_t {1});

    const RepairOutcome done = repair(workspace,
        {row.kept.id, row.lists.front().id,
            {{}, u"https://x.com/bee_lost"_s, u"Bee <b>Lost</b>"_s, u"2026-04-01"_s}});

    QCOMPARE(done.code, QString());
    QCOMPARE(count(workspace,
                 "SELECT count(*) FROM v_people WHERE handle = 'bee_lost'"
                 " AND name = 'Bee <b>Lost</b>' AND key = '@bee_lost'"),
        1);
    QCOMPARE(count(workspace,
                 "SELECT count(*) FROM v_relations WHERE they_follow = 'yes'"
                 " AND they_precision = 'day'"),
        1);
    QCOMPARE(incompleteCode(workspace, "followers"), QString());
    QCOMPARE(workspace.problems(), QStringList());
    // A later archive knows the number: it is the same person.
    importArchive(workspace, 6, {11, 12}, {11});
    QCOMPARE(workspace.problems(), QStringList());
    workspace.undo(done.import);
    QCOMPARE(count(workspace, "SELECT count(*) FROM v_people WHERE handle = 'bee_lost'"), 0);
    QCOMPARE(workspace.problems(), QStringList());
}

void TestRowRepair::rowOfAnUnknownListGoesWhereTheUserSays()
{
    ImportWorkspace workspace;
    importArchive(workspace, 4, {7, 0, 5}, {5});
    workspace.file()
        .connect(db::Use::Writer)
        ->exec("UPDATE rejected_row SET snapshot = NULL, place = NULL");
    const RepairableRow row = openRow(workspace);
    QCOMPARE(row.lists.size(), std::size_t {2});
    QCOMPARE(row.lists.back().kind, formats::ListKind::Following);
    const RepairOutcome done
        = repair(workspace, {row.kept.id, row.lists.back().id, {u"9"_s, {}, {}, {}}});
    QCOMPARE(done.code, QString());
    QCOMPARE(count(workspace, "SELECT count(*) FROM v_relations WHERE we_follow = 'yes'"), 2);
    // Which list the file meant is not proved by that.
    QCOMPARE(incompleteCode(workspace, "followers"), u"rejected-rows"_s);
    QCOMPARE(workspace.problems(), QStringList());
}

void TestRowRepair::rowOfMessagesHasNoList()
{
    ImportWorkspace workspace;
    const ImportId archive = importArchive(workspace, 4, {7, 5}, {5});
    const auto writer = workspace.file().connect(db::Use::Writer);
    const std::string id = std::to_string(number(archive));
    writer->exec("INSERT INTO import_file (import, position, path, format, holds, rows, rejected,"
                 " skipped) VALUES ("
        + id + ", 90, 'data/direct-messages.js', 'x-archive', 'messages', 0, 1, 0)");
    writer->exec("INSERT INTO rejected_row (import, path, line, reason, raw) VALUES (" + id
        + ", 'data/direct-messages.js', 3, 'unknown-record', '{}')");
    const RepairableRow row = openRow(workspace);
    QCOMPARE(row.hindrance, u"messages"_s);
    QCOMPARE(repair(workspace, {row.kept.id, {}, {u"9"_s, {}, {}, {}}}).code, u"messages"_s);
    QVERIFY(!repairableRow(workspace.file().reader(), 77).has_value());
}

void TestRowRepair::handleThatWasGivenUpNamesWhoHadIt()
{
    // Ana gave up her handle between the exports, and somebody else took it.
    const Follow ana {"ana", followTime(1)};
    const Follow anaNow {"ana.rides", followTime(1)};
    const Follow otherAna {"ana", followTime(9)};
    RenameWorkspace workspace;
    const Follow bo {"bo", followTime(2)};
    const ImportId first = workspace.save({1, {ana, bo}}).id;
    workspace.save({8, {anaNow, bo}});
    workspace.save({15, {anaNow, otherAna, bo}});
    const QString people = workspace.asked("SELECT pk FROM profile WHERE handle IN"
                                           " ('ana', 'ana.rides') ORDER BY pk");
    workspace.file()
        .connect(db::Use::Writer)
        ->exec("INSERT INTO rejected_row (import, path, line, reason, raw, snapshot)"
               " SELECT import, 'followers_1.json', 9, 'no-key', '{}', id FROM snapshot"
               " WHERE list = 'followers' AND taken_at NOT BETWEEN 1778000000 AND 1778500000");
    QCOMPARE(kept(workspace).size(), std::size_t {2});
    const QByteArray before = workspace.dump();

    for (const std::size_t at : {std::size_t {1}, std::size_t {0}}) {
        const RepairableRow row = openRow(workspace, at);
        QCOMPARE(
            repair(workspace, {row.kept.id, row.lists.front().id, {{}, u"ana"_s, {}, {}}}).code,
            QString());
    }

    // On the older list Ana herself, on the newer one the other.
    QCOMPARE(workspace.asked("SELECT pk FROM repaired_row ORDER BY import"), people);
    QCOMPARE(workspace.asked("SELECT adds FROM repaired_row"), u"0 0"_s);
    QCOMPARE(workspace.problems(), QStringList());
    const auto history = importHistory(workspace.file().reader());
    workspace.undo(history[0].id);
    workspace.undo(history[1].id);
    QCOMPARE(QString::fromUtf8(workspace.dump()), QString::fromUtf8(before));
    const RepairableRow row = openRow(workspace, 1);
    repair(workspace, {row.kept.id, row.lists.front().id, {{}, u"ana"_s, {}, {}}});
    workspace.undo(first);
    RenameWorkspace alone;
    alone.save({8, {anaNow, bo}});
    alone.save({15, {anaNow, otherAna, bo}});
    QCOMPARE(QString::fromUtf8(workspace.dump()), QString::fromUtf8(alone.dump()));
    QCOMPARE(workspace.problems(), QStringList());
}

void TestRowRepair::historySaysWhatWasRepaired()
{
    ImportWorkspace workspace;
    importArchive(workspace, 4, {7, 0, 5}, {5});
    repairById(workspace, u"9"_s);
    const auto history = importHistory(workspace.file().reader());
    QCOMPARE(history.size(), std::size_t {2});
    QCOMPARE(history[0].format, u"repair"_s);
    QCOMPARE(history[0].source, u"follower.js:2"_s);
    QVERIFY(history[0].repairs.has_value());
    QCOMPARE(history[0].repairs->line, 2);
    QCOMPARE(history[0].takenAt, history[1].takenAt);
    QCOMPARE(history[0].rows, 1);
    QCOMPARE(history[1].repairCount, 1);
    QVERIFY(!history[1].repairs.has_value());
}

COMITY_TEST_GUILESS(TestRowRepair)
#include "tst_row_repair.moc"
