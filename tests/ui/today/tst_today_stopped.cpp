#include "model/people/permission_store.h"
#include "tests/support/test_case.h"
#include "tests/ui/today/today_world.h"
#include "ui/common/translation.h"
#include "ui/today/day_model.h"

#include <QApplication>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;
using namespace comity::ui;

/// Who asked us to stop is marked wherever they stand, on Today as well.
class TestTodayStopped : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void whoAskedToStopIsMarked();
};

void TestTodayStopped::whoAskedToStopIsMarked()
{
    TodayWorld world;
    const Pk ana = world.person(u"Ana Tern"_s, u"anatern"_s);
    const Pk bo = world.person(u"Bo Finch"_s, u"bofinch"_s);
    world.owe(ana, followups::ObligationKind::Reply, u"Late"_s, -2);
    world.owe(bo, followups::ObligationKind::Reply, u"Soon"_s, 2);
    PermissionEntry stop;
    stop.wording = u"No more, please"_s;
    stop.at = onDay(2026, 5, 1);
    QVERIFY(recordPermission(world.workspace().writer(), {ana}, stop, world.now()));
    world.open();
    QTRY_COMPARE(world.due(), (QStringList {u"[Replies owed]"_s, u"Late"_s, u"Soon"_s}));
    const auto cell = [&world](int row, int column, int role) {
        return world.table().model()->index(row, column).data(role);
    };
    QTRY_COMPARE(cell(1, DayModel::What, FlagRole).toInt(), int(RowFlag::Stop));
    QCOMPARE(cell(2, DayModel::What, FlagRole).toInt(), int(RowFlag::None));
    QVERIFY(
        cell(1, DayModel::Check, Qt::AccessibleTextRole).toString().contains(u"asked you to stop"));
    QVERIFY(!cell(2, DayModel::Check, Qt::AccessibleTextRole)
                 .toString()
                 .contains(u"asked you to stop"));
    // Nothing is drafted to them; the request itself is looked at.
    QCOMPARE(cell(1, DayModel::Act, Qt::DisplayRole).toString(), u"See details"_s);
    QCOMPARE(cell(2, DayModel::Act, Qt::DisplayRole).toString(), u"Draft reply"_s);
    const QSignalSpy drafted(&world.page(), &TodayPage::draftAsked);
    const QSignalSpy looked(&world.page(), &TodayPage::followupAsked);
    world.table().setCurrentIndex(world.table().model()->index(1, DayModel::What));
    QTest::keyClick(&world.table(), Qt::Key_Return);
    QCOMPARE(drafted.size(), 0);
    QCOMPARE(looked.size(), 1);
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    ui::installTranslation(application);
    TestTodayStopped test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_today_stopped.moc"
