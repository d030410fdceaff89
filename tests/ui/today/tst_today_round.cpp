#include "model/lists/list_edits.h"
#include "model/targets/target_edits.h"
#include "tests/support/test_case.h"
#include "tests/ui/today/today_world.h"
#include "ui/common/translation.h"
#include "ui/today/day_model.h"

#include <QApplication>
#include <QDialog>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;

/// The parts of the daily round whose work is on other pages: their rows lead there.
class TestTodayRound : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void peopleToFileLeadToPeople();
    void aTouchLeadsToItsTarget();
    void aDraftThatWaitsIsOpened();
    void aDraftComesOnceItHasRested();

private:
    static QModelIndex inRow(const TodayWorld &world, int row, int column)
    {
        return world.table().model()->index(row, column);
    }
};

void TestTodayRound::peopleToFileLeadToPeople()
{
    TodayWorld world;
    world.leaveUnfiled();
    world.followsUs(world.person(u"Ana Tern"_s, u"anatern"_s));
    world.followsUs(world.person(u"Bo Finch"_s, u"bofinch"_s));
    world.open();
    QTRY_COMPARE(world.rows(),
        (QStringList {u"[People to file]"_s,
            u"Put some on a list, or keep them as they are. A few a day will do."_s}));
    QCOMPARE(inRow(world, 1, ui::DayModel::What).data().toString(),
        u"2 people are on no list of yours yet"_s);
    QCOMPARE(inRow(world, 1, ui::DayModel::Act).data().toString(), u"File them"_s);
    QVERIFY(inRow(world, 1, ui::DayModel::Due).data().toString().isEmpty());
    const QSignalSpy asked(&world.page(), &ui::TodayPage::unfiledAsked);
    QTest::keyClick(&world.table(), Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QTest::keyClick(&world.table(), Qt::Key_D); // nothing to tick off
    QVERIFY(world.find<QWidget>(u"troubleNotice"_s)->isVisible());
    QCOMPARE(world.page().badge(), 1);
}

void TestTodayRound::aTouchLeadsToItsTarget()
{
    TodayWorld world;
    const Pk ana = world.person(u"Ana Tern"_s, u"anatern"_s);
    SQLite::Database &writer = world.workspace().writer();
    const auto leaders = list_edits::create(
        writer, {.name = u"Leaders"_s, .kind = ListKind::Target}, {ana}, at(2026, 4, 1));
    QVERIFY(leaders && setCadence(writer, leaders->list, {ana}, 21));
    world.open();
    QTRY_COMPARE(world.rows(), (QStringList {u"[Target touches]"_s, u"No touch yet"_s}));
    const QSignalSpy targets(&world.page(), &ui::TodayPage::targetAsked);
    const QSignalSpy touches(&world.page(), &ui::TodayPage::touchAsked);
    QTest::keyClick(&world.table(), Qt::Key_Return);
    QTest::keyClick(&world.table(), Qt::Key_D);
    for (const QSignalSpy *asked : {&targets, &touches}) {
        QCOMPARE(asked->size(), 1);
        QCOMPARE((*asked)[0][0].value<ListId>(), leaders->list);
        QCOMPARE((*asked)[0][1].value<Pk>(), ana);
    }
    QVERIFY(!world.find<QWidget>(u"troubleNotice"_s)->isVisible());
    QTest::keyClick(&world.table(), Qt::Key_S); // and why it is not put off
    QVERIFY(world.find<QWidget>(u"troubleNotice"_s)->isVisible());
    QVERIFY(!world.find<QDialog>(u"snoozeDialog"_s));
}

void TestTodayRound::aDraftThatWaitsIsOpened()
{
    TodayWorld world;
    const drafts::DraftId id = world.write(u"<b>Bells</b>"_s, 120);
    world.open();
    QTRY_COMPARE(world.rows().value(0), u"[Drafts waiting]"_s);
    const QModelIndex what = inRow(world, 1, ui::DayModel::What);
    QCOMPARE(what.data().toString(), u"“<b>Bells</b>” has rested"_s);
    QVERIFY(!what.data(Qt::ToolTipRole).toString().contains(u"<b>B"_s));
    QCOMPARE(inRow(world, 1, ui::DayModel::Act).data().toString(), u"Open draft"_s);
    const QSignalSpy asked(&world.page(), &ui::TodayPage::waitingDraftAsked);
    QTest::keyClick(&world.table(), Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].value<drafts::DraftId>(), id);
}

void TestTodayRound::aDraftComesOnceItHasRested()
{
    TodayWorld world;
    world.fill();
    world.write(u"Bells"_s, 30);
    world.open();
    QTRY_COMPARE(world.page().badge(), 5);
    world.goOn(1'200);
    world.page().lookAtClock();
    QVERIFY(world.editsAreDone());
    QCOMPARE(world.page().badge(), 5);
    world.goOn(600);
    world.page().lookAtClock();
    QTRY_COMPARE(world.page().badge(), 6);
    QVERIFY(world.rows().contains(u"[Drafts waiting]"_s));
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    ui::installTranslation(application);
    TestTodayRound test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_today_round.moc"
