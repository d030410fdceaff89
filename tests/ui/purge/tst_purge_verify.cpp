#include "model/purge/plan_edits.h"
#include "model/purge/purge_plan_store.h"
#include "tests/support/test_case.h"
#include "tests/ui/purge/purge_world.h"
#include "ui/common/stepper.h"
#include "ui/common/translation.h"
#include "ui/purge/verify/proof_model.h"
#include "ui/purge/verify/proof_words.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;
using namespace comity::ui;

/// The fourth step: what later lists say of each tick.
class TestPurgeVerify : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void withoutTicksThereIsNothingToVerify()
    {
        PurgeWorld world;
        world.open();
        QVERIFY(world.review());
        auto *stepper = world.find<Stepper>(u"purgeStepper"_s);
        QTest::keyClick(stepper, Qt::Key_Right);
        // Neither work nor proof: nobody is decided to be unfollowed.
        QCOMPARE(stepper->current(), 1);
    }

    void whatIsNotCheckedYetAsksForAnImport()
    {
        PurgeWorld world;
        tickAll(world);
        auto *stepper = world.find<Stepper>(u"purgeStepper"_s);
        QTRY_VERIFY(canReachVerify(*stepper));
        QTRY_COMPARE(results(world), QStringList(4, u"Not checked yet"_s));
        QVERIFY(world.find<QWidget>(u"verifyResult"_s)->isVisible());
        QSignalSpy asked(&world.page(), &PurgePage::importAsked);
        world.find<QWidget>(u"verifyResult"_s)->findChild<QPushButton *>()->click();
        QCOMPARE(asked.size(), 1);
    }

    void aLaterListProvesEachTick()
    {
        PurgeWorld world;
        tickAll(world);
        // Ada is gone, Ben is still there, Cleo follows us now, Dora is gone.
        importLater(world, true);
        // The work keeps to the work; the review tells what was proved.
        QVERIFY(world.page().dismiss());
        QTRY_VERIFY(world.find<QWidget>(u"purgeBanner"_s)->isVisible());
        QStringList told;
        for (const auto *label : world.find<QWidget>(u"purgeBanner"_s)->findChildren<QLabel *>()) {
            told += label->text();
        }
        QVERIFY2(
            told.contains(u"Last batch checked: 3 of 4 from 14 May 2026 are gone in the list of "
                          "20 May 2026. From 14 May 2026, 1 is still followed."_s),
            qPrintable(told.join(u'|')));
        world.find<QWidget>(u"purgeBanner"_s)->findChild<QPushButton *>()->click();
        QCOMPARE(world.find<Stepper>(u"purgeStepper"_s)->current(), 3);
        // Here the batch is what it was; what the list tells is the room, and nobody leaves it
        // twice.
        QVERIFY(!world.find<QWidget>(u"purgeBanner"_s)->isVisible());
        QCOMPARE(world.text(u"headroomFigure"_s), u"4,997"_s);
        QVERIFY2(!world.text(u"headroomSentence"_s).contains(u"leaves room"_s),
            qPrintable(world.text(u"headroomSentence"_s)));
        QTRY_COMPARE(results(world),
            QStringList({u"Still followed"_s, u"Gone, follows you now"_s, u"Gone"_s, u"Gone"_s}));
        QCOMPARE(names(world), QStringList({u"Ben"_s, u"Cleo"_s, u"Ada"_s, u"Dora"_s}));
        const QString batch = world.find<QTableView>(u"verifyBatches"_s)
                                  ->model()
                                  ->index(0, 0)
                                  .data(Qt::AccessibleTextRole)
                                  .toString();
        QVERIFY2(batch.contains(u"3 of 4 gone"), qPrintable(batch));
    }

    /// What is gone has no follow-back to be guessed, and where it stands is said.
    void whoIsGoneHasNoLikelihood()
    {
        PurgeWorld world;
        tickAll(world);
        importLater(world, true);
        auto *stepper = world.find<Stepper>(u"purgeStepper"_s);
        QTRY_VERIFY(canReachVerify(*stepper));
        QTRY_COMPARE(names(world), QStringList({u"Ben"_s, u"Cleo"_s, u"Ada"_s, u"Dora"_s}));
        auto *people = world.find<QTableView>(u"verifyPeople"_s);
        people->setCurrentIndex(people->model()->index(2, 0));
        QTRY_COMPARE(world.text(u"whyName"_s), u"Ada"_s);
        QTRY_COMPARE(world.text(u"whyLikelihood"_s),
            u"Ticked as unfollowed on 14 May 2026; a later list proves it."_s);
        QVERIFY(world.text(u"whyFacts"_s).contains(u"They do not follow you. "_s));
        people->setCurrentIndex(people->model()->index(0, 0));
        QTRY_VERIFY(world.text(u"whyLikelihood"_s).endsWith(u"; a later list still has them."_s));
    }

    void aListBetweenTwoTicksIsNoBatchToBeChecked()
    {
        const Wording wording = Wording::forLanguage(u"en"_s);
        const ProofWords words(
            PurgeTelling(wording, QTimeZone::utc(), onDay(2026, 5, 20).at, u"x"_s));
        BatchProof batch;
        batch.ticked = 3;
        batch.counts.at(static_cast<std::size_t>(Proof::Gone)) = 2;
        batch.counts.at(static_cast<std::size_t>(Proof::Unproved)) = 1;
        batch.checkedAt = onDay(2026, 5, 18);
        QCOMPARE(words.result(batch), u"2 of 3 gone"_s);
        QCOMPARE(severityOf(batch), Severity::Note);
    }

    void aPartialListProvesNothingByItsSilence()
    {
        PurgeWorld world;
        tickAll(world);
        importLater(world, false);
        auto *stepper = world.find<Stepper>(u"purgeStepper"_s);
        QTRY_VERIFY(canReachVerify(*stepper));
        QTRY_COMPARE(results(world),
            QStringList({u"Still followed"_s, u"Not in the file"_s, u"Not in the file"_s,
                u"Not in the file"_s}));
    }

    void theDayOfAListStaysItsDayEverywhere()
    {
        const Wording wording = Wording::forLanguage(u"en"_s);
        const ProofWords words(
            PurgeTelling(wording, QTimeZone("Pacific/Auckland"), onDay(2026, 5, 20).at, u"x"_s));
        BatchProof batch;
        batch.ticked = 1;
        batch.checkedAt = onDay(2026, 5, 18);
        QCOMPARE(words.checked(batch), u"Newest list: 18 May 2026"_s);
        QVERIFY2(words.banner({batch}).endsWith(u"in the list of 18 May 2026."_s),
            qPrintable(words.banner({batch})));
        batch.checkedAt = Dated::exact(onDay(2026, 5, 18).at);
        QCOMPARE(words.checked(batch), u"Newest list: 19 May 2026"_s);
    }

