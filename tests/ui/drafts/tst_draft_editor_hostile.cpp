// Texts that are made to break an editor.
#include "tests/support/test_case.h"
#include "ui/drafts/editor/draft_editor.h"
#include "ui/drafts/editor/text_rows.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>

using namespace comity::tests;
using namespace comity::ui;
using namespace Qt::StringLiterals;

class TestDraftEditorHostile : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aHostileTextIsShownAndEdited_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("right to left") << u"שלום Ada, مرحبا بكم!!! see you"_s;
        QTest::newRow("overrides") << u"abc \u202Egnp.exe\u202C def \u2067x\u2069"_s;
        QTest::newRow("combining marks") << u"e"_s + QString(10'000, QChar(0x0301)) + u" end"_s;
        QTest::newRow("combining marks in Arabic")
            << u"\u0628"_s + QString(10'000, QChar(0x064B)) + u" end"_s;
        QTest::newRow("one long word") << QString(20'000, u'x');
        QTest::newRow("lone surrogates") << u"a"_s + QChar(0xD800) + u"b"_s + QChar(0xDC00);
        QTest::newRow("emoji") << u"\U0001F469\u200D\U0001F469\u200D\U0001F466"_s.repeated(200);
        QTest::newRow("braces") << u"{"_s.repeated(5'000) + u"{name}"_s;
        QTest::newRow("lines") << u"\n"_s.repeated(3'000);
        QTest::newRow("markup") << u"<img src=file:///etc/passwd><b>x</b> [a](b)"_s;
    }

    void aHostileTextIsShownAndEdited()
    {
        QFETCH(QString, text);
        DraftEditor editor;
        editor.resize(560, 300);
        editor.setText(text);
        QCOMPARE(editor.text(), text);
        editor.setFindings({{0, text.size(), Severity::Stop, 0, {}, {}},
            {1, text.size() - 1, Severity::Warn, 1, {}, {}}, {2, 3, Severity::Note, 2, {}, {}}});
        editor.show();
        editor.setFocus();
        QVERIFY(!editor.grab().isNull());
        QTest::keyClicks(&editor, u"ok"_s);
        QCOMPARE(editor.text(), u"ok"_s + text);
        QTest::keyClick(&editor, Qt::Key_F8);
        QTest::keyClick(&editor, Qt::Key_End, Qt::ControlModifier);
        QVERIFY(!editor.grab().isNull());
        while (editor.document()->isUndoAvailable()) {
            editor.undo();
        }
        QCOMPARE(editor.text(), text);
    }

    void nothingThatIsPastedIsAControl()
    {
        DraftEditor editor;
        editor.show();
        editor.setFocus();
        auto *mime = new QMimeData;
        mime->setText(u"a"_s + QChar(0) + u"b\uFDD0c\uFFFC\u0007d"_s);
        QApplication::clipboard()->setMimeData(mime);
        QTest::keyClick(&editor, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(editor.text(), u"abcd"_s);
        editor.replace(1, 2, u"x"_s + QChar(0) + u"y"_s);
        QCOMPARE(editor.text(), u"axycd"_s);
    }

    void marksBeyondTheTextDoNotBreakIt()
    {
        DraftEditor editor;
        editor.setText(u"short"_s);
        editor.setFindings(
            {{-5, 900, Severity::Stop, 0, {}, {}}, {700, 900, Severity::Warn, 1, {}, {}}});
        editor.setMisspelt({{-3, 800}});
        QCOMPARE(editor.findings().size(), 1U);
        QCOMPARE(editor.findings().front().end, 5);
        QVERIFY(!editor.grab().isNull());
    }

    void wordsOfBothDirectionsHaveTheirOwnRooms()
    {
        DraftEditor editor;
        editor.resize(600, 200);
        const QString text = u"abc שלום xyz"_s;
        editor.setText(text);
        editor.show();
        const auto rows = rowsInSight(editor);
        QCOMPARE(rows.size(), 1U);
        // The first letter of the Hebrew word stands on its right, and what goes on behind the
        // word stands in two places.
        const auto first = roomsOf(rows.front(), 4, 5);
        const auto last = roomsOf(rows.front(), 7, 8);
        QCOMPARE(first.size(), 1U);
        QCOMPARE(last.size(), 1U);
        QVERIFY(first.front().left() >= last.front().right());
        const auto ahead = roomsOf(rows.front(), 0, 3);
        const auto behind = roomsOf(rows.front(), 9, 12);
        const auto across = roomsOf(rows.front(), 0, 5);
        QVERIFY(ahead.front().right() <= last.front().left());
        QVERIFY(behind.front().left() >= first.front().right());
        QVERIFY(across.size() >= 2U);
    }
};

COMITY_TEST_GUI(TestDraftEditorHostile)

#include "tst_draft_editor_hostile.moc"
