#include "tests/model/import/previewed_import.h"
#include "tests/model/import/x_folder.h"
#include "tests/support/test_case.h"

#include <QDir>
#include <QFile>
#include <algorithm>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;
using formats::ListKind;
using Part = StagedPreview::Part;

namespace {

/// Their account numbers, which are no numbers of rows.
QList<int> people(int from, int to)
{
    QList<int> out;
    for (int i = from; i <= to; ++i) {
        out += 5'000 + 7 * i;
    }
    return out;
}

/// A table of people on X that some tool wrote at noon of a day.
QString tableOf(const ImportWorkspace &workspace, const QList<int> &ids, const QDate &day)
{
    QByteArray rows = "user id,username,name\n";
    for (const int id : ids) {
        const QByteArray number = QByteArray::number(id);
        rows += number + ",person_" + number + ",Person " + number + '\n';
    }
    const QString path = workspace.write(u"followers-table.csv"_s, rows);
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite)
        || !file.setFileTime(QDateTime(day, QTime(12, 0), Qt::UTC), QFile::FileModificationTime)) {
        qFatal("no time set");
    }
    return path;
}

QString judged(const ListSummary &list)
{
    return u"%1 -%2 %3"_s.arg(list.rows).arg(list.left).arg(
        list.isComplete ? u"complete"_s : list.incompleteCode);
}

} // namespace

/// Lists are judged in the preview as they are once saved, however many there are and whatever
/// files tell of them.
class TestJudgedLists : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void manyListsOfOneAccountAreAllThere();
    void tableBesideTheNetworksOwnExport_data();
    void tableBesideTheNetworksOwnExport();
    void tableBesideAnExportOfAnotherNetwork();
};

void TestJudgedLists::manyListsOfOneAccountAreAllThere()
{
    constexpr int listCount = 40;
    ImportWorkspace workspace;
    const auto request = [&workspace](const QByteArray &followed) {
        QByteArray lists;
        for (int i = 0; i < listCount; ++i) {
            const QByteArray name = "List " + QByteArray::number(100 + i);
            lists += name + ",everybody@town.example\n" + name + ",own"
                + QByteArray::number(100 + i) + "@town.example\n";
        }
        const QString folder = u"mastodon-%1"_s.arg(followed.size());
        QDir(workspace.path(u"."_s)).mkpath(folder);
        workspace.write(folder + u"/lists.csv"_s, lists);
        workspace.write(folder + u"/following_accounts.csv"_s,
            "Account address,Show boosts\neverybody@town.example,true\n" + followed + ",true\n");
        ImportRequest out;
        out.paths = {workspace.path(folder)};
        out.account = ImportRequest::AccountName {u"mastodon"_s, u"lena@kiln.example"_s};
        out.takenAt = dayOf2026(5, 4);
        return out;
    };
    const auto allThere = [](const ImportSummary &summary) {
        const AccountSummary &account = summary.accounts.at(0);
        QStringList names;
        for (const ListSummary &list : account.sideLists) {
            if (list.kind == ListKind::OurList && list.rows == 2 && list.isComplete) {
                names += list.name;
            }
        }
        names.sort();
        names.erase(std::unique(names.begin(), names.end()), names.end());
        return account.lists.size() == 1 && account.lists[0].rows == 2
            && std::ssize(account.sideLists) == listCount && names.size() == listCount
            && names.first() == u"List 100" && names.last() == u"List 139";
    };
    PreviewedImport preview(workspace, request("bo@town.example"));
    QVERIFY(allThere(preview->summary()));
    QVERIFY(allThere(preview->summaryAsTicked()));
    // Everybody, Bo, and one of every list.
    QCOMPARE(preview->size(Part::New), listCount + 2);
    QVERIFY(allThere(preview.save()));
    QCOMPARE(count(workspace, "SELECT count(DISTINCT name) FROM snapshot WHERE list = 'our_list'"),
        listCount);
    QCOMPARE(count(workspace, "SELECT count(*) FROM v_people"), listCount + 2);
    QCOMPARE(workspace.problems(), QStringList());

    // The next export, of the same time, is behind every one of them.
    PreviewedImport next(workspace, request("cecil@town.example"));
    QVERIFY(allThere(next->summary()));
    QVERIFY(std::ranges::all_of(next->summary().accounts.at(0).sideLists,
        [](const ListSummary &list) { return list.unchanged == 2 && list.added == 0; }));
    QCOMPARE(next->size(Part::New), 1);
    QCOMPARE(next->size(Part::Left), 1);
    QCOMPARE(next->size(Part::Unchanged), listCount + 1);
    next.save();
    QCOMPARE(
        count(workspace, "SELECT count(*) FROM snapshot WHERE list = 'our_list'"), 2 * listCount);
    QCOMPARE(workspace.problems(), QStringList());
}

