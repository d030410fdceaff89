#include "model/people/hand_values.h"
#include "model/people/person_tags.h"
#include "model/people/scores.h"
#include "model/people/tag_rhythms.h"
#include "tests/support/test_case.h"
#include "tests/ui/common/undo_last.h"
#include "tests/ui/people/persons_world.h"
#include "ui/common/in_touch_words.h"
#include "ui/common/plain_label.h"
#include "ui/common/rhythm_fields.h"
#include "ui/common/theme.h"
#include "ui/common/translation.h"
#include "ui/people/table/table_column.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;
using namespace comity::ui;

/// How often to be in touch, set for people, a list or a tag; and what else is noted in the pane.
class TestKeepInTouch : public TestCase
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

    void wordsHaveNumberShapeAndSource();
    void theLongestTimeIsNeverShorter();
    void aRhythmIsSetForSeveralAndUndone();
    void aRhythmOfATagIsSetInThePane();
    void theColumnAndTheChipSayWhoIsDue();
    void aCountryIsWrittenByItsName();
    void whatIsNoAddressIsSaid();
    void aMeetingIsNotedAndRemoved();
    void spamIsNotedWithItsReason();
    void theFocusStaysInTheField();
    void whatWasNotedFilters();
    void aNumberFilters();
    void howLongIsStaleIsChosen();

private:
    PersonsWorld &world() { return *m_world; }
    /// The one in sight of that name.
    template <typename Widget>
    Widget *part(const QString &name) const
    {
        Widget *found = nullptr;
        for (Widget *one : m_world->page().findChildren<Widget *>(name)) {
            found = one->isHidden() || !one->isVisible() ? found : one;
        }
        return found;
    }
    /// Turns one of what was noted on or off.
    void filterBy(const QString &text);
    void openAbout(const QString &handle)
    {
        world().choose({handle});
        QTRY_VERIFY(part<QPushButton>(u"detailAboutFold"_s));
        auto *fold = part<QPushButton>(u"detailAboutFold"_s);
        fold->setChecked(true);
        QTRY_VERIFY(part<QWidget>(u"detailAbout"_s));
    }
    void writeIn(const QString &field, const QString &text)
    {
        QTRY_VERIFY(part<QLineEdit>(field));
        auto *line = part<QLineEdit>(field);
        line->setFocus();
        line->setText(text);
        QTest::keyClick(line, Qt::Key_Return);
    }
    /// Fields that were made again come into sight with the next turn of the loop.
    QString written(const QString &name) const
    {
        auto *line = part<QLineEdit>(name);
        return line ? line->text() : QString();
    }
    /// The sheet is read on a worker.
    QString shown(const QString &name)
    {
        const bool isThere = QTest::qWaitFor([&] { return part<QLabel>(name) != nullptr; });
        return isThere ? part<QLabel>(name)->text() : QString();
    }

    std::unique_ptr<PersonsWorld> m_world;
};

