#include "model/standing/people_order.h"

#include "model/people/hand_values.h"
#include "model/people/person_facts.h"
#include "model/people/person_tags.h"
#include "model/people/scores.h"
#include "model/standing/people_counts.h"
#include "model/standing/staleness.h"
#include "tests/support/people_workspace.h"
#include "tests/support/test_case.h"

#include <QRandomGenerator>
#include <algorithm>
#include <limits>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

class TestPeopleOrder : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everySortIsRightInBothDirections_data();
    void everySortIsRightInBothDirections();
    void filtersNarrowTogether();
    void countsAreThoseOfTheRows();
    void whoIsOnNoListAnyMoreIsAskedForByWord();
    void hitsNarrowOrderAndCounts();
    void namesStandInLocaleOrder();
    void scoresStandByTheirValue();
    void whatWasNotedHasAnOrder();
    void aStopEndsTheOrdering();

private:
    std::unique_ptr<PeopleWorkspace> m_workspace;
    AccountId m_account = {};
    PeopleColumns::Version m_columns;
    qint64 m_onLists = 0; ///< now
};

namespace {

/// What a sort compares, told from the unpacked row alone; none where it is unknown.
std::optional<double> valueOf(const Glance &glance, PeopleSort sort)
{
    const auto time = [](const Dated &dated) {
        const qint64 key = dated.sortKey();
        return key == std::numeric_limits<qint64>::max()
            ? std::nullopt
            : std::optional<double>(static_cast<double>(key));
    };
    const auto number = [](const std::optional<qint64> &value) {
        return value ? std::optional<double>(static_cast<double>(*value)) : std::nullopt;
    };
    switch (sort) {
    case PeopleSort::Relation:
        return static_cast<double>(glance.relation);
    case PeopleSort::Followers:
        return number(glance.followers);
    case PeopleSort::Following:
        return number(glance.following);
    case PeopleSort::Ratio:
        return glance.followers && glance.following && *glance.following > 0
            ? std::optional<double>(static_cast<double>(
                static_cast<float>(*glance.followers) / static_cast<float>(*glance.following)))
            : std::nullopt;
    case PeopleSort::Posts:
        return number(glance.posts);
    case PeopleSort::Joined:
        return glance.joined.isValid()
            ? std::optional<double>(static_cast<double>(glance.joined.toJulianDay()))
            : std::nullopt;
    case PeopleSort::LastPost:
        return time(glance.lastPost);
    case PeopleSort::WeSince:
        return time(glance.weSince);
    case PeopleSort::TheySince:
        return time(glance.theySince);
    default:
        return static_cast<double>(comity::number(glance.pk));
    }
}

} // namespace

void TestPeopleOrder::initTestCase()
{
    m_workspace = std::make_unique<PeopleWorkspace>();
    PeopleWorkspace &workspace = *m_workspace;
    m_account = workspace.addAccount(u"x:me"_s);
    QRandomGenerator random(7);
    std::vector<Pk> people;
    std::vector<Pk> followers;
    std::vector<Pk> following;
    workspace.writer().exec("BEGIN");
    for (int i = 0; i < 500; ++i) {
        PersonBuilder person;
        if (random.bounded(4) > 0) {
            person.withFollowers(random.bounded(90)).following(random.bounded(9));
        }
        if (random.bounded(4) > 0) {
            person.withPosts(random.bounded(5))
                .lastPosted(Dated::exact(at(2025, 1, 1) + random.bounded(40'000'000)));
        }
        if (random.bounded(3) > 0) {
            person.joined(onDay(2012 + random.bounded(9), 2, 3));
        }
        people.push_back(person.in(workspace));
        if (random.bounded(2) == 0) {
            followers.push_back(people.back());
        }
        if (random.bounded(2) == 0) {
            following.push_back(people.back());
        }
    }
    workspace.writer().exec("COMMIT");
    workspace.addPair(m_account, onDay(2026, 4, 1), followers, following);
    followers.front() = aPerson().in(workspace);
    workspace.addPair(m_account, onDay(2026, 5, 1), followers, following);
    QVERIFY(setFact(workspace.writer(), PersonFact::Protected,
        {people.begin(), people.begin() + 120}, true, 5));
    m_columns = PeopleColumns::load(workspace.path(), m_account).value();
    QVERIFY(m_columns->size() > 300);
    m_columns->forEach([this](const PeopleChunk &chunk, std::size_t row) {
        const Glance glance = m_columns->at(chunk, row);
        m_onLists += glance.theyFollow == Half::Yes || glance.weFollow == Half::Yes ? 1 : 0;
    });
    QVERIFY(m_onLists < static_cast<qint64>(m_columns->size()));
}

