#include "tests/support/test_case.h"
#include "tests/ui/imports/imports_desk.h"
#include "ui/common/plain_label.h"
#include "ui/common/search_field.h"
#include "ui/imports/history_model.h"
#include "ui/imports/history_table.h"
#include "ui/imports/rejected_list.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <SQLiteCpp/Database.h>

using namespace Qt::StringLiterals;

namespace comity::tests {
namespace {

QString cell(const QAbstractItemView *view, int row, int column)
{
    return view->model()->index(row, column).data().toString();
}

void watch(const QAbstractItemView *view)
{
    new QAbstractItemModelTester(
        view->model(), QAbstractItemModelTester::FailureReportingMode::QtTest, view->model());
}

} // namespace

class TestImportsPage : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void droppedArchiveIsShownThenSaved()
    {
        ImportsDesk desk;
        auto *history = desk.find<ui::HistoryTable>("history");
        auto *people = desk.find<QTableView>("previewPeople");
        watch(history);
        watch(people);
        desk.page().openFiles({desk.archive(u"twitter-2026-05-11"_s, {7, 5, 3})});
        QTRY_COMPARE(desk.view(), u"PreviewView"_s);
        QCOMPARE(desk.page().subtitle(), u"Preview before saving"_s);
        QCOMPARE(desk.text("previewTitle"), u"3 new"_s);
        QCOMPARE(people->model()->rowCount(), 3);
        QCOMPARE(cell(people, 0, 0), u"id 7"_s);
        QCOMPARE(cell(people, 0, 1), u"Follows you"_s);
        QCOMPARE(desk.find<QAbstractButton>("tileNew")->accessibleName(), u"New 3, 3 followers"_s);
        QCOMPARE(desk.text("previewAccount"), u"@fernhillcycles, new here"_s);
        QCOMPARE(desk.text("saveImport"), u"&Save import, 3 changes"_s);
        QCOMPARE(history->model()->rowCount(), 0);

        desk.click("saveImport");
        QTRY_COMPARE(desk.view(), u"HomeView"_s);
        QCOMPARE(history->model()->rowCount(), 1);
        QCOMPARE(cell(history, 0, ui::HistoryModel::File), u"twitter-2026-05-11"_s);
        QCOMPARE(cell(history, 0, ui::HistoryModel::New), u"+3"_s);
        QCOMPARE(desk.text("undoText"), u"twitter-2026-05-11 is imported"_s);
        QTRY_VERIFY(desk.session().columns() && desk.session().columns()->size() == 3);
    }

    void tabsShowWhoCameAndWhoLeft()
    {
        ImportsDesk desk;
        desk.import(desk.archive(u"april"_s, {7, 5, 3}, "2026-04-30"));
        desk.page().openFiles({desk.archive(u"may"_s, {9, 7, 5})});
        QTRY_COMPARE(desk.view(), u"PreviewView"_s);
        auto *people = desk.find<QTableView>("previewPeople");
        QCOMPARE(desk.text("previewTitle"), u"1 new"_s);
        QCOMPARE(cell(people, 0, 0), u"id 9"_s);
        desk.click("tileLeft");
        QCOMPARE(desk.text("previewTitle"), u"1 left"_s);
        QCOMPARE(cell(people, 0, 0), u"id 3"_s);
        QCOMPARE(cell(people, 0, 1), u"Left"_s);
        QCOMPARE(cell(people, 0, 2), u"No longer follows you"_s);
        desk.click("tileUnchanged");
        QCOMPARE(desk.text("previewTitle"), u"2 unchanged"_s);
        QVERIFY(desk.text("previewCompared").contains(u"30 Apr"));

        desk.find<ui::SearchField>("previewFilter")->setText(u"7"_s);
        QTRY_COMPARE(people->model()->rowCount(), 1);
        QCOMPARE(cell(people, 0, 0), u"id 7"_s);
        QVERIFY(desk.page().dismiss());
        QTRY_COMPARE(people->model()->rowCount(), 2);
        desk.click("discardImport");
        QCOMPARE(desk.view(), u"HomeView"_s);
        QCOMPARE(desk.find<ui::HistoryTable>("history")->model()->rowCount(), 1);
    }

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

