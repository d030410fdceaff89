#include "tests/support/test_case.h"
#include "ui/common/theme.h"
#include "ui/common/translation.h"
#include "ui/drafts/dialogs/lessons_dialog.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace comity;
using namespace comity::ui;
using namespace comity::tests;
using namespace Qt::StringLiterals;

class TestLessonsDialog : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void itAsksForTheRuleItBeginsWith();
    void typingAsksOnceItPauses();
    void lessonsStandWithDayAndRules();
    void aLessonIsNotedAtAnyTime();
    void whatIsTypedMeanwhileStays();
    void aLessonIsChanged();
    void aLessonThatIsTakenAwayBecomesANewOne();
    void aLessonOfAnUnknownRuleTakesAnother();
    void nothingFoundIsNotNothingNoted();
};

namespace {

const std::vector<LessonsDialog::Rule> rules {
    {u"broadcast-size"_s, u"Goes to very many"_s}, {u"weekend-ask"_s, u"On a weekend"_s}};

drafts::Lesson lesson()
{
    drafts::Lesson one;
    one.id = FactId {5};
    one.text = u"<b>Ten</b> at most."_s;
    one.rules = {u"broadcast-size"_s, u"a-rule-of-the-house"_s};
    one.madeAt = QDateTime({2026, 5, 13}, {12, 0}, QTimeZone::utc()).toSecsSinceEpoch();
    return one;
}

} // namespace

void TestLessonsDialog::itAsksForTheRuleItBeginsWith()
{
    LessonsDialog dialog(rules, u"weekend-ask"_s, QTimeZone::utc(), true);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    const QSignalSpy asked(&dialog, &LessonsDialog::searchAsked);
    dialog.show();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.front(), (QVariantList {QString(), u"weekend-ask"_s}));
    dialog.findChild<QComboBox *>(u"lessonsRule"_s)->setCurrentIndex(0);
    QCOMPARE(asked.back(), (QVariantList {QString(), QString()}));
}

void TestLessonsDialog::typingAsksOnceItPauses()
{
    LessonsDialog dialog(rules, {}, QTimeZone::utc(), true);
    const QSignalSpy asked(&dialog, &LessonsDialog::searchAsked);
    auto *words = dialog.findChild<QLineEdit *>(u"lessonWords"_s);
    QTest::keyClicks(words, u"ten at"_s);
    QTRY_COMPARE(asked.size(), 1);
    QCOMPARE(asked.front().front().toString(), u"ten at"_s);
}

void TestLessonsDialog::lessonsStandWithDayAndRules()
{
    LessonsDialog dialog(rules, {}, QTimeZone::utc(), true);
    dialog.setLessons({lesson(), lesson()});
    const auto rows = dialog.findChildren<QWidget *>(u"lesson"_s);
    QCOMPARE(rows.size(), 2);
    const auto labels = rows.front()->findChildren<QLabel *>();
    QCOMPARE(labels.at(0)->text(), u"<b>Ten</b> at most."_s);
    QCOMPARE(labels.at(0)->textFormat(), Qt::PlainText);
    QCOMPARE(labels.at(1)->text(), u"13 May 2026 · Goes to very many · a-rule-of-the-house"_s);
    const QSignalSpy removed(&dialog, &LessonsDialog::removeAsked);
    dialog.findChild<QToolButton *>(u"removeLesson"_s)->click();
    QCOMPARE(removed.front().front().value<FactId>(), FactId {5});
    dialog.setLessons({lesson()});
    QCOMPARE(dialog.findChildren<QWidget *>(u"lesson"_s).size(), 1);
    LessonsDialog reader(rules, {}, QTimeZone::utc(), false);
    reader.setLessons({lesson()});
    QVERIFY(reader.findChild<QToolButton *>(u"removeLesson"_s) == nullptr);
}

void TestLessonsDialog::aLessonIsNotedAtAnyTime()
{
    LessonsDialog dialog(rules, u"weekend-ask"_s, QTimeZone::utc(), true);
    const QSignalSpy added(&dialog, &LessonsDialog::addAsked);
    auto *text = dialog.findChild<QLineEdit *>(u"lessonText"_s);
    auto *keep = dialog.findChild<QPushButton *>(u"keepLesson"_s);
    dialog.beginLesson();
    QVERIFY(!keep->isEnabled());
    QTest::keyClicks(text, u"  "_s);
    QTest::keyClick(text, Qt::Key_Return);
    QCOMPARE(added.size(), 0);
    QTest::keyClicks(text, u"Ask on a Tuesday"_s);
    QTest::keyClick(text, Qt::Key_Return);
    QCOMPARE(added.size(), 1);
    const auto lesson = added.front().front().value<drafts::Lesson>();
    QCOMPARE(lesson.text, u"Ask on a Tuesday"_s);
    QCOMPARE(lesson.rules, QStringList(u"weekend-ask"_s));
    // Asked for once, and its words stand until they are written.
    QVERIFY(!keep->isEnabled());
    QTest::keyClick(text, Qt::Key_Return);
    QCOMPARE(added.size(), 1);
    dialog.takeRefused();
    QCOMPARE(text->text().trimmed(), u"Ask on a Tuesday"_s);
    QTest::keyClick(text, Qt::Key_Return);
    QCOMPARE(added.size(), 2);
    dialog.takeKept();
    QVERIFY(text->text().isEmpty());
    LessonsDialog reader(rules, {}, QTimeZone::utc(), false);
    reader.beginLesson();
    QVERIFY(reader.findChild<QLineEdit *>(u"lessonText"_s) == nullptr);
}

