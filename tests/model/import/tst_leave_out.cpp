#include "model/import/commit/commit.h"
#include "model/import/stage/leave_out.h"
#include "tests/model/import/previewed_import.h"
#include "tests/support/test_case.h"

#include <QDir>
#include <QRandomGenerator>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;
using formats::ListKind;
using Part = StagedPreview::Part;

/// Rows that are unticked in the preview of an import.
class TestLeaveOut : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void whoIsLeftOutIsNowhere();
    void whatIsNotTakenOverStays();
    void undoneItIsAsIfNeverImported();
    void theRestComesWithASecondImport();
    void messagesStayWithoutTheirPerson();
    void anIdThatIsNotTakenOverNamesNobody();
    void whatAnUndoneImportSaidGoesAtTheNextWord();
    void anyOrderSaysTheSame();
};

void TestLeaveOut::whoIsLeftOutIsNowhere()
{
    ImportWorkspace workspace;
    workspace.import(table(workspace, ListKind::Followers, dayOf2026(4, 1), april));
    PreviewedImport preview(workspace, table(workspace, ListKind::Followers, dayOf2026(5, 1), may));
    QCOMPARE(preview->size(Part::New), 2);
    QCOMPARE(preview->size(Part::Left), 1);
    QCOMPARE(preview->size(Part::Changed), 2);
    QCOMPARE(preview->changes(), 5);
    QVERIFY(preview->ticks(Part::Left) == nullptr && preview->ticks(Part::Unchanged) == nullptr);
    preview.untick(Part::New, {u"8"_s});
    // Nobody counts as gone from a list that lacks somebody.
    QCOMPARE(preview->changes(), 3);
    QCOMPARE(followers(preview->summaryAsTicked()).rows, 3);
    QVERIFY(!followers(preview->summaryAsTicked()).isComplete);

    const ImportSummary done = preview.save();
    QCOMPARE(followers(done).rows, 3);
    QCOMPARE(followers(done).added, 1);
    QCOMPARE(followers(done).left, 0);
    QCOMPARE(followers(done).incompleteCode, u"left-out-rows"_s);
    QCOMPARE(followers(done).incompleteArguments, QStringList({u"1"_s, u"followers"_s}));
    QCOMPARE(done.newPeople, 1);
    QCOMPARE(count(workspace, "SELECT count(*) FROM v_people WHERE key = '8'"), 0);
    QCOMPARE(count(workspace, "SELECT count(*) FROM v_people"), 4);
    QCOMPARE(count(workspace, "SELECT rows FROM import WHERE id = 2"), 3);
    QCOMPARE(count(workspace, "SELECT new_rows FROM import WHERE id = 2"), 1);
    QCOMPARE(count(workspace, "SELECT left_rows FROM import WHERE id = 2"), 0);
    QCOMPARE(count(workspace,
                 "SELECT count(*) FROM import_warning WHERE import = 2"
                 " AND code = 'left-out-rows'"),
        1);
    QCOMPARE(workspace.problems(), QStringList());
}

void TestLeaveOut::whatIsNotTakenOverStays()
{
    ImportWorkspace workspace;
    workspace.import(table(workspace, ListKind::Followers, dayOf2026(4, 1), april));
    PreviewedImport preview(workspace, table(workspace, ListKind::Followers, dayOf2026(5, 1), may));
    preview.untick(Part::Changed, {u"7"_s});
    QCOMPARE(preview->changes(), 4);
    QVERIFY(followers(preview->summaryAsTicked()).isComplete);
    const ImportSummary done = preview.save();
    QCOMPARE(followers(done).rows, 4);
    QVERIFY(followers(done).isComplete);
    QCOMPARE(followers(done).left, 1);
    QCOMPARE(done.changedPeople, 1);
    QCOMPARE(count(workspace,
                 "SELECT count(*) FROM v_people WHERE key = '7' AND handle = 'ada'"
                 " AND name = 'Ada' AND followers = 10"),
        1);
    QCOMPARE(
        count(workspace, "SELECT count(*) FROM v_people WHERE key = '5' AND followers = 21"), 1);
    QCOMPARE(workspace.problems(), QStringList());
    // The person is held by the import all the same: undoing the other one keeps them.
    workspace.undo(ImportId {1});
    QCOMPARE(count(workspace, "SELECT count(*) FROM v_people WHERE key = '7'"), 1);
    QCOMPARE(workspace.problems(), QStringList());
}

void TestLeaveOut::undoneItIsAsIfNeverImported()
{
    ImportWorkspace workspace;
    workspace.import(table(workspace, ListKind::Followers, dayOf2026(4, 1), april));
    const QByteArray before = workspace.dump();
    PreviewedImport preview(workspace, table(workspace, ListKind::Followers, dayOf2026(5, 1), may));
    preview.untick(Part::New, {u"8"_s});
    preview.untick(Part::Changed, {u"5"_s});
    const ImportSummary done = preview.save();
    QVERIFY(workspace.dump() != before);
    workspace.undo(done.id);
    QCOMPARE(workspace.dump(), before);
    QCOMPARE(workspace.problems(), QStringList());
}

