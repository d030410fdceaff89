#include "tests/support/test_case.h"
#include "tests/ui/drafts/sample_outcome.h"
#include "ui/common/meter_bar.h"
#include "ui/common/theme.h"
#include "ui/common/translation.h"
#include "ui/drafts/count_row.h"
#include "ui/drafts/outcome/outcome_pane.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

using namespace comity;
using namespace comity::ui;
using namespace comity::tests;
using namespace Qt::StringLiterals;
using drafts::OutcomeKind;

class TestOutcomePane : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void everyCountOpensItsPeopleByKey();
    void nobodyIsNothingToOpen();
    void suggestionsAreTakenOrNot();
    void objectivesSayWhatIsNotKnown();
    void theStopLineSaysWhatToDo();
    void everybodyIsToBeThanked();
    void openPromisesAreNamed();
    void aClosedCampaignShowsItsNote();
    void withoutACampaignThereIsNoGoal();
    void nothingCanBeWrittenWhereNothingMay();
    void theFocusStaysWhereItWas();
    void wordsStayPlain();
    void whatItBroughtIsSummed();

private:
    static QString text(const QWidget &pane, const QString &name)
    {
        const auto *label = pane.findChild<QLabel *>(name);
        return label == nullptr ? u"(no label)"_s : label->text();
    }
    static QPushButton *button(const QWidget &pane, const QString &name)
    {
        return pane.findChild<QPushButton *>(name);
    }
};

void TestOutcomePane::everyCountOpensItsPeopleByKey()
{
    OutcomePane pane;
    pane.showOutcome(sampleOutcome());
    QCOMPARE(text(pane, u"outcomeAsked"_s), u"31 people got it"_s);
    QCOMPARE(text(pane, u"outcomeSentence"_s), u"19 positive, 2 negative, 10 silent."_s);
    const QSignalSpy asked(&pane, &OutcomePane::kindAsked);
    const std::vector<std::pair<OutcomeKind, int>> all {{OutcomeKind::Thanks, 4},
        {OutcomeKind::Conversion, 12}, {OutcomeKind::Replied, 3}, {OutcomeKind::Offended, 1},
        {OutcomeKind::Unfollowed, 1}, {OutcomeKind::Silent, 10}};
    for (const auto &[kind, people] : all) {
        auto *row = pane.findChild<CountRow *>(u"kind-"_s + drafts::toText(kind));
        QVERIFY(row != nullptr);
        QCOMPARE(row->people(), qint64(people));
        QVERIFY(row->accessibleName().contains(QString::number(people)));
        const qsizetype before = asked.size();
        QTest::keyClick(row, before % 2 == 0 ? Qt::Key_Return : Qt::Key_Space);
        QCOMPARE(asked.size(), before + 1);
        QCOMPARE(asked.back().front().value<OutcomeKind>(), kind);
    }
}

void TestOutcomePane::whatItBroughtIsSummed()
{
    OutcomePane pane;
    ToldOutcome told = sampleOutcome();
    pane.showOutcome(told);
    QCOMPARE(text(pane, u"outcomeSum"_s), u"1,240 pounds, 3 hours"_s);
    QCOMPARE(
        text(pane, u"outcomeSources"_s), u"Where from: the <b>stall</b> 7, the post on Sunday 5"_s);
    told.worth.clear();
    told.sources.clear();
    pane.showOutcome(told);
    QVERIFY(pane.findChild<QLabel *>(u"outcomeSum"_s) == nullptr);
    QVERIFY(pane.findChild<QLabel *>(u"outcomeSources"_s) == nullptr);
}

void TestOutcomePane::nobodyIsNothingToOpen()
{
    OutcomePane pane;
    QVERIFY(pane.findChild<QWidget *>(u"nothingHandedOver"_s)->isVisibleTo(&pane));
    ToldOutcome told = sampleOutcome();
    told.standing.offended = 0;
    pane.showOutcome(told);
    QVERIFY(!pane.findChild<QWidget *>(u"nothingHandedOver"_s)->isVisibleTo(&pane));
    const QSignalSpy asked(&pane, &OutcomePane::kindAsked);
    auto *row = pane.findChild<CountRow *>(u"kind-offended"_s);
    QVERIFY(!row->isEnabled());
    QTest::mouseClick(row, Qt::LeftButton);
    QCOMPARE(asked.size(), 0);
    QVERIFY(button(pane, u"repairPlaybook"_s) == nullptr);
}

