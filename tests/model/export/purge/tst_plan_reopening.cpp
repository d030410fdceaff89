// A plan file that comes back from a spreadsheet: what it asks for, and what it cannot.
#include "model/purge/kind_wording.h"
#include "tests/model/export/purge/sheet_fixture.h"
#include "tests/support/test_case.h"

#include <QRandomGenerator>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

class TestPlanReopening : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void anUntouchedFileAsksForNothing();
    void decisionsAndTicksComeBackAsOneEdit();
    void daysOfASnoozeAreThoseOfTheZone();
    void ticksReadAsPeopleWriteThem();
    void whatWasDecidedInComitySinceIsKept();
    void anEmptiedCellTakesTheDecisionBack();
    void aProtectionIsWrittenAndTakenBack();
    void whoIsDemotedIsTickedButNotMoved();
    void rowsThatCannotBeDoneAreTold();
    void damagedIdsAreToldByTheNumber();
    void aTableSortedInPartIsFoundOut();
    void duplicatesChangeNothingTwice();
    void missingPeopleStayAsTheyAre();
    void aPlanOfFollowersIsReadByItsKind();
    void everyTroubleHasItsSentence();
    void whateverIsAskedIsTakenBackWhole();
};

void TestPlanReopening::anUntouchedFileAsksForNothing()
{
    Sheet s;
    s.decide(0, Decision::Unfollow);
    s.tick(0, Tick::Done);
    s.decide(1, Decision::Snooze, 90);
    s.write();
    const PlanReopening reopening = s.read();
    QVERIFY(reopening.changes.empty());
    QVERIFY2(reopening.troubles.empty(), qPrintable(Sheet::codes(reopening).join(u' ')));
    QCOMPARE(reopening.unchanged, 6);
    QCOMPARE(reopening.missing, 0);
}

void TestPlanReopening::decisionsAndTicksComeBackAsOneEdit()
{
    Sheet s;
    s.decide(3, Decision::Unfollow);
    s.write();
    s.setState(0, u"Unfollow"_s, u"done"_s);
    s.setState(1, u"keep"_s);
    s.setState(2, u"snooze:2026-08-01"_s);
    s.setState(3, u"unfollow"_s, u"skip"_s);
    s.setState(4, u"snooze:30"_s);
    const QString before = s.states();
    const PlanReopening reopening = s.read();
    QCOMPARE(reopening.changes.size(), std::size_t {5});
    QCOMPARE(reopening.changes[0].line, 2);
    const auto edited = s.apply(reopening);
    QVERIFY(edited.has_value());
    QCOMPARE(s.states(),
        u"unfollow done, keep, snooze:2026-08-01, unfollow skip, snooze:2026-06-13, open"_s);
    QCOMPARE(s.plan().items[0].doneAt, std::optional(s.workspace.now()));
    QVERIFY(plan_edits::apply(s.workspace.writer(), edited->inverse));
    QCOMPARE(s.states(), before);
}

void TestPlanReopening::daysOfASnoozeAreThoseOfTheZone()
{
    Sheet s;
    s.zone = QTimeZone("Pacific/Honolulu"); // 23:00 of 13 May by its clocks
    s.decide(0, Decision::Snooze, 30);
    s.write();
    QCOMPARE(s.states(), u"snooze:2026-06-12, open, open, open, open, open"_s);
    QVERIFY(s.read().changes.empty());
    s.setState(1, u"snooze:2026-08-01"_s);
    s.setState(2, u"snooze:2026-05-14"_s); // tomorrow
    s.setState(3, u"snooze:2026-05-13"_s); // today is over for that
    const PlanReopening reopening = s.read();
    QCOMPARE(Sheet::codes(reopening), QStringList {u"bad-decision:5"_s});
    QVERIFY(s.apply(reopening));
    QCOMPARE(
        s.states(), u"snooze:2026-06-12, snooze:2026-08-01, snooze:2026-05-14, open, open, open"_s);
    QCOMPARE(s.plan().items[1].snoozedUntil,
        std::optional(QDateTime({2026, 8, 1}, {10, 0}, Qt::UTC).toSecsSinceEpoch()));
}