void TestLessonsDialog::whatIsTypedMeanwhileStays()
{
    LessonsDialog dialog(rules, {}, QTimeZone::utc(), true);
    const QSignalSpy added(&dialog, &LessonsDialog::addAsked);
    const QSignalSpy changed(&dialog, &LessonsDialog::changeAsked);
    auto *text = dialog.findChild<QLineEdit *>(u"lessonText"_s);
    auto *keep = dialog.findChild<QPushButton *>(u"keepLesson"_s);
    text->setText(u"Ask on a Tuesday"_s);
    keep->click();
    text->setText(u"Thank within a day"_s);
    QVERIFY(!keep->isEnabled());
    dialog.takeKept();
    QCOMPARE(text->text(), u"Thank within a day"_s);
    keep->click();
    QCOMPARE(added.size(), 2);
    dialog.takeKept();
    QVERIFY(text->text().isEmpty());
    // A lesson that is changed goes on being changed.
    dialog.setLessons({lesson()});
    dialog.findChild<QToolButton *>(u"changeLesson"_s)->click();
    text->setText(u"Five at most."_s);
    keep->click();
    text->setText(u"Four at most."_s);
    dialog.takeKept();
    keep->click();
    QCOMPARE(changed.size(), 2);
    QCOMPARE(changed.back().front().value<drafts::Lesson>().id, lesson().id);
    QCOMPARE(changed.back().front().value<drafts::Lesson>().text, u"Four at most."_s);
}

void TestLessonsDialog::aLessonIsChanged()
{
    LessonsDialog dialog(rules, {}, QTimeZone::utc(), true);
    dialog.setLessons({lesson()});
    const QSignalSpy changed(&dialog, &LessonsDialog::changeAsked);
    dialog.findChild<QToolButton *>(u"changeLesson"_s)->click();
    auto *text = dialog.findChild<QLineEdit *>(u"lessonText"_s);
    QCOMPARE(text->text(), lesson().text);
    text->setText(u"Five at most."_s);
    auto *about = dialog.findChild<QComboBox *>(u"lessonAbout"_s);
    about->setCurrentIndex(about->findData(u"weekend-ask"_s));
    dialog.findChild<QPushButton *>(u"keepLesson"_s)->click();
    QCOMPARE(changed.size(), 1);
    drafts::Lesson wanted = lesson();
    wanted.text = u"Five at most."_s;
    // The rule that the form does not show stays.
    wanted.rules = {u"weekend-ask"_s, u"a-rule-of-the-house"_s};
    QCOMPARE(changed.front().front().value<drafts::Lesson>(), wanted);
    dialog.takeKept();
    QVERIFY(text->text().isEmpty());
    // Turned back: nothing is changed, and the form is for a new one again.
    dialog.findChild<QToolButton *>(u"changeLesson"_s)->click();
    dialog.findChild<QPushButton *>(u"leaveLesson"_s)->click();
    QVERIFY(text->text().isEmpty());
    QCOMPARE(changed.size(), 1);
}

void TestLessonsDialog::aLessonThatIsTakenAwayBecomesANewOne()
{
    LessonsDialog dialog(rules, {}, QTimeZone::utc(), true);
    dialog.setLessons({lesson()});
    const QSignalSpy added(&dialog, &LessonsDialog::addAsked);
    const QSignalSpy changed(&dialog, &LessonsDialog::changeAsked);
    dialog.findChild<QToolButton *>(u"changeLesson"_s)->click();
    auto *text = dialog.findChild<QLineEdit *>(u"lessonText"_s);
    text->setText(u"Five at most."_s);
    dialog.setLessons({});
    QCOMPARE(text->text(), u"Five at most."_s);
    dialog.findChild<QPushButton *>(u"keepLesson"_s)->click();
    QCOMPARE(changed.size(), 0);
    QCOMPARE(added.front().front().value<drafts::Lesson>().text, u"Five at most."_s);
    QCOMPARE(added.front().front().value<drafts::Lesson>().id, FactId {});
}

void TestLessonsDialog::aLessonOfAnUnknownRuleTakesAnother()
{
    LessonsDialog dialog(rules, {}, QTimeZone::utc(), true);
    drafts::Lesson old = lesson();
    old.rules = {u"a-rule-of-the-house"_s};
    dialog.setLessons({old});
    const QSignalSpy changed(&dialog, &LessonsDialog::changeAsked);
    dialog.findChild<QToolButton *>(u"changeLesson"_s)->click();
    auto *about = dialog.findChild<QComboBox *>(u"lessonAbout"_s);
    QCOMPARE(about->currentIndex(), 0);
    about->setCurrentIndex(about->findData(u"weekend-ask"_s));
    dialog.findChild<QPushButton *>(u"keepLesson"_s)->click();
    QCOMPARE(changed.front().front().value<drafts::Lesson>().rules,
        (QStringList {u"weekend-ask"_s, u"a-rule-of-the-house"_s}));
}

void TestLessonsDialog::nothingFoundIsNotNothingNoted()
{
    LessonsDialog dialog(rules, {}, QTimeZone::utc(), true);
    dialog.setLessons({});
    QVERIFY(dialog.findChild<QLabel *>(u"noLessons"_s)->text().startsWith(u"No lesson is noted"));
    dialog.findChild<QLineEdit *>(u"lessonWords"_s)->setText(u"x"_s);
    dialog.setLessons({});
    QCOMPARE(dialog.findChild<QLabel *>(u"noLessons"_s)->text(), u"No lesson fits."_s);
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    installTranslation(application);
    Theme theme(application);
    TestLessonsDialog test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_lessons_dialog.moc"
