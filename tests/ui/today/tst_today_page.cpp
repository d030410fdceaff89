#include "model/followups/obligations_store.h"
#include "model/goals/goals_store.h"
#include "tests/support/test_case.h"
#include "tests/ui/today/today_world.h"
#include "ui/common/translation.h"
#include "ui/today/day_model.h"
#include "ui/today/score_tile.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;

/// The day on a page: people first, by keys from the first thing to the last.
class TestTodayPage : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void peopleStandFirst();
    void theKeysLeadFromTheFirstToTheLast();
    void whatIsDoneGoesAndComesBackByUndo();
    void theBoxDoesTheSame();
    void whatIsDoneKeepsItsPlaceForAMoment();
    void aCaseIsNotTickedOff();
    void snoozeTakesItAway();
    void enterDoesWhatTheButtonSays();
    void keepingAScoreDisturbsNobody();
    void aScoreThatCannotBeKeptIsSaid();
    void theDayIsNoted();
    void doneForTodaySaysWhatComesNext();
    void aNewWorkspaceSaysHowToBegin();
    void aNetworkToLookAtOpensAccounts();
    void readOnlyChangesNothing();
    void namesOfStrangersStayText();
    void aNarrowPageFoldsItsSide();
    void everyPaneShowsWhereTheFocusIs();

private:
    /// Two goals that somebody set, with values once the columns are there.
    static void setGoals(TodayWorld &world)
    {
        goals::Goal mutual;
        mutual.measure = goals::Measure::MutualShare;
        mutual.wanted = 50;
        goals::Goal promotion;
        promotion.measure = goals::Measure::PromoShare;
        promotion.wanted = 20;
        QVERIFY(goals::setGoals(world.workspace().writer(), {mutual, promotion}));
    }
    static QStringList everything()
    {
        return {u"[Replies owed]"_s, u"Late"_s, u"Soon"_s, u"[Detractors to answer in person]"_s,
            u"Unhappy"_s, u"[Thank-yous and promised give-backs]"_s, u"Thanks"_s, u"Promise"_s};
    }
};

