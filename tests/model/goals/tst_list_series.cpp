#include "model/db/binding.h"
#include "model/goals/list_series.h"
#include "model/snapshots/member_blob.h"
#include "model/snapshots/snapshot_store.h"
#include "tests/support/import_text.h"
#include "tests/support/test_case.h"

#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <set>

using namespace comity;
using namespace comity::tests;
using namespace comity::goals;
using namespace Qt::StringLiterals;
using formats::ListKind;

namespace {

/// Imports of people with these ids as a table of @fernhill on X.
struct Table
{
    ImportWorkspace &workspace;

    ImportSummary operator()(
        ListKind list, const Dated &at, const std::vector<int> &ids, bool isComplete = true) const
    {
        QByteArray text = "ID,Handle\n";
        for (const int id : ids) {
            text += "77" + QByteArray::number(id) + ",rider" + QByteArray::number(id) + "\n";
        }
        static int files = 0;
        ImportRequest request;
        request.paths = {workspace.write(u"people-%1.csv"_s.arg(++files), text)};
        request.account = ImportRequest::AccountName {u"x"_s, u"fernhill"_s, {}};
        request.list = list;
        request.takenAt = at;
        request.complete = isComplete;
        return workspace.import(request);
    }
};

AccountSeries seriesOf(ImportWorkspace &workspace, qint64 account = 1)
{
    const auto reader = workspace.file().connect(db::Use::Job);
    auto series = listSeries(*reader, AccountId {account}, {});
    if (!series) {
        qFatal("no series");
    }
    return *series;
}

/// What a second way of counting gives: every pair of complete lists in order of time, as sets.
std::vector<std::pair<qint64, qint64>> countedBySets(ImportWorkspace &workspace, const char *list)
{
    SQLite::Statement query(workspace.file().reader(),
        "SELECT members FROM snapshot WHERE list = ?1 AND complete = 1 AND import IN"
        " (SELECT id FROM import WHERE undone_at IS NULL) ORDER BY taken_at, import");
    query.bind(1, list);
    std::vector<std::pair<qint64, qint64>> out;
    std::optional<std::set<Pk>> before;
    while (query.executeStep()) {
        const auto decoded = snapshots::decode(db::blob(query.getColumn(0)));
        const std::set<Pk> now(decoded->begin(), decoded->end());
        if (before) {
            const auto notIn = [](const std::set<Pk> &these, const std::set<Pk> &those) {
                return std::ranges::count_if(these, [&](Pk pk) { return !those.contains(pk); });
            };
            out.emplace_back(notIn(now, *before), notIn(*before, now));
        }
        before = now;
    }
    return out;
}

std::vector<std::pair<qint64, qint64>> told(const ListSeries &series)
{
    std::vector<std::pair<qint64, qint64>> out;
    for (const ListInterval &interval : series.intervals) {
        out.emplace_back(interval.gained, interval.lost);
    }
    return out;
}

} // namespace

class TestListSeries : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void gainsAndLossesAreThoseOfTheLists();
    void anIncompleteListBreaksTheLineOnly();
    void listsOfTheSameDaysAreOneLook();
    void undoneImportsAreGone();
    void anOlderImportIsPutBetween();
    void connectionsAreASeriesToo();
    void nobodyElsesListsAreTold();
    void aDamagedListHasNoIntervals();
    void fiveHundredSnapshots();
    void cancellingEndsIt();
};

