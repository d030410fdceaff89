#include "model/lists/list_edits.h"
#include "model/lists/lists_store.h"
#include "model/people/hand_values.h"
#include "model/people/identity_merge.h"
#include "model/people/person_tags.h"
#include "model/people/tag_rhythms.h"
#include "model/standing/in_touch.h"
#include "model/standing/people_counts.h"
#include "model/standing/people_order.h"
#include "tests/support/people_workspace.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace comity::list_edits;
using namespace Qt::StringLiterals;

/// How often to be in touch with whom, and how that stands.
class TestInTouch : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aRhythmIsTwoNumbersOfDays_data();
    void aRhythmIsTwoNumbersOfDays();
    void theMostSpecificWordHolds();
    void aContactSetsItBack();
    void aContactOfAnotherProfileCounts();
    void whatLiesAheadIsNoContact();
    void whoWasNeverInTouchIsNotLate();
    void queriesCountsAndOrderAgree();
    void undoTakesEachRhythmBack();

private:
    SQLite::Database &writer() { return m_workspace->writer(); }
    void wish(Pk pk, const QString &rhythm)
    {
        QVERIFY(setValue(writer(), {pk}, HandField::KeepInTouch, rhythm, m_workspace->now()));
    }
    void touch(Pk pk, const Dated &time)
    {
        writer().exec(u"INSERT INTO touch (pk, id, at, at_precision, kind) VALUES"
                      " (%1, %2, %3, %4, 'share')"_s.arg(number(pk))
                          .arg(++m_facts)
                          .arg(time.at)
                          .arg(time.precision == DatePrecision::Day ? u"'day'"_s : u"NULL"_s)
                          .toStdString());
    }
    InTouch of(Pk pk)
    {
        m_columns = PeopleColumns::load(m_workspace->path(), m_account).value();
        return InTouchJudge(*m_columns, m_workspace->now(), QTimeZone::utc()).of(pk);
    }

    std::unique_ptr<PeopleWorkspace> m_workspace;
    PeopleColumns::Version m_columns;
    AccountId m_account = {};
    Pk m_ada = {};
    Pk m_bo = {};
    Pk m_cy = {};
    int m_facts = 1000;
};

void TestInTouch::init()
{
    m_workspace = std::make_unique<PeopleWorkspace>();
    m_account = m_workspace->addAccount(u"x:me"_s);
    m_ada = aPerson().in(*m_workspace);
    m_bo = aPerson().in(*m_workspace);
    m_cy = aPerson().in(*m_workspace);
    m_workspace->addPair(m_account, onDay(2026, 5, 1), {m_ada, m_bo, m_cy}, {});
}

void TestInTouch::aRhythmIsTwoNumbersOfDays_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("usual") << u"30/60"_s << true;
    QTest::newRow("the same twice") << u"7/7"_s << true;
    QTest::newRow("the wrong way round") << u"60/30"_s << false;
    QTest::newRow("none") << u"0/5"_s << false;
    QTest::newRow("too long") << u"1/3651"_s << false;
    QTest::newRow("one number") << u"30"_s << false;
    QTest::newRow("words") << u"often/seldom"_s << false;
}

void TestInTouch::aRhythmIsTwoNumbersOfDays()
{
    QFETCH(QString, text);
    QFETCH(bool, isGood);
    const auto kept = keptValue(HandField::KeepInTouch, text);
    QCOMPARE(kept.has_value(), isGood);
    if (isGood) {
        QCOMPARE(*kept, text);
        QCOMPARE(toText(*rhythmFromText(text)), text);
    }
}

void TestInTouch::theMostSpecificWordHolds()
{
    touch(m_ada, Dated::exact(at(2026, 5, 1)));
    QVERIFY(addTags(writer(), {m_ada}, {u"Kites"_s}, 1));
    QVERIFY(setTagRhythm(writer(), u"KITES"_s, Rhythm {5, 9}, 1));
    QCOMPARE(of(m_ada).rhythm, (RhythmMark {m_ada, {5, 9}, RhythmScope::Tag, u"Kites"_s}));
    QCOMPARE(of(m_bo).state, InTouchState::None);

    const auto slow = create(writer(), {.name = u"Slow"_s, .rhythm = Rhythm {90, 180}}, {m_ada}, 1);
    const auto fast = create(writer(), {.name = u"Fast"_s, .rhythm = Rhythm {20, 40}}, {m_ada}, 1);
    QVERIFY(slow && fast);
    QCOMPARE(ListsStore(writer()).settings(fast->list)->rhythm, (Rhythm {20, 40}));
    QCOMPARE(of(m_ada).rhythm, (RhythmMark {m_ada, {20, 40}, RhythmScope::List, u"Fast"_s}));

    wish(m_ada, u"100/200"_s);
    QCOMPARE(of(m_ada).rhythm, (RhythmMark {m_ada, {100, 200}, RhythmScope::Person, {}}));
}