void TestJudgedLists::tableBesideTheNetworksOwnExport_data()
{
    QTest::addColumn<QList<int>>("archive");
    QTest::addColumn<QList<int>>("table");
    QTest::addColumn<QDate>("day"); // of the table; the archive is of the tenth of May
    QTest::addColumn<bool>("isTableFirst");
    QTest::addColumn<QString>("expected");
    // Before that there were 40: for a table alone each of these is too short to be whole.
    const QList<int> few = people(1, 28);
    const QList<int> fewer = people(1, 26);
    const QDate sameDays(2026, 5, 11);
    const QDate before(2026, 4, 20);
    const QDate after(2026, 5, 25);
    QTest::newRow("of the same days") << few << fewer << sameDays << false << u"28 -12 complete"_s;
    QTest::newRow("of the same days, first")
        << few << fewer << sameDays << true << u"28 -12 complete"_s;
    QTest::newRow("older") << few << fewer << before << false << u"28 -12 complete"_s;
    QTest::newRow("newer") << few << fewer << after << false << u"26 -14 complete"_s;
    QTest::newRow("newer, first") << few << fewer << after << true << u"26 -14 complete"_s;
    QTest::newRow("alone") << QList<int>() << fewer << after << true
                           << u"26 -0 shorter-than-before"_s;
}

void TestJudgedLists::tableBesideTheNetworksOwnExport()
{
    QFETCH(const QList<int>, archive);
    QFETCH(const QList<int>, table);
    QFETCH(const QDate, day);
    QFETCH(const bool, isTableFirst);
    QFETCH(const QString, expected);
    ImportWorkspace workspace;
    importArchive(workspace, 3, people(1, 40), {1});
    ImportRequest request = archiveOf(workspace, 5, archive, {1});
    request.list = ListKind::Followers;
    request.account = ImportRequest::AccountName {u"x"_s, u"fernhill"_s};
    const QString path = tableOf(workspace, table, day);
    request.paths = archive.isEmpty() ? QStringList {path}
        : isTableFirst                ? QStringList {path, request.paths.front()}
                                      : QStringList {request.paths.front(), path};
    PreviewedImport preview(workspace, request);
    QCOMPARE(preview->summary().accounts.size(), std::size_t {1});
    const auto judgedIn = [](const ImportSummary &summary) {
        const auto &lists = summary.accounts.at(0).lists;
        const auto found = std::ranges::find(lists, ListKind::Followers, &ListSummary::kind);
        return found == lists.end() ? u"(no list)"_s : judged(*found);
    };
    QCOMPARE(judgedIn(preview->summary()), expected);
    const qint64 left = preview->size(Part::Left);
    QCOMPARE(judgedIn(preview.save()), expected);
    // In the store as well, and those who left are those whom the preview showed.
    const bool isComplete = expected.endsWith(u"complete"_s);
    QCOMPARE(count(workspace,
                 "SELECT complete FROM snapshot WHERE list = 'followers'"
                 " ORDER BY taken_at DESC LIMIT 1"),
        isComplete ? 1 : 0);
    QCOMPARE(count(workspace, "SELECT count(*) FROM relation WHERE they_left IS NOT NULL"), left);
    QCOMPARE(workspace.problems(), QStringList());
}

void TestJudgedLists::tableBesideAnExportOfAnotherNetwork()
{
    ImportWorkspace workspace;
    ImportRequest first;
    first.list = ListKind::Followers;
    first.account = ImportRequest::AccountName {u"mastodon"_s, u"lena@kiln.example"_s};
    first.paths = {tableOf(workspace, people(1, 40), QDate(2026, 4, 20))};
    workspace.import(first);
    ImportRequest request = archiveOf(workspace, 5, people(1, 9), {1});
    request.list = first.list;
    request.account = first.account;
    request.paths += tableOf(workspace, people(1, 26), QDate(2026, 5, 11));
    PreviewedImport preview(workspace, request);
    QCOMPARE(preview->summary().accounts.size(), std::size_t {2});
    const qint64 left = preview->size(Part::Left);
    preview.save();
    // As many are gone as the preview showed.
    QCOMPARE(count(workspace, "SELECT count(*) FROM relation WHERE they_left IS NOT NULL"), left);
    QCOMPARE(workspace.problems(), QStringList());
}

COMITY_TEST_GUILESS(TestJudgedLists)
#include "tst_judged_lists.moc"
