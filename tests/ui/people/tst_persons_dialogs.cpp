#include "model/people/hand_values.h"
#include "model/people/permission_store.h"
#include "model/people/person_note.h"
#include "tests/support/test_case.h"
#include "tests/ui/common/undo_last.h"
#include "tests/ui/people/persons_world.h"
#include "ui/common/snooze_dialog.h"
#include "ui/common/table_header.h"
#include "ui/common/theme.h"
#include "ui/common/translation.h"
#include "ui/people/persons/merge_findings.h"

#include <QApplication>
#include <QCheckBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QMenu>
#include <QRadioButton>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;
using namespace comity::ui;

/// Compare, merge, take apart, snooze and erase, as the People page asks for them.
class TestPersonsDialogs : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        TestCase::init();
        m_world = std::make_unique<PersonsWorld>();
        m_world->open();
    }
    void cleanup() { m_world.reset(); }

    void peopleAreComparedInColumns();
    void thePaletteFindsTheActs();
    void onlyTwoToFourAreCompared();
    void reasonsAndDoubtsAreShownBeforeAMerge();
    void conflictsSayWhatWillHold();
    void mergeByTheKeyboardAndUndo();
    void whoIsOneAlreadyIsNotMerged();
    void oneProfileIsTakenOut();
    void allAreTakenApart();
    void snoozeByTheKeyboardGoesOnWithTheNext();
    void snoozeUntilADay();
    void nextWeekIsNeverTomorrow();
    void quickKeysOpenOneDialog();
    void eraseNeedsAnExplicitYes();
    void namesStayPlainText();

private:
    PersonsWorld &world() { return *m_world; }
    QWidget *opened(const QString &name)
    {
        [&] { QTRY_VERIFY2(world().dialog(name), qPrintable(name)); }();
        [&] { QTRY_COMPARE(QApplication::activeWindow(), world().dialog(name)); }();
        return world().dialog(name);
    }
    void press(Qt::Key key) { QTest::keyClick(&world().table(), key); }
    QString status() const { return m_world->page().findChild<QLabel *>(u"statusText"_s)->text(); }
    void mergeHideo()
    {
        world().edit([this](SQLite::Database &writer) {
            QVERIFY(mergePeople(writer,
                {world().pkOf(u"starlingoka"_s), world().pkOf(u"hideo@pedals.example"_s)},
                u"same-website"_s, 1'778'000'000));
        });
        QTRY_COMPARE(world().model().rowCount(), 7);
    }

    std::unique_ptr<PersonsWorld> m_world;
};

void TestPersonsDialogs::peopleAreComparedInColumns()
{
    world().edit([this](SQLite::Database &writer) {
        QVERIFY(
            setValue(writer, {world().pkOf(u"bramtangle"_s)}, HandField::Role, u"supplier"_s, 1));
    });
    world().choose({u"adaezemoon"_s, u"bramtangle"_s});
    press(Qt::Key_C);
    QWidget *dialog = opened(u"compareDialog"_s);
    QCOMPARE(PersonsWorld::texts(*dialog, u"comparedName"_s),
        (QStringList {u"Adaeze Moonriver"_s, u"Bram Tanglewick"_s}));
    const QStringList labels = PersonsWorld::texts(*dialog, u"comparedLabel"_s);
    const QStringList signs = PersonsWorld::texts(*dialog, u"differenceSign"_s);
    const QStringList values = PersonsWorld::texts(*dialog, u"comparedValue"_s);
    const auto at = labels.indexOf(u"Followers"_s);
    QVERIFY(at >= 0);
    QCOMPARE(signs.at(at), u"≠"_s);
    QCOMPARE(values.mid(at * 2, 2), (QStringList {u"18,420"_s, u"412"_s}));
    QCOMPARE(signs.at(labels.indexOf(u"Relationship"_s)), QString()); // both are mutual
    QCOMPARE(values.mid(labels.indexOf(u"Role"_s) * 2, 2), (QStringList {u"—"_s, u"Supplier"_s}));
    QVERIFY(!labels.contains(u"Website"_s)); // neither has one

    dialog->findChild<QCheckBox *>(u"onlyDifferent"_s)->setChecked(true);
    QVERIFY(!PersonsWorld::texts(*dialog, u"differenceSign"_s).contains(QString()));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!world().dialog(u"compareDialog"_s));
    PersonsWorld::click(world().page(), u"compareChosen"_s); // the bar above the table does it too
    QVERIFY(opened(u"compareDialog"_s));
}

