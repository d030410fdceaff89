#include "model/targets/followed_back.h"

#include "tests/model/targets/targets_workspace.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

class TestFollowedBack : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatIsProvedCounts_data();
    void onlyWhatIsProvedCounts();
    void theNextImportFindsThem();
    void undoingTheImportTakesItAway();
    void aPartialListBeforeProvesNothing();
    void aPartialListCanShowThem();
    void whoFollowedAllAlongDoesNotCount();
    void whoLeftAndCameBackCountsAgain();
    void onlyTargetListsCount();
    void anotherProfileOfThePersonCounts();
    void sinceAndListNarrowIt();
    void relationsOfAnotherAccountAreItsOwn();

private:
    struct Desk
    {
        Desk()
            : me(workspace.addAccount(u"x:me"_s))
            , press(workspace.addList(u"Press"_s))
            , ada(aPerson().in(workspace))
            , bob(aPerson().in(workspace))
        {
        }
        /// A complete pair of the day: who follows us, and everybody whom we follow.
        ImportId pair(int day, const std::vector<Pk> &followers, const std::vector<Pk> &following)
        {
            return workspace.addPair(me, onDay(2026, 5, day), followers, following);
        }
        std::vector<Pk> found(std::optional<qint64> since = {})
        {
            std::vector<Pk> out;
            for (const FollowBack &one : followedBack(workspace.writer(), since)) {
                out.push_back(one.member);
            }
            return out;
        }
        TargetsWorkspace workspace;
        AccountId me;
        ListId press;
        Pk ada;
        Pk bob;
    };
};

void TestFollowedBack::onlyWhatIsProvedCounts_data()
{
    QTest::addColumn<FollowBackFacts>("facts");
    QTest::addColumn<bool>("holds");
    const Dated before = onDay(2026, 5, 4);
    const Dated list = onDay(2026, 5, 11);
    const auto row = [](const char *name, const FollowBackFacts &facts, bool holds) {
        QTest::newRow(name) << facts << holds;
    };
    row("added between the lists", {{}, list, before, at(2026, 5, 8), {}, {}}, true);
    row("never seen without", {{}, list, {}, at(2026, 5, 8), {}, {}}, false);
    row("added on the day of the list", {{}, list, before, at(2026, 5, 11, 8), {}, {}}, false);
    row("added after the list", {{}, list, before, at(2026, 5, 12), {}, {}}, false);
    row("added after they came, as stated",
        {Dated::exact(at(2026, 5, 6)), list, before, at(2026, 5, 8), {}, {}}, false);
    row("added before they came, as stated",
        {Dated::exact(at(2026, 5, 9)), list, before, at(2026, 5, 8), {}, {}}, true);
    row("exact lists", {{}, Dated::exact(at(2026, 5, 8, 10)), before, at(2026, 5, 8, 9), {}, {}},
        true);
    row("followed on the list that lacks them", {{}, list, before, {}, {}, before}, true);
    row("both new on one list", {{}, list, before, {}, {}, list}, false);
    row("we answered their follow",
        {Dated::exact(at(2026, 5, 6)), list, before, {}, Dated::exact(at(2026, 5, 7)), list},
        false);
    row("they answered ours",
        {Dated::exact(at(2026, 5, 7)), list, before, {}, Dated::exact(at(2026, 5, 6)), list}, true);
    row("ours is stated, theirs may be before",
        {{}, list, before, {}, Dated::exact(at(2026, 5, 7)), list}, false);
    row("both on one day", {onDay(2026, 5, 7), list, before, {}, onDay(2026, 5, 7), list}, false);
}

void TestFollowedBack::onlyWhatIsProvedCounts()
{
    QFETCH(FollowBackFacts, facts);
    QFETCH(bool, holds);
    QCOMPARE(hasFollowedBack(facts), holds);
}

void TestFollowedBack::theNextImportFindsThem()
{
    Desk desk;
    desk.pair(4, {}, {desk.ada, desk.bob});
    desk.workspace.addMember(desk.press, desk.ada, at(2026, 5, 8));
    desk.workspace.addMember(desk.press, desk.bob, at(2026, 5, 8));
    QVERIFY(desk.found().empty());
    const ImportId import = desk.pair(11, {desk.ada}, {desk.ada, desk.bob});
    const auto found = followedBack(desk.workspace.writer());
    QCOMPARE(found.size(), std::size_t {1});
    QCOMPARE(found[0].member, desk.ada);
    QCOMPARE(found[0].list, desk.press);
    QCOMPARE(found[0].account, desk.me);
    QCOMPARE(found[0].import, import);
    QCOMPARE(found[0].firstSeen, onDay(2026, 5, 11));
    QCOMPARE(found[0].when, Dated::between(onDay(2026, 5, 4).at, onDay(2026, 5, 11).at));
}

void TestFollowedBack::undoingTheImportTakesItAway()
{
    Desk desk;
    desk.pair(4, {}, {desk.ada});
    desk.workspace.addMember(desk.press, desk.ada, at(2026, 5, 8));
    const ImportId import = desk.pair(11, {desk.ada}, {desk.ada});
    QCOMPARE(desk.found(), std::vector<Pk> {desk.ada});
    desk.workspace.undo(import);
    QVERIFY(desk.found().empty());
}

