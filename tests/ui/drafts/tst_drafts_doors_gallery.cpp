#include "tests/ui/common/gallery.h"
#include "tests/ui/drafts/drafts_world.h"
#include "ui/drafts/answer_pane.h"
#include "ui/drafts/desk/draft_acts.h"
#include "ui/drafts/findings/findings_view.h"
#include "ui/drafts/head/draft_head.h"
#include "ui/drafts/recipients/group_rows.h"

#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>

using namespace comity;
using namespace comity::tests;
using namespace comity::ui;
using namespace Qt::StringLiterals;

/// Renders what stands behind the menu of a draft; a person looks at the pictures.
class TestDraftsDoorsGallery : public Gallery
{
    Q_OBJECT

public:
    explicit TestDraftsDoorsGallery(Theme &theme)
        : Gallery(theme)
    {
    }

private Q_SLOTS:
    void theMenuIsDrawn_data() { addLooks(); }
    void theMenuIsDrawn()
    {
        wearLook();
        DraftsWorld world;
        world.addDraft(u"Bells"_s,
            u"Hello {first name}, we have new bels for the rak of spring. Would you like to see "
            u"them on Sunday, {first name}?"_s);
        world.open();
        QVERIFY(world.waitForReview());
        world.find<QAction>(u"sendTime"_s)->trigger();
        auto *times = world.find<QDialog>(u"sendTimeDialog"_s);
        QTRY_VERIFY(times->isVisible());
        save(*times, u"drafts/doors-send-time"_s);
        times->findChild<QRadioButton *>(u"sendChoice-2"_s)->click();
        times->findChild<QPushButton *>(u"chooseTime"_s)->click();
        QTRY_VERIFY(world.find<QWidget>(u"sendPlan"_s)->isVisible());
        QVERIFY(world.waitForReview());
        save(world.page(), u"drafts/doors-page"_s);
        auto *preview = world.find<QAction>(u"previewAs"_s);
        preview->trigger();
        save(world.page(), u"drafts/doors-preview"_s);
        QTest::keyClick(world.find<QWidget>(u"previewText"_s), Qt::Key_Right);
        world.page().dismiss();
        auto *answer = world.page().findChild<AnswerPane *>();
        answer->setTab(AnswerPane::Recipients);
        answer->findChild<GroupRows *>()->setCurrent(review::Group::ReplyOwed);
        save(world.page(), u"drafts/doors-recipients"_s);
        answer->setTab(AnswerPane::Findings);
        Q_EMIT answer->findings()->ruleAsked(u"reply-debt"_s);
        auto *card = world.find<QDialog>(u"ruleCard"_s);
        QTRY_VERIFY(card->isVisible());
        save(*card, u"drafts/doors-rule"_s);
        card->close();
        QMenu *menu = world.page().findChild<DraftHead *>()->menu();
        menu->popup({100, 100});
        save(*menu, u"drafts/doors-menu"_s);
        QVERIFY(menu->isVisible());
        menu->close();
    }

    void whoIsTakenOutIsDrawn_data() { addLooks(); }
    void whoIsTakenOutIsDrawn()
    {
        wearLook();
        DraftsWorld world;
        world.addDraft(u"Bells"_s, u"Would you like to see our new bells on Sunday?"_s);
        world.open();
        QVERIFY(world.waitForReview());
        const auto *desk = world.page().findChild<DraftDesk *>();
        world.page().findChild<DraftActs *>()->takeOut(
            *desk->draft(), {world.pk(u"Ben"_s), world.pk(u"Gus"_s), world.pk(u"Ivy"_s)});
        QTRY_COMPARE(desk->draft()->out.size(), 3U);
        QVERIFY(world.waitForReview());
        world.find<QPushButton>(u"draftAudience"_s)->click();
        auto *dialog = world.find<QDialog>(u"audienceDialog"_s);
        QTRY_VERIFY(dialog->findChild<QLabel *>(u"audienceCount"_s)->text().contains(u'6'));
        save(*dialog, u"drafts/doors-audience"_s);
        dialog->findChild<QPushButton *>(u"takenOutByHand"_s)->click();
        QTRY_VERIFY(dialog->findChild<QDialog *>(u"byHandDialog"_s));
        auto *byHand = dialog->findChild<QDialog *>(u"byHandDialog"_s);
        byHand->findChild<QListWidget *>()->item(1)->setCheckState(Qt::Checked);
        save(*byHand, u"drafts/doors-taken-out"_s);
    }

    void whatTheFourthQuestionIsAskedWithIsDrawn_data() { addLooks(); }
    void whatTheFourthQuestionIsAskedWithIsDrawn()
    {
        wearLook();
        DraftsWorld world;
        std::vector<Pk> many;
        for (int at = 0; at < 25; ++at) {
            many.push_back(aPerson().in(world.workspace()));
        }
        world.workspace().addList(u"Many"_s, many);
        const auto id = world.addDraft(u"Bells"_s, u"Would you rate our new bells today?"_s);
        drafts::Draft draft = world.stored(id);
        draft.audience.front().target.name = u"Many"_s;
        draft.campaign = world.workspace().addCampaign(drafts::CampaignKind::Ask, u"Ratings"_s);
        QVERIFY(drafts::changeDraft(world.workspace().writer(), draft));
        for (const QString &said : {u"We answer within a day"_s, u"We never ask for ratings"_s,
                 u"Whoever buys a bell of ours may bring it back for a year, for whatever reason, "
                 u"and "
                 "gets the whole price of it"_s,
                 u"We sell no data"_s}) {
            QVERIFY(drafts::addStance(world.workspace().writer(),
                {.text = said, .saidWhere = u"The spring talk"_s, .saidAt = onDay(2026, 3, 1).at}));
        }
        world.open();
        QVERIFY(world.waitForReview());
        QTRY_VERIFY(!world.text(u"lacksPlan"_s).isEmpty());
        save(world.page(), u"drafts/doors-think"_s);
    }

    void waysOutInTimeAreDrawn_data() { addLooks(); }
    void waysOutInTimeAreDrawn()
    {
        wearLook();
        DraftsWorld world;
        world.workspace().writer().exec(
            "UPDATE person_fact SET value = 'America/Los_Angeles' WHERE field = 'time-zone'");
        world.addDraft(u"Bells"_s, u"Would you rate our new bells today?"_s);
        world.open();
        QVERIFY(world.waitForReview());
        const auto &findings = world.find<DraftDesk>({})->answer()->told->findings;
        const auto quiet = std::ranges::find_if(
            findings, [](const ToldFinding &one) { return one.finding.rule == u"quiet-hours"; });
        QVERIFY(quiet != findings.end());
        world.page().findChild<FindingsView *>()->setCurrent(
            static_cast<int>(quiet - findings.begin()));
        save(world.page(), u"drafts/doors-morning"_s);
    }
};

int main(int argc, char **argv)
{
    return drawGallery<TestDraftsDoorsGallery>(argc, argv);
}
#include "tst_drafts_doors_gallery.moc"