void TestInTouch::aContactSetsItBack()
{
    wish(m_ada, u"30/60"_s);
    touch(m_ada, Dated::exact(m_workspace->now() - 61 * 86'400));
    QCOMPARE(of(m_ada).state, InTouchState::Overdue);
    QCOMPARE(of(m_ada).daysLeft(), -31);
    touch(m_ada, onDay(2026, 4, 14));
    QCOMPARE(of(m_ada).state, InTouchState::Due);
    QCOMPARE(of(m_ada).daysLeft(), 0);
    writer().exec(
        u"INSERT INTO meeting (pk, id, at, at_precision, event) VALUES (%1, 5, %2, 'day', 'Fair')"_s
            .arg(number(m_ada))
            .arg(onDay(2026, 4, 15).at)
            .toStdString());
    QCOMPARE(of(m_ada).state, InTouchState::InTime);
    QCOMPARE(of(m_ada).daysLeft(), 1);
    QCOMPARE(of(m_ada).how, ContactKind::Meeting);
}

void TestInTouch::aContactOfAnotherProfileCounts()
{
    wish(m_ada, u"30/60"_s);
    touch(m_ada, onDay(2026, 1, 1));
    touch(m_bo, onDay(2026, 5, 10));
    QCOMPARE(of(m_ada).state, InTouchState::Overdue);
    QVERIFY(mergePeople(writer(), {m_ada, m_bo}, u"yours"_s, 5));
    QCOMPARE(of(m_ada).state, InTouchState::InTime);
    QCOMPARE(of(m_bo).daysSince, 4);
    QVERIFY(splitPeople(writer(), {m_bo}));
    QCOMPARE(of(m_ada).state, InTouchState::Overdue);
}

void TestInTouch::whatLiesAheadIsNoContact()
{
    wish(m_ada, u"30/60"_s);
    touch(m_ada, onDay(2026, 4, 1));
    touch(m_ada, onDay(2026, 5, 15));
    touch(m_ada, Dated::exact(m_workspace->now() + 1));
    QCOMPARE(of(m_ada).last, onDay(2026, 4, 1));
    touch(m_ada, onDay(2026, 5, 14));
    QCOMPARE(of(m_ada).daysSince, 0);
}

void TestInTouch::whoWasNeverInTouchIsNotLate()
{
    wish(m_ada, u"1/1"_s);
    QCOMPARE(of(m_ada).state, InTouchState::NeverYet);
    const InTouchJudge judge(*m_columns, m_workspace->now(), QTimeZone::utc());
    QVERIFY(judge.people(u"due").isEmpty());
    QVERIFY(judge.people(u"never-yet").contains(m_ada));
}

void TestInTouch::queriesCountsAndOrderAgree()
{
    for (const Pk pk : {m_ada, m_bo, m_cy}) {
        wish(pk, u"10/20"_s);
    }
    touch(m_ada, onDay(2026, 5, 13));
    touch(m_bo, onDay(2026, 4, 1));
    touch(m_cy, onDay(2026, 5, 1));
    static_cast<void>(of(m_ada));
    PeopleQuery query;
    query.asOf = m_workspace->now();
    QCOMPARE(countsOf(*m_columns, query).due, 2);
    query.sort = PeopleSort::KeepInTouch;
    QCOMPARE(orderOf(*m_columns, query).value(), (std::vector<Pk> {m_bo, m_cy, m_ada}));
    query.descending = true;
    QCOMPARE(orderOf(*m_columns, query).value(), (std::vector<Pk> {m_ada, m_cy, m_bo}));
    query.marks = {{MarkCondition::Kind::InTouch, u"overdue"_s}};
    QCOMPARE(orderOf(*m_columns, query).value(), (std::vector<Pk> {m_bo}));
    query.marks = {{MarkCondition::Kind::InTouch, u"due"_s}};
    QCOMPARE(orderOf(*m_columns, query).value(), (std::vector<Pk> {m_cy, m_bo}));
}

void TestInTouch::undoTakesEachRhythmBack()
{
    QVERIFY(addTags(writer(), {m_ada}, {u"Kites"_s}, 1));
    const auto ofTag = setTagRhythm(writer(), u"kites"_s, Rhythm {5, 9}, 1);
    const auto own = setValue(writer(), {m_ada}, HandField::KeepInTouch, u"7/8"_s, 1);
    QVERIFY(ofTag && own);
    QCOMPARE(of(m_ada).rhythm->rhythm, (Rhythm {7, 8}));
    QVERIFY(undo(writer(), own->changes));
    QCOMPARE(of(m_ada).rhythm->rhythm, (Rhythm {5, 9}));
    QVERIFY(undo(writer(), ofTag->changes));
    QCOMPARE(of(m_ada).rhythm, std::nullopt);
    QVERIFY(!setTagRhythm(writer(), u"kites"_s, Rhythm {9, 5}, 1));
}

COMITY_TEST_GUILESS(TestInTouch)
#include "tst_in_touch.moc"
