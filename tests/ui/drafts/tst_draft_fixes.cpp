#include "model/followups/obligation_edits.h"
#include "tests/support/test_case.h"
#include "tests/ui/drafts/drafts_world.h"
#include "ui/drafts/findings/findings_view.h"
#include "ui/drafts/recipients/group_rows.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace comity;
using namespace comity::ui;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

const QString request = u"Hi all, sorry for the mass message. We sell panniers at "
                        u"pedalbarn.example/shop and need five stars from you!!!!!"_s;

using Place = std::pair<int, int>;

/// The first fix of a kind, of any rule or one, by its finding and its place there.
std::optional<Place> placeOf(
    const DraftsWorld &world, review::FixKind kind, const QString &rule = {})
{
    const auto &findings = world.find<DraftDesk>({})->answer()->told->findings;
    for (std::size_t at = 0; at < findings.size(); ++at) {
        const auto &fixes = findings[at].finding.fixes;
        const auto fix = std::ranges::find(fixes, kind, &review::Fix::kind);
        const bool isOfRule = rule.isEmpty() || findings[at].finding.rule == rule;
        if (isOfRule && fix != fixes.end()) {
            return Place {static_cast<int>(at), static_cast<int>(fix - fixes.begin())};
        }
    }
    return std::nullopt;
}

/// As a click on the fix in the list of findings.
void ask(const DraftsWorld &world, review::FixKind kind, const QString &rule = {})
{
    const auto place = placeOf(world, kind, rule);
    QVERIFY2(place.has_value(), qPrintable(review::toText(kind)));
    Q_EMIT world.page().findChild<FindingsView *>()->fixAsked(place->first, place->second);
}

/// Cleo waits for an answer, as Follow-ups tell.
void oweReply(DraftsWorld &world)
{
    followups::Obligation reply;
    reply.pk = world.pk(u"Cleo"_s);
    reply.subject = u"The opening hours"_s;
    reply.madeAt = world.now() - 3 * 86'400;
    QVERIFY(followups::addObligations(world.workspace().writer(), {reply}));
}

} // namespace

