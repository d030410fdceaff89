// What the page says while it reads, and when it cannot.
#include "model/db/connection.h"
#include "tests/support/test_case.h"
#include "tests/ui/insights/insights_world.h"
#include "ui/common/translation.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;

class TestInsightsReading : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void whilePeopleAreLoadedNothingIsSaidOfThem();
    void whatCannotBeReadIsSaid();

private:
    static void choosePeriod(InsightsWorld &world, int index)
    {
        auto *period = world.find<QComboBox>(u"insightsPeriod"_s);
        period->setCurrentIndex(index);
        Q_EMIT period->activated(index);
    }
};

void TestInsightsReading::whilePeopleAreLoadedNothingIsSaidOfThem()
{
    InsightsWorld world;
    const AccountId other = world.workspace().addAccount(u"x:other"_s, u"UTC"_s);
    world.fill();
    world.look(other, {2026, 3, 1}, 7, 0, 3);
    world.look(other, {2026, 5, 1}, 9, 0, 5);
    world.open();
    QTRY_VERIFY(world.isAtRest());
    QVERIFY(!world.card(u"last-post"_s).content().charts.empty());
    world.session().chooseAccount(other);
    QVERIFY(!world.isAtRest());
    while (!world.isAtRest()) {
        QVERIFY(world.card(u"last-post"_s).content().emptyTitle.isEmpty());
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 100);
    }
    QCOMPARE(world.find<QComboBox>(u"insightsAccount"_s)->currentText(), u"@other, X"_s);
}

void TestInsightsReading::whatCannotBeReadIsSaid()
{
    InsightsWorld world;
    world.fill();
    world.open();
    QTRY_VERIFY(world.isAtRest());
    const auto change = [&world](const char *sql) {
        db::connect(world.session().file().path(), db::Use::Writer)->exec(sql);
    };
    change("ALTER TABLE service_level RENAME TO elsewhere");
    choosePeriod(world, 1);
    QTRY_VERIFY(world.isAtRest());
    QVERIFY(!world.card(u"growth"_s).content().charts.empty());
    QCOMPARE(
        world.card(u"what-you-posted"_s).content().emptyTitle, u"Your posts could not be read"_s);
    auto *notice = world.find<QWidget>(u"troubleNotice"_s);
    QVERIFY(notice->isVisible());
    const auto *text = notice->findChild<QLabel *>(u"noticeText"_s);
    const QString said = text->text();
    // Whoever asks for what was not read is not told to wait.
    world.page().actsMenu()->actions().at(4)->trigger();
    QCOMPARE(text->text(), said);
    change("ALTER TABLE elsewhere RENAME TO service_level");
    notice->findChild<QPushButton *>(u"noticeAction"_s)->click();
    QTRY_VERIFY(world.isAtRest());
    QVERIFY(!notice->isVisible());
    QVERIFY(!world.card(u"what-you-posted"_s).content().charts.empty());
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    ui::installTranslation(application);
    TestInsightsReading test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_insights_reading.moc"
