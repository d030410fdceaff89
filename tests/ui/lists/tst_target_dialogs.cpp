#include "tests/support/test_case.h"
#include "tests/ui/common/undo_last.h"
#include "tests/ui/lists/target_world.h"
#include "ui/common/translation.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTableView>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;

/// Logging, noting, editing and deciding, and the way back.
class TestTargetDialogs : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aTouchIsLoggedAndTakenBack();
    void severalPeopleGetTheSameTouch();
    void aTouchAheadIsRefused();
    void anIdeaIsLoggedAsItsKind();
    void theNewestTouchIsMarkedAsAnswered();
    void allTouchesCanBeMended();
    void aTouchOfADayStaysOne();
    void anOpeningIsPastedAndUsed();
    void onlyWebAddressesAreTaken();
    void aTargetIsEdited();
    void aCandidateIsJudgedAndDecided();
    void theCharterIsThatOfTheAccountAtWork();

private:
    static QPushButton *act(QWidget *dialog)
    {
        return dialog->findChild<QPushButton *>(dialog->objectName() + u"Act");
    }
    static QString trouble(QWidget *dialog)
    {
        return dialog->findChild<QLabel *>(dialog->objectName() + u"Trouble")->text();
    }
    static qint64 touches(TargetWorld &world) { return world.number("SELECT count(*) FROM touch"); }
};

void TestTargetDialogs::aTouchIsLoggedAndTakenBack()
{
    TargetWorld world;
    world.open();
    const qint64 before = touches(world);
    QVERIFY(world.goTo(u"thimblewood"_s));
    world.press(Qt::Key_T);
    QWidget *dialog = world.dialog(u"touchDialog"_s);
    QVERIFY(dialog);
    auto *kind = dialog->findChild<QComboBox *>(u"touchKind"_s);
    kind->setCurrentIndex(kind->findData(u"information"_s));
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"touchText"_s), u"Sent the seat guide"_s);
    act(dialog)->click();
    QVERIFY(world.editsAreDone());
    QCOMPARE(touches(world), before + 1);
    QCOMPARE(world.number("SELECT count(*) FROM touch WHERE kind = 'information'"
                          " AND text = 'Sent the seat guide' AND at_precision IS NULL"),
        1);
    QCOMPARE(world.told.constLast(), u"Touch of 1 person logged"_s);
    QCOMPARE(world.text(u"targetTouchCount"_s), u"2 touches, 0 answers."_s);
    undoLast(world.session());
    QVERIFY(world.editsAreDone());
    QCOMPARE(touches(world), before);
    world.session().undoStack().redo();
    QVERIFY(world.editsAreDone());
    QCOMPARE(touches(world), before + 1);
}

