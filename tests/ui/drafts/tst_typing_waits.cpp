// Somebody types while another holds the writer, such as an import: nothing of it is lost.
#include "model/import/erase/erase.h"
#include "tests/support/test_case.h"
#include "tests/ui/common/undo_last.h"
#include "tests/ui/drafts/drafts_world.h"
#include "ui/common/notice.h"
#include "ui/drafts/desk/draft_desk.h"
#include "ui/drafts/desk/draft_middle.h"
#include "ui/drafts/editor/draft_editor.h"

#include <QFile>
#include <QScopeGuard>
#include <QSemaphore>
#include <SQLiteCpp/Transaction.h>
#include <memory>

using namespace comity;
using namespace comity::ui;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

const QString began = u"The towpath is open again."_s;

struct Desk : DraftsWorld
{
    DraftEditor *editor() const { return find<DraftEditor>(u"draftEditor"_s); }
    drafts::TypedJournal journal() const { return drafts::TypedJournal(session().file().path()); }
    /// What is kept beside the workspace; null where nothing is.
    QString kept() const
    {
        const auto left = journal().left();
        return left.empty() ? QString() : left.front().text;
    }
    void erase(const QString &name)
    {
        QVERIFY(erasePeople(
            *session().file().connect(db::Use::Writer), {pk(name)}, now(), JobContext {}));
    }
};

} // namespace