    void cancelledReadingChangesNothing()
    {
        ImportsDesk desk;
        QList<int> many;
        for (int id = 1; id <= 400'000; ++id) {
            many += id;
        }
        const qint64 before = db::WorkspaceFile::generation(desk.session().file().reader());
        desk.page().openFiles({desk.archive(u"large"_s, many)});
        QTRY_COMPARE(desk.view(), u"ReadingView"_s);
        QElapsedTimer clock;
        clock.start();
        desk.click("readingCancel");
        QCOMPARE(desk.view(), u"HomeView"_s);
        QCOMPARE(desk.text("noticeText"), u"Import cancelled. Nothing was changed."_s);
        QVERIFY2(clock.elapsed() < 200, qPrintable(QString::number(clock.elapsed())));
        QTRY_VERIFY(desk.session().jobs().empty());
        QCOMPARE(db::WorkspaceFile::generation(desk.session().file().reader()), before);
    }

    void undoAsksThenSaysWhatWent()
    {
        ImportsDesk desk;
        desk.import(desk.archive(u"april"_s, {7, 5, 3}));
        auto *history = desk.find<ui::HistoryTable>("history");
        history->setFocus();
        QTest::keyClick(history, Qt::Key_Delete);
        QCOMPARE(desk.prompts.questions.size(), 1);
        QVERIFY(desk.prompts.questions.first().title.contains(u"april"));
        QVERIFY(desk.prompts.questions.first().body.contains(u"3 new"));
        QVERIFY(!desk.session().undoStack().canUndo());

        desk.prompts.answers = {true};
        desk.click("undoImport");
        QTRY_VERIFY(desk.text("noticeText").contains(u"is undone. People removed: 3."));
        const QModelIndex file = history->model()->index(0, ui::HistoryModel::File);
        QVERIFY(file.data(ui::HistoryModel::UndoneRole).toBool());
        QVERIFY(desk.find<QPushButton>("undoImport") == nullptr);
        QTest::keyClick(history, Qt::Key_Delete);
        QCOMPARE(desk.prompts.questions.size(), 2);
        QTRY_VERIFY(!desk.session().isLoading());
    }

    void undoBarTakesTheNewImportBack()
    {
        ImportsDesk desk;
        desk.import(desk.archive(u"april"_s, {7, 5}));
        desk.click("undoButton");
        QTRY_VERIFY(desk.text("noticeText").contains(u"is undone"));
        QVERIFY(desk.prompts.questions.isEmpty());
        QTRY_VERIFY(!desk.session().isLoading());
    }

    void theSameFileAgainIsSaidAndNotSaved()
    {
        ImportsDesk desk;
        const QString april = desk.archive(u"april"_s, {7, 5});
        desk.import(april);
        desk.page().openFiles({april});
        QTRY_COMPARE(desk.view(), u"PreviewView"_s);
        QVERIFY(desk.text("noticeText").contains(u"was imported before"));
        QVERIFY(!desk.find<QPushButton>("saveImport")->isEnabled());
        QCOMPARE(desk.text("previewTitle"), u"2 unchanged"_s);
        desk.click("discardImport");
        QCOMPARE(desk.find<ui::HistoryTable>("history")->model()->rowCount(), 1);
    }

    void directionAndAccountAreAskedOnce()
    {
        ImportsDesk desk;
        const QString file = desk.write(
            u"people.csv"_s, "Screen name,Name,Followers count\nada,Ada Byrne,300\nbee,Bee,12\n");
        desk.page().openFiles({file});
        QTRY_COMPARE(desk.view(), u"QuestionView"_s);
        QVERIFY(desk.text("questionTitle").contains(u"people.csv"));
        desk.click("listFollowing");
        QTRY_VERIFY(desk.find<QLineEdit>("handleField")->isVisible());
        desk.find<QComboBox>("networkCombo")->setCurrentText(u"X"_s);
        desk.find<QLineEdit>("handleField")->setText(u"no spaces allowed"_s);
        QVERIFY(!desk.find<QPushButton>("useAccount")->isEnabled());
        QVERIFY(desk.find<QLabel>("handleTrouble")->isVisible());
        desk.find<QLineEdit>("handleField")->setText(u"@fernhillcycles"_s);
        desk.click("useAccount");
        QTRY_COMPARE(desk.view(), u"PreviewView"_s);
        QCOMPARE(desk.text("previewTitle"), u"2 new"_s);
        auto *people = desk.find<QTableView>("previewPeople");
        QCOMPARE(cell(people, 0, 0), u"Ada Byrne @ada"_s);
        QCOMPARE(cell(people, 0, 1), u"You follow?"_s);
        QCOMPARE(cell(people, 0, 2), u"300 followers"_s);
    }

