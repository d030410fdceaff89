#include "model/people/hand_edit.h"
#include "model/standing/people_counts.h"
#include "model/standing/people_filter.h"
#include "model/standing/people_order.h"
#include "model/standing/permission_judge.h"
#include "tests/support/people_workspace.h"
#include "tests/support/test_case.h"

#include <QRandomGenerator>
#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <array>
#include <set>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

/// Queries over what was added by hand, against the same questions in SQL after random edits.
class TestPeopleMarks : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void queriesAreLikeSqlAfterRandomEdits_data();
    void queriesAreLikeSqlAfterRandomEdits();
    void aPersonOfSeveralProfilesIsOneRowUnderAllAccounts();
    void aSnoozeThatIsOverIsPendingAgain();
    void anOptOutEndsByALaterOptInWithWordsOnly();
    void aYesOrNoNamesItsTopics();
    void whoIsUnknownIsCountedAndNotTaken();
    void notesAndTagsAreFound();
    void theNewestScoreOfANameCounts();
    void aListThatNamesItselfOftenIsLookedForOnce();
};

namespace {

using Kind = MarkCondition::Kind;

void exec(PeopleWorkspace &workspace, const QString &sql)
{
    QVERIFY(editByHand(workspace.writer(), [&]() -> Result<void> {
        workspace.writer().exec(sql.toStdString());
        return {};
    }));
}

/// Everybody of whom a condition of profiles holds, for the person that they are.
std::set<quint32> inSql(PeopleWorkspace &workspace, const QString &condition)
{
    SQLite::Statement query(workspace.writer(),
        u"SELECT DISTINCT reached.pk FROM profile AS said JOIN profile AS reached"
        " ON reached.pk = said.pk OR reached.person = said.person WHERE %1"_s.arg(condition)
            .toStdString());
    std::set<quint32> out;
    while (query.executeStep()) {
        out.insert(query.getColumn(0).getUInt());
    }
    return out;
}

std::set<quint32> inColumns(const PeopleColumns &columns, const MarkCondition &condition)
{
    PeopleQuery query;
    query.asOf = at(2026, 5, 14);
    query.marks = {condition};
    const std::vector<Pk> order = orderOf(columns, query).value();
    std::set<quint32> out;
    for (const Pk pk : order) {
        out.insert(number(pk));
    }
    return out;
}

/// For what a failed comparison prints.
QStringList words(const std::set<quint32> &people)
{
    QStringList out;
    for (const quint32 pk : people) {
        out += QString::number(pk);
    }
    return out;
}

QString pkText(const std::vector<Pk> &people, QRandomGenerator &random)
{
    return QString::number(
        number(people[static_cast<std::size_t>(random.bounded(int(people.size())))]));
}

void editAtRandom(
    PeopleWorkspace &workspace, const std::vector<Pk> &people, QRandomGenerator &random)
{
    const QString pk = pkText(people, random);
    switch (random.bounded(9)) {
    case 0:
        exec(workspace,
            u"INSERT OR IGNORE INTO list_member (pk, list, added_at) VALUES (%1, %2, 9)"_s.arg(pk)
                .arg(1 + random.bounded(3)));
        break;
    case 1:
        exec(workspace, u"DELETE FROM list_member WHERE pk = %1"_s.arg(pk));
        break;
    case 2:
        exec(workspace,
            u"INSERT OR IGNORE INTO tag VALUES (%1, '%2', 4)"_s.arg(
                pk, random.bounded(2) == 0 ? u"Kites"_s : u"kites"_s));
        break;
    case 3:
        exec(workspace,
            u"INSERT OR REPLACE INTO person_fact VALUES (%1, 'role', '%2', %3, '')"_s.arg(pk,
                random.bounded(2) == 0 ? u"customer"_s : u"supplier"_s,
                QString::number(random.bounded(1'000'000))));
        break;
    case 4:
        exec(workspace, u"DELETE FROM person_fact WHERE pk = %1"_s.arg(pk));
        break;
    case 5:
        exec(workspace, u"INSERT OR IGNORE INTO note VALUES (%1, 1, 4, 0, 'Rides')"_s.arg(pk));
        break;
    case 6:
        exec(workspace, u"INSERT OR REPLACE INTO triage VALUES (%1, 'never', NULL, 4)"_s.arg(pk));
        break;
    case 7: {
        const int one = pk.toInt();
        const int other = pkText(people, random).toInt();
        const int low = std::min(one, other);
        const int high = std::max(one, other);
        if (low != high) {
            exec(workspace,
                u"UPDATE profile SET person = NULL WHERE pk IN (%1, %2);"
                "UPDATE profile SET person = NULL WHERE person IN (SELECT person FROM profile"
                " GROUP BY person HAVING count(*) = 1 OR min(pk) <> person);"
                "UPDATE profile SET person = %1 WHERE pk IN (%1, %2)"_s.arg(low)
                    .arg(high));
        }
        break;
    }
    default:
        exec(workspace,
            u"INSERT OR IGNORE INTO meeting VALUES (%1, 1, 5, NULL, 'Fair', NULL)"_s.arg(pk));
        break;
    }
}

} // namespace

