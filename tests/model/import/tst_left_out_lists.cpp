#include "model/snapshots/member_blob.h"
#include "tests/model/import/open_rows.h"
#include "tests/model/import/previewed_import.h"
#include "tests/model/import/x_folder.h"
#include "tests/support/test_case.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;
using formats::ListKind;
using Part = StagedPreview::Part;

namespace {

const ListSummary &listOf(const ImportSummary &summary, ListKind kind)
{
    const auto &lists = summary.accounts.at(0).lists;
    const auto found = std::ranges::find(lists, kind, &ListSummary::kind);
    if (found == lists.end()) {
        qFatal("no such list");
    }
    return *found;
}

/// Rows, added, unchanged, left; and why it is not complete.
QString told(const ListSummary &list)
{
    return u"%1 +%2 =%3 -%4 %5"_s.arg(list.rows)
        .arg(list.added)
        .arg(list.unchanged)
        .arg(list.left)
        .arg(list.incompleteCode);
}

QString texts(ImportWorkspace &workspace, const char *sql)
{
    SQLite::Statement query(workspace.file().reader(), sql);
    QStringList out;
    while (query.executeStep()) {
        out += QString::fromStdString(query.getColumn(0).getString());
    }
    return out.join(u' ');
}

/// A TikTok export of the account fernhill. "ana" writes, before or after the lists in the file,
/// and `follower` is on the list with her follow time; we follow `followed`.
ImportRequest tiktok(const ImportWorkspace &workspace, int day, const QByteArray &follower,
    bool writesFirst, const QByteArray &followed = "bo")
{
    const QByteArray lists
        = R"("Activity":{"Follower List":{"FansList":[{"Date":"2024-05-01 10:00:00","UserName":")"
        + follower
        + R"("},{"Date":"2024-05-02 10:00:00","UserName":"bo"}]},)"
          R"("Following List":{"Following":[{"Date":"2024-06-01 10:00:00","UserName":")"
        + followed + R"("}]}})";
    const QByteArray chats
        = R"("Direct Messages":{"Chat History":{"ChatHistory":{"Chat History with ana:":[)"
          R"({"Date":"2025-01-01 10:00:00","From":"ana","Content":"Hello"}]}}})";
    const QByteArray profile
        = R"("Profile":{"Profile Information":{"ProfileMap":{"userName":"fernhill","bioDescription":"hi"}}})";
    ImportRequest request;
    request.paths = {workspace.write(u"user_data_tiktok-%1.json"_s.arg(day),
        '{' + (writesFirst ? chats + ',' + lists : lists + ',' + chats) + ',' + profile + '}')};
    request.takenAt = dayOf2026(5, day);
    return request;
}

/// The request with a yes to what it offers.
ImportRequest withRename(ImportWorkspace &workspace, ImportRequest request)
{
    const PreviewedImport asked(workspace, request);
    for (const RenameOffer &offer : asked->summary().renames) {
        request.renames.push_back({offer.network, offer.stored.key, offer.staged.key, true});
    }
    return request;
}

constexpr auto keysAndHandles = "SELECT ext || '=' || handle FROM profile_key"
                                " JOIN profile USING (pk) ORDER BY ext";

} // namespace

/// Rows that are left out, and what else a list holds: people of another list, rejected rows, and
/// people who stand in the files twice.
class TestLeftOutLists : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void newOnOneListIsNotNewOnTheOther();
    void rejectedRowsMoveUp();
    void twinsAreOneRow_data();
    void twinsAreOneRow();
    void twinsAreNewOnce_data() { twinsAreOneRow_data(); }
    void twinsAreNewOnce();
};

void TestLeftOutLists::newOnOneListIsNotNewOnTheOther()
{
    ImportWorkspace workspace;
    importArchive(workspace, 3, {1, 2, 3}, {5, 6, 7});
    PreviewedImport preview(workspace, archiveOf(workspace, 4, {1, 2, 3, 5, 9}, {5, 6, 7, 8}));
    const auto toldOf
        = [](const ImportSummary &summary, ListKind kind) { return told(listOf(summary, kind)); };
    QCOMPARE(toldOf(preview->summary(), ListKind::Followers), u"5 +2 =3 -0 "_s);
    QCOMPARE(toldOf(preview->summary(), ListKind::Following), u"4 +1 =3 -0 "_s);
    QCOMPARE(preview->size(Part::New), 3);
    QCOMPARE(preview->changes(), 3);

    preview.untick(Part::New, {u"5"_s});
    const ImportSummary asTicked = preview->summaryAsTicked();
    QCOMPARE(toldOf(asTicked, ListKind::Followers), u"4 +1 =3 -0 left-out-rows"_s);
    QCOMPARE(toldOf(asTicked, ListKind::Following), u"3 +1 =2 -0 left-out-rows"_s);
    QCOMPARE(preview->changes(), 2);

    // Saving says what the preview said.
    const ImportSummary done = preview.save();
    for (const ListKind kind : {ListKind::Followers, ListKind::Following}) {
        QCOMPARE(toldOf(done, kind), toldOf(asTicked, kind));
        QCOMPARE(
            listOf(done, kind).incompleteArguments, listOf(asTicked, kind).incompleteArguments);
    }
    // Five is followed as long as before, because no complete list lacks them.
    QCOMPARE(count(workspace,
                 "SELECT count(*) FROM v_relations JOIN v_people USING (pk)"
                 " WHERE key = '5' AND we_follow = 'yes' AND they_follow IS NOT 'yes'"),
        1);
    QCOMPARE(workspace.problems(), QStringList());
}

