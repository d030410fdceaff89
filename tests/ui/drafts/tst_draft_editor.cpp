#include "tests/support/test_case.h"
#include "ui/drafts/editor/draft_editor.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace comity::tests;
using namespace comity::ui;
using namespace Qt::StringLiterals;
using comity::review::Span;

namespace {

EditorMark markOn(const QString &text, const QString &words, Severity severity, int index)
{
    const qsizetype start = text.indexOf(words);
    return {start, start + words.size(), severity, index, u"Title %1"_s.arg(index),
        {u"Remove it"_s, u"Say & do"_s}};
}

const QString ferry = u"Hi,\nSorry for the mass message. Vote for the ferry now!!!"_s;

class Desk
{
public:
    explicit Desk(const QString &text = ferry)
    {
        editor.resize(600, 300);
        editor.setText(text);
        editor.show();
        editor.setFocus();
    }
    void putFindings()
    {
        editor.setFindings({markOn(ferry, u"Hi,"_s, Severity::Note, 2),
            markOn(ferry, u"Sorry for the mass message."_s, Severity::Stop, 0),
            markOn(ferry, u"!!!"_s, Severity::Warn, 1)});
    }
    QString marked(int index) const
    {
        const auto span = editor.spanOf(index);
        return span ? editor.text().mid(span->start, span->length()) : QString();
    }
    void goTo(qsizetype position)
    {
        QTextCursor cursor = editor.textCursor();
        cursor.setPosition(static_cast<int>(position));
        editor.setTextCursor(cursor);
    }
    void press(int key, Qt::KeyboardModifiers held = Qt::NoModifier)
    {
        QTest::keyClick(&editor, static_cast<Qt::Key>(key), held);
    }
    QMenu *openMenu()
    {
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(5, 5), QPoint(5, 5));
        QCoreApplication::sendEvent(&editor, &event);
        return editor.findChild<QMenu *>(u"draftEditorMenu"_s);
    }

    DraftEditor editor;
};

} // namespace