void TestPeopleOrder::everySortIsRightInBothDirections_data()
{
    QTest::addColumn<int>("sort");
    QTest::addColumn<bool>("descending");
    for (const PeopleSort sort : {PeopleSort::Key, PeopleSort::Relation, PeopleSort::Followers,
             PeopleSort::Following, PeopleSort::Ratio, PeopleSort::Posts, PeopleSort::Joined,
             PeopleSort::LastPost, PeopleSort::WeSince, PeopleSort::TheySince}) {
        for (const bool descending : {false, true}) {
            QTest::addRow("%s %s", qPrintable(toText(sort)), descending ? "down" : "up")
                << static_cast<int>(sort) << descending;
            QCOMPARE(peopleSortFromText(toText(sort)), std::optional<PeopleSort>(sort));
        }
    }
}

void TestPeopleOrder::everySortIsRightInBothDirections()
{
    QFETCH(int, sort);
    QFETCH(bool, descending);
    PeopleQuery query;
    query.sort = static_cast<PeopleSort>(sort);
    query.descending = descending;
    const std::vector<Pk> order = orderOf(*m_columns, query).value();

    QCOMPARE(static_cast<qint64>(order.size()), m_onLists);
    std::vector<Pk> everybody = order;
    std::ranges::sort(everybody);
    QVERIFY(std::ranges::adjacent_find(everybody) == everybody.end());
    for (std::size_t i = 1; i < order.size(); ++i) {
        const auto before = valueOf(*m_columns->find(order[i - 1]), query.sort);
        const auto now = valueOf(*m_columns->find(order[i]), query.sort);
        QVERIFY2(before || !now, "the unknown stand last");
        if (!before || !now || *before == *now) {
            const bool sameKind = before.has_value() == now.has_value();
            QVERIFY(!sameKind || number(order[i - 1]) < number(order[i]));
        } else {
            QCOMPARE(*before < *now, !descending);
        }
    }
}

void TestPeopleOrder::filtersNarrowTogether()
{
    PeopleQuery query;
    query.relations = {Relation::Mutual, Relation::NotFollowingBack};
    query.staleDays = 90;
    query.onlyProtected = true;
    query.asOf = m_workspace->now();
    const std::vector<Pk> taken = orderOf(*m_columns, query).value();
    const Staleness stale(query.asOf, query.zone, 90);
    std::vector<Pk> expected;
    m_columns->forEach([&](const PeopleChunk &chunk, std::size_t row) {
        const Glance glance = m_columns->at(chunk, row);
        if ((glance.relation == Relation::Mutual || glance.relation == Relation::NotFollowingBack)
            && glance.isProtected && stale.holds(glance.lastPost)) {
            expected.push_back(glance.pk);
        }
    });
    QVERIFY(!expected.empty());
    QCOMPARE(taken, expected);
    query.relations = RelationSet {Relation::Mutual}.both({Relation::Fan, Relation::Mutual});
    QVERIFY(orderOf(*m_columns, query)->size() < expected.size());
}

