#include "model/base/civil_time.h"
#include "tests/support/test_case.h"
#include "ui/common/theme.h"
#include "ui/common/translation.h"
#include "ui/drafts/dialogs/campaign_dialog.h"
#include "ui/drafts/dialogs/line_difference.h"
#include "ui/drafts/dialogs/send_time_dialog.h"
#include "ui/drafts/dialogs/versions_dialog.h"

#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTimeEdit>
#include <QToolButton>

using namespace comity;
using namespace comity::ui;
using namespace comity::tests;
using namespace Qt::StringLiterals;
using drafts::Campaign;
using drafts::OutcomeKind;
using Kind = DifferenceLine::Kind;

/// The dialogs that plan a draft: its goal, its time, its earlier texts.
class TestDraftPlans : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aGoalIsNotSavedWithoutAName();
    void aNewGoalCostsNobodyAndSaysNothingItDoesNotKnow();
    void aGoalComesBackAsItWas();
    void whomItIsForIsChosenAndTakenOut();
    void arrowsChooseNothingByThemselves();
    void anotherWayOfCountingForgetsWhatWasWritten();
    void numbersAreAddedAndTakenAway();
    void theLoadFollowsTheNumbers();
    void aTimeIsChosenInOursAndTheirs();
    void suggestedTimesAreOfferedFirst();
    void versionsShowTextOrDifference();
    void noVersionIsRestoredByAReader();
    void differencesAreLineByLine_data();
    void differencesAreLineByLine();

private:
    static Campaign full();
    static Campaign savedFrom(CampaignDialog &dialog)
    {
        const QSignalSpy saved(&dialog, &CampaignDialog::saveAsked);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.findChild<QPushButton *>(u"saveCampaign"_s)->click();
        return saved.isEmpty() ? Campaign {} : saved.front().front().value<Campaign>();
    }
};

namespace {

const QDate today(2026, 5, 13);

qint64 at(const QDate &day, int hour)
{
    return QDateTime(day, QTime(hour, 0), QTimeZone::utc()).toSecsSinceEpoch();
}

SendTimes times()
{
    SendTimes told;
    told.now = at(today, 12);
    told.ours = QTimeZone("Europe/London");
    told.theirs = {{QTimeZone("Pacific/Auckland"), 30}, {QTimeZone("Europe/Lisbon"), 12}};
    told.unknownZones = 4;
    told.slotsToSuggest = {{at({2026, 5, 19}, 9), 40, 46}, {at({2026, 5, 20}, 9), 38, 46}};
    return told;
}

} // namespace

Campaign TestDraftPlans::full()
{
    Campaign campaign;
    campaign.id = drafts::CampaignId {3};
    campaign.name = u"20 ratings"_s;
    campaign.kind = drafts::CampaignKind::Ask;
    campaign.dueAt = Dated::day(noonUtc({2026, 5, 31}));
    campaign.expectedAnswers = 30;
    campaign.answersADay = 8;
    campaign.casualties = 1;
    campaign.casualtiesClose = 0;
    campaign.whoAnswers = u"Ana"_s;
    campaign.whatWeSay = u"Sorry, and why."_s;
    campaign.gainUs = u"To be found."_s;
    campaign.gainThem = u"A wheel check."_s;
    campaign.meantFor = {{u"Riders"_s, u"Gone"_s}, {u"customer"_s}, {u"PT"_s, u"IE"_s}};
    campaign.objectives
        = {{4, u"Ratings"_s, 20, OutcomeKind::Conversion, 12}, {5, u"Guests"_s, 5, {}, 2}};
    campaign.madeAt = 99;
    return campaign;
}

void TestDraftPlans::aGoalIsNotSavedWithoutAName()
{
    const CampaignDialog dialog({}, today, {});
    auto *name = dialog.findChild<QLineEdit *>(u"campaignGoal"_s);
    const auto *save = dialog.findChild<QPushButton *>(u"saveCampaign"_s);
    QVERIFY(!save->isEnabled());
    name->setText(u"  "_s);
    QVERIFY(!save->isEnabled());
    name->setText(u"20 ratings"_s);
    QVERIFY(save->isEnabled());
}

