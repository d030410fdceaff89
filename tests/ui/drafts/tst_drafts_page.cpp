#include "model/review/review_engine.h"
#include "model/review/review_json.h"
#include "tests/support/test_case.h"
#include "tests/ui/drafts/drafts_world.h"
#include "ui/common/notice.h"
#include "ui/common/theme.h"
#include "ui/common/translation.h"
#include "ui/drafts/answer_pane.h"
#include "ui/drafts/desk/draft_acts.h"
#include "ui/drafts/desk/draft_middle.h"
#include "ui/drafts/dialogs/reason_dialogs.h"
#include "ui/drafts/editor/draft_editor.h"
#include "ui/drafts/findings/findings_view.h"
#include "ui/drafts/recipients/group_rows.h"
#include "ui/drafts/recipients/recipients_pane.h"
#include "ui/drafts/think/stop_and_think.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>

using namespace comity;
using namespace comity::ui;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

const QString request = u"Hi all, sorry for the mass message. We sell panniers at "
                        u"pedalbarn.example/shop and need five stars from you!!!!!"_s;

} // namespace

class TestDraftsPage : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void withoutDraftsTheFirstOneIsBegun();
    void theWindowSaysWhatTheCommandLineSays();
    void whatIsTypedIsSavedAndLookedAtAnew();
    void theLastWordsAreSavedWhenTheWindowCloses();
    void theMeterGoesByTheLimitThatTheUserSet();
    void whatACrashLeftIsTold();
    void theOptedOutAreTakenOutByAFix();
    void splittingKeepsEverybodyOnce();
    void wordsAreMendedInOneStepOfUndo();
    void aFindingIsPutAsideWithAReason();
    void questionsAreKeptWithTheirNotes();
    void copyingIsClosedWhileSomethingHoldsIt();
    void anotherAccountsReaderChangesNothing();
    void anotherChannelIsADraftOfItsOwn();
};

void TestDraftsPage::withoutDraftsTheFirstOneIsBegun()
{
    DraftsWorld world;
    world.open();
    auto *begin = world.find<QPushButton>(u"firstDraft"_s);
    QTRY_VERIFY(begin->isVisible());
    begin->click();
    QTRY_COMPARE(world.all().size(), 1U);
    QTRY_VERIFY(world.find<DraftEditor>(u"draftEditor"_s)->isVisible());
    QCOMPARE(world.all().front().channel, u"x-dm"_s);
    QTRY_COMPARE(world.page().badge(), std::optional<qint64>(1));
    // Nothing is written, so nothing is ready.
    QVERIFY(world.waitForReview());
    QVERIFY(!world.find<QWidget>(u"verdictWord"_s)->isVisible());
    world.undo();
    QTRY_COMPARE(world.all().size(), 0U);
    QTRY_VERIFY(begin->isVisible());
}

void TestDraftsPage::theWindowSaysWhatTheCommandLineSays()
{
    DraftsWorld world;
    const auto id = world.addDraft(u"Panniers"_s, request);
    const drafts::Draft stored = world.stored(id);
    auto context
        = world.workspace().contextFor(drafts::requestFor(stored, world.workspace().now()));
    QVERIFY(context.has_value());
    auto rules = review::RuleSets::read();
    QVERIFY(rules.has_value());
    const review::Review expected = review::review(context->draft, rules->of(u"x"));
    QCOMPARE(expected.verdict, review::Verdict::DontSend);
    world.open();
    QVERIFY(world.waitForReview());
    const auto *desk = world.page().findChild<DraftDesk *>();
    QCOMPARE(desk->answer()->told->review, expected);
    QCOMPARE(world.text(u"verdictWord"_s), u"Don’t send this yet"_s);
}

void TestDraftsPage::whatIsTypedIsSavedAndLookedAtAnew()
{
    DraftsWorld world;
    const auto id = world.addDraft(u"Panniers"_s, request);
    world.open();
    QVERIFY(world.waitForReview());
    auto *editor = world.find<DraftEditor>(u"draftEditor"_s);
    const auto before = editor->findings().size();
    QVERIFY(before > 2);
    editor->selectAll();
    QTest::keyClicks(editor, u"See you on Sunday, Ada."_s);
    QVERIFY(editor->isStale());
    QTRY_COMPARE(world.stored(id).text, u"See you on Sunday, Ada."_s);
    QVERIFY(world.waitForReview());
    QVERIFY(editor->findings().size() < before);
    // What follows an edit of people does not touch the text.
    QTest::keyClicks(editor, u" Bring cake."_s);
    world.session().reload();
    QTRY_COMPARE(world.stored(id).text, u"See you on Sunday, Ada. Bring cake."_s);
    QCOMPARE(editor->text(), u"See you on Sunday, Ada. Bring cake."_s);
}