void TestTargetDialogs::severalPeopleGetTheSameTouch()
{
    TargetWorld world;
    world.open();
    const qint64 before = touches(world);
    QVERIFY(world.goTo(u"thimblewood"_s));
    world.view().table()->selectRow(0);
    world.press(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(world.view().chosen().size(), std::size_t {2});
    world.press(Qt::Key_T);
    QWidget *dialog = world.dialog(u"touchDialog"_s);
    QVERIFY(dialog);
    act(dialog)->click();
    QVERIFY(world.editsAreDone());
    QCOMPARE(touches(world), before + 2);
    undoLast(world.session());
    QVERIFY(world.editsAreDone());
    QCOMPARE(touches(world), before);
}

void TestTargetDialogs::aTouchAheadIsRefused()
{
    TargetWorld world;
    world.open();
    QVERIFY(world.goTo(u"thimblewood"_s));
    world.press(Qt::Key_T);
    QWidget *dialog = world.dialog(u"touchDialog"_s);
    QVERIFY(dialog);
    auto *when = dialog->findChild<QDateTimeEdit *>(u"touchAt"_s);
    when->setDateTime(when->dateTime().addDays(1));
    QVERIFY(!act(dialog)->isEnabled());
    QVERIFY(trouble(dialog).contains(u"still to come"));
    when->setDateTime(when->dateTime().addDays(-2));
    QVERIFY(act(dialog)->isEnabled());
    // An answer before it cannot be.
    dialog->findChild<QCheckBox *>(u"touchIsAnswered"_s)->setChecked(true);
    auto *answered = dialog->findChild<QDateTimeEdit *>(u"touchAnsweredAt"_s);
    QVERIFY(act(dialog)->isEnabled());
    answered->setDateTime(when->dateTime().addSecs(-60));
    QVERIFY(!act(dialog)->isEnabled());
}

void TestTargetDialogs::anIdeaIsLoggedAsItsKind()
{
    TargetWorld world;
    world.open();
    QVERIFY(world.goTo(u"larkspurvale"_s));
    QCOMPARE(world.text(u"ideaTitle0"_s), u"Share her tide-path piece"_s);
    world.find<QToolButton>(u"idea0"_s)->click();
    QWidget *dialog = world.dialog(u"touchDialog"_s);
    QVERIFY(dialog);
    QCOMPARE(
        dialog->findChild<QLineEdit *>(u"touchText"_s)->text(), u"Share her tide-path piece"_s);
    QCOMPARE(
        dialog->findChild<QComboBox *>(u"touchKind"_s)->currentData().toString(), u"information"_s);
}

void TestTargetDialogs::theNewestTouchIsMarkedAsAnswered()
{
    TargetWorld world;
    world.open();
    QVERIFY(world.goTo(u"thimblewood"_s));
    auto *button = world.find<QPushButton>(u"targetAnswered"_s);
    QVERIFY(button->isVisible());
    world.press(Qt::Key_A);
    QVERIFY(world.editsAreDone());
    QCOMPARE(world.text(u"targetTouchCount"_s), u"1 touch, 1 answer."_s);
    QVERIFY(!button->isVisible());
    world.press(Qt::Key_A);
    QCOMPARE(world.told.constLast(), u"No touch waits for an answer"_s);
    undoLast(world.session());
    QVERIFY(world.editsAreDone());
    QVERIFY(button->isVisible());
}

void TestTargetDialogs::allTouchesCanBeMended()
{
    TargetWorld world;
    world.open();
    QVERIFY(world.goTo(u"mfennimore_post"_s));
    world.find<QPushButton>(u"targetTouches"_s)->click();
    QWidget *dialog = world.dialog(u"touchesDialog"_s);
    QVERIFY(dialog);
    auto *table = dialog->findChild<QTableView *>(u"touchesTable"_s);
    QCOMPARE(table->model()->rowCount(), 4);
    QCOMPARE(table->model()->index(0, 0).data().toString(), u"25 Apr"_s);
    dialog->findChild<QPushButton *>(u"touchesAnswered"_s)->click();
    QVERIFY(world.editsAreDone());
    QCOMPARE(table->model()->index(0, 3).data().toString(), u"14 May"_s);
    dialog->findChild<QPushButton *>(u"touchesAnswered"_s)->click(); // and back
    QVERIFY(world.editsAreDone());
    QCOMPARE(table->model()->index(0, 3).data().toString(), u"no answer"_s);
    table->setCurrentIndex(table->model()->index(3, 0));
    dialog->findChild<QPushButton *>(u"touchesRemove"_s)->click();
    QVERIFY(world.editsAreDone());
    QCOMPARE(table->model()->rowCount(), 3);
    QCOMPARE(world.text(u"targetTouchCount"_s), u"3 touches, 1 answer."_s);
}

void TestTargetDialogs::aTouchOfADayStaysOne()
{
    TargetWorld world;
    QVERIFY(comity::logTouch(world.workspace().writer(), {world.pk(u"thimblewood"_s)},
        {TouchKind::Met, onDay(2026, 5, 13), u"Fair"_s, {}}, world.workspace().now()));
    world.open();
    QVERIFY(world.goTo(u"thimblewood"_s));
    world.find<QPushButton>(u"targetTouches"_s)->click();
    QWidget *dialog = world.dialog(u"touchesDialog"_s);
    QVERIFY(dialog);
    dialog->findChild<QPushButton *>(u"touchesChange"_s)->click();
    QWidget *change = world.dialog(u"touchDialog"_s);
    QVERIFY(change);
    QTest::keyClicks(change->findChild<QLineEdit *>(u"touchText"_s), u" in the hall"_s);
    act(change)->click();
    QVERIFY(world.editsAreDone());
    QCOMPARE(world.number("SELECT count(*) FROM touch WHERE text = 'Fair in the hall'"
                          " AND at_precision = 'day'"),
        1);
}

void TestTargetDialogs::anOpeningIsPastedAndUsed()
{
    TargetWorld world;
    world.open();
    QVERIFY(world.goTo(u"stormlantern_b"_s));
    QApplication::clipboard()->setText(u"  Looking for towns with one bridge  "_s);
    world.press(Qt::Key_V, Qt::ControlModifier);
    QWidget *dialog = world.dialog(u"openingDialog"_s);
    QVERIFY(dialog);
    QCOMPARE(dialog->findChild<QPlainTextEdit *>(u"openingQuote"_s)->toPlainText(),
        u"Looking for towns with one bridge"_s);
    act(dialog)->click();
    QVERIFY(world.editsAreDone());
    QCOMPARE(world.told.constLast(), u"Opening of Benedikt Stormlantern noted"_s);
    QCOMPARE(world.text(u"targetQuote"_s), u"“Looking for towns with one bridge”"_s);
    QVERIFY(world.goTo(u"stormlantern_b"_s));
    world.find<QPushButton>(u"targetUsed"_s)->click();
    QVERIFY(world.editsAreDone());
    QVERIFY(world.text(u"targetQuote"_s).startsWith(u"No opening is noted"));
    undoLast(world.session());
    QVERIFY(world.editsAreDone());
    QVERIFY(world.text(u"targetQuote"_s).contains(u"one bridge"));
}

void TestTargetDialogs::onlyWebAddressesAreTaken()
{
    TargetWorld world;
    world.open();
    QVERIFY(world.goTo(u"stormlantern_b"_s));
    world.press(Qt::Key_N);
    QWidget *dialog = world.dialog(u"openingDialog"_s);
    QVERIFY(dialog);
    QVERIFY(!act(dialog)->isEnabled()); // nothing yet
    auto *url = dialog->findChild<QLineEdit *>(u"openingUrl"_s);
    for (const QString &bad : {u"javascript:alert(1)"_s, u"file:///etc/passwd"_s, u"example"_s}) {
        url->setText(bad);
        QVERIFY2(!act(dialog)->isEnabled(), qPrintable(bad));
    }
    url->setText(u"https://example.org/1"_s);
    QVERIFY(act(dialog)->isEnabled());
}

void TestTargetDialogs::aTargetIsEdited()
{
    TargetWorld world;
    world.open();
    QVERIFY(world.goTo(u"thimblewood"_s));
    world.press(Qt::Key_Return);
    QWidget *dialog = world.dialog(u"targetDialog"_s);
    QVERIFY(dialog);
    QCOMPARE(dialog->findChild<QSpinBox *>(u"targetCadence"_s)->value(), 4);
    dialog->findChild<QSpinBox *>(u"targetCadence"_s)->setValue(10);
    dialog->findChild<QComboBox *>(u"targetUnit"_s)->setCurrentIndex(0);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"targetOutcome"_s), u"A mention"_s);
    act(dialog)->click();
    QVERIFY(world.editsAreDone());
    QCOMPARE(world.number("SELECT count(*) FROM target WHERE cadence_days = 10"
                          " AND outcome = 'A mention' AND why LIKE 'Family pages%'"
                          " AND resting_until IS NULL"),
        1);
    undoLast(world.session());
    QVERIFY(world.editsAreDone());
    QCOMPARE(world.number("SELECT count(*) FROM target WHERE outcome <> ''"), 0);
}

