#include "model/targets/too_much.h"

#include "model/base/wording.h"
#include "tests/model/targets/target_builder.h"
#include "tests/support/test_case.h"

#include <QRandomGenerator>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

using Word = TooMuch::Word;

class TestTooMuch : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void theRhythmDecides_data();
    void theRhythmDecides();
    void withoutARhythmAMonthDecides_data();
    void withoutARhythmAMonthDecides();
    void moreThanThreeAWeekIsTooMuch();
    void whoAnswersMayHearMore();
    void answeringThemIsNotPushing();
    void theSameKindAgainAndAgainAddsATick();
    void aSilentRowAddsUpToARest();
    void afterARestThereIsRoomAgain();
    void oursAgainstTheirsCountsOnlyWhenTheirsAreKnown();
    void nothingLoggedIsRoomAndSaysSo();
    void touchesThatLieAheadDoNotCount();
    void everyReasonHasItsSentence();

private:
    static TooMuch judged(const Target &target)
    {
        return tooMuch(target, targetNow(), QTimeZone::utc());
    }
    static bool tells(const TooMuch &judged, const QString &code)
    {
        return std::ranges::any_of(
            judged.reasons, [&code](const TargetReason &reason) { return reason.code == code; });
    }
};

void TestTooMuch::theRhythmDecides_data()
{
    QTest::addColumn<int>("cadence");
    QTest::addColumn<QList<int>>("days");
    QTest::addColumn<int>("ticks");
    QTest::addColumn<int>("word");
    const auto row
        = [](const char *name, int cadence, const QList<int> &days, int ticks, Word word) {
              QTest::newRow(name) << cadence << days << ticks << int(word);
          };
    row("none in two rhythms", 21, {50}, 0, Word::RoomForMore);
    row("one, nearly due", 21, {19}, 1, Word::RoomForMore);
    row("one, overdue", 21, {23}, 1, Word::RoomForMore);
    row("one, lately", 28, {8}, 2, Word::AboutRight);
    row("two", 21, {5, 25}, 2, Word::AboutRight);
    row("the third", 28, {6, 30, 50}, 3, Word::AboutRight);
    row("the fourth", 14, {3, 11, 18, 25}, 4, Word::EaseOff);
    row("many", 14, {1, 4, 9, 13, 18, 24}, 5, Word::EaseOff);
}

void TestTooMuch::theRhythmDecides()
{
    QFETCH(int, cadence);
    QFETCH(QList<int>, days);
    QFETCH(int, ticks);
    QFETCH(int, word);
    TargetBuilder target = aTarget().every(cadence);
    for (qsizetype i = 0; i < days.size(); ++i) {
        // Answered and of changing kinds: nothing but the rhythm decides.
        target.touchedAndAnswered(days[i], i % 2 == 0 ? TouchKind::Share : TouchKind::Information);
    }
    QCOMPARE(judged(target).ticks, ticks);
    QCOMPARE(int(judged(target).word()), word);
    QVERIFY(tells(judged(target), u"pace"_s));
}

void TestTooMuch::withoutARhythmAMonthDecides_data()
{
    QTest::addColumn<int>("touches");
    QTest::addColumn<int>("ticks");
    QTest::newRow("one") << 1 << 1;
    QTest::newRow("two") << 2 << 2;
    QTest::newRow("four") << 4 << 3;
    QTest::newRow("five") << 5 << 4;
    QTest::newRow("seven") << 7 << 4;
}

void TestTooMuch::withoutARhythmAMonthDecides()
{
    QFETCH(int, touches);
    QFETCH(int, ticks);
    TargetBuilder target;
    for (int i = 0; i < touches; ++i) {
        target.touchedAndAnswered(
            1 + 4 * i, i % 2 == 0 ? TouchKind::Share : TouchKind::Information);
    }
    QCOMPARE(judged(target).ticks, ticks);
    QVERIFY(tells(judged(target), u"no-rhythm"_s));
}

void TestTooMuch::moreThanThreeAWeekIsTooMuch()
{
    const auto three = aTarget()
                           .every(14)
                           .touched(1)
                           .touched(2, TouchKind::Information)
                           .touched(0, TouchKind::Information);
    QVERIFY(!tells(judged(three), u"over-week"_s));
    QVERIFY(tells(judged(three), u"week-is-full"_s));
    QCOMPARE(judged(three).ticks, 3);
    auto four = three;
    four.touchedAt(Dated::exact(ago(6, 23)));
    QVERIFY(tells(judged(four), u"over-week"_s));
    QCOMPARE(int(judged(four).word()), int(Word::EaseOff));
    auto aWeekAgo = three;
    aWeekAgo.touchedAt(Dated::exact(ago(7)));
    QVERIFY(!tells(judged(aWeekAgo), u"over-week"_s));
    // The cap is a setting.
    QVERIFY(tells(tooMuch(three, targetNow(), QTimeZone::utc(), 2), u"over-week"_s));
}

void TestTooMuch::whoAnswersMayHearMore()
{
    TargetBuilder target = aTarget().every(30);
    for (int i = 0; i < 4; ++i) {
        const auto kind = i % 2 == 0 ? TouchKind::Share : TouchKind::Information;
        i % 2 == 0 ? target.touchedAndAnswered(i, kind) : target.touched(i, kind);
    }
    QVERIFY(!tells(judged(target), u"over-week"_s));
}

