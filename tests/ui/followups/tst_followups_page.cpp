#include "model/people/permission_store.h"
#include "tests/support/test_case.h"
#include "tests/ui/followups/followups_world.h"
#include "ui/common/translation.h"
#include "ui/followups/followups_model.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;
using Kind = followups::ObligationKind;

/// What is owed on a page: in groups of days, by keys.
class TestFollowupsPage : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void groupsStandByTheirDays();
    void arrowsPassOverTheHeads();
    void doneGoesToTheEndAndComesBackByUndo();
    void theBoxDoesTheSame();
    void severalAreDoneAtOnce();
    void snoozeTakesItAwayUntilADay();
    void aCaseEndsByHowItWent();
    void chipsShowOneKind();
    void rowsKeepTheirHeightWhereHeadsStood();
    void aDayIsLateByDays();
    void enterOpensThePersonAndDraftsAreAskedFor();
    void theCalendarHoldsWhatIsShown();
    void whoAskedToStopIsNotToBeWrittenTo();
    void nothingOwedSaysWhatLandsHere();
    void everythingDoneSaysHowMuchWasDone();
    void readOnlyChangesNothing();
    void namesOfStrangersStayText();

private:
    static void fill(FollowupsWorld &world)
    {
        const Pk ana = world.person(aPerson().named(u"Ana Tern"_s).handled(u"anatern"_s));
        const Pk bo = world.person(aPerson().named(u"Bo Finch"_s).handled(u"bofinch"_s));
        followups::Obligation off = world.owedOn(bo, Kind::ThankYou, u"Put off"_s, 13);
        off.snoozedUntil = world.now() + 86'400;
        world.owe({world.owed(ana, Kind::Reply, u"Late"_s, -2),
            world.owed(bo, Kind::Detractor, u"Unhappy"_s, 2),
            world.owedOn(ana, Kind::ThankYou, u"Thanks"_s, 14),
            world.owedOn(bo, Kind::GiveBack, u"Promise"_s, 15), off});
    }
    static QStringList everything()
    {
        return {u"[Overdue 1]"_s, u"Late"_s, u"[Today 2]"_s, u"Unhappy"_s, u"Thanks"_s,
            u"[Tomorrow 1]"_s, u"Promise"_s};
    }
};

