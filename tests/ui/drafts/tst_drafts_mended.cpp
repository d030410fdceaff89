// What once went wrong in the draft desk, each in the whole page.
#include "tests/support/test_case.h"
#include "tests/ui/drafts/drafts_world.h"
#include "ui/common/theme.h"
#include "ui/common/translation.h"
#include "ui/drafts/audience/audience_dialog.h"
#include "ui/drafts/editor/draft_editor.h"
#include "ui/drafts/findings/findings_view.h"
#include "ui/drafts/head/draft_head.h"
#include "ui/drafts/think/stop_and_think.h"

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

} // namespace

class TestDraftsMended : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void closingAsksNothingOfThePage();
    void whoWritesStaysWhereTheyAre();
    void aRestEndsOnce();
    void aFindingWithoutAWayOutOpensNothing();
    void aTitleBeingTypedStaysWithItsDraft();
    void lookingAtToAddsNobody();
    void whatWasLeftIsToldOnce();
    void somebodyElsewhereIsWrittenToThere();
    void ofWhatWentOutNobodyAsksWhetherItMay();
};

void TestDraftsMended::closingAsksNothingOfThePage()
{
    DraftsWorld world;
    world.addDraft(u"Panniers"_s, request);
    world.open();
    QVERIFY(world.waitForReview());
    // As the window does, which shows the title of its page.
    QStringList titles;
    const Page *page = &world.page();
    connect(page, &Page::headChanged, this, [&titles, page] { titles += page->title(); });
    world.find<DraftEditor>(u"draftEditor"_s)->insertPlainText(u"PS. "_s);
    world.close();
    QVERIFY(!titles.contains(QString()));
}

void TestDraftsMended::whoWritesStaysWhereTheyAre()
{
    DraftsWorld world;
    world.addDraft(u"Panniers"_s, request);
    world.open();
    QVERIFY(world.waitForReview());
    auto *editor = world.find<DraftEditor>(u"draftEditor"_s);
    QTest::keyClick(editor, Qt::Key_F8);
    QVERIFY(editor->currentMark().has_value());
    editor->moveCursor(QTextCursor::End);
    QTest::keyClicks(editor, u" One"_s);
    QVERIFY(world.waitForReview());
    QTest::keyClicks(editor, u" two"_s);
    QCOMPARE(editor->text(), request + u" One two");
    QVERIFY(editor->currentMark().has_value());
}

void TestDraftsMended::aRestEndsOnce()
{
    qint64 now = 1'779'000'000;
    StopAndThink think([&now] { return QDateTime::fromSecsSinceEpoch(now, Qt::UTC); });
    drafts::Readiness readiness;
    readiness.hold = drafts::Hold::CoolingOff;
    QSignalSpy rested(&think, &StopAndThink::rested);
    const qint64 until = now + 1;
    // Whoever hears of it asks again, with the time that is over.
    connect(&think, &StopAndThink::rested, &think,
        [&] { think.setReadiness(readiness, review::Verdict::Ready, until, false); });
    think.show();
    think.setReadiness(readiness, review::Verdict::Ready, until, false);
    now += 2;
    QTRY_COMPARE(rested.size(), 1);
    think.setReadiness(readiness, review::Verdict::Ready, until, false);
    QCOMPARE(rested.size(), 1);
}

void TestDraftsMended::aFindingWithoutAWayOutOpensNothing()
{
    DraftsWorld world;
    world.addDraft(u"Panniers"_s, request);
    world.open();
    QVERIFY(world.waitForReview());
    Q_EMIT world.find<DraftEditor>(u"draftEditor"_s)->fixAsked(0, 99);
    QCOMPARE(world.find<DraftEditor>(u"draftEditor"_s)->text(), request);
}

void TestDraftsMended::aTitleBeingTypedStaysWithItsDraft()
{
    DraftsWorld world;
    const auto id = world.addDraft(u"Panniers"_s, request);
    world.open();
    QVERIFY(world.waitForReview());
    world.find<DraftHead>(u"draftHead"_s)->editTitle();
    auto *title = world.find<QLineEdit>(u"draftTitle"_s);
    QTest::keyClicks(title, u"Bells for spring"_s);
    QTest::keyClick(&world.page(), Qt::Key_N, Qt::ControlModifier);
    QTRY_COMPARE(world.all().size(), 2U);
    QTRY_COMPARE(world.stored(id).title, u"Bells for spring"_s);
    QTRY_COMPARE(title->text(), QString());
    for (const drafts::DraftRow &row : world.all()) {
        QCOMPARE(row.title, row.id == id ? u"Bells for spring"_s : QString());
    }
}

void TestDraftsMended::lookingAtToAddsNobody()
{
    DraftsWorld world;
    world.open();
    world.page().writeTo({world.pk(u"Ada"_s)});
    QTRY_COMPARE(world.all().size(), 1U);
    const auto id = world.all().front().id;
    QVERIFY(world.waitForReview());
    world.find<QPushButton>(u"draftAudience"_s)->click();
    auto *dialog = world.page().findChild<AudienceDialog *>();
    QVERIFY(dialog);
    dialog->findChild<QPushButton *>(u"chooseAudience"_s)->click();
    QCOMPARE(world.stored(id).in, std::vector {world.pk(u"Ada"_s)});
    QVERIFY(world.stored(id).audience.empty());
}

void TestDraftsMended::whatWasLeftIsToldOnce()
{
    DraftsWorld world;
    const auto id = world.addDraft(u"Panniers"_s, request);
    QVERIFY(drafts::openForWriting(world.workspace().writer(), id, world.workspace().now()));
    world.open();
    QTRY_VERIFY(world.page().findChild<DraftDesk *>()->draft().has_value());
    QTRY_VERIFY(!world.stored(id).writingSince);
}

void TestDraftsMended::somebodyElsewhereIsWrittenToThere()
{
    DraftsWorld world;
    world.open();
    world.page().writeTo({world.pk(u"Ben"_s)});
    QTRY_COMPARE(world.all().size(), 1U);
    QCOMPARE(world.all().front().channel, u"x-dm"_s);
    QCOMPARE(world.stored(world.all().front().id).account, std::optional(world.mine()));
}

void TestDraftsMended::ofWhatWentOutNobodyAsksWhetherItMay()
{
    DraftsWorld world;
    const auto id = world.addDraft(u"Panniers"_s, request);
    for (const QString &name : {u"Ada"_s, u"Ben"_s}) {
        QVERIFY(world.workspace().handOver(id, world.pk(name)));
    }
    QVERIFY(drafts::finishDraft(world.workspace().writer(), id, world.now()));
    world.open();
    QVERIFY(world.waitForReview());
    QTRY_COMPARE(world.text(u"verdictWord"_s), u"Sent to 2 people"_s);
    QVERIFY(!world.find<QWidget>(u"lampCan"_s)->isVisible());
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    installTranslation(application);
    Theme theme(application);
    TestDraftsMended test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_drafts_mended.moc"
