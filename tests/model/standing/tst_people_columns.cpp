#include "model/standing/people_columns.h"

#include "model/db/binding.h"
#include "model/people/people_store.h"
#include "model/people/person_facts.h"
#include "model/standing/person_detail.h"
#include "tests/support/people_workspace.h"
#include "tests/support/test_case.h"

#include <QRandomGenerator>
#include <SQLiteCpp/Statement.h>
#include <algorithm>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

class TestPeopleColumns : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void columnsEqualTheRowsOnRandomData_data();
    void columnsEqualTheRowsOnRandomData();
    void chunksStandForRangesOfPks();
    void aFactByHandRenewsItsChunkAlone();
    void anImportReadsEverythingAgain();
    void nobodyIsNewOnAFirstImport();
    void newAreThoseOfTheNewestListsOnly();
    void listsOfTheSameDaysAreOneLook_data();
    void listsOfTheSameDaysAreOneLook();
    void whoStoodOnTheListBeforeTheLookIsNotNew();
    void leftAreThoseACompleteListLacks();
    void listOrderBoundsAndRanks();
    void whoCameBackAfterTheListStandsOutsideItsOrder();
    void allAccountsShowEachProfileOnceWithItsClosestRelation();
    void aStopEndsTheLoading();

private:
    static PeopleColumns::Version load(PeopleWorkspace &workspace, std::optional<AccountId> account)
    {
        const auto columns = PeopleColumns::load(workspace.path(), account);
        return columns ? *columns : nullptr;
    }
};

namespace {

/// Invented people with every kind of value missing now and then.
std::vector<Pk> randomPeople(PeopleWorkspace &workspace, QRandomGenerator &random, int count)
{
    std::vector<Pk> people;
    for (int i = 0; i < count; ++i) {
        PersonBuilder person;
        const auto chance = [&random](int outOfTen) { return random.bounded(10) < outOfTen; };
        if (chance(7)) {
            person.withFollowers(random.bounded(100'000)).following(random.bounded(5'000));
        }
        if (chance(5)) {
            person.withPosts(random.bounded(3));
        }
        if (chance(6)) {
            const qint64 when = at(2016, 1, 1) + random.bounded(300'000'000);
            person.lastPosted(chance(3) ? onDay(2025, 1 + random.bounded(12), 5)
                    : chance(3)         ? Dated::local(when)
                                        : Dated::exact(when));
        }
        if (chance(4)) {
            person.joined(onDay(2010 + random.bounded(15), 3, 1));
        }
        if (chance(1)) {
            person.thatIsVerified();
        }
        people.push_back(person.in(workspace));
    }
    return people;
}

std::vector<Pk> someOf(const std::vector<Pk> &people, QRandomGenerator &random)
{
    std::vector<Pk> out;
    std::ranges::copy_if(
        people, std::back_inserter(out), [&random](Pk) { return random.bounded(10) < 6; });
    return out;
}

std::optional<qint64> asNumber(const std::optional<qint64> &value)
{
    return value;
}

} // namespace

void TestPeopleColumns::columnsEqualTheRowsOnRandomData_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 5; ++seed) {
        QTest::addRow("seed %u", seed) << seed;
    }
}

void TestPeopleColumns::columnsEqualTheRowsOnRandomData()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    PeopleWorkspace workspace;
    const AccountId me = workspace.addAccount(u"x:me"_s);
    workspace.writer().exec("BEGIN");
    const std::vector<Pk> people = randomPeople(workspace, random, 300);
    workspace.writer().exec("COMMIT");
    for (int import = 0; import < 3; ++import) {
        const Dated taken = onDay(2026, 1 + import, 3);
        workspace.addPair(me, taken, someOf(people, random), someOf(people, random));
    }
    QVERIFY(setFact(workspace.writer(), PersonFact::Protected, someOf(people, random), true, 5));

    const auto columns = load(workspace, me);
    QVERIFY(columns);
    QCOMPARE(static_cast<qint64>(columns->size()),
        workspace.number("SELECT count(*) FROM relation WHERE account = 1"));
    const PeopleStore store(workspace.writer());
    std::size_t seen = 0;
    columns->forEach([&](const PeopleChunk &chunk, std::size_t row) {
        const Glance glance = columns->at(chunk, row);
        const PersonDetail detail = detailOf(workspace.writer(), glance.pk).value();
        const AccountRelation &relation = detail.relations.at(0);
        QCOMPARE(glance.relation, relation.relation);
        QCOMPARE(glance.theyFollow, relation.halves.theyFollow);
        QCOMPARE(glance.weFollow, relation.halves.weFollow);
        QCOMPARE(glance.theySince, relation.theySince);
        QCOMPARE(glance.weSince, relation.weSince);
        QCOMPARE(glance.hasLeft, relation.halves.theyLeft);
        QCOMPARE(asNumber(glance.followers), detail.row.followers);
        QCOMPARE(glance.following, detail.row.following);
        QCOMPARE(glance.posts, detail.row.posts);
        QCOMPARE(glance.lastPost, detail.row.lastPostAt);
        QCOMPARE(glance.isProtected, detail.row.protectedAt.has_value());
        QCOMPARE(glance.isVerified, detail.row.isVerified.value_or(false));
        QCOMPARE(glance.joined.isValid(), detail.row.joinedAt.isKnown());
        QCOMPARE(
            columns->sortKey(chunk, row, PeopleChunk::Time::WeSince), glance.weSince.sortKey());
        QCOMPARE(columns->find(glance.pk), std::optional<Glance>(glance));
        ++seen;
    });
    QCOMPARE(seen, columns->size());
}