void TestFollowedBack::aPartialListBeforeProvesNothing()
{
    Desk desk;
    const ImportId first = desk.workspace.addImport(desk.me, onDay(2026, 5, 4));
    desk.workspace.addList(desk.me, first, onDay(2026, 5, 4),
        {.kind = u"followers"_s, .people = {desk.bob}, .incompleteCode = u"partial-file"_s});
    desk.workspace.addList(desk.me, first, onDay(2026, 5, 4),
        {.kind = u"following"_s, .people = {desk.ada, desk.bob}});
    desk.workspace.addMember(desk.press, desk.ada, at(2026, 5, 8));
    desk.pair(11, {desk.ada, desk.bob}, {desk.ada, desk.bob});
    QVERIFY(desk.found().empty());
}

void TestFollowedBack::aPartialListCanShowThem()
{
    Desk desk;
    desk.pair(4, {desk.bob}, {desk.ada});
    desk.workspace.addMember(desk.press, desk.ada, at(2026, 5, 8));
    const ImportId part = desk.workspace.addImport(desk.me, onDay(2026, 5, 11));
    desk.workspace.addList(desk.me, part, onDay(2026, 5, 11),
        {.kind = u"followers"_s, .people = {desk.ada}, .incompleteCode = u"partial-file"_s});
    desk.workspace.derive();
    QCOMPARE(desk.found(), std::vector<Pk> {desk.ada});
    // Who is not on a part of a list is unknown, and has not left or come back by the next one.
    desk.workspace.addMember(desk.press, desk.bob, at(2026, 5, 8));
    desk.pair(12, {desk.ada, desk.bob}, {desk.ada});
    QCOMPARE(desk.found(), std::vector<Pk> {desk.ada});
}

void TestFollowedBack::whoFollowedAllAlongDoesNotCount()
{
    Desk desk;
    desk.pair(4, {desk.ada}, {});
    desk.workspace.addMember(desk.press, desk.ada, at(2026, 5, 8));
    desk.pair(11, {desk.ada}, {desk.ada});
    QVERIFY(desk.found().empty());
}

void TestFollowedBack::whoLeftAndCameBackCountsAgain()
{
    Desk desk;
    desk.pair(4, {desk.ada}, {desk.ada});
    desk.workspace.addMember(desk.press, desk.ada, at(2026, 5, 5));
    desk.pair(8, {}, {desk.ada});
    QVERIFY(desk.found().empty());
    desk.pair(11, {desk.ada}, {desk.ada});
    QCOMPARE(desk.found(), std::vector<Pk> {desk.ada});
}

void TestFollowedBack::onlyTargetListsCount()
{
    Desk desk;
    desk.pair(4, {}, {desk.ada});
    desk.workspace.addMember(
        desk.workspace.addList(u"Riders"_s, "private"), desk.ada, at(2026, 5, 5));
    desk.pair(11, {desk.ada}, {desk.ada});
    QVERIFY(desk.found().empty());
}

void TestFollowedBack::anotherProfileOfThePersonCounts()
{
    Desk desk;
    desk.pair(4, {}, {desk.bob});
    desk.workspace.addMember(desk.press, desk.ada, at(2026, 5, 5));
    desk.pair(11, {desk.bob}, {desk.bob});
    QVERIFY(desk.found().empty());
    desk.workspace.merge(desk.ada, desk.bob);
    const auto found = followedBack(desk.workspace.writer());
    QCOMPARE(found.size(), std::size_t {1});
    QCOMPARE(found[0].member, desk.ada);
    QCOMPARE(found[0].profile, desk.bob);
}

void TestFollowedBack::sinceAndListNarrowIt()
{
    Desk desk;
    desk.pair(1, {}, {desk.ada, desk.bob});
    desk.workspace.addMember(desk.press, desk.ada, at(2026, 5, 2));
    desk.workspace.addMember(desk.press, desk.bob, at(2026, 5, 2));
    desk.pair(6, {desk.ada}, {desk.ada, desk.bob});
    desk.pair(11, {desk.ada, desk.bob}, {desk.ada, desk.bob});
    QCOMPARE(desk.found(), (std::vector<Pk> {desk.bob, desk.ada})); // the newest first
    QCOMPARE(desk.found(onDay(2026, 5, 11).at), std::vector<Pk> {desk.bob});
    const ListId other = desk.workspace.addList(u"Leaders"_s);
    QVERIFY(followedBack(desk.workspace.writer(), {}, other).empty());
    QCOMPARE(followedBack(desk.workspace.writer(), {}, desk.press).size(), std::size_t {2});
}

void TestFollowedBack::relationsOfAnotherAccountAreItsOwn()
{
    Desk desk;
    const AccountId second = desk.workspace.addAccount(u"x:second"_s);
    desk.pair(4, {}, {desk.ada});
    desk.workspace.addPair(second, onDay(2026, 5, 4), {desk.ada}, {desk.ada});
    desk.workspace.addMember(desk.press, desk.ada, at(2026, 5, 5));
    desk.workspace.addPair(second, onDay(2026, 5, 11), {desk.ada}, {desk.ada});
    QVERIFY(desk.found().empty()); // with the second account she was mutual all along
    desk.pair(11, {desk.ada}, {desk.ada});
    const auto found = followedBack(desk.workspace.writer());
    QCOMPARE(found.size(), std::size_t {1});
    QCOMPARE(found[0].account, desk.me);
}

COMITY_TEST_GUILESS(TestFollowedBack)
#include "tst_followed_back.moc"
