#include "model/drafts/repair_steps.h"
#include "model/people/permission_store.h"
#include "tests/support/test_case.h"
#include "tests/ui/common/undo_last.h"
#include "tests/ui/followups/followups_world.h"
#include "ui/common/repair_playbook.h"
#include "ui/common/translation.h"

#include <QApplication>
#include <QCheckBox>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;
using drafts::RepairStep;
using Kind = followups::ObligationKind;

/// The case of somebody whom a draft offended: what was agreed before, and how to mend it.
class TestFollowupsCase : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasAgreedStandsBesideTheCase();
    void whoAskedToStopIsToldNothing();
    void whatWasDoneToMendItIsKept();
    void whatNoDraftDidIsNotMendedByOne();

private:
    static constexpr drafts::DraftId draftId {700};
    /// A case that came of a draft of a campaign, a step before that draft goes out, and a case
    /// that was noted by hand. Gives who is owed them.
    static Pk fill(FollowupsWorld &world)
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
        followups::Obligation before = world.owed(ana, Kind::Retry, u"Listen first"_s, 4);
        before.draft = 700;
        before.campaign = 701;
        world.owe({ofDraft, world.owed(ana, Kind::Detractor, u"The spoke"_s, 3), before});
        return ana;
    }
    static ui::RepairPlaybook *playbook(const FollowupsWorld &world)
    {
        return world.find<ui::RepairPlaybook>(u"repairPlaybook"_s);
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
    const auto *plan = world.find<QWidget>(u"followupPlan"_s);
    QVERIFY(plan->isVisible());
    for (const QString &other : {u"The spoke"_s, u"Listen first"_s}) {
        world.choose(other);
        QTRY_VERIFY2(!plan->isVisible(), qPrintable(other));
        world.choose(u"Bells"_s);
        QTRY_VERIFY(plan->isVisible());
    }
}

void TestFollowupsCase::whoAskedToStopIsToldNothing()
{
    FollowupsWorld world;
    const Pk ana = fill(world);
    PermissionEntry stop;
    stop.wording = u"No more"_s;
    stop.at = onDay(2026, 5, 1);
    QVERIFY(recordPermission(world.workspace().writer(), {ana}, stop, world.now()));
    world.open();
    QTRY_COMPARE(world.chosen(), u"Bells"_s);
    QTRY_VERIFY(!world.text(u"followupStopped"_s).isEmpty());
    QVERIFY(!world.find<QWidget>(u"followupPlan"_s)->isVisible());
}

void TestFollowupsCase::whatWasDoneToMendItIsKept()
{
    FollowupsWorld world;
    fill(world);
    world.open();
    world.page().setCanDraft(true);
    QTRY_COMPARE(world.chosen(), u"Bells"_s);
    world.click(u"followupMend"_s);
    QTRY_VERIFY(playbook(world));
    QVERIFY(!playbook(world)->findChild<QPushButton *>(u"noteLesson"_s)->isVisible());
    playbook(world)->findChildren<QCheckBox *>(u"repairStep"_s).at(2)->click();
    const auto kept
        = [&world] { return drafts::repairSteps(world.session().file().reader(), draftId); };
    QTRY_COMPARE(kept(), std::set {RepairStep::Apologise});
    QTRY_COMPARE(world.text(u"undoText"_s), u"Done"_s);
    playbook(world)->reject();
    QTRY_VERIFY(!playbook(world));
    world.click(u"followupMend"_s); // an hour later
    QTRY_VERIFY(playbook(world));
    QVERIFY(playbook(world)->findChildren<QCheckBox *>(u"repairStep"_s).at(2)->isChecked());
    const QSignalSpy drafted(&world.page(), &ui::FollowupsPage::draftAsked);
    playbook(world)->findChild<QPushButton *>(u"draftApology"_s)->click();
    QCOMPARE(drafted.size(), 1);
    undoLast(world.session());
    QTRY_VERIFY(kept().empty());
}

void TestFollowupsCase::whatNoDraftDidIsNotMendedByOne()
{
    FollowupsWorld world;
    fill(world);
    world.open();
    QTRY_COMPARE(world.chosen(), u"Bells"_s);
    world.choose(u"The spoke"_s);
    QTRY_VERIFY(!world.find<QWidget>(u"followupMend"_s)->isVisible());
    QVERIFY(world.find<QWidget>(u"followupCase"_s)->isVisible());
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
