// What a draft is for is asked where it is not said, and what it promises has a day.
#include "tests/support/test_case.h"
#include "tests/ui/common/undo_last.h"
#include "tests/ui/drafts/drafts_world.h"
#include "ui/common/snooze_dialog.h"
#include "ui/drafts/desk/draft_middle.h"
#include "ui/drafts/head/goal_question.h"
#include "ui/drafts/think/stop_and_think.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QSemaphore>
#include <memory>

using namespace comity;
using namespace comity::ui;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

const QString favour = u"Hello, would you rate the rack you bought? It helps us to mend what is "
                       "weak, and we look after your spokes in return."_s;

struct Desk : DraftsWorld
{
    drafts::Hold hold() const { return page().findChild<DraftMiddle *>()->readiness().hold; }
    QWidget *question() const { return find<QWidget>(u"goalQuestion"_s); }
    bool isShown(drafts::DraftId id) const
    {
        const auto &draft = page().findChild<DraftDesk *>()->draft();
        return draft && draft->id == id && isLookedAt() && question()->isVisible();
    }
    /// To Ada alone.
    drafts::DraftId addTo(const QString &text)
    {
        const auto id = addDraft(u"Racks"_s, text);
        drafts::Draft draft = stored(id);
        draft.audience.clear();
        draft.in = {pk(u"Ada"_s)};
        Q_ASSERT(drafts::changeDraft(workspace().writer(), draft).has_value());
        return id;
    }
};

} // namespace