void TestPeopleOrder::countsAreThoseOfTheRows()
{
    PeopleQuery query;
    query.staleDays = 90;
    query.asOf = m_workspace->now();
    const PeopleCounts counts = countsOf(*m_columns, query);
    QCOMPARE(counts.all, m_onLists);
    QCOMPARE(counts.all, static_cast<qint64>(orderOf(*m_columns, {})->size()));
    const auto ordered = [&](PeopleQuery one) {
        one.asOf = query.asOf;
        return static_cast<qint64>(orderOf(*m_columns, one)->size());
    };
    qint64 sum = 0;
    for (int i = 0; i < relationCount; ++i) {
        const auto relation = static_cast<Relation>(i);
        QCOMPARE(counts.of(relation), ordered({.relations = {relation}}));
        sum += counts.of(relation);
    }
    QCOMPARE(sum, static_cast<qint64>(m_columns->size()));
    QVERIFY(counts.stale > 0 && counts.hasLeft > 0 && counts.isNew == 1);
    QCOMPARE(counts.stale, ordered({.staleDays = 90}));
    QCOMPARE(counts.isNew, ordered({.onlyNew = true}));
    QCOMPARE(counts.hasLeft, ordered({.onlyLeft = true}));
    QCOMPARE(counts.isProtected, ordered({.onlyProtected = true}));
    QCOMPARE(counts.isBlocked, ordered({.onlyBlocked = true}));
    QCOMPARE(counts.isLearnOnly, qint64 {0});
}

void TestPeopleOrder::whoIsOnNoListAnyMoreIsAskedForByWord()
{
    PeopleWorkspace workspace;
    const AccountId me = workspace.addAccount(u"x:me"_s);
    const Dated post = onDay(2025, 1, 1);
    const Pk stays = aPerson().lastPosted(post).in(workspace);
    const Pk left = aPerson().lastPosted(post).in(workspace);
    const Pk unfollowed = aPerson().lastPosted(post).in(workspace);
    const Pk both = aPerson().lastPosted(post).in(workspace);
    const Pk byHand = aPerson().in(workspace); // no list ever told of them
    workspace.addPair(me, onDay(2026, 4, 1), {stays, left, both}, {unfollowed, both});
    workspace.addPair(me, onDay(2026, 5, 1), {stays}, {both});
    QVERIFY(setFact(workspace.writer(), PersonFact::Protected, {left}, true, 5));

    const auto columns = PeopleColumns::load(workspace.path(), me).value();
    const auto found = [&](PeopleQuery query) {
        query.asOf = workspace.now();
        return orderOf(*columns, query).value();
    };
    QCOMPARE(found({}), (std::vector<Pk> {stays, both}));
    QCOMPARE(found({.staleDays = 90}), (std::vector<Pk> {stays, both}));
    QCOMPARE(found({.relations = {Relation::Left}}), std::vector<Pk> {left});
    QCOMPARE(found({.relations = {Relation::None}}), std::vector<Pk> {unfollowed});
    QCOMPARE(found({.onlyLeft = true}), (std::vector<Pk> {left, both}));
    QCOMPARE(found({.staleDays = 90, .onlyLeft = true}), (std::vector<Pk> {left, both}));
    QCOMPARE(found({.onlyProtected = true}), std::vector<Pk> {left});
    PeopleQuery stale;
    stale.staleDays = 90;
    stale.asOf = workspace.now();
    const PeopleCounts counts = countsOf(*columns, stale);
    QCOMPARE(counts.all, qint64 {2});
    QCOMPARE(counts.stale, qint64 {2});
    QCOMPARE(counts.lastPostKnown, qint64 {2});
    QCOMPARE(counts.hasLeft, qint64 {2});
    const auto everywhere = PeopleColumns::load(workspace.path(), std::nullopt).value();
    QCOMPARE(orderOf(*everywhere, {}).value(), (std::vector<Pk> {stays, both, byHand}));
}

