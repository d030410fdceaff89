// Of the day: touches that are due, and who followed back.
#include "model/goals/day_words.h"
#include "model/lists/list_edits.h"
#include "model/targets/target_edits.h"
#include "tests/model/goals/day_workspace.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::goals;
using namespace comity::tests;
using namespace Qt::StringLiterals;

class TestDayTargets : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aTouchIsDueOnce();
    void tellsWhoFollowedBack();
    void aTargetOnTwoListsIsBackOnce();
    void aTargetByTwoProfilesIsTouchedOnce();
    void listsTellSinceTheirOwnDay();
};

void TestDayTargets::aTouchIsDueOnce()
{
    DayWorkspace days;
    const Pk ana = aPerson().handled(u"ana"_s).in(days);
    const Pk bo = aPerson().handled(u"bo"_s).in(days);
    const auto leaders = list_edits::create(
        days.writer(), {.name = u"Leaders"_s, .kind = ListKind::Target}, {ana, bo}, at(2026, 4, 1));
    const auto press = list_edits::create(
        days.writer(), {.name = u"Press"_s, .kind = ListKind::Target}, {ana}, at(2026, 4, 1));
    QVERIFY(leaders && press);
    QVERIFY(setCadence(days.writer(), leaders->list, {ana}, 21));
    QVERIFY(setCadence(days.writer(), press->list, {ana}, 21));
    QCOMPARE(codesOf(days.read()), QStringList({u"touch"_s}));
    TouchEntry touch;
    touch.at = Dated::exact(at(2026, 5, 10));
    QVERIFY(logTouch(days.writer(), {ana}, touch, days.now()));
    QVERIFY(days.read().due.empty());
}

void TestDayTargets::tellsWhoFollowedBack()
{
    DayWorkspace days;
    const Pk ana = aPerson().handled(u"ana"_s).named(u"Ana Field"_s).in(days);
    QVERIFY(list_edits::create(
        days.writer(), {.name = u"Leaders"_s, .kind = ListKind::Target}, {ana}, at(2026, 4, 1)));
    days.addPair(days.me, onDay(2026, 4, 2), {}, {ana});
    days.addPair(days.me, onDay(2026, 5, 11), {ana}, {ana});
    const Day day = days.read();
    QCOMPARE(day.wins.size(), 1U);
    QCOMPARE(day.since->targetsBack, std::optional(std::vector {ana}));
    QCOMPARE(day.board.scores[0].reading.people, std::vector {ana});
    const Wording wording = Wording::forLanguage(u"en"_s);
    QCOMPARE(DayWords(wording, QLocale::c()).win(day.wins[0], day.wins[0].person.name),
        u"Ana Field followed back"_s);
    const Pk bo = aPerson().handled(u"bo"_s).named(u"Bo Marsh"_s).in(days); // whom we do not follow
    QVERIFY(list_edits::create(
        days.writer(), {.name = u"Press"_s, .kind = ListKind::Target}, {bo}, at(2026, 5, 12)));
    days.addPair(days.me, onDay(2026, 5, 13), {ana, bo}, {ana});
    const Day later = days.read();
    QCOMPARE(DayWords(wording, QLocale::c()).win(later.wins[0], later.wins[0].person.name),
        u"Bo Marsh follows you now"_s);
}

void TestDayTargets::aTargetOnTwoListsIsBackOnce()
{
    DayWorkspace days;
    const Pk ana = aPerson().handled(u"ana"_s).named(u"Ana Field"_s).in(days);
    for (const QString &name : {u"Leaders"_s, u"Press"_s}) {
        QVERIFY(list_edits::create(
            days.writer(), {.name = name, .kind = ListKind::Target}, {ana}, at(2026, 4, 1)));
    }
    days.addPair(days.me, onDay(2026, 4, 2), {}, {ana});
    days.addPair(days.me, onDay(2026, 5, 11), {ana}, {ana});
    const Day day = days.read();
    QCOMPARE(day.wins.size(), 1U);
    QCOMPARE(day.since->targetsBack.value().size(), 1U);
}

void TestDayTargets::aTargetByTwoProfilesIsTouchedOnce()
{
    DayWorkspace days;
    const Pk ana = aPerson().handled(u"ana"_s).named(u"Ana Field"_s).in(days);
    const Pk elsewhere = aPerson().handled(u"anaf"_s).named(u"Ana Field"_s).in(days);
    for (const auto &[name, who] :
        {std::pair(u"Leaders"_s, ana), std::pair(u"Press"_s, elsewhere)}) {
        const auto made = list_edits::create(
            days.writer(), {.name = name, .kind = ListKind::Target}, {who}, at(2026, 4, 1));
        QVERIFY(made && setCadence(days.writer(), made->list, {who}, 21));
    }
    QCOMPARE(codesOf(days.read()), QStringList({u"touch"_s, u"touch"_s}));
    days.merge(ana, elsewhere);
    QCOMPARE(codesOf(days.read()), QStringList({u"touch"_s}));
}

void TestDayTargets::listsTellSinceTheirOwnDay()
{
    DayWorkspace days;
    const Pk ana = aPerson().handled(u"ana"_s).in(days);
    days.addImport(days.me, onDay(2026, 5, 11)); // of messages alone
    QVERIFY(!days.read().since->isNew && !days.read().since->targetsBack);
    QCOMPARE(days.read().since->takenAt, onDay(2026, 5, 11));
    days.addPair(days.me, onDay(2026, 4, 1), {}, {ana});
    days.addPair(days.me, onDay(2026, 4, 20), {ana}, {ana});
    const Day day = days.read();
    QCOMPARE(day.since->takenAt, onDay(2026, 4, 20));
    QCOMPARE(day.since->isNew, std::optional<qint64>(1));
}

COMITY_TEST_GUILESS(TestDayTargets)
#include "tst_day_targets.moc"