void TestLeaveOut::theRestComesWithASecondImport()
{
    const auto dumpOf = [](bool leavesOut) {
        ImportWorkspace workspace;
        workspace.import(table(workspace, ListKind::Followers, dayOf2026(4, 1), april));
        const ImportRequest request = table(workspace, ListKind::Followers, dayOf2026(5, 1), may);
        if (leavesOut) {
            PreviewedImport preview(workspace, request);
            preview.untick(Part::New, {u"8"_s});
            preview.untick(Part::Changed, {u"7"_s});
            const ImportSummary half = preview.save();
            PreviewedImport again(workspace, request);
            if (again->summary().isSameAgain || again->size(Part::New) != 2
                || again->size(Part::Changed) != 1) {
                return QByteArray("the second import does not bring the rest");
            }
            const ImportSummary whole = again.save();
            if (!workspace.problems().isEmpty()
                || !PreviewedImport(workspace, request)->summary().isSameAgain) {
                return QByteArray("not sound");
            }
            // Two imports then, and nothing else: without the first it is a single full one.
            workspace.undo(half.id);
            QByteArray dump = workspace.dump();
            return workspace.problems().isEmpty() && whole.newPeople == 1 ? dump : QByteArray();
        }
        workspace.import(request);
        return workspace.dump();
    };
    QCOMPARE(dumpOf(true), dumpOf(false));

    // People and relations are the same while both are there.
    ImportWorkspace workspace;
    const ImportRequest request = table(workspace, ListKind::Followers, dayOf2026(5, 1), may);
    PreviewedImport preview(workspace, request);
    preview.untick(Part::New, {u"8"_s, u"5"_s});
    preview.save();
    workspace.import(request);
    ImportWorkspace other;
    other.import(table(other, ListKind::Followers, dayOf2026(5, 1), may));
    const auto people = [](const ImportWorkspace &of) {
        QList<QByteArray> lines;
        for (const QByteArray &line : of.dump().split('\n')) {
            if (!line.startsWith("{\"snapshot\"")) {
                lines += line;
            }
        }
        return lines;
    };
    QCOMPARE(people(workspace), people(other));
}

void TestLeaveOut::messagesStayWithoutTheirPerson()
{
    ImportWorkspace workspace;
    QDir(workspace.path(u"."_s)).mkpath(u"archive/data"_s);
    const auto write = [&workspace](const QString &name, const QByteArray &text) {
        workspace.write(u"archive/data/"_s + name, text);
    };
    write(u"manifest.js"_s,
        "window.__THAR_CONFIG = {\"userInfo\":{\"accountId\":\"1000\",\"userName\":\"fernhill\"},"
        "\"archiveInfo\":{\"generationDate\":\"2026-05-10T10:00:00.000Z\",\"isPartialArchive\":"
        "false},\"dataTypes\":{}}");
    write(u"follower.js"_s,
        "window.YTD.follower.part0 = [{\"follower\":{\"accountId\":\"1001\"}},"
        "{\"follower\":{\"accountId\":\"1002\"}}]");
    write(u"following.js"_s,
        "window.YTD.following.part0 = [{\"following\":{\"accountId\":\"1001\"}}]");
    write(u"direct-messages.js"_s,
        "window.YTD.direct_messages.part0 = [{\"dmConversation\":{\"conversationId\":\"1000-1001\","
        "\"messages\":[{\"messageCreate\":{\"id\":\"4\",\"senderId\":\"1001\",\"recipientId\":"
        "\"1000\",\"text\":\"Tea?\",\"createdAt\":\"2026-05-04T08:00:00.000Z\"}}]}}]");
    ImportRequest request;
    request.paths = {workspace.path(u"archive"_s)};
    PreviewedImport preview(workspace, request);
    preview.untick(Part::New, {u"1001"_s});
    const ImportSummary asTicked = preview->summaryAsTicked();
    QCOMPARE(asTicked.accounts.at(0).lists.at(0).incompleteCode, u"left-out-rows"_s);
    QCOMPARE(asTicked.accounts.at(0).lists.at(1).incompleteCode, u"left-out-rows"_s);
    preview.save();
    QCOMPARE(count(workspace, "SELECT count(*) FROM profile"), 1);
    QCOMPARE(count(workspace, "SELECT count(*) FROM message"), 1);
    QCOMPARE(count(workspace, "SELECT count(*) FROM correspondent WHERE pk IS NULL"), 1);
    QCOMPARE(workspace.problems(), QStringList());
    // The next import gives the message its person back.
    PreviewedImport(workspace, request).save();
    QCOMPARE(count(workspace, "SELECT count(*) FROM message"), 1);
    QCOMPARE(count(workspace, "SELECT count(*) FROM correspondent WHERE pk IS NOT NULL"), 1);
    QCOMPARE(workspace.problems(), QStringList());
}