void TestDraftsPage::theLastWordsAreSavedWhenTheWindowCloses()
{
    DraftsWorld world;
    const auto id = world.addDraft(u"Panniers"_s, u"Dear riders"_s);
    world.open();
    auto *editor = world.find<DraftEditor>(u"draftEditor"_s);
    QTRY_COMPARE(editor->text(), u"Dear riders"_s);
    editor->moveCursor(QTextCursor::End);
    QTest::keyClicks(editor, u", hello"_s);
    world.close();
    QCOMPARE(world.stored(id).text, u"Dear riders, hello"_s);
    QVERIFY(!world.stored(id).writingSince);
}

void TestDraftsPage::theMeterGoesByTheLimitThatTheUserSet()
{
    DraftsWorld world;
    world.workspace().writer().exec("INSERT INTO limit_override SELECT id, 'post-length', 1000, 5"
                                    " FROM network WHERE code = 'x'");
    world.addDraft(u"Panniers"_s, u"Dear riders"_s);
    world.open();
    QVERIFY(world.waitForReview());
    const auto *meter = world.page().findChild<QProgressBar *>(u"meter x-post"_s);
    QVERIFY(meter != nullptr);
    QCOMPARE(meter->accessibleDescription(), u"989 left"_s);
}

void TestDraftsPage::whatACrashLeftIsTold()
{
    DraftsWorld world;
    const auto id = world.addDraft(u"Panniers"_s, u"Dear riders, the barn"_s);
    QVERIFY(drafts::openForWriting(world.workspace().writer(), id, world.workspace().now() - 60));
    QVERIFY(drafts::saveText(world.workspace().writer(), id, u"Dear riders, the barn is"_s,
        world.workspace().now() - 30));
    world.open();
    auto *middle = world.page().findChild<DraftMiddle *>();
    QVERIFY(world.waitForReview());
    QVERIFY(middle->message()->isVisible());
    QVERIFY(middle->message()->sentence().contains(u"Panniers"_s));
    QCOMPARE(middle->editor()->text(), u"Dear riders, the barn is"_s);
}

void TestDraftsPage::theOptedOutAreTakenOutByAFix()
{
    DraftsWorld world;
    const auto id = world.addDraft(u"Panniers"_s, request);
    world.open();
    QVERIFY(world.waitForReview());
    const auto *desk = world.page().findChild<DraftDesk *>();
    const auto &findings = desk->answer()->told->findings;
    const auto stopped = std::ranges::find_if(
        findings, [](const ToldFinding &one) { return one.finding.rule == u"opted-out"; });
    QVERIFY(stopped != findings.end());
    const auto split = std::ranges::find(
        stopped->finding.fixes, review::FixKind::SplitAudience, &review::Fix::kind);
    QVERIFY(split != stopped->finding.fixes.end());
    auto *view = world.page().findChild<FindingsView *>();
    Q_EMIT view->fixAsked(static_cast<int>(stopped - findings.begin()),
        static_cast<int>(split - stopped->finding.fixes.begin()));
    QTRY_COMPARE(world.stored(id).out, std::vector {world.pk(u"Dora"_s)});
    QTRY_COMPARE(desk->answer()->told->review.recipients, 8);
    world.undo();
    QTRY_VERIFY(world.stored(id).out.empty());
}

void TestDraftsPage::splittingKeepsEverybodyOnce()
{
    DraftsWorld world;
    const auto id = world.addDraft(u"Panniers"_s, request);
    world.open();
    QVERIFY(world.waitForReview());
    auto *rows = world.page().findChild<GroupRows *>();
    for (GroupRow *row : rows->findChildren<GroupRow *>()) {
        row->setChecked(row->group() == review::Group::ReplyOwed);
    }
    auto *split = world.find<QPushButton>(u"splitRecipients"_s);
    QTRY_VERIFY(split->isEnabled());
    split->click();
    QTRY_COMPARE(world.all().size(), 2U);
    QCOMPARE(world.stored(id).out, std::vector {world.pk(u"Cleo"_s)});
    const auto *desk = world.page().findChild<DraftDesk *>();
    QTRY_VERIFY(desk->draft() && desk->draft()->id != id);
    QVERIFY(world.waitForReview());
    QCOMPARE(desk->answer()->told->review.recipients, 1);
    QCOMPARE(desk->text(), request);
}

void TestDraftsPage::wordsAreMendedInOneStepOfUndo()
{
    DraftsWorld world;
    world.addDraft(u"Panniers"_s, request);
    world.open();
    QVERIFY(world.waitForReview());
    auto *editor = world.find<DraftEditor>(u"draftEditor"_s);
    auto *all = world.find<QPushButton>(u"fixAllSimple"_s);
    QVERIFY(all->isEnabled());
    all->click();
    QVERIFY(editor->text() != request);
    QVERIFY(world.waitForReview());
    editor->undo();
    QCOMPARE(editor->text(), request);
}

