#include "model/networks/catalogue.h"
#include "tests/support/test_case.h"
#include "tests/ui/purge/purge_world.h"
#include "ui/common/stepper.h"
#include "ui/common/table_roles.h"
#include "ui/common/translation.h"
#include "ui/purge/headroom_block.h"
#include "ui/purge/kind_choice.h"
#include "ui/purge/purge_ground.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;
using namespace comity::ui;

/// A plan of followers who look automated, on the page: chosen, reviewed, worked through, proved.
class TestPurgeCompany : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void theKindIsChosenByKeys()
    {
        PurgeWorld world;
        openForFollowers(world);
        QCOMPARE(world.names(), QStringList({u"Zinc"_s, u"Tin"_s}));
        QVERIFY(!world.find<QWidget>(u"reason-stale"_s)->isVisible());
        QVERIFY(!world.find<QWidget>(u"left-out-likely"_s)->isVisible());
        QCOMPARE(world.text(u"count-followers"_s), u"2"_s);
        QVERIFY(world.text(u"coverage-followers"_s).contains(u"5 of 5 followers"_s));
        QVERIFY(world.text(u"headroomSentence"_s).contains(u"Removing followers leaves"_s));
        QCOMPARE(header(world, 2), u"Since"_s);
        QCOMPARE(cell(world, 0, 6), u"2 signs"_s);

        // And back: words and people are those of whom we follow.
        QTest::keyClick(kinds(world), Qt::Key_Up);
        QTRY_VERIFY(world.names().contains(u"Ada"_s));
        QCOMPARE(header(world, 2), u"Followed"_s);
        QVERIFY(world.find<QWidget>(u"reason-stale"_s)->isVisible());
        QVERIFY(!world.text(u"headroomSentence"_s).contains(u"Removing"_s));
    }

    void pastTheCapTheRoomRestsOnFollowers()
    {
        PurgeGround ground;
        ground.account.network = u"x"_s;
        ground.limits = networks::Catalogue::builtIn().find(u"x")->limits;
        ground.facts.following = 5200;
        ground.facts.followers = 6000;
        HeadroomBlock block;
        const auto said = [&](qint64 leaving) {
            block.show(ground, leaving, PurgeKind::RemoveFollower);
            return block.findChild<QLabel *>(u"headroomSentence"_s)->text();
        };
        QVERIFY2(said(50).contains(u"Removing 50 followers leaves room for 1,345."_s),
            qPrintable(said(50)));
        QVERIFY(!said(50).contains(u"as it is"_s));
        QVERIFY(!said(0).contains(u"as it is"_s));
        ground.facts.followers = std::nullopt;
        QVERIFY(!said(50).contains(u"as it is"_s));
        ground.facts.following = 4712;
        QVERIFY(said(50).contains(u"Removing followers leaves this room as it is."_s));
    }

    void unknownFollowersAreNotNobody_data()
    {
        QTest::addColumn<bool>("hasPartialList");
        QTest::newRow("no list") << false;
        QTest::newRow("a partial list") << true;
    }

    void unknownFollowersAreNotNobody()
    {
        QFETCH(bool, hasPartialList);
        PurgeWorld world(PurgeWorld::Lists::FollowingOnly);
        if (hasPartialList) {
            PeopleWorkspace::List list {
                .kind = u"followers"_s, .people = {world.pk(u"Ben"_s), world.pk(u"Eli"_s)}};
            list.incompleteCode = u"said-incomplete"_s;
            const ImportId import = world.workspace().addImport(world.mine(), onDay(2026, 5, 12));
            world.workspace().addList(world.mine(), import, onDay(2026, 5, 12), list);
            world.workspace().derive();
        }
        world.open();
        QTRY_VERIFY(!world.names().isEmpty());
        QTest::keyClick(kinds(world), Qt::Key_Down);
        QTRY_VERIFY(world.find<QWidget>(u"nothingKnown"_s)->isVisible());
        QVERIFY(!world.find<QWidget>(u"nobodyFits"_s)->isVisible());
        QString said;
        for (const auto *label : world.find<QWidget>(u"nothingKnown"_s)->findChildren<QLabel *>()) {
            said += label->text();
        }
        QCOMPARE(said.contains(u"not in any import"_s), !hasPartialList);
        QCOMPARE(said.contains(u"not complete"_s), hasPartialList);
    }

    void whoAndWhyNamesTheSigns()
    {
        PurgeWorld world;
        openForFollowers(world);
        QVERIFY(world.review());
        QTRY_COMPARE(world.text(u"whyName"_s), u"Zinc"_s);
        const QString facts = world.text(u"whyFacts"_s);
        QVERIFY2(facts.contains(u"They followed you: 1 May 2023. You do not follow them."_s),
            qPrintable(facts));
        QVERIFY2(facts.contains(u"Looks automated by 2 signs: "_s), qPrintable(facts));
        QVERIFY2(facts.contains(u"9,300"_s), qPrintable(facts));
        QVERIFY(world.text(u"whyLikelihood"_s).isEmpty());
        QVERIFY(world.text(u"whyConsequences"_s).contains(u"they may follow you again"_s));
    }

    void theSignsHaveTheirSourceBeforeAnythingIsStored()
    {
        PurgeWorld world;
        openForFollowers(world);
        QTRY_COMPARE(world.text(u"whyName"_s), u"Zinc"_s);
        QTRY_VERIFY(world.text(u"whyFacts"_s).endsWith(u" Seen in csv of 12 May 2026."_s));
    }

    void itIsReviewedAndWorkedThroughInItsOwnWords()
    {
        PurgeWorld world;
        openForFollowers(world);
        QVERIFY(world.review());
        QVERIFY(world.text(u"batchPromise"_s).contains(u"never removes"_s));
        world.press(Qt::Key_U);
        world.press(Qt::Key_K);
        QVERIFY(world.editsAreDone());
        QCOMPARE(world.stored(), u"Zinc unfollow, Tin keep"_s);
        QCOMPARE(cell(world, 0, 7), u"Remove"_s);
        QVERIFY(world.text(u"batchTotals"_s).startsWith(u"1 remove "_s));

        world.find<QPushButton>(u"workThrough"_s)->click();
        QCOMPARE(world.text(u"workName"_s), u"Zinc"_s);
        QCOMPARE(world.find<QAbstractButton>(u"workDone"_s)->text(), u"Removed"_s);
        QCOMPARE(world.text(u"workFact-2"_s), u"2 signs"_s);
        QTest::keyClick(world.find<QTableView>(u"workTable"_s), Qt::Key_D);
        QVERIFY(world.editsAreDone());
        QVERIFY(world.find<QWidget>(u"workFinished"_s)->isVisible());

        auto *stepper = world.find<Stepper>(u"purgeStepper"_s);
        // The step opens once the ticks are read again.
        const auto goOn = [stepper] {
            QTest::keyClick(stepper, Qt::Key_Right);
            return stepper->current() == 3;
        };
        QTRY_VERIFY(goOn());
        const auto *people = world.find<QTableView>(u"verifyPeople"_s);
        QTRY_COMPARE(people->model()->rowCount(), 1);
        QCOMPARE(people->model()->headerData(1, Qt::Horizontal).toString(), u"Since"_s);
        QCOMPARE(people->model()->index(0, 3).data(SecondLineRole).toString(),
            u"No list of your followers was imported since."_s);
        QVERIFY(world.session().undoStack().canUndo());
    }

    void theDecisionsAreInSightInANarrowerWindow()
    {
        PurgeWorld world;
        openForFollowers(world);
        QVERIFY(world.review());
        auto *table = world.find<QTableView>(u"batchTable"_s);
        world.page().resize(1230, 826);
        QTRY_COMPARE(table->horizontalScrollBar()->maximum(), 0);
        const QString reason = cell(world, 0, 3);
        QCOMPARE(reason, u"Automated?"_s);
        QVERIFY(table->columnWidth(3) >= table->fontMetrics().horizontalAdvance(reason) + 16);
        // The names take what is left over.
        const int before = table->columnWidth(1);
        world.page().resize(1400, 826);
        QTRY_VERIFY(table->columnWidth(1) > before + 100);
        QCOMPARE(table->horizontalScrollBar()->maximum(), 0);
    }

    void nobodyIsLearntFromWhomWeDoNotFollow()
    {
        PurgeWorld world;
        openForFollowers(world);
        QVERIFY(world.review());
        world.press(Qt::Key_L);
        QVERIFY(world.editsAreDone());
        QCOMPARE(world.stored(), u"Zinc -, Tin -"_s);
        QVERIFY(world.find<QWidget>(u"purgeMessage"_s)->isVisible());
    }

    void theOpenBatchKeepsItsKindWhateverIsPlanned()
    {
        PurgeWorld world;
        openForFollowers(world);
        QVERIFY(world.review());
        world.press(Qt::Key_U);
        QVERIFY(world.editsAreDone());
        world.open();
        QTRY_COMPARE(world.text(u"batchTitle"_s), u"Batch for today"_s);
        QCOMPARE(cell(world, 0, 7), u"Remove"_s);
        // Planned as before; another kind leaves the batch as it is.
        QTRY_COMPARE(kinds(world)->currentIndex(), 1);
        QTest::keyClick(kinds(world), Qt::Key_Up);
        QTRY_VERIFY(world.names().contains(u"Ada"_s));
        QTest::keyClick(world.find<QWidget>(u"purgeStepper"_s), Qt::Key_Right);
        QTRY_COMPARE(world.text(u"batchTitle"_s), u"Batch for today"_s);
        QCOMPARE(world.names(), QStringList({u"Zinc"_s, u"Tin"_s}));
        QCOMPARE(cell(world, 0, 7), u"Remove"_s);
        QCOMPARE(header(world, 2), u"Since"_s);
    }

    void whoWasChosenIsPlannedAmongThoseWeFollow()
    {
        PurgeWorld world;
        openForFollowers(world);
        world.page().planChosen({world.pk(u"Eli"_s)});
        QTRY_COMPARE(world.names(), QStringList({u"Eli"_s}));
        QCOMPARE(kinds(world)->currentIndex(), 0);
    }

    void followersAloneCanBePlanned()
    {
        PurgeWorld world(PurgeWorld::Lists::None);
        world.followedByAutomated();
        world.open();
        auto *button = world.find<QPushButton>(u"planFollowers"_s);
        QTRY_VERIFY(button->isVisible());
        QVERIFY(world.find<QWidget>(u"importFirst"_s)->isVisible());
        QTest::keyClick(button, Qt::Key_Space);
        QTRY_COMPARE(world.names(), QStringList({u"Zinc"_s, u"Tin"_s}));
        QTRY_VERIFY(kinds(world)->isVisible());
        QVERIFY(world.review());
        QCOMPARE(world.stored(), u"Zinc -, Tin -"_s);

        // Whom we follow is asked for as before; the batch under review stays in reach.
        world.open();
        QTRY_COMPARE(world.text(u"batchTitle"_s), u"Batch for today"_s);
        QTest::keyClick(kinds(world), Qt::Key_Up);
        QTRY_COMPARE(world.names(), QStringList());
    }

    void withoutAnyListFollowersAreNotOffered()
    {
        PurgeWorld world(PurgeWorld::Lists::None);
        world.open();
        QTRY_VERIFY(world.find<QWidget>(u"importFirst"_s)->isVisible());
        QVERIFY(!world.find<QPushButton>(u"planFollowers"_s)->isVisible());
    }

    void aNetworkThatLetsNobodyRemoveAFollowerSaysSo()
    {
        KindChoice choice;
        PurgeGround ground;
        ground.account.network = u"bluesky"_s;
        ground.networkName = u"Bluesky"_s;
        choice.show(PurgeKind::Unfollow, ground);
        QVERIFY(!choice.findChild<QComboBox *>(u"planKind"_s)->isEnabled());
        const auto *reason = choice.findChild<QLabel *>(u"planKindReason"_s);
        QVERIFY(!reason->isHidden());
        QVERIFY(reason->text().startsWith(u"Bluesky lets nobody remove a follower"_s));
        ground.account.network = u"x"_s;
        choice.show(PurgeKind::Unfollow, ground);
        QVERIFY(choice.findChild<QComboBox *>(u"planKind"_s)->isEnabled());
        QVERIFY(reason->isHidden());
        ground.account.network = u"discord"_s;
        choice.show(PurgeKind::Unfollow, ground);
        QVERIFY(choice.isHidden());
    }

private:
    static QComboBox *kinds(const PurgeWorld &world)
    {
        return world.find<QComboBox>(u"planKind"_s);
    }

    static void openForFollowers(PurgeWorld &world)
    {
        world.followedByAutomated();
        world.open();
        QTRY_VERIFY(world.names().contains(u"Ada"_s));
        QVERIFY(kinds(world)->isVisible());
        QTest::keyClick(kinds(world), Qt::Key_Down);
        QTRY_COMPARE(world.names().size(), qsizetype {2});
    }

    static QString cell(const PurgeWorld &world, int row, int column)
    {
        return world.find<QTableView>(u"batchTable"_s)
            ->model()
            ->index(row, column)
            .data()
            .toString();
    }

    static QString header(const PurgeWorld &world, int column)
    {
        return world.find<QTableView>(u"batchTable"_s)
            ->model()
            ->headerData(column, Qt::Horizontal)
            .toString();
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    installTranslation(application);
    TestPurgeCompany test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_purge_company.moc"
