#include "model/import/row_repair.h"
#include "model/import/undo.h"
#include "model/networks/catalogue.h"
#include "tests/support/handle_export.h"
#include "tests/support/test_case.h"

#include <QDir>
#include <SQLiteCpp/Statement.h>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

QByteArray follows(const QByteArray &type, const QList<int> &ids)
{
    QByteArrayList records;
    for (const int id : ids) {
        // Nobody can be told from a record without its number.
        const QByteArray whom = id == 0
            ? QByteArray("\"userLink\":\"https://twitter.com/intent/user\"")
            : "\"accountId\":\"" + QByteArray::number(id) + "\"";
        records += "{\"" + type + "\":{" + whom + "}}";
    }
    return "window.YTD." + type + ".part0 = [" + records.join(",\n") + "]";
}

/// An X archive of a day of 2026, as a folder; a 0 is a row that cannot be read.
ImportId importArchive(
    ImportWorkspace &workspace, int month, const QList<int> &followers, const QList<int> &following)
{
    const QString name = u"archive-%1-%2"_s.arg(month).arg(followers.contains(0) ? 0 : 1);
    QDir(workspace.path(u"."_s)).mkpath(name + u"/data"_s);
    workspace.write(name + u"/data/manifest.js"_s,
        "window.__THAR_CONFIG = {\"userInfo\":{\"accountId\":\"1000\",\"userName\":\"fernhill\"},"
        "\"archiveInfo\":{\"generationDate\":\"2026-0"
            + QByteArray::number(month)
            + "-10T10:00:00.000Z\",\"isPartialArchive\":false},\"dataTypes\":{}}");
    workspace.write(name + u"/data/follower.js"_s, follows("follower", followers));
    workspace.write(name + u"/data/following.js"_s, follows("following", following));
    ImportRequest request;
    request.paths = {workspace.path(name)};
    return workspace.import(request).id;
}

std::vector<KeptRow> kept(ImportWorkspace &workspace)
{
    return keptRows(workspace.file().reader(), 100);
}

RepairableRow openRow(ImportWorkspace &workspace, std::size_t at = 0)
{
    const auto rows = kept(workspace);
    const auto row
        = at < rows.size() ? repairableRow(workspace.file().reader(), rows[at].id) : std::nullopt;
    return row.value_or(RepairableRow {});
}

RepairOutcome repair(ImportWorkspace &workspace, const RowRepair &what)
{
    const auto writer = workspace.file().connect(db::Use::Writer);
    const auto done = repairRow(*writer, what, workspace.clock(), {});
    return done.value_or(RepairOutcome {u"failed"_s, {}, {}});
}

/// Repairs an open row of one list by the number of the account.
ImportId repairById(ImportWorkspace &workspace, const QString &id, std::size_t at = 0)
{
    const RepairableRow row = openRow(workspace, at);
    if (row.lists.size() != 1) {
        return {};
    }
    return repair(workspace, {row.kept.id, row.lists.front().id, {id, {}, {}, {}}}).import;
}

QString incompleteCode(ImportWorkspace &workspace, const char *list)
{
    SQLite::Statement query(workspace.file().reader(),
        "SELECT incomplete_code FROM v_snapshots WHERE list = ?1 ORDER BY taken_at DESC");
    query.bind(1, list);
    return query.executeStep() ? QString::fromStdString(query.getColumn(0).getString())
                               : u"(no list)"_s;
}

qint64 count(ImportWorkspace &workspace, const char *sql)
{
    SQLite::Statement query(workspace.file().reader(), sql);
    return query.executeStep() ? query.getColumn(0).getInt64() : -1;
}

const networks::Network &network(const QString &code)
{
    return *networks::Catalogue::builtIn().find(code);
}

RepairBasis basis()
{
    return {{u"1000"_s, u"fernhill"_s, {}}, QTimeZone::utc(), dayOf2026(5, 10), std::nullopt};
}

} // namespace

class TestRowRepair : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void repairedListIsLikeTheWholeFile();
    void repairedListIsLikeTheWholeFileBetweenOthers();
    void undoneRepairLeavesNothing();
    void repairGoesWithItsImport();
    void rowIsRepairedOnce();
    void whoIsOnTheListAlreadyIsNotTwice();
    void dismissedRowIsStillUnknown();
    void rowThatMayHoldSeveralIsNoWholeList();
    void tableRowGetsItsDateAndName();
    void rowOfAnUnknownListGoesWhereTheUserSays();
    void rowOfMessagesHasNoList();
    void handleThatWasGivenUpNamesWhoHadIt();
    void historySaysWhatWasRepaired();
    void fieldsAreReadOutOfTheRow_data();
    void fieldsAreReadOutOfTheRow();
    void hostileRowsGiveNothing_data();
    void hostileRowsGiveNothing();
    void fieldsAreChecked_data();
    void fieldsAreChecked();
};

