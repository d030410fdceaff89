#include "model/purge/purge_plan_store.h"
#include "tests/support/test_case.h"
#include "tests/ui/common/undo_last.h"
#include "tests/ui/purge/purge_world.h"
#include "ui/common/translation.h"
#include "ui/purge/batch_model.h"
#include "ui/purge/left_out_dialog.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;

/// The Plan pane: what is asked for, who fits, who is left out and why.
class TestPurgePlan : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void numbersAreThoseOfTheWorkspace()
    {
        PurgeWorld world;
        world.open();

        QTRY_COMPARE(world.text(u"fitCount"_s), u"4"_s);
        QCOMPARE(world.text(u"fitWord"_s), u"people fit this plan\n1 batch in all"_s);
        QCOMPARE(world.text(u"count-not-following-back"_s), u"6"_s);
        QCOMPARE(world.text(u"count-stale"_s), u"2"_s);
        QCOMPARE(world.text(u"count-never-posted"_s), u"1"_s);
        QCOMPARE(world.text(u"count-lopsided"_s), u"1"_s);
        QCOMPARE(world.text(u"coverage"_s),
            u"Last post is known for 8 of 9 people. Unknown never counts as stale."_s);
        QCOMPARE(world.names(), QStringList({u"Ada"_s, u"Ben"_s, u"Cleo"_s, u"Dora"_s}));
        QCOMPARE(world.find<QPushButton>(u"who-protected"_s)->text(), u"1"_s);
        QCOMPARE(world.find<QPushButton>(u"who-new-follow"_s)->text(), u"1"_s);
        QCOMPARE(world.find<QPushButton>(u"who-likely"_s)->text(), u"1"_s);
        QCOMPARE(world.text(u"headroomFigure"_s), u"4,991"_s);
        QCOMPARE(world.text(u"headroomStatus"_s), u"Official"_s);
        QVERIFY(world.text(u"headroomSentence"_s).contains(u"leaves room for 4,995"));
        // Nothing is stored by looking.
        QCOMPARE(world.workspace().number("SELECT count(*) FROM purge_plan"), 0);
    }

    void thePlanShowsWhatTheBatchWill()
    {
        PurgeWorld world;
        world.open();
        QTRY_COMPARE(world.text(u"fitCount"_s), u"4"_s);
        const auto cells = [&world] {
            QStringList out;
            const QAbstractItemModel *model = world.find<QTableView>(u"batchTable"_s)->model();
            for (int row = 0; row < model->rowCount(); ++row) {
                for (int column = 0; column < ui::BatchModel::Decided; ++column) {
                    out += model->index(row, column).data().toString();
                }
            }
            return out;
        };
        const QStringList planned = cells();
        const QAbstractItemModel *model = world.find<QTableView>(u"batchTable"_s)->model();
        QVERIFY(model->index(0, ui::BatchModel::Ratio).data().toString() != u"—"_s);

        QVERIFY(world.review());
        QCOMPARE(cells(), planned);
    }

    void whatSpeaksAgainstThemHasItsSourceBeforeItIsStored()
    {
        PurgeWorld world;
        world.open();
        QTRY_COMPARE(world.text(u"whyName"_s), u"Ada"_s);
        QTRY_VERIFY(world.text(u"whyFacts"_s).contains(u" Seen in csv of 11 May 2026."_s));
    }

    void whoFollowsUsHasNoLikelihood()
    {
        PurgeWorld world;
        world.open();
        QTRY_COMPARE(world.text(u"fitCount"_s), u"4"_s);
        auto *table = world.find<QTableView>(u"batchTable"_s);
        table->setCurrentIndex(table->model()->index(1, ui::BatchModel::Person));
        QCOMPARE(world.text(u"whyName"_s), u"Ben"_s);
        QCOMPARE(world.text(u"whyLikelihood"_s),
            u"They follow you already, so there is no follow-back to wait for."_s);
        const QModelIndex cell = table->model()->index(1, ui::BatchModel::FollowsBack);
        QCOMPARE(cell.data().toString(), u"Follows you"_s);
        QVERIFY(!cell.data(ui::LikelihoodRole).isValid());
        const QString row = cell.siblingAtColumn(1).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(row.contains(u", follows you, "_s), qPrintable(row));
    }

    void theOrderIsSaidAsFarAsItIsKnown()
    {
        {
            PurgeWorld world;
            world.open();
            QTRY_COMPARE(world.text(u"planOrder"_s), u"Oldest follow first"_s);
            QCOMPARE(sortedColumn(world), int(ui::BatchModel::Followed));
        }
        PurgeWorld world(PurgeWorld::Lists::FollowingOnly);
        world.followedByAutomated(false);
        world.open();
        QTRY_VERIFY(world.names().contains(u"Ada"_s));
        QTest::keyClick(world.find<QComboBox>(u"planKind"_s), Qt::Key_Down);
        QTRY_COMPARE(world.names(), QStringList({u"Tin"_s, u"Zinc"_s}));
        QTRY_COMPARE(world.text(u"planOrder"_s), u"By id, no date is known"_s);
        QCOMPARE(sortedColumn(world), -1);
        QVERIFY(world.text(u"batchProgress"_s).endsWith(u"since when is not known of anybody"_s));
        QVERIFY(!world.find<QLabel>(u"planOrder"_s)->toolTip().isEmpty());
    }

    void everyChangeIsWorkedOutAgain()
    {
        PurgeWorld world;
        world.open();
        QTRY_COMPARE(world.text(u"fitCount"_s), u"4"_s);

        world.find<QAbstractButton>(u"reason-not-following-back"_s)->click();
        QTRY_COMPARE(world.names(), QStringList({u"Ada"_s, u"Ben"_s, u"Dora"_s}));
        world.find<QSpinBox>(u"staleDays"_s)->setValue(150);
        QTRY_COMPARE(world.names(), QStringList({u"Ada"_s, u"Dora"_s}));
        QCOMPARE(
            world.find<QAbstractButton>(u"reason-stale"_s)->text(), u"Last posted 150+ days ago"_s);
        world.find<QAbstractButton>(u"reason-lopsided"_s)->click();
        QTRY_COMPARE(world.names(), QStringList({u"Ada"_s, u"Dora"_s, u"Ivy"_s}));
        world.find<QPushButton>(u"resetPlan"_s)->click();
        QTRY_COMPARE(world.names(), QStringList({u"Ada"_s, u"Ben"_s, u"Cleo"_s, u"Dora"_s}));

        world.find<QAbstractButton>(u"reason-never-posted"_s)->click();
        world.find<QComboBox>(u"match"_s)->setCurrentIndex(1);
        QTRY_COMPARE(world.names(), QStringList({u"Ada"_s}));
    }

    void switchesLetPeopleIn()
    {
        PurgeWorld world;
        world.open();
        QTRY_COMPARE(world.text(u"fitCount"_s), u"4"_s);
        auto *newFollows = world.find<QAbstractButton>(u"switch-new-follow"_s);

        newFollows->click();
        QTRY_COMPARE(world.names().last(), u"Gus"_s);
        QVERIFY(!world.find<QPushButton>(u"who-new-follow"_s)->isVisible());
        world.find<QAbstractButton>(u"switch-likely"_s)->click();
        QTRY_COMPARE(world.text(u"fitCount"_s), u"6"_s);

        newFollows->click();
        QTRY_COMPARE(world.text(u"fitCount"_s), u"5"_s);
        world.find<QSpinBox>(u"newFollowDays"_s)->setValue(3);
        QTRY_COMPARE(world.text(u"fitCount"_s), u"6"_s);
    }

    void aPlanShowsAgainWhatItWasMadeWith()
    {
        PurgeWorld world;
        world.open();
        QTRY_COMPARE(world.text(u"fitCount"_s), u"4"_s);
        world.find<QAbstractButton>(u"switch-likely"_s)->click();
        world.find<QSpinBox>(u"newFollowDays"_s)->setValue(3);
        QTRY_COMPARE(world.text(u"fitCount"_s), u"6"_s);
        QVERIFY(world.review());

        world.open();
        QTRY_COMPARE(world.text(u"fitCount"_s), u"6"_s);
        QVERIFY(!world.find<QAbstractButton>(u"switch-likely"_s)->isChecked());
        QVERIFY(world.find<QAbstractButton>(u"switch-new-follow"_s)->isChecked());
        QCOMPARE(world.find<QSpinBox>(u"newFollowDays"_s)->value(), 3);
    }

    void moreThanTheNetworksBatchIsAsked()
    {
        PurgeWorld world;
        world.open();
        QTRY_COMPARE(world.text(u"fitCount"_s), u"4"_s);
        auto *batch = world.find<QSpinBox>(u"batchSize"_s);
        QCOMPARE(batch->value(), 50);
        QCOMPARE(batch->maximum(), 100);

        world.prompts().answers = {false, true};
        batch->setValue(60);
        QCOMPARE(world.prompts().questions.size(), 1);
        QVERIFY(world.prompts().questions.first().body.startsWith(u"Small is safer."));
        QCOMPARE(batch->value(), 50);
        batch->setValue(70);
        QCOMPARE(world.prompts().questions.size(), 2);
        QCOMPARE(batch->value(), 70);
        batch->setValue(80);
        QCOMPARE(world.prompts().questions.size(), 2);

        batch->setValue(2);
        QTRY_COMPARE(world.names(), QStringList({u"Ada"_s, u"Ben"_s}));
        QCOMPARE(world.text(u"fitWord"_s), u"people fit this plan\n2 batches in all"_s);
    }

    void whoWasChosenIsPlannedAlone()
    {
        PurgeWorld world;
        world.open();
        QTRY_COMPARE(world.text(u"fitCount"_s), u"4"_s);
        QVERIFY(!world.find<QWidget>(u"chosenBlock"_s)->isVisible());

        // Finn is protected, Eli follows back and posts; a stranger is not followed at all.
        const Pk stranger {9'999};
        world.page().planChosen({world.pk(u"Eli"_s), world.pk(u"Finn"_s), stranger});
        QTRY_COMPARE(world.names(), QStringList {u"Eli"_s});
        QCOMPARE(world.text(u"chosenCount"_s), u"3 people you chose"_s);
        QCOMPARE(world.text(u"chosenNotFollowed"_s),
            u"1 of them you do not follow with this account."_s);
        QCOMPARE(world.text(u"fitWord"_s), u"person fits this plan\n1 batch in all"_s);
        QCOMPARE(world.find<QPushButton>(u"who-protected"_s)->text(), u"1"_s);
        QVERIFY(!world.find<QWidget>(u"reason-stale"_s)->isVisible());
        QVERIFY(world.text(u"whyReasons"_s).contains(u"Your choice"_s));

        QVERIFY(world.review());
        QCOMPARE(world.stored(), u"Eli -"_s);

        world.find<QPushButton>(u"planEverybody"_s)->click();
        QTRY_COMPARE(world.text(u"fitCount"_s), u"4"_s);
        QVERIFY(world.find<QWidget>(u"reason-stale"_s)->isVisible());
        QVERIFY(!world.names().contains(u"Eli"_s));

        world.page().planChosen({world.pk(u"Eli"_s)});
        QTRY_COMPARE(world.names(), QStringList {u"Eli"_s});
        world.find<QPushButton>(u"resetPlan"_s)->click();
        QTRY_COMPARE(world.text(u"fitCount"_s), u"4"_s);
        QVERIFY(!world.find<QWidget>(u"chosenBlock"_s)->isVisible());
    }

    void whoWasChosenAndIsLeftOutIsExplained()
    {
        PurgeWorld world;
        world.open();
        QTRY_COMPARE(world.text(u"fitCount"_s), u"4"_s);
        world.page().planChosen({world.pk(u"Finn"_s)});
        QTRY_COMPARE(world.text(u"fitCount"_s), u"0"_s);
        auto *nobody = world.find<QWidget>(u"nobodyFits"_s);
        QTRY_VERIFY(nobody->isVisible());
        QCOMPARE(world.find<QPushButton>(u"who-protected"_s)->text(), u"1"_s);
    }

    void whoIsLeftOutAndWhyCanBeTakenBack()
    {
        PurgeWorld world;
        world.open();
        QTRY_COMPARE(world.text(u"fitCount"_s), u"4"_s);

        world.find<QPushButton>(u"who-protected"_s)->click();
        auto *dialog = world.find<QDialog>(u"leftOutDialog"_s);
        QVERIFY(dialog != nullptr && dialog->isVisible());
        auto *table = dialog->findChild<QTableView *>(u"leftOutTable"_s);
        const QAbstractItemModelTester tester(
            table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(table->model()->rowCount(), 1);
        QCOMPARE(table->model()->index(0, 0).data().toString(), u"Finn"_s);
        QCOMPARE(table->model()->index(0, 1).data().toString(), u"You protected them."_s);

        dialog->findChild<QPushButton *>(u"releaseLeftOut"_s)->click();
        QTRY_COMPARE(world.text(u"fitCount"_s), u"5"_s);
        QCOMPARE(table->model()->rowCount(), 0);
        QVERIFY(world.names().contains(u"Finn"_s));
        dialog->close();

        undoLast(world.session());
        QTRY_COMPARE(world.text(u"fitCount"_s), u"4"_s);
        QVERIFY(!world.names().contains(u"Finn"_s));
        world.session().undoStack().redo();
        QTRY_COMPARE(world.text(u"fitCount"_s), u"5"_s);
    }

    void likelihoodIsTheReasonInWords()
    {
        PurgeWorld world;
        world.open();
        QTRY_COMPARE(world.text(u"fitCount"_s), u"4"_s);

        world.find<QPushButton>(u"who-likely"_s)->click();
        auto *dialog = world.find<QDialog>(u"leftOutDialog"_s);
        const QAbstractItemModel *const model
            = dialog->findChild<QTableView *>(u"leftOutTable"_s)->model();
        QCOMPARE(model->index(0, 0).data().toString(), u"Hana"_s);
        const QString why = model->index(0, 1).data().toString();
        QVERIFY2(why.contains(u"% because they follow many more people than follow them"),
            qPrintable(why));
        // Nothing to take back: it follows from the numbers.
        QVERIFY(!dialog->findChild<QPushButton *>(u"releaseLeftOut"_s)->isVisible());
        dialog->close();
    }

    void aKeepOnAClosedBatchCanBeForgotten()
    {
        PurgeWorld world;
        world.open();
        QVERIFY(world.review());
        world.press(Qt::Key_K);
        QTRY_VERIFY(world.stored().startsWith(u"Ada keep"));
        world.prompts().answers = {true};
        world.find<QPushButton>(u"closeBatch"_s)->click();
        QTRY_COMPARE(world.text(u"fitCount"_s), u"3"_s);

        world.find<QPushButton>(u"who-reviewed"_s)->click();
        auto *dialog = world.find<QDialog>(u"leftOutDialog"_s);
        dialog->findChild<QPushButton *>(u"releaseLeftOut"_s)->click();
        QTRY_COMPARE(world.text(u"fitCount"_s), u"4"_s);
        dialog->close();
        undoLast(world.session());
        QTRY_COMPARE(world.text(u"fitCount"_s), u"3"_s);
    }

    void modelsAreSound()
    {
        PurgeWorld world;
        world.open();
        const QAbstractItemModelTester tester(world.find<QTableView>(u"batchTable"_s)->model(),
            QAbstractItemModelTester::FailureReportingMode::QtTest);

        QVERIFY(world.review());
        world.press(Qt::Key_U);
        QTRY_VERIFY(world.stored().startsWith(u"Ada unfollow"));
    }

private:
    static int sortedColumn(const PurgeWorld &world)
    {
        return world.find<QTableView>(u"batchTable"_s)->horizontalHeader()->sortIndicatorSection();
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    ui::installTranslation(application);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    TestPurgePlan test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_purge_plan.moc"
