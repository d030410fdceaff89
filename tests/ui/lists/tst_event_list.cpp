#include "tests/support/test_case.h"
#include "tests/ui/common/undo_last.h"
#include "tests/ui/lists/target_world.h"
#include "ui/common/table_roles.h"
#include "ui/common/tokens.h"
#include "ui/common/translation.h"
#include "ui/lists/event_fields.h"
#include "ui/lists/targets/target_table_model.h"

#include <QApplication>
#include <QCheckBox>
#include <QDateEdit>
#include <QDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;
using namespace comity::ui;

namespace {

qint64 noon(int day)
{
    return at(2026, 5, day, 12);
}

/// The list is for Harbour Fair, from a day of May to another; the world stands at 14 May.
void makeEvent(TargetWorld &world, int from, int until)
{
    world.workspace().writer().exec(
        u"UPDATE list SET event = 'Harbour Fair', event_from = %1, event_until = %2, event_quota = 3"_s
            .arg(noon(from))
            .arg(noon(until))
            .toStdString());
}

QString atEvent(const TargetWorld &world, const QString &handle, int role = Qt::DisplayRole)
{
    return world.cell(static_cast<int>(world.handles().indexOf(u'@' + handle)),
        TargetTableModel::NextOpening, role);
}

} // namespace

class TestEventList : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aListWithoutAnEventHasNoBar();
    void beforeItTellsWhatToBeginWith();
    void metIsLoggedOnTheKeyboard();
    void afterItWhoIsOwedStandsFirst();
    void theBarSelectsPeople();
    void theChecklistBeginsWithWhatIsUsual();
    void fieldsMakeThePlan();
    void theColumnsFillTheTable();
};

void TestEventList::aListWithoutAnEventHasNoBar()
{
    TargetWorld world;
    world.open();
    QVERIFY(!world.find<QWidget>(u"eventBar"_s)->isVisible());
    QCOMPARE(world.view().table()->model()->headerData(
                 TargetTableModel::NextOpening, Qt::Horizontal, Qt::DisplayRole),
        u"Next opening"_s);
    world.press(Qt::Key_I);
    QVERIFY(world.editsAreDone());
    QCOMPARE(world.number("SELECT count(*) FROM meeting"), 0);
}

void TestEventList::beforeItTellsWhatToBeginWith()
{
    TargetWorld world;
    makeEvent(world, 23, 24);
    world.open();
    QTRY_COMPARE(world.text(u"eventCount"_s), u"Met 0 of 3"_s);
    QVERIFY(world.text(u"eventText"_s).startsWith(u"Harbour Fair, "_s));
    QVERIFY(world.text(u"eventText"_s).endsWith(u"in 9 days"_s));
    QVERIFY(atEvent(world, u"wrenfield.t"_s).startsWith(u"Begin with “Wants photos"_s));
    QCOMPARE(atEvent(world, u"larkspurvale"_s), u"Offer: Share her tide-path piece"_s);
    QCOMPARE(atEvent(world, u"hollowayfinch"_s), u"Ask about: Photo desk, credits carefully"_s);
    QCOMPARE(world.find<QPushButton>(u"eventToMeet"_s)->text(), u"12 to meet"_s);
    QVERIFY(!world.find<QPushButton>(u"eventOwed"_s)->isVisible());
}

void TestEventList::metIsLoggedOnTheKeyboard()
{
    TargetWorld world;
    makeEvent(world, 13, 15);
    world.open();
    QVERIFY(world.goTo(u"wrenfield.t"_s));
    const QStringList before = world.handles();
    const QString next = before.value(before.indexOf(u"@wrenfield.t"_s) + 1);
    world.press(Qt::Key_I);
    QVERIFY(world.editsAreDone());
    QTRY_COMPARE(world.text(u"eventCount"_s), u"Met 1 of 3"_s);
    QCOMPARE(world.number("SELECT count(*) FROM meeting WHERE event = 'Harbour Fair'"), 1);
    QCOMPARE(world.number("SELECT count(*) FROM touch WHERE kind = 'met'"), 1);
    QVERIFY(atEvent(world, u"wrenfield.t"_s).contains(u"follow up by"));
    QCOMPARE(u'@' + world.view().table()->current()->person.handle, next);
    world.press(Qt::Key_I);
    QVERIFY(world.editsAreDone());
    QTRY_COMPARE(world.text(u"eventCount"_s), u"Met 2 of 3"_s);
    undoLast(world.session());
    QVERIFY(world.editsAreDone());
    QTRY_COMPARE(world.text(u"eventCount"_s), u"Met 1 of 3"_s);
}

void TestEventList::afterItWhoIsOwedStandsFirst()
{
    TargetWorld world;
    makeEvent(world, 8, 9);
    SQLite::Database &writer = world.workspace().writer();
    const Dated day = Dated::day(noon(9));
    for (const QString &handle : {u"vandermoth"_s, u"stormlantern_b"_s}) {
        QVERIFY(addMeeting(writer, {world.pk(handle)}, u"harbour fair"_s, day));
    }
    QVERIFY(comity::logTouch(writer, {world.pk(u"stormlantern_b"_s)},
        {TouchKind::Reply, Dated::day(noon(11)), {}, {}}, world.workspace().now()));
    world.open();
    QTRY_COMPARE(world.handles().first(), u"@vandermoth"_s);
    QCOMPARE(world.handles().last(), u"@stormlantern_b"_s);
    QVERIFY(atEvent(world, u"vandermoth"_s).contains(u"follow up by"));
    const int row = 0;
    QCOMPARE(world.cell(row, TargetTableModel::NextOpening, ToneRole),
        QString::number(int(Tone::Warn))); // by 12 May, and it is the 14th
    QVERIFY(atEvent(world, u"stormlantern_b"_s).endsWith(u"followed up"_s));
    QCOMPARE(world.find<QPushButton>(u"eventOwed"_s)->text(), u"1 follow-up owed"_s);
    QCOMPARE(world.find<QPushButton>(u"eventToMeet"_s)->text(), u"10 not met"_s);
}