void TestPeopleMarks::queriesAreLikeSqlAfterRandomEdits_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 8; ++seed) {
        QTest::addRow("seed %d", seed) << seed;
    }
}

void TestPeopleMarks::queriesAreLikeSqlAfterRandomEdits()
{
    QFETCH(int, seed);
    QRandomGenerator random(static_cast<quint32>(seed));
    PeopleWorkspace workspace;
    const AccountId account = workspace.addAccount(u"x:me"_s);
    std::vector<Pk> people;
    for (int i = 0; i < 40; ++i) {
        people.push_back(aPerson().in(workspace));
    }
    workspace.addPair(account, onDay(2026, 5, 1), people, {});
    workspace.writer().exec("INSERT INTO list (id, name, kind, position, made_at) VALUES"
                            " (1, 'Riders', 'private', 1, 1), (2, 'Press', 'target', 2, 1),"
                            " (3, 'Friends', 'protected', 3, 1)");
    auto columns = PeopleColumns::load(workspace.path(), account).value();
    for (int edit = 0; edit < 60; ++edit) {
        editAtRandom(workspace, people, random);
        columns = columns->withEdits(workspace.path()).value();
    }
    const auto member = u"EXISTS (SELECT 1 FROM list_member AS m WHERE m.pk = said.pk%1)"_s;
    QCOMPARE(words(inColumns(*columns, {Kind::List, {}, ListId {1}})).join(u' '),
        words(inSql(workspace, member.arg(u" AND m.list = 1"_s))).join(u' '));
    QCOMPARE(
        inColumns(*columns, {Kind::Target}), inSql(workspace, member.arg(u" AND m.list = 2"_s)));
    QCOMPARE(words(inColumns(*columns, {Kind::Tag, u"KITES"_s})).join(u' '),
        words(inSql(workspace, u"EXISTS (SELECT 1 FROM tag WHERE tag.pk = said.pk)"_s)).join(u' '));
    QCOMPARE(words(inColumns(*columns, {Kind::Noted})).join(u' '),
        words(inSql(workspace, u"EXISTS (SELECT 1 FROM note WHERE note.pk = said.pk)"_s))
            .join(u' '));
    QCOMPARE(words(inColumns(*columns, {Kind::Met})).join(u' '),
        words(inSql(workspace, u"EXISTS (SELECT 1 FROM meeting AS m WHERE m.pk = said.pk)"_s))
            .join(u' '));
    QCOMPARE(words(inColumns(*columns, {Kind::Triage, u"never"_s})).join(u' '),
        words(inSql(workspace, u"EXISTS (SELECT 1 FROM triage AS t WHERE t.pk = said.pk)"_s))
            .join(u' '));
    // The role that was set last is the person's.
    QCOMPARE(words(inColumns(*columns, {Kind::Fact, u"role=customer"_s})).join(u' '),
        words(inSql(workspace,
                  u"reached.pk IN (SELECT who.pk FROM profile AS who WHERE 'customer' = ("
                  "SELECT value FROM person_fact AS f JOIN profile AS own ON own.pk = f.pk"
                  " WHERE f.field = 'role' AND (own.pk = who.pk OR own.person = who.person)"
                  " ORDER BY f.set_at DESC, f.pk DESC LIMIT 1))"_s))
            .join(u' '));
    // The others are everybody else, and who is on no list is on none.
    const auto listed = inSql(workspace, member.arg(QString()));
    const auto unlisted = inColumns(*columns, {Kind::NoList});
    QCOMPARE(listed.size() + unlisted.size(), people.size());
    QCOMPARE(static_cast<std::size_t>(countsOf(*columns, {}).onNoList), unlisted.size());
    QCOMPARE(inColumns(*columns, {Kind::NoList, {}, {}, true}), listed);
    // Members of a list of protected people are protected, and nobody else without the fact.
    const auto safe = inSql(workspace, member.arg(u" AND m.list = 3"_s));
    for (const Pk pk : people) {
        QCOMPARE(columns->find(pk)->isProtected, safe.contains(number(pk)));
    }
    const auto fresh = PeopleColumns::load(workspace.path(), account).value();
    QCOMPARE(
        inColumns(*fresh, {Kind::Tag, u"kites"_s}), inColumns(*columns, {Kind::Tag, u"kites"_s}));
}