class TestTypingWaits : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsTypedWaitsBesideTheWorkspace()
    {
        Desk world;
        const auto id = world.addDraft(u"Towpath"_s, began);
        world.open();
        QVERIFY(world.waitForReview());
        const QString typed = began + u" Bring lights"_s;
        {
            const auto other = world.session().file().connect(db::Use::Writer);
            const SQLite::Transaction longWrite(*other, SQLite::TransactionBehavior::IMMEDIATE);
            world.editor()->moveCursor(QTextCursor::End);
            QTest::keyClicks(world.editor(), u" Bring lights"_s);
            QTRY_COMPARE_WITH_TIMEOUT(world.kept(), typed, 20'000);
            QTRY_VERIFY(world.text(u"draftSaved"_s).contains(u"waits to be saved"_s));
            QCOMPARE(world.stored(id).text, began);
        }
        QTRY_COMPARE_WITH_TIMEOUT(world.stored(id).text, typed, 60'000);
        QTRY_VERIFY(world.text(u"draftSaved"_s).startsWith(u"Saved"_s));
        QTRY_VERIFY(world.journal().left().empty());
    }

    void whoComesBackFindsWhatWaits()
    {
        Desk world;
        const auto towpath = world.addDraft(u"Towpath"_s, began);
        const auto ferry = world.addDraft(u"Ferry"_s, u"The ferry runs on Sunday."_s);
        world.open();
        QVERIFY(world.waitForReview());
        auto *desk = world.page().findChild<DraftDesk *>();
        desk->open(towpath);
        const QString typed = began + u" Bring lights"_s;
        {
            const auto other = world.session().file().connect(db::Use::Writer);
            const SQLite::Transaction longWrite(*other, SQLite::TransactionBehavior::IMMEDIATE);
            desk->write(typed);
            desk->open(ferry);
            desk->open(towpath);
            QCOMPARE(desk->text(), typed);
            QCOMPARE(world.stored(towpath).text, began);
        }
        QTRY_COMPARE_WITH_TIMEOUT(world.stored(towpath).text, typed, 60'000);
        QTRY_VERIFY(desk->isSaved());
        desk->open(ferry);
        QCOMPARE(world.stored(towpath).text, typed);
        QTRY_VERIFY(world.journal().left().empty());
    }

    void savingOneDraftLosesNothingOfAnother()
    {
        Desk world;
        const auto towpath = world.addDraft(u"Towpath"_s, began);
        const auto ferry = world.addDraft(u"Ferry"_s, u"The ferry runs on Sunday."_s);
        world.open();
        QVERIFY(world.waitForReview());
        auto *desk = world.page().findChild<DraftDesk *>();
        desk->open(towpath);
        const QString typed = began + u" Bring lights"_s;
        // Whoever writes long is done with the workspace, and not yet at its end.
        const auto end = std::make_shared<QSemaphore>();
        const auto release = qScopeGuard([end] { end->release(); });
        world.session().save(
            desk,
            [end](SQLite::Database &) -> Result<void> { return end->acquire(), Result<void>(); },
            [](const Result<void> &) {});
        {
            const auto other = world.session().file().connect(db::Use::Writer);
            const SQLite::Transaction longWrite(*other, SQLite::TransactionBehavior::IMMEDIATE);
            desk->write(typed);
            desk->open(ferry);
        }
        desk->write(u"The ferry runs daily."_s);
        desk->open(towpath);
        QCOMPARE(world.stored(ferry).text, u"The ferry runs daily."_s);
        QCOMPARE(desk->text(), typed);
        desk->open(ferry);
        end->release();
        QTRY_COMPARE_WITH_TIMEOUT(world.stored(towpath).text, typed, 60'000);
        QTRY_VERIFY(world.journal().left().empty());
    }

    void whoIsErasedLeavesTheOpenDraft()
    {
        Desk world;
        const auto id = world.addDraft(u"Towpath"_s, u"The towpath is open again, @dora."_s);
        world.open();
        QVERIFY(world.waitForReview());
        world.erase(u"Dora"_s);
        world.session().reload();
        QTRY_VERIFY(!world.editor()->text().contains(u"@dora"_s));
        QCOMPARE(world.editor()->text(), world.stored(id).text);
        // Neither the keys nor the editor's own undo bring them back.
        world.editor()->moveCursor(QTextCursor::End);
        QTest::keyClicks(world.editor(), u" Bring lights"_s);
        QTRY_VERIFY(world.stored(id).text.endsWith(u"lights"_s));
        world.editor()->undo();
        world.editor()->undo();
        QTRY_VERIFY(!world.stored(id).text.endsWith(u"lights"_s));
        QVERIFY(!world.stored(id).text.contains(u"@dora"_s));
    }

    void whatWaitedDoesNotWriteTheErasedBack()
    {
        Desk world;
        const auto towpath = world.addDraft(u"Towpath"_s, u"The towpath is open again, @dora."_s);
        const auto ferry = world.addDraft(u"Ferry"_s, u"The ferry runs on Sunday."_s);
        world.open();
        QVERIFY(world.waitForReview());
        auto *desk = world.page().findChild<DraftDesk *>();
        desk->open(ferry);
        desk->write(u"The ferry runs daily."_s);
        desk->open(towpath);
        desk->write(u"The towpath is open again, @dora. Bring lights."_s);
        world.erase(u"Dora"_s);
        desk->open(ferry);
        desk->open(towpath);
        QVERIFY(!desk->text().contains(u"@dora"_s));
        desk->open(ferry);
        desk->write(u"The ferry runs daily, from nine."_s);
        QVERIFY(editsAreDone(world.session()));
        desk->flush();
        QCOMPARE(world.stored(ferry).text, u"The ferry runs daily, from nine."_s);
        QVERIFY(!world.stored(towpath).text.contains(u"@dora"_s));
        QTRY_VERIFY(world.journal().left().empty());
    }

    void whatACrashLeftIsThereAndTold()
    {
        Desk world;
        const auto id = world.addDraft(u"Towpath"_s, began);
        world.open();
        QVERIFY(world.waitForReview());
        const QString typed = began + u" Bring lights, and a bell"_s;
        QVERIFY(world.journal().keep({id, typed, world.now()}));
        world.open();
        QTRY_COMPARE(world.editor()->text(), typed);
        QCOMPARE(world.stored(id).text, typed);
        const Notice *message = world.page().findChild<DraftMiddle *>()->message();
        QTRY_VERIFY(message->isVisible());
        QVERIFY(message->sentence().contains(u"Towpath"_s));
        QVERIFY(world.journal().left().empty());
    }

    void whatWasHalfWrittenGoesAtTheStart()
    {
        Desk world;
        const auto id = world.addDraft(u"Towpath"_s, began);
        world.open();
        const QString path = world.session().file().path();
        world.close();
        QFile half(path + u"-typed-%1-new"_s.arg(number(id)));
        QVERIFY(half.open(QIODevice::WriteOnly));
        QVERIFY(half.write("{\"text\": \"The tow") > 0);
        half.close();
        world.open();
        QTRY_VERIFY(!half.exists());
        QCOMPARE(world.stored(id).text, began);
    }
};

COMITY_TEST_GUI(TestTypingWaits)

#include "tst_typing_waits.moc"