void TestPeopleOrder::hitsNarrowOrderAndCounts()
{
    const std::vector<Pk> all = orderOf(*m_columns, {}).value();
    const std::vector<Pk> three {all.at(20), all.at(7), all.at(3)};
    PkSet hits(three);
    hits.insert(Pk {100'000}); // somebody of another account
    PeopleQuery query;
    query.sort = PeopleSort::Key;
    query.descending = true;
    QCOMPARE(orderOf(*m_columns, query, &hits).value(), three);
    QCOMPARE(countsOf(*m_columns, query, &hits).all, qint64 {3});
}

void TestPeopleOrder::namesStandInLocaleOrder()
{
    PeopleWorkspace workspace;
    const AccountId me = workspace.addAccount(u"x:me"_s);
    const Pk zoe = aPerson().named(u"zoe"_s).in(workspace);
    const Pk nameless = aPerson().in(workspace);
    const Pk emile = aPerson().named(u"Émile"_s).in(workspace);
    const Pk eric = aPerson().named(u"ERIC"_s).in(workspace);
    const Pk byHandle = aPerson().handled(u"frank"_s).in(workspace);
    const Pk again = aPerson().named(u"eric"_s).in(workspace);
    const Pk long1 = aPerson().named(u"Alexandrina Petrova"_s).in(workspace);
    const Pk long2 = aPerson().named(u"Alexandrina Petrov"_s).in(workspace);
    const std::vector<Pk> all {zoe, nameless, emile, eric, byHandle, again, long1, long2};
    workspace.addPair(me, onDay(2026, 5, 1), all, {});
    const auto columns = PeopleColumns::load(workspace.path(), me).value();
    const auto names = TextOrder::load(workspace.path(), TextOrder::By::Name, u"en"_s).value();

    PeopleQuery query;
    query.sort = PeopleSort::Name;
    QCOMPARE(orderOf(*columns, query, nullptr, names.get()).value(),
        (std::vector<Pk> {long2, long1, emile, eric, again, byHandle, zoe, nameless}));
    query.descending = true;
    QCOMPARE(orderOf(*columns, query, nullptr, names.get()).value(),
        (std::vector<Pk> {zoe, byHandle, eric, again, emile, long1, long2, nameless}));

    const auto handles = TextOrder::load(workspace.path(), TextOrder::By::Handle, u"en"_s).value();
    QCOMPARE(handles->known(), std::vector<Pk> {byHandle});
    // Swedish sorts Ö behind Z, German does not.
    const Pk oe = aPerson().named(u"Östen"_s).in(workspace);
    const auto swedish = TextOrder::load(workspace.path(), TextOrder::By::Name, u"sv"_s).value();
    const auto german = TextOrder::load(workspace.path(), TextOrder::By::Name, u"de"_s).value();
    QCOMPARE(swedish->known().back(), oe);
    QCOMPARE(german->known().back(), zoe);
}

void TestPeopleOrder::scoresStandByTheirValue()
{
    PeopleWorkspace workspace;
    const AccountId account = workspace.addAccount(u"x:us"_s);
    const auto add
        = [&workspace](const QString &handle) { return aPerson().handled(handle).in(workspace); };
    const std::vector<Pk> people {add(u"a"_s), add(u"b"_s), add(u"c"_s), add(u"d"_s), add(u"e"_s)};
    workspace.addPair(account, onDay(2026, 5, 1), people, people);
    const auto keep = [&](std::size_t who, const QString &name, qint64 at, double value) {
        QVERIFY(putScore(workspace.writer(), {people.at(who), name, at, value, u"a file"_s}));
    };
    keep(0, u"Klout"_s, 100, 16777217); // a float would round it to that of c
    keep(1, u"Klout"_s, 100, 90);
    keep(1, u"Reach"_s, 200, -3); // newer
    keep(2, u"Klout"_s, 100, 16777216);
    keep(4, u"Klout"_s, 100, 0.5);
    const auto columns = PeopleColumns::load(workspace.writer(), account);
    QVERIFY(columns);
    PeopleQuery query {.account = account, .sort = PeopleSort::Score};
    QCOMPARE(orderOf(**columns, query).value(),
        (std::vector<Pk> {people[1], people[4], people[2], people[0], people[3]}));
    query.descending = true;
    QCOMPARE(orderOf(**columns, query).value(),
        (std::vector<Pk> {people[0], people[2], people[4], people[1], people[3]}));
}

void TestPeopleOrder::whatWasNotedHasAnOrder()
{
    PeopleWorkspace workspace;
    const AccountId account = workspace.addAccount(u"x:us"_s);
    const Pk a = aPerson().livingIn(u"évora"_s).saying(u"Tea"_s).in(workspace);
    const Pk b = aPerson().livingIn(u"Zug"_s).in(workspace);
    const Pk c = aPerson().livingIn(u"faro"_s).saying(u"bikes"_s).in(workspace);
    const Pk d = aPerson().in(workspace);
    workspace.addPair(account, onDay(2026, 5, 1), {a, b, c, d}, {a, b, c, d});
    SQLite::Database &writer = workspace.writer();
    writer.exec("INSERT INTO list (id, name, kind, position, made_at) VALUES"
                " (1, 'Zebras', 'private', 1, 1), (2, 'Apes', 'private', 2, 1)");
    writer.exec("INSERT INTO list_member (pk, list, added_at) VALUES (2, 1, 1), (1, 2, 1),"
                " (2, 2, 1)");
    QVERIFY(addTags(writer, {c}, {u"kites"_s}, 1));
    QVERIFY(addTags(writer, {b, c}, {u"boats"_s}, 1));
    QVERIFY(setValue(writer, {d}, HandField::Stage, u"conversion"_s, 1));
    writer.exec("INSERT INTO permission VALUES (3, 900, 'any', 'opted-out', 'No', '', 5, NULL, 5),"
                " (4, 901, 'any', 'opt-in', 'Yes', '', 5, NULL, 5)");
    const auto columns = PeopleColumns::load(workspace.path(), account).value();
    const auto sorted = [&](PeopleSort sort, bool descending) {
        PeopleQuery query;
        query.account = account;
        query.sort = sort;
        query.descending = descending;
        query.asOf = workspace.now();
        TextOrder::Version texts;
        if (const auto by = textOrderOf(sort)) {
            texts = TextOrder::load(workspace.path(), *by, u"en"_s).value();
        }
        return orderOf(*columns, query, {}, texts.get()).value();
    };
    using Order = std::vector<Pk>;
    QCOMPARE(sorted(PeopleSort::Lists, false), (Order {b, a, c, d})); // in the user's order
    QCOMPARE(sorted(PeopleSort::Lists, true), (Order {a, b, c, d}));
    QCOMPARE(sorted(PeopleSort::Tags, false), (Order {b, c, a, d}));
    QCOMPARE(sorted(PeopleSort::Permission, false), (Order {d, c, a, b}));
    QCOMPARE(sorted(PeopleSort::Stage, true).front(), d);
    QCOMPARE(sorted(PeopleSort::Stage, false).back(), d);
    QCOMPARE(sorted(PeopleSort::Location, false), (Order {a, c, b, d}));
    QCOMPARE(sorted(PeopleSort::Location, true), (Order {b, c, a, d}));
    QCOMPARE(sorted(PeopleSort::Bio, false), (Order {c, a, b, d}));
    QCOMPARE(sorted(PeopleSort::Network, true), (Order {a, b, c, d}));
}

void TestPeopleOrder::aStopEndsTheOrdering()
{
    // On the heap: g++ 12 takes one on the stack for uninitialized here.
    const auto stop = std::make_unique<std::stop_source>();
    JobContext job;
    job.stop = stop->get_token();
    stop->request_stop();
    const auto order = orderOf(*m_columns, {}, nullptr, nullptr, job);
    QVERIFY(!order);
    QCOMPARE(order.error().code, Error::Code::Cancelled);
}

COMITY_TEST_GUILESS(TestPeopleOrder)
#include "tst_people_order.moc"
