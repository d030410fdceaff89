#include "tests/support/test_case.h"
#include "tests/ui/imports/imports_desk.h"
#include "ui/common/pane_splitter.h"
#include "ui/common/plain_label.h"
#include "ui/imports/export_help_page.h"
#include "ui/imports/history_model.h"
#include "ui/imports/history_table.h"
#include "ui/imports/rejected_list.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace comity::tests {
namespace {

ui::PaneSplitter *splitterOf(const ImportsDesk &desk)
{
    for (auto *splitter : desk.page().findChildren<ui::PaneSplitter *>()) {
        if (splitter->isVisible()) {
            return splitter;
        }
    }
    return nullptr;
}

void drag(QSplitter *splitter, int by)
{
    QSplitterHandle *handle = splitter->handle(1);
    const QPoint from = handle->rect().center();
    QTest::mousePress(handle, Qt::LeftButton, {}, from);
    QTest::mouseMove(handle, from + QPoint(by, 0));
    QTest::mouseRelease(handle, Qt::LeftButton, {}, from);
}

} // namespace

class TestImportsHome : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
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
        QTRY_VERIFY(desk.text("noticeText").contains(u"is undone. 3 people are removed."));
        const QModelIndex file = history->model()->index(0, ui::HistoryModel::File);
        QVERIFY(file.data(ui::HistoryModel::UndoneRole).toBool());
        QVERIFY(desk.find<QPushButton>("undoImport") == nullptr);
        QTest::keyClick(history, Qt::Key_Delete);
        QCOMPARE(desk.prompts.questions.size(), 2);
        QTRY_VERIFY(!desk.session().isLoading());
    }

    void widthsOfPanesStay()
    {
        ImportsDesk desk;
        desk.page().openFiles({desk.archive(u"april"_s, {7, 0, 5})});
        QTRY_COMPARE(desk.view(), u"PreviewView"_s);
        const int drawn = splitterOf(desk)->sizes().at(1);
        drag(splitterOf(desk), -80);
        const int wanted = splitterOf(desk)->sizes().at(1);
        QVERIFY(wanted > drawn + 40);
        desk.click("saveImport");
        QTRY_COMPARE(desk.view(), u"HomeView"_s);
        drag(splitterOf(desk), -40);
        const int wantedAtHome = splitterOf(desk)->sizes().at(1);
        QTRY_VERIFY(!desk.session().isLoading() && desk.session().jobs().empty());

        desk.reopen();
        QCOMPARE(splitterOf(desk)->sizes().at(1), wantedAtHome);
        desk.page().openFiles({desk.archive(u"may"_s, {7, 5}, "2026-05-12")});
        QTRY_COMPARE(desk.view(), u"PreviewView"_s);
        QCOMPARE(splitterOf(desk)->sizes().at(1), wanted);

        // Another workspace is arranged on its own.
        ImportsDesk other(desk.path(u"settings.ini"_s));
        other.page().openFiles({other.archive(u"april"_s, {7, 0, 5})});
        QTRY_COMPARE(other.view(), u"PreviewView"_s);
        QCOMPARE(splitterOf(other)->sizes().at(1), drawn);
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

    void readOnlyWorkspaceTakesNothing()
    {
        ImportsDesk desk;
        const QString april = desk.archive(u"april"_s, {7, 0});
        desk.import(april);
        desk.reopen(db::WorkspaceFile::Access::ReadOnly);
        for (const char *name :
            {"chooseFiles", "chooseFolder", "undoImport", "dismissRejected", "repairRejected"}) {
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
        desk.click("howToExport-instagram");
        QCOMPARE(desk.text("helpTitle"), u"Instagram"_s);
        QCOMPARE(desk.page().subtitle(), u"How to get your export"_s);
        QVERIFY(desk.find<ui::ExportHelpPage>("helpPage")->findChildren<ui::PlainLabel *>().size()
            > 20);
        desk.click("copyAddress");
        QCOMPARE(QGuiApplication::clipboard()->text(), desk.text("helpAddress"));
        QVERIFY(desk.text("noticeText").endsWith(u"is copied"_s));
        QVERIFY(desk.page().dismiss()); // the notice, then the help
        QVERIFY(desk.page().dismiss());
        QVERIFY(desk.find<QPushButton>("chooseFiles")->isVisible());
        QVERIFY(!desk.page().dismiss());
        desk.click("howToExport");
        QCOMPARE(desk.text("helpTitle"), u"Instagram"_s); // where the reader was
        desk.click("helpBack");
        QVERIFY(desk.find<QPushButton>("chooseFiles")->isVisible());
        QTRY_VERIFY(!desk.session().isLoading());
    }

    void helpIsSearchedByTyping()
    {
        ImportsDesk desk;
        desk.page().showHelp(u"youtube"_s);
        auto *list = desk.find<ui::TableView>("helpList");
        watch(list);
        QCOMPARE(list->model()->rowCount(), 12);
        QCOMPARE(desk.text("helpTitle"), u"YouTube"_s);
        QTest::keyClick(list, Qt::Key_T);
        auto *search = desk.find<QLineEdit>("helpSearch");
        QCOMPARE(search->text(), u"t"_s);
        QTest::keyClicks(search, u"akeout"_s);
        QTRY_COMPARE(list->model()->rowCount(), 1);
        QCOMPARE(desk.text("helpTitle"), u"YouTube"_s);
        search->setText(u"nothing has this word"_s);
        QTRY_COMPARE(list->model()->rowCount(), 0);
        QVERIFY(!desk.find<ui::ExportHelpPage>("helpPage")->isVisible());
        QVERIFY(desk.page().dismiss());
        QCOMPARE(list->model()->rowCount(), 12);
        QVERIFY(desk.find<ui::ExportHelpPage>("helpPage")->isVisible());
        QTRY_VERIFY(!desk.session().isLoading());
    }

    void anImportLeavesTheHelp()
    {
        ImportsDesk desk;
        desk.page().showHelp();
        desk.import(desk.archive(u"april"_s, {7, 5}));
        QVERIFY(desk.find<QPushButton>("chooseFiles")->isVisible());
        QTRY_VERIFY(!desk.session().isLoading());
    }
};

} // namespace comity::tests

using comity::tests::TestImportsHome;
COMITY_TEST_GUI(TestImportsHome)
#include "tst_imports_home.moc"
