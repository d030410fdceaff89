#include "model/lists/list_edits.h"
#include "model/targets/event_tasks.h"
#include "tests/support/test_case.h"
#include "tests/ui/followups/followups_world.h"
#include "ui/common/translation.h"

#include <QApplication>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;
using Kind = followups::ObligationKind;

/// Many are owed the same: a campaign owes thanks to everybody whom it was sent to.
class TestFollowupsMany : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void thanksForTwentyThousandAreShownAndDone();
    void severalPeopleAreOwedTheSameAtOnce();
    void theCalendarHasTheTasksOfEvents();
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

void TestFollowupsMany::severalPeopleAreOwedTheSameAtOnce()
{
    FollowupsWorld world;
    const Pk ana = world.person(aPerson().named(u"Ana Tern"_s));
    const Pk bo = world.person(aPerson().named(u"Bo Finch"_s));
    world.open();
    QTRY_VERIFY(world.find<QWidget>(u"followupsEmpty"_s)->isVisible());
    world.page().addFor({ana, bo});
    QTRY_VERIFY(world.find<QDialog>(u"followupDialog"_s));
    QCOMPARE(world.find<QLabel>(u"dialogSentence"_s)->text(), u"For each of 2 people"_s);
    world.find<QLineEdit>(u"followupSubjectField"_s)->setText(u"The route"_s);
    world.find<QPushButton>(u"followupEnter"_s)->click();
    QTRY_COMPARE(world.stored(), (QStringList {u"The route"_s, u"The route"_s}));
    QTRY_COMPARE(world.text(u"undoText"_s), u"2 follow-ups added"_s);
    QCOMPARE(world.session().undoStack().count(), 1);
}

void TestFollowupsMany::theCalendarHasTheTasksOfEvents()
{
    FollowupsWorld world;
    const Pk ana = world.person(aPerson().named(u"Ana Tern"_s));
    world.owe({world.owedOn(ana, Kind::ThankYou, u"Thanks"_s, 14)});
    SQLite::Database &writer = world.workspace().writer();
    ListSettings fair {.name = u"Guests"_s, .kind = ListKind::Target};
    fair.event = EventPlan {u"Harbour fair"_s, at(2026, 5, 20, 12), at(2026, 5, 21, 12), {}, {}};
    const auto made = list_edits::create(writer, fair, {}, world.now());
    QVERIFY(made);
    QVERIFY(setEventTasks(writer, made->list, {{{}, made->list, -2, u"Print badges"_s, {}}}));
    world.open();
    QTRY_COMPARE(world.rows().size(), 2);
    const QTemporaryDir folder;
    const auto written = [&](const QString &name) {
        const QString path = folder.filePath(name);
        world.prompts().files = {{path}};
        world.click(u"exportIcs"_s);
        QFile file(path);
        return QTest::qWaitFor([&file] { return file.exists(); }, 20'000)
                && file.open(QIODevice::ReadOnly)
            ? file.readAll()
            : QByteArray();
    };
    const QByteArray all = written(u"all.ics"_s);
    QCOMPARE(all.count("BEGIN:VEVENT"), 2);
    QVERIFY(all.contains("SUMMARY:Harbour fair: Print badges\r\n"));
    QTRY_VERIFY(world.text(u"noticeText"_s).contains(u"1 follow-up written"_s));
    QVERIFY(world.text(u"noticeText"_s).contains(u"with 1 task of an event"_s));
    world.press(u"chipThankYous"_s);
    QCOMPARE(written(u"thanks.ics"_s).count("BEGIN:VEVENT"), 1);
}

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    ui::installTranslation(*qApp);
    TestFollowupsMany test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_followups_many.moc"
