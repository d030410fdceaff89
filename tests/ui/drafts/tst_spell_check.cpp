#include "tests/support/test_case.h"
#include "ui/drafts/editor/draft_editor.h"
#include "ui/drafts/editor/spell_check.h"

#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QFile>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace comity::tests;
using namespace comity::ui;
using namespace Qt::StringLiterals;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// An editor with a dictionary of a few words.
class Desk
{
public:
    Desk()
    {
        write(m_folder.filePath(u"en_GB.aff"_s), "SET UTF-8\nTRY esianrtolcd\n");
        write(m_folder.filePath(u"en_GB.dic"_s), "5\nthe\nferry\nleaves\nfor\nand\n");
        editor.resize(500, 200);
        editor.show();
        check = std::make_unique<SpellCheck>(QStringList {m_folder.path()}, ownWords(), editor);
    }
    QString ownWords() const { return m_folder.filePath(u"own/words.txt"_s); }
    QStringList wrong() const
    {
        QStringList words;
        for (const auto &span : editor.misspelt()) {
            words += editor.text().mid(span.start, span.length());
        }
        return words;
    }
    void goTo(int position)
    {
        QTextCursor cursor = editor.textCursor();
        cursor.setPosition(position);
        editor.setTextCursor(cursor);
    }
    QMenu *openMenu()
    {
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(5, 5), QPoint(5, 5));
        QCoreApplication::sendEvent(&editor, &event);
        return editor.findChild<QMenu *>(u"draftEditorMenu"_s);
    }

    DraftEditor editor;
    std::unique_ptr<SpellCheck> check;

private:
    QTemporaryDir m_folder;
};

} // namespace

class TestSpellCheck : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void misspeltWordsAreMarked()
    {
        Desk desk;
        desk.editor.setText(u"The fery leaves for Quillport, {name} and @nobdy"_s);
        desk.check->setNames({u"Quillport"_s});
        desk.check->setLanguage(u"en"_s);
        QTRY_COMPARE(desk.wrong(), QStringList(u"fery"_s));
    }

    void withoutADictionaryNothingIsMarked()
    {
        Desk desk;
        desk.editor.setText(u"fery"_s);
        desk.check->setLanguage(u"en"_s);
        QTRY_COMPARE(desk.wrong(), QStringList(u"fery"_s));
        desk.check->setLanguage(u"de"_s);
        QTRY_COMPARE(desk.wrong(), QStringList());
        desk.check->setLanguage(u"en"_s);
        QTRY_COMPARE(desk.wrong(), QStringList(u"fery"_s));
        desk.check->setOn(false);
        QTRY_COMPARE(desk.wrong(), QStringList());
    }

    void theWordThatIsBeingWrittenWaits()
    {
        Desk desk;
        desk.check->setLanguage(u"en"_s);
        desk.editor.activateWindow();
        desk.editor.setFocus();
        QTRY_VERIFY(desk.editor.hasFocus());
        QSignalSpy checked(desk.check.get(), &SpellCheck::checked);
        QTest::keyClicks(&desk.editor, u"teh ferr"_s);
        QTRY_COMPARE(desk.wrong(), QStringList(u"teh"_s));
        QTest::keyClick(&desk.editor, Qt::Key_Home);
        QTRY_COMPARE(desk.wrong(), (QStringList {u"teh"_s, u"ferr"_s}));
    }

    void aSuggestionTakesTheWordsPlace()
    {
        Desk desk;
        desk.editor.setText(u"The fery leaves"_s);
        desk.check->setLanguage(u"en"_s);
        QTRY_COMPARE(desk.wrong(), QStringList(u"fery"_s));
        desk.goTo(6);
        QMenu *const menu = desk.openMenu();
        QTRY_VERIFY(menu->findChild<QAction *>(u"suggestion ferry"_s) != nullptr);
        QVERIFY(!menu->findChild<QAction *>(u"suggestionsAwaited"_s)->isVisible());
        QCOMPARE(menu->actions().constFirst()->text(), u"ferry"_s);
        menu->actions().constFirst()->trigger();
        menu->close();
        QCOMPARE(desk.editor.text(), u"The ferry leaves"_s);
        desk.editor.undo();
        QCOMPARE(desk.editor.text(), u"The fery leaves"_s);
    }

    void anAddedWordIsKnownFromThenOn()
    {
        Desk desk;
        desk.editor.setText(u"the zzyzx ferry"_s);
        desk.check->setLanguage(u"en"_s);
        QTRY_COMPARE(desk.wrong(), QStringList(u"zzyzx"_s));
        desk.goTo(6);
        QMenu *const menu = desk.openMenu();
        menu->findChild<QAction *>(u"addToDictionary"_s)->trigger();
        menu->close();
        QTRY_COMPARE(desk.wrong(), QStringList());
        QFile kept(desk.ownWords());
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), QByteArray("zzyzx\n"));
        desk.check->setLanguage(u"und"_s);
        desk.check->setLanguage(u"en"_s);
        QSignalSpy checked(desk.check.get(), &SpellCheck::checked);
        QVERIFY(checked.wait());
        QCOMPARE(desk.wrong(), QStringList());
    }
};

COMITY_TEST_GUI(TestSpellCheck)

#include "tst_spell_check.moc"