void TestPeopleMarks::aPersonOfSeveralProfilesIsOneRowUnderAllAccounts()
{
    PeopleWorkspace workspace;
    const AccountId x = workspace.addAccount(u"x:me"_s);
    const AccountId mastodon = workspace.addAccount(u"mastodon:me@here.example"_s);
    const Pk onX = aPerson().in(workspace);
    const Pk onMastodon = aPerson().on(u"mastodon"_s).in(workspace);
    const Pk other = aPerson().in(workspace);
    workspace.addPair(x, onDay(2026, 5, 1), {onX, other}, {});
    workspace.addPair(mastodon, onDay(2026, 5, 1), {onMastodon}, {onMastodon});
    exec(workspace, u"UPDATE profile SET person = 1 WHERE pk IN (1, 2)"_s);

    const auto all = PeopleColumns::load(workspace.path(), {}).value();
    // The mutual profile stands for the person, though the other one came first.
    QCOMPARE(orderOf(*all, {}).value(), (std::vector<Pk> {onMastodon, other}));
    QCOMPARE(countsOf(*all, {}).all, 2);
    QCOMPARE(countsOf(*all, {}).of(Relation::Mutual), 1);
    const auto one = PeopleColumns::load(workspace.path(), x).value();
    QCOMPARE(orderOf(*one, {}).value(), (std::vector<Pk> {onX, other}));

    exec(workspace, u"UPDATE profile SET person = NULL"_s);
    QCOMPARE(countsOf(**all->withEdits(workspace.path()), {}).all, 3);
}

void TestPeopleMarks::aSnoozeThatIsOverIsPendingAgain()
{
    PeopleWorkspace workspace;
    const AccountId account = workspace.addAccount(u"x:me"_s);
    const Pk rests = aPerson().in(workspace);
    const Pk isDue = aPerson().in(workspace);
    workspace.addPair(account, onDay(2026, 5, 1), {rests, isDue}, {});
    exec(workspace,
        u"INSERT INTO triage VALUES (1, 'snoozed', %1, 4), (2, 'snoozed', %2, 4)"_s
            .arg(at(2026, 6, 1))
            .arg(at(2026, 5, 1)));
    const auto columns = PeopleColumns::load(workspace.path(), account).value();
    QCOMPARE(inColumns(*columns, {Kind::Triage, u"snoozed"_s}), std::set<quint32> {number(rests)});
    QCOMPARE(inColumns(*columns, {Kind::Triage, u"pending"_s}), std::set<quint32> {number(isDue)});
}

