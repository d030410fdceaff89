#include "model/targets/follow_gate.h"

#include "model/base/civil_time.h"
#include "model/base/wording.h"
#include "tests/model/targets/target_builder.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

using State = FollowCheck::State;

class TestFollowGate : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void whoFitsPostsAndFollowsBackIsFollowed();
    void thirteenThousandToAHundredIsToLearnFrom();
    void theBalanceStandsAtItsBorder_data();
    void theBalanceStandsAtItsBorder();
    void whoDoesNotFitIsLeft();
    void theLastPostStandsAtItsBorder_data();
    void theLastPostStandsAtItsBorder();
    void whoNeverPostedIsLeft();
    void unknownDecidesNothing();
    void checksSurviveTheirText();
    void textThatIsNoChecksIsNone();
    void everyEvidenceHasItsSentence();

private:
    static FollowFacts good()
    {
        return {.fitsCharter = true,
            .lastPost = Dated::exact(ago(3)),
            .followers = 900,
            .following = 700};
    }
    static FollowGate gate(const FollowFacts &facts)
    {
        return followGate(facts, targetNow(), QTimeZone::utc());
    }
};

void TestFollowGate::whoFitsPostsAndFollowsBackIsFollowed()
{
    const FollowGate passed = gate(good());
    for (const FollowCheck &check : passed.checks) {
        QCOMPARE(check.state, State::Yes);
    }
    QCOMPARE(passed.suggestion, std::optional(FollowDecision::Follow));
}

void TestFollowGate::thirteenThousandToAHundredIsToLearnFrom()
{
    FollowFacts facts = good();
    facts.followers = 13'000;
    facts.following = 100;
    const FollowGate channel = gate(facts);
    QCOMPARE(channel.suggestion, std::optional(FollowDecision::LearnOnly));
    QCOMPARE(channel.checks[2].state, State::No);
    QCOMPARE(channel.checks[2].evidence.arguments, (QStringList {u"100"_s, u"13000"_s}));
}

void TestFollowGate::theBalanceStandsAtItsBorder_data()
{
    QTest::addColumn<qint64>("followers");
    QTest::addColumn<qint64>("following");
    QTest::addColumn<int>("state");
    QTest::newRow("50 to 1") << qint64 {5'000} << qint64 {100} << int(State::Yes);
    QTest::newRow("over 50 to 1") << qint64 {5'001} << qint64 {100} << int(State::No);
    QTest::newRow("follows nobody") << qint64 {50} << qint64 {0} << int(State::No);
    QTest::newRow("new here") << qint64 {3} << qint64 {0} << int(State::Yes);
    QTest::newRow("the other way") << qint64 {100} << qint64 {13'000} << int(State::Yes);
}

void TestFollowGate::theBalanceStandsAtItsBorder()
{
    QFETCH(qint64, followers);
    QFETCH(qint64, following);
    QFETCH(int, state);
    FollowFacts facts = good();
    facts.followers = followers;
    facts.following = following;
    QCOMPARE(int(gate(facts).checks[2].state), state);
}

void TestFollowGate::whoDoesNotFitIsLeft()
{
    FollowFacts facts = good();
    facts.fitsCharter = false;
    QCOMPARE(gate(facts).suggestion, std::optional(FollowDecision::Leave));
}

void TestFollowGate::theLastPostStandsAtItsBorder_data()
{
    QTest::addColumn<Dated>("post");
    QTest::addColumn<int>("state");
    const auto day = [](int month, int dayOfMonth) {
        return Dated::day(noonUtc(QDate(2026, month, dayOfMonth)));
    };
    QTest::newRow("a day, 89 ago") << day(2, 14) << int(State::Yes);
    QTest::newRow("a day, 90 ago") << day(2, 13) << int(State::No);
    QTest::newRow("exact, short of 90") << Dated::exact(ago(90) + 1) << int(State::Yes);
    QTest::newRow("exact, 90") << Dated::exact(ago(90)) << int(State::No);
    QTest::newRow("local, in doubt") << Dated::local(ago(90)) << int(State::Unknown);
    QTest::newRow("local, sure") << Dated::local(ago(89)) << int(State::Yes);
    QTest::newRow("local, surely old") << Dated::local(ago(91)) << int(State::No);
    QTest::newRow("surely before") << Dated::between({}, ago(100)) << int(State::No);
    QTest::newRow("somewhere before") << Dated::between({}, ago(5)) << int(State::Unknown);
    QTest::newRow("surely since") << Dated::between(ago(50), ago(5)) << int(State::Yes);
    QTest::newRow("unknown") << Dated {} << int(State::Unknown);
}

void TestFollowGate::theLastPostStandsAtItsBorder()
{
    QFETCH(Dated, post);
    QFETCH(int, state);
    FollowFacts facts = good();
    facts.lastPost = post;
    QCOMPARE(int(gate(facts).checks[1].state), state);
}

void TestFollowGate::whoNeverPostedIsLeft()
{
    FollowFacts facts = good();
    facts.lastPost = {};
    facts.neverPosted = true;
    QCOMPARE(gate(facts).suggestion, std::optional(FollowDecision::Leave));
}

void TestFollowGate::unknownDecidesNothing()
{
    FollowFacts facts = good();
    facts.fitsCharter = {};
    QCOMPARE(gate(facts).suggestion, std::optional<FollowDecision>());
    facts = good();
    facts.lastPost = {};
    QCOMPARE(gate(facts).suggestion, std::optional<FollowDecision>());
    facts = good();
    facts.following = {};
    QCOMPARE(gate(facts).suggestion, std::optional<FollowDecision>());
    QCOMPARE(gate({}).suggestion, std::optional<FollowDecision>());
    // But what is known to be against it stays against it.
    QCOMPARE(gate({.fitsCharter = false}).suggestion, std::optional(FollowDecision::Leave));
}

void TestFollowGate::checksSurviveTheirText()
{
    const auto checks = gate(good()).checks;
    QCOMPARE(checksFromJson(checksToJson(checks)), checks);
    QCOMPARE(checksFromJson(checksToJson(gate({}).checks)), gate({}).checks);
}

void TestFollowGate::textThatIsNoChecksIsNone()
{
    for (const QString &text : {QString(), u"{"_s, u"{}"_s, u"[1,\"a\",null]"_s,
             u"[{\"check\":\"charter\"}]"_s, u"[{\"check\":\"moon\",\"answer\":\"yes\"}]"_s}) {
        QVERIFY(checksFromJson(text).empty());
    }
    for (const FollowDecision decision :
        {FollowDecision::Follow, FollowDecision::LearnOnly, FollowDecision::Leave}) {
        QCOMPARE(followDecisionFromText(toText(decision)), std::optional(decision));
    }
    QCOMPARE(followDecisionFromText(u"perhaps"), std::optional<FollowDecision>());
}

void TestFollowGate::everyEvidenceHasItsSentence()
{
    const Wording wording = Wording::forLanguage(u"en"_s);
    FollowFacts channel = good();
    channel.followers = 13'000;
    channel.following = 100;
    channel.fitsCharter = false;
    channel.neverPosted = true;
    for (const FollowFacts &facts : {good(), FollowFacts {}, channel}) {
        for (const FollowCheck &check : gate(facts).checks) {
            QVERIFY2(wording.has(u"targets", check.evidence.code), qPrintable(check.evidence.code));
        }
    }
}

COMITY_TEST_GUILESS(TestFollowGate)
#include "tst_follow_gate.moc"