void TestLeaveOut::anIdThatIsNotTakenOverNamesNobody()
{
    ImportWorkspace workspace;
    workspace.import(
        table(workspace, ListKind::Followers, dayOf2026(4, 1), ",ada,Ada,,\n,bee,Bee,,\n"));
    const QByteArray before = workspace.dump();
    PreviewedImport preview(workspace,
        table(workspace, ListKind::Followers, dayOf2026(5, 1), "7,ada,Ada B,,\n5,bee,Bee B,,\n"));
    QCOMPARE(preview->size(Part::Changed), 2);
    preview.untick(Part::Changed, {u"7"_s});
    const ImportSummary done = preview.save();
    QCOMPARE(count(workspace, "SELECT count(*) FROM v_people WHERE key = '@ada'"), 1);
    QCOMPARE(count(workspace, "SELECT count(*) FROM v_people WHERE key = '5'"), 1);
    QCOMPARE(workspace.problems(), QStringList());
    workspace.undo(done.id);
    QCOMPARE(workspace.dump(), before);
}

void TestLeaveOut::whatAnUndoneImportSaidGoesAtTheNextWord()
{
    ImportWorkspace workspace;
    workspace.import(table(workspace, ListKind::Followers, dayOf2026(4, 1), april));
    const auto writer = workspace.file().connect(db::Use::Writer);
    writer->exec("INSERT INTO person_fact (pk, field, value, set_at)"
                 " SELECT pk, 'protected', '', 1780000000 FROM profile WHERE pk = (SELECT pk FROM "
                 "profile_key"
                 " WHERE ext = 7)");
    workspace.undo(ImportId {1});
    // Known and new on the list: on it, but what the file says is not taken over.
    LeftOut which;
    which.values = {true};
    const auto reader = workspace.file().connect(db::Use::Job);
    auto staged = stageImport(*reader, {},
        table(workspace, ListKind::Followers, dayOf2026(5, 1), may), workspace.clock(), {});
    leaveOut(*reader, *staged, which);
    QVERIFY(commitImport(*writer, *staged, workspace.clock(), {}));
    QCOMPARE(
        count(workspace, "SELECT count(*) FROM v_people WHERE key = '7' AND bio = 'baker'"), 1);
    workspace.import(table(workspace, ListKind::Followers, dayOf2026(5, 20), "7,ada_c,Ada C,,\n"));
    QCOMPARE(count(workspace,
                 "SELECT count(*) FROM v_people WHERE key = '7' AND handle = 'ada_c'"
                 " AND bio IS NULL AND followers IS NULL"),
        1);
    QCOMPARE(workspace.problems(), QStringList());
}

void TestLeaveOut::anyOrderSaysTheSame()
{
    struct Export
    {
        ListKind list = ListKind::Followers;
        Dated takenAt;
        QByteArray rows;
        std::vector<bool> out;
    };
    const auto dumpOf
        = [](const std::vector<Export> &exports, const std::vector<std::size_t> &order,
              std::optional<std::size_t> undone) {
              ImportWorkspace workspace;
              std::vector<ImportId> ids(exports.size());
              for (const std::size_t i : order) {
                  const Export &one = exports[i];
                  const auto reader = workspace.file().connect(db::Use::Job);
                  const auto writer = workspace.file().connect(db::Use::Writer);
                  auto staged = stageImport(*reader, {},
                      table(workspace, one.list, one.takenAt, one.rows), workspace.clock(), {});
                  leaveOut(*reader, *staged, {one.out, {}});
                  ids[i] = commitImport(*writer, *staged, workspace.clock(), {})->id;
              }
              if (undone) {
                  workspace.undo(ids[*undone]);
              }
              return workspace.problems().isEmpty() ? workspace.dump() : QByteArray("not sound");
          };
    for (quint32 seed = 1; seed <= 8; ++seed) {
        QRandomGenerator random(seed);
        std::vector<Export> exports(4);
        for (int i = 0; i < 4; ++i) {
            Export &one = exports[static_cast<std::size_t>(i)];
            one.list = random.bounded(3) == 0 ? ListKind::Following : ListKind::Followers;
            one.takenAt = dayOf2026(1 + i, 1 + random.bounded(28));
            for (int person = 1; person <= 12; ++person) {
                if (random.bounded(3) > 0) {
                    one.rows += QByteArray::number(1000 + person) + ",person_"
                        + QByteArray::number(person) + ",N" + QByteArray::number(random.bounded(3))
                        + ",,\n";
                    one.out.push_back(random.bounded(4) == 0);
                }
            }
        }
        const QByteArray expected = dumpOf(exports, {0, 1, 2, 3}, {});
        QVERIFY(expected.contains("left-out-rows"));
        QCOMPARE(dumpOf(exports, {3, 1, 0, 2}, {}), expected);
        QCOMPARE(dumpOf(exports, {2, 3, 1, 0}, {}), expected);
        const std::vector<Export> rest {exports[0], exports[2], exports[3]};
        QCOMPARE(dumpOf(exports, {2, 0, 1, 3}, 1), dumpOf(rest, {0, 1, 2}, {}));
    }
}

COMITY_TEST_GUILESS(TestLeaveOut)
#include "tst_leave_out.moc"
