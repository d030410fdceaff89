#include "model/lists/list_edits.h"
#include "model/lists/list_health.h"
#include "tests/support/people_workspace.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

class TestListHealth : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void findsGoneAndStaleAndSaysWhatIsUnknown();
    void findsDuplicates();
    void regionIsTheAccountsElseThatOfMost();
};

namespace {

ListHealth lookedAt(PeopleWorkspace &workspace, ListId list)
{
    return healthOf(workspace.writer(), list, {90, workspace.now(), QTimeZone::utc()});
}

void setFact(PeopleWorkspace &workspace, Pk pk, const char *field, const char *value)
{
    SQLite::Statement put(workspace.writer(),
        "INSERT INTO person_fact (pk, field, value, set_at) VALUES (?1, ?2, ?3, 1)");
    put.bind(1, static_cast<int64_t>(number(pk)));
    put.bind(2, field);
    put.bind(3, value);
    put.exec();
}

} // namespace

void TestListHealth::findsGoneAndStaleAndSaysWhatIsUnknown()
{
    PeopleWorkspace workspace;
    const AccountId me = workspace.addAccount(u"x:me"_s);
    const Pk here = aPerson().lastPosted(onDay(2026, 5, 1)).in(workspace);
    const Pk left = aPerson().lastPosted(onDay(2026, 2, 13)).in(workspace);
    const Pk silent = aPerson().lastPosted(onDay(2026, 2, 14)).in(workspace);
    const Pk unknown = aPerson().in(workspace);
    workspace.addPair(me, onDay(2026, 4, 1), {here, left, silent}, {silent});
    workspace.addPair(me, onDay(2026, 5, 1), {here, silent}, {silent});
    const ListId list = list_edits::create(
        workspace.writer(), {.name = u"A"_s}, {here, left, silent, unknown}, workspace.now())
                            ->list;
    const ListHealth health = lookedAt(workspace, list);
    QCOMPARE(health.people, 4);
    QCOMPARE(health.gone, std::vector<Pk> {left});
    QCOMPARE(health.neverListed, std::vector<Pk> {unknown});
    // 13 February is 90 days before 14 May, 14 February 89.
    QCOMPARE(health.stale, std::vector<Pk> {left});
    QCOMPARE(health.lastPostUnknown, std::vector<Pk> {unknown});
    QCOMPARE(health.regionUnknown.size(), std::size_t {4});
    QVERIFY(health.region.isNull());

    // Another profile of theirs is still there: the person is not gone.
    workspace.writer().exec("UPDATE profile SET person = 1 WHERE pk < 3");
    QVERIFY(lookedAt(workspace, list).gone.empty());
}

void TestListHealth::findsDuplicates()
{
    PeopleWorkspace workspace;
    const Pk one = aPerson().handled(u"ana"_s).in(workspace);
    const Pk same = aPerson().handled(u"ANA"_s).in(workspace);
    const Pk nameless = aPerson().in(workspace);
    const Pk second = aPerson().in(workspace);
    const ListId list = list_edits::create(
        workspace.writer(), {.name = u"A"_s}, {one, same, nameless, second}, workspace.now())
                            ->list;
    QCOMPARE(lookedAt(workspace, list).duplicates, std::vector<Pk> {same});
    workspace.writer().exec("UPDATE profile SET person = 3 WHERE pk > 2");
    const ListHealth health = lookedAt(workspace, list);
    QCOMPARE(health.duplicates, (std::vector<Pk> {same, second}));
    QCOMPARE(health.people, 3);
}

void TestListHealth::regionIsTheAccountsElseThatOfMost()
{
    PeopleWorkspace workspace;
    const AccountId me = workspace.addAccount(u"x:me"_s, u"Europe/Prague"_s);
    std::vector<Pk> people;
    for (int i = 0; i < 4; ++i) {
        people.push_back(aPerson().in(workspace));
    }
    setFact(workspace, people[0], "country", "PT");
    setFact(workspace, people[1], "time-zone", "Europe/Lisbon");
    setFact(workspace, people[2], "country", "cz");
    const auto make = [&](const QString &name, std::optional<AccountId> account) {
        return list_edits::create(workspace.writer(), {.name = name, .account = account}, people, 1)
            ->list;
    };
    const ListHealth mirrored = lookedAt(workspace, make(u"M"_s, me));
    QCOMPARE(mirrored.region, u"CZ"_s);
    QVERIFY(mirrored.isAccountsRegion);
    QCOMPARE(mirrored.offRegion, (std::vector<Pk> {people[0], people[1]}));
    const ListHealth own = lookedAt(workspace, make(u"O"_s, std::nullopt));
    QCOMPARE(own.region, u"PT"_s);
    QCOMPARE(own.offRegion, std::vector<Pk> {people[2]});
    QCOMPARE(own.regionUnknown, std::vector<Pk> {people[3]});
}

COMITY_TEST_GUILESS(TestListHealth)
#include "tst_list_health.moc"