void TestDraftPlans::aNewGoalCostsNobodyAndSaysNothingItDoesNotKnow()
{
    CampaignDialog dialog({}, today, {});
    dialog.findChild<QLineEdit *>(u"campaignGoal"_s)->setText(u" 20 ratings "_s);
    const Campaign saved = savedFrom(dialog);
    QCOMPARE(saved.name, u"20 ratings"_s);
    QCOMPARE(saved.dueAt, Dated::day(noonUtc(today.addDays(14))));
    QCOMPARE(saved.expectedAnswers, std::nullopt);
    QCOMPARE(saved.answersADay, std::nullopt);
    QCOMPARE(saved.casualties, 0);
    QVERIFY(saved.objectives.empty());
}

void TestDraftPlans::aGoalComesBackAsItWas()
{
    CampaignDialog dialog(full(), today, {});
    QCOMPARE(savedFrom(dialog), full());
}

void TestDraftPlans::whomItIsForIsChosenAndTakenOut()
{
    CampaignDialog dialog(full(), today, {},
        {{u"Riders"_s, ListKind::Private}, {u"Mail & more"_s, ListKind::Target},
            {u"Mutuals"_s, ListKind::Smart}});
    const auto chips = [&dialog](const QString &field) {
        QStringList texts;
        for (const auto *chip : dialog.findChildren<QPushButton *>(field + u"Chip"_s)) {
            if (!chip->isHidden()) {
                texts += chip->text();
            }
        }
        return texts;
    };
    const auto add = [&dialog](const QString &field, const QString &value) {
        auto *box = dialog.findChild<QComboBox *>(field + u"Box"_s);
        box->setCurrentIndex(box->findData(value));
        dialog.findChild<QPushButton *>(field + u"Add"_s)->click();
        return box->findData(value) < 0; // it is chosen, and offered no more
    };
    QCOMPARE(chips(u"meantLists"_s), (QStringList {u"Riders"_s, u"Gone (no such list)"_s}));
    QCOMPARE(chips(u"meantRoles"_s), QStringList {u"Customer"_s});
    QCOMPARE(chips(u"meantCountries"_s), (QStringList {u"Portugal"_s, u"Ireland"_s}));
    QVERIFY(add(u"meantLists"_s, u"Mail & more"_s));
    QVERIFY(add(u"meantLists"_s, u"Mutuals"_s));
    QVERIFY(add(u"meantRoles"_s, u"journalist"_s));
    QVERIFY(add(u"meantCountries"_s, u"GB"_s));
    QCOMPARE(chips(u"meantLists"_s).at(2), u"Mail && more"_s);
    dialog.findChildren<QPushButton *>(u"meantListsChip"_s).at(1)->click();
    dialog.findChildren<QPushButton *>(u"meantRolesChip"_s).front()->click();
    const drafts::MeantFor meant = savedFrom(dialog).meantFor;
    QCOMPARE(meant.roles, QStringList {u"journalist"_s});
    QCOMPARE(meant.countries, (QStringList {u"PT"_s, u"IE"_s, u"GB"_s}));
    QCOMPARE(meant.lists.size(), 3);
}

void TestDraftPlans::arrowsChooseNothingByThemselves()
{
    CampaignDialog dialog({}, today, {}, {{u"Riders"_s, ListKind::Private}});
    auto *box = dialog.findChild<QComboBox *>(u"meantListsBox"_s);
    auto *add = dialog.findChild<QPushButton *>(u"meantListsAdd"_s);
    QCOMPARE(box->currentIndex(), -1);
    QVERIFY(!add->isEnabled());
    QTest::keyClick(box, Qt::Key_Down);
    QCOMPARE(box->currentText(), u"Riders"_s);
    QVERIFY(savedFrom(dialog).meantFor.lists.isEmpty());
    QTest::keyClick(add, Qt::Key_Space);
    QVERIFY(!box->isEnabled());
}

