#include "tests/support/test_case.h"
#include "tests/ui/drafts/drafts_world.h"
#include "ui/common/table_view.h"
#include "ui/drafts/answer_pane.h"
#include "ui/drafts/desk/draft_middle.h"
#include "ui/drafts/editor/draft_editor.h"
#include "ui/drafts/head/draft_head.h"
#include "ui/drafts/recipients/group_rows.h"

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QPushButton>

using namespace comity;
using namespace comity::ui;
using namespace comity::tests;
using namespace Qt::StringLiterals;

class TestMergePreview : public TestCase
{
    Q_OBJECT

private:
    static QString shown(const DraftsWorld &world)
    {
        return world.find<DraftEditor>(u"previewText"_s)->text();
    }

private Q_SLOTS:
    void eachPersonsTextIsShownByKeys()
    {
        DraftsWorld world;
        world.addDraft(u"Bells"_s, u"Hello {first name}, the bells are here."_s);
        world.open();
        QVERIFY(world.waitForReview());
        world.find<QAction>(u"previewAs"_s)->trigger();
        auto *text = world.find<DraftEditor>(u"previewText"_s);
        QVERIFY(text->isVisible());
        QVERIFY(!world.find<DraftEditor>(u"draftEditor"_s)->isVisible());
        const auto *desk = world.page().findChild<DraftDesk *>();
        const auto &readers = desk->answer()->told->draft->recipients;
        QCOMPARE(shown(world), u"Hello %1, the bells are here."_s.arg(readers.at(0).name));
        QVERIFY(world.text(u"previewWho"_s).contains(u"1 of 9"_s));
        QTest::keyClick(text, Qt::Key_Right);
        QCOMPARE(shown(world), u"Hello %1, the bells are here."_s.arg(readers.at(1).name));
        QTest::keyClick(text, Qt::Key_Left);
        QTest::keyClick(text, Qt::Key_Left);
        QVERIFY(world.text(u"previewWho"_s).contains(u"1 of 9"_s));
        // Nothing can be written in it.
        QTest::keyClicks(text, u"oh"_s);
        QCOMPARE(shown(world), u"Hello %1, the bells are here."_s.arg(readers.at(0).name));
        QVERIFY(world.page().dismiss());
        QVERIFY(!text->isVisible());
        QCOMPARE(desk->text(), u"Hello {first name}, the bells are here."_s);
    }

    void whatIsNotKnownIsMarked()
    {
        DraftsWorld world;
        const Pk shop = aPerson().named(u"C4 & Sons"_s).handled(u"c4"_s).in(world.workspace());
        const auto id = world.addDraft(u"Bells"_s, u"Hello {first name} alias {handle}."_s);
        drafts::Draft draft = world.stored(id);
        draft.audience.clear();
        draft.in = {shop};
        QVERIFY(drafts::changeDraft(world.workspace().writer(), draft));
        world.open();
        QVERIFY(world.waitForReview());
        world.find<QAction>(u"previewAs"_s)->trigger();
        QCOMPARE(shown(world), u"Hello {first name} alias @c4."_s);
        QVERIFY(world.text(u"previewMissing"_s).contains(u"{first name}"_s));
        const auto &marks = world.find<DraftEditor>(u"previewText"_s)->findings();
        QCOMPARE(marks.size(), 1U);
        QCOMPARE(marks.front().start, 6);
        QCOMPARE(marks.front().end, 18);
    }

    void whoIsChosenAmongRecipientsIsPreviewed()
    {
        DraftsWorld world;
        world.addDraft(u"Bells"_s, u"Hello {name}"_s);
        world.open();
        QVERIFY(world.waitForReview());
        world.page().findChild<AnswerPane *>()->setTab(AnswerPane::Recipients);
        auto *table = world.find<TableView>(u"recipientsTable"_s);
        world.page().findChild<GroupRows *>()->setCurrent(review::Group::Fine);
        QTRY_VERIFY(table->model()->rowCount() > 1);
        table->setCurrentIndex(table->model()->index(1, 0));
        const QString name = table->model()->index(1, 0).data().toString();
        world.find<QAction>(u"previewAs"_s)->trigger();
        QCOMPARE(shown(world), u"Hello "_s + name);
        table->setCurrentIndex(table->model()->index(0, 0));
        const QString other = table->model()->index(0, 0).data().toString();
        QVERIFY(other != name);
        QCOMPARE(shown(world), u"Hello "_s + other);
    }

    void aFieldIsPutInFromTheMenu()
    {
        DraftsWorld world;
        const auto id = world.addDraft(u"Bells"_s, u"Hello "_s);
        world.open();
        QVERIFY(world.waitForReview());
        auto *editor = world.find<DraftEditor>(u"draftEditor"_s);
        editor->moveCursor(QTextCursor::End);
        auto *fields = world.find<QMenu>(u"insertField"_s);
        const auto first = [&]() -> QAction * {
            Q_EMIT fields->aboutToShow();
            return fields->findChild<QAction *>(u"insert {first name}"_s);
        };
        QTRY_VERIFY(first()->text().contains(u"9 of 9"_s));
        first()->trigger();
        QCOMPARE(editor->text(), u"Hello {first name}"_s);
        QTRY_COMPARE(world.stored(id).text, u"Hello {first name}"_s);
        QVERIFY(world.waitForReview());
        // What Comity fills in is no leftover of a template, and is not told of at all.
        const auto *desk = world.page().findChild<DraftDesk *>();
        for (const auto &all : {desk->answer()->told->findings, desk->answer()->told->suppressed}) {
            for (const ToldFinding &one : all) {
                QVERIFY(one.finding.rule != u"unfilled-merge-field");
            }
        }
    }

    void aDraftForNobodySaysSo()
    {
        DraftsWorld world;
        const auto id = world.addDraft(u"Bells"_s, u"Hello {name}"_s);
        drafts::Draft draft = world.stored(id);
        draft.audience.clear();
        QVERIFY(drafts::changeDraft(world.workspace().writer(), draft));
        world.open();
        QVERIFY(world.waitForReview());
        world.find<QAction>(u"previewAs"_s)->trigger();
        QVERIFY(!world.find<DraftEditor>(u"previewText"_s)->isVisible());
        QVERIFY(world.find<DraftEditor>(u"draftEditor"_s)->isVisible());
    }
};

COMITY_TEST_GUI(TestMergePreview)

#include "tst_merge_preview.moc"
