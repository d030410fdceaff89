#include "model/targets/introducers.h"

#include "tests/model/targets/targets_workspace.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

class TestIntroducers : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void mutualsOnTheSameListsAreFound();
    void whoIsNotCloseIsNot();
    void moreListsInCommonComeFirst();
    void whoAskedUsToStopIsLeftAlone();
    void smartListsAndTheSafeTellNothing();
    void theirOtherProfileIsNotSomebodyElse();

private:
    static std::vector<Pk> found(TargetsWorkspace &workspace, Pk pk)
    {
        std::vector<Pk> out;
        for (const Introducer &one : introducersTo(workspace.writer(), pk)) {
            out.push_back(one.pk);
        }
        return out;
    }
    struct Desk
    {
        Desk()
            : me(workspace.addAccount(u"x:me"_s))
            , target(aPerson().in(workspace))
            , friendly(aPerson().in(workspace))
            , other(aPerson().in(workspace))
        {
            workspace.addPair(me, onDay(2026, 5, 11), {friendly, other}, {friendly, other, target});
        }
        TargetsWorkspace workspace;
        AccountId me;
        Pk target;
        Pk friendly;
        Pk other;
    };
};

void TestIntroducers::mutualsOnTheSameListsAreFound()
{
    Desk desk;
    const ListId press = desk.workspace.addList(u"Press"_s);
    desk.workspace.addMember(press, desk.target);
    QVERIFY(found(desk.workspace, desk.target).empty());
    desk.workspace.addMember(press, desk.friendly);
    const auto introducers = introducersTo(desk.workspace.writer(), desk.target);
    QCOMPARE(introducers.size(), std::size_t {1});
    QCOMPARE(introducers[0].pk, desk.friendly);
    QCOMPARE(introducers[0].lists, QStringList {u"Press"_s});
}

void TestIntroducers::whoIsNotCloseIsNot()
{
    Desk desk;
    const Pk fan = aPerson().in(desk.workspace);
    const Pk followed = aPerson().in(desk.workspace);
    desk.workspace.addPair(desk.me, onDay(2026, 5, 12), {fan}, {followed, desk.target});
    const ListId press = desk.workspace.addList(u"Press"_s);
    for (const Pk pk : {desk.target, fan, followed, desk.friendly}) {
        desk.workspace.addMember(press, pk);
    }
    QVERIFY(found(desk.workspace, desk.target).empty()); // friendly left in the meantime
}

void TestIntroducers::moreListsInCommonComeFirst()
{
    Desk desk;
    for (const QString &name : {u"Press"_s, u"Riders"_s}) {
        const ListId list = desk.workspace.addList(name, "private");
        desk.workspace.addMember(list, desk.target);
        desk.workspace.addMember(list, desk.other);
        if (name == u"Riders") {
            desk.workspace.addMember(list, desk.friendly);
        }
    }
    QCOMPARE(found(desk.workspace, desk.target), (std::vector<Pk> {desk.other, desk.friendly}));
    QCOMPARE(introducersTo(desk.workspace.writer(), desk.target)[0].lists,
        (QStringList {u"Press"_s, u"Riders"_s}));
    QCOMPARE(introducersTo(desk.workspace.writer(), desk.target, 1).size(), std::size_t {1});
    // Of equals, who was in contact last.
    desk.workspace.addMember(ListId {1}, desk.friendly);
    desk.workspace.writer().exec("INSERT INTO contact (account, pk, messages_in, messages_out,"
                                 " last_in, is_guess) VALUES (1, 2, 1, 0, 900, 0)");
    QCOMPARE(found(desk.workspace, desk.target), (std::vector<Pk> {desk.friendly, desk.other}));
}

void TestIntroducers::whoAskedUsToStopIsLeftAlone()
{
    Desk desk;
    const ListId press = desk.workspace.addList(u"Press"_s);
    desk.workspace.addMember(press, desk.target);
    desk.workspace.addMember(press, desk.friendly);
    const auto say = [&desk](const char *state, int when) {
        desk.workspace.writer().exec(
            "INSERT INTO permission (pk, id, topic, state, wording, source, at, recorded_at)"
            " VALUES (2, "
            + std::to_string(when) + ", 'any', '" + state + "', '', '', " + std::to_string(when)
            + ", 1)");
    };
    say("opted-out", 10);
    QVERIFY(found(desk.workspace, desk.target).empty());
    say("opt-in", 20);
    QCOMPARE(found(desk.workspace, desk.target), std::vector<Pk> {desk.friendly});
    say("opted-out", 30);
    QVERIFY(found(desk.workspace, desk.target).empty());
}

void TestIntroducers::smartListsAndTheSafeTellNothing()
{
    Desk desk;
    for (const char *kind : {"smart", "protected"}) {
        const ListId list = desk.workspace.addList(QString::fromLatin1(kind), kind);
        desk.workspace.addMember(list, desk.target);
        desk.workspace.addMember(list, desk.friendly);
    }
    QVERIFY(found(desk.workspace, desk.target).empty());
}

void TestIntroducers::theirOtherProfileIsNotSomebodyElse()
{
    Desk desk;
    const ListId press = desk.workspace.addList(u"Press"_s);
    desk.workspace.addMember(press, desk.target);
    desk.workspace.addMember(press, desk.friendly);
    desk.workspace.merge(desk.target, desk.friendly);
    QVERIFY(found(desk.workspace, desk.target).empty());
}

COMITY_TEST_GUILESS(TestIntroducers)
#include "tst_introducers.moc"