void TestPlanReopening::ticksReadAsPeopleWriteThem()
{
    Sheet s;
    s.write();
    const QStringList ticks {u"x"_s, u"X"_s, u"yes"_s, u"TRUE"_s, u"1"_s, u"✓"_s};
    for (int i = 0; i < 6; ++i) {
        s.setState(i, u" unfollow "_s, ticks[i]);
    }
    const PlanReopening reopening = s.read();
    QCOMPARE(reopening.changes.size(), std::size_t {6});
    for (const PlanReopening::Change &change : reopening.changes) {
        QCOMPARE(change.to.done, std::optional(Tick::Done));
    }
}

void TestPlanReopening::whatWasDecidedInComitySinceIsKept()
{
    Sheet s;
    s.write();
    s.decide(0, Decision::Keep); // the file says nothing
    s.decide(1, Decision::Keep); // the file says the same
    s.decide(2, Decision::Keep); // the file says something else
    s.setState(1, u"keep"_s);
    s.setState(2, u"unfollow"_s);
    const PlanReopening reopening = s.read();
    QVERIFY(reopening.changes.empty());
    QCOMPARE(Sheet::codes(reopening), QStringList {u"changed-since:4"_s});
    QCOMPARE(reopening.unchanged, 6);
}

void TestPlanReopening::anEmptiedCellTakesTheDecisionBack()
{
    Sheet s;
    s.decide(0, Decision::Unfollow);
    s.tick(0, Tick::Done);
    s.write();
    s.setState(0, {});
    const PlanReopening reopening = s.read();
    QCOMPARE(reopening.changes.size(), std::size_t {1});
    QVERIFY(s.apply(reopening));
    QVERIFY(s.states().startsWith(u"open, "_s));
    // Without the column that tells what was, an empty cell asks for nothing.
    s.decide(1, Decision::Keep);
    s.write();
    s.setState(1, {});
    s.set(1, u"was"_s, {});
    QVERIFY(s.read().changes.empty());
}

void TestPlanReopening::aProtectionIsWrittenAndTakenBack()
{
    Sheet s;
    s.write();
    s.setState(0, u"protect"_s);
    const auto edited = s.apply(s.read());
    QVERIFY(edited.has_value());
    QCOMPARE(edited->changedFacts.size(), std::size_t {1});
    const char *count = "SELECT count(*) FROM person_fact WHERE field = 'protected'";
    QCOMPARE(s.workspace.number(count), 1);
    QVERIFY(plan_edits::apply(s.workspace.writer(), edited->inverse));
    QCOMPARE(s.workspace.number(count), 0);
}

void TestPlanReopening::whoIsDemotedIsTickedButNotMoved()
{
    Sheet s;
    s.workspace.writer().exec("INSERT INTO list (id, name, kind, position, made_at)"
                              " VALUES (1, 'To watch', 'watch', 1, 1)");
    for (const std::size_t place : {std::size_t {0}, std::size_t {1}, std::size_t {2}}) {
        QVERIFY(plan_edits::demote(
            s.workspace.writer(), {s.item(place)}, ListId {1}, s.workspace.now()));
    }
    s.write();
    QVERIFY(s.read().changes.empty());
    s.setState(0, u"demote:To watch"_s, u"done"_s);
    s.setState(1, u"demote:Elsewhere"_s);
    s.setState(2, u"keep"_s);
    s.setState(3, u"demote:To watch"_s);
    const PlanReopening reopening = s.read();
    QCOMPARE(Sheet::codes(reopening), QStringList({u"demote-here:3"_s, u"demote-here:5"_s}));
    QVERIFY(s.apply(reopening));
    QCOMPARE(s.states(), u"demote:To watch done, demote:To watch, keep, open, open, open"_s);
    const char *members = "SELECT count(*) FROM list_member";
    QCOMPARE(s.workspace.number(members), 2);
}

