#include "model/followups/obligation_edits.h"
#include "model/followups/service_level.h"
#include "tests/support/test_case.h"
#include "tests/ui/followups/followups_world.h"
#include "ui/common/translation.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;
using followups::Obligation;
using followups::ServiceLevel;
using Kind = followups::ObligationKind;

/// In what time what is owed is to be done: set, undone, and how often it held.
class TestFollowupsLevel : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void theLineSaysHowOftenItHeld();
    void whatNobodyMeasuredIsNotKnown();
    void whatNoImportTellsIsNotLate();
    void anotherLevelJudgesOldAnswersAnew();
    void repliesThatWaitGetTheirNewTimeAtOnce();
    void noLevelIsLongerThanAQuarter();
    void usualValuesComeBack();
    void theEmptyPageSaysItToo();
    void networksWithoutMessagesAreNamed();
    void readOnlySetsNothing();
    void whatCannotBeReadIsSaidOnce();

private:
    /// Answered five hours after it came up, `days` ago.
    static Obligation answered(FollowupsWorld &world, Pk pk, int days, int hours)
    {
        Obligation one = world.owed(pk, Kind::Reply, u"Asked"_s, 0);
        one.madeAt = world.now() - qint64 {days} * 86'400;
        one.doneAt = one.madeAt + qint64 {hours} * 3'600;
        return one;
    }
    static QDialog *dialog(const FollowupsWorld &world)
    {
        return world.find<QDialog>(u"serviceLevelDialog"_s);
    }
    static void openDialog(const FollowupsWorld &world)
    {
        world.click(u"levelChange"_s);
        QTRY_VERIFY(dialog(world));
    }
    static ServiceLevel shown(const FollowupsWorld &world, const QString &kind)
    {
        return {dialog(world)->findChild<QSpinBox *>(u"levelCount-"_s + kind)->value()
                * dialog(world)
                      ->findChild<QComboBox *>(u"levelUnit-"_s + kind)
                      ->currentData()
                      .toInt(),
            dialog(world)->findChild<QSpinBox *>(u"levelPercent-"_s + kind)->value()};
    }
};

void TestFollowupsLevel::theLineSaysHowOftenItHeld()
{
    FollowupsWorld world;
    const Pk ana = world.person(aPerson().named(u"Ana Tern"_s));
    world.owe({answered(world, ana, 3, 5), answered(world, ana, 4, 23), answered(world, ana, 5, 25),
        answered(world, ana, 40, 99)});
    world.open();
    QTRY_COMPARE(world.text(u"levelShare"_s), u"66%"_s);
    QCOMPARE(world.text(u"levelWhat"_s), u"Answered within a day"_s);
    QCOMPARE(world.text(u"levelGoal"_s), u"goal 80%, 2 of 3 in the last 30 days"_s);
}

void TestFollowupsLevel::whatNobodyMeasuredIsNotKnown()
{
    FollowupsWorld world;
    const Pk ana = world.person(aPerson().named(u"Ana Tern"_s));
    world.owe({world.owedOn(ana, Kind::ThankYou, u"Thanks"_s, 14)});
    world.open();
    QTRY_COMPARE(world.rows().size(), 2);
    QCOMPARE(world.text(u"levelShare"_s), u"—"_s);
    QVERIFY(!world.find<QLabel>(u"levelShare"_s)->toolTip().isEmpty());
    QCOMPARE(world.text(u"levelGoal"_s), u"goal 80%, no reply came due in the last 30 days"_s);
}