void TestTooMuch::answeringThemIsNotPushing()
{
    // Seven a day, each after a message of theirs: a conversation.
    TargetBuilder talk = aTarget().every(14);
    std::vector<qint64> theirs;
    for (int hour = 1; hour <= 7; ++hour) {
        talk.touchedAt(Dated::exact(ago(0, hour)), TouchKind::Reply);
        theirs.push_back(ago(0, hour) - 600);
    }
    talk.writingAt(theirs);
    QVERIFY(!tells(judged(talk), u"over-week"_s));
    QVERIFY(judged(talk).word() != Word::EaseOff);
    // Three days after their message it is no answer any more.
    const auto late = aTarget().every(14).touched(1).writingAt({ago(1) - 48 * 3'600 - 1});
    QVERIFY(judged(late).ticks > judged(aTarget().every(14).touched(1, TouchKind::Met)).ticks);
}

void TestTooMuch::theSameKindAgainAndAgainAddsATick()
{
    const auto varied = aTarget()
                            .every(28)
                            .touchedAndAnswered(5, TouchKind::Information)
                            .touchedAndAnswered(35)
                            .touchedAndAnswered(70);
    const auto same
        = aTarget().every(28).touchedAndAnswered(5).touchedAndAnswered(35).touchedAndAnswered(70);
    QVERIFY(!tells(judged(varied), u"same-kind-share"_s));
    QVERIFY(tells(judged(same), u"same-kind-share"_s));
    QCOMPARE(judged(same).ticks, judged(varied).ticks + 1);
}

void TestTooMuch::aSilentRowAddsUpToARest()
{
    const auto one = aTarget().every(60).touched(30);
    const auto two = aTarget().every(60).touched(30).touched(50, TouchKind::Information);
    const auto three
        = aTarget().every(60).touched(30).touched(50, TouchKind::Information).touched(80);
    QCOMPARE(judged(one).ticks, 1);
    QCOMPARE(judged(two).ticks, 3);
    QCOMPARE(judged(three).ticks, 5);
    QCOMPARE(judged(three).reasons.front(), (TargetReason {u"unanswered"_s, {u"3"_s}}));
}

void TestTooMuch::afterARestThereIsRoomAgain()
{
    const auto rested
        = aTarget().every(21).touched(70).touched(80, TouchKind::Information).touched(90);
    QCOMPARE(int(judged(rested).word()), int(Word::RoomForMore));
    QVERIFY(tells(judged(rested), u"unanswered"_s));
}

void TestTooMuch::oursAgainstTheirsCountsOnlyWhenTheirsAreKnown()
{
    const auto ours = [] {
        return aTarget()
            .every(40)
            .touched(2)
            .touched(1, TouchKind::Information)
            .touched(45)
            .touched(85, TouchKind::Met);
    };
    QVERIFY(tells(judged(ours()), u"messages-unknown"_s));
    QVERIFY(tells(judged(ours().writingAt({})), u"one-sided"_s));
    QCOMPARE(judged(ours().writingAt({})).ticks, judged(ours()).ticks + 1);
    QVERIFY(tells(judged(ours().writingAt({ago(80)})), u"both-sides"_s));
    QVERIFY(tells(judged(ours().writingAt({ago(95)})), u"one-sided"_s));
}

void TestTooMuch::nothingLoggedIsRoomAndSaysSo()
{
    QCOMPARE(judged(aTarget().every(7)).ticks, 0);
    QCOMPARE(judged(aTarget()).reasons, (std::vector<TargetReason> {{u"no-touch"_s, {}}}));
}

void TestTooMuch::touchesThatLieAheadDoNotCount()
{
    QCOMPARE(judged(aTarget().every(7).touched(-2)).ticks, 0);
    QVERIFY(tells(judged(aTarget().every(7).touched(-2)), u"no-touch"_s));
}

void TestTooMuch::everyReasonHasItsSentence()
{
    const Wording wording = Wording::forLanguage(u"en"_s);
    QRandomGenerator chance(20260514);
    for (int round = 0; round < 3'000; ++round) {
        TargetBuilder target;
        if (chance.bounded(2) == 0) {
            target.every(chance.bounded(1, 60));
        }
        for (int i = chance.bounded(14); i > 0; --i) {
            const auto kind = allTouchKinds.at(static_cast<std::size_t>(chance.bounded(5)));
            const int days = chance.bounded(60);
            chance.bounded(3) == 0 ? target.touchedAndAnswered(days, kind)
                                   : target.touched(days, kind);
        }
        if (chance.bounded(2) == 0) {
            target.writingAt({ago(chance.bounded(100))});
        }
        const TooMuch result = judged(target);
        QVERIFY(result.ticks >= 0 && result.ticks <= TooMuch::most);
        QVERIFY(!result.reasons.empty());
        for (const TargetReason &reason : result.reasons) {
            QVERIFY2(wording.has(u"targets", reason.code), qPrintable(reason.code));
            QVERIFY(!wording.sentence(u"targets", reason.code, reason.arguments).contains(u'%'));
        }
    }
    for (const Word word : {Word::RoomForMore, Word::AboutRight, Word::EaseOff}) {
        QVERIFY(wording.has(u"targets", toText(word)));
    }
}

COMITY_TEST_GUILESS(TestTooMuch)
#include "tst_too_much.moc"
