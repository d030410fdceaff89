// What is owed: its words, and when it is open.
#include "model/followups/obligation.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::followups;
using namespace Qt::StringLiterals;

class TestObligation : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void wordsGoBothWays();
    void whatSleepsIsNotOpen();
};

void TestObligation::wordsGoBothWays()
{
    for (int i = 0; i < obligationKindCount; ++i) {
        const auto kind = static_cast<ObligationKind>(i);
        QCOMPARE(obligationKindFromText(toText(kind)), kind);
    }
    QCOMPARE(toText(ObligationKind::ThankYou), u"thank-you"_s);
    QCOMPARE(obligationKindFromText(u"debt"), std::nullopt);
    for (const CaseStage stage : {CaseStage::Seen, CaseStage::Acknowledged, CaseStage::Heard,
             CaseStage::Resolved, CaseStage::AgreedToDiffer}) {
        QCOMPARE(caseStageFromText(toText(stage)), stage);
    }
}

void TestObligation::whatSleepsIsNotOpen()
{
    Obligation owed;
    QVERIFY(owed.isOpen(100));
    owed.snoozedUntil = 200;
    QVERIFY(!owed.isOpen(199));
    QVERIFY(owed.isOpen(200));
    owed.doneAt = 150;
    QVERIFY(!owed.isOpen(200));
}

COMITY_TEST_GUILESS(TestObligation)
#include "tst_obligation.moc"
