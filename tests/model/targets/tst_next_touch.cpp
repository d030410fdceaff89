#include "model/targets/next_touch.h"

#include "model/base/wording.h"
#include "tests/model/targets/target_builder.h"
#include "tests/support/test_case.h"

#include <QRandomGenerator>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

using Kind = TouchIdea::Kind;

class TestNextTouch : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aStrangerIsFirstSharedFrom();
    void theSameKindIsNotSuggestedAgain();
    void whatTheyAnsweredComesBack();
    void anOpeningAndANotedGiveComeFirst();
    void aUsedOpeningIsNoIdea();
    void peopleInCommonAreAnIdea();
    void anAskIsNeverFirstAndGreyUntilItsGateIsMet();
    void whoRestsIsLeftAlone();
    void enoughIsEnough();
    void everyIdeaIsWordedAndBounded();

private:
    static std::vector<TouchIdea> ideas(const Target &target, const IdeaFacts &facts = refused())
    {
        return nextTouches(target, facts, targetNow(), QTimeZone::utc());
    }
    static std::vector<Kind> kinds(const std::vector<TouchIdea> &ideas)
    {
        std::vector<Kind> out;
        for (const TouchIdea &idea : ideas) {
            out.push_back(idea.kind);
        }
        return out;
    }
    static IdeaFacts refused()
    {
        return {askGate(Ask::Sale, {.stage = Stage::Branding, .theyFollow = Half::No}), 0};
    }
    static IdeaFacts met() { return {askGate(Ask::Sale, {.stage = Stage::Engagement}), 0}; }
};

void TestNextTouch::aStrangerIsFirstSharedFrom()
{
    const auto found = ideas(aTarget());
    QCOMPARE(
        kinds(found), (std::vector {Kind::Share, Kind::Information, Kind::Entertain, Kind::Ask}));
    QCOMPARE(found[0].reason.code, u"never-yet"_s);
}

void TestNextTouch::theSameKindIsNotSuggestedAgain()
{
    QCOMPARE(ideas(aTarget().touched(20)).front().kind, Kind::Information);
    QCOMPARE(ideas(aTarget().touched(20).touched(40, TouchKind::Information)).front().kind,
        Kind::Entertain);
    const auto found = ideas(aTarget().touched(20).touched(40));
    QCOMPARE(found[2].kind, Kind::Share);
    QCOMPARE(found[2].reason, (TargetReason {u"last-was"_s, {u"2026-04-24"_s}}));
}

void TestNextTouch::whatTheyAnsweredComesBack()
{
    const auto found = ideas(aTarget()
                                 .every(14)
                                 .touched(20, TouchKind::Information)
                                 .touchedAndAnswered(60, TouchKind::Entertain));
    QCOMPARE(found.front().kind, Kind::Share);
    const auto twice = ideas(aTarget()
                                 .every(14)
                                 .touched(20, TouchKind::Information)
                                 .touched(40, TouchKind::Share)
                                 .touchedAndAnswered(60, TouchKind::Entertain)
                                 .touchedAndAnswered(80, TouchKind::Entertain));
    QCOMPARE(twice.front().kind, Kind::Entertain);
    QCOMPARE(twice.front().reason, (TargetReason {u"they-answered"_s, {u"2"_s, u"2026-03-15"_s}}));
}

void TestNextTouch::anOpeningAndANotedGiveComeFirst()
{
    const auto found
        = ideas(aTarget().withOpening(ago(0, 1), u"Numbers?"_s).withNextGive(u"Our count"_s));
    QCOMPARE(kinds(found), (std::vector {Kind::Answer, Kind::Give, Kind::Share, Kind::Ask}));
    QCOMPARE(found[1].give, u"Our count"_s);
}

void TestNextTouch::aUsedOpeningIsNoIdea()
{
    QCOMPARE(ideas(aTarget().withOpening(ago(3), u"Numbers?"_s, ago(1))).front().kind, Kind::Share);
}

void TestNextTouch::peopleInCommonAreAnIdea()
{
    IdeaFacts facts = refused();
    facts.introducers = 2;
    const auto found = ideas(aTarget(), facts);
    QCOMPARE(
        kinds(found), (std::vector {Kind::Share, Kind::Information, Kind::Introduce, Kind::Ask}));
    QCOMPARE(found[2].reason, (TargetReason {u"same-lists"_s, {u"2"_s}}));
}

void TestNextTouch::anAskIsNeverFirstAndGreyUntilItsGateIsMet()
{
    const auto early = ideas(aTarget());
    QVERIFY(early.back().kind == Kind::Ask && early.back().isNotNow);
    QCOMPARE(early.back().reason.code, u"not-followed-back"_s);
    const auto time = ideas(aTarget(), met());
    QVERIFY(time.back().kind == Kind::Ask && !time.back().isNotNow);
}

void TestNextTouch::whoRestsIsLeftAlone()
{
    const auto silent = ideas(aTarget().touched(10).touched(20).touched(30), met());
    QCOMPARE(kinds(silent), (std::vector {Kind::Rest, Kind::Ask}));
    QCOMPARE(silent[0].reason, (TargetReason {u"rest-after-silence"_s, {u"2026-07-03"_s}}));
    QVERIFY(silent[1].isNotNow);
    QCOMPARE(silent[1].reason.code, u"ask-while-resting"_s);
    const auto said = ideas(aTarget().restingUntil(ago(-7)));
    QCOMPARE(said[0].reason, (TargetReason {u"rest-until"_s, {u"2026-05-21"_s}}));
}

void TestNextTouch::enoughIsEnough()
{
    const auto pushed = ideas(aTarget()
                                  .every(30)
                                  .touched(0)
                                  .touched(1, TouchKind::Information)
                                  .touched(2)
                                  .touchedAndAnswered(4, TouchKind::Entertain));
    QCOMPARE(pushed[0].reason.code, u"rest-for-now"_s);
}

void TestNextTouch::everyIdeaIsWordedAndBounded()
{
    const Wording wording = Wording::forLanguage(u"en"_s);
    QRandomGenerator chance(7);
    for (int round = 0; round < 3'000; ++round) {
        TargetBuilder target = aTarget().every(chance.bounded(5, 60));
        for (int i = chance.bounded(12); i > 0; --i) {
            const auto kind = allTouchKinds.at(static_cast<std::size_t>(chance.bounded(5)));
            const int days = chance.bounded(200);
            chance.bounded(2) == 0 ? target.touchedAndAnswered(days, kind)
                                   : target.touched(days, kind);
        }
        if (chance.bounded(3) == 0) {
            target.withOpening(ago(chance.bounded(20)), u"Who has numbers?"_s);
        }
        IdeaFacts facts = chance.bounded(2) == 0 ? met() : refused();
        facts.introducers = chance.bounded(3);
        const auto found = ideas(target, facts);
        QVERIFY(found.size() >= 2 && found.size() <= 4);
        QVERIFY(found.front().kind != Kind::Ask && found.back().kind == Kind::Ask);
        std::vector<Kind> seen = kinds(found);
        std::ranges::sort(seen);
        QVERIFY(std::ranges::adjacent_find(seen) == seen.end());
        for (const TouchIdea &idea : found) {
            QVERIFY2(wording.has(u"targets", idea.reason.code), qPrintable(idea.reason.code));
        }
    }
}

COMITY_TEST_GUILESS(TestNextTouch)
#include "tst_next_touch.moc"
