#include "tests/support/test_case.h"
#include "tests/ui/followups/followups_world.h"
#include "ui/common/translation.h"

#include <QApplication>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;
using Kind = followups::ObligationKind;

/// The case of somebody whom a draft offended, and what was agreed before it went out.
class TestFollowupsCase : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasAgreedStandsBesideTheCase();

private:
    /// A case that came of a draft of a campaign, and one that was noted by hand.
    static void fill(FollowupsWorld &world)
    {
        world.workspace().writer().exec(
            "INSERT INTO campaign (id, name, kind, who_answers, what_we_say, made_at) VALUES"
            " (701, 'Spring', 'ask', 'Fern, until six', 'We are <b>sorry</b>.', 1);"
            "INSERT INTO draft (id, title, channel, campaign, made_at)"
            " VALUES (700, 'Bells', 'x-dm', 701, 1)");
        const Pk ana = world.person(aPerson().named(u"Ana Tern"_s).handled(u"anatern"_s));
        followups::Obligation ofDraft = world.owed(ana, Kind::Detractor, u"Bells"_s, 2);
        ofDraft.draft = 700;
        ofDraft.campaign = 701;
        world.owe({ofDraft, world.owed(ana, Kind::Detractor, u"The spoke"_s, 3)});
    }
};

void TestFollowupsCase::whatWasAgreedStandsBesideTheCase()
{
    FollowupsWorld world;
    fill(world);
    world.open();
    QTRY_COMPARE(world.chosen(), u"Bells"_s);
    QTRY_COMPARE(world.text(u"followupWhoAnswers"_s), u"Who answers: Fern, until six"_s);
    QCOMPARE(world.text(u"followupWhatWeSay"_s), u"What we say: We are <b>sorry</b>."_s);
    world.choose(u"The spoke"_s);
    QTRY_VERIFY(!world.find<QWidget>(u"followupPlan"_s)->isVisible());
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    ui::installTranslation(application);
    TestFollowupsCase test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_followups_case.moc"
