// What the user notes of the days: wins and experiments, and what Today says of them.
#include "model/goals/day.h"
#include "model/goals/day_words.h"
#include "model/goals/experiments.h"
#include "model/goals/wins.h"
#include "model/import/erase/erase.h"
#include "tests/model/followups/talk_workspace.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::goals;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 5, 14);

class DiaryWorkspace : public TalkWorkspace
{
public:
    DayScope scope()
    {
        DayScope scope;
        scope.path = path();
        scope.account = me;
        scope.asOf = now();
        scope.zone = QTimeZone::utc();
        return scope;
    }
    HandEdit note(const QString &what, QDate day, std::optional<Pk> person = {})
    {
        NotedWin win;
        win.person = person;
        win.what = what;
        win.source = u"a call"_s;
        win.day = day;
        return goals::noteWin(writer(), win, now()).value();
    }
    QStringList wins()
    {
        const Wording wording = Wording::forLanguage(u"en"_s);
        QStringList said;
        for (const Win &win : winsOf(writer(), scope(), 10)) {
            said += DayWords(wording, QLocale::c()).win(win, win.person.name);
        }
        return said;
    }
    HandEdit begin(const QString &what, QDate until)
    {
        Experiment one;
        one.what = what;
        one.why = u"They ask at night"_s;
        one.expected = u"Fewer ask twice"_s;
        one.until = until;
        return beginExperiment(writer(), one, now()).value();
    }
    Experiment only() { return experiments(writer(), {}).front(); }
    QStringList due()
    {
        QStringList said;
        const Day day = readDay(writer(), scope()).value();
        for (const DayItem &item : day.due) {
            said += item.code + u' ' + item.arguments.join(u' ');
        }
        return said;
    }
};

} // namespace

class TestWinsAndExperiments : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void notedWinsStandBesideTheOthers();
    void aWinOfTodayIsSeenInEveryZone();
    void aWinIsTakenBackAndAway();
    void aWinOfAnotherAccountIsNotOurs();
    void aWinGoesWithWhomItIsAbout();
    void whatSaysNothingIsRefused();
    void anExperimentIsDueOnItsDay();
    void aVerdictEndsItOrGivesItMoreTime();
    void openOnesComeFirst();
    void everyVerdictIsUndone();
};

void TestWinsAndExperiments::notedWinsStandBesideTheOthers()
{
    DiaryWorkspace diary;
    const Pk ana = aPerson().handled(u"ana"_s).named(u"Ana Field"_s).in(diary);
    diary.note(u"Nobody complained"_s, today.addDays(-2));
    diary.note(u"Bought after a review"_s, today, ana);
    diary.note(u"Not yet"_s, today.addDays(1));
    QCOMPARE(diary.wins(),
        (QStringList {u"Ana Field: Bought after a review"_s, u"Nobody complained"_s}));
    const Day day = readDay(diary.writer(), diary.scope()).value();
    QCOMPARE(day.wins.size(), 2U);
    QCOMPARE(day.wins[0].source, u"a call"_s);
    QVERIFY(day.wins[0].noted);
}

void TestWinsAndExperiments::aWinOfTodayIsSeenInEveryZone()
{
    DiaryWorkspace diary;
    diary.note(u"A calm day"_s, today);
    diary.note(u"Not yet"_s, today.addDays(1));
    DayScope scope = diary.scope();
    for (const char *zone : {"Pacific/Auckland", "Europe/Berlin", "Pacific/Honolulu"}) {
        scope.zone = QTimeZone(zone);
        for (const int hour : {0, 23}) {
            scope.asOf = QDateTime(today, QTime(hour, 10), scope.zone).toSecsSinceEpoch();
            const std::vector<Win> wins = winsOf(diary.writer(), scope, 10);
            QCOMPARE(wins.size(), 1U);
            QCOMPARE(wins.front().arguments, QStringList {u"A calm day"_s});
        }
    }
}

void TestWinsAndExperiments::aWinIsTakenBackAndAway()
{
    DiaryWorkspace diary;
    const HandEdit noted = diary.note(u"A calm day"_s, today);
    const FactId id = *winsOf(diary.writer(), diary.scope(), 1).front().noted;
    QVERIFY(undo(diary.writer(), noted.changes));
    QVERIFY(diary.wins().isEmpty());
    QVERIFY(!dropWin(diary.writer(), id));
    diary.note(u"A calm day"_s, today);
    const auto dropped
        = dropWin(diary.writer(), *winsOf(diary.writer(), diary.scope(), 1).front().noted);
    QVERIFY(dropped);
    QVERIFY(diary.wins().isEmpty());
    QVERIFY(undo(diary.writer(), dropped->changes));
    QCOMPARE(diary.wins(), QStringList {u"A calm day"_s});
}

void TestWinsAndExperiments::aWinOfAnotherAccountIsNotOurs()
{
    DiaryWorkspace diary;
    NotedWin win;
    win.what = u"Elsewhere"_s;
    win.day = today;
    win.account = diary.addAccount(u"x:other"_s, u"UTC"_s);
    QVERIFY(noteWin(diary.writer(), win, diary.now()));
    QVERIFY(diary.wins().isEmpty());
    DayScope all = diary.scope();
    all.account.reset();
    QCOMPARE(winsOf(diary.writer(), all, 9).size(), 1U);
}

