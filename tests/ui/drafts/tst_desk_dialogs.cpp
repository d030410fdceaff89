#include "tests/support/test_case.h"
#include "ui/common/repair_playbook.h"
#include "ui/common/theme.h"
#include "ui/common/translation.h"
#include "ui/drafts/dialogs/reason_dialogs.h"
#include "ui/drafts/dialogs/rule_card.h"
#include "ui/drafts/dialogs/stances_dialog.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace comity;
using namespace comity::ui;
using namespace comity::tests;
using namespace Qt::StringLiterals;

class TestDeskDialogs : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void copyingAnywayNeedsASentence();
    void aFindingIsPutAsideWithReasonAndTime();
    void nobodyPutsAnOptOutAside();
    void theSecondReaderIsSomebodyElse_data();
    void theSecondReaderIsSomebodyElse();
    void aSecondReaderIsRecorded();
    void theRuleCardTellsWhereItComesFrom();
    void whatNobodyCountedIsUnknown();
    void stancesAreAddedAndTakenAway();
    void aReaderChangesNoStance();
    void thePlaybookIsTickedOff();
    void nothingIsRich();
};

namespace {

template <typename T>
T *find(const QWidget &dialog, const QString &name)
{
    return dialog.findChild<T *>(name);
}

ToldRule rule()
{
    ToldRule told;
    told.id = u"mass-message-apology"_s;
    told.title = u"It says it is a mass message"_s;
    told.severity = Severity::Warn;
    told.looksFor = u"An excuse for going to many."_s;
    told.ideas = {{u"S0.8"_s, u"An excuse does not make it personal."_s}, {u"S2.20"_s, {}}};
    told.flagged = {u"Sorry for the mass mail, dear all."_s};
    told.left = {u"The mass of the loaf is 800 grams."_s};
    told.accepted = 4;
    told.putAside = 1;
    return told;
}

} // namespace

void TestDeskDialogs::copyingAnywayNeedsASentence()
{
    QPointer<CopyAnywayDialog> dialog = new CopyAnywayDialog({u"It demands instead of asking"_s});
    const QSignalSpy copied(dialog, &CopyAnywayDialog::copyAnyway);
    dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(dialog));
    auto *reason = find<QLineEdit>(*dialog, u"copyAnywayReason"_s);
    auto *act = find<QPushButton>(*dialog, u"copyAnyway"_s);
    QTest::keyClick(reason, Qt::Key_Return);
    QTest::keyClicks(reason, u"   "_s);
    QVERIFY(!act->isEnabled());
    QCOMPARE(copied.size(), 0);
    QTest::keyClicks(reason, u"They asked for it by phone"_s);
    QTest::keyClick(reason, Qt::Key_Return);
    QCOMPARE(copied.size(), 1);
    QCOMPARE(copied.front().front().toString(), u"They asked for it by phone"_s);
    QTRY_VERIFY(dialog.isNull());
}

void TestDeskDialogs::aFindingIsPutAsideWithReasonAndTime()
{
    QPointer<PutAsideDialog> dialog
        = new PutAsideDialog(u"weekend-ask"_s, u"It goes out on a weekend"_s, u"Wren Hollowell"_s);
    const QSignalSpy aside(dialog, &PutAsideDialog::putAside);
    QVERIFY(find<QLabel>(*dialog, u"dialogSentence"_s)
                ->text()
                .startsWith(u"Wren Hollowell: It goes out"));
    auto *act = find<QPushButton>(*dialog, u"putAside"_s);
    QVERIFY(!act->isEnabled());
    QVERIFY(find<QRadioButton>(*dialog, u"asideFor-0"_s)->isChecked());
    find<QPlainTextEdit>(*dialog, u"putAsideReason"_s)->setPlainText(u"She works on Sundays."_s);
    find<QRadioButton>(*dialog, u"asideFor-1"_s)->click();
    dialog->show();
    act->click();
    QCOMPARE(aside.front().at(0).toString(), u"She works on Sundays."_s);
    QCOMPARE(aside.front().at(1).value<AsideFor>(), AsideFor::ThirtyDays);
    QTRY_VERIFY(dialog.isNull());
}

