#include "model/followups/obligations_store.h"
#include "tests/support/test_case.h"
#include "tests/ui/followups/followups_world.h"
#include "ui/common/translation.h"

#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;
using followups::Obligation;
using Kind = followups::ObligationKind;

/// What is owed is noted and changed by hand, for one person and for several.
class TestFollowupsNoting : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void ctrlNFindsAPersonAndNotesWhatIsOwed();
    void nothingIsNotedWithoutAPersonAndWords();
    void nobodyIsChosenWhileAnotherNameIsTyped();
    void whatIsAskedBeforeItIsReadComesThen();
    void theServiceLevelSaysUntilWhen();
    void theHoursOfTheAccountCount();
    void somebodyUnhappyBeginsACase();
    void f2ChangesItAndUndoPutsItBack();
    void whoDidNotAnswerIsTriedAgain();
    void anAttemptMayStandAlone();
    void anythingUnansweredCanBeTriedAgain();
    void theMenuOffersEveryActWithItsKey();
    void readOnlyNotesNothing();
    void namesInTheDialogStayText();

private:
    static QDialog *dialog(const FollowupsWorld &world)
    {
        return world.find<QDialog>(u"followupDialog"_s);
    }
    template <typename Widget>
    static Widget *field(const FollowupsWorld &world, const QString &name)
    {
        return dialog(world)->findChild<Widget *>(name);
    }
    static void chooseItem(QComboBox *box, const QString &text)
    {
        for (int i = 0; i < box->count(); ++i) {
            if (box->itemText(i).startsWith(text)) {
                box->setCurrentIndex(i);
                return;
            }
        }
        QFAIL(qPrintable(text));
    }
    static Obligation stored(FollowupsWorld &world, const QString &subject)
    {
        for (const Obligation &one :
            followups::ObligationsStore(world.workspace().writer()).all()) {
            if (one.subject == subject) {
                return one;
            }
        }
        return {};
    }
    static void tick(const FollowupsWorld &world)
    {
        field<QPushButton>(world, u"followupEnter"_s)->click();
    }
};

