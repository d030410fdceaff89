#include "model/people/people_store.h"

#include "tests/support/people_workspace.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

class TestPeopleStore : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void rowsComeInTheOrderAskedFor();
    void whatIsUnknownStaysUnknown();
    void peopleAreFoundByKeyAndHandle();
};

void TestPeopleStore::rowsComeInTheOrderAskedFor()
{
    PeopleWorkspace workspace;
    const Pk ada = aPerson()
                       .named(u"Ada Lovelace"_s)
                       .handled(u"AdaL"_s)
                       .withKey(u"9007199254740993"_s)
                       .withFollowers(300)
                       .lastPosted(onDay(2026, 3, 1))
                       .thatIsVerified()
                       .in(workspace);
    const Pk bob
        = aPerson().named(u"Bob"_s).on(u"mastodon"_s).withKey(u"bob@a.example"_s).in(workspace);

    const PeopleStore people(workspace.writer());
    const std::vector<PersonRow> rows = people.rows({bob, Pk {77}, ada});

    QCOMPARE(rows.size(), std::size_t {3});
    QCOMPARE(rows[0].network, u"mastodon"_s);
    QCOMPARE(rows[0].key, u"bob@a.example"_s);
    QCOMPARE(rows[1].pk, Pk {77});
    QVERIFY(rows[1].network.isNull());
    QCOMPARE(rows[2].key, u"9007199254740993"_s); // beyond what a double holds
    QCOMPARE(rows[2].followers, std::optional<qint64>(300));
    QCOMPARE(rows[2].lastPostAt, onDay(2026, 3, 1));
    QCOMPARE(rows[2].isVerified, std::optional<bool>(true));
    QCOMPARE(people.count(), qint64 {2});
}

void TestPeopleStore::whatIsUnknownStaysUnknown()
{
    PeopleWorkspace workspace;
    const Pk pk = aPerson().in(workspace);
    const PersonRow row = PeopleStore(workspace.writer()).row(pk).value();
    QVERIFY(row.name.isNull());
    QVERIFY(!row.followers && !row.posts && !row.isVerified && !row.protectedAt);
    QVERIFY(!row.lastPostAt.isKnown());
    QVERIFY(!PeopleStore(workspace.writer()).row(Pk {99}));
}

void TestPeopleStore::peopleAreFoundByKeyAndHandle()
{
    PeopleWorkspace workspace;
    const Pk byId = aPerson().withKey(u"42"_s).handled(u"Maria_J"_s).in(workspace);
    const Pk byHandle = aPerson().withKey(u"@someone"_s).handled(u"SomeOne"_s).in(workspace);
    const Pk padded = aPerson().withKey(u"007"_s).in(workspace);
    const PeopleStore people(workspace.writer());

    QCOMPARE(people.find(u"x"_s, u"42"_s), std::optional<Pk>(byId));
    QCOMPARE(people.find(u"x"_s, u"@maria_j"_s), std::optional<Pk>(byId));
    QCOMPARE(people.find(u"x"_s, u"@SOMEONE"_s), std::optional<Pk>(byHandle));
    QCOMPARE(people.find(u"x"_s, u"007"_s), std::optional<Pk>(padded));
    QCOMPARE(people.find(u"x"_s, u"7"_s), std::optional<Pk>());
    QCOMPARE(people.find(u"mastodon"_s, u"42"_s), std::optional<Pk>());
}

COMITY_TEST_GUILESS(TestPeopleStore)
#include "tst_people_store.moc"