void TestKeepInTouch::wordsHaveNumberShapeAndSource()
{
    InTouch one;
    QCOMPARE(inTouchText(one), QString());
    one.rhythm = {Pk {1}, {30, 60}, RhythmScope::List, u"Press"_s};
    one.last = Dated::day(1'778'000'000);
    one.state = InTouchState::InTime;
    one.daysSince = 25;
    QCOMPARE(inTouchText(one), u"in 5 days"_s);
    one.daysSince = 29;
    QCOMPARE(inTouchText(one), u"in 1 day"_s);
    one.state = InTouchState::Due;
    one.daysSince = 30;
    QCOMPARE(inTouchText(one), u"due today"_s);
    one.state = InTouchState::Overdue;
    one.daysSince = 72;
    QCOMPARE(inTouchText(one), u"42 days late"_s);
    QCOMPARE(severityOf(one.state), std::optional(Severity::Stop));
    const QString meaning = inTouchMeaning(one, QTimeZone::utc());
    QVERIFY2(meaning.contains(u"the list “Press”"_s), qPrintable(meaning));
    QVERIFY2(
        meaning.contains(u"every 30 days, after 60 days at the latest"_s), qPrintable(meaning));
    QVERIFY2(meaning.contains(u"Last contact 5 May 2026, a message"_s), qPrintable(meaning));
    one.state = InTouchState::NeverYet;
    QCOMPARE(inTouchText(one), u"no contact known"_s);
    QVERIFY(!severityOf(one.state));
}

void TestKeepInTouch::theLongestTimeIsNeverShorter()
{
    RhythmFields fields;
    QCOMPARE(fields.rhythm(), std::nullopt);
    fields.setRhythm(Rhythm {30, 60});
    fields.findChild<QSpinBox *>(u"rhythmIdeal"_s)->setValue(90);
    QCOMPARE(fields.rhythm(), (Rhythm {90, 90}));
    fields.findChild<QCheckBox *>(u"rhythmIsWished"_s)->setChecked(false);
    QCOMPARE(fields.rhythm(), std::nullopt);
}

void TestKeepInTouch::aRhythmIsSetForSeveralAndUndone()
{
    world().choose({u"adaezemoon"_s, u"bramtangle"_s});
    QMenu *menu = world().openRowMenu();
    menu->findChild<QAction *>(u"keepInTouch"_s)->trigger();
    menu->close();
    QTRY_VERIFY(world().dialog(u"keepInTouchDialog"_s));
    QWidget *dialog = world().dialog(u"keepInTouchDialog"_s);
    QVERIFY(!dialog->findChild<QComboBox *>(u"rhythmFor"_s)->isVisible());
    dialog->findChild<QSpinBox *>(u"rhythmIdeal"_s)->setValue(14);
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_COMPARE(world().number("SELECT count(*) FROM person_fact WHERE field = 'keep-in-touch'"
                                " AND value = '14/60'"),
        2);
    QTRY_COMPARE(world().session().undoStack().count(), 1);
    undoLast(world().session());
    QTRY_COMPARE(
        world().number("SELECT count(*) FROM person_fact WHERE field = 'keep-in-touch'"), 0);
}

void TestKeepInTouch::aRhythmOfATagIsSetInThePane()
{
    world().edit([this](SQLite::Database &writer) {
        QVERIFY(addTags(writer, {world().pkOf(u"adaezemoon"_s)}, {u"Press"_s}, 1));
    });
    QTRY_VERIFY(!world().session().columns()->marks().tags.isEmpty());
    world().choose({u"adaezemoon"_s});
    QCOMPARE(shown(u"inTouchShown"_s), u"No rhythm set"_s);
    part<QWidget>(u"explainInTouch"_s)->findChild<QToolButton *>(u"whyFold"_s)->setChecked(true);
    QTRY_VERIFY(part<QPushButton>(u"changeRhythm"_s));
    part<QPushButton>(u"changeRhythm"_s)->click();
    QTRY_VERIFY(world().dialog(u"keepInTouchDialog"_s));
    QWidget *dialog = world().dialog(u"keepInTouchDialog"_s);
    auto *choice = dialog->findChild<QComboBox *>(u"rhythmFor"_s);
    QCOMPARE(choice->count(), 2);
    choice->setCurrentIndex(1);
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_COMPARE(world().number("SELECT ideal_days FROM tag_rhythm WHERE tag = 'press'"), 30);
    QTRY_VERIFY(shown(u"inTouchShown"_s) != u"No rhythm set"_s);
    QTRY_VERIFY(
        PersonsWorld::texts(world().page(), u"whyNote"_s).contains(u"Set for the tag “Press”"_s));
    undoLast(world().session());
    QTRY_COMPARE(shown(u"inTouchShown"_s), u"No rhythm set"_s);
}

void TestKeepInTouch::theColumnAndTheChipSayWhoIsDue()
{
    const auto chip = [this] { return part<QAbstractButton>(u"chipDue"_s); };
    QVERIFY(!chip());
    world().edit([this](SQLite::Database &writer) {
        const Pk pk = world().pkOf(u"bramtangle"_s);
        QVERIFY(setValue(writer, {pk}, HandField::KeepInTouch, u"10/20"_s, 1));
        writer.exec(u"INSERT INTO touch (pk, id, at, kind) VALUES (%1, 900, 1700000000, 'share')"_s
                        .arg(number(pk))
                        .toStdString());
    });
    QTRY_VERIFY(chip());
    QTest::mouseClick(chip(), Qt::LeftButton);
    QTRY_COMPARE(world().model().rowCount(), 1);
    const QModelIndex cell = world().model().index(0, int(TableColumn::KeepInTouch));
    const QString text = cell.data().toString();
    QVERIFY2(text.endsWith(u" days late"_s), qPrintable(text));
    QCOMPARE(cell.data(ToneRole).toInt(), int(Tone::Stop));
    QVERIFY(cell.data(Qt::ToolTipRole).toString().contains(u"Set for them alone"_s));
}

void TestKeepInTouch::aCountryIsWrittenByItsName()
{
    openAbout(u"adaezemoon"_s);
    writeIn(u"written-country"_s, u"portugal"_s);
    QTRY_COMPARE(world().number("SELECT count(*) FROM person_fact WHERE field = 'country'"
                                " AND value = 'PT'"),
        1);
    writeIn(u"written-time-zone"_s, u"Europe/Lisbon"_s);
    QTRY_COMPARE(world().number("SELECT count(*) FROM person_fact WHERE field = 'time-zone'"), 1);
    QTRY_COMPARE(written(u"written-country"_s), u"Portugal"_s);
    writeIn(u"written-country"_s, u""_s);
    QTRY_COMPARE(world().number("SELECT count(*) FROM person_fact WHERE field = 'country'"), 0);
}

void TestKeepInTouch::whatIsNoAddressIsSaid()
{
    openAbout(u"adaezemoon"_s);
    writeIn(u"written-email"_s, u"nobody"_s);
    QCOMPARE(shown(u"writtenTrouble"_s), u"That is no e-mail address"_s);
    QCOMPARE(world().number("SELECT count(*) FROM person_fact"), 0);
}

void TestKeepInTouch::aMeetingIsNotedAndRemoved()
{
    openAbout(u"adaezemoon"_s);
    writeIn(u"meetingField"_s, u"Harbour fair"_s);
    QTRY_COMPARE(world().number("SELECT count(*) FROM meeting WHERE event = 'Harbour fair'"), 1);
    QTRY_VERIFY(part<QPushButton>(u"removeMeeting"_s));
    part<QPushButton>(u"removeMeeting"_s)->click();
    QTRY_COMPARE(world().number("SELECT count(*) FROM meeting"), 0);
    QTRY_COMPARE(world().session().undoStack().count(), 2);
    undoLast(world().session());
    QTRY_COMPARE(world().number("SELECT count(*) FROM meeting"), 1);
}

void TestKeepInTouch::spamIsNotedWithItsReason()
{
    openAbout(u"bramtangle"_s);
    writeIn(u"reason-spammer"_s, u"Coins, every day"_s);
    QTRY_COMPARE(world().number("SELECT count(*) FROM person_fact WHERE field = 'spammer'"
                                " AND source = 'Coins, every day'"),
        1);
    QTRY_VERIFY(part<QAbstractButton>(u"chipSpam"_s) || part<QWidget>(u"moreFacets"_s));
    QTRY_COMPARE(shown(u"noted-spammer"_s), u"They send unasked bulk"_s);
    QTRY_VERIFY(part<QPushButton>(u"clear-spammer"_s));
    part<QPushButton>(u"clear-spammer"_s)->click();
    QTRY_COMPARE(world().number("SELECT count(*) FROM person_fact WHERE field = 'spammer'"), 0);
}

void TestKeepInTouch::theFocusStaysInTheField()
{
    openAbout(u"adaezemoon"_s);
    writeIn(u"written-phone"_s, u"+44 20 7946 0123"_s);
    QTRY_COMPARE(world().number("SELECT count(*) FROM person_fact WHERE field = 'phone'"), 1);
    QTRY_COMPARE(written(u"written-phone"_s), u"+442079460123"_s);
    QTRY_COMPARE(QApplication::focusWidget(), part<QLineEdit>(u"written-phone"_s));
}

void TestKeepInTouch::filterBy(const QString &text)
{
    const std::unique_ptr<QMenu> acts = world().page().actsMenu();
    for (QAction *one : acts->findChild<QMenu *>(u"notedFilter"_s)->findChildren<QAction *>()) {
        if (one->text() == text) {
            one->trigger();
            return;
        }
    }
    QFAIL(qPrintable(text));
}

void TestKeepInTouch::whatWasNotedFilters()
{
    world().edit([this](SQLite::Database &writer) {
        QVERIFY(
            setValue(writer, {world().pkOf(u"bramtangle"_s)}, HandField::Role, u"supplier"_s, 1));
        QVERIFY(addTags(writer, {world().pkOf(u"bramtangle"_s)}, {u"Press"_s}, 1));
    });
    QTRY_VERIFY(!world().session().columns()->marks().tags.isEmpty());
    const int everybody = world().model().rowCount();
    filterBy(u"Supplier"_s);
    QTRY_COMPARE(world().model().rowCount(), 1);
    QTRY_VERIFY(part<QAbstractButton>(u"chipNoted"_s));
    QCOMPARE(part<QAbstractButton>(u"chipNoted"_s)->text(), u"Supplier"_s);
    filterBy(u"Tag Press"_s);
    QTRY_VERIFY(part<QAbstractButton>(u"chipNoted"_s));
    QTRY_COMPARE(part<QAbstractButton>(u"chipNoted"_s)->text(), u"Supplier, Tag Press"_s);
    filterBy(u"Supplier"_s);
    filterBy(u"Tag Press"_s);
    QTRY_COMPARE(world().model().rowCount(), everybody);
    filterBy(u"Not: Supplier"_s);
    QTRY_COMPARE(world().model().rowCount(), everybody - 1);
    QCOMPARE(world().model().rowOf(world().pkOf(u"bramtangle"_s)), -1);
    filterBy(u"Not: Supplier"_s);
    QTRY_COMPARE(world().model().rowCount(), everybody);
    QVERIFY(!part<QAbstractButton>(u"chipNoted"_s));
}

void TestKeepInTouch::aNumberFilters()
{
    world().edit([this](SQLite::Database &writer) {
        const Pk pk = world().pkOf(u"bramtangle"_s);
        QVERIFY(putScore(writer, {pk, u"Klout"_s, 100, 61, u"a file"_s}));
        QVERIFY(putScore(writer, {pk, u"Reach"_s, 200, 3, u"a file"_s}));
    });
    QTRY_COMPARE(world().session().columns()->marks().scores.size(), 2U);
    const int everybody = world().model().rowCount();
    const std::unique_ptr<QMenu> acts = world().page().actsMenu();
    acts->findChild<QAction *>(u"numberFilterAct"_s)->trigger();
    QWidget *dialog = world().dialog(u"numberFilterDialog"_s);
    QVERIFY(dialog);
    auto *what = dialog->findChild<QComboBox *>(u"numberField"_s);
    auto *least = dialog->findChild<QLineEdit *>(u"numberLeast"_s);
    auto *most = dialog->findChild<QLineEdit *>(u"numberMost"_s);
    const auto *filter = dialog->findChild<QPushButton *>(u"numberFilter"_s);
    QVERIFY(!filter->isEnabled());
    what->setCurrentText(u"Score Klout"_s);
    least->setText(u"50"_s);
    most->setText(u"4x"_s);
    QVERIFY(!filter->isEnabled());
    most->setText(u"40"_s);
    QVERIFY(!filter->isEnabled());
    most->clear();
    QCOMPARE(PersonsWorld::texts(*dialog, u"numberSaid"_s), QStringList {u"Score Klout from 50"_s});
    PersonsWorld::click(*dialog, u"numberFilter"_s);
    QTRY_COMPARE(world().model().rowCount(), 1);
    QCOMPARE(world().model().pkAt(0), world().pkOf(u"bramtangle"_s));
    QTRY_VERIFY(part<QAbstractButton>(u"chipNoted"_s));
    QCOMPARE(part<QAbstractButton>(u"chipNoted"_s)->text(), u"Score Klout from 50"_s);
    filterBy(u"Score Klout from 50"_s);
    QTRY_COMPARE(world().model().rowCount(), everybody);
}

void TestKeepInTouch::howLongIsStaleIsChosen()
{
    const std::unique_ptr<QMenu> acts = world().page().actsMenu();
    const QList<QAction *> days = acts->findChild<QMenu *>(u"staleAfter"_s)->actions();
    QCOMPARE(days.size(), 5);
    QVERIFY(days[2]->isChecked());
    days[0]->trigger();
    QTRY_VERIFY(
        world().page().findChild<QWidget *>(u"chipStale"_s)->toolTip().contains(u"30 days"_s));
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    installTranslation(application);
    const Theme theme(application);
    TestKeepInTouch test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_keep_in_touch.moc"
