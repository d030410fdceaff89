// What holds a draft back follows what is typed: a reason given for blockers, a rest and a reading
// count for the text as it was then.
#include "tests/support/test_case.h"
#include "tests/ui/drafts/drafts_world.h"
#include "ui/common/theme.h"
#include "ui/common/translation.h"
#include "ui/drafts/desk/draft_middle.h"
#include "ui/drafts/editor/draft_editor.h"

#include <QApplication>
#include <QPushButton>

using namespace comity;
using namespace comity::ui;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

const QString shouted = u"Hi, we need five stars from you: pedalbarn.example/rate !!!!!"_s;
const QString asked = u"Hello, would you rate the rack you bought, as a favour to us? It helps us "
                      "to mend what is weak. pedalbarn.example/rate"_s;

struct OpenDesk : DraftsWorld
{
    drafts::Hold hold() const { return page().findChild<DraftMiddle *>()->readiness().hold; }
    DraftDesk *desk() const { return page().findChild<DraftDesk *>(); }
    DraftEditor *editor() const { return find<DraftEditor>(u"draftEditor"_s); }
    /// Looked at, and saved.
    bool isSettled() const { return isLookedAt() && desk()->isSaved(); }
    void typeAtTheEnd(const QString &text)
    {
        editor()->moveCursor(QTextCursor::End);
        QTest::keyClicks(editor(), text);
    }
};

} // namespace

class TestDraftHolds : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aReasonCountsForTheTextItWasGivenFor();
    void whatIsTypedRestsAnew();
    void theRestEndsAlthoughItIsLookedAtAgain();
    void fieldsAreNoLeftoversButInAPost();
    void whatReachesNobodyIsNotCopied();
    void theTextKeepsItsLinesBesideTheQuestions();
};

void TestDraftHolds::aReasonCountsForTheTextItWasGivenFor()
{
    OpenDesk world;
    const auto id = world.addDraft(u"Panniers"_s, shouted);
    world.open();
    QTRY_VERIFY(world.isLookedAt());
    QCOMPARE(world.hold(), drafts::Hold::Blockers);
    world.pass(5);
    world.desk()->override(u"They asked me to shout"_s);
    QTRY_VERIFY(world.hold() != drafts::Hold::Blockers);
    world.pass(5);
    world.typeAtTheEnd(u" Do it now"_s);
    QCOMPARE(world.hold(), drafts::Hold::NotLookedAt);
    QTRY_VERIFY(world.isSettled());
    QTRY_COMPARE(world.hold(), drafts::Hold::Blockers);
    QCOMPARE(world.workspace().store().overrides(id).size(), 1U);
}

void TestDraftHolds::whatIsTypedRestsAnew()
{
    OpenDesk world;
    world.addDraft(u"Panniers"_s, asked);
    world.open();
    QTRY_VERIFY(world.isLookedAt());
    const auto before = world.desk()->answer()->coolsUntil;
    world.pass(86'400);
    world.desk()->reviewAgain();
    QTRY_VERIFY(world.isLookedAt());
    QVERIFY(!world.desk()->answer()->coolsUntil);
    world.typeAtTheEnd(u" Tell us what you would change about it."_s);
    QTRY_VERIFY(world.isSettled());
    QTRY_VERIFY(world.desk()->answer()->coolsUntil.value_or(0) > world.now());
    QVERIFY(world.desk()->answer()->coolsUntil > before);
}

void TestDraftHolds::theRestEndsAlthoughItIsLookedAtAgain()
{
    OpenDesk world;
    world.addDraft(u"Panniers"_s, asked);
    world.open();
    QTRY_VERIFY(world.isLookedAt());
    world.typeAtTheEnd(u" Tell us what you would change about it."_s);
    QTRY_VERIFY(world.isSettled());
    QTRY_VERIFY(world.desk()->answer()->coolsUntil.value_or(0) > world.now());
    const auto until = world.desk()->answer()->coolsUntil;
    for (int i = 0; i < 3; ++i) {
        world.pass(120);
        world.page().activate();
        QTRY_VERIFY(world.isLookedAt());
        QCOMPARE(world.desk()->answer()->coolsUntil, until);
    }
}

void TestDraftHolds::fieldsAreNoLeftoversButInAPost()
{
    for (const bool isPost : {false, true}) {
        OpenDesk world;
        drafts::Draft draft = world.workspace().draftTo({});
        draft.channel = isPost ? u"x-post"_s : u"x-dm"_s;
        draft.account = world.mine();
        draft.audience = {
            {drafts::PartKind::Add, drafts::audienceTargetFrom(isPost ? u"public"_s : u"@ada"_s)}};
        draft.text = u"Hello {first name}, the barn is open on Sunday."_s;
        world.workspace().add(draft);
        world.open();
        QTRY_VERIFY(world.isLookedAt());
        const auto &findings = world.desk()->answer()->told->review.findings;
        const bool isLeftover = std::ranges::any_of(findings,
            [](const review::Finding &one) { return one.rule == u"unfilled-merge-field"; });
        QCOMPARE(isLeftover, isPost);
    }
}

void TestDraftHolds::whatReachesNobodyIsNotCopied()
{
    OpenDesk world;
    const Pk stranger = aPerson().named(u"Jack"_s).handled(u"jack"_s).in(world.workspace());
    drafts::Draft draft = world.workspace().draftTo({stranger});
    draft.account = world.mine();
    draft.text = u"Hello Jack, the barn is open on Sunday."_s;
    const auto id = world.workspace().add(draft);
    world.open();
    QTRY_VERIFY(world.isSettled());
    QCOMPARE(world.hold(), drafts::Hold::NotDelivered);
    const auto *copy = world.find<QPushButton>(u"copyDraft"_s);
    QVERIFY(!copy->isEnabled());
    const QString why = u"The network will not deliver it: this person does not follow you. Choose "
                        "other people, or another channel."_s;
    QVERIFY2(copy->toolTip().contains(why), qPrintable(copy->toolTip()));
    QCOMPARE(world.text(u"draftPromise"_s), why);
    // One who follows us is enough.
    drafts::Draft more = world.stored(id);
    more.in = {world.pk(u"Ada"_s), stranger};
    std::ranges::sort(more.in);
    QVERIFY(drafts::changeDraft(world.workspace().writer(), more));
    world.session().reload();
    QTRY_COMPARE_WITH_TIMEOUT(world.hold(), drafts::Hold::None, 20'000);
    QTRY_VERIFY(copy->isEnabled());
}

void TestDraftHolds::theTextKeepsItsLinesBesideTheQuestions()
{
    OpenDesk world;
    world.addDraft(u"Panniers"_s, asked);
    world.open();
    world.page().resize(1264, 560);
    QTRY_VERIFY(world.isLookedAt());
    auto *questions = world.find<QWidget>(u"stopAndThink"_s);
    QTRY_VERIFY(questions->isVisible());
    QTRY_VERIFY(world.editor()->height() >= world.editor()->heightOfLines(6));
    auto *last = world.find<QWidget>(u"question-4"_s);
    QTRY_VERIFY2(last->visibleRegion().isEmpty(), "they scroll where there is no room for both");
    last->setFocus(Qt::TabFocusReason);
    world.page().resize(1264, 900);
    QTRY_VERIFY(!last->visibleRegion().isEmpty());
    QVERIFY(world.editor()->height() > world.editor()->heightOfLines(6));
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    installTranslation(application);
    Theme theme(application);
    TestDraftHolds test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_draft_holds.moc"