void TestWinsAndExperiments::aWinGoesWithWhomItIsAbout()
{
    DiaryWorkspace diary;
    const Pk ana = aPerson().handled(u"anafield"_s).named(u"Ana Field"_s).in(diary);
    diary.note(u"Bought after a review"_s, today, ana);
    diary.note(u"Ana Field sent a friend"_s, today);
    QVERIFY(erasePeople(diary.writer(), {ana}, diary.now(), {}));
    QCOMPARE(diary.number("SELECT count(*) FROM win WHERE pk IS NOT NULL"), 0);
    QVERIFY(!diary.wins().join(u' ').contains(u"Ana Field"_s));
}

void TestWinsAndExperiments::whatSaysNothingIsRefused()
{
    DiaryWorkspace diary;
    NotedWin win;
    win.day = today;
    win.what = u" \n"_s;
    QCOMPARE(noteWin(diary.writer(), win, diary.now()).error().code, Error::Code::ValueRefused);
    win.what = u"Good"_s;
    win.day = {};
    QCOMPARE(noteWin(diary.writer(), win, diary.now()).error().code, Error::Code::ValueRefused);
    Experiment one;
    one.what = u"Early"_s;
    one.why = u"Night"_s;
    one.until = today;
    QCOMPARE(
        beginExperiment(diary.writer(), one, diary.now()).error().code, Error::Code::ValueRefused);
}

void TestWinsAndExperiments::anExperimentIsDueOnItsDay()
{
    DiaryWorkspace diary;
    diary.begin(u"Answer before nine"_s, today);
    diary.begin(u"One poll a week"_s, today.addDays(1));
    QCOMPARE(diary.due(), QStringList {u"experiment Answer before nine"_s});
    const DayItem item = readDay(diary.writer(), diary.scope()).value().due.front();
    const Wording wording = Wording::forLanguage(u"en"_s);
    const DayWords words(wording, QLocale::c());
    QCOMPARE(item.group, DayGroup::Housekeeping);
    QCOMPARE(words.item(item, {}, {}), u"Time to judge: Answer before nine"_s);
    QCOMPARE(words.itemDetail(item), u"You expected: Fewer ask twice"_s);
}

void TestWinsAndExperiments::aVerdictEndsItOrGivesItMoreTime()
{
    DiaryWorkspace diary;
    diary.begin(u"Answer before nine"_s, today);
    const FactId id = diary.only().id;
    const ExperimentVerdict tooSoon {Verdict::Extended, u"Too few nights"_s, today, 0};
    QCOMPARE(
        judge(diary.writer(), id, tooSoon, diary.now()).error().code, Error::Code::ValueRefused);
    const ExperimentVerdict silent {Verdict::Kept, u" "_s, {}, 0};
    QCOMPARE(
        judge(diary.writer(), id, silent, diary.now()).error().code, Error::Code::ValueRefused);
    QVERIFY(judge(diary.writer(), id, {Verdict::Extended, u"Too few nights"_s, today.addDays(7), 0},
        diary.now()));
    QCOMPARE(diary.only().dueOn(), today.addDays(7));
    QVERIFY(diary.only().isOpen());
    QVERIFY(diary.due().isEmpty());
    QVERIFY(judge(diary.writer(), id, {Verdict::Kept, u"Fewer did"_s, {}, 0}, diary.now() + 60));
    QVERIFY(!diary.only().isOpen());
    QCOMPARE(diary.only().verdicts.size(), 2U);
    QCOMPARE(judge(diary.writer(), id, {Verdict::Dropped, u"No"_s, {}, 0}, diary.now() + 90)
                 .error()
                 .code,
        Error::Code::Usage);
}

void TestWinsAndExperiments::openOnesComeFirst()
{
    DiaryWorkspace diary;
    diary.begin(u"Over"_s, today.addDays(-9));
    QVERIFY(
        judge(diary.writer(), diary.only().id, {Verdict::Dropped, u"Dull"_s, {}, 0}, diary.now()));
    diary.begin(u"Later"_s, today.addDays(9));
    diary.begin(u"Soon"_s, today.addDays(2));
    QStringList order;
    for (const Experiment &one : experiments(diary.writer(), diary.me)) {
        order += one.what;
    }
    QCOMPARE(order, (QStringList {u"Soon"_s, u"Later"_s, u"Over"_s}));
}

void TestWinsAndExperiments::everyVerdictIsUndone()
{
    DiaryWorkspace diary;
    const HandEdit begun = diary.begin(u"Early"_s, today);
    const Experiment before = diary.only();
    const auto judged
        = judge(diary.writer(), before.id, {Verdict::Kept, u"It helps"_s, {}, 0}, diary.now());
    QVERIFY(judged);
    const auto dropped = dropExperiment(diary.writer(), before.id);
    QVERIFY(dropped);
    QVERIFY(experiments(diary.writer(), {}).empty());
    QVERIFY(undo(diary.writer(), dropped->changes));
    QVERIFY(undo(diary.writer(), judged->changes));
    QCOMPARE(diary.only(), before);
    QVERIFY(undo(diary.writer(), begun.changes));
    QVERIFY(experiments(diary.writer(), {}).empty());
    for (int i = 0; i < verdictCount; ++i) {
        QVERIFY(!toText(static_cast<Verdict>(i)).isEmpty());
    }
}

COMITY_TEST_GUILESS(TestWinsAndExperiments)
#include "tst_wins_and_experiments.moc"
