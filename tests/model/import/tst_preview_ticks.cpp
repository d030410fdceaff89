#include "tests/model/import/previewed_import.h"
#include "tests/support/test_case.h"

#include <QDir>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;
using formats::ListKind;
using Part = StagedPreview::Part;

/// What a preview says of its people, and which of them are ticked.
class TestPreviewTicks : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void theUserMayOverrule();
    void ticksOutliveReadingAgain();
    void mentionsAndTheWorkspaceNameRows();
    void aMillionRowsAreCounted();
};

void TestPreviewTicks::theUserMayOverrule()
{
    ImportWorkspace workspace;
    ImportRequest request = table(workspace, ListKind::Followers, dayOf2026(5, 1), may);
    request.complete = true;
    PreviewedImport preview(workspace, request);
    preview.untick(Part::New, {u"8"_s});
    QVERIFY(followers(preview->summaryAsTicked()).isComplete);
    QCOMPARE(followers(preview->summaryAsTicked()).rows, 3);
    QVERIFY(followers(preview.save()).isComplete);
    QCOMPARE(workspace.problems(), QStringList());
}

void TestPreviewTicks::ticksOutliveReadingAgain()
{
    ImportWorkspace workspace;
    workspace.import(table(workspace, ListKind::Followers, dayOf2026(4, 1), april));
    ImportRequest request = table(workspace, ListKind::Followers, dayOf2026(5, 1), may);
    PreviewedImport preview(workspace, request);
    preview.untick(Part::New, {u"9"_s});
    preview.untick(Part::Changed, {u"5"_s});
    request.complete = true;
    PreviewedImport again(workspace, request);
    QVERIFY(again->keepTicksOf(*preview));
    QCOMPARE(again->ticks(Part::New)->off(), 1);
    QVERIFY(!again->ticks(Part::New)->isOn(1));
    QCOMPARE(again->ticks(Part::Changed)->off(), 1);

    PreviewedImport another(
        workspace, table(workspace, ListKind::Followers, dayOf2026(5, 1), may + "11,fay,Fay,,\n"));
    QVERIFY(!another->keepTicksOf(*again));
    QVERIFY(!another->leavesOut());
    PreviewedImport untouched(workspace, request);
    QVERIFY(PreviewedImport(workspace, request)->keepTicksOf(*untouched));
}

void TestPreviewTicks::mentionsAndTheWorkspaceNameRows()
{
    ImportWorkspace workspace;
    workspace.import(table(workspace, ListKind::Followers, dayOf2026(4, 1), april));
    QDir(workspace.path(u"."_s)).mkpath(u"archive/data"_s);
    const auto write = [&workspace](const QString &name, const QByteArray &text) {
        workspace.write(u"archive/data/"_s + name, text);
    };
    write(u"manifest.js"_s,
        "window.__THAR_CONFIG = {\"userInfo\":{\"accountId\":\"1000\",\"userName\":\"demo_owner\"},"
        "\"archiveInfo\":{\"generationDate\":\"2026-05-10T10:00:00.000Z\",\"isPartialArchive\":"
        "false},\"dataTypes\":{}}");
    write(u"follower.js"_s,
        "window.YTD.follower.part0 = [{\"follower\":{\"accountId\":\"7\"}},"
        "{\"follower\":{\"accountId\":\"1006\"}},{\"follower\":{\"accountId\":\"1007\"}}]");
    write(u"following.js"_s, "window.YTD.following.part0 = []");
    const auto tweet = [](const char *id, const char *day, const char *handle) -> QByteArray {
        return QByteArray("{\"tweet\":{\"id_str\":\"") + id
            + "\",\"full_text\":\"With @six\",\"created_at\":\"" + day
            + " 09:01:52 +0000 2026\",\"entities\":{\"user_mentions\":[{\"id_str\":\"1006\","
              "\"screen_name\":\""
            + handle + "\",\"name\":\"Six\"}]}}}";
    };
    write(u"tweets.js"_s,
        "window.YTD.tweets.part0 = [" + tweet("901", "Tue May 05", "six") + ','
            + tweet("900", "Mon May 04", "old_six") + ']');
    ImportRequest request;
    request.paths = {workspace.path(u"archive"_s)};
    PreviewedImport preview(workspace, request);
    const auto names = [&](Part part) {
        QStringList out;
        for (const auto &row : preview.rows(part)) {
            out += row.person.key + u'/' + row.person.handle + u'/' + row.person.name;
        }
        return out;
    };
    QCOMPARE(names(Part::New), QStringList({u"1006/six/Six"_s, u"1007//"_s}));
    QCOMPARE(names(Part::Unchanged), QStringList {u"7/ada/Ada"_s});
    const auto reader = workspace.file().connect(db::Use::Job);
    QCOMPARE(preview->matching(*reader, Part::New, u"SIX"_s, {})->size(), std::size_t {1});
    preview.save();
    QCOMPARE(count(workspace,
                 "SELECT count(*) FROM v_people WHERE key = '1006' AND handle = 'six'"
                 " AND name = 'Six'"),
        1);
}

void TestPreviewTicks::aMillionRowsAreCounted()
{
    RowTicks ticks(std::vector<RowTicks::Marks>(1'000'000, 3));
    for (std::size_t row = 0; row < ticks.rows(); ++row) {
        ticks.set(row, false);
    }
    QCOMPARE(ticks.off(), 1'000'000);
    QCOMPARE(ticks.offWith(0), 1'000'000);
    QCOMPARE(ticks.offWith(1), 1'000'000);
    QCOMPARE(ticks.offWith(2), 0);
    ticks.set(77, true);
    ticks.set(77, true);
    QCOMPARE(ticks.off(), 999'999);
    QCOMPARE(ticks.offWith(1), 999'999);
}

COMITY_TEST_GUILESS(TestPreviewTicks)
#include "tst_preview_ticks.moc"
