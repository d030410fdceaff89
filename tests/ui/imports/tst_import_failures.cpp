#include "tests/support/test_case.h"
#include "tests/ui/imports/imports_desk.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QFile>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace comity::tests {

/// Files that cannot be read, and the sample of how they are built.
class TestImportFailures : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void wrongFileIsExplained()
    {
        ImportsDesk desk;
        desk.page().openFiles({desk.write(u"secret-name.bin"_s, "\x01\x02\x03 nothing of ours")});
        QTRY_COMPARE(desk.view(), u"FailureView"_s);
        QCOMPARE(desk.page().subtitle(), u"Nothing was imported"_s);
        QVERIFY(desk.text("errorTitle").startsWith(u"secret-name.bin"));
        const QString details = desk.find<QPlainTextEdit>("detailsText")->toPlainText();
        QVERIFY(details.startsWith(u"unknown-format"));
        QVERIFY(!details.contains(u"secret-name"));
        desk.click("failureRetry");
        QTRY_COMPARE(desk.view(), u"FailureView"_s);
        desk.click("failureBack");
        QCOMPARE(desk.view(), u"HomeView"_s);
    }

    void helpLeadsBackToTheError()
    {
        ImportsDesk desk;
        desk.page().openFiles({desk.write(u"list.zip"_s, "PK\x03\x04 cut off")});
        QTRY_COMPARE(desk.view(), u"FailureView"_s);
        desk.click("failureHelp");
        QCOMPARE(desk.page().subtitle(), u"How to get your export"_s);
        desk.click("helpBack");
        QCOMPARE(desk.view(), u"FailureView"_s);
        desk.click("failureBack");
    }

    void sampleOfAChangedFileIsShownAndCopied()
    {
        ImportsDesk desk;
        const QString folder = desk.archive(u"twitter-2026-05-11"_s, {7, 5});
        desk.write(u"twitter-2026-05-11/data/following.js"_s,
            "window.YTD.following.part0 = {\"people\":[{\"accountId\":\"77\"}]}");
        desk.page().openFiles({folder});
        QTRY_COMPARE(desk.view(), u"PreviewView"_s);
        QTRY_VERIFY(desk.find<QPushButton>("askSample"));
        desk.click("askSample");
        auto *text = desk.find<QPlainTextEdit>("sampleText");
        QVERIFY(text);
        QTRY_VERIFY(desk.find<QPushButton>("sampleCopy")->isEnabled());
        const QString sample = text->toPlainText();
        QVERIFY2(sample.contains(
                     u"window.YTD.following.part0 = {\"people\": [{\"accountId\": <digits, 2>}]}"),
            qPrintable(sample));
        QVERIFY(text->isReadOnly());
        QGuiApplication::clipboard()->clear();
        desk.click("sampleCopy");
        QCOMPARE(QGuiApplication::clipboard()->text(), sample);
        QCOMPARE(desk.text("sampleSaid"), u"Copied"_s);
        desk.click("sampleClose");
        QTRY_VERIFY(!desk.find<QDialog>("sampleDialog"));
        desk.click("discardImport");
    }

    void sampleOfAFileThatFailedIsOffered()
    {
        ImportsDesk desk;
        desk.page().openFiles({desk.write(u"secret-name.json"_s, R"([{"secret":"x","id":1}])")});
        QTRY_COMPARE(desk.view(), u"FailureView"_s);
        desk.click("askSample");
        QTRY_VERIFY(desk.find<QPushButton>("sampleCopy")->isEnabled());
        const QString sample = desk.find<QPlainTextEdit>("sampleText")->toPlainText();
        QVERIFY2(
            sample.contains(u"unknown-format") && !sample.contains(u"secret"), qPrintable(sample));
        desk.click("sampleClose");
        QTRY_VERIFY(!desk.find<QDialog>("sampleDialog"));
        desk.page().openFiles({desk.write(u"secret-name.bin"_s, "\x01\x02\x03 nothing of ours")});
        QTRY_VERIFY(desk.text("errorTitle").startsWith(u"secret-name.bin"));
        QVERIFY(!desk.find<QPushButton>("askSample")->isVisible());
    }

    void sampleOfAFileThatIsGoneSaysSo()
    {
        ImportsDesk desk;
        const QString path = desk.write(u"people.json"_s, "[{}]");
        desk.page().openFiles({path});
        QTRY_COMPARE(desk.view(), u"FailureView"_s);
        QVERIFY(QFile::remove(path));
        desk.click("askSample");
        QTRY_VERIFY(desk.text("sampleSaid").contains(u"people.json"));
        QVERIFY(!desk.find<QPushButton>("sampleCopy")->isEnabled());
        desk.click("sampleClose");
    }
};

} // namespace comity::tests

using comity::tests::TestImportFailures;
COMITY_TEST_GUI(TestImportFailures)
#include "tst_import_failures.moc"