class TestGoalAndGift : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aGoalIsNamedInTheQuestion()
    {
        Desk world;
        const auto id = world.addTo(favour);
        world.open();
        QVERIFY(world.waitForReview());
        QTRY_COMPARE(world.hold(), drafts::Hold::Goal);
        QVERIFY(world.question()->isVisible());
        QVERIFY(world.text(u"draftPromise"_s).contains(u"goal"_s));
        auto *field = world.find<QComboBox>(u"goalAnswer"_s)->lineEdit();
        QTest::keyClicks(field, u"Twenty ratings"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(world.stored(id).campaign.has_value());
        const auto goal = drafts::CampaignsStore(world.workspace().writer())
                              .campaign(*world.stored(id).campaign);
        QCOMPARE(goal->name, u"Twenty ratings"_s);
        QCOMPARE(goal->kind, drafts::CampaignKind::Ask);
        QTRY_VERIFY(!world.question()->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(world.hold(), drafts::Hold::None, 20'000);
    }

    void aGoalIsNamedOnceAndGoesToItsDraft()
    {
        Desk world;
        const auto other = world.addTo(favour);
        const auto id = world.addTo(favour);
        world.open();
        QVERIFY(world.waitForReview());
        world.page().findChild<DraftDesk *>()->open(id);
        QTRY_VERIFY_WITH_TIMEOUT(world.isShown(id), 60'000);
        // Somebody writes long: the answer waits for its turn.
        const auto end = std::make_shared<QSemaphore>();
        const auto release = qScopeGuard([end] { end->release(); });
        world.session().save(
            &world.page(),
            [end](SQLite::Database &) -> Result<void> { return end->acquire(), Result<void>(); },
            [](const Result<void> &) {});
        auto *field = world.find<QComboBox>(u"goalAnswer"_s)->lineEdit();
        auto *set = world.find<QPushButton>(u"setGoal"_s);
        QTest::keyClicks(field, u"Twenty ratings"_s);
        set->click();
        QVERIFY(!set->isEnabled());
        QTest::keyClick(field, Qt::Key_Return);
        world.page().findChild<DraftDesk *>()->open(other);
        end->release();
        QTRY_VERIFY(world.stored(id).campaign.has_value());
        QVERIFY(editsAreDone(world.session()));
        QVERIFY(!world.stored(other).campaign);
        const drafts::CampaignsStore goals(world.workspace().writer());
        QCOMPARE(goals.all().size(), std::size_t {1});
        // One act, one step back.
        world.undo();
        QTRY_VERIFY(goals.all().empty());
        QVERIFY(!world.stored(id).campaign);
    }

    void aGoalThatIsThereIsChosen()
    {
        Desk world;
        const auto goal = world.workspace().addCampaign(drafts::CampaignKind::Ask, u"Spring"_s);
        const auto id = world.addTo(favour);
        world.open();
        QVERIFY(world.waitForReview());
        auto *box = world.find<QComboBox>(u"goalAnswer"_s);
        QTRY_COMPARE(box->count(), 1);
        box->setEditText(u"spring"_s);
        world.find<QPushButton>(u"setGoal"_s)->click();
        QTRY_COMPARE(world.stored(id).campaign, goal);
        QCOMPARE(drafts::CampaignsStore(world.workspace().writer()).all().size(), std::size_t {1});
    }

    void whatWantsNothingIsAskedAndGoesAllTheSame()
    {
        Desk world;
        world.addTo(u"The towpath is open again on Sunday."_s);
        world.open();
        QVERIFY(world.waitForReview());
        QTRY_VERIFY(world.question()->isVisible());
        QTRY_COMPARE(world.hold(), drafts::Hold::None);
    }

    void aPromiseHasADay()
    {
        Desk world;
        const auto id = world.addTo(favour);
        world.open();
        QVERIFY(world.waitForReview());
        auto *due = world.find<QPushButton>(u"draftGiveDue"_s);
        QVERIFY(!due->isEnabled());
        auto *give = world.find<QLineEdit>(u"draftGive"_s);
        QTest::keyClicks(give, u"A spoke check"_s);
        QVERIFY(due->isEnabled());
        due->click();
        auto *dialog = world.page().findChild<SnoozeDialog *>();
        QVERIFY(dialog);
        Q_EMIT dialog->snoozeAsked(QDate(2026, 6, 1));
        dialog->accept();
        const qint64 noon = onDay(2026, 6, 1).at;
        QTRY_COMPARE(world.stored(id).giveDue, noon);
        QCOMPARE(world.stored(id).give, u"A spoke check"_s);
        QTRY_COMPARE(due->text(), u"By 1 Jun 2026"_s);
        // Without a promise there is no day.
        give->clear();
        QTest::keyClicks(give, u" "_s);
        QTest::keyClick(give, Qt::Key_Return);
        QTRY_COMPARE(world.stored(id).giveDue, std::nullopt);
        QCOMPARE(due->text(), u"By…"_s);
    }

    void theFifthQuestionIsNotCounted()
    {
        StopAndThink think([] { return QDateTime::fromSecsSinceEpoch(1'779'000'000, Qt::UTC); });
        drafts::Readiness readiness;
        readiness.hold = drafts::Hold::Questions;
        readiness.questions = 4;
        think.setReadiness(readiness, review::Verdict::Ready, {}, true);
        think.setAnswers({{.question = 1}, {.question = 5}});
        QCOMPARE(think.findChild<QLabel *>(u"questionsAnswered"_s)->text(), u"1 of 4"_s);
        QVERIFY(!think.findChild<QCheckBox *>(u"question-5"_s)->isHidden());
    }

    void aRestEndsAtTheSameMomentWheneverItIsAsked()
    {
        Desk world;
        world.addDraft(u"Racks"_s, favour);
        world.open();
        QVERIFY(world.waitForReview());
        auto *desk = world.page().findChild<DraftDesk *>();
        desk->write(favour + u" Tell us what you would change about it, too."_s);
        QTRY_VERIFY(world.isLookedAt() && desk->isSaved());
        QTRY_VERIFY(desk->answer()->coolsUntil.value_or(0) > world.now());
        const auto until = desk->answer()->coolsUntil;
        for (const int seconds : {17, 90, 43, 200}) {
            world.pass(seconds);
            world.page().activate();
            QVERIFY(world.waitForReview());
            QCOMPARE(desk->answer()->coolsUntil, until);
        }
    }
};

COMITY_TEST_GUI(TestGoalAndGift)

#include "tst_goal_and_gift.moc"