void TestPersonsDialogs::thePaletteFindsTheActs()
{
    const auto texts = [this] {
        QStringList offered;
        const std::unique_ptr<QMenu> menu = world().page().actsMenu();
        for (const QAction *action : menu->actions()) {
            offered += action->isEnabled() ? action->text().remove(u'&') : QString();
        }
        return offered;
    };
    world().table().clearSelection();
    world().table().setCurrentIndex({});
    QVERIFY(texts().contains(u"Possibly the same person…"_s));
    QVERIFY(!texts().contains(u"Erase for good…"_s)); // nobody is chosen
    world().choose({u"adaezemoon"_s});
    QVERIFY(texts().contains(u"Match a file of customers…"_s));
    QVERIFY(texts().contains(u"Erase for good…"_s));
    QVERIFY(!texts().contains(u"Make one person…\tM"_s)); // of one there is nothing to make
    QVERIFY(!texts().contains(u"Take profiles apart…"_s));
}

void TestPersonsDialogs::onlyTwoToFourAreCompared()
{
    world().choose({u"adaezemoon"_s});
    press(Qt::Key_C);
    QTRY_VERIFY(status().contains(u"two to four"_s));
    world().choose({u"adaezemoon"_s, u"bramtangle"_s, u"starlingoka"_s});
    press(Qt::Key_C);
    QWidget *dialog = opened(u"compareDialog"_s);
    QCOMPARE(PersonsWorld::texts(*dialog, u"comparedName"_s).size(), 3);
    // From the comparison to the question whether they are one.
    QTest::keyClick(dialog, Qt::Key_M);
    QVERIFY(opened(u"mergeDialog"_s));
}

void TestPersonsDialogs::reasonsAndDoubtsAreShownBeforeAMerge()
{
    world().choose({u"starlingoka"_s, u"hideo@pedals.example"_s});
    press(Qt::Key_M);
    QWidget *dialog = opened(u"mergeDialog"_s);
    QCOMPARE(PersonsWorld::texts(*dialog, u"mergeReason"_s).size(), 1);
    QVERIFY(PersonsWorld::texts(*dialog, u"mergeReason"_s).first().contains(u"sundayloop.example"));
    QVERIFY(PersonsWorld::texts(*dialog, u"mergeDoubt"_s).isEmpty());
    QVERIFY(PersonsWorld::texts(*dialog, u"mergeFront"_s).first().contains(u"@starlingoka on X"));
    QTest::keyClick(dialog, Qt::Key_Escape);

    world().choose({u"adaezemoon"_s, u"bramtangle"_s});
    press(Qt::Key_M);
    dialog = opened(u"mergeDialog"_s);
    QVERIFY(PersonsWorld::texts(*dialog, u"mergeReason"_s).isEmpty());
    // Both are on X, and nothing speaks for it.
    QCOMPARE(PersonsWorld::texts(*dialog, u"mergeDoubt"_s).size(), 2);
}

