// The Outcome tab of the Drafts page: what came back is noted, opened, thanked for and closed.
#include "model/drafts/campaign_edits.h"
#include "model/drafts/campaigns_store.h"
#include "model/drafts/lessons.h"
#include "tests/support/test_case.h"
#include "tests/ui/drafts/drafts_world.h"
#include "ui/common/people_dialog.h"
#include "ui/common/theme.h"
#include "ui/common/translation.h"
#include "ui/drafts/answer_pane.h"
#include "ui/drafts/outcome/close_campaign_dialog.h"
#include "ui/drafts/outcome/log_outcome_dialog.h"
#include "ui/drafts/outcome/outcome_pane.h"
#include "ui/drafts/reports/report_dialog.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTabBar>

using namespace comity;
using namespace comity::ui;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

/// A draft of a goal that went to Ada and Ben.
class AskedWorld : public DraftsWorld
{
public:
    AskedWorld()
    {
        id = addDraft(u"Panniers"_s, u"Hello {first name}, would you rate the panniers?"_s);
        auto &writer = workspace().writer();
        drafts::Campaign spring;
        spring.name = u"Twenty ratings"_s;
        spring.kind = drafts::CampaignKind::Ask;
        spring.madeAt = workspace().now();
        spring.objectives = {{0, u"Word of mouth"_s, 5, {}, {}}};
        campaign = drafts::addCampaign(writer, spring).value().campaign;
        drafts::Draft draft = stored(id);
        draft.campaign = campaign;
        draft.give = u"a new bell"_s;
        drafts::changeDraft(writer, draft).value();
        for (const QString &name : {u"Ada"_s, u"Ben"_s}) {
            workspace().handOver(id, pk(name));
        }
        open();
        find<AnswerPane>(u"answerPane"_s)->setTab(AnswerPane::Outcome);
    }
    drafts::CampaignsStore campaigns() { return drafts::CampaignsStore(session().file().reader()); }
    /// The pane is made anew whenever something is committed.
    void click(const QString &button) { find<QPushButton>(button)->click(); }
    template <typename Dialog>
    Dialog *dialog()
    {
        return page().findChild<Dialog *>();
    }

    drafts::DraftId id = {};
    drafts::CampaignId campaign = {};
};

} // namespace

class TestDraftsOutcome : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aDraftThatWentToNobodyHasNone();
    void whatCameBackIsNotedAndUndone();
    void behindACountStandItsPeople();
    void aNumberIsWrittenDown();
    void everybodyIsThankedByADraft();
    void aCampaignIsClosedWithItsLessons();
    void whatIsStillPromisedIsSaid();
    void bothReportsHaveADoor();
};

void TestDraftsOutcome::aDraftThatWentToNobodyHasNone()
{
    DraftsWorld world;
    world.addDraft(u"Panniers"_s, u"Hello"_s);
    world.open();
    world.find<AnswerPane>(u"answerPane"_s)->setTab(AnswerPane::Outcome);
    QVERIFY(world.waitForReview());
    QVERIFY(world.find<QWidget>(u"nothingHandedOver"_s)->isVisible());
}

void TestDraftsOutcome::whatCameBackIsNotedAndUndone()
{
    AskedWorld world;
    QTRY_COMPARE(world.text(u"outcomeAsked"_s), u"2 people got it"_s);
    world.click(u"logOutcome"_s);
    auto *dialog = world.dialog<LogOutcomeDialog>();
    auto *people = dialog->findChild<QListWidget *>(u"outcomePeople"_s);
    QCOMPARE(people->count(), 2);
    dialog->choose({world.pk(u"Ada"_s)});
    dialog->findChild<QPlainTextEdit *>(u"outcomeNote"_s)->setPlainText(u"kind words"_s);
    dialog->findChild<QPushButton *>(u"noteOutcome"_s)->click();
    QTRY_COMPARE(world.campaigns().standing(world.campaign).thanks, 1);
    QTRY_COMPARE(world.text(u"outcomeSentence"_s), u"1 positive, 0 negative, 1 silent."_s);
    QCOMPARE(world.campaigns().outcomes(world.id).front().note, u"kind words"_s);
    world.undo();
    QTRY_COMPARE(world.text(u"outcomeSentence"_s), u"0 positive, 0 negative, 2 silent."_s);
}

