#include "model/targets/size_advice.h"

#include "model/base/wording.h"
#include "tests/model/targets/target_builder.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

using Word = SizeAdvice::Word;

class TestSizeAdvice : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyListAsksWhomWeAimFor();
    void theRhythmsOfAWeekAreAdded();
    void whoRestsAsksForNothing();
    void withoutARhythmOnlyTheNumberCounts();

private:
    static SizeAdvice advice(const std::vector<TargetFacts> &members)
    {
        const SizeAdvice out = sizeAdvice(members, targetNow());
        const Wording wording = Wording::forLanguage(u"en"_s);
        if (!wording.has(u"targets", out.reason.code)) {
            qWarning("%s has no sentence", qPrintable(out.reason.code));
        }
        return out;
    }
    static std::vector<TargetFacts> members(std::size_t count, std::optional<int> cadence)
    {
        TargetFacts one;
        one.cadenceDays = cadence;
        return std::vector<TargetFacts>(count, one);
    }
};

void TestSizeAdvice::anEmptyListAsksWhomWeAimFor()
{
    QCOMPARE(int(advice({}).word), int(Word::Empty));
}

void TestSizeAdvice::theRhythmsOfAWeekAreAdded()
{
    QCOMPARE(int(advice(members(30, 21)).word), int(Word::Right));
    QCOMPARE(advice(members(30, 21)).touchesAWeek, 10.0);
    QCOMPARE(int(advice(members(31, 21)).word), int(Word::TooMuchWork));
    QCOMPARE(int(advice(members(2, 1)).word), int(Word::TooMuchWork));
    QCOMPARE(int(advice(members(51, 70)).word), int(Word::TooMany));
    QCOMPARE(int(advice(members(50, 70)).word), int(Word::Right));
}

void TestSizeAdvice::whoRestsAsksForNothing()
{
    auto many = members(40, 21);
    for (std::size_t i = 0; i < 15; ++i) {
        many[i].restingUntil = ago(-3);
    }
    many[20].restingUntil = ago(3); // over
    QCOMPARE(int(advice(many).word), int(Word::Right));
}

void TestSizeAdvice::withoutARhythmOnlyTheNumberCounts()
{
    const SizeAdvice unknown = advice(members(20, {}));
    QCOMPARE(int(unknown.word), int(Word::Right));
    QCOMPARE(unknown.withoutRhythm, 20);
    QCOMPARE(unknown.reason.code, u"size-no-rhythm"_s);
    QCOMPARE(int(advice(members(51, {})).word), int(Word::TooMany));
}

COMITY_TEST_GUILESS(TestSizeAdvice)
#include "tst_size_advice.moc"