void TestFollowupsPage::groupsStandByTheirDays()
{
    FollowupsWorld world;
    fill(world);
    world.open();
    QTRY_COMPARE(world.rows(), everything());
    const QAbstractItemModelTester tester(
        world.table().model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(world.page().badge(), 4);
    QCOMPARE(world.chosen(), u"Late"_s);
    QCOMPARE(world.text(u"followupName"_s), u"Ana Tern"_s);
    QCOMPARE(world.table().model()->index(1, 0).data(Qt::AccessibleTextRole).toString(),
        u"Reply owed, Ana Tern, X, Late, Noted by you, 2 h overdue, Since: Tue 12 May"_s);
    world.choose(u"Unhappy"_s);
    QTRY_COMPARE(world.text(u"followupName"_s), u"Bo Finch"_s);
    world.page().setRoom(ui::Room::Narrow);
    QVERIFY(!world.find<QWidget>(u"followupPane"_s)->isVisible());
    QCOMPARE(world.chosen(), u"Unhappy"_s);
    world.page().toggleDetail();
    QVERIFY(world.find<QWidget>(u"followupPane"_s)->isVisible());
    world.page().setRoom(ui::Room::Wide);
    QVERIFY(world.find<QWidget>(u"followupCase"_s)->isVisible());
}

void TestFollowupsPage::arrowsPassOverTheHeads()
{
    FollowupsWorld world;
    fill(world);
    world.open();
    QTRY_COMPARE(world.rows(), everything());
    QStringList walked;
    for (int i = 0; i < 5; ++i) {
        walked += world.chosen();
        QTest::keyClick(&world.table(), Qt::Key_Down);
    }
    QCOMPARE(
        walked, (QStringList {u"Late"_s, u"Unhappy"_s, u"Thanks"_s, u"Promise"_s, u"Promise"_s}));
    QTest::keyClick(&world.table(), Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(world.chosen(), u"Late"_s);
    QTest::keyClick(&world.table(), Qt::Key_Up);
    QCOMPARE(world.chosen(), u"Late"_s);
}

void TestFollowupsPage::doneGoesToTheEndAndComesBackByUndo()
{
    FollowupsWorld world;
    fill(world);
    world.open();
    QTRY_COMPARE(world.rows(), everything());
    QTest::keyClick(&world.table(), Qt::Key_D);
    QTRY_COMPARE(world.rows().last(), u"Late"_s);
    QCOMPARE(world.rows().at(world.rows().size() - 2), u"[Done this week 1]"_s);
    QCOMPARE(world.chosen(), u"Unhappy"_s); // the next one
    QVERIFY(world.table().hasFocus());
    QCOMPARE(world.text(u"undoText"_s), u"1 follow-up done"_s);
    QVERIFY(world.stored().contains(u"Late done"_s));
    QCOMPARE(world.page().badge(), 3);
    world.click(u"undoButton"_s);
    QTRY_COMPARE(world.rows(), everything());
    QVERIFY(world.stored().contains(u"Late"_s));
}

void TestFollowupsPage::theBoxDoesTheSame()
{
    FollowupsWorld world;
    fill(world);
    world.open();
    QTRY_COMPARE(world.rows(), everything());
    world.choose(u"Promise"_s);
    QTest::keyClick(&world.table(), Qt::Key_Space);
    QTRY_VERIFY(world.rows().contains(u"[Done this week 1]"_s));
    world.choose(u"Promise"_s);
    QTRY_COMPARE(world.find<QPushButton>(u"followupDone"_s)->text(), u"Open a&gain"_s);
    QTest::keyClick(&world.table(), Qt::Key_Space);
    QTRY_COMPARE(world.rows(), everything());
}

void TestFollowupsPage::severalAreDoneAtOnce()
{
    FollowupsWorld world;
    fill(world);
    world.open();
    QTRY_COMPARE(world.rows(), everything());
    world.table().selectAll();
    QTest::keyClick(&world.table(), Qt::Key_D);
    // The case of somebody unhappy is not among them.
    QTRY_COMPARE(world.rows().mid(0, 2), (QStringList {u"[Today 1]"_s, u"Unhappy"_s}));
    QCOMPARE(world.text(u"undoText"_s), u"3 follow-ups done"_s);
    QCOMPARE(world.session().undoStack().count(), 1);
}

void TestFollowupsPage::snoozeTakesItAwayUntilADay()
{
    FollowupsWorld world;
    fill(world);
    world.open();
    QTRY_COMPARE(world.rows(), everything());
    world.choose(u"Thanks"_s);
    QTest::keyClick(&world.table(), Qt::Key_S);
    QTRY_VERIFY(world.find<QDialog>(u"snoozeDialog"_s));
    auto *dialog = world.find<QDialog>(u"snoozeDialog"_s);
    QTest::keyClick(dialog->focusWidget(), Qt::Key_1);
    dialog->findChild<QPushButton *>(u"snoozeMake"_s)->click();
    QTRY_VERIFY(!world.rows().contains(u"Thanks"_s));
    QVERIFY(world.stored().contains(u"Thanks snoozed 2026-05-15T00:00:00Z"_s));
    QCOMPARE(world.chosen(), u"Promise"_s);
    world.press(u"chipSnoozed"_s);
    QCOMPARE(world.rows(), (QStringList {u"[Tomorrow 2]"_s, u"Thanks"_s, u"Put off"_s}));
    world.choose(u"Put off"_s);
    QTRY_COMPARE(world.find<QPushButton>(u"followupSnooze"_s)->text(), u"&Bring back now"_s);
    world.click(u"followupSnooze"_s);
    QTRY_COMPARE(world.rows(), (QStringList {u"[Tomorrow 1]"_s, u"Thanks"_s}));
}

void TestFollowupsPage::aCaseEndsByHowItWent()
{
    FollowupsWorld world;
    fill(world);
    world.open();
    QTRY_COMPARE(world.rows(), everything());
    world.choose(u"Unhappy"_s);
    QTest::keyClick(&world.table(), Qt::Key_D);
    QVERIFY(world.find<QWidget>(u"troubleNotice"_s)->isVisible());
    QVERIFY(world.find<QPushButton>(u"stage-acknowledged"_s)->hasFocus());
    QVERIFY(!world.find<QPushButton>(u"stage-resolved"_s)->isEnabled());
    const auto attempt = [&world] {
        world.click(u"followupAttempt"_s);
        QTRY_VERIFY(world.find<QDialog>(u"snoozeDialog"_s));
        world.click(u"snoozeWithout"_s);
    };
    attempt();
    QTRY_COMPARE(world.text(u"followupAttempts"_s), u"1 attempt to reach them"_s);
    QTRY_VERIFY(!world.find<QDialog>(u"snoozeDialog"_s));
    attempt();
    QTRY_COMPARE(world.text(u"followupAttempts"_s), u"2 attempts to reach them"_s);
    QVERIFY(world.find<QPushButton>(u"stage-resolved"_s)->isEnabled());
    world.click(u"stage-heard"_s);
    QTRY_VERIFY(world.text(u"followupNext"_s).startsWith(u"Heard. "_s));
    world.click(u"stage-agreed-to-differ"_s);
    QTRY_VERIFY(world.rows().contains(u"[Done this week 1]"_s));
    QVERIFY(world.stored().contains(u"Unhappy done agreed-to-differ"_s));
    world.click(u"undoButton"_s);
    QTRY_VERIFY(world.stored().contains(u"Unhappy heard"_s));
}

void TestFollowupsPage::chipsShowOneKind()
{
    FollowupsWorld world;
    fill(world);
    world.open();
    QTRY_COMPARE(world.rows(), everything());
    world.press(u"chipReplies"_s);
    QCOMPARE(world.rows(), (QStringList {u"[Overdue 1]"_s, u"Late"_s}));
    world.press(u"chipThankYous"_s);
    QCOMPARE(world.rows(), (QStringList {u"[Today 1]"_s, u"Thanks"_s}));
    world.press(u"chipGiveBacks"_s);
    QCOMPARE(world.rows(), (QStringList {u"[Tomorrow 1]"_s, u"Promise"_s}));
    world.press(u"chipDone"_s);
    QVERIFY(world.rows().isEmpty());
    QVERIFY(world.find<QWidget>(u"noneOfKind"_s)->isVisible());
    QVERIFY(world.page().dismiss());
    QCOMPARE(world.rows(), everything());
    QVERIFY(!world.page().dismiss());
    world.page().showOnly(followups::FollowupView::Replies);
    QCOMPARE(world.rows(), (QStringList {u"[Overdue 1]"_s, u"Late"_s}));
}

void TestFollowupsPage::rowsKeepTheirHeightWhereHeadsStood()
{
    FollowupsWorld world;
    const Pk ana = world.person(aPerson().named(u"Ana"_s));
    world.owe({world.owedOn(ana, Kind::GiveBack, u"One"_s, 14),
        world.owedOn(ana, Kind::ThankYou, u"Two"_s, 15),
        world.owedOn(ana, Kind::ThankYou, u"Three"_s, 15)});
    world.open();
    QTRY_COMPARE(world.rows().size(), 5); // the third is a head
    const int head = world.table().rowHeight(2);
    QVERIFY(head < world.table().rowHeight(1));
    world.press(u"chipThankYous"_s);
    QCOMPARE(world.rows().size(), 3);
    QCOMPARE(world.table().rowHeight(0), head);
    QCOMPARE(world.table().rowHeight(2), world.table().rowHeight(1));
    QVERIFY(world.table().rowHeight(2) > head);
}

void TestFollowupsPage::aDayIsLateByDays()
{
    FollowupsWorld world;
    const Pk ana = world.person(aPerson().named(u"Ana"_s));
    world.owe({world.owedOn(ana, Kind::GiveBack, u"Promise"_s, 13),
        world.owed(ana, Kind::Reply, u"Asked"_s, -47)});
    world.open();
    QTRY_COMPARE(world.rows().size(), 3);
    const auto due = [&world](int row) {
        return world.table().model()->index(row, ui::FollowupsModel::Due).data().toString();
    };
    QCOMPARE(due(1), u"2 days overdue"_s); // 12 May, 10:00
    QCOMPARE(due(2), u"1 day overdue"_s); // over for nine hours
}

void TestFollowupsPage::enterOpensThePersonAndDraftsAreAskedFor()
{
    FollowupsWorld world;
    fill(world);
    world.open();
    QTRY_COMPARE(world.rows(), everything());
    const QSignalSpy person(&world.page(), &ui::FollowupsPage::personAsked);
    const QSignalSpy draft(&world.page(), &ui::FollowupsPage::draftAsked);
    QTest::keyClick(&world.table(), Qt::Key_Return);
    QCOMPARE(person.count(), 1);
    QVERIFY(!world.find<QPushButton>(u"followupDraft"_s)->isVisible()); // nobody writes yet
    world.page().setCanDraft(true);
    world.click(u"followupDraft"_s);
    QCOMPARE(draft.count(), 1);
    const auto owed = world.workspace().owed().find(draft.first().first().value<FactId>());
    QVERIFY(owed);
    QCOMPARE(owed->subject, u"Late"_s);
}

void TestFollowupsPage::theCalendarHoldsWhatIsShown()
{
    FollowupsWorld world;
    fill(world);
    world.open();
    QTRY_COMPARE(world.rows(), everything());
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"owed.ics"_s);
    world.press(u"chipThankYous"_s);
    world.prompts().files = {{path}};
    world.click(u"exportIcs"_s);
    QTRY_VERIFY(QFile::exists(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QCOMPARE(text.count("BEGIN:VEVENT"), 1);
    QVERIFY(text.contains("SUMMARY:Thank-you: Ana Tern\r\n"));
    QTRY_VERIFY(world.find<QWidget>(u"troubleNotice"_s)->isVisible());
    world.press(u"chipDone"_s);
    QVERIFY(!world.find<QPushButton>(u"exportIcs"_s)->isEnabled());
}

void TestFollowupsPage::whoAskedToStopIsNotToBeWrittenTo()
{
    FollowupsWorld world;
    const Pk ana = world.person(aPerson().named(u"Ana Tern"_s));
    PermissionEntry stop;
    stop.wording = u"No more"_s;
    stop.at = onDay(2026, 5, 1);
    QVERIFY(recordPermission(world.workspace().writer(), {ana}, stop, world.now()));
    world.owe({world.owedOn(ana, Kind::ThankYou, u"Thanks"_s, 14)});
    world.open();
    world.page().setCanDraft(true);
    QTRY_VERIFY(!world.text(u"followupStopped"_s).isEmpty());
    QVERIFY(!world.find<QPushButton>(u"followupDraft"_s)->isVisible());
}

void TestFollowupsPage::nothingOwedSaysWhatLandsHere()
{
    FollowupsWorld world;
    world.person(aPerson().named(u"Ana"_s));
    world.open();
    QTRY_VERIFY(world.find<QWidget>(u"followupsEmpty"_s)->isVisible());
    QVERIFY(!world.page().badge().has_value());
    QVERIFY(!world.find<QPushButton>(u"seeWhatWasDone"_s)->isVisible());
    QVERIFY(!world.find<QPushButton>(u"exportIcs"_s)->isEnabled());
    QVERIFY(!world.find<QWidget>(u"followupPane"_s)->isVisible());
    for (const Qt::Key key : {Qt::Key_D, Qt::Key_S, Qt::Key_E, Qt::Key_Return}) {
        QTest::keyClick(&world.table(), key);
    }
}

void TestFollowupsPage::everythingDoneSaysHowMuchWasDone()
{
    FollowupsWorld world;
    const Pk ana = world.person(aPerson().named(u"Ana"_s));
    followups::Obligation one = world.owedOn(ana, Kind::ThankYou, u"Thanks"_s, 14);
    one.doneAt = world.now() - 3'600;
    followups::Obligation old = one;
    old.doneAt = world.now() - qint64 {40} * 86'400;
    world.owe({one, old});
    world.open();
    QTRY_VERIFY(world.find<QWidget>(u"followupsEmpty"_s)->isVisible());
    const auto labels = world.find<QWidget>(u"followupsEmpty"_s)->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
        return label->text().contains(u"1 done in the last 30 days."_s);
    }));
    world.click(u"seeWhatWasDone"_s);
    QCOMPARE(world.rows(),
        (QStringList {u"[Done this week 1]"_s, u"Thanks"_s, u"[Done earlier 1]"_s, u"Thanks"_s}));
}

