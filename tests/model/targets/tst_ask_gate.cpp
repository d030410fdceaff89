#include "model/targets/ask_gate.h"

#include "model/base/wording.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace Qt::StringLiterals;

class TestAskGate : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void whatCostsThemNeedsEngagement_data();
    void whatCostsThemNeedsEngagement();
    void aQuestionIsAlwaysInOrder();
    void whoAskedForItMayBeAsked();
    void whoAskedUsToStopIsNot();
    void aRestIsKept();
    void anUnknownStageMeetsNothingThatNeedsOne();
    void theReasonIsTheNearest();
    void everyReasonHasItsSentence();
};

void TestAskGate::whatCostsThemNeedsEngagement_data()
{
    QTest::addColumn<int>("stage");
    QTest::addColumn<bool>("met");
    QTest::newRow("stranger") << int(Stage::None) << false;
    QTest::newRow("noticed") << int(Stage::Exposure) << false;
    QTest::newRow("acquainted") << int(Stage::Branding) << false;
    QTest::newRow("engaged") << int(Stage::Engagement) << true;
    QTest::newRow("partner") << int(Stage::Conversion) << true;
}

void TestAskGate::whatCostsThemNeedsEngagement()
{
    QFETCH(int, stage);
    QFETCH(bool, met);
    for (const Ask ask : {Ask::Meeting, Ask::Favour, Ask::Sale}) {
        const AskGate gate = askGate(ask, {.stage = static_cast<Stage>(stage)});
        QCOMPARE(gate.isMet, met);
        QCOMPARE(gate.needed, Stage::Engagement);
        QCOMPARE(gate.present, std::optional(static_cast<Stage>(stage)));
    }
}

void TestAskGate::aQuestionIsAlwaysInOrder()
{
    QVERIFY(askGate(Ask::Question, {.stage = Stage::None}).isMet);
    QVERIFY(askGate(Ask::Information, {}).isMet);
}

void TestAskGate::whoAskedForItMayBeAsked()
{
    const AskGate gate = askGate(Ask::Sale, {.stage = Stage::None, .hasOptedIn = true});
    QVERIFY(gate.isMet);
    QCOMPARE(gate.reason.code, u"asked-for-it"_s);
}

void TestAskGate::whoAskedUsToStopIsNot()
{
    for (const Ask ask : allAsks) {
        const AskGate gate
            = askGate(ask, {.stage = Stage::Conversion, .hasOptedIn = true, .hasOptedOut = true});
        QVERIFY(!gate.isMet);
        QCOMPARE(gate.reason.code, u"asked-to-stop"_s);
    }
}

void TestAskGate::aRestIsKept()
{
    QVERIFY(!askGate(Ask::Question, {.stage = Stage::Conversion, .isResting = true}).isMet);
}

void TestAskGate::anUnknownStageMeetsNothingThatNeedsOne()
{
    QCOMPARE(askGate(Ask::Favour, {}).isMet, false);
    QCOMPARE(askGate(Ask::Favour, {}).reason.code, u"stage-unknown"_s);
}

void TestAskGate::theReasonIsTheNearest()
{
    const auto reason = [](Half theyFollow) {
        return askGate(Ask::Sale, {.stage = Stage::Exposure, .theyFollow = theyFollow}).reason.code;
    };
    QCOMPARE(reason(Half::No), u"not-followed-back"_s);
    QCOMPARE(reason(Half::Unknown), u"stage-is-exposure"_s); // never said of the unknown
    QCOMPARE(reason(Half::Yes), u"stage-is-exposure"_s);
}

void TestAskGate::everyReasonHasItsSentence()
{
    const Wording wording = Wording::forLanguage(u"en"_s);
    for (int bits = 0; bits < 8; ++bits) {
        for (int stage = -1; stage < stageCount; ++stage) {
            for (const Ask ask : allAsks) {
                AskFacts facts;
                facts.stage = stage < 0 ? std::nullopt : std::optional(static_cast<Stage>(stage));
                facts.hasOptedIn = (bits & 1) != 0;
                facts.hasOptedOut = (bits & 2) != 0;
                facts.isResting = (bits & 4) != 0;
                QVERIFY(wording.has(u"targets", askGate(ask, facts).reason.code));
            }
        }
    }
}

COMITY_TEST_GUILESS(TestAskGate)
#include "tst_ask_gate.moc"