private:
    /// Reviews, decides and ticks all four in the model; the window follows.
    static void tickAll(PurgeWorld &world)
    {
        world.open();
        QVERIFY(world.review());
        for (int i = 0; i < 4; ++i) {
            world.press(Qt::Key_U);
        }
        world.find<QPushButton>(u"workThrough"_s)->click();
        for (int i = 0; i < 4; ++i) {
            QTest::keyClick(world.find<QTableView>(u"workTable"_s), Qt::Key_D);
        }
        QVERIFY(world.editsAreDone());
    }

    static void importLater(PurgeWorld &world, bool isComplete)
    {
        PeopleWorkspace &workspace = world.workspace();
        const Dated taken = onDay(2026, 5, 20);
        const ImportId import = workspace.addImport(world.mine(), taken);
        PeopleWorkspace::List following {
            u"following"_s, {world.pk(u"Ben"_s), world.pk(u"Eli"_s), world.pk(u"Finn"_s)}};
        following.incompleteCode = isComplete ? QString() : u"missing-part"_s;
        workspace.addList(world.mine(), import, taken, following);
        workspace.addList(world.mine(), import, taken,
            {u"followers"_s, {world.pk(u"Cleo"_s), world.pk(u"Eli"_s)}});
        workspace.derive();
        deriveProofs(workspace.writer(), world.mine());
        world.session().reload();
    }

    static bool canReachVerify(Stepper &stepper)
    {
        while (stepper.current() < 3) {
            const int before = stepper.current();
            QTest::keyClick(&stepper, Qt::Key_Right);
            if (stepper.current() == before) {
                return false;
            }
        }
        return true;
    }

    static QStringList column(const PurgeWorld &world, int column)
    {
        const QAbstractItemModel *model = world.find<QTableView>(u"verifyPeople"_s)->model();
        QStringList out;
        for (int row = 0; row < model->rowCount(); ++row) {
            out += model->index(row, column).data().toString();
        }
        return out;
    }
    static QStringList results(const PurgeWorld &world)
    {
        return column(world, ProofModel::Result);
    }
    static QStringList names(const PurgeWorld &world) { return column(world, ProofModel::Person); }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    ui::installTranslation(application);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    TestPurgeVerify test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_purge_verify.moc"