void TestListSeries::gainsAndLossesAreThoseOfTheLists()
{
    ImportWorkspace workspace;
    const Table import {workspace};
    import(ListKind::Followers, dayOf2026(1, 5), {1, 2, 3, 4});
    import(ListKind::Followers, dayOf2026(2, 5), {3, 4, 5, 6, 7});
    import(ListKind::Followers, dayOf2026(3, 5), {3, 4, 5, 6, 7, 1});
    const AccountSeries series = seriesOf(workspace);
    QCOMPARE(series.lists.size(), std::size_t {1});
    const ListSeries &followers = series.lists.front();
    QCOMPARE(followers.list, u"followers"_s);
    QCOMPARE(followers.points.size(), std::size_t {3});
    QCOMPARE(followers.points[1].rows, 5);
    QCOMPARE(followers.points[1].takenAt, dayOf2026(2, 5));
    QVERIFY(followers.isJoined(1) && followers.isJoined(2) && !followers.isJoined(0));
    const std::vector<std::pair<qint64, qint64>> expected {{3, 2}, {1, 0}};
    QCOMPARE(told(followers), expected);
    QCOMPARE(told(followers), countedBySets(workspace, "followers"));
    QCOMPARE(followers.endingAt(2)->gained, 1);
    QVERIFY(followers.endingAt(0) == nullptr);
    for (const ListInterval &interval : followers.intervals) {
        QCOMPARE(followers.points[interval.to].rows,
            followers.points[interval.from].rows + interval.gained - interval.lost);
    }
}

void TestListSeries::anIncompleteListBreaksTheLineOnly()
{
    ImportWorkspace workspace;
    const Table import {workspace};
    import(ListKind::Followers, dayOf2026(1, 5), {1, 2, 3, 4});
    import(ListKind::Followers, dayOf2026(2, 5), {2}, false);
    import(ListKind::Followers, dayOf2026(3, 5), {1, 2, 3, 9});
    const ListSeries followers = seriesOf(workspace).lists.front();
    QVERIFY(!followers.points[1].isComplete);
    QCOMPARE(followers.points[1].rows, 1);
    QVERIFY(!followers.isJoined(1) && !followers.isJoined(2));
    QCOMPARE(followers.intervals.size(), std::size_t {1});
    QCOMPARE(followers.intervals[0].from, std::size_t {0});
    QCOMPARE(followers.intervals[0].to, std::size_t {2});
    QCOMPARE(told(followers), countedBySets(workspace, "followers"));
    QVERIFY(followers.endingAt(1) == nullptr);
}

void TestListSeries::listsOfTheSameDaysAreOneLook()
{
    ImportWorkspace workspace;
    const Table import {workspace};
    import(ListKind::Followers, dayOf2026(1, 5), {1, 2});
    import(ListKind::Following, dayOf2026(1, 8), {2});
    import(ListKind::Followers, dayOf2026(2, 5), {1, 2});
    import(ListKind::Following, dayOf2026(2, 9), {2, 3});
    import(ListKind::Followers, dayOf2026(2, 10), {1, 2});
    const AccountSeries series = seriesOf(workspace);
    QCOMPARE(series.lists.size(), std::size_t {2});
    QCOMPARE(series.looks.size(), std::size_t {3});
    QCOMPARE(series.looks[0].takenAt, dayOf2026(1, 5));
    QCOMPARE(series.looks[0].points[1], std::optional<std::size_t>(0));
    QVERIFY(!series.looks[1].points[1]);
    QCOMPARE(series.looks[2].points[0], std::optional<std::size_t>(2));
    QCOMPARE(series.looks[2].points[1], std::optional<std::size_t>(1));
}

void TestListSeries::undoneImportsAreGone()
{
    ImportWorkspace workspace;
    const Table import {workspace};
    import(ListKind::Followers, dayOf2026(1, 5), {1, 2, 3});
    const ImportSummary middle = import(ListKind::Followers, dayOf2026(2, 5), {1, 2, 3, 4});
    import(ListKind::Followers, dayOf2026(3, 5), {1, 2, 5});
    workspace.undo(middle.id);
    const ListSeries followers = seriesOf(workspace).lists.front();
    QCOMPARE(followers.points.size(), std::size_t {2});
    const std::vector<std::pair<qint64, qint64>> expected {{1, 1}};
    QCOMPARE(told(followers), expected);
    QCOMPARE(told(followers), countedBySets(workspace, "followers"));
}