void TestFollowupsNoting::ctrlNFindsAPersonAndNotesWhatIsOwed()
{
    FollowupsWorld world;
    world.person(aPerson().named(u"Ana Tern"_s).handled(u"anatern"_s));
    const Pk bo = world.person(aPerson().named(u"Bo Finch"_s).handled(u"bofinch"_s));
    world.open();
    QTRY_VERIFY(world.find<QWidget>(u"followupsEmpty"_s)->isVisible());
    QTRY_VERIFY(world.session().columns() != nullptr);
    QTest::keyClick(&world.page(), Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(dialog(world));
    auto *search = field<QLineEdit>(world, u"personSearch"_s);
    QTRY_VERIFY(search->hasFocus());
    QTest::keyClicks(search, u"finch"_s);
    auto *found = field<QTableView>(world, u"personFound"_s);
    QTRY_COMPARE(found->model()->rowCount(), 1);
    chooseItem(field<QComboBox>(world, u"followupKindField"_s), u"Thank-you"_s);
    field<QLineEdit>(world, u"followupSubjectField"_s)->setText(u"Lent us the stand"_s);
    field<QPlainTextEdit>(world, u"followupEvidenceField"_s)->setPlainText(u"At the fair"_s);
    QVERIFY(field<QPushButton>(world, u"followupEnter"_s)->isEnabled());
    tick(world);
    QTRY_VERIFY(world.rows().contains(u"Lent us the stand"_s));
    QCOMPARE(world.chosen(), u"Lent us the stand"_s);
    const Obligation owed = stored(world, u"Lent us the stand"_s);
    QCOMPARE(owed.pk, bo);
    QCOMPARE(owed.kind, Kind::ThankYou);
    QCOMPARE(owed.evidence, u"At the fair"_s);
    QCOMPARE(owed.account, std::optional(world.mine()));
    QCOMPARE(owed.madeAt, world.now());
    QCOMPARE(owed.dueAt, onDay(2026, 5, 16)); // a thank-you is owed within two days
    world.click(u"undoButton"_s);
    QTRY_VERIFY(world.find<QWidget>(u"followupsEmpty"_s)->isVisible());
    QVERIFY(world.stored().isEmpty());
}

void TestFollowupsNoting::nothingIsNotedWithoutAPersonAndWords()
{
    FollowupsWorld world;
    world.person(aPerson().named(u"Ana Tern"_s));
    world.open();
    QTRY_VERIFY(world.session().columns() != nullptr);
    world.click(u"newFollowup"_s);
    QTRY_VERIFY(dialog(world));
    const auto says = [&world] { return field<QLabel>(world, u"followupTrouble"_s)->text(); };
    const auto *act = field<QPushButton>(world, u"followupEnter"_s);
    QCOMPARE(says(), u"Find the person it is owed to."_s);
    QVERIFY(!act->isEnabled());
    auto *search = field<QLineEdit>(world, u"personSearch"_s);
    QTest::keyClicks(search, u"zebra"_s);
    auto *note = field<QLabel>(world, u"personNote"_s);
    QTRY_VERIFY(note->isVisible());
    search->setText(u"tern"_s);
    QTRY_COMPARE(says(), u"Say in a few words what is owed."_s);
    QVERIFY(!act->isEnabled());
    field<QLineEdit>(world, u"followupSubjectField"_s)->setText(u"Ring back"_s);
    QVERIFY(act->isEnabled());
    search->clear();
    QVERIFY(!act->isEnabled());
}

void TestFollowupsNoting::nobodyIsChosenWhileAnotherNameIsTyped()
{
    FollowupsWorld world;
    world.person(aPerson().named(u"Ana Tern"_s));
    const Pk bo = world.person(aPerson().named(u"Bo Finch"_s));
    world.open();
    QTRY_VERIFY(world.session().columns() != nullptr);
    world.click(u"newFollowup"_s);
    QTRY_VERIFY(dialog(world));
    const auto *act = field<QPushButton>(world, u"followupEnter"_s);
    auto *search = field<QLineEdit>(world, u"personSearch"_s);
    field<QLineEdit>(world, u"followupSubjectField"_s)->setText(u"Ring back"_s);
    search->setText(u"tern"_s);
    QTRY_VERIFY(act->isEnabled());
    search->setText(u"finch"_s);
    QVERIFY(!act->isEnabled()); // Ana is shown still
    QTRY_VERIFY(act->isEnabled());
    tick(world);
    QTRY_COMPARE(stored(world, u"Ring back"_s).pk, bo);
}

void TestFollowupsNoting::whatIsAskedBeforeItIsReadComesThen()
{
    FollowupsWorld world;
    const Pk ana = world.person(aPerson().named(u"Ana Tern"_s));
    world.open();
    world.page().addFor({ana}); // as from another page, which opens this one for it
    QVERIFY(!dialog(world));
    QTRY_VERIFY(dialog(world));
    QCOMPARE(field<QComboBox>(world, u"followupUntil"_s)->itemText(0),
        u"By your service level: Tomorrow 09:00"_s);
    field<QLineEdit>(world, u"followupSubjectField"_s)->setText(u"Ring back"_s);
    tick(world);
    QTRY_COMPARE(world.rows(), (QStringList {u"[Tomorrow 1]"_s, u"Ring back"_s}));
    QCOMPARE(stored(world, u"Ring back"_s).madeAt, world.now());
}

void TestFollowupsNoting::theServiceLevelSaysUntilWhen()
{
    FollowupsWorld world;
    const Pk ana = world.person(aPerson().named(u"Ana Tern"_s));
    world.open();
    QTRY_VERIFY(world.find<QWidget>(u"followupsEmpty"_s)->isVisible());
    world.page().addFor({ana});
    QTRY_VERIFY(dialog(world));
    QVERIFY(!field<QLineEdit>(world, u"personSearch"_s)); // who it is is known
    auto *until = field<QComboBox>(world, u"followupUntil"_s);
    QCOMPARE(until->itemText(0), u"By your service level: Tomorrow 09:00"_s);
    chooseItem(field<QComboBox>(world, u"followupKindField"_s), u"Give-back"_s);
    QCOMPARE(until->itemText(0), u"By your service level: 28 May 2026"_s);
    QVERIFY(!field<QDateEdit>(world, u"followupDay"_s)->isVisible());
    chooseItem(until, u"On a day"_s);
    QVERIFY(field<QDateEdit>(world, u"followupDay"_s)->isVisible());
    field<QDateEdit>(world, u"followupDay"_s)->setDate({2026, 6, 3});
    field<QLineEdit>(world, u"followupSubjectField"_s)->setText(u"Lend the tools"_s);
    tick(world);
    QTRY_VERIFY(world.rows().contains(u"Lend the tools"_s));
    QCOMPARE(stored(world, u"Lend the tools"_s).dueAt, onDay(2026, 6, 3));
}

void TestFollowupsNoting::theHoursOfTheAccountCount()
{
    FollowupsWorld world;
    const Pk ana = world.person(aPerson().named(u"Ana Tern"_s));
    // On duty from ten to twelve UTC: half a day's work on a case takes two days of it.
    world.workspace().writer().exec("UPDATE account SET work_from = 600, work_to = 720");
    world.open();
    QTRY_VERIFY(world.find<QWidget>(u"followupsEmpty"_s)->isVisible());
    world.page().addFor({ana});
    QTRY_VERIFY(dialog(world));
    chooseItem(field<QComboBox>(world, u"followupKindField"_s), u"Detractor"_s);
    QCOMPARE(field<QComboBox>(world, u"followupUntil"_s)->itemText(0),
        u"By your service level: Tomorrow 12:00"_s);
}

void TestFollowupsNoting::somebodyUnhappyBeginsACase()
{
    FollowupsWorld world;
    const Pk ana = world.person(aPerson().named(u"Ana Tern"_s));
    world.open();
    QTRY_VERIFY(world.find<QWidget>(u"followupsEmpty"_s)->isVisible());
    world.page().addFor({ana});
    QTRY_VERIFY(dialog(world));
    chooseItem(field<QComboBox>(world, u"followupKindField"_s), u"Detractor"_s);
    field<QLineEdit>(world, u"followupSubjectField"_s)->setText(u"The late order"_s);
    tick(world);
    QTRY_VERIFY(world.rows().contains(u"The late order"_s));
    QCOMPARE(world.stored(), QStringList {u"The late order seen"_s});
    QVERIFY(world.find<QWidget>(u"followupCase"_s)->isVisible());
}

void TestFollowupsNoting::f2ChangesItAndUndoPutsItBack()
{
    FollowupsWorld world;
    const Pk ana = world.person(aPerson().named(u"Ana Tern"_s));
    world.owe({world.owedOn(ana, Kind::GiveBack, u"Promise"_s, 15)});
    world.open();
    QTRY_COMPARE(world.rows().size(), 2);
    QTest::keyClick(&world.table(), Qt::Key_F2);
    QTRY_VERIFY(dialog(world));
    QVERIFY(!field<QComboBox>(world, u"followupKindField"_s)->isEnabled());
    QCOMPARE(field<QDateEdit>(world, u"followupDay"_s)->date(), QDate(2026, 5, 15));
    field<QLineEdit>(world, u"followupSubjectField"_s)->setText(u"Bigger promise"_s);
    chooseItem(field<QComboBox>(world, u"followupUntil"_s), u"At a time"_s);
    tick(world);
    QTRY_COMPARE(world.stored(), QStringList {u"Bigger promise"_s});
    QCOMPARE(stored(world, u"Bigger promise"_s).dueAt, Dated::exact(at(2026, 5, 15, 9)));
    QTRY_COMPARE(world.text(u"undoText"_s), u"Follow-up changed"_s);
    world.click(u"undoButton"_s);
    QTRY_COMPARE(world.stored(), QStringList {u"Promise"_s});
    QCOMPARE(stored(world, u"Promise"_s).dueAt, onDay(2026, 5, 15));
}

void TestFollowupsNoting::whoDidNotAnswerIsTriedAgain()
{
    FollowupsWorld world;
    const Pk ana = world.person(aPerson().named(u"Ana Tern"_s));
    world.owe({world.owed(ana, Kind::Detractor, u"The late order"_s, 2)});
    world.open();
    QTRY_COMPARE(world.rows().size(), 2);
    QTest::keyClick(&world.table(), Qt::Key_T);
    QTRY_VERIFY(world.find<QDialog>(u"snoozeDialog"_s));
    auto *ask = world.find<QDialog>(u"snoozeDialog"_s);
    QCOMPARE(ask->windowTitle(), u"Try again on"_s);
    ask->findChild<QPushButton *>(u"snoozeMake"_s)->click();
    QTRY_COMPARE(world.text(u"followupAttempts"_s), u"1 attempt to reach them"_s);
    QCOMPARE(world.rows(),
        (QStringList {
            u"[Today 1]"_s, u"The late order"_s, u"[Tomorrow 1]"_s, u"The late order"_s}));
    world.click(u"undoButton"_s);
    QTRY_COMPARE(world.rows().size(), 2);
    QCOMPARE(world.text(u"followupAttempts"_s), u"No attempt noted yet"_s);
}

void TestFollowupsNoting::anAttemptMayStandAlone()
{
    FollowupsWorld world;
    const Pk ana = world.person(aPerson().named(u"Ana Tern"_s));
    world.owe({world.owed(ana, Kind::Detractor, u"The late order"_s, 2)});
    world.open();
    QTRY_COMPARE(world.rows().size(), 2);
    world.click(u"followupAttempt"_s);
    QTRY_VERIFY(world.find<QDialog>(u"snoozeDialog"_s));
    world.click(u"snoozeWithout"_s);
    QTRY_COMPARE(world.text(u"followupAttempts"_s), u"1 attempt to reach them"_s);
    QCOMPARE(world.rows().size(), 2);
}

void TestFollowupsNoting::anythingUnansweredCanBeTriedAgain()
{
    FollowupsWorld world;
    const Pk ana = world.person(aPerson().named(u"Ana Tern"_s));
    Obligation done = world.owed(ana, Kind::Reply, u"The quote"_s, -2);
    done.doneAt = world.now() - 3'600;
    world.owe({done, world.owed(ana, Kind::ThankYou, u"The photos"_s, 2)});
    world.open();
    QTRY_COMPARE(world.rows().size(), 4);
    world.choose(u"The quote"_s);
    const std::unique_ptr<QMenu> menu = world.page().actsMenu();
    menu->findChild<QAction *>(u"actRetry"_s)->trigger();
    QTRY_VERIFY(dialog(world));
    QCOMPARE(field<QLineEdit>(world, u"followupSubjectField"_s)->text(), u"The quote"_s);
    QCOMPARE(field<QComboBox>(world, u"followupKindField"_s)->currentText(), u"Try again"_s);
    tick(world);
    QTRY_COMPARE(
        world.stored(), (QStringList {u"The photos"_s, u"The quote"_s, u"The quote done"_s}));
    QTRY_VERIFY(world.text(u"followupTimes"_s).endsWith(u"tried 1 time before"_s));
}

void TestFollowupsNoting::theMenuOffersEveryActWithItsKey()
{
    FollowupsWorld world;
    const Pk ana = world.person(aPerson().named(u"Ana Tern"_s));
    world.owe({world.owed(ana, Kind::Detractor, u"The late order"_s, 2),
        world.owedOn(ana, Kind::GiveBack, u"Promise"_s, 15)});
    world.open();
    world.page().setCanDraft(true);
    QTRY_COMPARE(world.rows().size(), 4);
    const auto names = [&world] {
        QStringList out;
        const std::unique_ptr<QMenu> menu = world.page().actsMenu();
        for (const QAction *action : menu->actions()) {
            if (!action->isSeparator()) {
                out += action->objectName() + u' ' + action->text().section(u'\t', 1);
            }
        }
        return out;
    };
    QCOMPARE(names(),
        (QStringList {u"actDraft Enter"_s, u"actPerson O"_s, u"actDone D"_s, u"actSnooze S"_s,
            u"actChange F2"_s, u"actAttempt T"_s, u"actCopy Ctrl+C"_s, u"actAdd Ctrl+N"_s,
            u"actLevel "_s, u"actExport E"_s}));
    world.choose(u"Promise"_s);
    QVERIFY(names().contains(u"actRetry "_s));
    const QSignalSpy draft(&world.page(), &ui::FollowupsPage::draftAsked);
    QTest::keyClick(&world.table(), Qt::Key_Return);
    QCOMPARE(draft.count(), 1);
    const QSignalSpy person(&world.page(), &ui::FollowupsPage::personAsked);
    QTest::keyClick(&world.table(), Qt::Key_O);
    QCOMPARE(person.count(), 1);
    QMetaObject::invokeMethod(&world.table(), "menuAsked", Q_ARG(QPoint, QPoint(5, 5)));
    auto *menu = world.find<QMenu>(u"followupMenu"_s);
    QVERIFY(menu && menu->isVisible());
    menu->findChild<QAction *>(u"actDone"_s)->trigger();
    QTRY_VERIFY(world.stored().contains(u"Promise done"_s));
}

void TestFollowupsNoting::readOnlyNotesNothing()
{
    FollowupsWorld world;
    const Pk ana = world.person(aPerson().named(u"Ana Tern"_s));
    world.owe({world.owed(ana, Kind::Detractor, u"The late order"_s, 2)});
    world.open(db::WorkspaceFile::Access::ReadOnly);
    QTRY_COMPARE(world.rows().size(), 2);
    QVERIFY(!world.find<QPushButton>(u"newFollowup"_s)->isEnabled());
    QTest::keyClick(&world.page(), Qt::Key_N, Qt::ControlModifier);
    QTest::keyClick(&world.table(), Qt::Key_F2);
    QTest::keyClick(&world.table(), Qt::Key_T);
    world.page().addFor({ana});
    QVERIFY(!dialog(world));
    QVERIFY(!world.find<QDialog>(u"snoozeDialog"_s));
}

void TestFollowupsNoting::namesInTheDialogStayText()
{
    FollowupsWorld world;
    const Pk ana = world.person(aPerson().named(u"<b>Ana</b>"_s));
    world.open();
    QTRY_VERIFY(world.find<QWidget>(u"followupsEmpty"_s)->isVisible());
    world.page().addFor({ana});
    QTRY_VERIFY(dialog(world));
    const auto *who = field<QLabel>(world, u"dialogSentence"_s);
    QCOMPARE(who->text(), u"For <b>Ana</b> on X"_s);
    QCOMPARE(who->textFormat(), Qt::PlainText);
}

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    ui::installTranslation(*qApp);
    TestFollowupsNoting test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_followups_noting.moc"
