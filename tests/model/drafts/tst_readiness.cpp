#include "model/base/wording.h"
#include "model/drafts/readiness.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::drafts;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 written = 1'770'000'000;
constexpr qint64 minute = 60;

/// A draft that nothing stands against, and what is known of it.
struct World
{
    Draft draft {.campaign = CampaignId {3}, .author = u"Mira"_s, .settledAt = written};
    review::Review review {.recipients = 3, .fine = 3};
    ReadinessFacts facts {.text = u"The towpath is open again."_s, .now = written + 5 * minute};

    Readiness readiness()
    {
        facts.draft = &draft;
        facts.review = &review;
        return readinessOf(facts);
    }
    void ask(int people)
    {
        review.areQuestionsDue = true;
        review.recipients = people;
    }
    void answer(int upTo)
    {
        for (int question = 1; question <= upTo; ++question) {
            facts.answers.push_back({question, written, u"Mira"_s, {}});
        }
    }
};

} // namespace

class TestReadiness : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void nothingInTheWayIsReady();
    void emptyAndAddressedToNobodyIsNot();
    void whatReachesNobodyIsNot();
    void aTextThatWasNotLookedAtIsNot();
    void blockersComeBeforeEverythingThatTakesTime();
    void questionsAreNeededOfManyAndInPublic();
    void whatRestedIsReadAgainAfterItsLastEdit();
    void aReasonLiftsABlocker();
    void aSecondReaderIsWaitedFor();
    void aStoppedCampaignGoesNoFurther();
    void whatWantsSomethingNeedsAGoal();
    void aLatePromiseIsPassedOverByAReason();
    void everyHoldHasItsSentence();
};

void TestReadiness::nothingInTheWayIsReady()
{
    World world;
    QVERIFY(world.readiness().canCopy());
    QCOMPARE(world.readiness().questions, 0);
}

void TestReadiness::emptyAndAddressedToNobodyIsNot()
{
    World world;
    world.facts.text = u" \n "_s;
    QCOMPARE(world.readiness().hold, Hold::NoText);
    world.facts.text = u"Hello"_s;
    world.review.recipients = 0;
    QCOMPARE(world.readiness().hold, Hold::Nobody);
    world.facts.isPublic = true;
    QCOMPARE(world.readiness().hold, Hold::None);
}

void TestReadiness::whatReachesNobodyIsNot()
{
    World world;
    world.review.unreachable = 2; // of three
    QCOMPARE(world.readiness().hold, Hold::None);
    world.review.unreachable = 3;
    QCOMPARE(world.readiness().hold, Hold::NotDelivered);
    QVERIFY(!world.readiness().canPassOver());
    world.facts.isStopped = true;
    QCOMPARE(world.readiness().hold, Hold::Stopped);
}

void TestReadiness::aTextThatWasNotLookedAtIsNot()
{
    World world;
    world.facts.draft = &world.draft;
    QCOMPARE(readinessOf(world.facts).hold, Hold::NotLookedAt);
}

void TestReadiness::blockersComeBeforeEverythingThatTakesTime()
{
    World world;
    world.ask(40);
    world.facts.coolsUntil = written + 15 * minute;
    world.review.findings = {{.rule = u"opted-out"_s, .severity = review::Severity::Block},
        {.rule = u"weekend-ask"_s, .severity = review::Severity::Warn},
        {.rule = u"reply-debt"_s, .severity = review::Severity::Block}};
    QCOMPARE(world.readiness().hold, Hold::Blockers);
    QCOMPARE(world.readiness().blockers, 2);
    world.review.findings.clear();
    QCOMPARE(world.readiness().hold, Hold::Questions);
    world.answer(4);
    QCOMPARE(world.readiness().hold, Hold::CoolingOff);
    QCOMPARE(world.readiness().secondsLeft, 10 * minute);
}