void TestPlanReopening::rowsThatCannotBeDoneAreTold()
{
    Sheet s;
    s.write();
    s.setState(0, u"delete"_s);
    s.setState(1, u"unfollow"_s, u"perhaps"_s);
    s.setState(2, u"keep"_s, u"done"_s);
    s.setState(3, u"snooze:2020-01-01"_s);
    s.set(4, u"item"_s, u"999"_s);
    s.setState(4, u"keep"_s);
    s.set(5, u"plan"_s, u"77"_s);
    s.setState(5, u"keep"_s);
    const PlanReopening reopening = s.read();
    QVERIFY(reopening.changes.empty());
    QCOMPARE(Sheet::codes(reopening),
        QStringList({u"bad-decision:2"_s, u"bad-tick:3"_s, u"tick-without-unfollow:4"_s,
            u"bad-decision:5"_s, u"unknown-item:6"_s, u"other-plan:7"_s}));
    QCOMPARE(reopening.unchanged, 4);
    QCOMPARE(reopening.missing, 2);
}

void TestPlanReopening::damagedIdsAreToldByTheNumber()
{
    Sheet s;
    s.write();
    s.set(0, u"key"_s, u"1.51123E+18"_s);
    s.set(1, u"key"_s, u"1511234567890120000"_s);
    s.set(2, u"key"_s, u"1.7E+18"_s);
    s.set(3, u"item"_s, {});
    s.set(3, u"key"_s, u"1.51123E+18"_s);
    s.set(4, u"item"_s, {}); // the key is whole
    for (int i = 0; i < 5; ++i) {
        s.setState(i, u"keep"_s);
    }
    const PlanReopening reopening = s.read();
    QCOMPARE(Sheet::codes(reopening),
        QStringList({u"damaged-id:2"_s, u"damaged-id:3"_s, u"other-person:4"_s, u"lost-id:5"_s}));
    QStringList changed;
    for (const PlanReopening::Change &change : reopening.changes) {
        changed += change.item.handle;
    }
    QCOMPARE(changed, QStringList({u"p0"_s, u"p1"_s, u"p4"_s}));
}

void TestPlanReopening::aTableSortedInPartIsFoundOut()
{
    Sheet s;
    s.write();
    // Only the columns from the key on were sorted: each decision now stands beside another number.
    for (int i = 0; i < 3; ++i) {
        const int other = 5 - i;
        QStringList one = s.lines[i].split(u',');
        QStringList two = s.lines[other].split(u',');
        for (qsizetype column = s.header.indexOf(u"key"_s); column < one.size(); ++column) {
            std::swap(one[column], two[column]);
        }
        s.lines[i] = one.join(u',');
        s.lines[other] = two.join(u',');
        s.setState(i, u"unfollow"_s);
    }
    const PlanReopening reopening = s.read();
    QVERIFY(reopening.changes.empty());
    QCOMPARE(reopening.troubles.size(), std::size_t {6});
    QCOMPARE(reopening.troubles[0].code, u"reopen-other-person"_s);
}

void TestPlanReopening::duplicatesChangeNothingTwice()
{
    Sheet s;
    s.write();
    s.setState(0, u"keep"_s);
    s.lines += s.lines[0];
    s.lines += s.lines[1];
    s.setState(7, u"unfollow"_s);
    const PlanReopening reopening = s.read();
    QCOMPARE(Sheet::codes(reopening), QStringList({u"duplicate:8"_s, u"contradiction:9"_s}));
    QCOMPARE(reopening.changes.size(), std::size_t {1});
    QCOMPARE(reopening.changes[0].item.handle, u"p0"_s);
}

