#include "tests/architecture/source_tree.h"
#include "tests/support/test_case.h"

#include <QRegularExpression>

using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

/// Something that may lay out a stranger's text as markup, and the files that may hold it.
struct Door
{
    QString name;
    QString pattern;
    QStringList keepers = {};
};

QList<Door> doors()
{
    return {
        {u"a label that guesses"_s, u"\\bQLabel\\b"_s,
            {u"ui/common/plain_label.h"_s, u"ui/common/plain_label.cpp"_s}},
        {u"a label made by a form"_s, u"\\baddRow\\s*\\(\\s*(tr\\s*\\(|u?\"|QString)"_s},
        {u"a tool tip"_s, u"\\b(setToolTip|QToolTip::showText)\\s*\\("_s,
            {u"ui/common/tool_tip.cpp"_s, u"ui/common/plain_label.cpp"_s}},
        {u"a message box"_s, u"\\b(QMessageBox|QErrorMessage|QWhatsThis|setWhatsThis)\\b"_s},
        {u"markup"_s,
            u"\\b(setHtml|insertHtml|appendHtml|setMarkdown|fromHtml|RichText|AutoText|MarkdownText)\\b"_s},
        // The draft's editor takes plain text alone, in whatever form it comes.
        {u"a text laid out by a document"_s, u"\\b(QTextDocument|QTextBrowser|QStaticText)\\b"_s,
            {u"ui/drafts/editor/draft_editor.cpp"_s}},
        {u"a link that opens by itself"_s, u"\\bsetOpenExternalLinks\\s*\\(\\s*true"_s},
    };
}

QStringList openDoors(const SourceTree &tree)
{
    QStringList open;
    for (auto it = tree.cbegin(); it != tree.cend(); ++it) {
        const QString code = codeOnly(it.value());
        for (const Door &door : doors()) {
            if (!door.keepers.contains(it.key())
                && QRegularExpression(door.pattern).match(code).hasMatch()) {
                open += it.key() + u" holds "_s + door.name;
            }
        }
        const bool givesTips = code.contains(u"Qt::ToolTipRole"_s);
        if (givesTips && !code.contains(u"plainToolTip"_s)) {
            open += it.key() + u" gives tool tips without plainToolTip()"_s;
        }
    }
    return open;
}

} // namespace

/// Strangers' text reaches the window through plain_label, plainToolTip() and prompts alone.
class TestPlainText : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void everyDoorIsKept()
    {
        const SourceTree tree = readSources(QStringLiteral(COMITY_SOURCE_DIR), {u"app"_s, u"ui"_s});
        QVERIFY(tree.contains(u"ui/common/plain_label.h"_s));
        const QStringList open = openDoors(tree);
        QVERIFY2(open.isEmpty(), qPrintable(open.join(u'\n')));
    }

    void anOpenDoorIsFound_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("label") << u"auto *name = new QLabel(text);"_s;
        QTest::newRow("label as a member") << u"QLabel m_name;"_s;
        QTest::newRow("form") << u"form->addRow(tr(\"Name\"), field);"_s;
        QTest::newRow("tool tip") << u"view->setToolTip(name);"_s;
        QTest::newRow("tool tip by hand") << u"QToolTip::showText(at, name);"_s;
        QTest::newRow("tool tip by role") << u"case Qt::ToolTipRole: return name;"_s;
        QTest::newRow("message box") << u"QMessageBox::warning(this, title, name);"_s;
        QTest::newRow("markup") << u"edit->setHtml(name);"_s;
        QTest::newRow("format") << u"label->setTextFormat(Qt::RichText);"_s;
        QTest::newRow("document") << u"QTextDocument document;"_s;
        QTest::newRow("links") << u"label->setOpenExternalLinks(true);"_s;
    }

    void anOpenDoorIsFound()
    {
        QFETCH(QString, line);
        QCOMPARE(openDoors({{u"ui/people/a.cpp"_s, line}}).size(), 1);
        QVERIFY(openDoors({{u"ui/people/a.cpp"_s, u"// "_s + line}}).isEmpty());
    }

    void aKeptDoorIsNoOpenOne()
    {
        QVERIFY(
            openDoors({{u"ui/people/a.cpp"_s,
                           u"setPlainToolTip(view, name); "
                           "case Qt::ToolTipRole: return plainToolTip(name);"_s},
                          {u"ui/common/plain_label.h"_s, u"class PlainLabel : public QLabel"_s}})
                .isEmpty());
    }
};

COMITY_TEST_GUILESS(TestPlainText)

#include "tst_plain_text.moc"