void TestReadiness::questionsAreNeededOfManyAndInPublic()
{
    World world;
    world.ask(24);
    world.draft.rereadAt = written + 60 * minute;
    QCOMPARE(world.readiness().hold, Hold::None);
    QCOMPARE(world.readiness().questions, 4);
    world.ask(25);
    QCOMPARE(world.readiness().hold, Hold::Questions);
    world.answer(3);
    QCOMPARE(world.readiness().hold, Hold::Questions);
    QCOMPARE(world.readiness().answered, 3);
    world.facts.answers.push_back({4, written, {}, {}});
    QCOMPARE(world.readiness().hold, Hold::None);
    world.facts.answers.clear();
    world.ask(0);
    world.facts.isPublic = true;
    QCOMPARE(world.readiness().hold, Hold::Questions);
}

void TestReadiness::whatRestedIsReadAgainAfterItsLastEdit()
{
    World world;
    world.ask(6);
    QCOMPARE(world.readiness().hold, Hold::Reread);
    world.draft.rereadAt = written - minute;
    QCOMPARE(world.readiness().hold, Hold::Reread);
    world.draft.rereadAt = written + 16 * minute;
    QCOMPARE(world.readiness().hold, Hold::None);
    world.draft.settledAt = written + 20 * minute;
    QCOMPARE(world.readiness().hold, Hold::Reread);
    world.ask(5);
    QCOMPARE(world.readiness().hold, Hold::None);
    world.review.findings = {{.rule = u"hostile-reply"_s, .severity = review::Severity::Warn}};
    QCOMPARE(world.readiness().hold, Hold::Reread);
}

void TestReadiness::aReasonLiftsABlocker()
{
    World world;
    world.draft.editedAt = written;
    world.review.findings = {{.rule = u"opted-out"_s, .severity = review::Severity::Block}};
    QCOMPARE(world.readiness().hold, Hold::Blockers);
    world.facts.overrides
        = {{written + minute, u"Mira"_s, u"They asked for this one by phone"_s, {u"opted-out"_s}}};
    QCOMPARE(world.readiness().hold, Hold::None);
    world.draft.editedAt = written + 2 * minute;
    QCOMPARE(world.readiness().hold, Hold::Blockers);
}

void TestReadiness::aSecondReaderIsWaitedFor()
{
    World world;
    world.facts.needsSecondReader = true;
    QCOMPARE(world.readiness().hold, Hold::SecondReader);
    world.facts.answers = {{secondReader, written + minute, u"Jonas"_s, {}}};
    QCOMPARE(world.readiness().hold, Hold::None);
}

void TestReadiness::aStoppedCampaignGoesNoFurther()
{
    World world;
    world.facts.isStopped = true;
    QCOMPARE(world.readiness().hold, Hold::Stopped);
}

void TestReadiness::whatWantsSomethingNeedsAGoal()
{
    World world;
    world.draft.campaign.reset();
    QCOMPARE(world.readiness().hold, Hold::None);
    world.ask(1);
    QCOMPARE(world.readiness().hold, Hold::Goal);
    QVERIFY(!world.readiness().canPassOver());
    world.facts.isAnswer = true;
    QCOMPARE(world.readiness().hold, Hold::None);
    world.facts.isAnswer = false;
    world.review.findings = {{.rule = u"reply-debt"_s, .severity = review::Severity::Block}};
    QCOMPARE(world.readiness().hold, Hold::Blockers);
    world.review.findings.clear();
    world.draft.campaign = CampaignId {4};
    QCOMPARE(world.readiness().hold, Hold::None);
}

void TestReadiness::aLatePromiseIsPassedOverByAReason()
{
    World world;
    world.review.findings = {{.rule = u"overdue-promise"_s, .severity = review::Severity::Warn}};
    QCOMPARE(world.readiness().hold, Hold::PromiseOverdue);
    QVERIFY(world.readiness().canPassOver());
    world.facts.overrides
        = {{written, u"Mira"_s, u"They know when it comes"_s, {u"overdue-promise"_s}}};
    QCOMPARE(world.readiness().hold, Hold::None);
}

void TestReadiness::everyHoldHasItsSentence()
{
    const Wording wording = Wording::forLanguage(u"en"_s);
    for (int hold = 0; hold <= int(Hold::Reread); ++hold) {
        const QString code = toText(static_cast<Hold>(hold));
        QVERIFY2(wording.has(u"readiness", code), qPrintable(code));
    }
}

COMITY_TEST_GUILESS(TestReadiness)
#include "tst_readiness.moc"