void TestRowRepair::repairedListIsLikeTheWholeFile()
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

void TestRowRepair::repairedListIsLikeTheWholeFileBetweenOthers()
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

void TestRowRepair::undoneRepairLeavesNothing()
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

void TestRowRepair::repairGoesWithItsImport()
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

void TestRowRepair::whoIsOnTheListAlreadyIsNotTwice()
{
    ImportWorkspace workspace;
    importArchive(workspace, 4, {7, 0, 5}, {5});
    QVERIFY(number(repairById(workspace, u"7"_s)) > 0);
    QCOMPARE(count(workspace, "SELECT rows FROM v_snapshots WHERE list = 'followers'"), 2);
    QCOMPARE(count(workspace, "SELECT new_rows FROM import ORDER BY id DESC"), 0);
    QCOMPARE(incompleteCode(workspace, "followers"), QString());
    QCOMPARE(workspace.problems(), QStringList());
}

void TestRowRepair::dismissedRowIsStillUnknown()
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

void TestRowRepair::rowThatMayHoldSeveralIsNoWholeList()
{
    ImportWorkspace workspace;
    importArchive(workspace, 4, {7, 0, 5}, {5});
    workspace.file().connect(db::Use::Writer)->exec("UPDATE rejected_row SET reason = 'cut-off'");
    QVERIFY(number(repairById(workspace, u"9"_s)) > 0);
    QCOMPARE(incompleteCode(workspace, "followers"), u"rejected-rows"_s);
    QCOMPARE(count(workspace, "SELECT count(*) FROM v_relations WHERE they_follow = 'yes'"), 3);
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

void TestRowRepair::fieldsAreReadOutOfTheRow_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("argument");
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QStringList>("expected"); // id, handle, name, since
    const QString none;
    QTest::newRow("a link of X")
        << u"x"_s << u"unknown-record"_s << none
        << uR"({"follower":{"userLink":"https:\/\/twitter.com\/intent\/user?user_id=42"}})"_s
        << QStringList {u"42"_s, none, none, none};
    QTest::newRow("members of a record")
        << u"x"_s << u"no-key"_s << none
        << uR"({"id_str":"18446744073709551615","screen_name":"ada_b","name":"Ada B"})"_s
        << QStringList {u"18446744073709551615"_s, u"ada_b"_s, u"Ada B"_s, none};
    QTest::newRow("a number as a number")
        << u"github"_s << u"bad-handle"_s << u"a b"_s
        << uR"({"id":9007199254740993,"login":"a b"})"_s
        << QStringList {u"9007199254740993"_s, u"a b"_s, none, none};
    QTest::newRow("Instagram")
        << u"instagram"_s << u"no-key"_s << none
        << uR"({"string_list_data":[{"href":"https://www.instagram.com/ada.b","timestamp":1767225600}]})"_s
        << QStringList {none, u"ada.b"_s, none, u"2026-01-01T00:00:00Z"_s};
    QTest::newRow("LinkedIn")
        << u"linkedin"_s << u"no-key"_s << none
        << u",,https://www.linkedin.com/in/ada-b-12,,Fernhill,Owner,03 Apr 2026"_s
        << QStringList {none, u"ada-b-12"_s, none, none};
    QTest::newRow("a name alone") << u"linkedin"_s << u"no-key"_s << none << u"Ada Byrne"_s
                                  << QStringList {none, none, u"Ada Byrne"_s, none};
    QTest::newRow("a mention in a cell")
        << u"x"_s << u"damaged-id"_s << u"1.4E+18"_s << u"1.4E+18,\"@ada_b\",Ada"_s
        << QStringList {none, u"ada_b"_s, none, none};
    QTest::newRow("an address of mail is no mention")
        << u"x"_s << u"damaged-id"_s << u"1.4E+18"_s << u"1.4E+18,ada@fern.example,Ada"_s
        << QStringList {none, none, none, none};
    QTest::newRow("TikTok's text")
        << u"tiktok"_s << u"unknown-record"_s << none << u"Date: soon\nUsername: ada.b\n"_s
        << QStringList {none, u"ada.b"_s, none, none};
    QTest::newRow("no host") << u"mastodon"_s << u"no-host"_s << u"ada"_s << u"ada,true"_s
                             << QStringList {none, u"ada"_s, none, none};
    QTest::newRow("a link of another network")
        << u"x"_s << u"no-key"_s << none << u"https://www.instagram.com/ada.b,"_s
        << QStringList {none, none, none, none};
}

void TestRowRepair::fieldsAreReadOutOfTheRow()
{
    QFETCH(QString, code);
    QFETCH(QString, reason);
    QFETCH(QString, argument);
    QFETCH(QString, raw);
    QFETCH(QStringList, expected);
    const RepairFields read = fieldsIn({1, reason, argument, raw}, network(code));
    QCOMPARE(QStringList({read.id, read.handle, read.name, read.since}), expected);
}

