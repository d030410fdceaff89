#include "model/standing/list_standing.h"

#include "tests/support/people_workspace.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

const QTimeZone utc = QTimeZone::utc();

class TestListStanding : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void everybodyIsInOneGroup();
    void whatIsHalfKnownIsNoShare();
    void whoFollowedBeforeUsCameFirst();
    void onlyWhoseMessagesAreKnownAreQuiet();
    void theLongestWithoutContactHaveTheirTurn();
};

void TestListStanding::everybodyIsInOneGroup()
{
    PeopleWorkspace workspace;
    const AccountId us = workspace.addAccount(u"x:us"_s);
    std::vector<Pk> people;
    for (int i = 0; i < 5; ++i) {
        people.push_back(aPerson().in(workspace));
    }
    const auto [mutual, ours, theirs, left, stranger]
        = std::tuple(people[0], people[1], people[2], people[3], people[4]);
    workspace.addPair(us, onDay(2026, 4, 1), {mutual, theirs, left}, {mutual, ours});
    workspace.addPair(us, onDay(2026, 5, 1), {mutual, theirs}, {mutual, ours});
    const auto columns = PeopleColumns::load(workspace.path(), us).value();
    const ListStanding standing = standingOf(*columns, people, {}, workspace.now(), utc);
    QCOMPARE(standing.mutual, std::vector {mutual});
    QCOMPARE(standing.weFollow, std::vector {ours});
    QCOMPARE(standing.theyFollow, std::vector {theirs});
    QCOMPARE(standing.neither, std::vector {left});
    QCOMPARE(standing.unknown, std::vector {stranger});
    QCOMPARE(standing.known, 4);
    QCOMPARE(standing.cameFirst, std::vector {theirs});
    QVERIFY(standing.quiet.empty());
}

void TestListStanding::whatIsHalfKnownIsNoShare()
{
    PeopleWorkspace workspace;
    const AccountId us = workspace.addAccount(u"x:us"_s);
    const Pk ana = aPerson().in(workspace);
    // Their followers alone: whether we follow them nobody knows.
    const ImportId import = workspace.addImport(us, onDay(2026, 5, 1));
    workspace.addList(us, import, onDay(2026, 5, 1), {.kind = u"followers"_s, .people = {ana}});
    workspace.derive();
    const auto columns = PeopleColumns::load(workspace.path(), us).value();
    const ListStanding standing = standingOf(*columns, {ana}, {}, workspace.now(), utc);
    QCOMPARE(standing.theyFollow, std::vector {ana});
    QCOMPARE(standing.known, 0);
    QVERIFY(standing.cameFirst.empty());
}

void TestListStanding::whoFollowedBeforeUsCameFirst()
{
    PeopleWorkspace workspace;
    const AccountId us = workspace.addAccount(u"x:us"_s);
    const Pk first = aPerson().in(workspace);
    const Pk second = aPerson().in(workspace);
    const qint64 early = at(2020, 1, 1);
    const qint64 late = at(2021, 1, 1);
    const Dated day = onDay(2026, 5, 1);
    const ImportId import = workspace.addImport(us, day);
    workspace.addList(us, import, day,
        {.kind = u"followers"_s, .people = {first, second}, .since = {early, late}});
    workspace.addList(us, import, day,
        {.kind = u"following"_s, .people = {first, second}, .since = {late, early}});
    workspace.derive();
    const auto columns = PeopleColumns::load(workspace.path(), us).value();
    const ListStanding standing = standingOf(*columns, {first, second}, {}, workspace.now(), utc);
    QCOMPARE(standing.mutual.size(), std::size_t {2});
    QCOMPARE(standing.cameFirst, std::vector {first});
}

void TestListStanding::onlyWhoseMessagesAreKnownAreQuiet()
{
    PeopleWorkspace workspace;
    const AccountId us = workspace.addAccount(u"x:us"_s);
    const AccountId there = workspace.addAccount(u"mastodon:us@here.example"_s);
    const Pk silent = aPerson().in(workspace);
    const Pk heard = aPerson().in(workspace);
    const Pk elsewhere = aPerson().on(u"mastodon"_s).in(workspace);
    const ImportId import
        = workspace.addPair(us, onDay(2026, 5, 1), {silent, heard}, {silent, heard});
    workspace.addPair(there, onDay(2026, 5, 1), {elsewhere}, {elsewhere});
    SQLite::Database &writer = workspace.writer();
    const std::vector<Pk> people {silent, heard, elsewhere};
    QVERIFY(withKnownMessages(writer, people).empty());
    writer.exec("INSERT INTO import_message VALUES (" + std::to_string(number(import)) + ", "
        + std::to_string(number(us)) + ", X'01', X'01')");
    writer.exec("INSERT INTO contact VALUES (" + std::to_string(number(us)) + ", 2, 1, 0, "
        + std::to_string(workspace.now() - 89 * 86'400) + ", NULL, NULL, 0)");
    const std::vector<Pk> known = withKnownMessages(writer, people);
    QCOMPARE(known, (std::vector {silent, heard}));
    const auto columns = PeopleColumns::load(workspace.path(), {}).value();
    QCOMPARE(standingOf(*columns, people, known, workspace.now(), utc).quiet, std::vector {silent});
    const qint64 later = workspace.now() + 2 * 86'400;
    QCOMPARE(standingOf(*columns, people, known, later, utc).quiet, (std::vector {silent, heard}));
}

void TestListStanding::theLongestWithoutContactHaveTheirTurn()
{
    PeopleWorkspace workspace;
    SQLite::Database &writer = workspace.writer();
    const AccountId us = workspace.addAccount(u"x:us"_s);
    std::vector<Pk> people;
    for (int i = 0; i < 9; ++i) {
        people.push_back(aPerson().in(workspace));
    }
    workspace.addPair(us, onDay(2026, 5, 1), people, people);
    const auto touch = [&](std::size_t who, qint64 daysAgo) {
        writer.exec("INSERT INTO touch (pk, id, at, kind) VALUES ("
            + std::to_string(number(people.at(who))) + ", 900 + " + std::to_string(who) + ", "
            + std::to_string(workspace.now() - daysAgo * 86'400) + ", 'share')");
    };
    touch(0, 20);
    touch(1, 40);
    touch(2, 6); // had it just now
    touch(3, 400); // rests
    touch(4, 500); // asked to be left alone
    touch(5, 10);
    writer.exec("INSERT INTO permission VALUES (" + std::to_string(number(people[4]))
        + ", 950, 'any', 'opted-out', 'No', 'a talk', 5, NULL, 5)");
    const auto columns = PeopleColumns::load(workspace.path(), us).value();
    const qint64 now = workspace.now();
    // Of 6 it is known that there never was a contact, of 7 and 8 it is not.
    const std::vector<Pk> heard {people[0], people[6], people[1]};
    QCOMPARE(turnOf(*columns, people, heard, {people[3]}, now, utc),
        (std::vector {people[6], people[1], people[0], people[5]}));
    const ListStanding standing = standingOf(*columns, people, heard, now + 60 * 86'400, utc);
    QCOMPARE(standing.never, std::vector {people[6]});
    QCOMPARE(standing.quiet, (std::vector {people[1], people[6]}));
    QCOMPARE(turnOf(*columns, people, people, {}, now, utc).size(), turnSize);
}

COMITY_TEST_GUILESS(TestListStanding)
#include "tst_list_standing.moc"
