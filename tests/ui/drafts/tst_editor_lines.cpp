// The lines of the editor stand apart as a text for reading does, whatever was written over it.
#include "tests/support/test_case.h"
#include "ui/drafts/editor/draft_editor.h"

#include <QTextBlock>
#include <QTextDocument>

using namespace comity::tests;
using namespace comity::ui;
using namespace Qt::StringLiterals;

namespace {

const QString lock = u"Dear boaters,\nThe lock opens at nine.\nBring a windlass."_s;

struct Page
{
    Page()
    {
        editor.resize(600, 300);
        editor.setText(lock);
        spacing = editor.document()->firstBlock().blockFormat();
    }

    bool isSpaced() const
    {
        for (QTextBlock block = editor.document()->begin(); block.isValid(); block = block.next()) {
            if (block.blockFormat() != spacing) {
                return false;
            }
        }
        return true;
    }

    DraftEditor editor;
    QTextBlockFormat spacing;
};

} // namespace

class TestEditorLines : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void whoTypesOverAllWritesInTheSameLines()
    {
        Page page;
        QVERIFY(page.spacing.lineHeightType() != QTextBlockFormat::SingleHeight);
        page.editor.selectAll();
        QTest::keyClicks(&page.editor, u"Hello"_s);
        QTest::keyClick(&page.editor, Qt::Key_Return);
        QTest::keyClicks(&page.editor, u"there"_s);
        QCOMPARE(page.editor.text(), u"Hello\nthere"_s);
        QVERIFY(page.isSpaced());
    }

    void whatIsPastedOverAllStandsInTheSameLines()
    {
        Page page;
        page.editor.selectAll();
        page.editor.insertPlainText(u"One\nTwo\nThree"_s);
        QVERIFY(page.isSpaced());
        page.editor.selectAll();
        QTest::keyClick(&page.editor, Qt::Key_Delete);
        QVERIFY(page.isSpaced());
    }

    void spacingIsNoStepOfUndo()
    {
        Page page;
        page.editor.selectAll();
        page.editor.insertPlainText(u"One\nTwo"_s);
        page.editor.undo();
        QCOMPARE(page.editor.text(), lock);
        QVERIFY(page.isSpaced());
        page.editor.redo();
        QCOMPARE(page.editor.text(), u"One\nTwo"_s);
        QVERIFY(page.isSpaced());
        QVERIFY(!page.editor.document()->isRedoAvailable());
    }

    void findingsStayWhereTheyAre()
    {
        Page page;
        page.editor.selectAll();
        page.editor.insertPlainText(u"One\nTwo"_s);
        page.editor.setFindings(
            {EditorMark {.start = 4, .end = 7, .severity = Severity::Note, .index = 0}});
        page.editor.moveCursor(QTextCursor::Start);
        QTest::keyClicks(&page.editor, u"A"_s);
        const auto place = page.editor.spanOf(0);
        QVERIFY(place);
        QCOMPARE(place->start, 5);
    }
};

COMITY_TEST_GUI(TestEditorLines)

#include "tst_editor_lines.moc"