void TestDeskDialogs::nobodyPutsAnOptOutAside()
{
    QVERIFY(!PutAsideDialog::mayBePutAside(u"opted-out"));
    QVERIFY(PutAsideDialog::mayBePutAside(u"weekend-ask"));
    const PutAsideDialog dialog(u"opted-out"_s, u"They asked us to stop"_s, u"Wren"_s);
    QVERIFY(find<QPushButton>(dialog, u"putAside"_s) == nullptr);
    QVERIFY(find<QPushButton>(dialog, u"closePutAside"_s) != nullptr);
    QVERIFY(find<QLabel>(dialog, u"dialogSentence"_s)->text().contains(u"new word of theirs"));
}

void TestDeskDialogs::theSecondReaderIsSomebodyElse_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isAnother");
    QTest::newRow("nobody") << u" "_s << false;
    QTest::newRow("the author") << u"Ana Field"_s << false;
    QTest::newRow("the author in another case") << u"  ana  FIELD "_s << false;
    QTest::newRow("the author with an accent") << u"Aná Field"_s << false;
    QTest::newRow("somebody else") << u"Ana Fielding"_s << true;
}

void TestDeskDialogs::theSecondReaderIsSomebodyElse()
{
    QFETCH(QString, name);
    QFETCH(bool, isAnother);
    QCOMPARE(SecondReaderDialog::isAnother(name, u"Ana Field"_s), isAnother);
    const SecondReaderDialog dialog(u"Ana Field"_s);
    find<QLineEdit>(dialog, u"secondReader"_s)->setText(name);
    QCOMPARE(find<QPushButton>(dialog, u"recordSecondReader"_s)->isEnabled(), isAnother);
    QCOMPARE(find<QWidget>(dialog, u"secondReaderHint"_s)->isVisibleTo(&dialog),
        !isAnother && !name.trimmed().isEmpty());
}

void TestDeskDialogs::aSecondReaderIsRecorded()
{
    QPointer<SecondReaderDialog> dialog = new SecondReaderDialog({});
    const QSignalSpy read(dialog, &SecondReaderDialog::secondRead);
    find<QLineEdit>(*dialog, u"secondReader"_s)->setText(u" Bruno  Varga"_s);
    find<QPlainTextEdit>(*dialog, u"secondReaderNote"_s)->setPlainText(u"Shorter."_s);
    dialog->show();
    find<QPushButton>(*dialog, u"recordSecondReader"_s)->click();
    QCOMPARE(read.front().at(0).toString(), u"Bruno Varga"_s);
    QCOMPARE(read.front().at(1).toString(), u"Shorter."_s);
    QTRY_VERIFY(dialog.isNull());
}

void TestDeskDialogs::theRuleCardTellsWhereItComesFrom()
{
    RuleCard card(rule());
    QCOMPARE(find<QLabel>(card, u"ruleLooksFor"_s)->text(), u"An excuse for going to many."_s);
    const auto ideas = card.findChildren<QLabel *>(u"ruleIdea"_s);
    QCOMPARE(ideas.size(), 2);
    QCOMPARE(ideas.at(0)->text(), u"S0.8: An excuse does not make it personal."_s);
    QCOMPARE(ideas.at(1)->text(), u"S2.20"_s);
    QCOMPARE(
        find<QLabel>(card, u"ruleFlagged"_s)->text(), u"“Sorry for the mass mail, dear all.”"_s);
    QVERIFY(find<QLabel>(card, u"ruleLeft"_s)->text().contains(u"loaf"));
    QCOMPARE(find<QLabel>(card, u"ruleRecord"_s)->text(), u"Mended 4 times. Put aside once."_s);
    const QSignalSpy asked(&card, &RuleCard::lessonsAsked);
    find<QPushButton>(card, u"ruleLessons"_s)->click();
    QCOMPARE(asked.front().front().toString(), u"mass-message-apology"_s);
}

void TestDeskDialogs::whatNobodyCountedIsUnknown()
{
    ToldRule told = rule();
    told.accepted.reset();
    const RuleCard half(told);
    QVERIFY(find<QLabel>(half, u"ruleRecord"_s)
                ->text()
                .startsWith(u"How often it was mended is not known."));
    told.putAside.reset();
    const RuleCard none(told);
    QCOMPARE(
        find<QLabel>(none, u"ruleRecord"_s)->text(), u"Nothing was noted about it here so far."_s);
}