void TestTodayPage::peopleStandFirst()
{
    TodayWorld world;
    world.fill();
    world.open();
    QTRY_COMPARE(world.rows(), everything());
    const QAbstractItemModelTester tester(
        world.table().model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(world.page().badge(), 5);
    QCOMPARE(world.page().subtitle(), u"Thursday 14 May"_s);
    QCOMPARE(world.text(u"dueCount"_s), u"5 things until Sunday"_s);
    QCOMPARE(world.table().model()->index(1, 0).data(Qt::AccessibleTextRole).toString(),
        u"Ana Tern waits for a reply, X, Late, 2 h overdue, Draft reply"_s);
    QTRY_COMPARE(world.text(u"mixLegend3"_s), u"Promotion 50%"_s);
    QCOMPARE(world.text(u"mixNote"_s),
        u"1 promotion less, or 4 more posts of another sort, brings you under the goal."_s);
}

void TestTodayPage::theKeysLeadFromTheFirstToTheLast()
{
    TodayWorld world;
    world.fill();
    world.open();
    QTRY_COMPARE(world.rows(), everything());
    QStringList walked;
    for (int i = 0; i < 6; ++i) {
        walked += world.chosen();
        QTest::keyClick(&world.table(), Qt::Key_Down);
    }
    QCOMPARE(walked,
        (QStringList {
            u"Late"_s, u"Soon"_s, u"Unhappy"_s, u"Thanks"_s, u"Promise"_s, u"Promise"_s}));
    QTest::keyClick(&world.table(), Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(world.chosen(), u"Late"_s);
    // One after the other is done, and the next one waits under the same keys.
    for (const QString &next : {u"Soon"_s, u"Unhappy"_s}) {
        QTest::keyClick(&world.table(), Qt::Key_D);
        QTRY_COMPARE(world.chosen(), next);
    }
    QTest::keyClick(&world.table(), Qt::Key_Down);
    QCOMPARE(world.chosen(), u"Thanks"_s);
    QTest::keyClick(&world.table(), Qt::Key_D);
    QTRY_COMPARE(world.chosen(), u"Promise"_s);
    QTest::keyClick(&world.table(), Qt::Key_Return);
    QTRY_COMPARE(world.due(), (QStringList {u"[Detractors to answer in person]"_s, u"Unhappy"_s}));
    QTRY_COMPARE(world.chosen(), u"Unhappy"_s);
}

void TestTodayPage::whatIsDoneGoesAndComesBackByUndo()
{
    TodayWorld world;
    world.fill();
    world.open();
    QTRY_COMPARE(world.rows(), everything());
    QTest::keyClick(&world.table(), Qt::Key_D);
    QTRY_COMPARE(world.text(u"undoText"_s), u"Done"_s);
    QTRY_VERIFY(!world.due().contains(u"Late"_s));
    QTRY_VERIFY(world.rows().endsWith(u"Late"_s));
    QTest::keyClick(&world.table(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(world.rows(), everything());
}

void TestTodayPage::theBoxDoesTheSame()
{
    TodayWorld world;
    world.fill();
    world.open();
    QTRY_COMPARE(world.rows(), everything());
    const QModelIndex box = world.table().model()->index(2, ui::DayModel::Check);
    QTest::mouseClick(
        world.table().viewport(), Qt::LeftButton, {}, world.table().visualRect(box).center());
    QTRY_VERIFY(!world.due().contains(u"Soon"_s));
    QVERIFY(world.due().contains(u"Late"_s));
    // What is done stands below, and clearing its box opens it again.
    QTRY_VERIFY(world.rows().endsWith(u"Soon"_s));
    const int last = world.table().model()->rowCount() - 1;
    const QModelIndex done = world.table().model()->index(last, ui::DayModel::Check);
    QCOMPARE(done.data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    QCOMPARE(done.siblingAtColumn(ui::DayModel::Due).data().toString(), u"Done 09:00"_s);
    QVERIFY(done.siblingAtColumn(ui::DayModel::Act).data().toString().isEmpty());
    world.table().goTo(last);
    QTest::keyClick(&world.table(), Qt::Key_D);
    QTest::keyClick(&world.table(), Qt::Key_Space);
    QTRY_COMPARE(world.rows(), everything());
}

void TestTodayPage::whatIsDoneKeepsItsPlaceForAMoment()
{
    TodayWorld world;
    world.fill();
    world.open();
    QTRY_COMPARE(world.rows(), everything());
    world.page().setHoldTime(600'000);
    QTest::keyClick(&world.table(), Qt::Key_D);
    QCOMPARE(world.chosen(), u"Soon"_s);
    QTRY_COMPARE(world.page().badge(), 4);
    QCOMPARE(world.rows(), everything());
    const QModelIndex box = world.table().model()->index(1, ui::DayModel::Check);
    QCOMPARE(box.data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    QCOMPARE(world.table().model()->index(0, 0).data(ui::DayModel::CountRole).toString(), u"1"_s);
    QCOMPARE(world.chosen(), u"Soon"_s);
    world.click(u"undoButton"_s);
    QTRY_COMPARE(world.page().badge(), 5);
    QCOMPARE(box.model()->index(1, ui::DayModel::Check).data(Qt::CheckStateRole).toInt(),
        int(Qt::Unchecked));
}

void TestTodayPage::aCaseIsNotTickedOff()
{
    TodayWorld world;
    world.fill();
    world.open();
    QTRY_COMPARE(world.rows(), everything());
    const QModelIndex unhappy = world.table().model()->index(4, ui::DayModel::Check);
    QVERIFY(!(unhappy.flags() & Qt::ItemIsUserCheckable));
    world.table().goTo(4);
    QTest::keyClick(&world.table(), Qt::Key_D);
    QVERIFY(world.find<QWidget>(u"troubleNotice"_s)->isVisible());
    QCOMPARE(world.rows(), everything());
}

void TestTodayPage::snoozeTakesItAway()
{
    TodayWorld world;
    world.fill();
    world.open();
    QTRY_COMPARE(world.rows(), everything());
    QTest::keyClick(&world.table(), Qt::Key_S);
    QTRY_VERIFY(world.find<QDialog>(u"snoozeDialog"_s));
    QTest::keyClick(world.find<QDialog>(u"snoozeDialog"_s), Qt::Key_Return);
    QTRY_VERIFY(!world.rows().contains(u"Late"_s));
}

void TestTodayPage::enterDoesWhatTheButtonSays()
{
    TodayWorld world;
    world.fill();
    world.open();
    QTRY_COMPARE(world.rows(), everything());
    const QSignalSpy drafts(&world.page(), &ui::TodayPage::draftAsked);
    const QSignalSpy cases(&world.page(), &ui::TodayPage::followupAsked);
    const QSignalSpy people(&world.page(), &ui::TodayPage::personAsked);
    QTest::keyClick(&world.table(), Qt::Key_Return);
    QCOMPARE(drafts.size(), 1);
    QTest::keyClick(&world.table(), Qt::Key_O);
    QCOMPARE(people.size(), 1);
    const auto owed = followups::ObligationsStore(world.session().file().reader())
                          .find(drafts[0][0].value<FactId>());
    QVERIFY(owed);
    QCOMPARE(owed->pk, people[0][0].value<Pk>());
    const QModelIndex act = world.table().model()->index(4, ui::DayModel::Act);
    QCOMPARE(act.data().toString(), u"Open case"_s);
    QTest::mouseClick(
        world.table().viewport(), Qt::LeftButton, {}, world.table().visualRect(act).center());
    QCOMPARE(cases.size(), 1);
    const QSignalSpy views(&world.page(), &ui::TodayPage::followupsAsked);
    world.click(u"scoreTile1"_s);
    world.click(u"scoreTile5"_s);
    QCOMPARE(views.size(), 2);
    QCOMPARE(views[0][0].value<followups::FollowupView>(), followups::FollowupView::Replies);
    QCOMPARE(views[1][0].value<followups::FollowupView>(), followups::FollowupView::GiveBacks);
}

void TestTodayPage::keepingAScoreDisturbsNobody()
{
    TodayWorld world;
    world.fill();
    setGoals(world);
    world.open();
    QTRY_VERIFY(world.session().columns() != nullptr);
    const PeopleColumns::Version before = world.session().columns();
    QTRY_COMPARE(
        goals::GoalsStore(world.workspace().writer()).scores(QDate(2026, 5, 14)).size(), 2U);
    QVERIFY(world.editsAreDone());
    // No page reads anything again for a line that this page alone draws.
    QCOMPARE(world.session().columns(), before);
}

void TestTodayPage::aScoreThatCannotBeKeptIsSaid()
{
    TodayWorld world;
    world.fill();
    setGoals(world);
    world.open();
    // Nothing is written before the columns are there, which the event loop brings.
    world.workspace().writer().exec("CREATE UNIQUE INDEX narrow ON day_score (day)");
    const QSignalSpy reloads(&world.session(), &ui::WorkspaceSession::accountChanged);
    const QSignalSpy heads(&world.page(), &ui::Page::headChanged);
    QTRY_VERIFY(world.session().columns() != nullptr);
    QTRY_VERIFY(world.find<QWidget>(u"troubleNotice"_s)->isVisible());
    QVERIFY(world.editsAreDone());
    QCOMPARE(reloads.size(), 0);
    // The same is not tried again with the next read.
    world.find<QWidget>(u"troubleNotice"_s)->hide();
    const qsizetype before = heads.size();
    Q_EMIT world.session().changed();
    QTRY_COMPARE(heads.size(), before + 1);
    QVERIFY(world.editsAreDone());
    QVERIFY(!world.find<QWidget>(u"troubleNotice"_s)->isVisible());
}

void TestTodayPage::theDayIsNoted()
{
    TodayWorld world;
    world.fill();
    world.open();
    QTRY_COMPARE(world.rows(), everything());
    auto *save = world.find<QPushButton>(u"noteDay"_s);
    QVERIFY(!save->isEnabled());
    world.click(u"dayWinning"_s);
    world.find<QLineEdit>(u"dayKeep"_s)->setText(u"Answering first"_s);
    QTest::keyClick(world.find<QLineEdit>(u"dayKeep"_s), Qt::Key_Return);
    QTRY_COMPARE(world.text(u"undoText"_s), u"The day is noted"_s);
    const auto mark = goals::GoalsStore(world.workspace().writer()).mark(QDate(2026, 5, 14));
    QVERIFY(mark);
    QCOMPARE(mark->isWinning, std::optional(true));
    QCOMPARE(mark->keep, u"Answering first"_s);
    QTRY_VERIFY(!save->isEnabled());
}

void TestTodayPage::doneForTodaySaysWhatComesNext()
{
    TodayWorld world;
    const Pk bo = world.person(u"Bo Finch"_s, u"bofinch"_s);
    world.owe(bo, followups::ObligationKind::GiveBack, u"A map"_s, 200);
    world.open();
    QTRY_VERIFY(world.find<QWidget>(u"dayDone"_s)->isVisible());
    QTRY_VERIFY(world.find<QWidget>(u"emptySentence"_s) == nullptr
        || !world.text(u"emptySentence"_s).isEmpty());
    QVERIFY(!world.page().badge());
}

void TestTodayPage::aNewWorkspaceSaysHowToBegin()
{
    TodayWorld world;
    world.openEmpty();
    QTRY_VERIFY(world.find<QWidget>(u"todayEmpty"_s)->isVisible());
    const QSignalSpy imports(&world.page(), &ui::TodayPage::importAsked);
    const QSignalSpy guides(&world.page(), &ui::TodayPage::guideAsked);
    const QSignalSpy demos(&world.page(), &ui::TodayPage::demoAsked);
    world.click(u"todayImport"_s);
    world.click(u"todayGuide"_s);
    world.click(u"todayDemo"_s);
    QCOMPARE(imports.size(), 1);
    QCOMPARE(guides.size(), 1);
    QCOMPARE(demos.size(), 1);
}

void TestTodayPage::aNetworkToLookAtOpensAccounts()
{
    TodayWorld world;
    world.workspace().writer().exec("INSERT INTO network_watch SELECT id, 'Its prices',"
                                    " 1778155200, NULL FROM network WHERE code = 'x'");
    world.person(u"Bo Finch"_s, u"bofinch"_s);
    world.open();
    const QString words = u"Its prices"_s;
    QTRY_VERIFY(world.rows().contains(words));
    const QSignalSpy asked(&world.page(), &ui::TodayPage::watchAsked);
    const auto row = static_cast<int>(world.rows().indexOf(words));
    world.table().setCurrentIndex(world.table().model()->index(row, 0));
    QTest::keyClick(&world.table(), Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].toString(), u"x"_s);
}

void TestTodayPage::readOnlyChangesNothing()
{
    TodayWorld world;
    world.fill();
    world.open(db::WorkspaceFile::Access::ReadOnly);
    QTRY_COMPARE(world.rows(), everything());
    QTest::keyClick(&world.table(), Qt::Key_D);
    QTest::keyClick(&world.table(), Qt::Key_S);
    QVERIFY(!world.find<QDialog>(u"snoozeDialog"_s));
    QVERIFY(!world.find<QPushButton>(u"editGoals"_s)->isEnabled());
    QVERIFY(!world.find<QLineEdit>(u"dayKeep"_s)->isEnabled());
    QCOMPARE(world.rows(), everything());
}

void TestTodayPage::namesOfStrangersStayText()
{
    TodayWorld world;
    const Pk pk = world.person(u"<b>Bo</b>\u202E"_s, u"bo"_s);
    world.owe(pk, followups::ObligationKind::Reply, u"<img src=file:///etc/passwd>"_s, 2);
    world.open();
    QTRY_COMPARE(world.rows().size(), 2);
    const QModelIndex what = world.table().model()->index(1, ui::DayModel::What);
    QVERIFY(what.data().toString().startsWith(u"<b>Bo</b>"_s));
    QVERIFY(!what.data().toString().contains(QChar(0x202E)));
    QVERIFY(!what.data(Qt::ToolTipRole).toString().contains(u"<img"_s));
}

void TestTodayPage::aNarrowPageFoldsItsSide()
{
    TodayWorld world;
    world.fill();
    world.open();
    QTRY_COMPARE(world.rows(), everything());
    QVERIFY(world.find<QWidget>(u"daySide"_s)->isVisible());
    world.page().setRoom(ui::Room::Narrow);
    QVERIFY(!world.find<QWidget>(u"daySide"_s)->isVisible());
    world.page().toggleDetail();
    QVERIFY(world.find<QWidget>(u"daySide"_s)->isVisible());
    QVERIFY(world.page().dismiss());
    QVERIFY(!world.page().dismiss());
}

void TestTodayPage::everyPaneShowsWhereTheFocusIs()
{
    TodayWorld world;
    world.fill();
    world.open();
    QTRY_COMPARE(world.rows(), everything());
    QApplication::setActiveWindow(&world.page());
    QStringList focused;
    for (QWidget *pane : world.page().panes()) {
        pane->setFocus(Qt::TabFocusReason);
        const QWidget *at = QApplication::focusWidget();
        focused += at == nullptr ? QString() : at->objectName();
    }
    QCOMPARE(focused, (QStringList {u"editGoals"_s, u"dayTable"_s, u"dayWinning"_s}));
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    ui::installTranslation(application);
    TestTodayPage test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_today_page.moc"
