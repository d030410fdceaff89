// Fixes that are something to do before a draft goes out: each does what its words say.
#include "model/followups/obligation_edits.h"
#include "tests/support/test_case.h"
#include "tests/ui/common/undo_last.h"
#include "tests/ui/drafts/drafts_world.h"
#include "ui/common/notice.h"
#include "ui/drafts/copying/copy_runner.h"
#include "ui/drafts/desk/draft_middle.h"
#include "ui/drafts/dialogs/reason_dialogs.h"
#include "ui/drafts/findings/findings_view.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace comity;
using namespace comity::ui;
using namespace comity::tests;
using namespace Qt::StringLiterals;
using followups::Obligation;
using followups::ObligationKind;

namespace {

const QString offer = u"Hello, we sell panniers at pedalbarn.example/shop, forty a pair."_s;
const QString favour = u"Hello, would you rate the rack you bought? It helps us to mend what is "
                       "weak, and we look after your spokes in return."_s;

struct Desk : DraftsWorld
{
    drafts::Hold hold() const { return page().findChild<DraftMiddle *>()->readiness().hold; }
    DraftDesk *desk() const { return page().findChild<DraftDesk *>(); }
    /// As a click on the fix in the list of findings; whom it is about, -1 where there is none.
    int ask(const QString &label) const
    {
        const auto told = desk()->answer()->told;
        for (std::size_t at = 0; at < told->findings.size(); ++at) {
            const review::Finding &finding = told->findings[at].finding;
            const auto fix = std::ranges::find(finding.fixes, label, &review::Fix::label);
            if (fix != finding.fixes.end()) {
                Q_EMIT page().findChild<FindingsView *>()->fixAsked(
                    static_cast<int>(at), static_cast<int>(fix - finding.fixes.begin()));
                return static_cast<int>(finding.recipients.size());
            }
        }
        return -1;
    }
    std::vector<Obligation> owed(ObligationKind kind)
    {
        auto all = workspace().owed().all();
        std::erase_if(all, [kind](const Obligation &one) { return one.kind != kind; });
        return all;
    }
    void owe(const QString &name, const QString &what, const Dated &due)
    {
        Obligation one;
        one.pk = pk(name);
        one.kind = ObligationKind::GiveBack;
        one.subject = what;
        one.madeAt = now() - 40 * 86'400;
        one.dueAt = due;
        QVERIFY(followups::addObligations(workspace().writer(), {one}));
    }
    void giveGoal(drafts::DraftId id)
    {
        drafts::Draft draft = stored(id);
        draft.campaign = workspace().addCampaign(drafts::CampaignKind::Ask, u"Ratings"_s);
        QVERIFY(drafts::changeDraft(workspace().writer(), draft));
    }
};

} // namespace

