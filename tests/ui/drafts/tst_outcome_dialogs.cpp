#include "tests/support/test_case.h"
#include "ui/common/theme.h"
#include "ui/common/translation.h"
#include "ui/drafts/outcome/close_campaign_dialog.h"
#include "ui/drafts/outcome/log_outcome_dialog.h"

#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>

using namespace comity;
using namespace comity::ui;
using namespace comity::tests;
using namespace Qt::StringLiterals;
using drafts::OutcomeKind;

class TestOutcomeDialogs : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void severalPeopleAreNotedAtOnce();
    void theFilterHidesAndForgetsNobody();
    void whatItWasWorthMayBeSaid();
    void whatHurtHasNoWorth();
    void daysBeforeTheSendingAreNotOffered();
    void aCampaignClosesOnlyWithANote();
    void lessonsStandByTheirRules();
};

namespace {

const QDate today(2026, 5, 20);

std::vector<NamedPerson> people()
{
    return {{Pk {1}, u"Wren Hollowell"_s, u"@wren"_s}, {Pk {2}, u"José Damaso"_s, u"@jd"_s},
        {Pk {3}, {}, u"@quiet_wheels"_s}};
}

template <typename T>
T *find(const QWidget &dialog, const QString &name)
{
    return dialog.findChild<T *>(name);
}

} // namespace

void TestOutcomeDialogs::severalPeopleAreNotedAtOnce()
{
    QPointer<LogOutcomeDialog> dialog = new LogOutcomeDialog(people(), {2026, 5, 1}, today);
    dialog->show();
    const QSignalSpy logged(dialog, &LogOutcomeDialog::outcomeLogged);
    auto *act = find<QPushButton>(*dialog, u"noteOutcome"_s);
    QVERIFY(!act->isEnabled());
    auto *list = find<QListWidget>(*dialog, u"outcomePeople"_s);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Space);
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Space);
    QCOMPARE(find<QLabel>(*dialog, u"outcomeChosen"_s)->text(), u"2 people chosen"_s);
    auto *kind = find<QComboBox>(*dialog, u"outcomeKind"_s);
    kind->setCurrentIndex(kind->findData(static_cast<int>(OutcomeKind::Offended)));
    find<QPlainTextEdit>(*dialog, u"outcomeNote"_s)->setPlainText(u" Felt pushed. "_s);
    QVERIFY(act->isEnabled());
    act->click();
    QCOMPARE(logged.size(), 1);
    QCOMPARE(logged.front().at(0).value<std::vector<Pk>>(), (std::vector {Pk {1}, Pk {3}}));
    QCOMPARE(logged.front().at(1).toDate(), today);
    const auto entry = logged.front().at(2).value<drafts::OutcomeEntry>();
    QCOMPARE(entry.kind, OutcomeKind::Offended);
    QCOMPARE(entry.note, u"Felt pushed."_s);
    QVERIFY(!entry.worth);
    QTRY_VERIFY(dialog.isNull());
}

void TestOutcomeDialogs::theFilterHidesAndForgetsNobody()
{
    LogOutcomeDialog dialog(people(), {2026, 5, 1}, today);
    dialog.choose({Pk {1}});
    auto *list = find<QListWidget>(dialog, u"outcomePeople"_s);
    find<QLineEdit>(dialog, u"outcomePeopleFilter"_s)->setText(u"jose"_s);
    QVERIFY(list->item(0)->isHidden());
    QVERIFY(!list->item(1)->isHidden());
    list->item(1)->setCheckState(Qt::Checked);
    const QSignalSpy logged(&dialog, &LogOutcomeDialog::outcomeLogged);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    find<QPushButton>(dialog, u"noteOutcome"_s)->click();
    QCOMPARE(logged.front().at(0).value<std::vector<Pk>>(), (std::vector {Pk {1}, Pk {2}}));
}

void TestOutcomeDialogs::whatItWasWorthMayBeSaid()
{
    LogOutcomeDialog dialog(people(), {2026, 5, 1}, today);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    dialog.choose({Pk {1}});
    auto *worth = find<QSpinBox>(dialog, u"outcomeWorth"_s);
    QCOMPARE(worth->text(), u"Not said"_s);
    auto *unit = find<QLineEdit>(dialog, u"outcomeUnit"_s);
    QVERIFY(!unit->isEnabled()); // of what?
    worth->setFocus();
    worth->selectAll();
    QTest::keyClicks(worth, u"40"_s);
    QVERIFY(unit->isEnabled());
    QTest::keyClicks(unit, u" pounds "_s);
    QTest::keyClicks(find<QLineEdit>(dialog, u"outcomeSource"_s), u"the stall"_s);
    const QSignalSpy logged(&dialog, &LogOutcomeDialog::outcomeLogged);
    find<QPushButton>(dialog, u"noteOutcome"_s)->click();
    const auto entry = logged.front().at(2).value<drafts::OutcomeEntry>();
    QCOMPARE(entry.worth, std::optional<qint64>(40));
    QCOMPARE(entry.worthUnit, u"pounds"_s);
    QCOMPARE(entry.source, u"the stall"_s);
}

