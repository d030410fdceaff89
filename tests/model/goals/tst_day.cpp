// What is due today and this week, people first; what the last import brought; what went well.
#include "model/accounts/network_watch.h"
#include "model/followups/obligation_edits.h"
#include "model/followups/obligations_store.h"
#include "model/goals/day_items.h"
#include "model/goals/day_words.h"
#include "model/goals/round_pace.h"
#include "model/lists/list_edits.h"
#include "model/targets/target_edits.h"
#include "tests/model/goals/day_workspace.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::goals;
using namespace comity::tests;
using namespace Qt::StringLiterals;
using followups::ObligationKind;

class TestDay : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void ofANewWorkspaceIsEmpty();
    void peopleComeBeforeHousekeeping();
    void whatWasDoneTodayIsTold();
    void thePaceIsTheMiddleOfManyTimes();
    void whatIsForLaterComesNext();
    void tellsWhatCame();
    void aNetworkIsLookedAtOnItsDay();
    void anArchivedAccountOwesNothing();
    void aDayIsNotMovedByTheZone();
    void onSundayMondayIsNextWeek();
    void whoAskedUsToStopIsLeftAlone();
    void whomAnAccountBlockedItLeavesAlone();
    void everyItemHasItsSentence();
};

void TestDay::ofANewWorkspaceIsEmpty()
{
    DayWorkspace days;
    const Day day = days.read();
    QVERIFY(!day.hasImports);
    QVERIFY(day.due.empty());
    QVERIFY(!day.next && !day.since && !day.road && day.wins.empty() && !day.mark);
}

void TestDay::peopleComeBeforeHousekeeping()
{
    DayWorkspace days;
    const Pk ana = aPerson().handled(u"ana"_s).named(u"Ana Field"_s).in(days);
    days.addPair(days.me, onDay(2026, 3, 1), {ana}, {ana}); // 74 days old
    days.owe(ana, ObligationKind::GiveBack, onDay(2026, 5, 13));
    days.owe(ana, ObligationKind::ThankYou, onDay(2026, 5, 12));
    days.owe(ana, ObligationKind::Detractor, Dated::exact(at(2026, 5, 14, 12)));
    days.owe(ana, ObligationKind::Reply, Dated::exact(at(2026, 5, 15, 12)));
    days.say(ana, at(2026, 5, 12, 8), {u"The lamp is broken again"_s});
    days.derive();
    const Day day = days.read();
    QCOMPARE(codesOf(day),
        QStringList({u"reply-complained"_s, u"reply"_s, u"detractor"_s, u"thank-you"_s,
            u"give-back"_s, u"stale-import"_s}));
    QVERIFY(day.due[0].isOver);
    QVERIFY(!day.due[1].isOver);
    QCOMPARE(day.due[0].person.name, u"Ana Field"_s);
    QCOMPARE(day.due[5].arguments, QStringList({u"74"_s}));
}