void TestRowRepair::hostileRowsGiveNothing_data()
{
    QTest::addColumn<QString>("raw");
    QTest::newRow("markup") << u"<a href=\"javascript:x()\">\"@<b>\",</a>"_s;
    QTest::newRow("turned") << u"\u202egpj.exe\u202c,\u2066@\u2069,"_s;
    QTest::newRow("zero bytes") << QString(u"a,"_s + QChar(0) + u"b," + QChar(0));
    QTest::newRow("a long line") << QString(1'000'000, u'@');
    QTest::newRow("many cells") << u",\"@"_s.repeated(200'000);
    QTest::newRow("deep") << u"["_s.repeated(5'000);
    QTest::newRow("cut") << u"{\"follower\":{\"accountId\":\"12"_s;
    QTest::newRow("wrong types") << uR"({"id":[{"id":{"id":-1}}],"name":7.5,"timestamp":"x"})"_s;
    QTest::newRow("nothing") << QString();
}

void TestRowRepair::hostileRowsGiveNothing()
{
    QFETCH(QString, raw);
    for (const networks::Network &one : networks::Catalogue::builtIn().networks()) {
        const RepairFields read = fieldsIn({1, u"ragged"_s, {}, raw}, one);
        QCOMPARE(read, RepairFields {});
    }
}

void TestRowRepair::fieldsAreChecked_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QStringList>("typed"); // id, handle, name, since
    QTest::addColumn<QString>("expected");
    const QString none;
    const auto row
        = [](const char *name, const QString &code, const QStringList &typed,
              const QString &expected) { QTest::newRow(name) << code << typed << expected; };
    row("X by number", u"x"_s, {u" 42 "_s, none, none, none}, none);
    row("X by handle", u"x"_s, {none, u"@ada_b"_s, none, none}, none);
    row("X by address", u"x"_s, {none, u"https://twitter.com/intent/user?user_id=42"_s, none, none},
        none);
    row("X by name", u"x"_s, {none, none, u"Ada"_s, none}, u"needs-id-or-handle"_s);
    row("no number", u"x"_s, {u"4a"_s, none, none, none}, u"bad-id"_s);
    row("a rounded number", u"x"_s, {u"1.43288E+18"_s, none, none, none}, u"rounded-id"_s);
    row("no handle", u"x"_s, {none, u"ada byrne"_s, none, none}, u"bad-handle"_s);
    row("an address elsewhere", u"x"_s, {none, u"https://fern.example/ada"_s, none, none},
        u"foreign-link"_s);
    row("ourselves", u"x"_s, {u"1000"_s, none, none, none}, u"is-ours"_s);
    row("our handle", u"x"_s, {none, u"FernHill"_s, none, none}, u"is-ours"_s);
    row("Instagram", u"instagram"_s, {none, u"ada.b"_s, none, none}, none);
    row("Instagram by name", u"instagram"_s, {none, none, u"Ada"_s, none}, u"needs-handle"_s);
    row("Mastodon", u"mastodon"_s, {none, u"@ada@fern.example"_s, none, none}, none);
    row("Mastodon without a host", u"mastodon"_s, {none, u"ada"_s, none, none}, u"no-host"_s);
    row("LinkedIn by address", u"linkedin"_s,
        {none, u"https://www.linkedin.com/in/ada-b-12"_s, none, none}, none);
    row("LinkedIn by name", u"linkedin"_s, {none, none, u"Ada"_s, none}, none);
    row("LinkedIn by nothing", u"linkedin"_s, {none, none, u" "_s, none}, u"needs-link-or-name"_s);
    row("Facebook", u"facebook"_s, {none, none, none, none}, u"needs-name"_s);
    row("a day", u"x"_s, {u"42"_s, none, none, u"2026-04-30"_s}, none);
    row("no day", u"x"_s, {u"42"_s, none, none, u"03/04/26"_s}, u"bad-date"_s);
    row("after the list", u"x"_s, {u"42"_s, none, none, u"2026-05-30"_s}, u"after-list"_s);
}

void TestRowRepair::fieldsAreChecked()
{
    QFETCH(QString, code);
    QFETCH(QStringList, typed);
    QFETCH(QString, expected);
    const RepairFields fields {typed[0], typed[1], typed[2], typed[3]};
    QCOMPARE(checkRepair(fields, network(code), basis()).code, expected);
    RepairBasis toTheSecond = basis();
    toTheSecond.precision = DatePrecision::Exact;
    const bool isDay = expected.isEmpty() && typed[3] == u"2026-04-30";
    QCOMPARE(
        checkRepair(fields, network(code), toTheSecond).code, isDay ? u"time-needed"_s : expected);
}

COMITY_TEST_GUILESS(TestRowRepair)
#include "tst_row_repair.moc"
