#include "tests/support/test_case.h"
#include "tests/ui/followups/followups_world.h"

#include <QApplication>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;
using Kind = followups::ObligationKind;

/// A campaign owes thanks to everybody whom it was sent to.
class TestFollowupsMany : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void thanksForTwentyThousandAreShownAndDone();
};

void TestFollowupsMany::thanksForTwentyThousandAreShownAndDone()
{
    FollowupsWorld world;
    std::vector<followups::Obligation> owed;
    world.workspace().writer().exec("BEGIN");
    for (int i = 0; i < 20'000; ++i) {
        const Pk pk = world.person(aPerson().named(u"P%1"_s.arg(i)));
        owed.push_back(world.owedOn(pk, Kind::ThankYou, u"S%1"_s.arg(i), 14 + i % 3));
    }
    world.workspace().writer().exec("COMMIT");
    world.owe(owed);
    world.open();
    QTRY_COMPARE_WITH_TIMEOUT(world.table().model()->rowCount(), 20'003, 20'000);
    QTest::keyClick(&world.table(), Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(world.chosen(), u"S19997"_s);
    QTest::keyClick(&world.table(), Qt::Key_PageUp);
    QVERIFY(!world.chosen().startsWith(u'['));
    world.table().selectAll();
    QTest::keyClick(&world.table(), Qt::Key_D);
    QTRY_COMPARE_WITH_TIMEOUT(world.page().badge().value_or(0), 0, 20'000);
    QVERIFY(world.find<QWidget>(u"followupsEmpty"_s)->isVisible());
}

COMITY_TEST_GUI(TestFollowupsMany)
#include "tst_followups_many.moc"