/// As the scoreboard judges it: an answer that came in time may be in the next export.
void TestFollowupsLevel::whatNoImportTellsIsNotLate()
{
    FollowupsWorld world;
    const Pk ana = world.person(aPerson().named(u"Ana Tern"_s));
    world.workspace().say(ana, world.now() - 3 * 86'400, {u"When do you open?"_s});
    world.workspace().derive();
    world.open();
    QTRY_COMPARE(world.rows().size(), 2);
    QCOMPARE(world.text(u"levelShare"_s), u"—"_s);
}

void TestFollowupsLevel::anotherLevelJudgesOldAnswersAnew()
{
    FollowupsWorld world;
    const Pk ana = world.person(aPerson().named(u"Ana Tern"_s));
    world.owe({answered(world, ana, 3, 5), answered(world, ana, 4, 7)});
    world.open();
    QTRY_COMPARE(world.text(u"levelShare"_s), u"100%"_s);
    openDialog(world);
    QCOMPARE(shown(world, u"reply"_s), (ServiceLevel {1'440, 80}));
    QCOMPARE(shown(world, u"give-back"_s), (ServiceLevel {14 * 1'440, 100}));
    auto *unit = dialog(world)->findChild<QComboBox *>(u"levelUnit-reply"_s);
    unit->setCurrentIndex(unit->findText(u"hours"_s));
    dialog(world)->findChild<QSpinBox *>(u"levelCount-reply"_s)->setValue(6);
    dialog(world)->findChild<QSpinBox *>(u"levelPercent-reply"_s)->setValue(90);
    dialog(world)->findChild<QPushButton *>(u"levelSave"_s)->click();
    QTRY_COMPARE(world.text(u"levelShare"_s), u"50%"_s);
    QCOMPARE(world.text(u"levelWhat"_s), u"Answered within 6 h"_s);
    QCOMPARE(world.text(u"levelGoal"_s), u"goal 90%, 1 of 2 in the last 30 days"_s);
    QCOMPARE(followups::serviceLevelOf(world.workspace().writer(), Kind::Reply),
        (ServiceLevel {360, 90}));
    QCOMPARE(world.session().undoStack().count(), 1);
    world.click(u"undoButton"_s);
    QTRY_COMPARE(world.text(u"levelShare"_s), u"100%"_s);
}

void TestFollowupsLevel::repliesThatWaitGetTheirNewTimeAtOnce()
{
    FollowupsWorld world;
    const Pk ana = world.person(aPerson().named(u"Ana Tern"_s));
    const qint64 asked = world.now() - 3'600;
    world.workspace().say(ana, asked, {u"Does the pump fit the small valve?"_s});
    world.workspace().derive();
    world.open();
    const auto due = [&world] { return world.workspace().owed().all().front().dueAt; };
    QTRY_COMPARE(world.rows().size(), 2);
    QCOMPARE(due(), Dated::exact(asked + 86'400));
    openDialog(world);
    dialog(world)->findChild<QSpinBox *>(u"levelCount-reply"_s)->setValue(2);
    dialog(world)->findChild<QPushButton *>(u"levelSave"_s)->click();
    QTRY_COMPARE(due(), Dated::exact(asked + 2 * 86'400));
    QTRY_VERIFY(!world.text(u"undoText"_s).isEmpty());
    world.click(u"undoButton"_s);
    QTRY_COMPARE(due(), Dated::exact(asked + 86'400));
}

void TestFollowupsLevel::noLevelIsLongerThanAQuarter()
{
    FollowupsWorld world;
    const Pk ana = world.person(aPerson().named(u"Ana Tern"_s));
    world.owe({world.owedOn(ana, Kind::ThankYou, u"Thanks"_s, 14)});
    world.open();
    QTRY_COMPARE(world.rows().size(), 2);
    openDialog(world);
    auto *count = dialog(world)->findChild<QSpinBox *>(u"levelCount-reply"_s);
    QCOMPARE(count->maximum(), 90);
    count->setValue(4'000);
    auto *unit = dialog(world)->findChild<QComboBox *>(u"levelUnit-reply"_s);
    unit->setCurrentIndex(unit->findText(u"minutes"_s));
    QCOMPARE(count->maximum(), followups::mostLevelMinutes);
    count->setValue(followups::mostLevelMinutes);
    unit->setCurrentIndex(unit->findText(u"days"_s));
    QCOMPARE(count->value(), 90);
}

void TestFollowupsLevel::usualValuesComeBack()
{
    FollowupsWorld world;
    const Pk ana = world.person(aPerson().named(u"Ana Tern"_s));
    world.owe({world.owedOn(ana, Kind::ThankYou, u"Thanks"_s, 14)});
    QVERIFY(followups::setServiceLevel(
        world.workspace().writer(), Kind::Detractor, {90, 50}, world.now()));
    world.open();
    QTRY_COMPARE(world.rows().size(), 2);
    openDialog(world);
    QCOMPARE(shown(world, u"detractor"_s), (ServiceLevel {90, 50}));
    dialog(world)->findChild<QPushButton *>(u"levelUsual"_s)->click();
    QCOMPARE(shown(world, u"detractor"_s), followups::usualLevel(Kind::Detractor));
    dialog(world)->findChild<QPushButton *>(u"levelSave"_s)->click();
    QTRY_COMPARE(followups::serviceLevelOf(world.workspace().writer(), Kind::Detractor),
        followups::usualLevel(Kind::Detractor));
}

void TestFollowupsLevel::theEmptyPageSaysItToo()
{
    FollowupsWorld world;
    const Pk ana = world.person(aPerson().named(u"Ana Tern"_s));
    world.owe({answered(world, ana, 3, 5), answered(world, ana, 9, 30)});
    world.open();
    QTRY_VERIFY(world.find<QWidget>(u"followupsEmpty"_s)->isVisible());
    QCOMPARE(world.text(u"levelShare"_s), u"50%"_s);
    const auto labels = world.find<QWidget>(u"followupsEmpty"_s)->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
        return label->isVisible()
            && label->text().contains(
                u"2 done in the last 30 days, 50% of replies within a day."_s);
    }));
}

void TestFollowupsLevel::networksWithoutMessagesAreNamed()
{
    FollowupsWorld world;
    const Pk ana = world.person(aPerson().named(u"Ana Tern"_s));
    world.owe({world.owedOn(ana, Kind::ThankYou, u"Thanks"_s, 14)});
    world.workspace().addAccount(u"bluesky:fern"_s);
    world.open();
    world.session().chooseAccount(std::nullopt);
    QTRY_COMPARE(
        world.text(u"levelUnread"_s), u"Messages for X and Bluesky are not in any import"_s);
    world.session().chooseAccount(world.mine());
    QTRY_COMPARE(world.text(u"levelUnread"_s), u"Messages for X are not in any import"_s);
}

void TestFollowupsLevel::readOnlySetsNothing()
{
    FollowupsWorld world;
    world.person(aPerson().named(u"Ana Tern"_s));
    world.open(db::WorkspaceFile::Access::ReadOnly);
    QTRY_VERIFY(world.find<QWidget>(u"followupsEmpty"_s)->isVisible());
    QVERIFY(!world.find<QPushButton>(u"levelChange"_s)->isEnabled());
}

void TestFollowupsLevel::whatCannotBeReadIsSaidOnce()
{
    FollowupsWorld world;
    const Pk ana = world.person(aPerson().named(u"Ana Tern"_s));
    world.owe({world.owedOn(ana, Kind::ThankYou, u"Thanks"_s, 14)});
    world.open();
    QTRY_COMPARE(world.rows().size(), 2);
    world.workspace().writer().exec("DROP TABLE obligation");
    world.session().reload();
    QTRY_VERIFY(world.find<QWidget>(u"troubleNotice"_s)->isVisible());
    QVERIFY(world.workersHaveAnswered());
    const int asked = world.timesAsked();
    for (int i = 0; i < 5; ++i) {
        QVERIFY(world.workersHaveAnswered());
    }
    QCOMPARE(world.timesAsked(), asked);
    QCOMPARE(world.rows().size(), 2); // what was read stays
}

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    ui::installTranslation(*qApp);
    TestFollowupsLevel test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_followups_level.moc"