class TestDraftEditor : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void typingIsTold()
    {
        Desk desk;
        const QSignalSpy edited(&desk.editor, &DraftEditor::textEdited);
        desk.goTo(2);
        QTest::keyClicks(&desk.editor, u" all"_s);
        QCOMPARE(desk.editor.text().left(8), u"Hi all,\n"_s);
        QCOMPARE(edited.size(), 4);
        QCOMPARE(edited.constLast().constFirst().toString(), desk.editor.text());
    }

    void loadingIsNoEdit()
    {
        Desk desk;
        const QSignalSpy edited(&desk.editor, &DraftEditor::textEdited);
        desk.putFindings();
        desk.editor.setText(u"Another"_s);
        QVERIFY(edited.isEmpty());
        QVERIFY(desk.editor.findings().empty());
        desk.editor.undo();
        QCOMPARE(desk.editor.text(), u"Another"_s);
    }

    void marksMoveWithEdits()
    {
        Desk desk;
        desk.putFindings();
        desk.goTo(0);
        QTest::keyClicks(&desk.editor, u"Oh, "_s);
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.marked(0), u"Sorry for the mass message."_s);
        QCOMPARE(desk.marked(1), u"!!!"_s);
        QCOMPARE(desk.marked(2), u"Hi,"_s);
        desk.editor.undo();
        QCOMPARE(desk.marked(0), u"Sorry for the mass message."_s);
    }

    void aMarkWhoseWordsAreGoneIsGone()
    {
        Desk desk;
        desk.putFindings();
        desk.goTo(desk.editor.text().size());
        for (int i = 0; i < 3; ++i) {
            desk.press(Qt::Key_Backspace);
        }
        QVERIFY(!desk.editor.spanOf(1).has_value());
        QCOMPARE(desk.editor.findings().size(), 2U);
    }

    void staleFindingsStayUntilOthersCome()
    {
        Desk desk;
        desk.putFindings();
        const QImage fresh = desk.editor.grab().toImage();
        desk.editor.setStale(true);
        QCOMPARE(desk.editor.findings().size(), 3U);
        const QImage dimmed = desk.editor.grab().toImage();
        QVERIFY(dimmed != fresh);
        desk.putFindings();
        QVERIFY(!desk.editor.isStale());
        QCOMPARE(desk.editor.grab().toImage(), fresh);
    }

    void keysGoFromFindingToFinding()
    {
        Desk desk;
        desk.putFindings();
        desk.goTo(0);
        QSignalSpy asked(&desk.editor, &DraftEditor::markAsked);
        QList<int> order;
        for (int i = 0; i < 4; ++i) {
            desk.press(Qt::Key_F8);
            order += asked.takeFirst().constFirst().toInt();
        }
        QCOMPARE(order, (QList<int> {2, 0, 1, 2}));
        desk.press(Qt::Key_F8, Qt::ShiftModifier);
        QCOMPARE(asked.takeFirst().constFirst().toInt(), 1);
        QCOMPARE(desk.editor.currentMark(), std::optional(1));
        QCOMPARE(desk.editor.textCursor().position(), int(ferry.indexOf(u"!!!"_s)));
    }

    void keysGoOnFromTheCursor()
    {
        Desk desk;
        desk.putFindings();
        desk.editor.setCurrentMark(2);
        desk.goTo(ferry.indexOf(u"Vote"_s));
        const QSignalSpy asked(&desk.editor, &DraftEditor::markAsked);
        desk.press(Qt::Key_F8);
        QCOMPARE(asked.constFirst().constFirst().toInt(), 1);
    }

    void everyPlaceOfAFindingIsGoneTo()
    {
        Desk desk(u"now and now and now"_s);
        desk.editor.setFindings({{0, 3, Severity::Warn, 7, {}, {}},
            {8, 11, Severity::Warn, 7, {}, {}}, {16, 19, Severity::Warn, 7, {}, {}}});
        desk.goTo(0);
        QList<int> places;
        for (int i = 0; i < 4; ++i) {
            desk.press(Qt::Key_F8);
            places += desk.editor.textCursor().position();
        }
        QCOMPARE(places, (QList<int> {0, 8, 16, 0}));
    }

    void altEnterAsksForTheFirstFix()
    {
        Desk desk;
        desk.putFindings();
        const QSignalSpy asked(&desk.editor, &DraftEditor::firstFixAsked);
        desk.goTo(ferry.indexOf(u"mass"_s));
        desk.press(Qt::Key_Return, Qt::AltModifier);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.constFirst().constFirst().toInt(), 0);
        desk.editor.setCurrentMark(1);
        desk.press(Qt::Key_Return, Qt::AltModifier);
        QCOMPARE(asked.constLast().constFirst().toInt(), 1);
        QCOMPARE(desk.editor.text(), ferry);
    }

    void aFixIsOneStepOfUndo()
    {
        Desk desk;
        desk.putFindings();
        desk.goTo(ferry.size());
        QTest::keyClicks(&desk.editor, u" Yes"_s);
        const QString before = desk.editor.text();
        const Span span = *desk.editor.spanOf(0);
        desk.editor.replace(span.start, span.end, u"A favour:"_s);
        QCOMPARE(desk.editor.text(),
            QString(before).replace(u"Sorry for the mass message."_s, u"A favour:"_s));
        QCOMPARE(desk.marked(1), u"!!!"_s);
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.editor.text(), before);
        desk.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(desk.editor.text().contains(u"A favour:"_s));
    }

    void manyFixesAreOneStepAndKeepTheMarksBetween()
    {
        Desk desk;
        desk.putFindings();
        const QSignalSpy edited(&desk.editor, &DraftEditor::textEdited);
        const qsizetype end = ferry.size();
        const int made = desk.editor.replaceAll({{{end - 3, end}, u"."_s}, {{0, 3}, u"Hello,"_s},
            {{1, 2}, u"overlaps"_s}, {{end, end + 9}, u"outside"_s}});
        QCOMPARE(made, 2);
        QCOMPARE(edited.size(), 1);
        QCOMPARE(
            desk.editor.text(), u"Hello,\nSorry for the mass message. Vote for the ferry now."_s);
        QCOMPARE(desk.marked(0), u"Sorry for the mass message."_s);
        desk.editor.undo();
        QCOMPARE(desk.editor.text(), ferry);
    }

    void pastedMarkupIsPlain()
    {
        Desk desk(u""_s);
        auto *mime = new QMimeData;
        mime->setHtml(u"<b>bold</b> <a href='https://x.example'>link</a>"_s);
        mime->setText(u"bold\r\nlink"_s);
        QApplication::clipboard()->setMimeData(mime);
        desk.press(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(desk.editor.text(), u"bold\nlink"_s);
        QTextCursor cursor = desk.editor.textCursor();
        cursor.setPosition(2);
        QVERIFY(!cursor.charFormat().isAnchor());
        QVERIFY(cursor.charFormat().fontWeight() <= QFont::Normal);
    }

    void whatIsCopiedIsPlainAsWell()
    {
        Desk desk(u"one\ntwo\u00A0!"_s);
        desk.press(Qt::Key_A, Qt::ControlModifier);
        desk.press(Qt::Key_C, Qt::ControlModifier);
        const QMimeData *const copied = QApplication::clipboard()->mimeData();
        QCOMPARE(copied->text(), u"one\ntwo\u00A0!"_s);
        QVERIFY(!copied->hasHtml());
    }

    void droppedFilesAreNotTheirPaths()
    {
        Desk desk;
        QMimeData files;
        files.setUrls({QUrl::fromLocalFile(u"/tmp/followers.csv"_s)});
        QDropEvent drop(QPointF(60, 40), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(desk.editor.viewport(), &drop);
        QCOMPARE(desk.editor.text(), ferry);
    }

    void shiftEnterEndsALineAsEnterDoes()
    {
        Desk desk(u"ab"_s);
        desk.goTo(1);
        desk.press(Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(desk.editor.text(), u"a\nb"_s);
        QCOMPARE(desk.editor.textCursor().blockNumber(), 1);
    }

    void aMergeFieldGoesAsAWhole()
    {
        Desk desk(u"Hi {first name}, {name} {other}"_s);
        desk.goTo(15);
        desk.press(Qt::Key_Backspace);
        QCOMPARE(desk.editor.text(), u"Hi , {name} {other}"_s);
        desk.editor.undo();
        QCOMPARE(desk.editor.text(), u"Hi {first name}, {name} {other}"_s);
        desk.goTo(3);
        desk.press(Qt::Key_Delete);
        QCOMPARE(desk.editor.text(), u"Hi , {name} {other}"_s);
        desk.goTo(desk.editor.text().size());
        desk.press(Qt::Key_Backspace);
        QCOMPARE(desk.editor.text(), u"Hi , {name} {other"_s);
    }

    void fieldsAreOfferedWithHowManyHaveThem()
    {
        Desk desk(u"Hi "_s);
        desk.goTo(3);
        desk.editor.setFieldCover({{comity::drafts::MergeField::FirstName, 596, 618}});
        QMenu *const menu = desk.openMenu();
        auto *const fields = menu->findChild<QMenu *>(u"insertFieldMenu"_s);
        QVERIFY(fields != nullptr);
        QCOMPARE(fields->actions().constFirst()->text(), u"First name, known for 596 of 618"_s);
        fields->actions().constFirst()->trigger();
        menu->close();
        QCOMPARE(desk.editor.text(), u"Hi {first name}"_s);
    }

    void theMenuHasTheFixesOfTheFinding()
    {
        Desk desk;
        desk.putFindings();
        desk.goTo(ferry.indexOf(u"mass"_s));
        const QSignalSpy asked(&desk.editor, &DraftEditor::fixAsked);
        QMenu *const menu = desk.openMenu();
        QCOMPARE(menu->actions().constFirst()->text(), u"Stop, Title 0"_s);
        auto *const second = menu->findChild<QAction *>(u"fix 1"_s);
        QCOMPARE(second->text(), u"Say && do"_s);
        second->trigger();
        menu->close();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.constFirst(), (QList<QVariant> {0, 1}));
    }

    void fixesOfAChangedTextAreNotOffered()
    {
        Desk desk;
        desk.putFindings();
        desk.editor.setStale(true);
        desk.goTo(ferry.indexOf(u"mass"_s));
        QMenu *const menu = desk.openMenu();
        QVERIFY(!menu->findChild<QAction *>(u"fix 0"_s)->isEnabled());
        menu->close();
    }

    void suggestionsAreAskedForOnAMisspeltWord()
    {
        Desk desk(u"The fery leaves"_s);
        desk.editor.setMisspelt({{4, 8}});
        QSignalSpy asked(&desk.editor, &DraftEditor::suggestionsAsked);
        desk.goTo(6);
        desk.openMenu()->close();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.constFirst().constFirst().toString(), u"fery"_s);
        desk.goTo(0);
        desk.press(Qt::Key_X);
        QCOMPARE(desk.editor.misspelt(), (std::vector<Span> {{5, 9}}));
        desk.goTo(9);
        desk.press(Qt::Key_R);
        QVERIFY(desk.editor.misspelt().empty());
    }

    void aClickBesideALineAsksForItsWorstFinding()
    {
        Desk desk;
        desk.putFindings();
        QTRY_COMPARE(desk.editor.lineShapes().size(), 2U);
        const DraftEditor::LineShape second = desk.editor.lineShapes().at(1);
        QCOMPARE(second.worst.severity, Severity::Stop);
        const QSignalSpy asked(&desk.editor, &DraftEditor::markAsked);
        auto *const gutter = desk.editor.findChild<QWidget *>(u"markGutter"_s);
        QTest::mouseClick(gutter, Qt::LeftButton, Qt::NoModifier, second.place.center());
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.constFirst().constFirst().toInt(), 0);
    }

    void tabLeavesTheText()
    {
        QWidget window;
        auto *const column = new QVBoxLayout(&window);
        auto *const editor = new DraftEditor;
        auto *const after = new QLineEdit;
        column->addWidget(editor);
        column->addWidget(after);
        window.show();
        window.activateWindow();
        editor->setFocus();
        QTRY_VERIFY(editor->hasFocus());
        QTest::keyClick(editor, Qt::Key_Tab);
        QVERIFY(after->hasFocus());
        QCOMPARE(editor->text(), QString());
    }
};

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    TestDraftEditor test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_draft_editor.moc"