void TestOutcomePane::suggestionsAreTakenOrNot()
{
    OutcomePane pane;
    pane.showOutcome(sampleOutcome());
    QCOMPARE(text(pane, u"suggestion-unfollowed"_s), u"4 stopped following since"_s);
    const QSignalSpy taken(&pane, &OutcomePane::suggestionTaken);
    const QSignalSpy refused(&pane, &OutcomePane::suggestionRefused);
    const QSignalSpy shown(&pane, &OutcomePane::suggestionShown);
    button(pane, u"who-unfollowed"_s)->click();
    button(pane, u"take-unfollowed"_s)->click();
    button(pane, u"refuse-unfollowed"_s)->click();
    QCOMPARE(shown.size(), 1);
    QCOMPARE(taken.size(), 1);
    QCOMPARE(taken.front().front().value<OutcomeKind>(), OutcomeKind::Unfollowed);
    QCOMPARE(refused.size(), 1);
}

void TestOutcomePane::objectivesSayWhatIsNotKnown()
{
    OutcomePane pane;
    pane.showOutcome(sampleOutcome());
    QCOMPARE(text(pane, u"objective-0"_s), u"12 of 20"_s);
    QCOMPARE(text(pane, u"objective-1"_s), u"— of 5"_s);
    const auto meters = pane.findChildren<MeterBar *>();
    QCOMPARE(meters.size(), 2);
    QCOMPARE(meters.at(0)->share(), 0.6);
    QVERIFY(meters.at(1)->share() < 0);
    const QSignalSpy asked(&pane, &OutcomePane::objectiveAsked);
    QVERIFY(button(pane, u"writeObjective-0"_s) == nullptr);
    button(pane, u"writeObjective-1"_s)->click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.front().front().toInt(), 1);
    QVERIFY(text(pane, u"answerLoad"_s).startsWith(u"About 10 answers"));
}

void TestOutcomePane::theStopLineSaysWhatToDo()
{
    OutcomePane pane;
    ToldOutcome told = sampleOutcome();
    pane.showOutcome(told);
    QCOMPARE(text(pane, u"stopLine"_s), u"1 offended, you allowed 2."_s);
    QCOMPARE(text(pane, u"whoAnswers"_s), u"Who answers them: Wren, before noon"_s);
    QCOMPARE(text(pane, u"whatWeSay"_s), u"(no label)"_s);
    told.standing.offended = 3;
    told.standing.offendedClose = 1;
    told.standing.isStopped = true;
    pane.showOutcome(told);
    QVERIFY(text(pane, u"stopLine"_s).startsWith(u"3 offended, you allowed 2."));
    QVERIFY(text(pane, u"stopLine"_s).contains(u"1 of them customers or targets, you allowed 0."));
    QVERIFY(text(pane, u"stopLine"_s).contains(u"The stop line is reached"));
    const QSignalSpy repair(&pane, &OutcomePane::repairAsked);
    button(pane, u"repairPlaybook"_s)->click();
    QCOMPARE(repair.size(), 1);
}

void TestOutcomePane::everybodyIsToBeThanked()
{
    OutcomePane pane;
    ToldOutcome told = sampleOutcome();
    pane.showOutcome(told);
    const QSignalSpy thank(&pane, &OutcomePane::thankAsked);
    QVERIFY(text(pane, u"thanksSentence"_s).startsWith(u"12 of 31 are thanked."));
    QVERIFY(text(pane, u"thanksSentence"_s).contains(u"also those who did not answer"));
    button(pane, u"thankEverybody"_s)->click();
    QCOMPARE(thank.size(), 1);
    told.standing.thanked = 31;
    told.standing.toThank = 0;
    pane.showOutcome(told);
    QCOMPARE(text(pane, u"thanksSentence"_s), u"Everybody who got it is thanked."_s);
    QVERIFY(!button(pane, u"thankEverybody"_s)->isEnabled());
}