void TestDeskDialogs::stancesAreAddedAndTakenAway()
{
    StancesDialog dialog({2026, 5, 20}, true);
    QVERIFY(find<QLabel>(dialog, u"noStances"_s) != nullptr);
    const QSignalSpy added(&dialog, &StancesDialog::addAsked);
    const QSignalSpy removed(&dialog, &StancesDialog::removeAsked);
    auto *text = find<QPlainTextEdit>(dialog, u"stanceText"_s);
    auto *add = find<QPushButton>(dialog, u"addStance"_s);
    QVERIFY(!add->isEnabled());
    text->setPlainText(u"We never ask for stars."_s);
    find<QLineEdit>(dialog, u"stanceWhere"_s)->setText(u"Spring talk"_s);
    add->click();
    QCOMPARE(added.size(), 1);
    const auto stance = added.front().front().value<drafts::Stance>();
    QCOMPARE(stance.text, u"We never ask for stars."_s);
    QCOMPARE(stance.saidWhere, u"Spring talk"_s);
    QVERIFY(stance.saidAt.has_value());
    QVERIFY(text->toPlainText().isEmpty());
    drafts::Stance kept = stance;
    kept.id = FactId {7};
    dialog.setStances({kept});
    QVERIFY(find<QLabel>(dialog, u"noStances"_s) == nullptr);
    QCOMPARE(dialog.findChildren<QWidget *>(u"stance"_s).size(), 1);
    find<QToolButton>(dialog, u"removeStance"_s)->click();
    QCOMPARE(removed.front().front().value<FactId>(), FactId {7});
}

void TestDeskDialogs::aReaderChangesNoStance()
{
    StancesDialog dialog({2026, 5, 20}, false);
    drafts::Stance stance;
    stance.text = u"We answer everybody."_s;
    dialog.setStances({stance});
    QVERIFY(find<QPushButton>(dialog, u"addStance"_s) == nullptr);
    QVERIFY(find<QToolButton>(dialog, u"removeStance"_s) == nullptr);
}

void TestDeskDialogs::thePlaybookIsTickedOff()
{
    RepairPlaybook playbook({u"@bridge_cafe"_s}, {}, {});
    playbook.setAttribute(Qt::WA_DeleteOnClose, false);
    const auto steps = playbook.findChildren<QCheckBox *>(u"repairStep"_s);
    QCOMPARE(steps.size(), 6);
    const auto meanings = playbook.findChildren<QLabel *>(u"repairMeaning"_s);
    QVERIFY(meanings.at(1)->text().contains(u"@bridge_cafe"));
    for (const QCheckBox *step : steps) {
        QVERIFY(!step->accessibleDescription().isEmpty());
    }
    const QSignalSpy ticked(&playbook, &RepairPlaybook::stepTicked);
    QTest::keyClick(steps.at(0), Qt::Key_Space);
    QTest::keyClick(steps.at(2), Qt::Key_Space);
    QCOMPARE(find<QLabel>(playbook, u"repairTally"_s)->text(), u"2 of 6 done"_s);
    QCOMPARE(ticked.size(), 2);
    QCOMPARE(ticked[1][0].value<drafts::RepairStep>(), drafts::RepairStep::Apologise);
    QVERIFY(ticked[1][1].toBool());
    const RepairPlaybook kept({}, {drafts::RepairStep::Listen}, {.keepsSteps = false});
    const auto keptSteps = kept.findChildren<QCheckBox *>(u"repairStep"_s);
    QVERIFY(keptSteps.at(4)->isChecked() && !keptSteps.at(4)->isEnabled());
    QVERIFY(!keptSteps.at(0)->isChecked());
    const QSignalSpy apology(&playbook, &RepairPlaybook::apologyAsked);
    find<QPushButton>(playbook, u"draftApology"_s)->click();
    QCOMPARE(apology.size(), 1);
}

void TestDeskDialogs::nothingIsRich()
{
    ToldRule told = rule();
    told.flagged = {u"<b>Buy</b> <img src=x>"_s};
    const RuleCard card(told);
    const CopyAnywayDialog anyway({u"<i>x</i>"_s});
    for (const QWidget *dialog : std::initializer_list<const QWidget *> {&card, &anyway}) {
        for (const QLabel *label : dialog->findChildren<QLabel *>()) {
            QCOMPARE(label->textFormat(), Qt::PlainText);
        }
    }
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    installTranslation(application);
    Theme theme(application);
    TestDeskDialogs test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_desk_dialogs.moc"