void TestDraftPlans::anotherWayOfCountingForgetsWhatWasWritten()
{
    CampaignDialog dialog(full(), today, {});
    const auto counts = dialog.findChildren<QComboBox *>(u"objectiveCounts"_s);
    counts.at(1)->setCurrentIndex(counts.at(1)->findData(static_cast<int>(OutcomeKind::Replied)));
    const Campaign saved = savedFrom(dialog);
    QCOMPARE(saved.objectives.at(1).counts, std::optional(OutcomeKind::Replied));
    QCOMPARE(saved.objectives.at(1).reached, std::nullopt);
    QCOMPARE(saved.objectives.at(0), full().objectives.at(0));
}

void TestDraftPlans::numbersAreAddedAndTakenAway()
{
    CampaignDialog dialog(full(), today, {});
    auto *more = dialog.findChild<QPushButton *>(u"addObjective"_s);
    for (int extra = 0; extra < 4; ++extra) {
        more->click();
    }
    QVERIFY(!more->isEnabled());
    dialog.findChildren<QLineEdit *>(u"objectiveWhat"_s).at(2)->setText(u"Posts shared"_s);
    dialog.findChildren<QSpinBox *>(u"objectiveWanted"_s).at(2)->setValue(3);
    dialog.findChildren<QToolButton *>(u"removeObjective"_s).at(0)->click();
    QVERIFY(more->isEnabled());
    const Campaign saved = savedFrom(dialog);
    QCOMPARE(saved.objectives.size(), 2U);
    QCOMPARE(saved.objectives.at(0), full().objectives.at(1));
    QCOMPARE(saved.objectives.at(1),
        (drafts::Objective {0, u"Posts shared"_s, 3, std::nullopt, std::nullopt}));
}

void TestDraftPlans::theLoadFollowsTheNumbers()
{
    const CampaignDialog dialog({}, today, [](std::optional<int> percent, std::optional<int> aDay) {
        return u"%1 at %2"_s.arg(percent.value_or(-7)).arg(aDay.value_or(-7));
    });
    const auto *load = dialog.findChild<QLabel *>(u"campaignLoad"_s);
    QCOMPARE(load->text(), u"-7 at -7"_s);
    dialog.findChild<QSpinBox *>(u"expectedAnswers"_s)->setValue(0);
    QCOMPARE(load->text(), u"0 at -7"_s);
    dialog.findChild<QSpinBox *>(u"answersADay"_s)->setValue(8);
    QCOMPARE(load->text(), u"0 at 8"_s);
}

void TestDraftPlans::aTimeIsChosenInOursAndTheirs()
{
    SendTimeDialog dialog(times());
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    const auto *theirs = dialog.findChild<QLabel *>(u"sendTheirs"_s);
    QVERIFY(dialog.findChild<QRadioButton *>(u"sendChoice-0"_s)->isChecked());
    QVERIFY(!dialog.findChild<QDateEdit *>(u"sendDate"_s)->isEnabled());
    dialog.findChild<QRadioButton *>(u"sendChoice-1"_s)->click();
    dialog.findChild<QDateEdit *>(u"sendDate"_s)->setDate({2026, 5, 18});
    dialog.findChild<QTimeEdit *>(u"sendTime"_s)->setTime(QTime(10, 30));
    QCOMPARE(theirs->text().split(u'\n'),
        QStringList({u"Auckland: Monday 18 May, 21:30, 30 people"_s,
            u"Lisbon: Monday 18 May, 10:30, 12 people"_s,
            u"Of 4 people no time zone is known."_s}));
    const QSignalSpy chosen(&dialog, &SendTimeDialog::timeChosen);
    dialog.findChild<QPushButton *>(u"chooseTime"_s)->click();
    QCOMPARE(chosen.front().front().value<std::optional<qint64>>(),
        std::optional(at({2026, 5, 18}, 9) + 30 * 60));
}