void TestPlanReopening::missingPeopleStayAsTheyAre()
{
    Sheet s;
    s.decide(0, Decision::Unfollow);
    s.write();
    s.lines = {s.lines[1]};
    s.setState(0, u"keep"_s);
    const PlanReopening reopening = s.read();
    QCOMPARE(reopening.missing, 5);
    QVERIFY(s.apply(reopening));
    QCOMPARE(s.states(), u"unfollow, keep, open, open, open, open"_s);
}

void TestPlanReopening::aPlanOfFollowersIsReadByItsKind()
{
    Sheet s;
    s.workspace.writer().exec("UPDATE purge_plan SET kind = 'remove-follower'");
    s.workspace.writer().exec("UPDATE relation SET we_follow = 'no' WHERE pk = "
        + std::to_string(number(s.plan().items[0].pk)));
    s.write();
    QVERIFY(s.header.contains(u"kind"_s));
    QVERIFY(s.read().troubles.empty());
    s.setState(0, u"learn-only"_s); // whom we do not follow
    s.setState(1, u"learn-only"_s);
    s.set(2, u"kind"_s, u"unfollow"_s);
    const PlanReopening reopening = s.read();
    QCOMPARE(Sheet::codes(reopening), QStringList({u"learn-only:2"_s, u"other-plan:4"_s}));
    QCOMPARE(reopening.changes.size(), std::size_t {1});
    const Wording wording = Wording::forLanguage(u"en"_s);
    const QString code = codeFor(
        PurgeKind::RemoveFollower, wording, u"purge_paper", u"reopen-tick-without-unfollow"_s);
    const QString said = wording.sentence(u"purge_paper", code, {u"Ada"_s, u"3"_s});
    QVERIFY2(said.contains(u"removed"_s) && !said.contains(u"unfollow"_s), qPrintable(said));
}

void TestPlanReopening::everyTroubleHasItsSentence()
{
    const Wording wording = Wording::forLanguage(u"en"_s);
    for (const auto *code : {"unknown-item", "other-plan", "other-person", "damaged-id", "lost-id",
             "duplicate", "contradiction", "bad-decision", "bad-tick", "tick-without-unfollow",
             "changed-since", "broken-row", "demote-here", "learn-only"}) {
        const PlanSheetTrouble trouble {u"reopen-"_s + QString::fromLatin1(code), 12, u"Ada"_s};
        QVERIFY2(wording.has(u"purge_paper", trouble.code), code);
        QVERIFY(
            wording.sentence(u"purge_paper", trouble.code, trouble.arguments()).contains(u"12"_s));
    }
}

/// Any file of any changes, applied and taken back, leaves the plan as it was.
void TestPlanReopening::whateverIsAskedIsTakenBackWhole()
{
    const QStringList decisions {{}, u"unfollow"_s, u"keep"_s, u"protect"_s, u"learn-only"_s,
        u"snooze:2026-09-01"_s, u"nonsense"_s};
    const QStringList ticks {{}, u"done"_s, u"skip"_s, u"?"_s};
    for (quint32 seed = 1; seed <= 25; ++seed) {
        QRandomGenerator random(seed);
        const auto any
            = [&random](const QStringList &of) { return of[random.bounded(int(of.size()))]; };
        Sheet s;
        for (std::size_t i = 0; i < 6; ++i) {
            if (const auto decision = decisionFromText(any(decisions))) {
                s.decide(i, *decision);
            }
        }
        s.write();
        for (int i = 0; i < 6; ++i) {
            s.setState(i, any(decisions), any(ticks));
        }
        const QString before = s.states();
        const PlanReopening reopening = s.read();
        const auto edited = s.apply(reopening);
        QVERIFY2(edited.has_value(), qPrintable(QString::number(seed)));
        QCOMPARE(edited->skipped, 0);
        QVERIFY2(s.read().changes.empty(), qPrintable(QString::number(seed)));
        QVERIFY(plan_edits::apply(s.workspace.writer(), edited->inverse));
        QCOMPARE(s.states(), before);
    }
}

COMITY_TEST_GUILESS(TestPlanReopening)
#include "tst_plan_reopening.moc"