void TestPeopleMarks::aYesOrNoNamesItsTopics()
{
    PeopleWorkspace workspace;
    std::vector<Pk> people;
    for (int i = 0; i < 4; ++i) {
        people.push_back(aPerson().in(workspace));
    }
    exec(workspace, u"UPDATE profile SET person = 1 WHERE pk IN (1, 2)"_s);
    exec(workspace,
        u"INSERT INTO permission VALUES (1, 1, 'news', 'opt-in', 'Yes', '', 5, NULL, 5),"
        " (1, 2, 'offers', 'opted-out', 'No', '', 5, NULL, 5),"
        " (3, 3, 'news', 'opt-in', 'Yes', '', 5, NULL, 5),"
        " (3, 4, 'any', 'opt-in', 'Yes', '', 5, NULL, 5)"_s);
    const auto marks = PeopleMarks::load(workspace.writer());
    // The stricter word shows, and so do its topics, for both profiles.
    QCOMPARE(permissionTopics(*marks, people[0]), QStringList {u"offers"_s});
    QCOMPARE(permissionTopics(*marks, people[1]), QStringList {u"offers"_s});
    QCOMPARE(permissionTopics(*marks, people[2]), QStringList {anyTopic});
    QVERIFY(permissionTopics(*marks, people[3]).isEmpty());
}

void TestPeopleMarks::anOptOutEndsByALaterOptInWithWordsOnly()
{
    PeopleWorkspace workspace;
    const AccountId account = workspace.addAccount(u"x:me"_s);
    std::vector<Pk> people;
    for (int i = 0; i < 5; ++i) {
        people.push_back(aPerson().in(workspace));
    }
    workspace.addPair(account, onDay(2026, 5, 1), people, {});
    workspace.writer().exec(
        "INSERT INTO permission (pk, id, topic, state, wording, source, at, recorded_at) VALUES"
        " (1, 1, 'any', 'opted-out', 'Stop', 'dm', 100, 100),"
        " (2, 2, 'any', 'opted-out', 'Stop', 'dm', 100, 100),"
        " (2, 3, 'any', 'opt-in', 'Do write again', 'dm', 200, 200),"
        " (3, 4, 'any', 'opted-out', 'Stop', 'dm', 100, 100),"
        " (3, 5, 'any', 'opt-in', '', 'dm', 200, 200),"
        " (4, 6, 'any', 'opt-in', 'Yes', 'dm', 50, 50),"
        " (4, 7, 'any', 'opted-out', 'Stop', 'dm', 100, 100),"
        " (5, 8, 'any', 'opt-in', 'Yes', 'dm', 50, 50)");
    const auto columns = PeopleColumns::load(workspace.path(), account).value();
    QCOMPARE(
        inColumns(*columns, {Kind::Permission, u"opted-out"_s}), (std::set<quint32> {1, 3, 4}));
    QCOMPARE(inColumns(*columns, {Kind::Permission, u"opt-in"_s}), (std::set<quint32> {2, 5}));
}

void TestPeopleMarks::whoIsUnknownIsCountedAndNotTaken()
{
    PeopleWorkspace workspace;
    const AccountId account = workspace.addAccount(u"x:me"_s);
    const Pk many = aPerson().withFollowers(900).following(300).in(workspace);
    const Pk few = aPerson().withFollowers(20).in(workspace);
    const Pk unknown = aPerson().following(10).in(workspace);
    const Pk someOne = aPerson().in(workspace);
    workspace.addPair(account, onDay(2026, 5, 1), {many, few, unknown, someOne}, {});
    const auto columns = PeopleColumns::load(workspace.path(), account).value();
    PeopleQuery query;
    query.asOf = workspace.now();
    query.numbers = {{NumberCondition::Field::Followers, 100, {}}};
    QCOMPARE(orderOf(*columns, query).value(), std::vector<Pk> {many});
    QCOMPARE(countUnknown(*columns, query), 2);
    // Of `few` the second number is unknown, but the first one settles it.
    query.numbers.push_back({NumberCondition::Field::Following, {}, 400});
    QCOMPARE(orderOf(*columns, query).value(), std::vector<Pk> {many});
    QCOMPARE(countUnknown(*columns, query), 2);
    query.numbers = {{NumberCondition::Field::RatioPercent, 300, 300}};
    QCOMPARE(orderOf(*columns, query).value(), std::vector<Pk> {many});
}