void TestPeopleColumns::chunksStandForRangesOfPks()
{
    PeopleWorkspace workspace;
    const AccountId me = workspace.addAccount(u"x:me"_s);
    const Pk first = aPerson().in(workspace);
    workspace.writer().exec("UPDATE meta SET value = 65535 WHERE name = 'next_pk'");
    const Pk last = aPerson().in(workspace);
    const Pk next = aPerson().in(workspace);
    workspace.writer().exec("UPDATE meta SET value = 300000 WHERE name = 'next_pk'");
    const Pk far = aPerson().in(workspace);
    workspace.addPair(me, onDay(2026, 5, 1), {first, last, next, far}, {});

    const auto columns = load(workspace, me);
    QCOMPARE(columns->chunks().size(), std::size_t {3});
    QCOMPARE(columns->chunks()[0]->size(), std::size_t {2});
    QCOMPARE(columns->chunks()[2]->base, quint32 {4 * 65'536});
    for (const Pk pk : {first, last, next, far}) {
        QCOMPARE(columns->find(pk)->pk, pk);
    }
    QVERIFY(!columns->find(Pk {2}));
    QVERIFY(!columns->find(Pk {200'000}));
    QVERIFY(!columns->find(Pk {4'000'000}));
}

void TestPeopleColumns::aFactByHandRenewsItsChunkAlone()
{
    PeopleWorkspace workspace;
    const AccountId me = workspace.addAccount(u"x:me"_s);
    const Pk near = aPerson().in(workspace);
    workspace.writer().exec("UPDATE meta SET value = 70000 WHERE name = 'next_pk'");
    const Pk far = aPerson().in(workspace);
    workspace.addPair(me, onDay(2026, 5, 1), {near, far}, {});
    const auto before = load(workspace, me);

    const auto edit = setFact(workspace.writer(), PersonFact::Protected, {far}, true, 5);
    const auto after = before->withEdits(workspace.path());
    QVERIFY(after);
    QCOMPARE((*after)->generation(), edit->generation);
    QCOMPARE((*after)->chunks()[0].get(), before->chunks()[0].get());
    QVERIFY((*after)->chunks()[1].get() != before->chunks()[1].get());
    QVERIFY((*after)->find(far)->isProtected);
    QVERIFY(!before->find(far)->isProtected); // a version never changes
    const auto undone = apply(workspace.writer(), edit->inverse);
    QVERIFY(!(*(*after)->withEdits(workspace.path()))->find(far)->isProtected);
}

void TestPeopleColumns::anImportReadsEverythingAgain()
{
    PeopleWorkspace workspace;
    const AccountId me = workspace.addAccount(u"x:me"_s);
    const Pk ada = aPerson().in(workspace);
    workspace.addPair(me, onDay(2026, 5, 1), {ada}, {});
    const auto before = load(workspace, me);
    const Pk bob = aPerson().in(workspace);
    workspace.addPair(me, onDay(2026, 5, 9), {ada, bob}, {});
    const auto after = before->withEdits(workspace.path());
    QVERIFY(after);
    QCOMPARE((*after)->size(), std::size_t {2});
    QVERIFY((*after)->find(bob)->isNew);
}

void TestPeopleColumns::nobodyIsNewOnAFirstImport()
{
    PeopleWorkspace workspace;
    const AccountId me = workspace.addAccount(u"x:me"_s);
    const Pk ada = aPerson().in(workspace);
    workspace.addPair(me, onDay(2026, 5, 1), {ada}, {ada});
    const Glance glance = load(workspace, me)->find(ada).value();
    QVERIFY(!glance.isNew);
    QCOMPARE(glance.weSince, Dated::between({}, onDay(2026, 5, 1).at));
}

void TestPeopleColumns::newAreThoseOfTheNewestListsOnly()
{
    PeopleWorkspace workspace;
    const AccountId me = workspace.addAccount(u"x:me"_s);
    const Pk first = aPerson().in(workspace);
    const Pk second = aPerson().in(workspace);
    const Pk third = aPerson().in(workspace);
    workspace.addPair(me, onDay(2026, 1, 1), {first}, {});
    workspace.addPair(me, onDay(2026, 2, 1), {first, second}, {});
    const ImportId newest = workspace.addPair(me, onDay(2026, 3, 1), {first, second, third}, {});
    auto columns = load(workspace, me);
    QVERIFY(!columns->find(first)->isNew && !columns->find(second)->isNew);
    QVERIFY(columns->find(third)->isNew);
    QCOMPARE(columns->find(third)->theySince,
        Dated::between(onDay(2026, 2, 1).at, onDay(2026, 3, 1).at));
    workspace.undo(newest);
    columns = load(workspace, me);
    QVERIFY(columns->find(second)->isNew);
    QVERIFY(!columns->find(third));
}

void TestPeopleColumns::listsOfTheSameDaysAreOneLook_data()
{
    QTest::addColumn<QString>("order");
    for (const QString &order : {u"old new sheet"_s, u"old sheet new"_s, u"new old sheet"_s,
             u"new sheet old"_s, u"sheet old new"_s, u"sheet new old"_s}) {
        QTest::addRow("%s", qPrintable(order)) << order;
    }
}

void TestPeopleColumns::listsOfTheSameDaysAreOneLook()
{
    QFETCH(QString, order);
    PeopleWorkspace workspace;
    const AccountId me = workspace.addAccount(u"x:me"_s);
    const Pk stays = aPerson().in(workspace);
    const Pk gone = aPerson().in(workspace);
    const Pk came = aPerson().in(workspace);
    const Pk followed = aPerson().in(workspace);
    QHash<QString, ImportId> imports;
    for (const QString &which : order.split(u' ')) {
        if (which == u"old") {
            imports[which] = workspace.addPair(me, onDay(2026, 4, 30), {stays, gone}, {stays});
        } else {
            const Dated taken = onDay(2026, 5, which == u"new" ? 11 : 14);
            imports[which] = workspace.addPair(me, taken, {stays, came}, {stays, followed});
        }
    }

    auto columns = load(workspace, me);
    QVERIFY(columns->find(came)->isNew);
    QVERIFY(!columns->find(followed)->isNew); // by us
    QVERIFY(!columns->find(stays)->isNew);
    QVERIFY(columns->find(gone)->hasLeft && !columns->find(gone)->isNew);
    const auto everywhere = load(workspace, std::nullopt);
    QVERIFY(everywhere->find(came)->isNew && !everywhere->find(stays)->isNew);

    workspace.undo(imports[u"new"_s]); // the sheet alone says the same
    columns = load(workspace, me);
    QVERIFY(columns->find(came)->isNew && columns->find(gone)->hasLeft);

    workspace.undo(imports[u"old"_s]); // nothing is left to compare with
    columns = load(workspace, me);
    QVERIFY(!columns->find(came)->isNew);
    QVERIFY(!columns->find(gone));
}

void TestPeopleColumns::whoStoodOnTheListBeforeTheLookIsNotNew()
{
    PeopleWorkspace workspace;
    const AccountId me = workspace.addAccount(u"x:me"_s);
    const Pk stays = aPerson().in(workspace);
    const Pk flickers = aPerson().in(workspace);
    const Pk came = aPerson().in(workspace);
    workspace.addPair(me, onDay(2026, 4, 1), {stays, flickers}, {});
    const ImportId part = workspace.addImport(me, onDay(2026, 4, 20));
    workspace.addList(me, part, onDay(2026, 4, 20),
        {.kind = u"followers"_s, .people = {came}, .incompleteCode = u"missing-part"_s});
    workspace.addPair(me, onDay(2026, 5, 11), {stays, came}, {});
    workspace.addPair(me, onDay(2026, 5, 12), {stays, flickers, came}, {});
    const auto columns = load(workspace, me);
    QVERIFY(!columns->find(flickers)->isNew); // one list of the look lacked them, the look does not
    QVERIFY(columns->find(came)->isNew); // a list with gaps is nothing to compare with
}

void TestPeopleColumns::leftAreThoseACompleteListLacks()
{
    PeopleWorkspace workspace;
    const AccountId me = workspace.addAccount(u"x:me"_s);
    const Pk gone = aPerson().in(workspace);
    const Pk followed = aPerson().in(workspace);
    const Pk stays = aPerson().in(workspace);
    workspace.addPair(me, onDay(2026, 1, 1), {gone, followed, stays}, {followed});
    workspace.addPair(me, onDay(2026, 2, 1), {stays}, {followed});
    const auto columns = load(workspace, me);
    QCOMPARE(columns->find(gone)->relation, Relation::Left);
    QVERIFY(columns->find(gone)->hasLeft && columns->find(followed)->hasLeft);
    QCOMPARE(columns->find(followed)->relation, Relation::NotFollowingBack);
    QVERIFY(!columns->find(stays)->hasLeft);
}

void TestPeopleColumns::listOrderBoundsAndRanks()
{
    PeopleWorkspace workspace;
    const AccountId me = workspace.addAccount(u"x:me"_s);
    std::vector<Pk> people;
    for (int i = 0; i < 4; ++i) {
        people.push_back(aPerson().in(workspace));
    }
    const Dated taken = onDay(2026, 5, 1);
    const ImportId import = workspace.addImport(me, taken);
    workspace.addList(me, import, taken,
        {.kind = u"following"_s,
            .people = people,
            .inOrder = true,
            .since = {0, at(2024, 6, 1), 0, 0}});
    workspace.derive();
    const auto columns = load(workspace, me);
    QCOMPARE(columns->find(people[0])->weSince, Dated::between(at(2024, 6, 1), taken.at));
    QCOMPARE(columns->find(people[1])->weSince, Dated::exact(at(2024, 6, 1)));
    QCOMPARE(columns->find(people[3])->weSince, Dated::between({}, at(2024, 6, 1)));
    QCOMPARE(columns->find(people[3])->listRank, std::optional<quint32>(3));
}

void TestPeopleColumns::whoCameBackAfterTheListStandsOutsideItsOrder()
{
    PeopleWorkspace workspace;
    const AccountId me = workspace.addAccount(u"x:me"_s);
    const Pk back = aPerson().in(workspace);
    const Pk always = aPerson().in(workspace);
    workspace.addPair(me, onDay(2025, 1, 1), {}, {always, back}, true); // back is the oldest
    workspace.addPair(me, onDay(2025, 6, 1), {}, {always});
    workspace.addPair(me, onDay(2026, 1, 1), {}, {always, back});
    const auto columns = load(workspace, me);
    QCOMPARE(
        columns->find(back)->weSince, Dated::between(onDay(2025, 6, 1).at, onDay(2026, 1, 1).at));
    QVERIFY(!columns->find(back)->listRank);
    QCOMPARE(columns->find(always)->weSince, Dated::between({}, onDay(2025, 1, 1).at));
}

void TestPeopleColumns::allAccountsShowEachProfileOnceWithItsClosestRelation()
{
    PeopleWorkspace workspace;
    const AccountId first = workspace.addAccount(u"x:first"_s);
    const AccountId second = workspace.addAccount(u"x:second"_s);
    const Pk both = aPerson().in(workspace);
    const Pk one = aPerson().in(workspace);
    const Pk lone = aPerson().in(workspace);
    workspace.addPair(first, onDay(2026, 5, 1), {both}, {one});
    workspace.addPair(second, onDay(2026, 5, 1), {both}, {both});
    const auto columns = load(workspace, std::nullopt);
    QCOMPARE(columns->size(), std::size_t {3});
    QCOMPARE(columns->find(both)->relation, Relation::Mutual);
    QCOMPARE(columns->find(one)->relation, Relation::NotFollowingBack);
    QCOMPARE(columns->find(lone)->relation, Relation::Unknown);
    QCOMPARE(load(workspace, first)->find(both)->relation, Relation::Fan);
    QCOMPARE(load(workspace, second)->size(), std::size_t {1});
}

void TestPeopleColumns::aStopEndsTheLoading()
{
    PeopleWorkspace workspace;
    const AccountId me = workspace.addAccount(u"x:me"_s);
    workspace.addPair(me, onDay(2026, 5, 1), {aPerson().in(workspace)}, {});
    std::stop_source stop;
    stop.request_stop();
    const auto columns = PeopleColumns::load(workspace.path(), me, {.stop = stop.get_token()});
    QVERIFY(!columns);
    QCOMPARE(columns.error().code, Error::Code::Cancelled);
    const auto missing = PeopleColumns::load(u"/nowhere/at-all.comity"_s, me);
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, Error::Code::FileUnreadable);
}

COMITY_TEST_GUILESS(TestPeopleColumns)
#include "tst_people_columns.moc"