    void laterFilesWait()
    {
        ImportsDesk desk;
        desk.page().openFiles({desk.archive(u"april"_s, {7, 5}, "2026-04-30")});
        QTRY_COMPARE(desk.view(), u"PreviewView"_s);
        desk.page().openFiles(
            {desk.archive(u"may"_s, {7, 6}), desk.archive(u"june"_s, {7, 8}, "2026-05-12")});
        QCOMPARE(desk.text("importsWaiting"), u"2 more waiting"_s);
        desk.click("saveImport");
        QTRY_COMPARE(desk.text("importFile"), u"may"_s);
        QTRY_COMPARE(desk.text("importsWaiting"), u"1 more waiting"_s);
        QTRY_VERIFY(desk.find<QPushButton>("discardImport")->isVisible());
        desk.click("discardImport");
        QTRY_COMPARE(desk.text("importFile"), u"june"_s);
        QTRY_VERIFY(desk.find<QPushButton>("discardImport")->isVisible());
        desk.click("discardImport");
        QTRY_COMPARE(desk.view(), u"HomeView"_s);
        QTRY_VERIFY(desk.session().jobs().empty() && !desk.session().isLoading());
    }

    void rejectedRowIsKeptDismissedAndTakenUpAgain()
    {
        ImportsDesk desk;
        auto *rows = desk.find<ui::RejectedList>("rejectedRows");
        watch(rows);
        desk.page().openFiles({desk.archive(u"april"_s, {7, 0, 5})});
        QTRY_COMPARE(desk.view(), u"PreviewView"_s);
        desk.click("tileRejected");
        auto *shown = desk.find<ui::RejectedList>("previewRejected");
        QVERIFY(shown->isVisible());
        QCOMPARE(cell(shown, 0, 0), u"Item 2"_s);
        desk.click("saveImport");
        QTRY_COMPARE(desk.view(), u"HomeView"_s);
        QCOMPARE(desk.text("rejectedCount"), u"1 kept"_s);
        QVERIFY(rows->isVisible());

        rows->setFocus();
        QTest::keyClick(rows, Qt::Key_Delete);
        QTRY_COMPARE(rows->model()->rowCount(), 0);
        QTRY_COMPARE(desk.text("undoText"), u"Item 2 dismissed"_s);
        desk.click("undoButton");
        QTRY_COMPARE(rows->model()->rowCount(), 1);

        const QString target = desk.path(u"rejected.csv"_s);
        desk.prompts.files = {{target}};
        desk.click("exportRejected");
        QTRY_VERIFY(desk.text("noticeText").contains(u"exported"));
        QFile file(target);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("file,line,reason,raw\r\n"));
        QTRY_VERIFY(!desk.session().isLoading());
    }

    void partialListIsTakenAsWholeWhenTheUserSaysSo()
    {
        ImportsDesk desk;
        desk.page().openFiles({desk.archive(u"april"_s, {7, 5}, "2026-05-11", 9)});
        QTRY_COMPARE(desk.view(), u"PreviewView"_s);
        QVERIFY(desk.text("previewWarning").contains(u"nobody is reported as gone"));
        desk.click("sayComplete");
        QTRY_VERIFY(desk.find<QPushButton>("believeFile") != nullptr);
        QTRY_COMPARE(desk.view(), u"PreviewView"_s);
        desk.click("believeFile");
        QTRY_VERIFY(desk.find<QPushButton>("sayComplete") != nullptr);
    }

    void workspaceThatChangedIsReadAgain()
    {
        ImportsDesk desk;
        desk.page().openFiles({desk.archive(u"april"_s, {7, 5})});
        QTRY_COMPARE(desk.view(), u"PreviewView"_s);
        {
            const auto writer = db::connect(desk.workspace(), db::Use::Writer);
            db::WorkspaceFile::bumpGeneration(*writer);
        }
        desk.click("saveImport");
        QTRY_VERIFY(desk.text("noticeText").contains(u"read again"));
        QTRY_COMPARE(desk.text("previewTitle"), u"2 new"_s);
        QTRY_VERIFY(desk.session().jobs().empty());
        QCOMPARE(desk.find<ui::HistoryTable>("history")->model()->rowCount(), 0);
    }

    void hostileTextStaysText()
    {
        ImportsDesk desk;
        const QString name = u"<b>x<img src=file:>&amp;.csv"_s;
        const QString file = desk.write(name,
            "Screen name,Name\n"
            "ada,<b>Ada</b><img src=file:///etc/passwd>\n"
            "bee,\"\xE2\x80\xAE"
            "drow\"\n");
        desk.page().openFiles({file});
        QTRY_COMPARE(desk.view(), u"QuestionView"_s);
        QVERIFY(desk.text("questionTitle").contains(u"<b>x<img src=file:>&amp;.csv"));
        desk.click("listFollowers");
        QTRY_VERIFY(desk.find<QLineEdit>("handleField")->isVisible());
        desk.find<QComboBox>("networkCombo")->setCurrentText(u"X"_s);
        desk.find<QLineEdit>("handleField")->setText(u"fernhillcycles"_s);
        desk.click("useAccount");
        QTRY_COMPARE(desk.view(), u"PreviewView"_s);
        auto *people = desk.find<QTableView>("previewPeople");
        QCOMPARE(cell(people, 0, 0), u"<b>Ada</b><img src=file:///etc/passwd> @ada"_s);
        QVERIFY(!cell(people, 1, 0).contains(QChar(0x202E)));
        QVERIFY(
            people->model()->index(0, 0).data(Qt::ToolTipRole).toString().contains(u"&lt;b&gt;"));
        desk.click("saveImport");
        QTRY_COMPARE(desk.view(), u"HomeView"_s);
        for (const QLabel *label : desk.page().findChildren<QLabel *>()) {
            QCOMPARE(label->textFormat(), Qt::PlainText);
        }
        QTRY_VERIFY(!desk.session().isLoading());
    }

    void readOnlyWorkspaceTakesNothing()
    {
        ImportsDesk desk;
        const QString april = desk.archive(u"april"_s, {7, 0});
        desk.import(april);
        desk.reopenReadOnly();
        for (const char *name : {"chooseFiles", "chooseFolder", "undoImport", "dismissRejected"}) {
            QVERIFY2(!desk.find<QPushButton>(name)->isEnabled(), name);
            QVERIFY2(desk.find<QPushButton>(name)->toolTip().contains(u"reading only"), name);
        }
        desk.page().openFiles({april});
        QCOMPARE(desk.view(), u"HomeView"_s);
        QVERIFY(desk.text("noticeText").contains(u"reading only"));
        QTRY_VERIFY(!desk.session().isLoading());
    }

    void guideTellsTheSteps()
    {
        ImportsDesk desk;
        desk.click("howToExport-x");
        QWidget *guide = desk.find<QFrame>("exportGuide");
        QVERIFY(guide != nullptr && guide->isVisible());
        QVERIFY(guide->findChildren<ui::PlainLabel *>().size() > 6);
        QTest::keyClick(guide, Qt::Key_Escape);
        QTRY_VERIFY(desk.find<QFrame>("exportGuide") == nullptr);
        QTRY_VERIFY(!desk.session().isLoading());
    }
};

} // namespace comity::tests

using comity::tests::TestImportsPage;
COMITY_TEST_GUI(TestImportsPage)
#include "tst_imports_page.moc"
