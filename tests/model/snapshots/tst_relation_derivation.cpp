#include "model/snapshots/member_blob.h"
#include "model/snapshots/relation_derivation.h"
#include "tests/support/import_text.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace comity::snapshots;
using namespace Qt::StringLiterals;

namespace {

Snapshot list(
    int id, const char *name, const Dated &at, std::vector<quint32> members, bool complete = true)
{
    Snapshot one;
    one.id = SnapshotId {id};
    one.list = QString::fromLatin1(name);
    one.takenAt = at;
    one.rows = static_cast<qint64>(members.size());
    one.ownComplete = complete;
    one.ownCode = complete ? QString() : u"missing-part"_s;
    std::vector<Pk> pks;
    for (const quint32 pk : members) {
        pks.push_back(Pk {pk});
    }
    one.members = encodeSet(pks);
    return one;
}

std::vector<quint32> upTo(quint32 last)
{
    std::vector<quint32> out;
    for (quint32 pk = 1; pk <= last; ++pk) {
        out.push_back(pk);
    }
    return out;
}

} // namespace

class TestRelationDerivation : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void muchShorterListsAreNotWhole();
    void aTableMayLackATenth();
    void ownPurgesOfAFewDoNotLookShorter();
    void aDateRangeExportIsRecognised();
    void whatTheUserSaidWins();
    void aPartialListOnlyAddsYes();
    void listsOfDifferentDaysAreNoPair();
    void aMissingListIsNamed();
};

void TestRelationDerivation::muchShorterListsAreNotWhole()
{
    std::vector<Snapshot> lists {list(1, "followers", dayOf2026(1, 1), upTo(100)),
        list(2, "followers", dayOf2026(2, 1), upTo(40)),
        list(3, "followers", dayOf2026(3, 1), upTo(80))};
    judgeCompleteness(lists);
    QVERIFY(lists[0].isComplete);
    QVERIFY(!lists[1].isComplete);
    QCOMPARE(lists[1].incompleteCode, u"shorter-than-before"_s);
    QCOMPARE(lists[1].incompleteArguments, (QStringList {u"followers"_s, u"40"_s, u"100"_s}));
    QVERIFY(lists[2].isComplete); // against the last complete one, not the short one
}

void TestRelationDerivation::aTableMayLackATenth()
{
    std::vector<Snapshot> lists {list(1, "following", dayOf2026(1, 1), upTo(200)),
        list(2, "following", dayOf2026(1, 2), upTo(180)),
        list(3, "following", dayOf2026(1, 3), upTo(161)),
        list(4, "following", dayOf2026(1, 4), upTo(161))};
    for (Snapshot &one : lists) {
        one.isFromTable = number(one.id) == 2 || number(one.id) == 3;
    }
    judgeCompleteness(lists);
    QVERIFY(lists[1].isComplete); // 20 of 200 may be a purge
    QVERIFY(!lists[2].isComplete);
    QCOMPARE(lists[2].incompleteCode, u"shorter-than-before"_s);
    QCOMPARE(lists[2].incompleteArguments, (QStringList {u"following"_s, u"161"_s, u"180"_s}));
    QVERIFY(lists[3].isComplete); // the network's own export
}

void TestRelationDerivation::ownPurgesOfAFewDoNotLookShorter()
{
    std::vector<Snapshot> lists {list(1, "following", dayOf2026(1, 1), upTo(12)),
        list(2, "following", dayOf2026(2, 1), upTo(5))};
    judgeCompleteness(lists);
    QVERIFY(lists[1].isComplete);
}

void TestRelationDerivation::aDateRangeExportIsRecognised()
{
    std::vector<Snapshot> lists {
        list(1, "followers", dayOf2026(1, 1), upTo(40)), list(2, "followers", dayOf2026(2, 1), {})};
    std::vector<qint64> times;
    for (int i = 0; i < 40; ++i) {
        times.push_back(1'600'000'000 + i * 86'400);
    }
    lists[0].since = encodeTimes(times, DatePrecision::Exact);
    std::vector<quint32> recent;
    for (quint32 pk = 13; pk <= 40; ++pk) {
        recent.push_back(pk);
    }
    lists[1] = list(2, "followers", dayOf2026(2, 1), recent);
    lists[1].since
        = encodeTimes(std::vector<qint64>(times.begin() + 12, times.end()), DatePrecision::Exact);
    judgeCompleteness(lists);
    QVERIFY(!lists[1].isComplete);
    QCOMPARE(lists[1].incompleteCode, u"date-range-export"_s);
}

void TestRelationDerivation::whatTheUserSaidWins()
{
    std::vector<Snapshot> lists {list(1, "followers", dayOf2026(1, 1), upTo(100)),
        list(2, "followers", dayOf2026(2, 1), upTo(40)),
        list(3, "following", dayOf2026(2, 1), upTo(10))};
    lists[1].overruled = true;
    lists[2].overruled = false;
    judgeCompleteness(lists);
    QVERIFY(lists[1].isComplete);
    QVERIFY(!lists[2].isComplete);
    QCOMPARE(lists[2].incompleteCode, u"said-incomplete"_s);
}

void TestRelationDerivation::aPartialListOnlyAddsYes()
{
    std::vector<Snapshot> lists {list(1, "followers", dayOf2026(1, 1), {1, 2, 3}),
        list(2, "followers", dayOf2026(2, 1), {4}, false),
        list(3, "followers", dayOf2026(3, 1), {1, 4})};
    judgeCompleteness(lists);
    using State = ListStanding::State;
    const auto before = standingOf({lists[0], lists[1]}, u"followers"_s, 6);
    for (const std::size_t pk : {1, 2, 3, 4}) {
        QCOMPARE(before.state[pk], State::Yes);
    }
    QCOMPARE(before.state[5], State::Unknown);
    const auto after = standingOf(lists, u"followers"_s, 6);
    QCOMPARE(after.state[1], State::Yes);
    QCOMPARE(after.first[1], quint16 {0});
    QCOMPARE(after.state[2], State::Gone);
    QCOMPARE(after.left[2], quint16 {2});
    QCOMPARE(after.first[4], quint16 {1});
}

void TestRelationDerivation::listsOfDifferentDaysAreNoPair()
{
    std::vector<Snapshot> lists {
        list(1, "followers", dayOf2026(1, 1), {1}), list(2, "following", dayOf2026(1, 4), {1})};
    judgeCompleteness(lists);
    QVERIFY(pairGapOf(lists).isPaired());
    lists[1].takenAt = dayOf2026(1, 5);
    const PairGap gap = pairGapOf(lists);
    QCOMPARE(gap.code, u"different-days"_s);
    QCOMPARE(gap.list, u"followers"_s);
    QCOMPARE(gap.arguments, (QStringList {u"followers"_s, u"2026-01-01"_s, u"2026-01-05"_s}));
}

void TestRelationDerivation::aMissingListIsNamed()
{
    std::vector<Snapshot> lists {list(1, "followers", dayOf2026(1, 1), {1})};
    judgeCompleteness(lists);
    QCOMPARE(pairGapOf(lists).code, u"missing-list"_s);
    QCOMPARE(pairGapOf(lists).list, u"following"_s);
    lists.push_back(list(2, "following", dayOf2026(1, 1), {1}, false));
    judgeCompleteness(lists);
    QCOMPARE(pairGapOf(lists).code, u"missing-part"_s);
}

COMITY_TEST_GUILESS(TestRelationDerivation)
#include "tst_relation_derivation.moc"