void TestDraftsPage::aFindingIsPutAsideWithAReason()
{
    DraftsWorld world;
    const auto id = world.addDraft(u"Panniers"_s, request);
    world.open();
    QVERIFY(world.waitForReview());
    const auto *desk = world.page().findChild<DraftDesk *>();
    const auto place = [&](const QString &rule) {
        const auto &findings = desk->answer()->told->findings;
        const auto found = std::ranges::find_if(
            findings, [&](const ToldFinding &one) { return one.finding.rule == rule; });
        return found == findings.end() ? -1 : static_cast<int>(found - findings.begin());
    };
    const int at = place(u"exclamation-pressure"_s);
    QVERIFY(at >= 0);
    auto *view = world.page().findChild<FindingsView *>();
    Q_EMIT view->ignoreAsked(at);
    auto *dialog = world.page().findChild<PutAsideDialog *>();
    QVERIFY(dialog);
    Q_EMIT dialog->putAside(u"They shout like that at the finish line, too"_s, AsideFor::ThisDraft);
    dialog->reject();
    QTRY_COMPARE(world.workspace().store().dismissals(id, world.workspace().now()).size(), 1U);
    QTRY_COMPARE(place(u"exclamation-pressure"_s), -1);
}

void TestDraftsPage::questionsAreKeptWithTheirNotes()
{
    DraftsWorld world;
    const auto id = world.addDraft(u"Panniers"_s, request);
    world.open();
    QVERIFY(world.waitForReview());
    auto *first = world.find<QCheckBox>(u"question-1"_s);
    QTRY_VERIFY(first->isVisible());
    first->click();
    QTRY_COMPARE(world.workspace().store().answers(id).size(), 1U);
    world.prompts().texts = {u"a bit used"_s};
    world.find<QPushButton>(u"writeNote-2"_s)->click();
    QTRY_COMPARE(world.workspace().store().answers(id).size(), 2U);
    QTRY_VERIFY(world.text(u"note-2"_s).contains(u"a bit used"_s));
    QCOMPARE(world.text(u"questionsAnswered"_s).left(1), u"2"_s);
    QTRY_VERIFY(first->isEnabled());
    first->click();
    QTRY_COMPARE(world.workspace().store().answers(id).size(), 1U);
}

void TestDraftsPage::copyingIsClosedWhileSomethingHoldsIt()
{
    DraftsWorld world;
    world.addDraft(u"Panniers"_s, request);
    world.open();
    QVERIFY(world.waitForReview());
    const auto *copy = world.find<QPushButton>(u"copyDraft"_s);
    QVERIFY(!copy->isEnabled());
    QVERIFY(world.text(u"draftPromise"_s).contains(u"blocker"_s));
    QGuiApplication::clipboard()->setText(u"untouched"_s);
    QTest::keyClick(world.find<DraftEditor>(u"draftEditor"_s), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"untouched"_s);
}

void TestDraftsPage::anotherAccountsReaderChangesNothing()
{
    DraftsWorld world;
    const auto id = world.addDraft(u"Panniers"_s, request);
    world.open(db::WorkspaceFile::Access::ReadOnly);
    QVERIFY(world.waitForReview());
    auto *editor = world.find<DraftEditor>(u"draftEditor"_s);
    QVERIFY(editor->isReadOnly());
    QTest::keyClicks(editor, u"nothing of this"_s);
    QCOMPARE(editor->text(), request);
    QVERIFY(!world.find<QPushButton>(u"newDraftButton"_s)->isEnabled());
    QVERIFY(!world.find<QComboBox>(u"draftChannel"_s)->isEnabled());
    world.close();
    QCOMPARE(world.stored(id).text, request);
}

void TestDraftsPage::anotherChannelIsADraftOfItsOwn()
{
    DraftsWorld world;
    const auto id = world.addDraft(u"Panniers"_s, request);
    world.open();
    QVERIFY(world.waitForReview());
    auto *menu = world.page().findChild<QMenu *>(u"otherChannels"_s);
    Q_EMIT menu->aboutToShow();
    QVERIFY(!menu->actions().isEmpty());
    const auto actions = menu->actions();
    const auto post = std::ranges::find(actions, u"X post"_s, &QAction::text);
    QVERIFY(post != actions.end());
    (*post)->trigger();
    QTRY_COMPARE(world.all().size(), 2U);
    for (const drafts::DraftRow &row : world.all()) {
        const drafts::Draft draft = world.stored(row.id);
        QCOMPARE(draft.text, request);
        QCOMPARE(draft.channel, row.id == id ? u"x-dm"_s : u"x-post"_s);
        QCOMPARE(row.title, row.id == id ? u"Panniers"_s : u"Panniers, X post"_s);
        QCOMPARE(draft.account, std::optional(world.mine()));
    }
    QTRY_VERIFY(world.session().undoStack().canUndo());
    world.undo();
    QTRY_COMPARE(world.all().size(), 1U);
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    installTranslation(application);
    Theme theme(application);
    TestDraftsPage test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_drafts_page.moc"