void TestDraftsOutcome::behindACountStandItsPeople()
{
    AskedWorld world;
    QTRY_COMPARE(world.text(u"outcomeAsked"_s), u"2 people got it"_s);
    Q_EMIT world.find<OutcomePane>(u"outcomePane"_s)->kindAsked(drafts::OutcomeKind::Silent);
    auto *dialog = world.dialog<PeopleDialog>();
    auto *people = dialog->findChild<QListWidget *>(u"namedPeople"_s);
    QCOMPARE(people->count(), 2);
    dialog->findChild<QLineEdit *>(u"namedPeopleFilter"_s)->setText(u"ben"_s);
    QVERIFY(people->item(0)->isHidden() != people->item(1)->isHidden());
    QSignalSpy asked(&world.page(), &DraftsPage::personAsked);
    QListWidgetItem *shown = people->item(people->item(0)->isHidden() ? 1 : 0);
    Q_EMIT people->itemActivated(shown);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.front().front().value<Pk>(), world.pk(u"Ben"_s));
}

void TestDraftsOutcome::aNumberIsWrittenDown()
{
    AskedWorld world;
    QTRY_COMPARE(world.text(u"objective-0"_s), u"— of 5"_s);
    world.prompts().texts = {u"three"_s, u"3"_s};
    world.click(u"writeObjective-0"_s);
    QTRY_VERIFY(!world.campaigns().campaign(world.campaign)->objectives.front().reached);
    world.click(u"writeObjective-0"_s);
    QTRY_COMPARE(world.text(u"objective-0"_s), u"3 of 5"_s);
}

void TestDraftsOutcome::everybodyIsThankedByADraft()
{
    AskedWorld world;
    QTRY_COMPARE(world.text(u"outcomeAsked"_s), u"2 people got it"_s);
    world.click(u"thankEverybody"_s);
    QTRY_COMPARE(world.all().size(), 2U);
    for (const drafts::DraftRow &row : world.all()) {
        if (row.id != world.id) {
            const std::vector<Pk> both {world.pk(u"Ada"_s), world.pk(u"Ben"_s)};
            QCOMPARE(world.stored(row.id).in, both);
            QCOMPARE(row.title, u"Thanks: Twenty ratings"_s);
        }
    }
    // It is open by now, and asks for its words.
    QTRY_VERIFY(world.page().findChild<DraftDesk *>()->draft()->title.startsWith(u"Thanks"));
    QTRY_VERIFY(world.find<QWidget>(u"nothingHandedOver"_s)->isVisible());
}

void TestDraftsOutcome::aCampaignIsClosedWithItsLessons()
{
    AskedWorld world;
    QTRY_COMPARE(world.text(u"outcomeAsked"_s), u"2 people got it"_s);
    world.click(u"closeCampaign"_s);
    auto *dialog = world.dialog<CloseCampaignDialog>();
    Q_EMIT dialog->campaignClosed(u"Ask after a ride"_s, {{.text = u"Fridays are slow"_s}});
    dialog->close();
    QTRY_COMPARE(world.text(u"afterNote"_s), u"Ask after a ride"_s);
    QCOMPARE(drafts::searchLessons(world.session().file().reader(), u"fridays"_s).size(), 1U);
    QCOMPARE(world.campaigns().standing(world.campaign).toThank, 2);
    world.undo();
    QTRY_VERIFY(world.find<QPushButton>(u"closeCampaign"_s) != nullptr);
    QVERIFY(drafts::searchLessons(world.session().file().reader(), {}).empty());
}

void TestDraftsOutcome::whatIsStillPromisedIsSaid()
{
    AskedWorld world;
    QTRY_COMPARE(world.text(u"outcomeAsked"_s), u"2 people got it"_s);
    QCOMPARE(world.page().findChildren<QWidget *>(u"openPromise"_s).size(), 2);
}

void TestDraftsOutcome::bothReportsHaveADoor()
{
    AskedWorld world;
    QVERIFY(world.waitForReview());
    for (const QString &name : {u"draftReport"_s, u"campaignReport"_s}) {
        world.page().findChild<QAction *>(name)->trigger();
        auto *dialog = world.dialog<ReportDialog>();
        QVERIFY2(dialog != nullptr, qPrintable(name));
        delete dialog;
    }
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    installTranslation(application);
    Theme theme(application);
    TestDraftsOutcome test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_drafts_outcome.moc"