void TestOutcomePane::openPromisesAreNamed()
{
    OutcomePane pane;
    pane.showOutcome(sampleOutcome());
    QStringList said;
    for (const QWidget *promise : pane.findChildren<QWidget *>(u"openPromise"_s)) {
        for (const QLabel *label : promise->findChildren<QLabel *>()) {
            said += label->text();
        }
    }
    QCOMPARE(said,
        QStringList({u"Check the wheels"_s, u"overdue since 12 May 2026"_s,
            u"Share their post about the bridge"_s, u"due 2 Jun 2026"_s, u"Lend the trailer"_s,
            u"no day named"_s}));
    const QSignalSpy asked(&pane, &OutcomePane::promiseAsked);
    pane.findChildren<QPushButton *>(u"promiseTo"_s).at(1)->click();
    QCOMPARE(asked.front().front().value<Pk>(), Pk {5});
}

void TestOutcomePane::aClosedCampaignShowsItsNote()
{
    OutcomePane pane;
    ToldOutcome told = sampleOutcome();
    pane.showOutcome(told);
    const QSignalSpy close(&pane, &OutcomePane::closeAsked);
    button(pane, u"closeCampaign"_s)->click();
    QCOMPARE(close.size(), 1);
    told.campaign->closedAt = 1'780'000'000;
    told.campaign->afterNote = u"Ask ten, not thirty."_s;
    pane.showOutcome(told);
    QVERIFY(button(pane, u"closeCampaign"_s) == nullptr
        || !button(pane, u"closeCampaign"_s)->isVisibleTo(&pane));
    QCOMPARE(text(pane, u"afterNote"_s), u"Ask ten, not thirty."_s);
}

void TestOutcomePane::withoutACampaignThereIsNoGoal()
{
    OutcomePane pane;
    ToldOutcome told = sampleOutcome();
    told.campaign.reset();
    pane.showOutcome(told);
    QCOMPARE(text(pane, u"stopLine"_s), u"(no label)"_s);
    QVERIFY(button(pane, u"closeCampaign"_s) == nullptr);
    QVERIFY(button(pane, u"thankEverybody"_s)->isEnabled());
}

void TestOutcomePane::nothingCanBeWrittenWhereNothingMay()
{
    OutcomePane pane;
    ToldOutcome told = sampleOutcome();
    told.isWritable = false;
    pane.showOutcome(told);
    for (const QString &name : {u"logOutcome"_s, u"take-unfollowed"_s, u"refuse-unfollowed"_s,
             u"writeObjective-1"_s, u"thankEverybody"_s, u"closeCampaign"_s}) {
        QVERIFY2(!button(pane, name)->isEnabled(), qPrintable(name));
    }
    QVERIFY(button(pane, u"who-unfollowed"_s)->isEnabled());
}

void TestOutcomePane::theFocusStaysWhereItWas()
{
    OutcomePane pane;
    pane.resize(420, 900);
    pane.show();
    QVERIFY(QTest::qWaitForWindowExposed(&pane));
    pane.showOutcome(sampleOutcome());
    button(pane, u"logOutcome"_s)->setFocus();
    ToldOutcome told = sampleOutcome();
    told.standing.thanks = 5;
    pane.showOutcome(told);
    QTRY_COMPARE(pane.findChildren<CountRow *>().size(), 6);
    QVERIFY(button(pane, u"logOutcome"_s)->hasFocus());
    QCOMPARE(pane.findChild<CountRow *>(u"kind-thanks"_s)->people(), 5);
}

void TestOutcomePane::wordsStayPlain()
{
    OutcomePane pane;
    ToldOutcome told = sampleOutcome();
    told.promises.front().what = u"<img src=x>"_s;
    told.campaign->objectives.front().what = u"<b>bold</b>"_s;
    pane.showOutcome(told);
    for (const QLabel *label : pane.findChildren<QLabel *>()) {
        QCOMPARE(label->textFormat(), Qt::PlainText);
    }
    QCOMPARE(pane.findChildren<QPushButton *>(u"promiseTo"_s).at(1)->text(), u"Odile && Sons"_s);
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    installTranslation(application);
    Theme theme(application);
    TestOutcomePane test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_outcome_pane.moc"