void TestDraftPlans::suggestedTimesAreOfferedFirst()
{
    SendTimeDialog dialog(times());
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    const QSignalSpy chosen(&dialog, &SendTimeDialog::timeChosen);
    auto *slot = dialog.findChild<QRadioButton *>(u"sendChoice-3"_s);
    QCOMPARE(slot->text(), u"Wednesday 20 May, 10:00"_s);
    QCOMPARE(slot->accessibleDescription(), u"suits 38 of 46"_s);
    slot->click();
    dialog.findChild<QPushButton *>(u"chooseTime"_s)->click();
    QCOMPARE(
        chosen.front().front().value<std::optional<qint64>>(), std::optional(at({2026, 5, 20}, 9)));
    dialog.findChild<QRadioButton *>(u"sendChoice-0"_s)->click();
    dialog.findChild<QPushButton *>(u"chooseTime"_s)->click();
    QCOMPARE(chosen.back().front().value<std::optional<qint64>>(), std::nullopt);
}

void TestDraftPlans::versionsShowTextOrDifference()
{
    const QString current = u"Hi,\nwould you rate them?\nAna"_s;
    VersionsDialog dialog(
        {{2, at(today, 10), u"Hi,\nrate them!\nAna"_s}, {1, at(today, 9), u"Hi"_s}}, current, today,
        QTimeZone::utc(), true);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    const auto *text = dialog.findChild<QPlainTextEdit *>(u"versionText"_s);
    QCOMPARE(text->toPlainText(), u"Hi,\nrate them!\nAna"_s);
    dialog.findChild<QPushButton *>(u"showDifference"_s)->click();
    QCOMPARE(text->toPlainText(), u"   Hi,\n− rate them!\n+ would you rate them?\n   Ana"_s);
    auto *list = dialog.findChild<QListWidget *>(u"versionList"_s);
    QCOMPARE(
        list->item(1)->data(Qt::AccessibleTextRole).toString(), u"13 May 09:00, 2 characters"_s);
    QTest::keyClick(list, Qt::Key_Down);
    const QSignalSpy restore(&dialog, &VersionsDialog::restoreAsked);
    dialog.findChild<QPushButton *>(u"restoreVersion"_s)->click();
    QCOMPARE(restore.front().front().toLongLong(), 1);
}

void TestDraftPlans::noVersionIsRestoredByAReader()
{
    const VersionsDialog reader(
        {{1, at(today, 9), u"Hi"_s}}, u"Hi all"_s, today, QTimeZone::utc(), false);
    QVERIFY(!reader.findChild<QPushButton *>(u"restoreVersion"_s)->isEnabled());
    const VersionsDialog same({{1, at(today, 9), u"Hi"_s}}, u"Hi"_s, today, QTimeZone::utc(), true);
    QVERIFY(!same.findChild<QPushButton *>(u"restoreVersion"_s)->isEnabled());
    const VersionsDialog none({}, u"Hi"_s, today, QTimeZone::utc(), true);
    QVERIFY(!none.findChild<QPushButton *>(u"restoreVersion"_s)->isEnabled());
    QVERIFY(!none.findChild<QPushButton *>(u"showDifference"_s)->isEnabled());
}

void TestDraftPlans::differencesAreLineByLine_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("expected");
    QTest::newRow("the same") << u"a\nb"_s << u"a\nb"_s << u"=a =b"_s;
    QTest::newRow("one more") << u"a\nc"_s << u"a\nb\nc"_s << u"=a +b =c"_s;
    QTest::newRow("one less") << u"a\nb\nc"_s << u"a\nc"_s << u"=a -b =c"_s;
    QTest::newRow("another") << u"a\nb\nc"_s << u"a\nx\nc"_s << u"=a -b +x =c"_s;
    QTest::newRow("nothing before") << QString() << u"a"_s << u"- +a"_s;
    QTest::newRow("moved") << u"a\nb"_s << u"b\na"_s << u"-a =b +a"_s;
}

void TestDraftPlans::differencesAreLineByLine()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QStringList told;
    for (const DifferenceLine &line : lineDifference(before, after)) {
        const QChar sign = line.kind == Kind::Added ? u'+'
            : line.kind == Kind::Removed            ? u'-'
                                                    : u'=';
        told += sign + line.text;
    }
    QTEST(told.join(u' '), "expected");
    QCOMPARE(lineDifference(QString(3000, u'\n'), u"a"_s).size(), 3002U);
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    installTranslation(application);
    Theme theme(application);
    TestDraftPlans test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_draft_plans.moc"