class TestDraftFixes : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aPostOfOurOwnIsAnotherDraftForEverybody()
    {
        DraftsWorld world;
        const auto id = world.addDraft(u"Panniers"_s, request);
        world.open();
        QVERIFY(world.waitForReview());
        ask(world, review::FixKind::MoveChannel);
        QTRY_COMPARE(world.all().size(), 2U);
        const auto *desk = world.find<DraftDesk>({});
        QTRY_VERIFY(desk->draft() && desk->draft()->id != id);
        const drafts::Draft post = world.stored(desk->draft()->id);
        QCOMPARE(post.channel, u"x-post"_s);
        QCOMPARE(post.text, request);
        QCOMPARE(post.audience.size(), 1U);
        QCOMPARE(post.audience.front().target.kind, drafts::AudienceTarget::Kind::Everybody);
        QVERIFY(world.waitForReview());
        QVERIFY(desk->answer()->told->groups.empty());
        // The message to the people stays as it was.
        QCOMPARE(world.stored(id).channel, u"x-dm"_s);
        world.undo();
        QTRY_COMPARE(world.all().size(), 1U);
    }

    void answeringFirstGoesToWhatIsOwed()
    {
        DraftsWorld world;
        world.addDraft(u"Panniers"_s, request);
        oweReply(world);
        world.open();
        QVERIFY(world.waitForReview());
        const QSignalSpy asked(&world.page(), &DraftsPage::followupAsked);
        ask(world, review::FixKind::AnswerFirst);
        QTRY_COMPARE(asked.size(), 1);
        QCOMPARE(asked.front().front().value<FactId>(), world.workspace().owed().all().front().id);
        QCOMPARE(world.all().size(), 1U);
    }

    void whoWaitsWithoutAFollowUpGetsADraft()
    {
        DraftsWorld world;
        world.addDraft(u"Panniers"_s, request);
        world.open();
        QVERIFY(world.waitForReview());
        ask(world, review::FixKind::AnswerFirst);
        QTRY_COMPARE(world.all().size(), 2U);
        const auto *desk = world.find<DraftDesk>({});
        QTRY_VERIFY(desk->draft() && desk->draft()->title == u"Answer"_s);
        QCOMPARE(desk->draft()->in, std::vector {world.pk(u"Cleo"_s)});
    }

    void whatIsPromisedIsWrittenIntoItsField()
    {
        DraftsWorld world;
        const auto id = world.addDraft(u"Panniers"_s, u"Hi Ada, would you rate our panniers?"_s);
        world.open();
        QVERIFY(world.waitForReview());
        ask(world, review::FixKind::AddTask, u"no-give-back"_s);
        auto *give = world.find<QLineEdit>(u"draftGive"_s);
        QTRY_VERIFY(give->hasFocus());
        QTest::keyClicks(give, u"a rating of theirs"_s);
        QTest::keyClick(give, Qt::Key_Return);
        QTRY_COMPARE(world.stored(id).give, u"a rating of theirs"_s);
    }

    void permissionIsAskedForByADraftToThem()
    {
        DraftsWorld world;
        const auto id = world.addDraft(u"Panniers"_s, request);
        world.open();
        QVERIFY(world.waitForReview());
        ask(world, review::FixKind::AskPermission);
        QTRY_COMPARE(world.all().size(), 2U);
        const auto *desk = world.find<DraftDesk>({});
        QTRY_VERIFY(desk->draft() && desk->draft()->id != id);
        QVERIFY(!desk->draft()->in.empty());
        // Whoever asked us to stop is never asked once more.
        QVERIFY(world.waitForReview());
        const auto &in = desk->draft()->in;
        QVERIFY(std::ranges::find(in, world.pk(u"Dora"_s)) == in.end());
    }

    void whoIsTakenOutIsNotReviewedAnyMore()
    {
        DraftsWorld world;
        const auto id = world.addDraft(u"Panniers"_s, request);
        world.open();
        QVERIFY(world.waitForReview());
        const auto place = placeOf(world, review::FixKind::SplitAudience);
        QVERIFY(place.has_value());
        auto *view = world.page().findChild<FindingsView *>();
        Q_EMIT view->fixAsked(place->first, place->second);
        QTRY_VERIFY(!world.stored(id).out.empty());
        const auto out = world.stored(id).out;
        QTRY_COMPARE(world.find<DraftDesk>({})->draft()->out, out);
        QVERIFY(world.waitForReview());
        for (const Pk pk : out) {
            const auto &people = world.find<DraftDesk>({})->answer()->people;
            QVERIFY(std::ranges::find(people, pk) == people.end());
        }
    }

    void aGroupHasItsOwnWaysOut()
    {
        DraftsWorld world;
        const auto id = world.addDraft(u"Panniers"_s, request);
        oweReply(world);
        world.open();
        QTRY_VERIFY(world.isLookedAt());
        auto *groups = world.page().findChild<GroupRows *>();
        auto *fixes = world.find<QWidget>(u"groupFixes"_s);
        groups->setCurrent(review::Group::ReplyOwed);
        const QSignalSpy asked(&world.page(), &DraftsPage::followupAsked);
        auto *first = fixes->findChild<QPushButton *>(u"groupFix"_s);
        QVERIFY(first);
        QCOMPARE(first->text(), u"Answer first"_s);
        first->click();
        QTRY_COMPARE(asked.size(), 1);
        groups->setCurrent(review::Group::OptedOut);
        // Those that stood there are on their way out.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        fixes->findChild<QPushButton *>(u"takeGroupOut"_s)->click();
        QTRY_COMPARE(world.find<DraftDesk>({})->draft()->out, std::vector {world.pk(u"Dora"_s)});
        QVERIFY(world.waitForReview());
        world.undo();
        QTRY_VERIFY(world.stored(id).out.empty());
    }

    void aDraftIsBegunForAList()
    {
        DraftsWorld world;
        world.open();
        QTRY_VERIFY(world.session().columns() != nullptr);
        world.page().writeToList(u"Riders"_s);
        QTRY_COMPARE(world.all().size(), 1U);
        const auto *desk = world.find<DraftDesk>({});
        QTRY_VERIFY(desk->draft().has_value());
        QVERIFY(world.waitForReview());
        QCOMPARE(desk->answer()->told->review.recipients, 9);
        QVERIFY(!desk->draft()->author.isEmpty());
    }
};

COMITY_TEST_GUI(TestDraftFixes)

#include "tst_draft_fixes.moc"