void TestPeopleMarks::notesAndTagsAreFound()
{
    PeopleWorkspace workspace;
    const AccountId account = workspace.addAccount(u"x:me"_s);
    const Pk ada = aPerson().in(workspace);
    const Pk bob = aPerson().in(workspace);
    workspace.addPair(account, onDay(2026, 5, 1), {ada, bob}, {});
    exec(workspace,
        u"INSERT INTO note VALUES (1, 1, 4, 0, 'Rides a Pénny farthing');"
        "INSERT INTO tag VALUES (2, 'Penny Club', 4)"_s);
    const auto columns = PeopleColumns::load(workspace.path(), account).value();
    QCOMPARE(columns->marks().withText("penny"), (std::vector<Pk> {bob, ada}));
    QCOMPARE(columns->marks().withText("farthing"), std::vector<Pk> {ada});
    QVERIFY(columns->marks().withText("kite").empty());
}

void TestPeopleMarks::theNewestScoreOfANameCounts()
{
    PeopleWorkspace workspace;
    const AccountId account = workspace.addAccount(u"x:me"_s);
    const Pk ada = aPerson().in(workspace);
    const Pk bob = aPerson().in(workspace);
    const Pk cy = aPerson().in(workspace);
    workspace.addPair(account, onDay(2026, 5, 1), {ada, bob, cy}, {});
    exec(workspace,
        u"INSERT INTO score VALUES (1, 'Klout', 100, 80, ''), (1, 'Klout', 200, 40.5, ''),"
        " (1, 'Kred', 150, 700, ''), (2, 'Klout', 100, 55, '')"_s);
    const auto columns = PeopleColumns::load(workspace.path(), account).value();
    QCOMPARE(columns->marks().scoreOf(ada)->value, 40.5);
    QCOMPARE(columns->marks().scoreOf(ada, u"kred"_s)->value, 700.0);
    QVERIFY(columns->marks().scoreOf(cy) == nullptr);
    PeopleQuery query;
    query.asOf = workspace.now();
    query.numbers = {{NumberCondition::Field::Score, 41, {}, u"Klout"_s}};
    QCOMPARE(orderOf(*columns, query).value(), std::vector<Pk> {bob}); // what was is no more
    QCOMPARE(countUnknown(*columns, query), 1);
    query.numbers = {{NumberCondition::Field::Score, {}, 55, u"Klout"_s}};
    QCOMPARE(orderOf(*columns, query).value(), (std::vector<Pk> {ada, bob}));
    query.numbers = {{NumberCondition::Field::Score, 600, {}, u"Kred"_s}};
    QCOMPARE(orderOf(*columns, query).value(), std::vector<Pk> {ada});
    exec(workspace, u"UPDATE profile SET person = 1 WHERE pk IN (1, 3)"_s);
    const auto merged = PeopleColumns::load(workspace.path(), account).value();
    QCOMPARE(merged->marks().scoreOf(cy)->value, 40.5); // one person
}

void TestPeopleMarks::aListThatNamesItselfOftenIsLookedForOnce()
{
    PeopleWorkspace workspace;
    const AccountId account = workspace.addAccount(u"x:me"_s);
    const Pk ada = aPerson().in(workspace);
    const Pk bob = aPerson().in(workspace);
    workspace.addPair(account, onDay(2026, 5, 1), {ada, bob}, {});
    // Each names itself and the next forty times: to look at every naming would never end.
    for (int list = 1; list <= 6; ++list) {
        QStringList marks;
        for (int i = 0; i < 40; ++i) {
            for (const int other : {list, list % 6 + 1}) {
                marks += uR"({"kind":"list","list":%1,"not":true})"_s.arg(other);
            }
        }
        exec(workspace,
            u"INSERT INTO list (id, name, kind, query, position, made_at) VALUES"
            " (%1, 'L%1', 'smart', '{\"marks\":[%2]}', %1, 1)"_s.arg(list)
                .arg(marks.join(u',')));
    }
    const auto columns = PeopleColumns::load(workspace.path(), account).value();
    // The last one asks for itself and for the first in the end, which then have nobody.
    const auto found = inColumns(*columns, {Kind::List, {}, ListId {1}});
    QVERIFY(found.empty() || found == (std::set<quint32> {number(ada), number(bob)}));
}

COMITY_TEST_GUILESS(TestPeopleMarks)
#include "tst_people_marks.moc"