void TestPersonsDialogs::conflictsSayWhatWillHold()
{
    const Pk first = world().pkOf(u"adaezemoon"_s);
    const Pk second = world().pkOf(u"adaezemoon@pedals.example"_s);
    world().edit([&](SQLite::Database &writer) {
        QVERIFY(setValue(writer, {first}, HandField::Role, u"customer"_s, 100));
        QVERIFY(setValue(writer, {second}, HandField::Role, u"journalist"_s, 200));
        PermissionEntry yes {
            anyTopic, PermissionEvent::OptIn, u"Send it"_s, u"a form"_s, Dated::day(1'778'000'000)};
        QVERIFY(recordPermission(writer, {first}, yes, 1'778'500'000));
        QVERIFY(recordPermission(writer, {second},
            {anyTopic, PermissionEvent::OptedOut, u"No more"_s, u"a mail"_s, {}}, 1'778'500'001));
        QVERIFY(refuseMerge(writer, first, second, u"same-handle"_s, 1'778'000'000));
    });
    world().choose({u"adaezemoon"_s, u"adaezemoon@pedals.example"_s});
    press(Qt::Key_M);
    QWidget *dialog = opened(u"mergeDialog"_s);
    QCOMPARE(PersonsWorld::texts(*dialog, u"mergeOutcome"_s),
        (QStringList {u"Permission: “Asked us to stop” of @adaezemoon@pedals.example on Mastodon "
                      "holds, for the stricter wins; not “Asked for it”"_s,
            u"Role: “Journalist” of @adaezemoon@pedals.example on Mastodon holds, being the "
            "newest; not “Customer”"_s}));
    QVERIFY(PersonsWorld::texts(*dialog, u"mergeDoubt"_s).join(u' ').contains(u"are not the same"));
}

void TestPersonsDialogs::mergeByTheKeyboardAndUndo()
{
    QTRY_COMPARE(world().model().rowCount(), 8);
    world().choose({u"starlingoka"_s, u"hideo@pedals.example"_s});
    press(Qt::Key_M);
    QTest::keyClick(opened(u"mergeDialog"_s), Qt::Key_Return);
    QTRY_COMPARE(world().model().rowCount(), 7); // one row under all accounts
    QCOMPARE(
        world().number("SELECT count(*) FROM identity_verdict WHERE reason = 'same-website'"), 1);
    QTRY_COMPARE(world().page().focusWidget(), &world().table());
    QTRY_COMPARE(world().session().undoStack().count(), 1);
    undoLast(world().session());
    QTRY_COMPARE(world().model().rowCount(), 8);
    QCOMPARE(world().number("SELECT count(*) FROM identity_verdict"), 0);
}

void TestPersonsDialogs::whoIsOneAlreadyIsNotMerged()
{
    mergeHideo();
    world().session().chooseAccount(AccountId {1});
    QTRY_COMPARE(world().model().rowCount(), 5);
    // By their profiles they could be chosen twice under two accounts, never under one.
    world().choose({u"starlingoka"_s});
    press(Qt::Key_M);
    QTRY_VERIFY(status().contains(u"two to six"_s));
}

void TestPersonsDialogs::oneProfileIsTakenOut()
{
    mergeHideo();
    world().choose({u"starlingoka"_s});
    QMenu *menu = world().openRowMenu();
    auto *split = menu->findChild<QAction *>(u"splitPerson"_s);
    QVERIFY(split && split->isEnabled());
    split->trigger();
    menu->close();
    QWidget *dialog = opened(u"splitDialog"_s);
    QCOMPARE(dialog->findChildren<QCheckBox *>(u"splitProfile"_s).size(), 2);
    QVERIFY(PersonsWorld::texts(*dialog, u"splitReason"_s).first().contains(u"the website"));
    PersonsWorld::click(*dialog, u"splitTake"_s); // of two the other one is checked already
    QTRY_COMPARE(world().model().rowCount(), 8);
    undoLast(world().session());
    QTRY_COMPARE(world().model().rowCount(), 7);
}

void TestPersonsDialogs::allAreTakenApart()
{
    mergeHideo();
    world().choose({u"starlingoka"_s});
    QMenu *menu = world().openRowMenu();
    menu->findChild<QAction *>(u"splitPerson"_s)->trigger();
    menu->close();
    PersonsWorld::click(*opened(u"splitDialog"_s), u"splitAll"_s);
    QTRY_COMPARE(world().number("SELECT count(*) FROM profile WHERE person IS NOT NULL"), 0);
    QTRY_COMPARE(world().model().rowCount(), 8);
}

void TestPersonsDialogs::snoozeByTheKeyboardGoesOnWithTheNext()
{
    world().table().selectRow(0);
    const Pk first = world().model().pkAt(0);
    press(Qt::Key_S);
    QWidget *dialog = opened(u"snoozeDialog"_s);
    QTest::keyClick(dialog, Qt::Key_2); // next week: the clock stands on Thursday 14 May 2026
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_COMPARE(world().number("SELECT count(*) FROM triage WHERE state = 'snoozed'"), 1);
    QCOMPARE(world().number("SELECT pk FROM triage"), qint64 {number(first)});
    QCOMPARE(world().number("SELECT until FROM triage"),
        QDate(2026, 5, 18).startOfDay(Qt::UTC).toSecsSinceEpoch());
    QTRY_COMPARE(world().table().currentIndex().row(), 1);
    QTRY_COMPARE(world().page().focusWidget(), &world().table());
    QTRY_COMPARE(world().session().undoStack().count(), 1);
    undoLast(world().session());
    QTRY_COMPARE(world().number("SELECT count(*) FROM triage"), 0);
}

void TestPersonsDialogs::snoozeUntilADay()
{
    world().choose({u"starlingoka"_s, u"bramtangle"_s});
    press(Qt::Key_S);
    QWidget *dialog = opened(u"snoozeDialog"_s);
    auto *date = dialog->findChild<QDateEdit *>(u"snoozeDate"_s);
    QVERIFY(!date->isEnabled());
    QTest::keyClick(dialog, Qt::Key_4);
    QVERIFY(date->isEnabled());
    QCOMPARE(date->minimumDate(), QDate(2026, 5, 15)); // a snooze that is over is none
    date->setDate(QDate(2026, 8, 1));
    PersonsWorld::click(*dialog, u"snoozeMake"_s);
    QTRY_COMPARE(world().number("SELECT count(*) FROM triage WHERE state = 'snoozed'"), 2);
    QCOMPARE(world().number("SELECT max(until) FROM triage"),
        QDate(2026, 8, 1).startOfDay(Qt::UTC).toSecsSinceEpoch());
}

void TestPersonsDialogs::nextWeekIsNeverTomorrow()
{
    // Weeks begin on Monday here.
    for (const auto &[today, week] : {std::pair(QDate(2026, 5, 16), QDate(2026, 5, 18)),
             {QDate(2026, 5, 17), QDate(2026, 5, 25)}, {QDate(2026, 5, 18), QDate(2026, 5, 25)}}) {
        SnoozeDialog dialog(u"Ada"_s, today, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QDate until;
        connect(&dialog, &SnoozeDialog::snoozeAsked, this, [&](const QDate &day) { until = day; });
        dialog.findChildren<QRadioButton *>().at(1)->setChecked(true);
        PersonsWorld::click(dialog, u"snoozeMake"_s);
        QCOMPARE(until, week);
    }
}

void TestPersonsDialogs::quickKeysOpenOneDialog()
{
    world().choose({u"adaezemoon"_s, u"bramtangle"_s});
    press(Qt::Key_C);
    press(Qt::Key_M);
    QTRY_VERIFY(world().dialog(u"compareDialog"_s) || world().dialog(u"mergeDialog"_s));
    QTest::qWait(100);
    QVERIFY(!(world().dialog(u"compareDialog"_s) && world().dialog(u"mergeDialog"_s)));
}

void TestPersonsDialogs::eraseNeedsAnExplicitYes()
{
    world().edit([this](SQLite::Database &writer) {
        QVERIFY(addNote(writer, {world().pkOf(u"bramtangle"_s)}, u"Rides at dawn"_s, false, 1));
    });
    // The names are in memory then, for the order and for the search.
    world().table().tableHeader()->setSortIndicator(int(TableColumn::Person), Qt::AscendingOrder);
    QTRY_COMPARE(world().model().personAt(0)->handle, u"markup"_s);
    auto *filter = world().page().findChild<QLineEdit *>(u"peopleFilter"_s);
    filter->setText(u"bram"_s);
    QTRY_COMPARE(world().model().rowCount(), 2);
    filter->clear();
    QTRY_COMPARE(world().model().rowCount(), 8);
    world().choose({u"bramtangle"_s, u"adaezemoon"_s});
    const auto ask = [this] {
        QMenu *menu = world().openRowMenu();
        menu->findChild<QAction *>(u"erasePeople"_s)->trigger();
        menu->close();
    };
    ask();
    QWidget *dialog = opened(u"eraseDialog"_s);
    auto *erase = dialog->findChild<QAbstractButton *>(u"eraseMake"_s);
    QVERIFY(!erase->isEnabled());
    QTest::keyClick(dialog, Qt::Key_Return); // Enter keeps them
    QTRY_VERIFY(!world().dialog(u"eraseDialog"_s));
    QCOMPARE(world().number("SELECT count(*) FROM profile"), 8);

    QTRY_VERIFY(!world().page().findChild<QMenu *>(u"rowMenu"_s));
    ask();
    dialog = opened(u"eraseDialog"_s);
    dialog->findChild<QCheckBox *>(u"eraseSure"_s)->setChecked(true);
    PersonsWorld::click(*dialog, u"eraseMake"_s);
    QTRY_COMPARE(world().number("SELECT count(*) FROM profile"), 6);
    QTRY_COMPARE(world().prompts().told.value(0), u"2 profiles erased for good"_s);
    const QString told = world().prompts().told.value(1);
    QVERIFY(told.contains(u"1 fact by hand"_s));
    QVERIFY(!told.contains(u"0 "_s)); // what there was none of is left out
    QTRY_COMPARE(world().model().rowCount(), 6);
    QCOMPARE(world().session().undoStack().count(), 0);
    QCOMPARE(world().number("SELECT count(*) FROM note"), 0);
    filter->setText(u"bram"_s);
    QTRY_COMPARE(world().model().rowCount(), 1);
    QTRY_COMPARE(world().model().personAt(0)->handle, u"bram_t@pedals.example"_s);
}

void TestPersonsDialogs::namesStayPlainText()
{
    world().choose({u"markup"_s, u"kettlespoke"_s});
    press(Qt::Key_M);
    QWidget *dialog = opened(u"mergeDialog"_s);
    QVERIFY(PersonsWorld::texts(*dialog, u"comparedName"_s)
                .contains(u"<b>Bold</b> & <img src=file:///etc/passwd>"_s));
    for (const QLabel *label : dialog->findChildren<QLabel *>()) {
        QCOMPARE(label->textFormat(), Qt::PlainText);
    }
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    installTranslation(application);
    const Theme theme(application);
    TestPersonsDialogs test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_persons_dialogs.moc"