void TestOutcomeDialogs::whatHurtHasNoWorth()
{
    LogOutcomeDialog dialog(people(), {2026, 5, 1}, today);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.choose({Pk {1}});
    auto *worth = find<QSpinBox>(dialog, u"outcomeWorth"_s);
    auto *unit = find<QLineEdit>(dialog, u"outcomeUnit"_s);
    auto *source = find<QLineEdit>(dialog, u"outcomeSource"_s);
    worth->setValue(40);
    unit->setText(u"pounds"_s);
    source->setText(u"the stall"_s);
    auto *kind = find<QComboBox>(dialog, u"outcomeKind"_s);
    const auto choose
        = [kind](OutcomeKind one) { kind->setCurrentIndex(kind->findData(static_cast<int>(one))); };
    choose(OutcomeKind::Replied);
    QVERIFY(worth->isEnabled() && unit->isEnabled() && source->isEnabled());
    choose(OutcomeKind::Unfollowed);
    QVERIFY(!worth->isEnabled() && !unit->isEnabled() && !source->isEnabled());
    choose(OutcomeKind::Offended);
    QVERIFY(!worth->isEnabled() && !unit->isEnabled() && !source->isEnabled());
    const QSignalSpy logged(&dialog, &LogOutcomeDialog::outcomeLogged);
    find<QPushButton>(dialog, u"noteOutcome"_s)->click();
    const auto entry = logged.front().at(2).value<drafts::OutcomeEntry>();
    QCOMPARE(entry.kind, OutcomeKind::Offended);
    QVERIFY(!entry.worth);
    QVERIFY(entry.worthUnit.isEmpty());
    QVERIFY(entry.source.isEmpty());
}

void TestOutcomeDialogs::daysBeforeTheSendingAreNotOffered()
{
    const LogOutcomeDialog dialog(people(), {2026, 5, 1}, today);
    const auto *day = find<QDateEdit>(dialog, u"outcomeDay"_s);
    QCOMPARE(day->minimumDate(), QDate(2026, 5, 1));
    QCOMPARE(day->maximumDate(), today);
    QCOMPARE(day->date(), today);
}

void TestOutcomeDialogs::aCampaignClosesOnlyWithANote()
{
    QPointer<CloseCampaignDialog> dialog
        = new CloseCampaignDialog(u"Panniers"_s, {u"19 people are not thanked yet."_s}, {});
    const QSignalSpy closed(dialog, &CloseCampaignDialog::campaignClosed);
    auto *act = find<QPushButton>(*dialog, u"closeCampaignNow"_s);
    QCOMPARE(find<QLabel>(*dialog, u"stillOpen"_s)->text(), u"19 people are not thanked yet."_s);
    auto *note = find<QPlainTextEdit>(*dialog, u"afterNoteText"_s);
    note->setPlainText(u"  \n "_s);
    QVERIFY(!act->isEnabled());
    note->setPlainText(u"Fewer, and earlier."_s);
    QVERIFY(act->isEnabled());
    dialog->show();
    act->click();
    QCOMPARE(closed.front().at(0).toString(), u"Fewer, and earlier."_s);
    QVERIFY(closed.front().at(1).value<std::vector<drafts::Lesson>>().empty());
    QTRY_VERIFY(dialog.isNull());
}

void TestOutcomeDialogs::lessonsStandByTheirRules()
{
    QPointer<CloseCampaignDialog> dialog = new CloseCampaignDialog(u"Panniers"_s, {},
        {{u"broadcast-size"_s, u"Goes to very many"_s}, {u"weekend-ask"_s, u"On a weekend"_s}});
    const QSignalSpy closed(dialog, &CloseCampaignDialog::campaignClosed);
    find<QPushButton>(*dialog, u"addLesson"_s)->click();
    find<QPushButton>(*dialog, u"addLesson"_s)->click();
    const auto texts = dialog->findChildren<QLineEdit *>(u"lessonText"_s);
    const auto rules = dialog->findChildren<QComboBox *>(u"lessonRule"_s);
    QCOMPARE(texts.size(), 3);
    texts.at(0)->setText(u"Ten at most. "_s);
    rules.at(0)->setCurrentIndex(1);
    texts.at(2)->setText(u"Tuesdays."_s);
    find<QPlainTextEdit>(*dialog, u"afterNoteText"_s)->setPlainText(u"Done."_s);
    dialog->show();
    find<QPushButton>(*dialog, u"closeCampaignNow"_s)->click();
    const auto lessons = closed.front().at(1).value<std::vector<drafts::Lesson>>();
    QCOMPARE(lessons.size(), 2U);
    QCOMPARE(lessons[0].text, u"Ten at most."_s);
    QCOMPARE(lessons[0].rules, QStringList {u"broadcast-size"_s});
    QCOMPARE(lessons[1].text, u"Tuesdays."_s);
    QVERIFY(lessons[1].rules.isEmpty());
    QTRY_VERIFY(dialog.isNull());
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    installTranslation(application);
    Theme theme(application);
    TestOutcomeDialogs test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_outcome_dialogs.moc"