void TestTargetDialogs::aCandidateIsJudgedAndDecided()
{
    TargetWorld world;
    world.workspace().writer().exec("UPDATE account SET charter = 'Cycling in Port Merrow'");
    world.open();
    QVERIFY(world.goTo(u"thimblewood"_s));
    world.press(Qt::Key_F);
    QWidget *dialog = world.dialog(u"candidateDialog"_s);
    QVERIFY(dialog);
    const auto check = [dialog](int i) {
        return dialog->findChild<QLabel *>(u"candidateCheck%1"_s.arg(i))->text();
    };
    QCOMPARE(
        dialog->findChild<QLabel *>(u"candidateCharter"_s)->text(), u"Cycling in Port Merrow"_s);
    QCOMPARE(check(1), u"Last post 4 days ago"_s);
    QVERIFY(check(2).startsWith(u"They follow 100 people and 13,000 follow them"));
    QVERIFY(!act(dialog)->isEnabled()); // nothing is suggested before the charter is judged
    dialog->findChild<QRadioButton *>(u"candidateFits"_s)->click();
    QVERIFY(dialog->findChild<QRadioButton *>(u"candidate-learn-only"_s)->isChecked());
    act(dialog)->click();
    QVERIFY(world.editsAreDone());
    QCOMPARE(world.number("SELECT count(*) FROM follow_decision WHERE decision = 'learn-only'"
                          " AND checks LIKE '%\"13000\"%'"),
        1);
    QCOMPARE(world.number("SELECT count(*) FROM person_fact WHERE field = 'learn-only'"), 1);
    undoLast(world.session());
    QVERIFY(world.editsAreDone());
    QCOMPARE(world.number("SELECT count(*) FROM follow_decision"), 0);
    QCOMPARE(world.number("SELECT count(*) FROM person_fact"), 0);
}

void TestTargetDialogs::theCharterIsThatOfTheAccountAtWork()
{
    TargetWorld world;
    const AccountId other = world.workspace().addAccount(u"x:harbourlight"_s);
    SQLite::Database &writer = world.workspace().writer();
    writer.exec("UPDATE account SET charter = 'Cycling' WHERE handle = 'fernhillcycles'");
    writer.exec("UPDATE account SET charter = 'Lighthouses' WHERE handle = 'harbourlight'");
    world.open();
    const auto charter = [&world] {
        world.goTo(u"thimblewood"_s);
        world.press(Qt::Key_F);
        QWidget *dialog = world.dialog(u"candidateDialog"_s);
        const QString text = dialog->findChild<QLabel *>(u"candidateCharter"_s)->text();
        dialog->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return text;
    };
    QCOMPARE(charter(), u"Cycling"_s);
    world.session().chooseAccount(other);
    QVERIFY(world.editsAreDone());
    QCOMPARE(charter(), u"Lighthouses"_s);
    world.session().chooseAccount({});
    QVERIFY(world.editsAreDone());
    QCOMPARE(charter(), u"Cycling"_s);
    // Under all accounts one that is archived does not judge.
    world.workspace().writer().exec(
        "UPDATE account SET archived_at = 1 WHERE handle = 'fernhillcycles'");
    QCOMPARE(charter(), u"Lighthouses"_s);
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    ui::installTranslation(application);
    TestTargetDialogs test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_target_dialogs.moc"