void TestDay::whatWasDoneTodayIsTold()
{
    DayWorkspace days;
    const Pk ana = aPerson().handled(u"ana"_s).in(days);
    days.owe(ana, ObligationKind::GiveBack, onDay(2026, 5, 13));
    days.owe(ana, ObligationKind::ThankYou, onDay(2026, 5, 14));
    days.owe(ana, ObligationKind::Reply, onDay(2026, 5, 14));
    const auto all = followups::ObligationsStore(days.writer()).all();
    QVERIFY(followups::markDone(days.writer(), {all[0].id}, days.now() - 86'400));
    QVERIFY(followups::markDone(days.writer(), {all[1].id}, days.now() - 60));
    const Day day = days.read();
    QCOMPARE(day.due.size(), 1U);
    QCOMPARE(day.done.size(), 1U);
    QCOMPARE(day.done[0].owed->id, all[1].id);
    QCOMPARE(day.done[0].person.handle, u"ana"_s);
}

void TestDay::thePaceIsTheMiddleOfManyTimes()
{
    DayWorkspace days;
    const Pk ana = aPerson().handled(u"ana"_s).in(days);
    const auto doneAt = [&days, ana](qint64 when) {
        followups::Obligation one;
        one.pk = ana;
        one.subject = u"A word"_s;
        one.doneAt = when;
        QVERIFY(followups::addObligations(days.writer(), {one}));
    };
    qint64 when = days.now() - 86'400;
    doneAt(when);
    for (const int gap : {60, 60, 120, 120, 180, 180, 240, 240, 300}) {
        doneAt(when += gap);
        doneAt(when); // in one go
    }
    QVERIFY(!secondsForEach(days.writer(), days.now())); // nine times are too few
    doneAt(when += 7'200); // a pause
    QVERIFY(!secondsForEach(days.writer(), days.now()));
    doneAt(when += 300);
    QCOMPARE(secondsForEach(days.writer(), days.now()), std::optional(180));
    QVERIFY(!secondsForEach(days.writer(), days.now() + qint64 {91} * 86'400));
    QCOMPARE(minutesFor(1, 20), 1);
    QCOMPARE(minutesFor(3, 180), 9);
    QCOMPARE(minutesFor(10, 250), 40);
}

void TestDay::whatIsForLaterComesNext()
{
    DayWorkspace days;
    const Pk ana = aPerson().handled(u"ana"_s).in(days);
    days.owe(ana, ObligationKind::ThankYou, onDay(2026, 5, 17)); // Sunday of this week
    days.owe(ana, ObligationKind::ThankYou, onDay(2026, 5, 19));
    days.owe(ana, ObligationKind::GiveBack, onDay(2026, 5, 18));
    const Day day = days.read();
    QCOMPARE(codesOf(day), QStringList({u"thank-you"_s}));
    QVERIFY(day.next);
    QCOMPARE(day.next->code, u"give-back"_s);
    QCOMPARE(day.next->person.handle, u"ana"_s);
}

void TestDay::tellsWhatCame()
{
    DayWorkspace days;
    const Pk ana = aPerson().handled(u"ana"_s).in(days);
    const Pk bo = aPerson().handled(u"bo"_s).in(days);
    const Pk cy = aPerson().handled(u"cy"_s).in(days);
    days.addPair(days.me, onDay(2026, 4, 2), {ana, bo}, {ana});
    QVERIFY2(!days.read().since->isNew, "nothing to compare with");
    days.addPair(days.me, onDay(2026, 5, 11), {ana, cy}, {ana});
    const std::string who = std::to_string(number(days.me)) + ", " + std::to_string(number(bo));
    days.writer().exec("INSERT INTO contact (account, pk, messages_in, messages_out, last_in,"
                       " waiting_since, is_guess) VALUES ("
        + who + ", 1, 0, 1775000000, 1775000000, 0)"); // 31 March 2026
    const Day day = days.read();
    QVERIFY(day.since);
    QCOMPARE(day.since->account, days.me);
    QCOMPARE(day.since->isNew, std::optional<qint64>(1));
    QCOMPARE(day.since->hasLeft, std::optional<qint64>(1));
    QCOMPARE(day.since->leftInSilence, std::vector {bo});
}

void TestDay::aNetworkIsLookedAtOnItsDay()
{
    DayWorkspace days;
    const auto watch = [&days](const QString &network, QDate again) {
        QVERIFY(editByHand(days.writer(), [&]() -> Result<void> {
            watch_edits::set(days.writer(), {network, u"Its\nprices"_s, again, {}});
            return {};
        }));
    };
    watch(u"x"_s, QDate(2026, 5, 14));
    watch(u"mastodon"_s, QDate(2026, 5, 15));
    watch(u"bluesky"_s, QDate(2026, 5, 1));
    const auto watched = [&days] {
        QStringList networks;
        for (const DayItem &item : days.read().due) {
            networks += item.code == u"watch" ? item.network : QString();
        }
        networks.removeAll(QString());
        return networks;
    };
    const QStringList before = watched();
    QVERIFY(before.contains(u"x"_s) && !before.contains(u"mastodon"_s));
    for (const DayItem &item : days.read().due) {
        if (item.code == u"watch" && item.network == u"x") {
            const Wording wording = Wording::forLanguage(u"en"_s);
            const DayWords words(wording, QLocale::c());
            QCOMPARE(words.item(item, {}, u"X"_s), u"Look at what has changed on X"_s);
            QCOMPARE(words.itemDetail(item), u"Its prices"_s);
            QVERIFY(!item.isOver);
        }
    }
    QVERIFY(editByHand(days.writer(), [&]() -> Result<void> {
        watch_edits::looked(days.writer(), u"x"_s, QDate(2026, 5, 14), QDate(2026, 11, 14));
        return {};
    }));
    QVERIFY(!watched().contains(u"x"_s));
}

void TestDay::anArchivedAccountOwesNothing()
{
    DayWorkspace days;
    const AccountId other = days.addAccount(u"x:moss"_s);
    const Pk ana = aPerson().handled(u"ana"_s).in(days);
    days.say(other, ana, at(2026, 5, 13), {u"The lamp is broken again"_s});
    days.derive();
    QCOMPARE(codesOf(days.read({})), QStringList({u"reply-complained"_s}));
    days.writer().exec(
        "UPDATE account SET archived_at = 1 WHERE id = " + std::to_string(number(other)));
    QVERIFY(days.read({}).due.empty());
}

void TestDay::aDayIsNotMovedByTheZone()
{
    DayWorkspace days;
    const Pk ana = aPerson().handled(u"ana"_s).in(days);
    days.addPair(days.me, onDay(2026, 4, 13), {ana}, {ana}); // 31 days old wherever one lives
    for (const QByteArray zone : {"UTC", "Pacific/Auckland", "America/Los_Angeles"}) {
        const Day day = days.read(days.me, zone);
        QCOMPARE(codesOf(day), QStringList({u"stale-import"_s}));
        QCOMPARE(day.due[0].arguments, QStringList({u"31"_s}));
    }
}

void TestDay::onSundayMondayIsNextWeek()
{
    DayWorkspace days;
    const Pk ana = aPerson().handled(u"ana"_s).in(days);
    days.owe(ana, ObligationKind::GiveBack, Dated {});
    QCOMPARE(days.read().next->code, u"give-back"_s); // whenever, and yet to be done
    days.owe(ana, ObligationKind::ThankYou, onDay(2026, 5, 18));
    DayScope scope;
    scope.path = days.path();
    scope.asOf = at(2026, 5, 16, 9);
    scope.zone = QTimeZone::utc();
    QCOMPARE(readDay(days.writer(), scope)->next->code, u"thank-you"_s);
    scope.asOf = at(2026, 5, 17, 9); // Sunday
    const auto sunday = readDay(days.writer(), scope);
    QVERIFY(sunday->due.empty());
    QCOMPARE(sunday->next->code, u"thank-you"_s);
}

void TestDay::whoAskedUsToStopIsLeftAlone()
{
    DayWorkspace days;
    const Pk ana = aPerson().handled(u"ana"_s).in(days);
    const Pk bo = aPerson().handled(u"bo"_s).in(days);
    days.addPair(days.me, onDay(2026, 5, 11), {ana, bo}, {ana, bo});
    const auto leaders = list_edits::create(
        days.writer(), {.name = u"Leaders"_s, .kind = ListKind::Target}, {ana, bo}, at(2026, 4, 1));
    QVERIFY(leaders && setCadence(days.writer(), leaders->list, {ana, bo}, 21));
    Day day = days.read();
    QCOMPARE(codesOf(day), QStringList({u"touch"_s, u"touch"_s}));
    QVERIFY(day.due[0].isOver); // since 22 April
    days.writer().exec("INSERT INTO permission (pk, id, topic, state, wording, source, at,"
                       " at_precision, recorded_at) VALUES ("
        + std::to_string(number(bo)) + ", 950, 'any', 'opted-out', 'No', 'a talk', 5, NULL, 5)");
    day = days.read();
    QCOMPARE(codesOf(day), QStringList({u"touch"_s}));
    QCOMPARE(day.due[0].person.pk, ana);
}

/// Whichever account's columns are at hand.
void TestDay::whomAnAccountBlockedItLeavesAlone()
{
    DayWorkspace days;
    const AccountId other = days.addAccount(u"x:side"_s);
    const Pk ana = aPerson().handled(u"ana"_s).in(days);
    const auto leaders = list_edits::create(
        days.writer(), {.name = u"Leaders"_s, .kind = ListKind::Target}, {ana}, at(2026, 4, 1));
    QVERIFY(leaders && setCadence(days.writer(), leaders->list, {ana}, 21));
    days.writer().exec("INSERT INTO side_list (account, list, name, pk) VALUES ("
        + std::to_string(number(other)) + ", 'blocked', '', " + std::to_string(number(ana)) + ")");
    QCOMPARE(codesOf(days.read()), QStringList({u"touch"_s}));
    QVERIFY(days.read(other).due.empty());
    DayScope scope;
    scope.path = days.path();
    scope.account = other;
    scope.asOf = days.now();
    scope.columns = PeopleColumns::load(days.path(), days.me).value();
    Day day;
    putDue(days.writer(), scope, day);
    QVERIFY(day.due.empty());
}

void TestDay::everyItemHasItsSentence()
{
    const Wording wording = Wording::forLanguage(u"en"_s);
    for (const QString &code :
        {u"reply"_s, u"reply-asked"_s, u"reply-complained"_s, u"reply-told"_s, u"detractor"_s,
            u"retry"_s, u"thank-you"_s, u"give-back"_s, u"opening"_s, u"touch"_s, u"stale-import"_s,
            u"batch"_s, u"watch"_s, u"unfiled"_s, u"draft-planned"_s, u"draft-today"_s,
            u"draft-half"_s, u"draft-copied"_s, u"draft-rested"_s}) {
        QVERIFY2(wording.has(u"goals", QString(u"item-"_s + code)), qPrintable(code));
    }
    for (const QString &code :
        {u"followed-back"_s, u"now-follows"_s, u"thanks"_s, u"conversion"_s}) {
        QVERIFY2(wording.has(u"goals", QString(u"win-"_s + code)), qPrintable(code));
    }
}

COMITY_TEST_GUILESS(TestDay)
#include "tst_day.moc"