void TestLeftOutLists::rejectedRowsMoveUp()
{
    const auto import = [](ImportWorkspace &workspace, const QList<int> &followers) {
        importArchive(workspace, 3, {11}, {11});
        PreviewedImport preview(workspace, archiveOf(workspace, 4, followers, {11}));
        preview.untick(Part::New, {u"8"_s, u"9"_s});
        preview.save();
    };
    ImportWorkspace workspace;
    import(workspace, {0, 5, 8, 0, 7, 9, 0, 6});
    QCOMPARE(texts(workspace, "SELECT place FROM rejected_row ORDER BY line"), u"0 1 2"_s);
    for (const char *id : {"21", "22", "23"}) {
        QVERIFY(number(repairById(workspace, QString::fromLatin1(id))) > 0);
    }
    ImportWorkspace whole;
    import(whole, {21, 5, 8, 22, 7, 9, 23, 6});
    const auto inOrder = [](ImportWorkspace &of) {
        const auto lists = snapshots::liveSnapshots(of.file().reader(), AccountId {1});
        QStringList keys;
        for (const snapshots::Snapshot &list : lists) {
            if (list.list == u"followers" && list.takenAt.at > dayOf2026(4, 1).at) {
                for (const Pk pk : snapshots::decode(list.members).value_or(std::vector<Pk> {})) {
                    keys += texts(of,
                        ("SELECT key FROM v_people WHERE pk = " + std::to_string(number(pk)))
                            .c_str());
                }
            }
        }
        return keys.join(u' ');
    };
    QCOMPARE(inOrder(workspace), u"21 5 22 7 23 6"_s);
    QCOMPARE(inOrder(workspace), inOrder(whole));
    QCOMPARE(QString::fromUtf8(workspace.dump()), QString::fromUtf8(whole.dump()));
    QCOMPARE(workspace.problems(), QStringList());
}

void TestLeftOutLists::twinsAreOneRow_data()
{
    QTest::addColumn<bool>("writesFirst");
    QTest::newRow("known by a message first") << true;
    QTest::newRow("known by the list first") << false;
}

void TestLeftOutLists::twinsAreOneRow()
{
    // Ana is ana.rides now, and her old messages still say ana: two rows of one person.
    QFETCH(const bool, writesFirst);
    ImportWorkspace workspace;
    workspace.import(tiktok(workspace, 1, "ana", writesFirst));
    const QByteArray before = workspace.dump();
    const ImportRequest request
        = withRename(workspace, tiktok(workspace, 8, "ana.rides", writesFirst));
    PreviewedImport preview(workspace, request);
    QCOMPARE(preview->size(Part::New), 0);
    QCOMPARE(preview->size(Part::Left), 0);
    QCOMPARE(preview->size(Part::Changed), 1);
    QCOMPARE(preview->size(Part::Unchanged), 1);
    QCOMPARE(preview->changes(), 1);
    preview.untick(Part::Changed, {u"ana.rides"_s});
    QCOMPARE(preview->changes(), 0);
    const ImportSummary half = preview.save();
    QCOMPARE(half.renames.size(), std::size_t {1});
    QCOMPARE(half.changedPeople, 0);
    QCOMPARE(half.newPeople, 0);
    // On the list she stays, by the name that she had.
    QCOMPARE(told(listOf(half, ListKind::Followers)), u"2 +0 =2 -0 "_s);
    QCOMPARE(texts(workspace, keysAndHandles), u"ana=ana bo=bo"_s);
    QCOMPARE(workspace.problems(), QStringList());
    workspace.undo(half.id);
    QCOMPARE(workspace.dump(), before);

    PreviewedImport whole(workspace, request);
    QCOMPARE(whole.save().changedPeople, 1);
    QCOMPARE(texts(workspace, keysAndHandles), u"ana=ana.rides ana.rides=ana.rides bo=bo"_s);
    QCOMPARE(workspace.problems(), QStringList());
}

void TestLeftOutLists::twinsAreNewOnce()
{
    // She followed us all the time; that we follow her is new.
    QFETCH(const bool, writesFirst);
    ImportWorkspace workspace;
    workspace.import(tiktok(workspace, 1, "ana", writesFirst));
    const ImportRequest request
        = withRename(workspace, tiktok(workspace, 8, "ana.rides", writesFirst, "ana.rides"));
    PreviewedImport preview(workspace, request);
    QCOMPARE(preview->size(Part::New), 1);
    QCOMPARE(preview->size(Part::Changed), 0);
    QCOMPARE(preview->size(Part::Unchanged), 1);
    preview.untick(Part::New, {u"ana.rides"_s});
    const ImportSummary asTicked = preview->summaryAsTicked();
    QCOMPARE(told(listOf(asTicked, ListKind::Followers)), u"1 +0 =1 -0 left-out-rows"_s);
    QCOMPARE(told(listOf(asTicked, ListKind::Following)), u"0 +0 =0 -0 left-out-rows"_s);
    const ImportSummary done = preview.save();
    QCOMPARE(told(listOf(done, ListKind::Followers)), u"1 +0 =1 -0 left-out-rows"_s);
    QCOMPARE(told(listOf(done, ListKind::Following)), u"0 +0 =0 -0 left-out-rows"_s);
    QCOMPARE(texts(workspace, keysAndHandles), u"ana=ana bo=bo"_s);
    QCOMPARE(workspace.problems(), QStringList());
}

COMITY_TEST_GUILESS(TestLeftOutLists)
#include "tst_left_out_lists.moc"