void TestEventList::theBarSelectsPeople()
{
    TargetWorld world;
    makeEvent(world, 13, 15);
    world.open();
    QTRY_COMPARE(world.text(u"eventCount"_s), u"Met 0 of 3"_s);
    QVERIFY(world.goTo(u"inkwell.p"_s));
    world.find<QPushButton>(u"eventMet"_s)->click();
    QVERIFY(world.editsAreDone());
    QTRY_COMPARE(world.text(u"eventCount"_s), u"Met 1 of 3"_s);
    world.find<QPushButton>(u"eventToMeet"_s)->click();
    QCOMPARE(world.view().chosen().size(), std::size_t {11});
    world.find<QPushButton>(u"eventOwed"_s)->click();
    QCOMPARE(world.view().chosen(), std::vector<Pk>({world.pk(u"inkwell.p"_s)}));
}

void TestEventList::theChecklistBeginsWithWhatIsUsual()
{
    TargetWorld world;
    makeEvent(world, 23, 24);
    world.open();
    QTRY_COMPARE(world.text(u"eventCount"_s), u"Met 0 of 3"_s);
    const auto open = [&world] {
        world.find<QPushButton>(u"eventTasks"_s)->click();
        QTRY_VERIFY(world.find<QDialog>(u"eventTasksDialog"_s));
    };
    open();
    QCOMPARE(world.number("SELECT count(*) FROM event_task"), 0); // shown, and not yet kept
    world.find<QLineEdit>(u"taskWhat0"_s)->setText(u"Ask who comes"_s);
    world.find<QSpinBox>(u"taskDays0"_s)->setValue(-30);
    world.find<QCheckBox>(u"taskDone1"_s)->setChecked(true);
    world.find<QAbstractButton>(u"taskRemove2"_s)->click();
    world.find<QPushButton>(u"addTask"_s)->click();
    QVERIFY(!world.find<QPushButton>(u"saveTasks"_s)->isEnabled()); // it says nothing yet
    world.find<QLineEdit>(u"taskWhat10"_s)->setText(u"Bring the tent"_s);
    world.find<QPushButton>(u"saveTasks"_s)->click();
    QVERIFY(world.editsAreDone());
    QTRY_COMPARE(world.number("SELECT count(*) FROM event_task"), 10);
    QCOMPARE(world.number("SELECT days FROM event_task WHERE what = 'Ask who comes'"), -30);
    QCOMPARE(world.number("SELECT count(*) FROM event_task WHERE done_at IS NOT NULL"), 1);
    QTRY_VERIFY(!world.find<QDialog>(u"eventTasksDialog"_s));
    open();
    QCOMPARE(world.find<QLineEdit>(u"taskWhat0"_s)->text(), u"Ask who comes"_s);
    QVERIFY(world.find<QCheckBox>(u"taskDone1"_s)->isChecked());
    world.find<QDialog>(u"eventTasksDialog"_s)->reject();
    undoLast(world.session());
    QVERIFY(world.editsAreDone());
    QTRY_COMPARE(world.number("SELECT count(*) FROM event_task"), 0);
}

void TestEventList::fieldsMakeThePlan()
{
    EventFields fields;
    fields.setPlan({}, QDate(2026, 5, 14));
    QVERIFY(!fields.plan().has_value());
    QVERIFY(fields.isGood());
    fields.findChild<QCheckBox *>(u"listIsEvent"_s)->setChecked(true);
    QVERIFY(!fields.isGood());
    fields.findChild<QLineEdit *>(u"eventName"_s)->setText(u"Harbour Fair"_s);
    fields.findChild<QDateEdit *>(u"eventFrom"_s)->setDate(QDate(2026, 6, 12));
    fields.findChild<QDateEdit *>(u"eventUntil"_s)->setDate(QDate(2026, 6, 10)); // before it
    fields.findChild<QSpinBox *>(u"eventQuota"_s)->setValue(8);
    QVERIFY(fields.isGood());
    const EventPlan plan = *fields.plan();
    QCOMPARE(plan.from, at(2026, 6, 12, 12));
    QCOMPARE(plan.until, at(2026, 6, 12, 12));
    QCOMPARE(plan.quota, std::optional(8));
    fields.setPlan(plan, QDate(2026, 5, 14));
    QCOMPARE(fields.plan(), std::optional(plan));
}

void TestEventList::theColumnsFillTheTable()
{
    TargetWorld world;
    world.open();
    TargetTable *const table = world.view().table();
    for (const int width : {1'500, 1'100, 990}) {
        world.view().resize(width, 700);
        QCoreApplication::processEvents();
        QCOMPARE(table->horizontalHeader()->length(), table->viewport()->width());
    }
    const int before = table->columnWidth(TargetTableModel::Why);
    table->setColumnHidden(TargetTableModel::Cadence, true);
    QVERIFY(table->columnWidth(TargetTableModel::Why) > before);
    world.view().resize(600, 700);
    QCoreApplication::processEvents();
    QVERIFY(table->columnWidth(TargetTableModel::Why) >= 120); // scrolls rather than hides it
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    ui::installTranslation(application);
    TestEventList test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_event_list.moc"