void TestListSeries::anOlderImportIsPutBetween()
{
    ImportWorkspace workspace;
    const Table import {workspace};
    import(ListKind::Following, dayOf2026(1, 5), {1, 2, 3});
    import(ListKind::Following, dayOf2026(3, 5), {1, 2, 5});
    import(ListKind::Following, dayOf2026(2, 5), {1, 2, 3, 4});
    const ListSeries following = seriesOf(workspace).lists.front();
    const std::vector<std::pair<qint64, qint64>> expected {{1, 0}, {1, 2}};
    QCOMPARE(told(following), expected);
    QCOMPARE(following.points[1].takenAt, dayOf2026(2, 5));
}

void TestListSeries::connectionsAreASeriesToo()
{
    ImportWorkspace workspace;
    ImportRequest request;
    request.paths = {workspace.write(u"Connections.csv"_s,
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
        "Ada,Byrne,https://www.linkedin.com/in/ada-byrne-77,,,,03 Apr 2026\n")};
    request.account = ImportRequest::AccountName {u"linkedin"_s, u"fernhill"_s, {}};
    request.takenAt = dayOf2026(4, 3);
    workspace.import(request);
    const AccountSeries series = seriesOf(workspace);
    QCOMPARE(series.lists.size(), std::size_t {1});
    QCOMPARE(series.lists.front().list, u"connections"_s);
    QCOMPARE(series.lists.front().points.front().rows, 1);
}

void TestListSeries::nobodyElsesListsAreTold()
{
    ImportWorkspace workspace;
    Table {workspace}(ListKind::Followers, dayOf2026(1, 5), {1, 2, 3});
    const AccountSeries series = seriesOf(workspace, 2);
    QVERIFY(series.lists.empty());
    QVERIFY(series.looks.empty());
}

void TestListSeries::aDamagedListHasNoIntervals()
{
    ImportWorkspace workspace;
    const Table import {workspace};
    for (const int month : {1, 2, 3, 4}) {
        import(ListKind::Followers, dayOf2026(month, 5), {1, 2, month + 2});
    }
    const auto writer = workspace.file().connect(db::Use::Writer);
    writer->exec("UPDATE snapshot SET members = x'0901' WHERE id = 2");
    const ListSeries followers = seriesOf(workspace).lists.front();
    QCOMPARE(followers.points.size(), std::size_t {4});
    const std::vector<std::pair<qint64, qint64>> expected {{1, 1}}; // the last two alone
    QCOMPARE(told(followers), expected);
}

void TestListSeries::fiveHundredSnapshots()
{
    ImportWorkspace workspace;
    Table {workspace}(ListKind::Followers, dayOf2026(1, 1), {1, 2, 3});
    const auto writer = workspace.file().connect(db::Use::Writer);
    SQLite::Transaction transaction(*writer);
    for (quint32 day = 1; day < 500; ++day) {
        snapshots::Snapshot one;
        one.import = ImportId {1};
        one.account = AccountId {1};
        one.list = u"followers"_s;
        one.takenAt = Dated::exact(dayOf2026(1, 1).at + qint64 {day} * 86'400);
        std::vector<Pk> members;
        for (quint32 pk = day; pk < day + 5'000; ++pk) {
            members.push_back(Pk {pk});
        }
        one.rows = static_cast<qint64>(members.size());
        one.ownComplete = one.isComplete = true;
        one.members = snapshots::encodeSet(members);
        snapshots::insert(*writer, one);
    }
    transaction.commit();
    const ListSeries followers = seriesOf(workspace).lists.front();
    QCOMPARE(followers.points.size(), std::size_t {500});
    QCOMPARE(followers.intervals.size(), std::size_t {499});
    QCOMPARE(told(followers), countedBySets(workspace, "followers"));
    QCOMPARE(seriesOf(workspace).looks.size(), std::size_t {500});
}

void TestListSeries::cancellingEndsIt()
{
    ImportWorkspace workspace;
    Table {workspace}(ListKind::Followers, dayOf2026(1, 1), {1});
    std::stop_source source;
    source.request_stop();
    const auto series
        = listSeries(workspace.file().reader(), AccountId {1}, {source.get_token(), {}});
    QVERIFY(!series);
    QCOMPARE(series.error().code, Error::Code::Cancelled);
}

COMITY_TEST_GUILESS(TestListSeries)
#include "tst_list_series.moc"
