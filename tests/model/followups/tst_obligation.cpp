// What is owed: its words, and when it is late.
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
    void isLateOnceItsTimeIsOver_data();
    void isLateOnceItsTimeIsOver();
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

void TestObligation::isLateOnceItsTimeIsOver_data()
{
    QTest::addColumn<Dated>("due");
    QTest::addColumn<qint64>("asOf");
    QTest::addColumn<bool>("isLate");
    constexpr qint64 noon = 1'780'056'000; // 2026-05-29 12:00 UTC
    QTest::newRow("a moment ahead") << Dated::exact(noon) << noon << false;
    QTest::newRow("a moment gone") << Dated::exact(noon) << noon + 1 << true;
    QTest::newRow("late on its day") << Dated::day(noon) << noon + 43'199 << false;
    QTest::newRow("the day after") << Dated::day(noon) << noon + 43'200 << true;
    QTest::newRow("whenever") << Dated() << noon << false;
}

void TestObligation::isLateOnceItsTimeIsOver()
{
    QFETCH(Dated, due);
    QFETCH(qint64, asOf);
    QFETCH(bool, isLate);
    Obligation owed;
    owed.dueAt = due;
    QCOMPARE(owed.isOverdue(asOf), isLate);
    owed.doneAt = asOf;
    QVERIFY(!owed.isOverdue(asOf));
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