class TestFirstFixes : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void whatComesFirstIsNotedWithEach()
    {
        Desk world;
        const auto id = world.addDraft(u"Panniers"_s, offer);
        world.open();
        QVERIFY(world.waitForReview());
        const int people = world.ask(u"fix-engage"_s);
        QVERIFY(people > 0);
        QTRY_VERIFY(!world.owed(ObligationKind::Retry).empty());
        const auto noted = world.owed(ObligationKind::Retry);
        for (const Obligation &one : noted) {
            QCOMPARE(one.subject, u"Answer one of their posts"_s);
            QCOMPARE(one.evidence, u"Panniers"_s);
            QCOMPARE(one.draft, number(id));
            QVERIFY(one.dueAt.at > world.now());
            // Whoever asked us to stop is left in peace.
            QVERIFY(one.pk != world.pk(u"Dora"_s));
        }
        QVERIFY(static_cast<int>(noted.size()) <= people);
        QTRY_VERIFY(world.session().undoStack().canUndo());
        world.undo();
        QTRY_VERIFY(world.owed(ObligationKind::Retry).empty());
    }

    void thanksComeFirstInADraftOfTheirOwn()
    {
        Desk world;
        const auto earlier = world.addDraft(u"Winter"_s, favour);
        world.giveGoal(earlier);
        for (const QString &name : {u"Ada"_s, u"Ben"_s}) {
            QVERIFY(world.workspace().handOver(earlier, world.pk(name), drafts::HandoverState::Sent,
                world.workspace().now() - 60 * 86'400));
        }
        QVERIFY(drafts::finishDraft(world.workspace().writer(), earlier, world.workspace().now()));
        const auto id = world.addDraft(u"Spring"_s, favour);
        world.giveGoal(id);
        world.open();
        QTRY_VERIFY(world.desk()->draft() && world.desk()->draft()->id == id);
        QVERIFY(world.waitForReview());
        QVERIFY(world.ask(u"fix-thank"_s) >= 0);
        QTRY_COMPARE(world.all().size(), 3U);
        QTRY_VERIFY(world.desk()->draft() && world.desk()->draft()->id != id);
        const drafts::Draft thanks = world.stored(world.desk()->draft()->id);
        QCOMPARE(thanks.in, (std::vector {world.pk(u"Ada"_s), world.pk(u"Ben"_s)}));
        QCOMPARE(thanks.title, u"Thank-you, before Spring"_s);
        QCOMPARE(thanks.text, QString());
        QVERIFY(thanks.campaign && thanks.campaign != world.stored(id).campaign);
    }

    void aLineOfTheirOwnIsWrittenOnePersonAtATime()
    {
        Desk world;
        const auto id = world.addDraft(u"Racks"_s, favour);
        world.open();
        QVERIFY(world.waitForReview());
        const int people = static_cast<int>(world.desk()->answer()->people.size());
        QVERIFY(world.ask(u"fix-personal-line"_s) > 0);
        QTRY_COMPARE(world.all().size(), 2U);
        QTRY_VERIFY(world.desk()->draft() && world.desk()->draft()->id != id);
        const drafts::Draft alone = world.stored(world.desk()->draft()->id);
        QCOMPARE(alone.in.size(), 1U);
        QCOMPARE(alone.text, favour);
        QVERIFY(alone.title.startsWith(u"Racks, for "_s));
        QCOMPARE(alone.splitFrom, id);
        QCOMPARE(world.stored(id).out, alone.in);
        QVERIFY(world.waitForReview());
        QCOMPARE(world.desk()->answer()->people.size(), 1U);
        QVERIFY(people > 1);
    }

    void aPromiseInTheTextBecomesTheGift()
    {
        Desk world;
        const auto id = world.addDraft(u"Racks"_s,
            u"Hi Ada, would you rate our panniers? I will write a review of your shop."_s);
        world.open();
        QVERIFY(world.waitForReview());
        QVERIFY(world.ask(u"fix-task"_s) >= 0);
        QTRY_VERIFY(!world.stored(id).give.isEmpty());
        QVERIFY(world.stored(id).give.contains(u"review of your shop"_s));
        auto *give = world.find<QLineEdit>(u"draftGive"_s);
        QCOMPARE(give->text(), world.stored(id).give);
        QTRY_VERIFY(world.session().undoStack().canUndo());
        world.undo();
        QTRY_VERIFY(world.stored(id).give.isEmpty());
    }

    void aLatePromiseHoldsTheNextAskUntilItIsKept()
    {
        Desk world;
        const auto id = world.addDraft(u"Racks"_s, favour);
        drafts::Draft draft = world.stored(id);
        draft.audience.clear();
        draft.in = {world.pk(u"Ada"_s)};
        QVERIFY(drafts::changeDraft(world.workspace().writer(), draft));
        world.giveGoal(id);
        world.owe(u"Ada"_s, u"Photos of the ride"_s, Dated::day(world.now() - 5 * 86'400));
        world.open();
        QVERIFY(world.waitForReview());
        QTRY_COMPARE(world.hold(), drafts::Hold::PromiseOverdue);
        QVERIFY(!world.find<QPushButton>(u"copyDraft"_s)->isEnabled());
        QVERIFY(world.text(u"draftPromise"_s).contains(u"late"_s));
        const QSignalSpy asked(&world.page(), &DraftsPage::followupAsked);
        QCOMPARE(world.ask(u"fix-do"_s), 1);
        QTRY_COMPARE(asked.size(), 1);
        const FactId promise = world.owed(ObligationKind::GiveBack).front().id;
        QCOMPARE(asked.front().front().value<FactId>(), promise);
        // Kept: the ask may go.
        world.session().edit(
            &world.page(),
            [promise, at = world.now()](
                SQLite::Database &writer) { return followups::markDone(writer, {promise}, at); },
            [](const Result<HandEdit> &) {});
        QTRY_COMPARE_WITH_TIMEOUT(world.hold(), drafts::Hold::None, 20'000);
    }

    void aPromiseThatIsLateByThenIsOpenedToo()
    {
        Desk world;
        const auto id = world.addDraft(u"Racks"_s, favour);
        drafts::Draft draft = world.stored(id);
        draft.audience.clear();
        draft.in = {world.pk(u"Ada"_s)};
        draft.sendAt = Dated::exact(world.now() + 7 * 86'400);
        QVERIFY(drafts::changeDraft(world.workspace().writer(), draft));
        world.giveGoal(id);
        world.owe(u"Ada"_s, u"Photos of the ride"_s, Dated::day(world.now() + 2 * 86'400));
        world.open();
        QVERIFY(world.waitForReview());
        QTRY_COMPARE(world.hold(), drafts::Hold::PromiseOverdue);
        const QSignalSpy asked(&world.page(), &DraftsPage::followupAsked);
        QCOMPARE(world.ask(u"fix-do"_s), 1);
        QTRY_COMPARE(asked.size(), 1);
    }

    void whatIsNotedAlreadyIsToldSo()
    {
        Desk world;
        world.addDraft(u"Panniers"_s, offer);
        world.open();
        QVERIFY(world.waitForReview());
        QVERIFY(world.ask(u"fix-engage"_s) > 0);
        QTRY_VERIFY(!world.owed(ObligationKind::Retry).empty());
        QVERIFY(editsAreDone(world.session()));
        const auto noted = world.owed(ObligationKind::Retry).size();
        const Notice *message = world.page().findChild<DraftMiddle *>()->message();
        QVERIFY(!message->isVisible());
        QVERIFY(world.waitForReview());
        QVERIFY(world.ask(u"fix-engage"_s) > 0);
        QTRY_COMPARE(message->sentence(), u"That is noted already."_s);
        QVERIFY(editsAreDone(world.session()));
        QCOMPARE(world.owed(ObligationKind::Retry).size(), noted);
    }

    void aReasonPassesOverALatePromise()
    {
        Desk world;
        const auto id = world.addDraft(u"Racks"_s, favour);
        drafts::Draft draft = world.stored(id);
        draft.audience.clear();
        draft.in = {world.pk(u"Ada"_s)};
        QVERIFY(drafts::changeDraft(world.workspace().writer(), draft));
        world.giveGoal(id);
        world.owe(u"Ada"_s, u"Photos of the ride"_s, Dated::day(world.now() - 5 * 86'400));
        world.open();
        QVERIFY(world.waitForReview());
        QTRY_COMPARE(world.hold(), drafts::Hold::PromiseOverdue);
        Q_EMIT world.page().findChild<CopyRunner *>()->copyAnywayAsked();
        auto *dialog = world.page().findChild<CopyAnywayDialog *>();
        QVERIFY(dialog);
        Q_EMIT dialog->copyAnyway(u"They know that the photos come on Friday"_s);
        dialog->reject();
        QTRY_COMPARE_WITH_TIMEOUT(world.hold(), drafts::Hold::None, 20'000);
        const auto logged = world.workspace().store().overrides(id);
        QCOMPARE(logged.size(), std::size_t {1});
        QCOMPARE(logged.front().rules, QStringList(u"overdue-promise"_s));
    }
};

COMITY_TEST_GUI(TestFirstFixes)

#include "tst_first_fixes.moc"