void TestFollowupsPage::readOnlyChangesNothing()
{
    FollowupsWorld world;
    fill(world);
    world.open(db::WorkspaceFile::Access::ReadOnly);
    QTRY_COMPARE(world.rows(), everything());
    const QStringList before = world.stored();
    QTest::keyClick(&world.table(), Qt::Key_D);
    QTest::keyClick(&world.table(), Qt::Key_Space);
    QTest::keyClick(&world.table(), Qt::Key_S);
    QVERIFY(!world.find<QDialog>(u"snoozeDialog"_s));
    QVERIFY(!world.find<QPushButton>(u"followupDone"_s)->isEnabled());
    QCOMPARE(world.stored(), before);
}

void TestFollowupsPage::namesOfStrangersStayText()
{
    FollowupsWorld world;
    const Pk ana = world.person(aPerson().named(u"<b>Ana</b><img src=file:x>"_s));
    world.owe({world.owedOn(ana, Kind::ThankYou, u"<i>for</i> & more"_s, 14)});
    world.open();
    QTRY_COMPARE(world.text(u"followupName"_s), u"<b>Ana</b><img src=file:x>"_s);
    QCOMPARE(world.text(u"followupSubject"_s), u"<i>for</i> & more"_s);
    QCOMPARE(world.find<QLabel>(u"followupName"_s)->textFormat(), Qt::PlainText);
}

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    ui::installTranslation(*qApp);
    TestFollowupsPage test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_followups_page.moc"
